// Whether a file that was made holds exactly the words of its paper, in order.

import type { Block, Paper } from '../../../core/papers/paper.ts';
import { printable } from '../docx-text.ts';
import type { Difference } from './check.ts';
import type { Place } from './read-back.ts';

/** The first place where a Word file read back says something else than its paper. */
export function notAsWritten(paper: Paper, file: string, places: readonly Place[]): readonly Difference[] {
  const wanted = paper.blocks.flatMap(linesOf).map(printable);
  const found = places.flatMap(({ where, ...place }) =>
    (place.kind === 'text' ? [place.text] : place.rows.flat()).map((text) => ({ where, text })),
  );
  const index = Array.from({ length: Math.max(wanted.length, found.length) }).findIndex(
    (_, at) => wanted[at] !== found[at]?.text,
  );
  if (index === -1) return [];
  const here = { place: `《${file}》${found[index]?.where ?? '末尾'}`, says: short(found[index]?.text ?? '') };
  return [{ here, there: { place: '程序算出的文书', says: short(wanted[index] ?? '') } }];
}

/** The first cell of a workbook read back that is another than was written. */
export function notTheseRows(
  wanted: readonly (readonly (string | number | null)[])[],
  file: string,
  found: readonly (readonly string[])[],
): readonly Difference[] {
  for (const row of Array.from({ length: Math.max(wanted.length, found.length) }).keys())
    for (const column of Array.from({ length: Math.max(wanted[row]?.length ?? 0, found[row]?.length ?? 0) }).keys()) {
      const [mine, theirs] = [String(wanted[row]?.[column] ?? '').trim(), found[row]?.[column] ?? ''];
      if (mine === theirs) continue;
      const here = { place: `《${file}》第 ${row + 1} 行第 ${column + 1} 列`, says: short(theirs) };
      return [{ here, there: { place: '程序算出的数据', says: short(mine) } }];
    }
  return [];
}

/** The first value of the data file read back that is another than was written. */
export function notThisData(wanted: unknown, file: string, found: unknown, path = ''): readonly Difference[] {
  if (isNode(wanted) && isNode(found)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      const differs = notThisData(wanted[key], file, found[key], path === '' ? key : `${path}.${key}`);
      if (differs.length > 0) return differs;
    }
    return [];
  }
  if (wanted === found) return [];
  const says = (value: unknown) => short(value === undefined ? '没有这一项' : JSON.stringify(value));
  return [
    {
      here: { place: `《${file}》${path}`, says: says(found) },
      there: { place: '程序算出的数据', says: says(wanted) },
    },
  ];
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every paragraph with text and every cell of a block, as a reader meets them. */
export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'grid':
      return block.rows.flatMap(({ cells }) => cells);
    case 'signatures':
      return block.lines.filter((line) => line !== '');
    case 'entry':
      return [`${block.label}${block.text}`];
    case 'pageBreak':
      return [];
    default:
      return block.text === '' ? [] : [block.text];
  }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
