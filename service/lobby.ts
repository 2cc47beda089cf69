// Files and windows: making, opening and closing sessions, practice, papers on disk.

import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Input, LobbyName, Value } from '../core/contract.ts';
import type { NewEvent } from '../core/events.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import { listPresets, presetById } from '../core/rules/presets.ts';
import type { PapersMade } from '../core/views.ts';
import { openStore, type Store } from '../db/open.ts';
import { createSessionFile, openSessionFile, type SessionFile, viewSessionFile } from '../db/session-file.ts';
import { localTime } from './clock.ts';
import { makeFolder } from './folders.ts';
import { publish } from './news.ts';
import { isPin, newSignOn, noteWrongPin, pinWait } from './operators.ts';
import { printPapers } from './papers/print.ts';
import { type Told, writePapers } from './papers/write.ts';
import { noteRecent, readRecent } from './recent.ts';
import { type DeskState, openStoreOf, type Ports, papersFolderOf } from './state.ts';

type LobbyHandler<Name extends LobbyName> = (
  state: DeskState,
  ports: Ports,
  input: Input<Name>,
) => Result<Value<Name>> | Promise<Result<Value<Name>>>;

/** Calls after which the file that is open is open no more. */
export const leavesFile: ReadonlySet<LobbyName> = new Set([
  'createSession',
  'openSession',
  'viewSession',
  'openPractice',
  'closeSession',
]);

export type LobbyHandlers = { readonly [Name in LobbyName]: LobbyHandler<Name> };

/** 演练: the congress every newcomer can play. */
export const practiceCongress = {
  name: '中国共产党某某镇第十五次代表大会',
  venue: '镇会议中心',
  // Of the sample roster: who leads a congress is one of its delegates.
  executiveChair: '沈国星',
};

export const lobbyHandlers: LobbyHandlers = {
  lobby: (_state, ports) =>
    accept({
      folder: ports.folder,
      recent: readRecent(ports.stateFolder),
      presets: listPresets().map(({ id, title, basis }) => ({ id, title, basis })),
    }),
  browseFolder(_state, ports, { folder }) {
    const here = folder ?? ports.folder;
    makeFolder(ports.folder);
    if (!existsSync(here) || !statSync(here).isDirectory()) return refuse({ code: 'fileMissing', path: here });
    const entries = readdirSync(here, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.name.endsWith('.congress')))
      .map((entry) => ({
        name: entry.name,
        path: join(here, entry.name),
        kind: entry.isDirectory() ? ('folder' as const) : ('session' as const),
      }));
    return accept({ folder: here, parent: dirname(here) === here ? null : dirname(here), entries });
  },
  createSession(state, ports, input) {
    const ruleSet = presetById(input.preset);
    if (ruleSet === null) return refuse({ code: 'badInput', field: 'preset' });
    const { name, date, venue, executiveChair } = input;
    const folder = input.folder ?? ports.folder;
    return beginSession(state, ports, join(folder, `${fileNameOf(name)}.congress`), {
      kind: 'sessionCreated',
      body: { name, date, venue, executiveChair, practice: false, ruleSet },
    });
  },
  openSession(state, ports, { path }) {
    const backUp = (file: string) =>
      copyFileSync(file, `${file}.${localTime(ports.now()).replace(/\D/gu, '').slice(0, 14)}.bak`);
    if (state.store?.file.path === path && !state.store.file.readOnly) return accept({ path });
    // A file that was being looked at is let go first: it may be the very one.
    if (state.store?.file.readOnly === true) closeStore(state);
    const opened = openSessionFile(path, { backUp });
    if (!opened.ok) return opened;
    adopt(state, ports, opened.value);
    return accept({ path });
  },
  viewSession(state, ports, { path }) {
    const viewed = viewSessionFile(path);
    if (!viewed.ok) return viewed;
    adopt(state, ports, viewed.value);
    return accept({ path });
  },
  openPractice(state, ports) {
    const ruleSet = presetById('party-grassroots-congress-2020');
    if (ruleSet === null) throw new Error('The default preset is missing.');
    const stamp = localTime(ports.now()).replace(/\D/gu, '').slice(0, 17);
    const date = localTime(ports.now()).slice(0, 10);
    return beginSession(state, ports, join(ports.folder, `演练-${stamp}.congress`), {
      kind: 'sessionCreated',
      body: { ...practiceCongress, date, practice: true, ruleSet },
    });
  },
  signOn(state, ports, { operatorId, pin }) {
    const store = openStoreOf(state);
    if (!store.ok) return store;
    const known = store.value.counting.operators().find((operator) => operator.operatorId === operatorId);
    if (known === undefined) return refuse({ code: 'operatorMissing' });
    const [key, now] = [`${operatorId} ${store.value.file.path}`, ports.now()];
    const seconds = pinWait(state.wrongPins, key, now);
    if (seconds > 0) return refuse({ code: 'pinWait', name: known.name, seconds });
    if (!isPin(known, pin)) {
      noteWrongPin(state.wrongPins, key, now);
      return refuse({ code: 'wrongPin', name: known.name });
    }
    state.wrongPins.delete(key);
    const operator = newSignOn();
    state.signedOn.set(operator, { path: store.value.file.path, operatorId, pinHash: known.pinHash });
    return accept({ operator, operatorId, name: known.name });
  },
  signOff(state, _ports, { operator }) {
    if (operator !== null) state.signedOn.delete(operator);
    return accept(null);
  },
  closeSession(state) {
    closeStore(state);
    return accept(null);
  },
  openHall(_state, ports) {
    const opened = ports.openHall();
    return typeof opened === 'object' && opened !== null ? refuse(opened) : accept({ address: opened });
  },
  displays: (_state, { displays }) =>
    accept(displays === undefined ? { kind: 'browser' } : { kind: 'displays', displays: displays.list() }),
  chooseDisplay(_state, { displays }, { display }) {
    const refusal = displays === undefined ? { code: 'noDisplays' } : displays.choose(display);
    return refusal === null ? accept(null) : refuse(refusal);
  },
  identifyDisplays(_state, { displays }) {
    if (displays === undefined) return refuse({ code: 'noDisplays' });
    displays.identify();
    return accept(null);
  },
  exportPapers(state, _ports, { papers }) {
    if (state.store === null) return refuse({ code: 'noSession' });
    if (state.store.file.readOnly) return refuse({ code: 'readOnly' });
    const { store } = state;
    return makePapers(state, papers.length, (told) =>
      writePapers(store, papersFolderOf(store.file.path), papers, told),
    );
  },
  printPapers(state, { print }, { papers }) {
    if (state.store === null) return refuse({ code: 'noSession' });
    if (state.store.file.readOnly) return refuse({ code: 'readOnly' });
    if (print === undefined) return refuse({ code: 'noPrinter' });
    const { store } = state;
    return makePapers(state, papers.length, (told) =>
      printPapers(store, papersFolderOf(store.file.path), papers, print, told),
    );
  },
};

/** Makes one set of papers at a time, and tells every console how far it is. Refusals: `papersBusy`. */
async function makePapers<Made>(
  state: DeskState,
  of: number,
  make: (told: Told) => Promise<Result<Made>>,
): Promise<Result<Made>> {
  if (state.making !== null) return refuse({ code: 'papersBusy', ...state.making });
  const tell = (making: PapersMade | null) => {
    state.making = making;
    publish(state, []);
  };
  tell({ done: 0, of });
  try {
    return await make((done) => tell({ done, of }));
  } finally {
    tell(null);
  }
}

function beginSession(state: DeskState, ports: Ports, path: string, created: NewEvent): Result<{ path: string }> {
  makeFolder(ports.folder);
  const file = createSessionFile(path);
  if (!file.ok) return file;
  const at = localTime(ports.now());
  file.value.write(() => {
    for (const event of file.value.journal.append([created], { at, actor: 'chair', requestId: `session-${at}` })) {
      file.value.materialise(event);
    }
  });
  adopt(state, ports, file.value);
  return accept({ path });
}

function closeStore(state: DeskState): void {
  state.store?.file.close();
  state.store = null;
  publish(state, ['session']);
}

function adopt(state: DeskState, ports: Ports, file: SessionFile): Store {
  const store = openStore(file);
  state.store?.file.close();
  state.store = store;
  state.hasOpened = true;
  noteRecent(ports.stateFolder, file.path, localTime(ports.now()));
  publish(state, ['session']);
  return store;
}

/** A file name without the characters that Windows refuses. */
function fileNameOf(name: string): string {
  return name
    .replace(/[\\/:*?"<>|]/gu, '')
    .trim()
    .slice(0, 80);
}
