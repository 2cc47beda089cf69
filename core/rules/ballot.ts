// A paper ballot as data, and the terms it is judged by.

import type { RuleSet } from './rule-set.ts';

/** A 赞成 · O 不赞成 · N 弃权 · X 该格无法辨认. */
export type Mark = 'A' | 'O' | 'N' | 'X';

export interface PaperBallot {
  /** One letter a candidate, in ballot order. */
  readonly marks: string;
  readonly writeIns: readonly string[];
}

/** Ballots that read alike; `copies` of them. */
export interface CountedBallot extends PaperBallot {
  readonly copies: number;
}

/** What a ballot of one contest is judged by. Names are unlike: two candidates of one name are told apart by post. */
export interface BallotTerms {
  readonly rule: RuleSet;
  readonly seats: number;
  readonly candidates: readonly string[];
}

/** A name as it is compared: no spaces of any width, one Unicode form, one middle dot. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u3000\u200b\ufeff]/gu, '')
    .replace(/[•・‧]/gu, '·');
}
