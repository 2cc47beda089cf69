// What the hall's pictures are made from: facts as they stand, of which a picture may show only what is released.

import type { DisciplineText } from '../discipline.ts';
import type { EventBodies, FixedAttendance } from '../events.ts';
import type { HandsShort } from '../hands.ts';
import type { Candidate, RollCallAnswer, ShowOfHands } from '../people.ts';
import type { RoundKind } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';

export interface HallContest {
  readonly contestId: string;
  readonly kind: RoundKind;
  /** The rule set of its round. */
  readonly rule: RuleSet;
  readonly title: string;
  /** Colour of its paper, a word: 红. */
  readonly colour: string;
  readonly seats: number;
  readonly confirmed: boolean;
  readonly candidates: readonly Candidate[];
  /** The count of the hall under which its ballots went out; null before. */
  readonly fixing: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  /** What the figure was before the paper was counted once more; null where it never was another. */
  readonly collectedBefore: number | null;
  readonly valid: boolean | null;
  readonly entered: number;
  readonly released: boolean;
  readonly announced: boolean;
  readonly count: EventBodies['countClosed'] | null;
  /** What has been called so far; null where nothing was, and under a rule without open count, whatever was called. */
  readonly called: HallCalled | null;
}

/** 唱票 of all groups together. */
export interface HallCalled {
  readonly ballots: number;
  readonly valid: number;
  readonly invalid: number;
  /** One number a candidate, in ballot order. */
  readonly approvals: readonly number[];
  readonly writeIns: readonly { readonly name: string; readonly approve: number }[];
}

/** A show of hands that is on record. */
export interface RecordedHands {
  readonly subject: string;
  readonly votes: ShowOfHands;
  /** Null where it passed. */
  readonly short: HandsShort | null;
}

export interface HallFacts {
  readonly congress: string;
  readonly date: string;
  readonly venue: string;
  readonly practice: boolean;
  readonly rule: RuleSet;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly fixed: (FixedAttendance & { readonly at: string }) | null;
  readonly oath: { readonly leader: string; readonly phrases: readonly string[] };
  readonly rollCall: readonly {
    readonly name: string;
    readonly delegation: string;
    readonly answer: RollCallAnswer | null;
  }[];
  /** 议程: what the hall goes through, a title an entry. */
  readonly agenda: readonly string[];
  readonly discipline: DisciplineText;
  /** Every show of hands on record, a later one on the same subject after an earlier. */
  readonly hands: readonly RecordedHands[];
  readonly contests: readonly HallContest[];
  readonly adjourned: boolean;
}
