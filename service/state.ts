// The trusted side: one door for calls, topics for what changes, and the file that is open.

import { basename, dirname, join } from 'node:path';
import type { TopicName, Topics } from '../core/contract.ts';
import { everyTag, type Tag } from '../core/events.ts';
import type { DisplayView } from '../core/file-views.ts';
import type { Role } from '../core/people.ts';
import { type Refusal, type Result, refuse } from '../core/result.ts';
import type { StagePicture } from '../core/scenes/scene.ts';
import { stepsOf } from '../core/steps.ts';
import type { PapersMade, SessionStatus, StatusView } from '../core/views.ts';
import { shortHash } from '../db/journal.ts';
import type { Store } from '../db/open.ts';
import type { LogFault } from './faults.ts';
import { gatherProgress } from './gates.ts';
import { type AfterSeal, black, type HallLink, type HallNow, hallNow } from './hall.ts';
import type { SignedOn, WrongPins } from './operators.ts';
import type { OpenPrinter } from './papers/printer.ts';
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
  /** Opens the hall; answers with an address for the browser, null where a window was opened, or why none can be. */
  readonly openHall: () => string | null | Refusal;
  /** Where the host itself places the hall; a host without it has a window of the browser, which a person places. */
  readonly displays?: HallDisplays;
  /** Opens what makes PDFs of pages; a host without it leaves printing to the browser. */
  readonly print?: OpenPrinter;
  /** Writes one line about a fault: time, reference, stack. */
  readonly logFault: LogFault;
}

/** The displays of a host that places windows. A refusal says why not; null: it is done. */
export interface HallDisplays {
  readonly list: () => readonly DisplayView[];
  readonly choose: (display: string) => Refusal | null;
  readonly identify: () => void;
}

export interface Listener {
  readonly topic: TopicName;
  readonly role: Role;
  readonly send: (value: Topics[TopicName]) => void;
}

/** What consoles are told together, a moment after the hall. */
export interface News {
  readonly touched: Set<Tag>;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The state of one running program; made by `openDesk`, never a global. */
export interface DeskState {
  store: Store | null;
  revision: number;
  readonly listeners: Set<Listener>;
  readonly signedOn: SignedOn;
  readonly wrongPins: WrongPins;
  /** False until this run of the program has opened a file: until then it has nothing to say to the hall. */
  hasOpened: boolean;
  /** The picture sent last, as JSON. */
  shown: string;
  /** What the consoles have not been told yet; null when they know everything. */
  news: News | null;
  afterSeal: AfterSeal | null;
  /** Papers being made now: one set at a time. */
  making: PapersMade | null;
  link: HallLink;
  /** Writes down a fault that no call can answer with. */
  readonly noteFault: (error: unknown) => void;
}

/** Papers go into a folder beside the file, named after it. */
export function papersFolderOf(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.congress$/u, '')}-文书`);
}

/**
 * The present value of a topic, for a listener that has just come; null where there is none yet. One who was here before
 * and missed one act alone would take it for that act's news: it touches everything.
 */
export function currentValue(state: DeskState, topic: TopicName): Topics[TopicName] | null {
  const shown = shownNow(state);
  return topic === 'status' ? statusOf(state, shown, everyTag) : pictureOf(state, shown);
}

/** A program started in the middle of a meeting has no picture yet, and leaves the hall the one it has. */
export function pictureOf({ hasOpened }: DeskState, shown: HallNow | null): StagePicture | null {
  return hasOpened ? (shown?.picture ?? black) : null;
}

export function statusOf(state: DeskState, shown: HallNow | null, touched: readonly Tag[]): StatusView {
  return {
    revision: state.revision,
    touched,
    session: state.store === null || shown === null ? null : sessionStatus(state, state.store, shown),
    making: state.making,
  };
}

function sessionStatus(state: DeskState, store: Store, shown: HallNow): SessionStatus {
  const session = store.session.session();
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
    hall: { ...shown.status, ...state.link, stages: stagesOf(state) },
    adjourned: session.adjournedAt !== null,
    sealed: session.sealedAt !== null,
  };
}

/** The picture of the file that is open: what is not open is black. */
export function shownNow({ store, afterSeal }: DeskState): HallNow | null {
  return store === null ? null : hallNow(store, afterSeal);
}

/** Stages looking on now. */
export function stagesOf({ listeners }: Pick<DeskState, 'listeners'>): number {
  return [...listeners].filter(isStage).length;
}

/** A listener that draws the hall. */
export function isStage({ topic, role }: Listener): boolean {
  return topic === 'scene' && role === 'hall';
}

/** The open store, or the refusal that says there is none. */
export function openStoreOf(state: DeskState): Result<Store> {
  return state.store === null ? refuse({ code: 'noSession' }) : { ok: true, value: state.store };
}
