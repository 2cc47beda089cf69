// 计票单: what a counting group found on its pile, the identities it must satisfy, and the tally of all groups.

import { sameName } from '../names/spacing.ts';
import { type BallotTerms, listedNames } from './ballot.ts';
import type { Tally } from './tally.ts';

export const sheetColumns = ['approve', 'oppose', 'abstain', 'illegible'] as const;

/** approve 赞成 · oppose 不赞成 · abstain 弃权 · illegible 部分无效 (该格无法辨认). */
export type SheetColumn = (typeof sheetColumns)[number];

export type SheetRow = Readonly<Record<SheetColumn, number>>;

export interface TallySheet {
  /** 领回选票: sheets of paper in the pile of the group. */
  readonly ballots: number;
  readonly valid: number;
  /** Invalid as a whole. */
  readonly invalid: number;
  /** One row a candidate, in ballot order; valid ballots only. */
  readonly rows: readonly SheetRow[];
  /** Written-in names with their 赞成, on valid ballots. */
  readonly writeIns: readonly { readonly name: string; readonly approve: number }[];
}

export type SheetCheckCode =
  | 'sheetPile'
  | 'sheetPapers'
  | 'sheetRow'
  | 'sheetNameListed'
  | 'sheetNameTwice'
  | 'sheetNameVotes'
  | 'sheetNameNotAllowed'
  | 'sheetWriteIns'
  | 'sheetChosen';

/** One identity of a sheet: equal, or at most, as its code says. */
export interface SheetCheck {
  readonly code: SheetCheckCode;
  readonly holds: boolean;
  readonly left: number;
  readonly right: number;
  /** The candidate or the written-in name it is about, or ''. */
  readonly name: string;
}

/**
 * The identities of a group's sheet (domain: 赞成 + 不赞成 + 弃权 + 部分无效 = 有效 for each candidate, 有效 + 无效 = 领回,
 * 所选 ≤ 应选 × 有效, and 另选 ≤ 不赞成 where only who opposes may write in). `pile` is what the group was given.
 * The screen asks on every key what the command asks on saving.
 */
export function checkSheet(terms: BallotTerms, pile: number, sheet: TallySheet): readonly SheetCheck[] {
  const { rule, seats, candidates } = terms;
  const { valid, rows, writeIns } = sheet;
  const equal = (code: SheetCheckCode, left: number, right: number, name = ''): SheetCheck => ({
    code,
    holds: left === right,
    left,
    right,
    name,
  });
  const most = (code: SheetCheckCode, left: number, right: number, name = ''): SheetCheck => ({
    code,
    holds: left <= right,
    left,
    right,
    name,
  });
  const wrongRows = rows
    .map((row, index) => equal('sheetRow', rowSum(row), valid, candidates[index] ?? ''))
    .filter(({ holds }) => !holds);
  const written = sum(writeIns.map(({ approve }) => approve));
  const opposed = sum(rows.map(({ oppose }) => oppose));
  const approved = sum(rows.map(({ approve }) => approve));
  return [
    equal('sheetPile', sheet.ballots, pile),
    equal('sheetPapers', valid + sheet.invalid, sheet.ballots),
    ...(wrongRows.length > 0 ? wrongRows : [equal('sheetRow', valid, valid)]),
    ...checkNames(terms, sheet),
    ...(rule.writeIn.requires === 'oppose' && written > 0 ? [most('sheetWriteIns', written, opposed)] : []),
    most('sheetChosen', approved + written, seats * valid),
  ];
}

/** Only names that are wrong: a candidate's own, one that stands twice, more votes than valid ballots, or none allowed. */
function checkNames(terms: BallotTerms, { valid, writeIns }: TallySheet): readonly SheetCheck[] {
  const listed = listedNames(terms);
  const seen = new Set<string>();
  const wrong: SheetCheck[] = [];
  const fault = (code: SheetCheckCode, name: string, left: number, right: number) =>
    wrong.push({ code, holds: false, left, right, name });
  for (const { name, approve } of writeIns) {
    const plain = sameName(name);
    if (!terms.rule.writeIn.allowed) fault('sheetNameNotAllowed', name, approve, 0);
    if (listed.has(plain)) fault('sheetNameListed', name, approve, 0);
    if (seen.has(plain)) fault('sheetNameTwice', name, approve, 0);
    if (approve < 1 || approve > valid) fault('sheetNameVotes', name, approve, valid);
    seen.add(plain);
  }
  return wrong;
}

/** The first identity that does not hold, or null. */
export function wrongInSheet(terms: BallotTerms, pile: number, sheet: TallySheet): SheetCheck | null {
  return checkSheet(terms, pile, sheet).find(({ holds }) => !holds) ?? null;
}

/** 汇总: the sheets of all groups added up; written-in names together as they are compared. */
export function tallySheets({ candidates }: BallotTerms, sheets: readonly TallySheet[]): Tally {
  const column = (position: number, of: SheetColumn) => sum(sheets.map(({ rows }) => rows[position]?.[of] ?? 0));
  const writeIns = new Map<string, number>();
  for (const { name, approve } of sheets.flatMap((sheet) => sheet.writeIns)) {
    const plain = sameName(name);
    writeIns.set(plain, (writeIns.get(plain) ?? 0) + approve);
  }
  return {
    valid: sum(sheets.map(({ valid }) => valid)),
    invalid: sum(sheets.map(({ invalid }) => invalid)),
    candidates: candidates.map((name, position) => ({
      name,
      approve: column(position, 'approve'),
      oppose: column(position, 'oppose'),
      abstain: column(position, 'abstain'),
      illegible: column(position, 'illegible'),
    })),
    writeIns: [...writeIns].map(([name, approve]) => ({ name, approve })),
  };
}

export function rowSum(row: SheetRow): number {
  return sum(sheetColumns.map((column) => row[column]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
