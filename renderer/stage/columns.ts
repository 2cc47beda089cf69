// Columns and type size of a numbered list: short lines, read down one column and then down the next.

import type { Numbered } from '../../core/scenes/scene.ts';
import { blocksOf, fewestPages, type Paged, pagesOf } from './pages.ts';
import type { Box, Space } from './space.ts';
import { emWidth, largestSize, linesOfPhrases, widestEms } from './type.ts';

export interface ColumnGrid {
  readonly columns: number;
  readonly columnWidth: number;
  readonly numberWidth: number;
  readonly textWidth: number;
  readonly gap: number;
  readonly size: number;
  /** Air between two entries of a column. */
  readonly between: number;
}

export const lineLeading = 1.35;
const airy = 0.62;
const tight = 0.28;

/** Lays the list out as large as it can be read; `markEms` is room behind each text, kept free for a word. */
export function layColumns(items: readonly Numbered[], markEms: number, box: Box, space: Space): Paged<ColumnGrid> {
  const gridAt = (columns: number, size: number, air: number): ColumnGrid => {
    const gap = size * 1.6;
    const most = (box.width - gap * (columns - 1)) / columns;
    const numberWidth = (widestEms(items.map(({ number }) => number)) + 0.9) * size;
    const natural = numberWidth + (widestEms(items.map(({ text }) => text)) + markEms + 0.2) * size;
    const columnWidth = Math.min(most, natural);
    const textWidth = columnWidth - numberWidth - markEms * size;
    return { columns, columnWidth, numberWidth, textWidth, gap, size, between: size * air };
  };
  const isLowEnough = (grid: ColumnGrid, perPage: number): boolean =>
    grid.textWidth >= grid.size * 4 &&
    pagesOf(items, perPage).every((page) =>
      blocksOf(page, grid.columns).every((column) => columnHeight(column, grid) <= box.height),
    );
  const at = (columns: number, perPage: number): ColumnGrid | undefined => {
    const most = space.wide ? 104 : 76;
    for (const air of [airy, tight]) {
      const least = air === airy ? space.small * 1.2 : space.small;
      const size = largestSize(least, most, (wanted) => isLowEnough(gridAt(columns, wanted, air), perPage));
      if (size !== undefined) return gridAt(columns, size, air);
    }
    return undefined;
  };
  const best = (perPage: number): ColumnGrid | undefined =>
    [1, 2, 3, 4]
      .slice(0, space.wide ? 4 : 2)
      .map((columns) => at(Math.min(columns, perPage), perPage))
      .filter((grid) => grid !== undefined)
      .reduce<ColumnGrid | undefined>(
        (chosen, grid) =>
          chosen === undefined || comfort(grid, items) > comfort(chosen, items) * 1.08 ? grid : chosen,
        undefined,
      );
  return fewestPages(items.length, best, gridAt(1, space.least, tight));
}

function columnHeight(column: readonly Numbered[], grid: ColumnGrid): number {
  const lines = column.reduce((sum, { text }) => sum + linesOfPhrases(text, grid.size, grid.textWidth), 0);
  return lines * grid.size * lineLeading + Math.max(0, column.length - 1) * grid.between;
}

/** Large type on whole lines: a line that breaks costs more than it gains. */
function comfort(grid: ColumnGrid, items: readonly Numbered[]): number {
  const isBroken = items.some(({ text }) => emWidth(text) * grid.size > grid.textWidth);
  return grid.size * (isBroken ? 0.7 : 1) * (grid.between > grid.size * tight ? 1 : 0.9);
}
