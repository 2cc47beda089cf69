// Rows of the tally sheets: piles, sheets of each pass, their comparison, and what was called.

import type { Database } from 'better-sqlite3';
import type { TallySheet } from '../../core/rules/tally-sheet.ts';
import type { GroupPass, SheetBodies } from '../../core/sheet-events.ts';
import type { Materialisers } from '../materialise.ts';

type CallKind = 'callingBegun' | 'strokeCalled' | 'ballotCalled' | 'callUndone';

/** Materialisers of tally sheets, prepared on this connection. */
export function sheetMaterialisers(database: Database): Pick<Materialisers, keyof SheetBodies> {
  const ofPass = 'where contest_id = @contestId and group_no = @group and pass = @pass';
  const ofGroup = 'where contest_id = @contestId and group_no = @group';
  const clearPiles = database.prepare('delete from pile where contest_id = ?');
  const insertPile = database.prepare('insert into pile (contest_id, group_no, ballots) values (?, ?, ?)');
  const insertSheet = database.prepare(
    `insert into sheet (contest_id, group_no, pass, operator_id, entered_at, ballots, valid, invalid, corrected)
     values (@contestId, @group, @pass, @operatorId, @enteredAt, @ballots, @valid, @invalid, 0)`,
  );
  const correctSheet = database.prepare(
    `update sheet set ballots = @ballots, valid = @valid, invalid = @invalid, corrected = 1 ${ofPass}`,
  );
  const parts = ['sheet_row', 'sheet_write_in'].map((table) => database.prepare(`delete from ${table} ${ofPass}`));
  const gone = ['sheet', 'called', 'calling'].map((table) => database.prepare(`delete from ${table} ${ofPass}`));
  const dropComparison = database.prepare(`delete from sheet_comparison ${ofGroup}`);
  const insertRow = database.prepare(
    `insert into sheet_row (contest_id, group_no, pass, position, approve, oppose, abstain, illegible)
     values (@contestId, @group, @pass, @position, @approve, @oppose, @abstain, @illegible)`,
  );
  const insertWriteIn = database.prepare(
    `insert into sheet_write_in (contest_id, group_no, pass, position, name, approve)
     values (@contestId, @group, @pass, @position, @name, @approve)`,
  );
  const insertComparison = database.prepare(
    `insert into sheet_comparison (contest_id, group_no, differences) values (@contestId, @group, @differences)`,
  );
  const readThird = database.prepare(`update sheet_comparison set third = @third ${ofGroup}`);
  const settle = database.prepare(`update sheet_comparison set ruling = @ruling, reason = @reason ${ofGroup}`);
  const fill = ({ contestId, group, pass }: GroupPass, { rows, writeIns }: TallySheet) => {
    const at = { contestId, group, pass };
    for (const [index, row] of rows.entries()) insertRow.run({ ...at, position: index + 1, ...row });
    for (const [index, written] of writeIns.entries()) insertWriteIn.run({ ...at, position: index + 1, ...written });
  };

  return {
    ...callMaterialisers(database),
    groupsDealt: ({ contestId, piles }) => {
      clearPiles.run(contestId);
      for (const [index, ballots] of piles.entries()) insertPile.run(contestId, index + 1, ballots);
    },
    sheetEntered: ({ sheet, operatorId, ...at }, { at: enteredAt }) => {
      const { ballots, valid, invalid } = sheet;
      insertSheet.run({ ...at, operatorId, enteredAt, ballots, valid, invalid });
      fill(at, sheet);
    },
    sheetCorrected: ({ sheet, reason: _reason, ...at }) => {
      const { ballots, valid, invalid } = sheet;
      for (const part of parts) part.run(at);
      correctSheet.run({ ...at, ballots, valid, invalid });
      fill(at, sheet);
    },
    sheetWithdrawn: ({ contestId, group, pass }) => {
      dropComparison.run({ contestId, group });
      for (const table of [...parts, ...gone]) table.run({ contestId, group, pass });
    },
    sheetsCompared: ({ contestId, group, differences }) => {
      dropComparison.run({ contestId, group });
      insertComparison.run({ contestId, group, differences: JSON.stringify(differences) });
    },
    sheetReadThird: ({ contestId, group, cells }) => {
      readThird.run({ contestId, group, third: JSON.stringify(cells) });
    },
    sheetSettled: ({ contestId, group, ruling, reason }) => {
      settle.run({ contestId, group, ruling, reason });
    },
  };
}

function callMaterialisers(database: Database): Pick<Materialisers, CallKind> {
  const begin = database.prepare(
    `insert into calling (contest_id, group_no, pass, operator_id, begun_at, ballots, last_at)
     values (@contestId, @group, @pass, @operatorId, @at, 0, @at)`,
  );
  const goOn = database.prepare(
    `update calling set last_at = @at, ballots = ballots + @ended
     where contest_id = @contestId and group_no = @group and pass = @pass`,
  );
  const insertCall = database.prepare(
    `insert into called (contest_id, group_no, pass, no, ballot, kind, candidate, name, counts, undone)
     values (@contestId, @group, @pass, @no, @ballot, @kind, @candidate, @name, 1, 0)`,
  );
  const countStrokes = database.prepare(
    `update called set counts = @counts where contest_id = @contestId and group_no = @group and pass = @pass
       and ballot = @ballot and kind = 'stroke' and undone = 0`,
  );
  const selectCall = database.prepare<[GroupPass & { readonly no: number }], { kind: string; ballot: number }>(
    `select kind, ballot from called where contest_id = @contestId and group_no = @group and pass = @pass and no = @no`,
  );
  const undo = database.prepare(
    `update called set undone = 1, counts = 0
     where contest_id = @contestId and group_no = @group and pass = @pass and no = @no`,
  );

  return {
    callingBegun: (body, { at }) => {
      begin.run({ ...body, at });
    },
    strokeCalled: (body, { at }) => {
      insertCall.run({ ...body, kind: 'stroke' });
      const { contestId, group, pass } = body;
      goOn.run({ contestId, group, pass, at, ended: 0 });
    },
    ballotCalled: ({ valid, ...body }, { at }) => {
      insertCall.run({ ...body, kind: valid ? 'valid' : 'invalid', candidate: 0, name: '' });
      const { contestId, group, pass, ballot } = body;
      if (!valid) countStrokes.run({ contestId, group, pass, ballot, counts: 0 });
      goOn.run({ contestId, group, pass, at, ended: 1 });
    },
    callUndone: (body, { at }) => {
      const call = selectCall.get(body);
      undo.run(body);
      const { contestId, group, pass } = body;
      goOn.run({ contestId, group, pass, at, ended: call?.kind === 'stroke' ? 0 : -1 });
      // The ballot is in hand again, and with it its strokes.
      if (call?.kind === 'invalid') countStrokes.run({ contestId, group, pass, ballot: call.ballot, counts: 1 });
    },
  };
}
