// Rows of the sample check: dice, drawn ballots, every look at them, and what it came to.

import type { Database } from 'better-sqlite3';
import type { SampleBodies } from '../../core/sample-events.ts';
import type { Look } from '../../core/sampling/looks.ts';
import type { Materialisers } from '../materialise.ts';

/** Materialisers of the sample check, prepared on this connection. */
export function samplingMaterialisers(database: Database): Pick<Materialisers, keyof SampleBodies> {
  const selectDice = database.prepare<[string], { dice: string; superseded: number }>(
    'select dice, superseded from sample where contest_id = ?',
  );
  const dropSampled = database.prepare('delete from sampled where contest_id = ?');
  const putSample = database.prepare(
    `insert into sample (contest_id, at, dice, size, bundles, superseded, figures)
     values (@contestId, @at, @dice, @size, @bundles, 0, null)
     on conflict (contest_id) do update set at = excluded.at, dice = excluded.dice, size = excluded.size,
       bundles = excluded.bundles, superseded = 0, figures = null`,
  );
  const putSampled = database.prepare(
    `insert into sampled (contest_id, number, turn, bundle, place, looks, counted)
     values (@contestId, @number, @turn, @bundle, @place, '[]', null)
     on conflict (contest_id, number) do nothing`,
  );
  const putDice = database.prepare('insert into thrown (dice) values (?) on conflict (dice) do nothing');
  const selectLooks = database.prepare<[string, number], { looks: string }>(
    'select looks from sampled where contest_id = ? and number = ?',
  );
  const putLooks = database.prepare(
    'update sampled set looks = @looks, counted = @counted where contest_id = @contestId and number = @number',
  );
  const conclude = database.prepare('update sample set figures = @figures where contest_id = @contestId');

  return {
    sampleDrawn: ({ contestId, dice, size, bundles, picks }, { at }) => {
      const before = selectDice.get(contestId);
      // The same dice draw more; what was read stays read.
      if (before?.dice !== dice || before.superseded === 1) dropSampled.run(contestId);
      putSample.run({ contestId, at, dice, size, bundles: JSON.stringify(bundles) });
      for (const pick of picks) putSampled.run({ contestId, ...pick });
      putDice.run(dice);
    },
    sampleRead: ({ contestId, number, reading, same, cells, faults, counted }) => {
      const look: Look = { reading, same, cells, faults };
      const looks = JSON.parse(selectLooks.get(contestId, number)?.looks ?? '[]') as Look[];
      putLooks.run({ contestId, number, looks: JSON.stringify([...looks, look]), counted: JSON.stringify(counted) });
    },
    sampleConcluded: ({ contestId, ...figures }) => {
      conclude.run({ contestId, figures: JSON.stringify(figures) });
    },
  };
}
