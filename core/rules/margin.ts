// Whether there are enough candidates for the seats (差额).

import type { ContestKind } from '../contest-events.ts';
import type { Refusal } from '../result.ts';
import { smallestReaching } from './fraction.ts';
import { citeClause, type RuleSet } from './rule-set.ts';

export interface MarginCheck {
  /** At least `needed` candidates, and no more than `most` where the rule has an upper bound. */
  readonly met: boolean;
  readonly seats: number;
  readonly candidates: number;
  /** Smallest number of candidates that is enough. */
  readonly needed: number;
  /** Largest number of candidates the rule allows, or null; equal to the seats in a 等额 election. */
  readonly most: number | null;
  /** candidates − seats; negative when there are fewer candidates than seats. */
  readonly difference: number;
  /** 差额 as a percentage of the seats (应选名额), one decimal, rounded half up: 22.2%. */
  readonly percent: string;
  readonly article: string;
}

/**
 * 差额 (基层条例第十三条: 不少于应选人数的 20 %): a part of a person counts as one. A contest of the office that the rules
 * set apart goes by its own (地方组织法第二十七条: 正职可以等额, 副职差额 1 至 3 名).
 */
export function checkMargin(
  rule: RuleSet,
  contest: { readonly kind: ContestKind; readonly seats: number; readonly candidates: number },
): MarginCheck {
  const { seats, candidates } = contest;
  const own = contest.kind === 'office' ? rule.officeMargin : null;
  const { minPercent, minExtra, maxExtra, clause } = own ?? rule.margin;
  const byPercent = smallestReaching(seats, { num: minPercent, den: 100, comparison: '>=' });
  const needed = seats + Math.max(byPercent, minExtra);
  const most = maxExtra === null ? null : seats + maxExtra;
  return {
    met: candidates >= needed && (most === null || candidates <= most),
    seats,
    candidates,
    needed,
    most,
    difference: candidates - seats,
    percent: formatPercent(Math.max(0, candidates - seats), seats),
    article: citeClause(clause),
  };
}

/** Why a list that does not meet the margin is not taken. */
export function refusalOfMargin({ seats, candidates, needed, most, article }: MarginCheck): Refusal {
  return most !== null && candidates > most
    ? { code: 'tooManyCandidates', seats, candidates, most, article }
    : { code: 'marginTooSmall', seats, candidates, needed, article };
}

/** part ÷ whole as a percentage with one decimal, rounded half up, worked out in integers; '—' for a whole of 0. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
