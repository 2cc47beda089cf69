// Comparisons with a fraction, in integers only.

/** A fraction with the comparison that goes with it: 「不少于五分之四」 is { num: 4, den: 5, comparison: '>=' }. */
export interface Share {
  readonly num: number;
  readonly den: number;
  readonly comparison: '>=' | '>';
}

/** Whom a fraction is of: 实到会有选举权, 应到会有选举权, or 全体代表, who are all entitled. */
export type Base = 'present' | 'entitled' | 'all';

/** How many people the base is. */
export function baseCount(of: Base, counts: { readonly entitled: number; readonly present: number }): number {
  return of === 'present' ? counts.present : counts.entitled;
}

/** True when `part` reaches the share of `base`; both are counts of people, whole numbers. */
export function reaches(part: number, base: number, share: Share): boolean {
  const left = part * share.den;
  const right = base * share.num;
  return share.comparison === '>=' ? left >= right : left > right;
}

/** The smallest whole number that reaches the share of `base`. */
export function smallestReaching(base: number, share: Share): number {
  const product = base * share.num;
  const floor = (product - (product % share.den)) / share.den;
  if (share.comparison === '>') return floor + 1;
  return product % share.den === 0 ? floor : floor + 1;
}
