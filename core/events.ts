// Everything that can have happened: past-tense facts, complete and versioned, never edited.

import type { Candidate, LeaveKind, Officer, Participant, RollCallAnswer, ShowOfHands } from './people.ts';
import type { Outcome } from './rules/outcome.ts';
import type { Reconciliation } from './rules/reconcile.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { Tally } from './rules/tally.ts';
import type { SceneChoice } from './scenes/choice.ts';
import type { Scene, Theme } from './scenes/scene.ts';

/** 中国共产党某某镇第十五次代表大会, on a day, in a hall, led by a chair. */
export interface CongressDetails {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly venue: string;
  readonly executiveChair: string;
  /** 演练: marks every screen and paper. */
  readonly practice: boolean;
}

export type ContestKind = 'committee' | 'discipline' | 'other';

export interface ContestDetails {
  readonly contestId: string;
  readonly kind: ContestKind;
  /** 第十五届委员会委员. */
  readonly title: string;
  /** 党委委员. */
  readonly shortTitle: string;
  readonly seats: number;
  /** Colour of the paper ballot, a word: 红. */
  readonly colour: string;
}

/** How the order on the ballot came about; anything but stroke order has a reason. */
export type CandidateOrder = 'stroke' | 'approved' | 'manual';

/** The count of the hall as it is frozen for a vote. */
export interface FixedAttendance {
  /** 1 for the first count, 2 for the next. */
  readonly fixing: number;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly missing: number;
  readonly attendees: number;
  readonly needed: number;
  readonly met: boolean;
  readonly article: string;
}

export interface BallotFacts {
  readonly contestId: string;
  /** Number of the entry within the contest, from 1, never used twice; not on the paper. */
  readonly entry: number;
  /** Reading: 1 is the first. */
  readonly pass: number;
  readonly bundle: number;
  /** One letter a candidate in ballot order: A 赞成, O 不赞成, N 弃权, X 无法辨认. */
  readonly marks: string;
  readonly writeIns: readonly string[];
  readonly valid: boolean;
  readonly chosen: number;
}

/** Event kind → what its body holds. A new kind is added here, in `eventVersions`, and in db/materialise.ts. */
export interface EventBodies {
  sessionCreated: CongressDetails & { readonly ruleSet: RuleSet };
  rosterImported: {
    readonly fileName: string;
    readonly participants: readonly Participant[];
    /** Months and other cells that were left empty although the file had something, for the record. */
    readonly leftEmpty: readonly string[];
    readonly reason: string | null;
  };
  delegateCheckedIn: { readonly participantId: string; readonly leaveCancelled: boolean };
  checkInWithdrawn: { readonly participantId: string; readonly reason: string };
  leaveGranted: { readonly participantId: string; readonly leave: LeaveKind; readonly reason: string };
  leaveWithdrawn: { readonly participantId: string; readonly reason: string };
  attendanceFixed: FixedAttendance & { readonly presentIds: readonly string[]; readonly reason: string | null };
  oathPrepared: { readonly leader: string; readonly phrases: readonly string[] };
  rollCallMarked: { readonly answers: readonly { readonly participantId: string; readonly answer: RollCallAnswer }[] };
  oathTaken: {
    readonly leader: string;
    readonly phrases: readonly string[];
    readonly present: number;
    readonly answered: number;
    readonly silent: number;
    readonly absent: number;
  };
  oathOmitted: { readonly reason: string };
  pledgesCounted: { readonly due: number; readonly signed: number; readonly note: string };
  rulesAdopted: {
    readonly ruleSet: RuleSet;
    readonly digest: string;
    readonly votes: ShowOfHands;
    readonly present: number;
  };
  officersNamed: { readonly officers: readonly Officer[]; readonly votes: ShowOfHands; readonly present: number };
  contestDefined: ContestDetails & { readonly reason: string | null };
  candidatesListed: {
    readonly contestId: string;
    readonly candidates: readonly Candidate[];
    readonly order: CandidateOrder;
    readonly reason: string | null;
  };
  candidatesConfirmed: {
    readonly contestId: string;
    readonly seats: number;
    readonly candidates: number;
    readonly needed: number;
    readonly met: boolean;
    readonly article: string;
    /** Why a list below the margin was confirmed all the same; null where the margin holds. */
    readonly reason: string | null;
  };
  ballotsIssued: {
    readonly contestId: string;
    readonly fixing: number;
    readonly printed: number;
    readonly issued: number;
    readonly spoiled: number;
    readonly reason: string | null;
  };
  ballotsCollected: {
    readonly contestId: string;
    readonly issued: number;
    readonly collected: number;
    /** collected ≤ issued. */
    readonly valid: boolean;
    readonly article: string;
    readonly reason: string | null;
  };
  ballotEntered: BallotFacts;
  ballotCorrected: BallotFacts & { readonly reason: string };
  ballotStruck: { readonly contestId: string; readonly entry: number; readonly reason: string };
  countClosed: {
    readonly contestId: string;
    readonly entitled: number;
    readonly present: number;
    readonly printed: number;
    readonly issued: number;
    readonly spoiled: number;
    readonly collected: number;
    readonly tally: Tally;
    readonly outcome: Outcome;
    readonly reconciliation: Reconciliation;
  };
  countReopened: { readonly contestId: string; readonly reason: string };
  resultReleased: { readonly contestId: string };
  resultAnnounced: { readonly contestId: string; readonly elected: readonly string[] };
  ballotsSealed: {
    readonly bags: number;
    readonly sealNumbers: string;
    readonly custodian: string;
    readonly note: string;
  };
  sceneTaken: {
    readonly choice: SceneChoice;
    /** The picture itself where it was frozen when taken; null where it goes on with the facts. */
    readonly scene: Scene | null;
  };
  themeChosen: { readonly theme: Theme };
  sessionAdjourned: { readonly note: string };
  sessionSealed: {
    /** Records and head hash before this one: what the seal covers. */
    readonly records: number;
    readonly head: string;
  };
}

export type EventKind = keyof EventBodies;

/** An act as decided, before it is written. */
export type NewEvent = {
  readonly [Kind in EventKind]: { readonly kind: Kind; readonly body: EventBodies[Kind] };
}[EventKind];

/** An act as it stands in the journal. */
export type RecordedEvent = NewEvent & {
  readonly seq: number;
  /** Local time with offset, ISO 8601. */
  readonly at: string;
  readonly actor: string;
};

/** The newest version of each kind this program can read; a file with a higher one is newer than the program. */
export const eventVersions: Readonly<Record<EventKind, number>> = {
  sessionCreated: 1,
  rosterImported: 1,
  delegateCheckedIn: 1,
  checkInWithdrawn: 1,
  leaveGranted: 1,
  leaveWithdrawn: 1,
  attendanceFixed: 1,
  oathPrepared: 1,
  rollCallMarked: 1,
  oathTaken: 1,
  oathOmitted: 1,
  pledgesCounted: 1,
  rulesAdopted: 1,
  officersNamed: 1,
  contestDefined: 1,
  candidatesListed: 1,
  candidatesConfirmed: 1,
  ballotsIssued: 1,
  ballotsCollected: 1,
  ballotEntered: 1,
  ballotCorrected: 1,
  ballotStruck: 1,
  countClosed: 1,
  countReopened: 1,
  resultReleased: 1,
  resultAnnounced: 1,
  ballotsSealed: 1,
  sceneTaken: 1,
  themeChosen: 1,
  sessionAdjourned: 1,
  sessionSealed: 1,
};

/** What a screen may have to ask again after an act. */
export type Tag = 'session' | 'roster' | 'attendance' | 'oath' | 'rules' | 'contests' | 'ballots' | 'results' | 'hall';

/** The views an event kind touches; queries name the tags they read (core/contract.ts). */
export const eventTags: Readonly<Record<EventKind, readonly Tag[]>> = {
  sessionCreated: ['session'],
  rosterImported: ['roster', 'attendance', 'oath'],
  delegateCheckedIn: ['attendance', 'oath'],
  checkInWithdrawn: ['attendance', 'oath'],
  leaveGranted: ['attendance', 'oath'],
  leaveWithdrawn: ['attendance', 'oath'],
  attendanceFixed: ['attendance', 'oath', 'contests'],
  oathPrepared: ['oath'],
  rollCallMarked: ['oath'],
  oathTaken: ['oath'],
  oathOmitted: ['oath'],
  pledgesCounted: ['oath'],
  rulesAdopted: ['rules', 'contests'],
  officersNamed: ['rules'],
  contestDefined: ['contests', 'results'],
  candidatesListed: ['contests', 'results'],
  candidatesConfirmed: ['contests'],
  ballotsIssued: ['contests'],
  ballotsCollected: ['contests', 'ballots'],
  ballotEntered: ['ballots'],
  ballotCorrected: ['ballots'],
  ballotStruck: ['ballots'],
  countClosed: ['contests', 'results', 'ballots'],
  countReopened: ['contests', 'results', 'ballots'],
  resultReleased: ['contests', 'results'],
  resultAnnounced: ['contests', 'results'],
  ballotsSealed: ['session'],
  sceneTaken: ['hall'],
  themeChosen: ['hall'],
  sessionAdjourned: ['session'],
  sessionSealed: ['session'],
};
