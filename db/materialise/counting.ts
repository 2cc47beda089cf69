// Rows of the counting room: operators, passes over bundles, comparisons, differences and what was ruled on them.

import type { Database } from 'better-sqlite3';
import type { CountingBodies } from '../../core/counting-events.ts';
import type { Materialisers } from '../materialise.ts';

/** Materialisers of the counting room, prepared on this connection. */
export function countingMaterialisers(database: Database): Pick<Materialisers, keyof CountingBodies> {
  const putOperator = database.prepare(
    `insert into operator (id, position, name, pin_salt, pin_hash)
     values (@operatorId, (select count(*) + 1 from operator), @name, @pinSalt, @pinHash)
     on conflict (id) do update set pin_salt = excluded.pin_salt, pin_hash = excluded.pin_hash`,
  );
  // Bundles of another size, or none, are not those that were counted.
  const plan = database.prepare(
    `update contest set plan = @plan, bundles = case when plan ->> '$.bundleSize' = @plan ->> '$.bundleSize'
       and plan ->> '$.method' = @plan ->> '$.method' then bundles end
     where id = @contestId`,
  );
  const begin = database.prepare(
    `insert into bundle_pass (contest_id, bundle, pass, operator_id, begun_at)
     values (@contestId, @bundle, @pass, @operatorId, @at)`,
  );
  const handOver = database.prepare(
    `update bundle_pass set operator_id = @operatorId
     where contest_id = @contestId and bundle = @bundle and pass = @pass`,
  );
  const addHand = database.prepare(
    `insert into bundle_hand (contest_id, bundle, pass, operator_id) values (@contestId, @bundle, @pass, @operatorId)
     on conflict do nothing`,
  );
  const close = database.prepare(
    'update bundle_pass set closed_at = @at where contest_id = @contestId and bundle = @bundle and pass = @pass',
  );
  const dropDifferences = database.prepare('delete from difference where contest_id = ? and bundle = ?');
  const dropComparison = database.prepare('delete from comparison where contest_id = ? and bundle = ?');
  const insertComparison = database.prepare(
    `insert into comparison (contest_id, bundle, at, sheets, swapped, hints)
     values (@contestId, @bundle, @at, (select count(*) from ballot where contest_id = @contestId and bundle = @bundle
       and pass = 1 and struck = 0), @swapped, @hints)`,
  );
  const insertDifference = database.prepare(
    'insert into difference (contest_id, bundle, no, found) values (@contestId, @bundle, @no, @found)',
  );
  const readThird = database.prepare(
    'update difference set third = @third where contest_id = @contestId and bundle = @bundle and no = @no',
  );
  const settle = database.prepare(
    `update difference set ruling = @ruling, reason = @reason
     where contest_id = @contestId and bundle = @bundle and no = @no`,
  );

  return {
    operatorRegistered: (body) => {
      putOperator.run(body);
    },
    countPlanned: (body) => {
      plan.run({ plan: JSON.stringify(body.plan), contestId: body.contestId });
    },
    bundleBegun: (body, { at }) => {
      begin.run({ ...body, at });
      addHand.run(body);
    },
    bundleHandedOver: ({ contestId, bundle, pass, to }) => {
      handOver.run({ contestId, bundle, pass, operatorId: to });
      addHand.run({ contestId, bundle, pass, operatorId: to });
    },
    bundleClosed: ({ contestId, bundle, pass }, { at }) => {
      close.run({ contestId, bundle, pass, at });
    },
    bundleReopened: ({ contestId, bundle, pass }) => {
      dropDifferences.run(contestId, bundle);
      dropComparison.run(contestId, bundle);
      close.run({ contestId, bundle, pass, at: null });
    },
    bundleCompared: ({ contestId, bundle, differences, swapped, hints }, { at }) => {
      const told = { swapped: JSON.stringify(swapped), hints: JSON.stringify(hints) };
      insertComparison.run({ contestId, bundle, at, ...told });
      for (const difference of differences)
        insertDifference.run({ contestId, bundle, no: difference.no, found: JSON.stringify(difference) });
    },
    thirdReadingTaken: ({ contestId, bundle, no, reading, operatorId }) => {
      readThird.run({ contestId, bundle, no, third: JSON.stringify({ reading, operatorId }) });
      addHand.run({ contestId, bundle, pass: 3, operatorId });
    },
    differenceSettled: ({ contestId, bundle, no, ruling, reason }) => {
      settle.run({ contestId, bundle, no, ruling, reason });
    },
  };
}
