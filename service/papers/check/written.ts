// Whether a file that was made holds exactly the words of its paper, in order.

import type { Block, Paper } from '../../../core/papers/paper.ts';
import { printable } from '../docx-text.ts';
import type { Difference } from './check.ts';
import { bare, type Place } from './read-back.ts';

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

/** The words of the paper that the text of its PDF does not hold. A long cell is set over several lines and is left out. */
export function notInPdf(paper: Paper, file: string, text: string): readonly Difference[] {
  const kept = text.split('\n').filter((line) => !/日志链首|^\s*[—–-]\s*\d+\s*[—–-]\s*$/u.test(line));
  const whole = bare(kept.join(''));
  const lost = paper.blocks
    .flatMap((block) => linesOf(block).filter((line) => !isTable(block) || line.length <= longestCell))
    .find((line) => !whole.includes(bare(printable(line))));
  if (lost === undefined) return [];
  const there = { place: '程序算出的文书', says: short(lost) };
  return [{ here: { place: `《${file}》`, says: '没有这些字' }, there }];
}

const longestCell = 4;

function isTable({ kind }: Block): boolean {
  return kind === 'table' || kind === 'grid';
}

/** Every paragraph with text and every cell of a block, as a reader meets them. */
function linesOf(block: Block): readonly string[] {
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
