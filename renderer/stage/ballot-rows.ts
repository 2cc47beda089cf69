// Rows of ballots out and in: the contest, its figures, whether the election is valid.

import type { BallotsIssuedScene } from '../../core/scenes/scene.ts';
import { fewestPages, type Paged } from './pages.ts';
import type { Box, Space } from './space.ts';
import { largestSize, linesOfPhrases, widestEms } from './type.ts';

type Row = BallotsIssuedScene['rows'][number];

export interface BallotRows {
  readonly size: number;
  readonly valueSize: number;
  readonly rowHeight: number;
  readonly titleWidth: number;
  readonly figureWidth: number;
  /** 0 where no row has a verdict. */
  readonly verdictWidth: number;
}

const leading = 1.3;

/** As large as every title fits on two lines beside its figures. */
export function layBallots(rows: readonly Row[], box: Box, space: Space): Paged<BallotRows> {
  const gridAt = (size: number, perPage: number): BallotRows => {
    const valueSize = size * 1.5;
    const figures = rows.flatMap((row) => row.figures);
    const labels = widestEms(figures.map(({ label }) => label)) + 1;
    const figureWidth = labels * size + widestEms(figures.map(({ value }) => value)) * valueSize + size * 1.6;
    const verdicts = widestEms(rows.map(({ verdict }) => verdict));
    const verdictWidth = verdicts === 0 ? 0 : (verdicts + 0.4) * size;
    const across = Math.max(...rows.map((row) => row.figures.length)) * figureWidth;
    const titleWidth = box.width - across - verdictWidth;
    return {
      size,
      valueSize,
      rowHeight: Math.min(box.height / perPage, size * 4),
      titleWidth,
      figureWidth,
      verdictWidth,
    };
  };
  const isReadable = (grid: BallotRows): boolean =>
    grid.titleWidth >= grid.size * 5 &&
    rows.every(({ title }) => {
      const lines = linesOfPhrases(title, grid.size, grid.titleWidth);
      return lines <= 2 && Math.max(lines * grid.size * leading, grid.valueSize * 1.2) + 16 <= grid.rowHeight;
    });
  const layoutFor = (perPage: number): BallotRows | undefined => {
    const size = largestSize(space.least, space.wide ? 96 : 68, (wanted) => isReadable(gridAt(wanted, perPage)));
    return size === undefined ? undefined : gridAt(size, perPage);
  };
  return fewestPages(rows.length, layoutFor, gridAt(space.least, 1));
}
