// How sure a count entered twice is: faults that both passes may have in common, and how small the margins are.

/** A settled difference as the estimate needs it: which pass had it wrong. */
export interface SettledDifference {
  readonly firstWrong: boolean;
  readonly secondWrong: boolean;
}

/**
 * Expected faults that both passes share, in tenths, rounded up (Lincoln and Petersen's estimate): where the first
 * pass alone was wrong `a` times and the second `b` times in `cells` cells, about a × b ÷ cells are wrong in both.
 * True only for hands that err independently; a mark that misleads one reader misleads the next, so it is a least one.
 * While a difference is open each pass is taken to be wrong in half of them.
 */
export function residualTenths(cells: number, settled: readonly SettledDifference[], open: number): number {
  if (cells === 0) return 0;
  // In halves, to stay with whole numbers.
  const a = 2 * settled.filter(({ firstWrong }) => firstWrong).length + open;
  const b = 2 * settled.filter(({ secondWrong }) => secondWrong).length + open;
  return Math.ceil((10 * a * b) / (4 * cells));
}

/** 0.2 from 2 tenths. */
export function formatTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/**
 * Smallest number of votes that decides: between the last who is elected or tied and the first who is not, and between
 * anybody and the threshold. Null where nobody stands. `votes` are approvals, `threshold` the least that elects.
 */
export function smallestMargin(votes: readonly number[], threshold: number, seats: number): number | null {
  const ranked = votes.toSorted((a, b) => b - a);
  const toThreshold = ranked.map((vote) => (vote >= threshold ? vote - threshold + 1 : threshold - vote));
  const passed = ranked.filter((vote) => vote >= threshold);
  const [last, next] = passed.slice(seats - 1, seats + 1);
  const atCut = last === undefined || next === undefined ? [] : [last - next];
  const margins = [...toThreshold, ...atCut];
  return margins.length === 0 ? null : Math.min(...margins);
}

/** Tenths of ballots a minute; 0 where no time has passed. */
export function paceTenths(sheets: number, seconds: number): number {
  return seconds <= 0 ? 0 : Math.round((600 * sheets) / seconds);
}

/** Minutes, rounded up, that so many sheets take at this pace; null without a pace. */
export function minutesFor(sheets: number, perMinuteTenths: number): number | null {
  return perMinuteTenths === 0 ? null : Math.ceil((10 * sheets) / perMinuteTenths);
}
