// Two passes over one bundle laid side by side: which sheet of one is which sheet of the other.

import { distance, type Reading, sameReading } from './reading.ts';

/** One sheet as both passes have it; null where a pass has no such sheet. */
export type Column<Sheet extends Reading> =
  | { readonly first: Sheet; readonly second: Sheet | null }
  | { readonly first: null; readonly second: Sheet };

/**
 * What it costs to say that two readings of one sheet differ (and by how many cells), that one pass has a sheet the
 * other has not, or that two neighbours lie the other way round. A skipped sheet is so cheaper than a run of differing
 * ones behind it, and a mistyped mark cheaper than one sheet skipped and another doubled. However much two readings
 * differ (a whole column of marks one row too low), one sheet misread is likelier than one skipped and one doubled.
 */
const costs = { differing: 2, cell: 1, mostDiffering: 7, gap: 4, swap: 3 } as const;

/** The cheapest way to have laid down so much of both passes: its last columns, and what came before them. */
interface Laid<Sheet extends Reading> {
  readonly cost: number;
  readonly columns: readonly Column<Sheet>[];
  readonly before: Laid<Sheet> | null;
}

/**
 * The cheapest way to lay the second pass beside the first (an edit distance over sheets), in the order of the paper.
 * Two neighbours that lie the other way round come as two columns that cross. Time grows with the product of lengths.
 */
export function alignPasses<Sheet extends Reading>(
  first: readonly Sheet[],
  second: readonly Sheet[],
): readonly Column<Sheet>[] {
  const start: Laid<Sheet> = { cost: 0, columns: [], before: null };
  const grid: Laid<Sheet>[][] = [];
  let end = start;
  for (let i = 0; i <= first.length; i += 1) {
    const row: Laid<Sheet>[] = [];
    grid.push(row);
    for (let j = 0; j <= second.length; j += 1) {
      // Of equal ways the first. So the gap in a run of sheets that read alike lies at its end, where the next sheet of
      // the paper tells whether the run is one longer: anywhere before, the paper reads alike in either case.
      const ways = [
        ...alone(grid[i - 1]?.[j], first[i - 1], (first) => ({ first, second: null })),
        ...alone(row[j - 1], second[j - 1], (second) => ({ first: null, second })),
        ...besides(grid[i - 1]?.[j - 1], first[i - 1], second[j - 1]),
        ...swapped(grid[i - 2]?.[j - 2], [first[i - 2], first[i - 1]], [second[j - 2], second[j - 1]]),
      ];
      end = ways.reduce((best, way) => (way.cost < best.cost ? way : best), ways[0] ?? start);
      row.push(end);
    }
  }
  return collect(end);
}

function besides<Sheet extends Reading>(
  before: Laid<Sheet> | undefined,
  first: Sheet | undefined,
  second: Sheet | undefined,
): readonly Laid<Sheet>[] {
  if (before === undefined || first === undefined || second === undefined) return [];
  const apart = distance(first, second);
  const cost = before.cost + (apart === 0 ? 0 : Math.min(costs.mostDiffering, costs.differing + costs.cell * apart));
  return [{ cost, columns: [{ first, second }], before }];
}

function swapped<Sheet extends Reading>(
  before: Laid<Sheet> | undefined,
  [a, b]: readonly [Sheet | undefined, Sheet | undefined],
  [c, d]: readonly [Sheet | undefined, Sheet | undefined],
): readonly Laid<Sheet>[] {
  if (before === undefined || a === undefined || b === undefined || c === undefined || d === undefined) return [];
  if (sameReading(a, b) || !sameReading(a, d) || !sameReading(b, c)) return [];
  const columns = [
    { first: a, second: d },
    { first: b, second: c },
  ];
  return [{ cost: before.cost + costs.swap, columns, before }];
}

function alone<Sheet extends Reading>(
  before: Laid<Sheet> | undefined,
  sheet: Sheet | undefined,
  column: (sheet: Sheet) => Column<Sheet>,
): readonly Laid<Sheet>[] {
  if (before === undefined || sheet === undefined) return [];
  return [{ cost: before.cost + costs.gap, columns: [column(sheet)], before }];
}

function collect<Sheet extends Reading>(end: Laid<Sheet>): readonly Column<Sheet>[] {
  const found: Column<Sheet>[] = [];
  for (let at: Laid<Sheet> | null = end; at !== null; at = at.before) found.unshift(...at.columns);
  return found;
}
