// Finds the table in a sheet: the header under its title rows, the columns, the rows below.

import type { FaultList, Place } from './faults.ts';
import { type Cell, type Grid, squeeze } from './grid.ts';
import { type Headings, isHeading, readHeader, settleDuplicates } from './headings.ts';

export interface Column<Field extends string> {
  readonly field: Field;
  readonly index: number;
  readonly letter: string;
  /** As it stands in the file, without spaces: 出生年月. */
  readonly heading: string;
  /** F 出生年月. */
  readonly label: string;
}

export interface Table<Field extends string> {
  /** 1-based. */
  readonly headerRow: number;
  /** Rows above the header that hold text. */
  readonly titles: readonly string[];
  readonly columns: readonly Column<Field>[];
  readonly column: (field: Field) => Column<Field> | null;
  readonly rows: readonly TableRow<Field>[];
}

export interface TableRow<Field extends string> {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly cell: (field: Field) => Cell;
  /** Text of a cell without spaces. */
  readonly text: (field: Field) => string;
  readonly place: (field: Field) => Place;
  /** The texts of the row that are not empty, without spaces. */
  readonly filled: readonly string[];
  /** The field of the only filled cell, null where that cell has no known column; undefined where more cells are filled. */
  readonly lone: Field | null | undefined;
  /** True when January is written 1965.01 elsewhere in this column, so that 1965.1 is likely October. */
  readonly padsMonths: (field: Field) => boolean;
}

const empty: Cell = { kind: 'empty', text: '' };
const searchedRows = 30;

/** Finds the row that names 姓名 and at least one other column; where there is none, notes the headings seen and gives null. */
export function findTable<Field extends string>(
  grid: Grid,
  headings: Headings<Field>,
  nameField: NoInfer<Field>,
  faults: FaultList,
): Table<Field> | null {
  const found = grid.rows.slice(0, searchedRows).map((cells) => readHeader(cells, headings));
  const hasName = (columns: readonly Column<Field>[]) => columns.some(({ field }) => field === nameField);
  const full = found.findIndex((columns) => hasName(columns) && columns.length > 1);
  const index = full >= 0 ? full : found.findIndex(hasName);
  const named = found[index];
  if (named === undefined) {
    const what = `前 ${searchedRows} 行里没有找到表头，表头须有「${headings[nameField][0]}」一列；看到的是：${widestRow(grid)}`;
    faults.add('error', 'headerMissing', { row: 0 }, { what, todo: '请补上表头，或换一张工作表。' });
    return null;
  }
  const columns = settleDuplicates(named, headings, index + 1, faults);
  const titles = grid.rows.slice(0, index).map((cells) => squeeze(cells.map(({ text }) => text).join('')));
  return {
    headerRow: index + 1,
    titles: titles.filter((title) => title !== ''),
    columns,
    column: (field) => columns.find((column) => column.field === field) ?? null,
    rows: tableRows(grid, index, columns, headings),
  };
}

function tableRows<Field extends string>(
  grid: Grid,
  header: number,
  columns: readonly Column<Field>[],
  headings: Headings<Field>,
): TableRow<Field>[] {
  const columnByField = new Map(columns.map((column) => [column.field, column]));
  const fieldByIndex = new Map(columns.map(({ index, field }) => [index, field]));
  const padding = columns.filter(({ index }) => grid.rows.some((row) => /^\d{4}\.0\d$/u.test(row[index]?.text ?? '')));
  const padded = new Set(padding.map(({ field }) => field));
  return grid.rows.flatMap((cells, index) => {
    const filled = cells.flatMap(({ text }, at) => (squeeze(text) === '' ? [] : [{ at, text: squeeze(text) }]));
    const [only] = filled;
    // The header is repeated where a list was printed page by page.
    const isHeader = filled.length > 1 && filled.every(({ text }) => isHeading(text, headings));
    if (index <= header || only === undefined || isHeader) return [];
    const cell = (field: Field) => cells[columnByField.get(field)?.index ?? -1] ?? empty;
    return [
      {
        row: index + 1,
        cell,
        text: (field: Field) => squeeze(cell(field).text),
        place: (field: Field) => ({ row: index + 1, column: columnByField.get(field) ?? null }),
        filled: filled.map(({ text }) => text),
        lone: filled.length === 1 ? (fieldByIndex.get(only.at) ?? null) : undefined,
        padsMonths: (field: Field) => padded.has(field),
      },
    ];
  });
}

function widestRow(grid: Grid): string {
  const texts = grid.rows.slice(0, searchedRows).map((cells) => {
    return cells.map(({ text }) => squeeze(text)).filter((text) => text !== '');
  });
  const widest = texts.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return widest.length === 0
    ? '空白'
    : widest
        .slice(0, 12)
        .map((text) => text.slice(0, 12))
        .join('、');
}
