// What the screens of the oath are shown.

import type { OathGap } from './oath-words.ts';
import type { RollCallAnswer } from './people.ts';

export interface OathMissingRow {
  readonly id: string;
  readonly name: string;
  readonly delegation: string;
  readonly gap: OathGap;
  /** In the hall now: 补答 is possible. */
  readonly isPresent: boolean;
  readonly answeredAt: string | null;
  /** On the list of those who sign later. */
  readonly signsLater: boolean;
  readonly signedAt: string | null;
}

export interface OathView {
  readonly leader: string;
  readonly phrases: readonly string[];
  readonly takenAt: string | null;
  readonly omittedAt: string | null;
  readonly omittedReason: string | null;
  /** Present delegates of the fixed count, delegation by delegation, each with the answer so far. */
  readonly delegations: readonly {
    readonly delegation: string;
    readonly people: readonly { readonly id: string; readonly name: string; readonly answer: RollCallAnswer | null }[];
  }[];
  readonly due: number;
  readonly answered: number;
  readonly silent: number;
  readonly absent: number;
  /** What the minutes say of it; '' until it is taken. */
  readonly sentence: string;
  /** Those with a vote who did not answer when it was taken, in roster order. */
  readonly missing: readonly OathMissingRow[];
  readonly pledges: {
    readonly due: number;
    readonly signed: number;
    readonly note: string;
    readonly at: string;
  } | null;
  /** 应到 delegates, who all owe a pledge. */
  readonly pledgesDue: number;
}
