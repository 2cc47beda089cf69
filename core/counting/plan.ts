// How a contest is counted: ballot by ballot or by tally sheets, once or twice, and in bundles of how many sheets.

/** ballots 逐张录入 · sheets 计票单 (唱票画正字). */
export type CountMethod = 'ballots' | 'sheets';

export interface CountPlan {
  readonly method: CountMethod;
  /** 2: a second, blind entry by another person; 1 only with a reason. */
  readonly passes: 1 | 2;
  /** Sheets in a bundle, so that a ballot is found again on paper. */
  readonly bundleSize: number;
  /** Why the ballots are entered only once; null for two passes. */
  readonly reason: string | null;
}

export const usualBundleSize = 25;

/** Two people, each blind to the other, in bundles of 25. */
export const usualPlan: CountPlan = { method: 'ballots', passes: 2, bundleSize: usualBundleSize, reason: null };

export interface BundleSize {
  /** From 1. */
  readonly bundle: number;
  readonly sheets: number;
}

/**
 * The bundles that `collected` sheets make: all full but the last, or as many in each as a count on paper found. A bundle
 * of no sheet is none.
 */
export function bundlesOf(
  collected: number,
  size: number,
  found: readonly number[] | null = null,
): readonly BundleSize[] {
  const sheets =
    found ??
    Array.from({ length: Math.ceil(collected / size) }, (_, index) => Math.min(size, collected - index * size));
  return sheets.flatMap((count, index) => (count === 0 ? [] : [{ bundle: index + 1, sheets: count }]));
}

/** 逐张录入两遍，每捆 25 张; with the reason where it is once. */
export function planWords({ method, passes, bundleSize, reason }: CountPlan): string {
  const why = passes === 2 || reason === null ? '' : `（${reason}）`;
  if (method === 'sheets') return `按计票单汇总，${passes === 2 ? '录两遍' : '只录一遍'}${why}`;
  return `逐张录入${passes === 2 ? '两遍' : '一遍'}${why}，每捆 ${bundleSize} 张`;
}

/** 第一遍, 第二遍. */
export function passNames(pass: number): string {
  return pass === 1 ? '第一遍' : '第二遍';
}

export const settlingNames = { first: '第一遍为准', second: '第二遍为准', third: '以第三人所读为准' } as const;
