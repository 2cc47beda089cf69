// What queries and topics give to a screen: finished JSON shapes, nothing to compute but layout.

import type { CandidateOrder, ContestDetails, Remedy } from './contest-events.ts';
import type { CountPlan } from './counting/plan.ts';
import type { FixedAttendance, Tag } from './events.ts';
import type { HallStatus } from './hall-views.ts';
import type { AttendanceState, Candidate, LeaveKind, ListsVoted, Officer, Participant, ShowOfHands } from './people.ts';
import type { MarginCheck } from './rules/margin.ts';
import type { Outcome } from './rules/outcome.ts';
import type { QuorumCheck } from './rules/quorum.ts';
import type { Reconciliation } from './rules/reconcile.ts';
import type { RoundKind } from './rules/rounds.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { Tally } from './rules/tally.ts';
import type { Step } from './steps.ts';

/** Answer to every command: where it stands in the journal; `repeated` when the same request had been taken before. */
export interface Saved {
  readonly seq: number;
  readonly at: string;
  readonly repeated: boolean;
}

/** The open file, or that none is open; sent with every change. */
export interface StatusView {
  /** Grows with every change that screens may have to show. */
  readonly revision: number;
  /** What the last change touched, or everything for one who has just come; a screen asks again only for what reads one of these. */
  readonly touched: readonly Tag[];
  readonly session: SessionStatus | null;
  /** Papers that are being written or printed now; null: none. */
  readonly making: PapersMade | null;
}

/** How many of how many papers are done. */
export interface PapersMade {
  readonly done: number;
  readonly of: number;
}

export interface SessionStatus {
  readonly path: string;
  readonly fileName: string;
  readonly name: string;
  readonly date: string;
  readonly venue: string;
  readonly executiveChair: string;
  readonly practice: boolean;
  /** The file failed its check and was opened for looking only. */
  readonly readOnly: boolean;
  readonly steps: readonly Step[];
  readonly attendance: AttendanceSummary;
  readonly records: number;
  /** Head of the journal in its printed form. */
  readonly head: string;
  readonly savedAt: string;
  readonly hall: HallStatus;
  readonly adjourned: boolean;
  readonly sealed: boolean;
}

export interface AttendanceSummary {
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly missing: number;
  readonly attendees: number;
  readonly attendeesPresent: number;
  /** Smallest 实到 that lets the meeting elect, by the session's rule. */
  readonly needed: number;
  /** The count in force for the vote, or null before 清点核定. */
  readonly fixed: (FixedAttendance & { readonly at: string }) | null;
}

export interface AttendanceRow {
  readonly participant: Participant;
  readonly state: AttendanceState;
  readonly checkedInAt: string | null;
  readonly leave: LeaveKind | null;
  readonly reason: string | null;
}

export interface DelegationCount {
  readonly delegation: string;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly missing: number;
}

export interface AttendanceView {
  readonly rows: readonly AttendanceRow[];
  readonly delegations: readonly DelegationCount[];
  readonly summary: AttendanceSummary;
  readonly quorum: QuorumCheck;
  /** 实到人数不少于应到人数的五分之四. */
  readonly quorumSentence: string;
}

export interface RosterView {
  readonly fileName: string | null;
  readonly importedAt: string | null;
  readonly participants: readonly Participant[];
}

export interface RulesView {
  readonly changedAt: string | null;
  readonly motions: readonly MotionView[];
  readonly ruleSet: RuleSet;
  readonly adoptedAt: string | null;
  readonly digest: string;
  readonly votes: (ShowOfHands & { readonly present: number }) | null;
  /** The text of the 选举办法, one paragraph an entry. */
  readonly text: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly fixedPresent: number | null;
}

export interface MotionView {
  readonly subject: string;
  readonly votes: ShowOfHands;
  readonly passed: boolean;
  /** Ayes that pass; null in records that did not keep it. */
  readonly needed: number | null;
  readonly article: string;
  readonly at: string;
}

export interface OfficersView {
  readonly officers: readonly Officer[];
  readonly namedAt: string | null;
  /** Delegates who may be scrutineers: entitled, present or expected, and nobody's candidate. */
  readonly eligible: readonly { readonly name: string; readonly delegation: string; readonly initials: string }[];
  readonly fixedPresent: number | null;
  /** Which of the two lists goes to a show of hands under the rules as they are now. */
  readonly voted: ListsVoted;
  readonly clause: string;
}

export type ContestState =
  | 'draft'
  | 'confirmed'
  | 'issued'
  | 'collected'
  | 'void'
  | 'closed'
  | 'released'
  | 'announced';

export interface ContestView extends ContestDetails {
  readonly position: number;
  readonly state: ContestState;
  readonly candidates: readonly Candidate[];
  readonly order: CandidateOrder | null;
  readonly orderReason: string | null;
  /** How many names of its result were read out last; null before the reading. */
  readonly readOut: number | null;
  readonly margin: MarginCheck;
  readonly confirmedAt: string | null;
  readonly confirmedReason: string | null;
  readonly fixing: number | null;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
  readonly issuedAt: string | null;
  readonly collected: number | null;
  readonly collectedAt: string | null;
  readonly plan: CountPlan | null;
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
  readonly announcedAt: string | null;
  /** Null when every seat is settled, or nothing has been announced yet. */
  readonly open: OpenSeats | null;
  /** The remedy on record; null without one. */
  readonly remedy: {
    readonly remedy: Remedy;
    readonly seats: number;
    readonly approvedBy: 'voters' | 'presidium' | 'superior';
    readonly at: string;
  } | null;
  /** Ballots in, not struck. */
  readonly entered: number;
}

export interface ContestsView {
  readonly contests: readonly ContestView[];
  readonly present: number | null;
  /** The order of candidates that the rules ask for. */
  readonly orderBy: RuleSet['candidateOrder']['by'];
  /** The office whose 差额 the rules set apart; null where there is none. */
  readonly office: string | null;
  /** Candidates' characters whose strokes are not known: the order wants a hand. */
  readonly unknownCharacters: readonly string[];
}

/** What can be done about what a count left open. */
export interface OpenSeats {
  /** The round that the outcome calls for, or null where only a remedy is left. */
  readonly round: RoundKind | null;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly article: string;
  readonly remedies: readonly Remedy[];
}

export interface ResultView {
  readonly contestId: string;
  readonly title: string;
  readonly shortTitle: string;
  /** What the count makes of people: 当选, or 入选 in a primary. */
  readonly winner: '当选' | '入选';
  readonly words: RuleSet['words'];
  readonly state: ContestState;
  readonly seats: number;
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly entered: number;
  /** Null while ballots are missing: a part of a count is not shown. */
  readonly count: {
    readonly tally: Tally;
    readonly outcome: Outcome;
    readonly reconciliation: Reconciliation;
    /** Result-sheet order: positions in `tally.candidates`, by votes. */
    readonly byVotes: readonly number[];
    readonly unanimous: readonly string[];
  } | null;
  /** Characters of the elected and the tied whose strokes are not known: the count cannot be closed without them. */
  readonly unknownCharacters: readonly string[];
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
  readonly announcedAt: string | null;
}

/** What the chair reads out of a closed count, and how far the hall has seen it. */
export interface ReadingView {
  readonly contestId: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly winner: '当选' | '入选';
  readonly releasedAt: string | null;
  readonly announcedAt: string | null;
  /** What is said before the names. */
  readonly opening: string;
  /** In the order of the result sheet; empty while there is no closed count. */
  readonly rows: readonly { readonly name: string; readonly sentence: string; readonly unanimous: boolean }[];
  /** How many of them were revealed last; null before the reading. */
  readonly shown: number | null;
  /** What is said when the elected are announced, in the order of their list; how many they are. */
  readonly announcement: string;
  readonly elected: number;
}
