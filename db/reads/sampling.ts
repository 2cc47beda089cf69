// Reads of the sample check: the draw, its ballots with every look at them, and the pile it is drawn from.

import type { Database } from 'better-sqlite3';
import type { BundleSize } from '../../core/counting/plan.ts';
import type { SampledFacts } from '../../core/decide/sampling.ts';
import type { SampleFigures } from '../../core/sampling/figures.ts';
import type { CountedReading, Look } from '../../core/sampling/looks.ts';
import { rowToBallot, type StoredBallot } from './contests.ts';
import { readingOf } from './counting.ts';

export interface StoredSample {
  readonly at: string;
  readonly dice: string;
  readonly size: number;
  readonly bundles: readonly BundleSize[];
  /** The count was opened again after it. */
  readonly superseded: boolean;
  /** Null until every drawn ballot has been read. */
  readonly figures: SampleFigures | null;
  /** In the order of the pile. */
  readonly ballots: readonly StoredSampled[];
}

export interface StoredSampled extends SampledFacts {
  /** Null until it is read. */
  readonly counted: CountedReading | null;
}

export interface SamplingReads {
  /** The latest sample of the contest, one the count has left behind too. */
  readonly sample: (contestId: string) => StoredSample | null;
  /** Drawn ballots whose last look differed, to be looked at again or not; 0 where the count has left the sample behind. */
  readonly differing: (contestId: string) => number;
  readonly usedDice: () => readonly string[];
  /** Live sheets of each bundle of what is counted, bundles without any left out. */
  readonly pile: (contestId: string) => readonly BundleSize[];
  /** The live ballot with this number, from 1, in the order of bundles and places. */
  readonly counted: (contestId: string, number: number) => CountedReading | null;
}

type SampleRow = Omit<StoredSample, 'bundles' | 'superseded' | 'figures' | 'ballots'> & {
  readonly bundles: string;
  readonly superseded: number;
  readonly figures: string | null;
};
type SampledRow = Omit<StoredSampled, 'looks' | 'counted'> & {
  readonly looks: string;
  readonly counted: string | null;
};

/** Prepares the statements once. */
export function openSamplingReads(database: Database): SamplingReads {
  const selectSample = database.prepare<[string], SampleRow>(
    'select at, dice, size, bundles, superseded, figures from sample where contest_id = ?',
  );
  const selectSampled = database.prepare<[string], SampledRow>(
    'select number, turn, bundle, place, looks, counted from sampled where contest_id = ? order by number',
  );
  const selectDiffering = database.prepare<[string], { differing: number }>(
    `select count(*) as differing from sampled join sample on sample.contest_id = sampled.contest_id
     where sampled.contest_id = ? and superseded = 0 and json_extract(looks, '$[#-1].same') = 0`,
  );
  const selectDice = database.prepare<[], { dice: string }>('select dice from thrown');
  const selectPile = database.prepare<[string], BundleSize>(
    `select bundle, count(*) as sheets from ballot where contest_id = ? and pass = 1 and struck = 0
     group by bundle order by bundle`,
  );
  const selectCounted = database.prepare<[string, number], StoredBallot>(
    `select entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, ruling, corrected, struck
     from ballot where contest_id = ? and pass = 1 and struck = 0 order by bundle, place limit 1 offset ?`,
  );

  return {
    sample(contestId) {
      const row = selectSample.get(contestId);
      if (row === undefined) return null;
      return {
        ...row,
        bundles: JSON.parse(row.bundles) as BundleSize[],
        superseded: row.superseded === 1,
        figures: row.figures === null ? null : (JSON.parse(row.figures) as SampleFigures),
        ballots: selectSampled.all(contestId).map(rowToSampled),
      };
    },
    differing: (contestId) => selectDiffering.get(contestId)?.differing ?? 0,
    usedDice: () => selectDice.all().map(({ dice }) => dice),
    pile: (contestId) => selectPile.all(contestId),
    counted(contestId, number) {
      const row = selectCounted.get(contestId, number - 1);
      if (row === undefined) return null;
      const ballot = rowToBallot(row);
      const { marks, writeIns, seen } = readingOf(ballot);
      return { marks, writeIns, seen, ruling: ballot.ruling };
    },
  };
}

function rowToSampled({ looks, counted, ...row }: SampledRow): StoredSampled {
  return {
    ...row,
    looks: JSON.parse(looks) as Look[],
    counted: counted === null ? null : (JSON.parse(counted) as CountedReading),
  };
}
