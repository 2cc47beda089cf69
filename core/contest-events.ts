// What can have happened to a contest: its seats and candidates, its papers, its ballots, its result.

import type { CountPlan } from './counting/plan.ts';
import type { Candidate, ShowOfHands } from './people.ts';
import type { Outcome } from './rules/outcome.ts';
import type { Reconciliation } from './rules/reconcile.ts';
import type { Round } from './rules/rounds.ts';
import type { Tally } from './rules/tally.ts';

/** office: of the office whose 差额 the rules set apart (正职, 常委, 代表). */
export type ContestKind = 'committee' | 'discipline' | 'office' | 'other';

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
  readonly round: Round;
}

/** How the order on the ballot came about; anything but stroke order has a reason. */
export type CandidateOrder = 'stroke' | 'office' | 'approved' | 'manual';

/**
 * Why a ballot is in doubt: what the judgement would take away from it, and what the eye sees on the paper
 * (涂改, 符号不规范, 位置不当, 其他). A machine judgement alone never annuls a doubtful vote.
 */
export type Doubt =
  | 'partlyIllegible'
  | 'whollyIllegible'
  | 'writeInsExceedOpposed'
  | 'writeInsNotAllowed'
  | 'listedNameIgnored'
  | 'repeatedNameIgnored'
  | 'altered'
  | 'oddSign'
  | 'misplaced'
  | 'otherDoubt';

export type Ruling = 'asKeyed' | 'void';

/** reduceSeats 减少名额 · askSuperior 请示上级 · later 留待以后会议. */
export type Remedy = 'reduceSeats' | 'askSuperior' | 'later';

export interface BallotFacts {
  readonly contestId: string;
  /** Number of the entry within the contest, from 1, never used twice; not on the paper. */
  readonly entry: number;
  /** 1 the first entry, 2 the second: the first is what is counted, once both agree. */
  readonly pass: number;
  readonly bundle: number;
  /** One letter a candidate in ballot order: A 赞成, O 不赞成, N 弃权, X 无法辨认. */
  readonly marks: string;
  readonly writeIns: readonly string[];
  readonly valid: boolean;
  readonly chosen: number;
  /** Why a scrutineer has to look at it; empty for most. */
  readonly doubts: readonly Doubt[];
}

/** Where ballots lie apart, in bundles or in the piles of counting groups: how many in each, from the first on. */
export interface PaperParts {
  readonly unit: 'bundle' | 'group';
  readonly ballots: readonly number[];
}

/** A bundle or pile that was found to hold another number than was counted into it. */
export interface FoundPart {
  /** From 1. */
  readonly part: number;
  readonly before: number;
  readonly ballots: number;
}

export interface ContestBodies {
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
    /** How they will be counted, as they were bundled. */
    readonly plan: CountPlan;
  };
  /** 重新清点: the paper counted once more while ballots are being entered; the figure it replaces stays beside it. */
  ballotsRecounted: {
    readonly contestId: string;
    readonly issued: number;
    readonly before: number;
    readonly collected: number;
    /** collected ≤ issued. */
    readonly valid: boolean;
    readonly article: string;
    /** As the ballots lie from now on; null where they are not divided. */
    readonly parts: PaperParts | null;
    readonly found: readonly FoundPart[];
    /** Who counted. */
    readonly scrutineer: string;
    readonly reason: string;
  };
  /** `place` is where the sheet lies in its pass of the bundle; 0: behind the others. */
  ballotEntered: BallotFacts & { readonly place: number };
  ballotCorrected: BallotFacts & { readonly reason: string };
  /** 认定: what a scrutineer ruled on ballots in doubt, all alike, at once. */
  ballotsRuled: {
    readonly contestId: string;
    readonly entries: readonly number[];
    /** asKeyed: they count as they were keyed and judged · void: invalid as a whole. */
    readonly ruling: Ruling;
    readonly doubts: readonly Doubt[];
    readonly scrutineer: string;
    readonly article: string;
    readonly reason: string;
  };
  ballotStruck: {
    readonly contestId: string;
    readonly entry: number;
    readonly pass: number;
    readonly reason: string;
  };
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
  /** What is done about seats or a vote that the count left open, where it is no further round at once. */
  remedyChosen: {
    readonly contestId: string;
    readonly remedy: Remedy;
    /** Seats the remedy is about. */
    readonly seats: number;
    readonly approvedBy: 'voters' | 'presidium' | 'superior';
    /** Null unless the voters approved. */
    readonly votes: ShowOfHands | null;
    readonly article: string;
    readonly reason: string;
  };
}
