// Knows a column by any of the names offices give it.

import type { FaultList } from './faults.ts';
import { type Cell, columnLetter, squeeze } from './grid.ts';
import type { Column } from './table.ts';

/** Names under which offices head a column, the usual one first. */
export type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** The columns a row would name if it were the header. */
export function readHeader<Field extends string>(cells: readonly Cell[], headings: Headings<Field>): Column<Field>[] {
  return cells.flatMap((cell, index) => {
    const heading = squeeze(cell.text);
    const field = fieldOf(heading, headings);
    if (field === null) return [];
    const letter = columnLetter(index);
    return [{ field, index, letter, heading, label: `${letter} ${heading}`.slice(0, 30) }];
  });
}

/** True for 姓名, 性别 and the like. */
export function isHeading<Field extends string>(text: string, headings: Headings<Field>): boolean {
  return fieldOf(text, headings) !== null;
}

/** 序号 and 代表证号 both number people: the usual heading wins. The same heading twice is wrong. */
export function settleDuplicates<Field extends string>(
  columns: readonly Column<Field>[],
  headings: Headings<Field>,
  row: number,
  faults: FaultList,
): Column<Field>[] {
  const rank = ({ field, heading }: Column<Field>) =>
    headings[field].findIndex((name) => spellings(heading).includes(name));
  return [...Map.groupBy(columns, ({ field }) => field).values()].map((same) => {
    const first = same.reduce((best, column) => (rank(column) < rank(best) ? column : best));
    const second = same.find((column) => column !== first && rank(column) === rank(first));
    if (second !== undefined) {
      const what = `表头「${first.heading}」出现了两次（${first.letter} 列、${second.letter} 列）`;
      faults.add('error', 'headerTwice', { row, column: second }, { what, todo: '请删去一列，或改成不同的表头。' });
    }
    return first;
  });
}

function fieldOf<Field extends string>(heading: string, headings: Headings<Field>): Field | null {
  const fields = Object.keys(headings).filter((key): key is Field => key in headings);
  const found = spellings(heading).map((text) => fields.find((field) => headings[field].includes(text)));
  return found.find((field) => field !== undefined) ?? null;
}

/** 代表团（组） as it stands first, then without what is in brackets: 出生年月（如1965.01） is 出生年月. */
function spellings(heading: string): [string, string] {
  const plain = heading.normalize('NFKC').replace(/[*:]/gu, '');
  return [plain, plain.replace(/\(.*\)$/u, '')];
}
