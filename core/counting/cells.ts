// The cells of a tally sheet: what two readings of one sheet differ in, and a sheet with some cells put right.

import { sameName } from '../names/spacing.ts';
import { type SheetColumn, sheetColumns, type TallySheet } from '../rules/tally-sheet.ts';

/**
 * Where a figure stands on the sheet: ballots, valid, invalid; 3.oppose for the third candidate's 不赞成;
 * +赵某 for a written-in name.
 */
export type CellKey = string;

export interface CellValue {
  readonly cell: CellKey;
  readonly value: number;
}

export interface CellDifference {
  readonly cell: CellKey;
  readonly first: number;
  readonly second: number;
}

/** Every figure of the sheet by its cell, from top to bottom. */
export function cellsOf(sheet: TallySheet): ReadonlyMap<CellKey, number> {
  const { ballots, valid, invalid, rows, writeIns } = sheet;
  return new Map([
    ['ballots', ballots],
    ['valid', valid],
    ['invalid', invalid],
    ...rows.flatMap((row, index) =>
      sheetColumns.map((column): [CellKey, number] => [`${index + 1}.${column}`, row[column]]),
    ),
    ...writeIns.map(({ name, approve }): [CellKey, number] => [`+${sameName(name)}`, approve]),
  ]);
}

/** 逐格比对: the cells in which the passes differ; a name that one of them lacks has 0 there. */
export function compareSheets(first: TallySheet, second: TallySheet): readonly CellDifference[] {
  const a = cellsOf(first);
  const b = cellsOf(second);
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((cell) => ({ cell, first: a.get(cell) ?? 0, second: b.get(cell) ?? 0 }))
    .filter((found) => found.first !== found.second);
}

/** The sheet with these cells; a written-in name with no vote falls away, a new one stands at the end. */
export function withCells(sheet: TallySheet, values: readonly CellValue[]): TallySheet {
  const given = new Map(values.map(({ cell, value }) => [cell, value]));
  const of = (cell: CellKey, value: number) => given.get(cell) ?? value;
  const known = new Set(sheet.writeIns.map(({ name }) => `+${sameName(name)}`));
  const added = values.filter(({ cell }) => cell.startsWith('+') && !known.has(cell));
  const writeIns = [
    ...sheet.writeIns.map(({ name, approve }) => ({ name, approve: of(`+${sameName(name)}`, approve) })),
    ...added.map(({ cell, value }) => ({ name: cell.slice(1), approve: value })),
  ];
  return {
    ballots: of('ballots', sheet.ballots),
    valid: of('valid', sheet.valid),
    invalid: of('invalid', sheet.invalid),
    rows: sheet.rows.map((row, index) => {
      const column = (name: SheetColumn) => of(`${index + 1}.${name}`, row[name]);
      return {
        approve: column('approve'),
        oppose: column('oppose'),
        abstain: column('abstain'),
        illegible: column('illegible'),
      };
    }),
    writeIns: writeIns.filter(({ approve }) => approve > 0),
  };
}

const headings: Readonly<Record<string, string>> = {
  ballots: '领回选票',
  valid: '有效票',
  invalid: '无效票',
  approve: '赞成',
  oppose: '不赞成',
  abstain: '弃权',
  illegible: '部分无效',
};

/** 丁一 不赞成, 有效票, 另选 赵某: where on the paper the figure stands. */
export function cellName(cell: CellKey, candidates: readonly string[]): string {
  if (cell.startsWith('+')) return `另选 ${cell.slice(1)}`;
  const [place = '', column] = cell.split('.');
  if (column === undefined) return headings[place] ?? place;
  return `${candidates[Number(place) - 1] ?? place} ${headings[column] ?? column}`;
}
