// Decides who is elected, by the rule set, in integers, with the article for every step.

import type { BallotTerms } from './ballot.ts';
import { reaches, smallestReaching } from './fraction.ts';
import { checkQuorum } from './quorum.ts';
import { citeClause } from './rule-set.ts';
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
 * A write-in wins like a candidate. Without quorum, or with more ballots collected than issued, nobody is elected.
 */
export function decideOutcome(terms: BallotTerms, counts: ElectionCounts, tally: Tally, order: NameOrder): Outcome {
  const { rule, seats } = terms;
  const quorum = checkQuorum(rule, counts);
  const isVoid = counts.collected > counts.issued;
  const base = rule.majority.of === 'present' ? counts.present : counts.entitled;
  const common = {
    quorum: { met: quorum.met, needed: quorum.needed },
    election: isVoid ? ('void' as const) : ('valid' as const),
    threshold: smallestReaching(base, rule.majority),
    writeIns: tally.writeIns.toSorted((a, b) => b.approve - a.approve || order(a.name, b.name)),
  };
  const nobody = { elected: [], tied: [], tiedSeats: 0, vacancies: 0 };

  if (!quorum.met) {
    const reason = { code: 'noQuorum' as const, article: quorum.article, count: quorum.needed };
    return { ...common, ...nobody, next: 'no-quorum', reasons: [reason] };
  }
  if (isVoid) {
    const article = citeClause(rule.electionValid.clause);
    const reason = { code: 'electionVoid' as const, article, count: counts.collected - counts.issued };
    return { ...common, ...nobody, next: 'new-election', reasons: [reason] };
  }

  const winners = [...tally.candidates, ...tally.writeIns].filter(({ approve }) =>
    reaches(approve, base, rule.majority),
  );
  const { seated, tied } = seatWinners(winners, seats);
  const tiedSeats = tied.length === 0 ? 0 : seats - seated.length;
  const vacancies = seats - seated.length - tiedSeats;
  const byAnnouncement = announcementOrder(terms, order);
  return {
    ...common,
    elected: seated.map(({ name }) => name).toSorted(byAnnouncement),
    tied: tied.map(({ name }) => name).toSorted(byAnnouncement),
    tiedSeats,
    vacancies,
    next: tied.length > 0 ? 'revote' : vacancies > 0 ? 'fill-vacancies' : 'none',
    reasons: outcomeReasons(terms, {
      quorum: quorum.needed,
      threshold: common.threshold,
      winners,
      seated,
      tied,
      tiedSeats,
      vacancies,
    }),
  };
}

type Winner = Pick<CandidateTally, 'name' | 'approve'>;

/** Takes the winners with the most votes; those level with the first one left out are tied for the seats that remain. */
function seatWinners(
  winners: readonly Winner[],
  seats: number,
): { seated: readonly Winner[]; tied: readonly Winner[] } {
  const ranked = winners.toSorted((a, b) => b.approve - a.approve);
  const firstOut = ranked[seats];
  const lastIn = ranked[seats - 1];
  if (firstOut === undefined || lastIn === undefined) return { seated: ranked, tied: [] };
  if (firstOut.approve < lastIn.approve) return { seated: ranked.slice(0, seats), tied: [] };
  return {
    seated: ranked.filter(({ approve }) => approve > firstOut.approve),
    tied: ranked.filter(({ approve }) => approve === firstOut.approve),
  };
}

/** 姓氏笔画, or the order of the ballot with written-in names after it. */
function announcementOrder(terms: BallotTerms, order: NameOrder): NameOrder {
  if (terms.rule.candidateOrder.by === 'stroke') return order;
  const rank = new Map(terms.candidates.map((name, index) => [name, index]));
  const last = terms.candidates.length;
  return (a, b) => (rank.get(a) ?? last) - (rank.get(b) ?? last) || order(a, b);
}

interface Decided {
  readonly quorum: number;
  readonly threshold: number;
  readonly winners: readonly Winner[];
  readonly seated: readonly Winner[];
  readonly tied: readonly Winner[];
  readonly tiedSeats: number;
  readonly vacancies: number;
}

function outcomeReasons({ rule }: BallotTerms, decided: Decided): OutcomeReason[] {
  const majority = citeClause(rule.majority.clause);
  const reasons: OutcomeReason[] = [
    { code: 'quorumMet', article: citeClause(rule.quorum.clause), count: decided.quorum },
    { code: 'electionValid', article: citeClause(rule.electionValid.clause), count: 0 },
  ];
  const isCut = decided.seated.length + decided.tied.length < decided.winners.length || decided.tied.length > 0;
  if (decided.winners.length === 0)
    reasons.push({ code: 'nobodyElected', article: majority, count: decided.threshold });
  else reasons.push({ code: isCut ? 'electedByVotes' : 'elected', article: majority, count: decided.threshold });
  if (decided.tied.length > 0)
    reasons.push({ code: 'tieAtCut', article: citeClause(rule.tie.clause), count: decided.tiedSeats });
  if (decided.vacancies > 0) {
    reasons.push({ code: 'vacancies', article: citeClause(rule.shortfall.clause), count: decided.vacancies });
  }
  return reasons;
}
