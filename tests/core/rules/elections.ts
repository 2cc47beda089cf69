// Rule sets, ballots and whole elections in a line each, for the tests of the rules.

import type { CountedBallot } from '../../../core/rules/ballot.ts';
import { decideOutcome, type ElectionCounts, type NameOrder, type Outcome } from '../../../core/rules/outcome.ts';
import { presetById } from '../../../core/rules/presets.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { type Tally, tallyBallots } from '../../../core/rules/tally.ts';

export function preset(id: string): RuleSet {
  const found = presetById(id);
  if (found === null) throw new Error(`There is no preset ${id}.`);
  return found;
}

export const grassroots = preset('party-grassroots-congress-2020');
export const plenary = preset('party-grassroots-plenary-2020');
export const county = preset('party-local-congress-2020');
export const peoples = preset('peoples-congress-township-2022');

/** Stands in for 姓氏笔画, which is tested with the names. */
export const byCodePoint: NameOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function ballot(copies: number, marks: string, ...writeIns: string[]): CountedBallot {
  return { copies, marks, writeIns };
}

interface Election {
  readonly rule?: RuleSet;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly ballots: readonly CountedBallot[];
  /** What is not given is: everybody of those collected present and entitled, as many issued as collected. */
  readonly counts?: Partial<ElectionCounts>;
}

export function elect({ rule = grassroots, seats, candidates, ballots, counts = {} }: Election): Outcome & {
  readonly tally: Tally;
} {
  const collected = ballots.reduce((sum, { copies }) => sum + copies, 0);
  const all = { entitled: collected, present: collected, issued: collected, collected, ...counts };
  const terms = { rule, seats, candidates };
  const tally = tallyBallots(terms, ballots);
  return { ...decideOutcome(terms, all, tally, byCodePoint), tally };
}
