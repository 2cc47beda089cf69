// Adds up ballots: what each candidate and each written-in name got on the valid ones.

import { type BallotTerms, type CountedBallot, listedNames } from './ballot.ts';
import { judgeAmong } from './judge.ts';

export interface CandidateTally {
  readonly name: string;
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly illegible: number;
}

export interface WriteInTally {
  readonly name: string;
  readonly approve: number;
}

export interface Tally {
  readonly valid: number;
  readonly invalid: number;
  /** In ballot order. */
  readonly candidates: readonly CandidateTally[];
  /** In the order the names were first met; `decideOutcome` sorts them. */
  readonly writeIns: readonly WriteInTally[];
}

/**
 * 得票统计 over all ballots; an invalid ballot, or one a scrutineer ruled void, counts for nobody.
 * Throws RangeError on marks that do not fit, copies that are no count, seats below 1 or two candidates of one name.
 */
export function tallyBallots(terms: BallotTerms, ballots: Iterable<CountedBallot>): Tally {
  const listed = listedNames(terms);
  const candidates = terms.candidates.map((name) => ({ name, approve: 0, oppose: 0, abstain: 0, illegible: 0 }));
  const writeIns = new Map<string, number>();
  let valid = 0;
  let invalid = 0;

  for (const ballot of ballots) {
    const { copies, marks } = ballot;
    if (!Number.isSafeInteger(copies) || copies < 1)
      throw new RangeError('Copies of a ballot are a whole number from 1.');
    const judgement = judgeAmong(terms, listed, ballot);
    if (!judgement.valid || ballot.ruledVoid === true) {
      invalid += copies;
      continue;
    }
    valid += copies;
    candidates.forEach((row, index) => {
      row[columnOf(marks.charAt(index))] += copies;
    });
    for (const name of judgement.writeIns) writeIns.set(name, (writeIns.get(name) ?? 0) + copies);
  }

  return { valid, invalid, candidates, writeIns: [...writeIns].map(([name, approve]) => ({ name, approve })) };
}

/** Where a mark that was judged is counted. */
function columnOf(mark: string): Exclude<keyof CandidateTally, 'name'> {
  if (mark === 'A') return 'approve';
  if (mark === 'O') return 'oppose';
  return mark === 'X' ? 'illegible' : 'abstain';
}
