// What the screens of tally sheets and of calling are given.

import type { CountPlan } from './counting/plan.ts';
import type { SheetPace } from './counting/sheet-pace.ts';
import type { DifferenceRuling } from './counting-events.ts';
import type { EstimateView } from './counting-views.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { TallySheet } from './rules/tally-sheet.ts';
import type { ContestState } from './views.ts';

export interface SheetPassView {
  readonly pass: number;
  readonly operatorId: string | null;
  /** '' where nobody signs on. */
  readonly operator: string;
  /** calling: strokes are being drawn · keyed: the sheet is in. */
  readonly state: 'calling' | 'keyed';
  readonly corrected: boolean;
  /** What was keyed: for the hand that keyed it, and for all once both passes agree; null otherwise. */
  readonly sheet: TallySheet | null;
}

export interface SheetDifferenceView {
  readonly cell: string;
  /** 丁一 不赞成. */
  readonly name: string;
  /** The three readings; null until the third is in. */
  readonly readings: { readonly first: number; readonly second: number; readonly third: number } | null;
}

export interface GroupView {
  readonly group: number;
  /** Ballots the group was given. */
  readonly pile: number;
  /** Null while nobody has begun it. */
  readonly first: SheetPassView | null;
  readonly second: SheetPassView | null;
  readonly compared: boolean;
  readonly differences: readonly SheetDifferenceView[];
  readonly ruling: DifferenceRuling | null;
  readonly reason: string | null;
  /** In, and both passes agree or it is keyed only once. */
  readonly done: boolean;
  /** Whoever is signed on here has keyed or called a pass of it. */
  readonly own: boolean;
}

/** A count on tally sheets for the chair: how far, how fast, how sure; nobody's votes. */
export interface SheetProgressView extends SheetPace {
  readonly groups: number;
  readonly done: number;
  /** Sheets of each pass that are in. */
  readonly entered: { readonly first: number; readonly second: number };
  /** Cells that nobody has settled. */
  readonly open: number;
  /** Ballots read out, of those in the piles that are read out; null where none is. */
  readonly called: { readonly ballots: number; readonly of: number } | null;
  /** Cells that both keyings have wrong alike; of strokes drawn wrong on the paper it says nothing. */
  readonly estimate: EstimateView;
}

/** The tally sheets of one contest as whoever is signed on here may see them. */
export interface SheetsView {
  readonly contestId: string;
  readonly shortTitle: string;
  readonly state: ContestState;
  readonly seats: number;
  readonly ruleSet: RuleSet;
  readonly plan: CountPlan | null;
  readonly candidates: readonly string[];
  readonly collected: number;
  /** Ballots on the sheets of the first pass. */
  readonly entered: number;
  readonly groups: readonly GroupView[];
  readonly progress: SheetProgressView;
  /** Names written in so far in what is shown here, for completion. */
  readonly writeInNames: readonly string[];
  /** The hall may see the strokes: 公开唱票计票. */
  readonly isOpenCount: boolean;
}

/** What has been called of one group's pile in one pass, for the hand that draws the strokes. */
export interface CallingView {
  readonly group: number;
  readonly pass: number;
  readonly pile: number;
  readonly valid: number;
  readonly invalid: number;
  readonly approvals: readonly number[];
  readonly writeIns: readonly { readonly name: string; readonly approve: number }[];
  /** Called on the ballot in hand, in this order: a candidate by position, or a name with 0. */
  readonly inHand: readonly { readonly candidate: number; readonly name: string }[];
  readonly strokes: number;
}
