// The one door: known name, permitted role, strict input, then the handler.

import type { z } from 'zod';
import {
  type CallName,
  type CommandName,
  contract,
  type Desk,
  type Input,
  isCallName,
  type LobbyName,
  type QueryName,
  type TopicName,
  type Topics,
  topicRoles,
  type Value,
} from '../core/contract.ts';
import { isCueId } from '../core/cues.ts';
import type { Role } from '../core/people.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import { sentenceOf } from '../core/sentences.ts';
import type { Saved } from '../core/views.ts';
import type { Store } from '../db/open.ts';
import { localTime } from './clock.ts';
import { commandHandlers } from './commands.ts';
import { findCue } from './cues.ts';
import { execute } from './execute.ts';
import { noteFault } from './faults.ts';
import { restoreAfterSeal, turnAfterSeal } from './hall.ts';
import { leavesFile, lobbyHandlers } from './lobby.ts';
import { answerMedia, type MediaAnswer } from './media.ts';
import { dropNews, noteStages, publish } from './news.ts';
import { messagePage } from './papers/html.ts';
import { printPage } from './papers/print.ts';
import { prepareCongress } from './practice.ts';
import { queryHandlers } from './queries.ts';
import {
  currentValue,
  type DeskState,
  type Listener,
  openStoreOf,
  type Ports,
  papersFolderOf,
  stagesOf,
} from './state.ts';

export interface Service {
  /** Calls by name with untrusted input; the role comes from the host, never from the message. */
  readonly dispatch: (role: Role, name: string, input: unknown) => Promise<Result<unknown>>;
  /** Listens; refused (null) where the role may not. The present value, where there is one, is sent first. */
  readonly subscribe: <Topic extends TopicName>(
    role: Role,
    topic: Topic,
    send: (value: Topics[Topic]) => void,
  ) => (() => void) | null;
  /** The host's displays have changed: whoever shows them asks again. */
  readonly noteDisplays: () => void;
  /** A recording of the open session, or the asked part of it; null for anything but one the chair may play. */
  readonly recording: (role: Role, cue: string, range: string | null) => MediaAnswer | null;
  /** The page that prints these papers (ids joined by +); null for anybody but the chair, and for no such papers. */
  readonly printPage: (role: Role, ids: string) => Promise<string | null>;
  readonly close: () => void;
}

/** Starts the trusted side with nothing open. */
export function openService(ports: Ports): Service {
  const signOns = { signedOn: new Map(), wrongPins: new Map() };
  const noHall = { hasOpened: false, shown: '', afterSeal: null, link: { lostAt: null, backAt: null } };
  // Not from zero: a page that outlives this program must not take the next one's news for what it knows already.
  const revision = ports.now().getTime();
  const state: DeskState = {
    store: null,
    revision,
    listeners: new Set(),
    making: null,
    news: null,
    noteFault: (error) => void noteFault(error, ports.logFault),
    ...signOns,
    ...noHall,
  };
  const service: Service = {
    async dispatch(role, name, input) {
      if (!isCallName(name)) return refuse({ code: 'unknownCall', name: name.slice(0, 60) });
      const call = contract[name];
      if (!call.roles.includes(role)) return refuse({ code: 'forbidden', name });
      const parsed = call.input.safeParse(input);
      if (!parsed.success) return refuse({ code: 'badInput', field: faultyField(parsed.error) });
      // The one cast of the door: the schema of this very name has just accepted the input.
      const result = await route(state, ports, role, name, parsed.data as Input<CallName>);
      if (name === 'openPractice' && result.ok)
        await prepareCongress(service, ports.samples, localTime(ports.now()).slice(11, 16));
      return result;
    },
    subscribe(role, topic, send) {
      if (!topicRoles[topic].includes(role)) return null;
      const listener: Listener = { topic, role, send: send as Listener['send'] };
      const isStage = topic === 'scene' && role === 'hall';
      state.listeners.add(listener);
      const now = currentValue(state, topic);
      if (now !== null) listener.send(now);
      if (isStage) noteStages(state, localTime(ports.now()));
      return () => {
        state.listeners.delete(listener);
        if (isStage) noteStages(state, localTime(ports.now()));
      };
    },
    noteDisplays: () => publish(state, ['hall']),
    recording(role, cue, range) {
      if (!contract.chooseCue.roles.includes(role) || !isCueId(cue) || state.store === null) return null;
      const found = findCue(state.store, cue);
      return found.ok ? answerMedia(found.value, range) : null;
    },
    async printPage(role, ids) {
      if (!contract.printPapers.roles.includes(role) || state.store === null || ids === '') return null;
      const page = await printPage(state.store, ids.split('+'));
      return page.ok ? page.value : messagePage(sentenceOf(page.error));
    },
    close() {
      dropNews(state);
      state.store?.file.close();
      state.store = null;
    },
  };
  return service;
}

/** Where the first fault of an input lies; a field that is not of the call is named itself. */
function faultyField({ issues }: z.ZodError): string {
  const issue = issues[0];
  if (issue === undefined) return '';
  const surplus = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...surplus].join('.').slice(0, 100) || '整体';
}

async function route(
  state: DeskState,
  ports: Ports,
  role: Role,
  name: CallName,
  input: Input<CallName>,
): Promise<Result<unknown>> {
  const { kind } = contract[name];
  if (kind === 'lobby') return callLobby(state, ports, name as LobbyName, input);
  const store = openStoreOf(state);
  if (!store.ok) return store;
  if (kind === 'query') {
    const context = {
      store: store.value,
      papersFolder: papersFolderOf(store.value.file.path),
      printing: ports.print === undefined ? ('page' as const) : ('file' as const),
      stages: stagesOf(state),
      operatorId: operatorOf(state, input),
    };
    const handler = queryHandlers[name as QueryName] as (
      given: typeof context,
      asked: unknown,
    ) => Result<unknown> | Promise<Result<unknown>>;
    return handler(context, input);
  }
  if (store.value.file.readOnly) return refuse({ code: 'readOnly' });
  const handler = commandHandlers[name as CommandName] as (
    given: Store,
    asked: unknown,
    operatorId: string | null,
  ) => ReturnType<(typeof commandHandlers)[CommandName]>;
  const decide = await handler(store.value, input, operatorOf(state, input));
  // Under the name of the command: the same id under another command is another act.
  const requestId = `${name}:${(input as Input<CommandName>).requestId}`;
  // The file may have been closed while an upload was read.
  if (state.store !== store.value) return refuse({ code: 'noSession' });
  const sealed = store.value.session.session().sealedAt !== null;
  if (sealed && store.value.file.journal.findRequest(requestId) === null) {
    return followSeal(state, store.value, name, input, localTime(ports.now()));
  }
  const { result, touched } = execute(store.value, { requestId, actor: role, at: localTime(ports.now()), decide });
  if (touched.length > 0) publish(state, touched);
  return result;
}

/** After the seal only the hall's picture still changes, on no record. */
function followSeal(state: DeskState, store: Store, name: CallName, input: Input<CallName>, at: string): Result<Saved> {
  if (name !== 'takeScene' && name !== 'restoreScene') return refuse({ code: 'sessionSealed' });
  const next =
    name === 'takeScene'
      ? turnAfterSeal(store, state.afterSeal, (input as Input<'takeScene'>).choice, at)
      : restoreAfterSeal(store, state.afterSeal, at);
  if (!next.ok) return next;
  state.afterSeal = next.value;
  publish(state, ['hall']);
  return accept({ seq: store.file.journal.head().records, at, repeated: false });
}

/** Whose sign-on the input shows, itself or in its station: of this file, and still known; else nobody's. */
function operatorOf(state: DeskState, input: object): string | null {
  const shown = 'operator' in input ? input.operator : 'station' in input ? stationOperator(input.station) : null;
  const found = typeof shown === 'string' ? state.signedOn.get(shown) : undefined;
  if (found === undefined || state.store === null || found.path !== state.store.file.path) return null;
  const { operatorId, pinHash } = found;
  const isStill = state.store.counting
    .operators()
    .some((one) => one.operatorId === operatorId && one.pinHash === pinHash);
  return isStill ? operatorId : null;
}

function stationOperator(station: unknown): unknown {
  return typeof station === 'object' && station !== null && 'operator' in station ? station.operator : null;
}

function callLobby(
  state: DeskState,
  ports: Ports,
  name: LobbyName,
  input: unknown,
): Result<unknown> | Promise<Result<unknown>> {
  // What is being written is of the file that is open: it stays open until it is done.
  if (state.making !== null && leavesFile.has(name)) return refuse({ code: 'papersBusy', ...state.making });
  const handler = lobbyHandlers[name] as (
    given: DeskState,
    world: Ports,
    asked: unknown,
  ) => Result<unknown> | Promise<Result<unknown>>;
  return handler(state, ports, input);
}

/** The same door for the program's own callers, typed by the contract; a refusal is a Result like any other. */
export function callAs(service: Service, role: Role): Desk['call'] {
  return async <Name extends CallName>(name: Name, input: Input<Name>) =>
    (await service.dispatch(role, name, input)) as Result<Value<Name>>;
}
