// The rows of the bench: a name, how often, and what the times include.

/** One measured thing; p99 is null where fewer than 100 runs would make it a guess. */
export interface Row {
  readonly name: string;
  readonly n: number;
  readonly p50: number;
  readonly p99: number | null;
  readonly max: number;
  readonly unit: 'ms' | 's' | 'keys' | '%' | 'KB' | 'nodes' | 'listeners';
  readonly includes: string;
}

/** Nearest rank: the smallest time that this share of the runs did not exceed. */
export function summarise(name: string, includes: string, times: readonly number[]): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => hundredths(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return {
    name,
    n: times.length,
    p50: at(0.5),
    p99: times.length < 100 ? null : at(0.99),
    max: at(1),
    unit: 'ms',
    includes,
  };
}

/** One figure that was read once: a total, a share. */
export function single(name: string, includes: string, figure: number, unit: Row['unit']): Row {
  const value = hundredths(figure);
  return { name, n: 1, p50: value, p99: null, max: value, unit, includes };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const line = (cells: readonly string[], name: string, includes: string) =>
    `${name.padEnd(widest)}  ${cells.map((cell) => cell.padStart(8)).join(' ')}  ${includes}`;
  return [
    line(['n', 'p50', 'p99', 'max', 'unit'], 'name', 'what is included'),
    ...rows.map(({ name, n, p50, p99, max, unit, includes }) =>
      line([String(n), p50.toFixed(2), p99 === null ? '-' : p99.toFixed(2), max.toFixed(2), unit], name, includes),
    ),
  ].join('\n');
}
