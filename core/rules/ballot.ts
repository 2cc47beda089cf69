// A paper ballot as data, and the terms it is judged by.

import { sameName } from '../names/spacing.ts';
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
  /** A scrutineer has ruled the whole ballot void (监票人认定整张无效). */
  readonly ruledVoid?: boolean;
  readonly copies: number;
}

/** What a ballot of one contest is judged by. */
export interface BallotTerms {
  readonly rule: RuleSet;
  readonly seats: number;
  /** In ballot order, each name once: two persons of one name are told apart by post (丁一（农办）). */
  readonly candidates: readonly string[];
}

/** Names that stand in the list more than once, each once, as they are compared. */
export function repeatedNames(names: readonly string[]): readonly string[] {
  const plain = names.map(sameName);
  return [...new Set(plain.filter((name, index) => plain.indexOf(name) !== index))];
}

/** One list is asked about on every key of a count. */
const listedBefore = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The candidates' names as written-in names are compared with them. Throws RangeError on terms nobody can count by. */
export function listedNames(terms: BallotTerms): ReadonlySet<string> {
  if (!Number.isSafeInteger(terms.seats) || terms.seats < 1) throw new RangeError('Seats are a whole number from 1.');
  const known = listedBefore.get(terms.candidates);
  if (known !== undefined) return known;
  const listed = new Set(terms.candidates.map(sameName));
  if (listed.size !== terms.candidates.length)
    throw new RangeError('Two candidates have one name: tell them apart by post.');
  listedBefore.set(terms.candidates, listed);
  return listed;
}
