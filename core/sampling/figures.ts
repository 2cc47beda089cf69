// What a finished sample check comes to, in figures: the record of the journal holds them as they were then.

import { smallestMargin } from '../counting/estimate.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { Tally } from '../rules/tally.ts';
import { confidenceTenths, largestFaulty } from './bound.ts';
import { type Look, stateOfLooks } from './looks.ts';

export interface SampleFigures {
  /** Ballots of the whole count. */
  readonly ballots: number;
  readonly drawn: number;
  /** Drawn ballots that two looks at the paper read otherwise than they were counted. */
  readonly faulty: number;
  /** 差错处数 on them. */
  readonly faults: number;
  /** Drawn ballots that the first look read otherwise and the second as they were counted. */
  readonly again: number;
  /** Faulty ballots in the whole count: no more than so many, with 95 %. */
  readonly atMost: number;
  /** Smallest number of votes that decides; null where nobody stands. */
  readonly margin: number | null;
  /** Fewest faulty ballots that could change who is elected; null where nobody stands. */
  readonly changing: number | null;
  /** Confidence that there are fewer than that, in tenths of a per cent, rounded down; null where nobody stands. */
  readonly confidenceTenths: number | null;
  /** The result was out already: a fault can no more be mended by opening the count. */
  readonly released: boolean;
}

/** Smallest margin of a closed count. */
export function marginOfCount(
  { tally, outcome }: { readonly tally: Tally; readonly outcome: Outcome },
  seats: number,
): number | null {
  const votes = [...tally.candidates, ...tally.writeIns].map(({ approve }) => approve);
  return smallestMargin(votes, outcome.threshold, seats);
}

/**
 * The fewest ballots read wrong that could change the outcome: one such ballot gives a vote to one who has none on it
 * and takes one from another, so moves two people by two votes at most. A tie is broken by one.
 */
export function changingBallots(margin: number): number {
  return Math.max(1, Math.ceil(margin / 2));
}

/** The figures of a sample of which every ballot has been read. */
export function figuresOf(
  { ballots, margin, released }: Pick<SampleFigures, 'ballots' | 'margin' | 'released'>,
  sample: readonly (readonly Look[])[],
): SampleFigures {
  const last = sample.flatMap((looks) => (stateOfLooks(looks) === 'faulty' ? looks.slice(-1) : []));
  const again = sample.filter((looks) => looks.length > 1 && stateOfLooks(looks) === 'same').length;
  const drawn = { ballots, drawn: sample.length, faulty: last.length };
  const changing = margin === null ? null : changingBallots(margin);
  return {
    ...drawn,
    faults: last.reduce((sum, { faults }) => sum + faults, 0),
    again,
    atMost: largestFaulty(drawn),
    margin,
    changing,
    confidenceTenths: changing === null ? null : confidenceTenths(drawn, changing),
    released,
  };
}
