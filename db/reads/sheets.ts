// Reads of the tally sheets: piles, sheets of each pass, comparisons, and what has been called.

import type { Database } from 'better-sqlite3';
import type { CallingFacts } from '../../core/decide/calling.ts';
import type { SheetComparison } from '../../core/decide/sheet-settling.ts';
import type { SheetRow, TallySheet } from '../../core/rules/tally-sheet.ts';

export interface StoredSheet {
  readonly group: number;
  readonly pass: number;
  readonly operatorId: string | null;
  readonly enteredAt: string;
  readonly corrected: boolean;
  readonly sheet: TallySheet;
}

export interface StoredCalling {
  readonly group: number;
  readonly pass: number;
  readonly operatorId: string | null;
  readonly begunAt: string;
  /** Ballots read to their end. */
  readonly ballots: number;
  /** When something was called or taken back last. */
  readonly lastAt: string;
}

export interface StoredSheetComparison extends SheetComparison {
  readonly group: number;
  readonly reason: string | null;
}

export interface SheetReads {
  /** Ballots given to each group, in the order of the groups. */
  readonly piles: (contestId: string) => readonly number[];
  /** Every sheet that is in, by group and pass. */
  readonly sheets: (contestId: string) => readonly StoredSheet[];
  /** The sheets that are counted, those of the first pass, by group. */
  readonly counted: (contestId: string) => readonly TallySheet[];
  readonly callings: (contestId: string) => readonly StoredCalling[];
  readonly comparisons: (contestId: string) => readonly StoredSheetComparison[];
  /** What was called in one pass of a group; `candidates` is how many stand. */
  readonly called: (contestId: string, group: number, pass: number, candidates: number) => CallingFacts;
  /** Of all groups together: groups compared, and groups whose differences nobody has settled. */
  readonly compared: (contestId: string) => { readonly compared: number; readonly open: number };
  /** Ballots of a contest on the sheets of the second pass. */
  readonly secondBallots: (contestId: string) => number;
}

interface SheetHead {
  readonly group: number;
  readonly pass: number;
  readonly operatorId: string | null;
  readonly enteredAt: string;
  readonly ballots: number;
  readonly valid: number;
  readonly invalid: number;
  readonly corrected: number;
}

type At = [string, number, number];

/** Prepares the statements once. */
export function openSheetReads(database: Database): SheetReads {
  const selectPiles = database.prepare<[string], { ballots: number }>(
    'select ballots from pile where contest_id = ? order by group_no',
  );
  const selectSheets = database.prepare<[string], SheetHead>(
    `select group_no as "group", pass, operator_id as operatorId, entered_at as enteredAt, ballots, valid, invalid, corrected
     from sheet where contest_id = ? order by group_no, pass`,
  );
  const selectRows = database.prepare<At, SheetRow>(
    `select approve, oppose, abstain, illegible from sheet_row
     where contest_id = ? and group_no = ? and pass = ? order by position`,
  );
  const selectWriteIns = database.prepare<At, { name: string; approve: number }>(
    `select name, approve from sheet_write_in where contest_id = ? and group_no = ? and pass = ? order by position`,
  );
  const selectCallings = database.prepare<[string], StoredCalling>(
    `select group_no as "group", pass, operator_id as operatorId, begun_at as begunAt, ballots, last_at as lastAt from calling where contest_id = ? order by group_no, pass`,
  );
  const selectComparisons = database.prepare<[string], ComparisonRow>(
    `select group_no as "group", differences, third, ruling, reason from sheet_comparison
     where contest_id = ? order by group_no`,
  );
  const selectCompared = database.prepare<[string], { compared: number; open: number }>(
    `select count(*) as compared, coalesce(sum(differences <> '[]' and ruling is null), 0) as open
     from sheet_comparison where contest_id = ?`,
  );
  const selectSecond = database.prepare<[string], { ballots: number }>(
    'select coalesce(sum(ballots), 0) as ballots from sheet where contest_id = ? and pass = 2',
  );

  const sheets = (contestId: string): readonly StoredSheet[] =>
    selectSheets.all(contestId).map(({ corrected, ballots, valid, invalid, ...head }) => {
      const at: At = [contestId, head.group, head.pass];
      const sheet = { ballots, valid, invalid, rows: selectRows.all(...at), writeIns: selectWriteIns.all(...at) };
      return { ...head, corrected: corrected === 1, sheet };
    });

  return {
    piles: (contestId) => selectPiles.all(contestId).map(({ ballots }) => ballots),
    sheets,
    counted: (contestId) =>
      sheets(contestId)
        .filter(({ pass }) => pass === 1)
        .map(({ sheet }) => sheet),
    callings: (contestId) => selectCallings.all(contestId),
    comparisons: (contestId) =>
      selectComparisons.all(contestId).map(({ differences, third, ...row }) => ({
        ...row,
        differences: JSON.parse(differences) as SheetComparison['differences'],
        third: third === null ? null : (JSON.parse(third) as SheetComparison['third']),
      })),
    called: openCalledRead(database),
    compared: (contestId) => selectCompared.get(contestId) ?? { compared: 0, open: 0 },
    secondBallots: (contestId) => selectSecond.get(contestId)?.ballots ?? 0,
  };
}

interface ComparisonRow {
  readonly group: number;
  readonly differences: string;
  readonly third: string | null;
  readonly ruling: SheetComparison['ruling'];
  readonly reason: string | null;
}

function openCalledRead(database: Database): SheetReads['called'] {
  const selectEnds = database.prepare<At, { lastNo: number; last: number | null; valid: number; invalid: number }>(
    `select coalesce(max(no), 0) as lastNo, max(no) filter (where undone = 0) as last,
       coalesce(sum(kind = 'valid' and undone = 0), 0) as valid,
       coalesce(sum(kind = 'invalid' and undone = 0), 0) as invalid
     from called where contest_id = ? and group_no = ? and pass = ?`,
  );
  const selectTotals = database.prepare<At, { candidate: number; name: string; approve: number }>(
    `select candidate, name, count(*) as approve from called
     where contest_id = ? and group_no = ? and pass = ? and kind = 'stroke' and counts = 1
     group by candidate, name order by min(no)`,
  );
  const selectInHand = database.prepare<[...At, number], { candidate: number; name: string }>(
    `select candidate, name from called
     where contest_id = ? and group_no = ? and pass = ? and ballot = ? and kind = 'stroke' and undone = 0 order by no`,
  );

  return (contestId, group, pass, candidates) => {
    const at: At = [contestId, group, pass];
    const { lastNo, last, valid, invalid } = selectEnds.get(...at) ?? { lastNo: 0, last: null, valid: 0, invalid: 0 };
    const totals = selectTotals.all(...at);
    const byPosition = new Map(totals.map(({ candidate, approve }) => [candidate, approve]));
    const inHand = selectInHand.all(...at, valid + invalid + 1);
    return {
      lastNo,
      last,
      valid,
      invalid,
      approvals: Array.from({ length: candidates }, (_, index) => byPosition.get(index + 1) ?? 0),
      writeIns: totals.filter(({ candidate }) => candidate === 0).map(({ name, approve }) => ({ name, approve })),
      inHand,
      strokesInHand: inHand.length,
    };
  };
}
