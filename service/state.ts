// The trusted side: one door for calls, topics for what changes, and the file that is open.

import { basename, dirname, join } from 'node:path';
import type { TopicName, Topics } from '../core/contract.ts';
import type { Tag } from '../core/events.ts';
import type { Role } from '../core/people.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import { kindsAfterSeal, type SceneChoice } from '../core/scenes/choice.ts';
import { composeScene } from '../core/scenes/compose.ts';
import type { Scene, StagePicture } from '../core/scenes/scene.ts';
import { stepsOf } from '../core/steps.ts';
import type { Saved, SessionStatus, StatusView } from '../core/views.ts';
import { shortHash } from '../db/journal.ts';
import type { Store } from '../db/open.ts';
import { gatherHall } from './facts.ts';
import { gatherProgress } from './gates.ts';
import type { SignedOn, WrongPins } from './operators.ts';
import { summarise } from './queries/attendance.ts';

/** What a host gives: time, folders, and how a hall window is opened. */
export interface Ports {
  readonly now: () => Date;
  /** Where new sessions go. */
  readonly folder: string;
  /** Where the list of recent files is kept. */
  readonly stateFolder: string;
  /** Files of the practice congress: a roster and two lists of candidates. */
  readonly samples: { readonly roster: string; readonly committee: string; readonly discipline: string };
  /** Opens the hall; answers with an address for the browser, or null where a window was opened. */
  readonly openHall: () => string | null;
  /** Writes one line about a fault: time, reference, stack. */
  readonly logFault: (line: string) => void;
}

export interface Listener {
  readonly topic: TopicName;
  readonly role: Role;
  readonly send: (value: Topics[TopicName]) => void;
}

/** The state of one running program; made by `openDesk`, never a global. */
export interface DeskState {
  store: Store | null;
  revision: number;
  readonly listeners: Set<Listener>;
  readonly signedOn: SignedOn;
  readonly wrongPins: WrongPins;
  /** The picture sent last, as JSON. */
  shown: string;
  /** What the hall shows since the seal; the journal is at its end, so it is gone with the program. */
  afterSeal: { readonly store: Store; readonly choice: SceneChoice; readonly at: string; readonly turn: number } | null;
}

/** Papers go into a folder beside the file, named after it. */
export function papersFolderOf(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.congress$/u, '')}-文书`);
}

/** Sends every listener what has changed. */
export function publish(state: DeskState, touched: readonly Tag[]): void {
  state.revision += 1;
  const status = statusOf(state, touched);
  const picture = pictureOf(state);
  const isSame = isSamePicture(state, picture);
  for (const { topic, send } of state.listeners) {
    if (topic === 'status') send(status);
    else if (!isSame) send(picture);
  }
}

/** Most acts change nothing on the hall: the same picture is not drawn again. Whoever comes late gets it on coming. */
function isSamePicture(state: DeskState, picture: StagePicture): boolean {
  const text = JSON.stringify(picture);
  const isSame = state.shown === text;
  state.shown = text;
  return isSame;
}

/** The present value of a topic, for a listener that has just come. */
export function currentValue(state: DeskState, topic: TopicName): Topics[TopicName] {
  return topic === 'status' ? statusOf(state, []) : pictureOf(state);
}

function statusOf(state: DeskState, touched: readonly Tag[]): StatusView {
  return {
    revision: state.revision,
    touched,
    session: state.store === null ? null : sessionStatus(state, state.store),
  };
}

function sessionStatus(state: DeskState, store: Store): SessionStatus {
  const session = store.session.session();
  const hall = hallOf(state, store);
  const head = store.file.journal.head();
  return {
    path: store.file.path,
    fileName: basename(store.file.path),
    name: session.name,
    date: session.date,
    venue: session.venue,
    executiveChair: session.executiveChair,
    practice: session.practice,
    readOnly: store.file.readOnly,
    steps: stepsOf(gatherProgress(store)),
    attendance: summarise(store),
    records: head.records,
    head: shortHash(head.hash),
    savedAt: head.at ?? session.createdAt,
    hall: {
      choice: hall?.choice ?? { kind: 'blank' },
      takenAt: hall?.takenAt ?? null,
      frozen: hall?.scene != null,
      theme: session.theme,
      stages: [...state.listeners].filter(({ topic, role }) => topic === 'scene' && role === 'hall').length,
    },
    adjourned: session.adjournedAt !== null,
    sealed: session.sealedAt !== null,
  };
}

type Hall = NonNullable<ReturnType<Store['session']['hall']>>;

/** The picture last taken: the one of the journal, or the one that followed its seal. */
function hallOf({ afterSeal }: DeskState, store: Store): Hall | null {
  if (afterSeal?.store !== store) return store.session.hall();
  const { choice, at, turn } = afterSeal;
  return { choice, scene: null, takenAt: at, sequence: store.file.journal.head().records + turn };
}

/** A sealed meeting takes no act, but its hall need not keep its last picture: black, the title or the end may follow. */
export function takeAfterSeal(state: DeskState, store: Store, choice: SceneChoice, at: string): Result<Saved> {
  if (!kindsAfterSeal.includes(choice.kind)) return refuse({ code: 'sessionSealed' });
  state.afterSeal = { store, choice, at, turn: (state.afterSeal?.turn ?? 0) + 1 };
  publish(state, ['hall']);
  return accept({ seq: store.file.journal.head().records, at, repeated: false });
}

/** The hall's picture: black until something is taken; a frozen one as it was stored, a live one composed anew. */
function pictureOf(state: DeskState): StagePicture {
  const { store } = state;
  const hall = store === null ? null : hallOf(state, store);
  // What a damaged file says is for the chair's eyes only.
  if (store === null || hall === null || store.file.readOnly)
    return { sequence: 0, theme: 'dark', scene: { kind: 'blank' } };
  const composed: Result<Scene> =
    hall.scene === null ? composeScene(hall.choice, gatherHall(store)) : { ok: true, value: hall.scene };
  return {
    sequence: hall.sequence,
    theme: store.session.session().theme,
    scene: composed.ok ? composed.value : { kind: 'blank' },
  };
}

/** The open store, or the refusal that says there is none. */
export function openStoreOf(state: DeskState): Result<Store> {
  return state.store === null ? refuse({ code: 'noSession' }) : { ok: true, value: state.store };
}
