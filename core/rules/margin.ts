// Whether there are enough candidates for the seats (差额).

import { citeClause, type RuleSet } from './rule-set.ts';

export interface MarginCheck {
  readonly met: boolean;
  readonly seats: number;
  readonly candidates: number;
  /** Smallest number of candidates that is enough. */
  readonly needed: number;
  readonly difference: number;
  /** 差额 as a percentage of the seats (应选名额), one decimal, rounded half up: 22.2%. */
  readonly percent: string;
  readonly article: string;
}

/** 差额不少于应选人数的 20 % (基层条例第十三条), a part of a person counts as one. */
export function checkMargin(
  rule: RuleSet,
  counts: { readonly seats: number; readonly candidates: number },
): MarginCheck {
  const { seats, candidates } = counts;
  const product = seats * rule.margin.minPercent;
  const extra = (product - (product % 100)) / 100 + (product % 100 === 0 ? 0 : 1);
  return {
    met: candidates >= seats + extra,
    seats,
    candidates,
    needed: seats + extra,
    difference: candidates - seats,
    percent: formatPercent(Math.max(0, candidates - seats), seats),
    article: citeClause(rule.margin.clause),
  };
}

/** part ÷ whole as a percentage with one decimal, rounded half up, worked out in integers; '—' for a whole of 0. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
