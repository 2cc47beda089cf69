// How far the meeting and each contest are: what every gate is asked about.

import type { FixedAttendance } from './events.ts';
import type { MarginCheck } from './rules/margin.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** How far one contest is. */
export interface ContestGates {
  readonly title: string;
  readonly confirmed: boolean;
  /** The list as the rule of its round now judges it. */
  readonly margin: MarginCheck;
  /** A list below the margin was confirmed with the approval that allows it. */
  readonly excused: boolean;
  readonly issued: boolean;
  /** The count of the hall under which the contest before it was held; 0 for one that stands by itself. */
  readonly fixingBefore: number;
  readonly collected: { readonly collected: number; readonly valid: boolean } | null;
  readonly entered: number;
  /** Entered twice: bundles, or groups with tally sheets, not yet compared, and differences nobody has settled; 0, 0 where entered once. */
  readonly bundles: { readonly pending: number; readonly open: number; readonly unit: '捆' | '组' };
  /** Ballots in doubt that no scrutineer has ruled on. */
  readonly doubts: number;
  readonly closed: boolean;
  /** Ballots of the sample check that the last look at the paper read otherwise than they were counted. */
  readonly sampleDiffering: number;
  readonly released: boolean;
  readonly announced: boolean;
  /** Announced or void, and a further round or another remedy is on record for whatever it left open. */
  readonly settled: boolean;
}

/** How far the meeting is. */
export interface MeetingGates {
  readonly rule: RuleSet;
  readonly rosterImported: boolean;
  readonly present: number;
  readonly fixed: FixedAttendance | null;
  readonly oathDone: boolean;
  readonly rulesAdopted: boolean;
  readonly officersNamed: boolean;
  readonly contests: readonly ContestGates[];
  readonly ballotsSealed: boolean;
  readonly adjourned: boolean;
}

export interface GateFacts extends MeetingGates {
  /** The contest an act is about; null for an act of the whole meeting. */
  readonly contest: ContestGates | null;
}
