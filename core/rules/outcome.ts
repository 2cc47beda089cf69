// Decides who is elected, by the rule set, in integers, with the article for every step.

import { type BallotTerms, listedNames } from './ballot.ts';
import { baseCount, smallestReaching } from './fraction.ts';
import { checkQuorum, type QuorumCheck } from './quorum.ts';
import { citeClause, type RuleSet } from './rule-set.ts';
import type { CandidateTally, Tally, WriteInTally } from './tally.ts';

/** Negative when the first name goes before the second. */
export type NameOrder = (a: string, b: string) => number;

export interface ElectionCounts {
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
}

export type OutcomeCode =
  | 'quorumMet'
  | 'noQuorum'
  | 'electionValid'
  | 'electionVoid'
  | 'elected'
  | 'electedByVotes'
  | 'tieAtCut'
  | 'vacancies'
  | 'nobodyElected';

export interface OutcomeReason {
  readonly code: OutcomeCode;
  readonly article: string;
  /** The number that decided: threshold, seats left, ballots too many; see the sentence of the code. */
  readonly count: number;
}

export type NextStep = 'none' | 'revote' | 'fill-vacancies' | 'new-election' | 'no-quorum';

export interface Outcome {
  readonly quorum: { readonly met: boolean; readonly needed: number };
  readonly election: 'valid' | 'void';
  /** Smallest number of approvals that elects. */
  readonly threshold: number;
  /** In the order they are announced: by the name order, or ballot order where the rule says 上级批准的顺序. */
  readonly elected: readonly string[];
  /** Persons with equal votes for the last seats; empty without such a tie. */
  readonly tied: readonly string[];
  readonly tiedSeats: number;
  /** Seats that nobody's votes fill. */
  readonly vacancies: number;
  readonly next: NextStep;
  /** By votes, then by the name order. */
  readonly writeIns: readonly WriteInTally[];
  readonly reasons: readonly OutcomeReason[];
}

/**
 * 当选 (基层条例第二十九条): more approvals than half of those present; too many winners are taken by votes;
 * equal votes at the last seat are voted on again; seats left over are filled by a further vote.
 * A write-in wins like a candidate. Without quorum, or with more ballots collected than issued, nobody is elected;
 * where both are so, the election is void and both are named.
 * Throws RangeError on seats below 1 or two candidates of one name.
 */
export function decideOutcome(terms: BallotTerms, counts: ElectionCounts, tally: Tally, order: NameOrder): Outcome {
  listedNames(terms);
  const { rule, seats } = terms;
  const quorum = checkQuorum(rule, counts);
  const isVoid = counts.collected > counts.issued;
  const common = {
    quorum: { met: quorum.met, needed: quorum.needed },
    election: isVoid ? ('void' as const) : ('valid' as const),
    // Where nobody is the base, nobody's no vote elects.
    threshold: Math.max(1, smallestReaching(baseCount(rule.majority.of, counts), rule.majority)),
    writeIns: tally.writeIns.toSorted((a, b) => b.approve - a.approve || order(a.name, b.name)),
  };
  if (!quorum.met || isVoid) {
    const next = isVoid ? 'new-election' : 'no-quorum';
    const reasons = stoppingReasons(rule, quorum, counts);
    return { ...common, elected: [], tied: [], tiedSeats: 0, vacancies: 0, next, reasons };
  }

  const winners = [...tally.candidates, ...tally.writeIns].filter(({ approve }) => approve >= common.threshold);
  const { seated, tied } = seatWinners(winners, seats);
  const tiedSeats = tied.length === 0 ? 0 : seats - seated.length;
  const vacancies = seats - seated.length - tiedSeats;
  const byAnnouncement = announcementOrder(terms, order);
  const numbers = { needed: quorum.needed, threshold: common.threshold, tiedSeats, vacancies };
  return {
    ...common,
    elected: seated.map(({ name }) => name).toSorted(byAnnouncement),
    tied: tied.map(({ name }) => name).toSorted(byAnnouncement),
    tiedSeats,
    vacancies,
    next: tiedSeats > 0 ? 'revote' : vacancies > 0 ? 'fill-vacancies' : 'none',
    reasons: decidingReasons(rule, winners.length, seats, numbers),
  };
}

/** Why nobody can be elected: too few in the hall, or more ballots than went out. */
function stoppingReasons(rule: RuleSet, quorum: QuorumCheck, counts: ElectionCounts): OutcomeReason[] {
  const reasons: OutcomeReason[] = [];
  if (!quorum.met) reasons.push({ code: 'noQuorum', article: quorum.article, count: quorum.needed });
  const excess = counts.collected - counts.issued;
  if (excess > 0) reasons.push({ code: 'electionVoid', article: citeClause(rule.electionValid.clause), count: excess });
  return reasons;
}

type Winner = Pick<CandidateTally, 'name' | 'approve'>;

/** Takes the winners with the most votes; those level with the first one left out are tied for the seats that remain. */
function seatWinners(
  winners: readonly Winner[],
  seats: number,
): { seated: readonly Winner[]; tied: readonly Winner[] } {
  const firstOut = winners.toSorted((a, b) => b.approve - a.approve)[seats];
  if (firstOut === undefined) return { seated: winners, tied: [] };
  const above = winners.filter(({ approve }) => approve > firstOut.approve);
  const level = winners.filter(({ approve }) => approve === firstOut.approve);
  return { seated: above, tied: above.length === seats ? [] : level };
}

/** 姓氏笔画, or the order of the ballot with written-in names after it. */
function announcementOrder(terms: BallotTerms, order: NameOrder): NameOrder {
  if (terms.rule.candidateOrder.by !== 'approved') return order;
  const rank = new Map(terms.candidates.map((name, index) => [name, index]));
  const last = terms.candidates.length;
  return (a, b) => (rank.get(a) ?? last) - (rank.get(b) ?? last) || order(a, b);
}

function decidingReasons(
  rule: RuleSet,
  winners: number,
  seats: number,
  numbers: Readonly<Record<'needed' | 'threshold' | 'tiedSeats' | 'vacancies', number>>,
): OutcomeReason[] {
  const { needed, threshold, tiedSeats, vacancies } = numbers;
  const passed = winners === 0 ? 'nobodyElected' : winners > seats ? 'electedByVotes' : 'elected';
  const reasons: OutcomeReason[] = [
    { code: 'quorumMet', article: citeClause(rule.quorum.clause), count: needed },
    { code: 'electionValid', article: citeClause(rule.electionValid.clause), count: 0 },
    { code: passed, article: citeClause(rule.majority.clause), count: threshold },
  ];
  if (tiedSeats > 0) reasons.push({ code: 'tieAtCut', article: citeClause(rule.tie.clause), count: tiedSeats });
  if (vacancies > 0) reasons.push({ code: 'vacancies', article: citeClause(rule.shortfall.clause), count: vacancies });
  return reasons;
}
