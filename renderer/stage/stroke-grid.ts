// Rows, blocks and sizes of the strokes of 正, laid out for as many votes as there can be, so that nothing moves.

import { nameSize } from './grid.ts';
import { fewestPages, type Paged } from './pages.ts';
import type { Box, Space } from './space.ts';
import { differentWidths, emWidth, largestSize, widestEms } from './type.ts';
import { zhengSize } from './zheng.tsx';

export interface StrokeGrid {
  readonly blocks: number;
  readonly blockWidth: number;
  readonly rowHeight: number;
  /** Size of names and votes. */
  readonly size: number;
  readonly nameWidth: number;
  readonly votesWidth: number;
  readonly marks: { readonly width: number; readonly height: number };
  readonly zheng: number;
}

const blockGap = 64;
const cellGap = 24;

/** `most` is the greatest number of strokes anybody can get: the ballots collected. */
export function layStrokes(all: readonly string[], most: number, box: Box, space: Space): Paged<StrokeGrid> {
  const names = differentWidths(all);
  const gridOf = (count: number, blocks: number, size: number): StrokeGrid => {
    const blockWidth = (box.width - blockGap * (blocks - 1)) / blocks;
    const perBlock = Math.ceil(count / blocks);
    const rowHeight = Math.min(box.height / perBlock, size * 2.2);
    const nameWidth = Math.min(widestEms(names) * size, blockWidth * 0.6);
    const votesWidth = emWidth(String(most)) * size;
    const marks = { width: blockWidth - nameWidth - votesWidth - 2 * cellGap, height: rowHeight - 8 };
    const zheng = zhengSize(most, marks, Math.min(size * 1.1, rowHeight * 0.78));
    return { blocks, blockWidth, rowHeight, size, nameWidth, votesWidth, marks, zheng };
  };
  const isReadable = (grid: StrokeGrid) =>
    grid.rowHeight >= grid.size * 1.3 &&
    grid.marks.width >= grid.blockWidth * 0.2 &&
    grid.zheng >= 18 &&
    names.every((name) => nameSize(name, grid.size, grid.nameWidth) >= space.least);
  const layoutFor = (count: number): StrokeGrid | undefined => {
    for (const blocks of [1, 2, 3]) {
      const size = largestSize(space.least, space.wide ? 110 : 72, (wanted) =>
        isReadable(gridOf(count, blocks, wanted)),
      );
      if (size !== undefined) return gridOf(count, blocks, size);
    }
    return undefined;
  };
  return fewestPages(all.length, layoutFor, gridOf(1, 1, space.small));
}
