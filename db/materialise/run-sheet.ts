// Rows of the run sheet: its items, where the meeting is, what was read aloud, its music.

import type { Database } from 'better-sqlite3';
import type { RunItem } from '../../core/run-sheet/item.ts';
import type { RunSheetBodies } from '../../core/run-sheet-events.ts';
import type { Materialisers } from '../materialise.ts';

/** Materialisers of the run sheet, prepared on this connection. */
export function runSheetMaterialisers(database: Database): Pick<Materialisers, keyof RunSheetBodies> {
  return { ...itemMaterialisers(database), ...courseMaterialisers(database), ...cueMaterialisers(database) };
}

type ItemKind = 'runSheetFilled' | 'runItemSaved' | 'runItemRemoved' | 'runItemMoved';

function itemMaterialisers(database: Database): Pick<Materialisers, ItemKind> {
  const clearReadings = database.prepare('delete from script_reading');
  const clearItems = database.prepare('delete from run_item');
  const put = database.prepare(
    `insert into run_item (id, position, title, planned, minutes, responsible, step, gates, scene, cue, script)
     values (@itemId, @position, @title, @planned, @minutes, @responsible, @step, @gates, @scene, @cue, @script)
     on conflict (id) do update
     set title = excluded.title, planned = excluded.planned, minutes = excluded.minutes,
       responsible = excluded.responsible, step = excluded.step, gates = excluded.gates, scene = excluded.scene,
       cue = excluded.cue, script = excluded.script`,
  );
  const isThere = database.prepare<[string], number>('select 1 from run_item where id = ?').pluck();
  const positionOf = database.prepare<[string], number>('select position from run_item where id = ?').pluck();
  const makeRoom = database.prepare('update run_item set position = position + 1 where position >= ?');
  const closeRoom = database.prepare('update run_item set position = position - 1 where position > ?');
  const place = database.prepare('update run_item set position = ? where id = ?');
  const dropReadings = database.prepare('delete from script_reading where item_id = ?');
  const drop = database.prepare('delete from run_item where id = ?');
  const putAt = (item: RunItem, position: number) => put.run({ ...item, gates: JSON.stringify(item.gates), position });

  return {
    runSheetFilled: ({ items }) => {
      clearReadings.run();
      clearItems.run();
      for (const [index, item] of items.entries()) putAt(item, index + 1);
    },
    runItemSaved: ({ item, position }) => {
      if (isThere.get(item.itemId) === undefined) makeRoom.run(position);
      putAt(item, position);
    },
    runItemRemoved: ({ itemId }) => {
      const position = positionOf.get(itemId) ?? 0;
      dropReadings.run(itemId);
      drop.run(itemId);
      closeRoom.run(position);
    },
    runItemMoved: ({ itemId, position }) => {
      closeRoom.run(positionOf.get(itemId) ?? 0);
      // Out of the way while the others move.
      place.run(0, itemId);
      makeRoom.run(position);
      place.run(position, itemId);
    },
  };
}

type CourseKind = 'runSheetAdvanced' | 'runSheetReturned' | 'scriptRead' | 'scriptTurnedBack';

function courseMaterialisers(database: Database): Pick<Materialisers, CourseKind> {
  const finish = database.prepare(`update run_item set state = 'done', done_at = @at where id = @id`);
  const begin = database.prepare(
    `update run_item set state = 'now', begun_at = @at, done_at = null, spoken = 0 where id = @id`,
  );
  const putAhead = database.prepare(
    `update run_item set state = 'ahead', begun_at = null, done_at = null, spoken = 0
     where position > (select position from run_item where id = ?)`,
  );
  const setSpoken = database.prepare('update run_item set spoken = @spoken where id = @id');
  const putReading = database.prepare(
    `insert into script_reading (item_id, source, contest_id, figures, at)
     values (@itemId, @source, @contestId, @figures, @at)
     on conflict (item_id, source, contest_id) do update set figures = excluded.figures, at = excluded.at`,
  );

  return {
    runSheetAdvanced: ({ done, begun }, { at }) => {
      if (done !== null) finish.run({ id: done.itemId, at });
      if (begun !== null) begin.run({ id: begun.itemId, at });
    },
    runSheetReturned: ({ to }, { at }) => {
      putAhead.run(to.itemId);
      begin.run({ id: to.itemId, at });
    },
    scriptRead: ({ itemId, spoken, source, contestId, figures }, { at }) => {
      setSpoken.run({ id: itemId, spoken });
      putReading.run({ itemId, source, contestId: contestId ?? '', figures: JSON.stringify(figures), at });
    },
    scriptTurnedBack: ({ itemId, spoken }) => {
      setSpoken.run({ id: itemId, spoken });
    },
  };
}

function cueMaterialisers(database: Database): Pick<Materialisers, 'cueChosen' | 'cueDropped'> {
  const put = database.prepare(
    `insert into cue (cue, file_name, stored, digest, bytes) values (@cue, @fileName, @stored, @digest, @bytes)
     on conflict (cue) do update set file_name = excluded.file_name, stored = excluded.stored,
       digest = excluded.digest, bytes = excluded.bytes`,
  );
  const drop = database.prepare('delete from cue where cue = ?');
  return {
    cueChosen: (body) => {
      put.run(body);
    },
    cueDropped: ({ cue }) => {
      drop.run(cue);
    },
  };
}
