// Further rounds of an election: what follows from an outcome, and the rule set each round is held by.

import { citeClause, type RuleSet } from './rule-set.ts';

/** first 正式选举 · primary 预选 · tiedPrimary 预选再次投票 · revote 再次投票 · supplementary 另行选举 · again 重新选举. */
export type RoundKind = 'first' | 'primary' | 'tiedPrimary' | 'revote' | 'supplementary' | 'again';

export const roundNames: Readonly<Record<RoundKind, string>> = {
  first: '正式选举',
  primary: '预选',
  tiedPrimary: '预选再次投票',
  revote: '再次投票',
  supplementary: '另行选举',
  again: '重新选举',
};

/** A primary makes candidates, not members (条例第二十八条). */
export function isPrimary(kind: RoundKind): boolean {
  return kind === 'primary' || kind === 'tiedPrimary';
}

/** What a count makes of those who reach its majority: 当选, or 入选 where they are no more than candidates yet. */
export function winnerWord(kind: RoundKind): '当选' | '入选' {
  return isPrimary(kind) ? '入选' : '当选';
}

/** Which round of which contest before it; `of` is null for a contest that stands by itself. */
export interface Round {
  readonly kind: RoundKind;
  readonly of: string | null;
}

/**
 * The rule set a round is held by, derived from the adopted one.
 * 预选 (基层条例第二十八条): its own majority, or the most votes; no margin.
 * 再次投票 (第二十九条): among the tied only, nobody written in; the most votes win unless the setting asks for the majority.
 * A primary with a tie at the cut is voted on again in the same way: no article says so, it is 第二十九条 applied to it.
 */
export function ruleForRound(rule: RuleSet, kind: RoundKind): RuleSet {
  if (kind === 'primary') {
    const majority = rule.primary ?? mostVotes(rule.margin.clause);
    return {
      ...rule,
      majority,
      margin: anyNumber(rule),
      officeMargin: null,
      shortfall: { ...rule.shortfall, remedies: ['fillVacancies'] },
    };
  }
  if (kind === 'revote' || kind === 'tiedPrimary') {
    const most = mostVotes(rule.tie.clause);
    const again = kind === 'revote' ? rule.majority : (rule.primary ?? most);
    const majority = rule.tie.revoteNeedsMajority ? again : most;
    return {
      ...rule,
      majority,
      margin: anyNumber(rule),
      officeMargin: null,
      writeIn: { ...rule.writeIn, allowed: false },
    };
  }
  return rule;
}

/** More than nothing of a base: one vote is enough, and the most votes win. */
function mostVotes(clause: RuleSet['majority']['clause']): RuleSet['majority'] {
  return { num: 0, den: 1, comparison: '>', of: 'present', clause };
}

function anyNumber({ margin }: RuleSet): RuleSet['margin'] {
  return { ...margin, minPercent: 0, minExtra: 0, maxExtra: null };
}

/** What has been counted of a contest, as the next round needs it. */
export interface CountedContest {
  readonly kind: RoundKind;
  readonly title: string;
  readonly shortTitle: string;
  readonly seats: number;
  /** In ballot order. */
  readonly candidates: readonly string[];
  /** Null where more ballots were collected than issued: there is no count. */
  readonly outcome: {
    readonly elected: readonly string[];
    readonly tied: readonly string[];
    readonly tiedSeats: number;
    readonly vacancies: number;
    readonly next: 'none' | 'revote' | 'fill-vacancies' | 'new-election' | 'no-quorum';
  } | null;
}

export interface RoundPlan {
  readonly kind: RoundKind;
  readonly seats: number;
  readonly candidates: readonly string[];
  /** Why there is a further round. */
  readonly article: string;
}

/** The rounds that an outcome calls for, the one to hold first at the head; empty when every seat is settled. */
export function planRounds(rule: RuleSet, contest: CountedContest): readonly RoundPlan[] {
  const { outcome, seats, candidates } = contest;
  if (outcome === null || outcome.next === 'new-election' || outcome.next === 'no-quorum') {
    // A vote among the tied, or a primary, that is held again is the same vote: by its own majority, for the same people.
    const kind = contest.kind === 'revote' || isPrimary(contest.kind) ? contest.kind : 'again';
    return [{ kind, seats, candidates, article: citeClause(rule.electionValid.clause) }];
  }
  const plans: RoundPlan[] = [];
  if (outcome.tiedSeats > 0) {
    const article = citeClause(rule.tie.clause);
    const kind = isPrimary(contest.kind) ? 'tiedPrimary' : 'revote';
    plans.push({ kind, seats: outcome.tiedSeats, candidates: outcome.tied, article });
  }
  // A primary that finds fewer candidates than wanted leaves no seat of the committee open.
  if (outcome.vacancies > 0 && !isPrimary(contest.kind)) {
    const rest = candidates.filter((name) => !outcome.elected.includes(name));
    const article = citeClause(rule.shortfall.clause);
    plans.push({ kind: 'supplementary', seats: outcome.vacancies, candidates: rest, article });
  }
  return plans;
}

/** 第十五届委员会委员（再次投票）; a further one of the same kind is numbered: （再次投票二）. */
export function titleOfRound(title: string, kind: RoundKind, nth: number): string {
  return `${plainTitle(title)}（${roundNames[kind]}${nth < 2 ? '' : (['二', '三', '四', '五', '六', '七', '八', '九'][nth - 2] ?? nth)}）`;
}

/**
 * The elections of a meeting, each with the rounds it took, in the order they were set up: a list for each post, whatever
 * was voted on again for it. Primaries elect nobody and are none of them.
 */
export function electionsOf<Contest extends { readonly contestId: string; readonly round: Round }>(
  contests: readonly Contest[],
): readonly (readonly [Contest, ...Contest[]])[] {
  const rootOf = (contest: Contest): Contest => {
    const before = contests.find(({ contestId }) => contestId === contest.round.of);
    return before === undefined ? contest : rootOf(before);
  };
  return contests
    .filter(({ round }) => round.of === null && !isPrimary(round.kind))
    .map((root) => [root, ...contests.filter((contest) => contest !== root && rootOf(contest) === root)]);
}

/** What is voted on, without which round it is: 第十五届委员会委员（再次投票）→ 第十五届委员会委员. */
export function plainTitle(title: string): string {
  return title.replace(/（(?:预选|预选再次投票|再次投票|另行选举|重新选举)[二三四五六七八九]?）$/u, '');
}
