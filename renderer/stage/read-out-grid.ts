// Where things go while a result is read out: those read at the side, the one being read as large as it can be.

import type { ReadOutScene } from '../../core/scenes/scene.ts';
import type { Box, Space } from './space.ts';
import { emWidth, largestSize, sizeForWidth, widestEms } from './type.ts';

export interface ReadOutGrid {
  readonly list: Box;
  readonly current: Box;
  readonly columns: number;
  /** Rows in one column, and on one page. */
  readonly rows: number;
  readonly perPage: number;
  readonly pages: number;
  /** The page with the one being read, from 0. */
  readonly page: number;
  readonly size: number;
  readonly rowHeight: number;
  readonly cell: number;
  readonly nameWidth: number;
}

/** A votes column of four figures, and the air around a row. */
const votesEms = 4 * 0.62 + 1;

/** The list keeps its place while names come; it is wider only where a long name needs it. */
export function layReadOut(scene: ReadOutScene, box: Box, space: Space): ReadOutGrid {
  const longest = widestEms(scene.rows.map(({ name }) => name));
  const least = space.small;
  const fitting = Math.max(1, Math.floor(box.height / (least * 1.36)));
  const columns = space.wide && scene.total > fitting ? 2 : 1;
  const usual = box.width * (columns > 1 ? 0.42 : space.wide ? 0.26 : 0.34);
  const wanted = columns * (longest * space.least + votesEms * least + 30);
  const width = Math.min(Math.max(usual, wanted), box.width * 0.56);
  const gap = box.width * 0.04;
  // Evenly filled pages: no name is left alone on the last one.
  const pages = Math.max(1, Math.ceil(scene.total / (fitting * columns)));
  const rows = Math.max(1, Math.ceil(scene.total / pages / columns));
  const perPage = rows * columns;
  const rowHeight = Math.min(box.height / rows, (space.wide ? 84 : 62) * 1.5);
  const cell = width / columns - (columns > 1 ? 40 : 0);
  const size = Math.max(
    least,
    Math.min(Math.floor(rowHeight / 1.36), space.wide ? 84 : 62, Math.floor(cell / (votesEms + 4.2))),
  );
  return {
    list: { ...box, width },
    current: { ...box, left: box.left + width + gap, width: box.width - width - gap },
    columns,
    rows,
    perPage,
    pages: Math.max(1, Math.ceil(scene.total / perPage)),
    page: Math.max(0, Math.ceil(scene.rows.length / perPage) - 1),
    size,
    rowHeight,
    cell,
    nameWidth: cell - votesEms * size,
  };
}

export interface CurrentSizes {
  readonly name: number;
  readonly votes: number;
  readonly remark: number;
}

/** Name, votes and remarks of the one being read, as large as the box lets them be. */
export function layCurrent(current: NonNullable<ReadOutScene['current']>, box: Box, space: Space): CurrentSizes {
  const name = sizeForWidth(emWidth(current.name) * 1.12, box.width, space.least, space.wide ? 260 : 200);
  const most = Math.min(space.wide ? 80 : 62, sizeForWidth(widestEms(current.remarks), box.width, space.small, 80));
  const isShort = (size: number) => remarkLines(current.remarks, size, box.width) <= 2;
  const remark = largestSize(space.small, most, isShort) ?? space.small;
  const lines = remarkLines(current.remarks, remark, box.width);
  const byHeight = (box.height - name * 1.3 - lines * remark * 1.5 - 40) / 1.1;
  const votes = sizeForWidth(emWidth(current.votes) + 0.5, box.width, space.small, Math.min(340, byHeight));
  return { name, votes, remark };
}

/** Remarks stand beside each other, a wide space apart, in as many lines as they need. */
function remarkLines(remarks: readonly string[], size: number, width: number): number {
  let [lines, used] = [1, 0];
  for (const remark of remarks) {
    const needed = (emWidth(remark) + 1) * size;
    if (used > 0 && used + needed > width) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return lines;
}
