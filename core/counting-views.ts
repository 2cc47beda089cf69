// What the counting room's screens are given: who sits where, how far each bundle is, what is to be settled.

import type { Doubt, PaperParts, Ruling } from './contest-events.ts';
import type { DifferenceKind } from './counting/compare.ts';
import type { Hint } from './counting/hints.ts';
import type { CountPlan } from './counting/plan.ts';
import type { Reading } from './counting/reading.ts';
import type { DifferenceRuling } from './counting-events.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { ContestState } from './views.ts';

export interface OperatorsView {
  readonly operators: readonly { readonly operatorId: string; readonly name: string }[];
  /** Tellers and scrutineers who are not registered yet. */
  readonly suggested: readonly string[];
}

export interface PassView {
  readonly pass: number;
  readonly operatorId: string;
  readonly operator: string;
  /** Everybody who ever had it in hand. */
  readonly hands: readonly string[];
  readonly sheets: number;
  readonly closed: boolean;
}

export interface BundleView {
  readonly bundle: number;
  /** Sheets counted into it; 0 for one more than was counted. */
  readonly expected: number;
  /** Null while nobody has begun it. */
  readonly first: PassView | null;
  readonly second: PassView | null;
  readonly compared: boolean;
  readonly differences: number;
  /** Differences nobody has settled. */
  readonly open: number;
  /** Places at which two neighbours lie the other way round in the second pass. */
  readonly swapped: readonly number[];
  readonly hints: readonly Hint[];
}

/** The counting room of one contest, for the chair: how far, how fast, how sure; nobody's votes. */
export interface RoomView {
  readonly contestId: string;
  readonly shortTitle: string;
  readonly plan: CountPlan;
  readonly collected: number;
  readonly entered: { readonly first: number; readonly second: number };
  readonly bundles: readonly BundleView[];
  readonly doubts: number;
  /** Ballots a minute in tenths, over the last bundles; 0 while nothing can be said. */
  readonly perMinuteTenths: number;
  /** Minutes left at that pace, rounded up; null while nothing can be said. */
  readonly minutesLeft: number | null;
  readonly estimate: EstimateView;
}

/** What the differences between the passes say of the faults that both have in common. */
export interface EstimateView {
  /** Cells that both passes read: sheets compared × candidates. */
  readonly cells: number;
  readonly differences: number;
  /** Expected faults left, in tenths, rounded up. */
  readonly residualTenths: number;
  /** Smallest number of votes that parts two who are decided differently; null until both passes agree throughout. */
  readonly smallestMargin: number | null;
}

export interface DifferenceView {
  readonly bundle: number;
  readonly no: number;
  readonly kind: DifferenceKind;
  /** Where the sheet of paper lies in the bundle, once all above is settled; as the passes have it before that. */
  readonly place: number;
  /** Among which places a sheet too many lies. */
  readonly from: number;
  readonly to: number;
  /** The one to be settled next. */
  readonly current: boolean;
  /** A third reading is on record. */
  readonly read: boolean;
  /** Shown only once the third reading is in. */
  readonly readings: {
    readonly first: Reading | null;
    readonly second: Reading | null;
    readonly third: Reading | null;
  } | null;
  readonly ruling: DifferenceRuling | null;
  readonly reason: string | null;
}

export interface DifferencesView {
  readonly candidates: readonly string[];
  readonly differences: readonly DifferenceView[];
  readonly hints: readonly { readonly bundle: number; readonly hint: Hint }[];
  /** Bundles whose typist is signed on here: another has to settle them. */
  readonly ownBundles: readonly number[];
}

export interface DoubtsView {
  readonly scrutineers: readonly string[];
  readonly groups: readonly {
    readonly entries: readonly { readonly entry: number; readonly bundle: number; readonly place: number }[];
    readonly doubts: readonly Doubt[];
    readonly marks: string;
    readonly writeIns: readonly string[];
    /** As the rule judges it without a scrutineer. */
    readonly valid: boolean;
    /** Null while nobody has ruled on them. */
    readonly ruling: Ruling | null;
    readonly scrutineer: string | null;
  }[];
  readonly article: string;
}

export interface BallotRow {
  readonly entry: number;
  readonly bundle: number;
  /** Place in the bundle counted over ballots that are not struck, from 1; 0 for a struck one. */
  readonly place: number;
  readonly marks: string;
  readonly writeIns: readonly string[];
  readonly valid: boolean;
  readonly chosen: number;
  readonly corrected: boolean;
  readonly struck: boolean;
  readonly doubts: readonly Doubt[];
  readonly ruling: Ruling | null;
}

/** What stood in a ballot until it was corrected or struck, and why that was done. */
export interface EarlierReading {
  /** From 1, the oldest first. */
  readonly no: number;
  readonly act: 'corrected' | 'struck';
  readonly marks: string;
  readonly writeIns: readonly string[];
  readonly valid: boolean;
  readonly doubts: readonly Doubt[];
  readonly reason: string;
}

/** A name that may be written in, with its pinyin for completion. */
export interface KnownName {
  readonly name: string;
  /** First letters (sgbq) and whole syllables, lower case. */
  readonly initials: string;
  readonly pinyin: string;
}

export interface CountingView {
  readonly contestId: string;
  readonly shortTitle: string;
  readonly state: ContestState;
  readonly seats: number;
  readonly ruleSet: RuleSet;
  readonly candidates: readonly string[];
  readonly legend: readonly { readonly sign: string; readonly meaning: string }[];
  readonly collected: number;
  readonly entered: number;
  readonly struck: number;
  readonly invalid: number;
  /** Ballots in doubt that nobody has ruled on. */
  readonly doubts: number;
  /** Null until the boxes are opened. */
  readonly plan: CountPlan | null;
  /** The pass over the bundle being keyed here; null where nobody is signed on, or it is another's. */
  readonly station: StationView | null;
  /** Where the next ballot goes. */
  readonly next: { readonly bundle: number; readonly place: number };
  /** Ballots keyed at this desk, struck ones too: only ever grows. */
  readonly keyed: number;
  /** Newest first: at most 12; of a bundle's pass all that were keyed, at most 60. */
  readonly latest: readonly BallotRow[];
  /** Names written in so far, for completion. */
  readonly writeInNames: readonly string[];
}

export interface StationView {
  readonly bundle: number;
  readonly pass: number;
  /** Name of the operator who is signed on here. */
  readonly operator: string;
  /** Sheets counted into the bundle. */
  readonly expected: number;
  readonly sheets: number;
  readonly closed: boolean;
}

/** The ballots that came back: how they lie, and every count of them on paper. */
export interface CollectionView {
  readonly contestId: string;
  readonly shortTitle: string;
  readonly issued: number;
  readonly collected: number;
  /** Where the ballots lie apart; null where one figure is all there is. */
  readonly unit: PaperParts['unit'] | null;
  readonly parts: readonly CollectionPart[];
  /** Who may count them once more. */
  readonly scrutineers: readonly string[];
  readonly article: string;
  /** The last is in force. */
  readonly counts: readonly CollectionCount[];
}

export interface CollectionPart {
  readonly part: number;
  /** Counted into it. */
  readonly ballots: number;
  /** What every pass that is closed found in it; null while none is, or where they found different numbers. */
  readonly keyed: number | null;
}

export interface CollectionCount {
  readonly at: string;
  readonly collected: number;
  readonly valid: boolean;
  /** Null for a count before ballots were entered. */
  readonly scrutineer: string | null;
  /** Null for the first. */
  readonly reason: string | null;
}
