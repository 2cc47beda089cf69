// Reads of the counting room: operators, passes over bundles, and differences between the two passes.

import type { Database } from 'better-sqlite3';
import type { PlacedReading } from '../../core/counting/compare.ts';
import type { Hint } from '../../core/counting/hints.ts';
import type { ComparedDifference } from '../../core/counting-events.ts';
import type { BallotRow, EarlierReading } from '../../core/counting-views.ts';
import { seenDoubts } from '../../core/decide/rulings.ts';
import type { DifferenceFacts } from '../../core/decide/settling.ts';
import { rowToBallot, type StoredBallot } from './contests.ts';

export interface StoredOperator {
  readonly operatorId: string;
  readonly name: string;
  readonly pinSalt: string;
  readonly pinHash: string;
}

export interface StoredPass {
  readonly bundle: number;
  readonly pass: number;
  readonly operatorId: string;
  /** Everybody who ever had it in hand. */
  readonly hands: readonly string[];
  readonly begunAt: string;
  readonly closedAt: string | null;
  /** Live sheets. */
  readonly sheets: number;
}

export interface StoredComparison {
  readonly bundle: number;
  readonly at: string;
  /** Live sheets of the first pass when it was compared. */
  readonly sheets: number;
  readonly swapped: readonly number[];
  readonly hints: readonly Hint[];
}

export interface StoredDifference extends DifferenceFacts {
  readonly bundle: number;
  readonly reason: string | null;
}

export interface CountingReads {
  readonly operators: () => readonly StoredOperator[];
  /** Every pass over every bundle of the contest, by bundle and pass. */
  readonly passes: (contestId: string) => readonly StoredPass[];
  readonly passOf: (contestId: string, bundle: number, pass: number) => StoredPass | null;
  /** Who has read sheets of this bundle as the third person. */
  readonly thirds: (contestId: string, bundle: number) => readonly string[];
  readonly comparisons: (contestId: string) => readonly StoredComparison[];
  readonly differences: (contestId: string) => readonly StoredDifference[];
  /** Bundles compared, and differences nobody has settled. */
  readonly compared: (contestId: string) => { readonly compared: number; readonly open: number };
  /** Something both passes differed in was settled, even where the bundle was opened again afterwards. */
  readonly isAnySettled: (contestId: string) => boolean;
  /** Live ballots of one pass of a bundle, in the order of their places. */
  readonly sheets: (contestId: string, bundle: number, pass: number) => readonly BallotRow[];
  /** All ballots of one pass of a bundle, the newest entry first, struck ones too. */
  readonly keyed: (contestId: string, bundle: number, pass: number) => readonly BallotRow[];
  /** What stood in a ballot before it was corrected or struck, the oldest first. */
  readonly earlier: (contestId: string, entry: number) => readonly EarlierReading[];
}

/** Prepares the statements once. */
export function openCountingReads(database: Database): CountingReads {
  const selectOperators = database.prepare<[], StoredOperator>(
    `select id as operatorId, name, pin_salt as pinSalt, pin_hash as pinHash from operator order by position`,
  );
  const passColumns = `bundle, pass, operator_id as operatorId, begun_at as begunAt, closed_at as closedAt,
    (select count(*) from ballot where ballot.contest_id = bundle_pass.contest_id and ballot.pass = bundle_pass.pass
       and ballot.bundle = bundle_pass.bundle and struck = 0) as sheets,
    (select json_group_array(operator_id) from bundle_hand where bundle_hand.contest_id = bundle_pass.contest_id
       and bundle_hand.bundle = bundle_pass.bundle and bundle_hand.pass = bundle_pass.pass) as hands`;
  const selectPasses = database.prepare<[string], PassRow>(
    `select ${passColumns} from bundle_pass where contest_id = ? order by bundle, pass`,
  );
  const selectPass = database.prepare<[string, number, number], PassRow>(
    `select ${passColumns} from bundle_pass where contest_id = ? and bundle = ? and pass = ?`,
  );
  const selectThirds = database
    .prepare<[string, number], string>(
      'select operator_id from bundle_hand where contest_id = ? and bundle = ? and pass = 3',
    )
    .pluck();
  const selectComparisons = database.prepare<
    [string],
    { bundle: number; at: string; sheets: number; swapped: string; hints: string }
  >('select bundle, at, sheets, swapped, hints from comparison where contest_id = ? order by bundle');
  const selectDifferences = database.prepare<[string], DifferenceRow>(
    'select bundle, found, third, ruling, reason from difference where contest_id = ? order by bundle, no',
  );
  const selectCompared = database.prepare<[string, string], { compared: number; open: number }>(
    `select (select count(*) from comparison where contest_id = ?) as compared,
       (select count(*) from difference where contest_id = ? and ruling is null) as open`,
  );
  // The journal itself: a comparison that is made anew leaves no row of the one before.
  const selectSettled = database
    .prepare<[string], number>(
      `select exists (select 1 from journal where kind in ('differenceSettled', 'sheetSettled')
         and json_extract(body, '$.contestId') = ?)`,
    )
    .pluck();
  const ballotColumns = `select entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, ruling, corrected,
    struck from ballot where contest_id = ? and bundle = ? and pass = ?`;
  const selectSheets = database.prepare<[string, number, number], StoredBallot>(
    `${ballotColumns} and struck = 0 order by place`,
  );
  const selectKeyed = database.prepare<[string, number, number], StoredBallot>(`${ballotColumns} order by entry desc`);
  const selectEarlier = database.prepare<[string, number], EarlierRow>(
    `select no, act, marks, write_ins as writeIns, valid, doubts, reason from earlier_reading
     where contest_id = ? and entry = ? order by no`,
  );

  return {
    operators: () => selectOperators.all(),
    passes: (contestId) => selectPasses.all(contestId).map(rowToPass),
    passOf(contestId, bundle, pass) {
      const row = selectPass.get(contestId, bundle, pass);
      return row === undefined ? null : rowToPass(row);
    },
    thirds: (contestId, bundle) => selectThirds.all(contestId, bundle),
    comparisons: (contestId) =>
      selectComparisons.all(contestId).map(({ swapped, hints, ...row }) => ({
        ...row,
        swapped: JSON.parse(swapped) as number[],
        hints: JSON.parse(hints) as Hint[],
      })),
    differences: (contestId) => selectDifferences.all(contestId).map(rowToDifference),
    compared: (contestId) => selectCompared.get(contestId, contestId) ?? { compared: 0, open: 0 },
    isAnySettled: (contestId) => selectSettled.get(contestId) === 1,
    sheets: (contestId, bundle, pass) => selectSheets.all(contestId, bundle, pass).map(rowToBallot),
    keyed: (contestId, bundle, pass) => selectKeyed.all(contestId, bundle, pass).map(rowToBallot),
    earlier: (contestId, entry) => selectEarlier.all(contestId, entry).map(rowToEarlier),
  };
}

type PassRow = Omit<StoredPass, 'hands'> & { readonly hands: string };

function rowToPass({ hands, ...row }: PassRow): StoredPass {
  return { ...row, hands: JSON.parse(hands) as string[] };
}

interface EarlierRow {
  readonly no: number;
  readonly act: EarlierReading['act'];
  readonly marks: string;
  readonly writeIns: string;
  readonly valid: number;
  readonly doubts: string;
  readonly reason: string;
}

function rowToEarlier({ writeIns, valid, doubts, ...row }: EarlierRow): EarlierReading {
  return {
    ...row,
    writeIns: JSON.parse(writeIns) as string[],
    valid: valid === 1,
    doubts: JSON.parse(doubts) as EarlierReading['doubts'],
  };
}

interface DifferenceRow {
  readonly bundle: number;
  readonly found: string;
  readonly third: string | null;
  readonly ruling: DifferenceFacts['ruling'];
  readonly reason: string | null;
}

function rowToDifference({ bundle, found, third, ruling, reason }: DifferenceRow): StoredDifference {
  return {
    bundle,
    ...(JSON.parse(found) as ComparedDifference),
    third: third === null ? null : (JSON.parse(third) as DifferenceFacts['third']),
    ruling,
    reason,
  };
}

/** A ballot as a reading with its place: what the eye saw is kept among its doubts. */
export function readingOf({ entry, place, marks, writeIns, doubts }: BallotRow): PlacedReading {
  return { entry, place, marks, writeIns, seen: seenDoubts.filter((seen) => doubts.includes(seen)) };
}
