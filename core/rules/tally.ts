// Adds up ballots: what each candidate and each written-in name got on the valid ones.

import type { BallotTerms, CountedBallot } from './ballot.ts';
import { judgeBallot } from './judge.ts';

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

/** 得票统计 over all ballots; invalid ballots count for nobody. Throws RangeError on marks that do not fit. */
export function tallyBallots(terms: BallotTerms, ballots: Iterable<CountedBallot>): Tally {
  const size = terms.candidates.length;
  const counts = { A: new Int32Array(size), O: new Int32Array(size), N: new Int32Array(size), X: new Int32Array(size) };
  const writeIns = new Map<string, number>();
  let valid = 0;
  let invalid = 0;

  for (const ballot of ballots) {
    if (!Number.isSafeInteger(ballot.copies) || ballot.copies < 1)
      throw new RangeError('Copies of a ballot are a whole number from 1.');
    const judgement = judgeBallot(terms, ballot);
    if (!judgement.valid) {
      invalid += ballot.copies;
      continue;
    }
    valid += ballot.copies;
    for (let index = 0; index < size; index += 1) {
      const column = columnOf(counts, ballot.marks[index]);
      column[index] = (column[index] ?? 0) + ballot.copies;
    }
    for (const name of judgement.writeIns) writeIns.set(name, (writeIns.get(name) ?? 0) + ballot.copies);
  }

  return {
    valid,
    invalid,
    candidates: terms.candidates.map((name, index) => ({
      name,
      approve: counts.A[index] ?? 0,
      oppose: counts.O[index] ?? 0,
      abstain: counts.N[index] ?? 0,
      illegible: counts.X[index] ?? 0,
    })),
    writeIns: [...writeIns].map(([name, approve]) => ({ name, approve })),
  };
}

interface Columns {
  readonly A: Int32Array;
  readonly O: Int32Array;
  readonly N: Int32Array;
  readonly X: Int32Array;
}

function columnOf(columns: Columns, mark: string | undefined): Int32Array {
  if (mark === 'A') return columns.A;
  if (mark === 'O') return columns.O;
  return mark === 'X' ? columns.X : columns.N;
}
