// Decisions about what a count left open: further rounds, fewer seats, candidates from a primary, steps opened again.

import type { CandidateOrder, ContestDetails, Remedy } from '../contest-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { ReopenableStep } from '../events.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { judgeHands, reducingRule } from '../hands.ts';
import type { Candidate, ShowOfHands } from '../people.ts';
import { type Refused, refuse } from '../result.ts';
import { type CountedContest, isPrimary, planRounds, titleOfRound } from '../rules/rounds.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';
import { type ContestFacts, checkRound } from './contests.ts';

export interface OpenContest extends CountedContest {
  readonly contest: ContestFacts;
  readonly announced: boolean;
  /** A round that follows it, or a remedy, is on record already. */
  readonly settled: boolean;
  /** The people behind the names, with those written in as bare names. */
  readonly people: readonly Candidate[];
  /** How its list was ordered; `people` are in that order, those written in among them, or at the end of one made by hand. */
  readonly order: CandidateOrder;
  /** How many rounds of this kind the chain of the contest has had. */
  readonly roundsOf: (kind: string) => number;
}

/** Nothing follows a count that is still to be held or to be announced; a void election is over when it is void. */
function isOver({ announced, contest }: OpenContest): boolean {
  return announced || contest.collected?.valid === false;
}

/** 再次投票, 另行选举 or 重新选举, as the outcome calls for: a contest of its own, linked to the one before it. */
export function decideRound(rule: RuleSet, open: OpenContest | null, contestId: string): Decision {
  if (open === null) return refuse({ code: 'contestMissing' });
  const { contest, title } = open;
  if (!isOver(open)) return refuse({ code: 'resultNotAnnounced', title });
  if (open.settled) return refuse({ code: 'nothingOpen', title });
  const plan = planRounds(rule, open)[0];
  if (plan === undefined) return refuse({ code: 'nothingOpen', title });
  const nth = open.roundsOf(plan.kind) + 1;
  const details: ContestDetails = {
    contestId,
    kind: contest.kind,
    title: titleOfRound(contest.title, plan.kind, nth),
    shortTitle: titleOfRound(contest.shortTitle, plan.kind, nth),
    seats: plan.seats,
    colour: contest.colour,
    round: { kind: plan.kind, of: contest.contestId },
  };
  const chosen = new Set(plan.candidates);
  const candidates = open.people.filter(({ name }) => chosen.has(name));
  const reason = `${contest.title}：${plan.article}`;
  return decided(
    { kind: 'contestDefined', body: { ...details, reason } },
    ...(candidates.length === 0
      ? []
      : [{ kind: 'candidatesListed' as const, body: { contestId, candidates, order: open.order, reason } }]),
  );
}

/** A primary and the votes among its tied, as the contest proper takes its candidates from them. */
export interface Primary {
  /** The round that was named, and every other round of the same primary. */
  readonly rounds: readonly OpenContest[];
  /** Whoever took part in it, in the order the list is made by. */
  readonly inOrder: readonly Candidate[];
  /** The order of `inOrder`. */
  readonly order: CandidateOrder;
}

/** 预选 makes the candidates of the contest proper: who passed any of its rounds, once none of them is open. */
export function decideFromPrimary(
  contest: ContestFacts | null,
  primary: Primary,
  facts: GateFacts & { readonly elected: ReadonlySet<string> },
): Decision {
  const { rounds, inOrder, order } = primary;
  const [named] = rounds;
  if (contest === null || named === undefined) return refuse({ code: 'contestMissing' });
  const shut = shutBefore('candidates', facts);
  if (shut !== null) return shut;
  if (contest.confirmed) return refuse({ code: 'contestConfirmed', title: contest.title });
  for (const round of rounds) {
    if (!isPrimary(round.kind)) return refuse({ code: 'notPrimary', title: round.title });
    if (!isOver(round)) return refuse({ code: 'resultNotAnnounced', title: round.title });
    if (!round.settled && planRounds(facts.rule, round).length > 0)
      return refuse({ code: 'primaryOpen', title: round.title });
  }
  const elected = new Set(rounds.flatMap(({ outcome }) => outcome?.elected ?? []));
  const candidates = inOrder.filter(({ name }) => elected.has(name));
  if (candidates.length === 0) return refuse({ code: 'candidatesMissing', title: contest.title });
  const fixed = checkRound(
    contest,
    facts.elected,
    candidates.map(({ name }) => name),
  );
  if (fixed !== null) return fixed;
  const reason = `预选产生（${named.title}）`;
  return decided({
    kind: 'candidatesListed',
    body: { contestId: contest.contestId, candidates, order, reason },
  });
}

export interface Approval {
  readonly approvedBy: 'voters' | 'presidium' | 'superior';
  /** The hands of the voters; null when they were not asked. */
  readonly votes: ShowOfHands | null;
}

/** 半数以上选举人同意: at least half of those present, hands that add up to them. */
function checkApproval(rule: RuleSet, present: number, { approvedBy, votes }: Approval): Refused | null {
  if ((approvedBy === 'voters') !== (votes !== null)) return refuse({ code: 'handsMissing' });
  if (votes === null) return null;
  const judged = judgeHands(reducingRule(rule), { entitled: present, present }, votes);
  if (!judged.ok) return judged;
  const { passed, ...short } = judged.value;
  return passed ? null : refuse({ code: 'notAdopted', approve: votes.approve, ...short });
}

export interface RemedyFacts extends GateFacts {
  readonly open: OpenContest | null;
}

/**
 * 减少名额 (基层条例第二十九条: 经半数以上选举人同意或者大会主席团决定), 请示上级, or 留待以后.
 * Seats are reduced only where the rule knows the remedy; the voters' hands must reach half of those present.
 */
export function decideRemedy(facts: RemedyFacts, remedy: Remedy, approval: Approval, reason: string): Decision {
  const { open, rule, fixed } = facts;
  if (open === null) return refuse({ code: 'contestMissing' });
  const { title, outcome } = open;
  if (!isOver(open)) return refuse({ code: 'resultNotAnnounced', title });
  if (open.settled || planRounds(rule, open).length === 0) return refuse({ code: 'nothingOpen', title });
  const article = citeClause(rule.shortfall.clause);
  if (remedy === 'reduceSeats' && (outcome === null || outcome.vacancies === 0 || outcome.elected.length === 0))
    return refuse({ code: 'nothingToReduce', title });
  if (remedy !== 'later' && !rule.shortfall.remedies.includes(remedy))
    return refuse({ code: 'remedyNotInRule', title, article });
  if (remedy === 'reduceSeats' && approval.approvedBy === 'superior')
    return refuse({ code: 'approvalNotInRule', title, approval: rule.shortfall.reduceApproval });
  const unapproved = checkApproval(rule, fixed?.present ?? 0, approval);
  if (unapproved !== null) return unapproved;
  const seats = outcome === null ? open.seats : outcome.vacancies + outcome.tiedSeats;
  return decided({
    kind: 'remedyChosen',
    body: { contestId: open.contest.contestId, remedy, seats, ...approval, article, reason },
  });
}

/** Going back: the oath until the rules are passed, the rules and a list of candidates until their ballots are out. */
export function decideReopening(
  facts: GateFacts,
  step: ReopenableStep,
  contestId: string | null,
  reason: string,
): Decision {
  const shut = gates.inSession.check(facts) ?? checkReopening[step](facts);
  return shut ?? decided({ kind: 'stepReopened', body: { step, contestId, reason } });
}

/** Why the step cannot be opened again, or null. */
const checkReopening: Readonly<Record<ReopenableStep, (facts: GateFacts) => Refused | null>> = {
  candidates({ contest }) {
    if (contest === null) return refuse({ code: 'contestMissing' });
    if (!contest.confirmed) return refuse({ code: 'candidatesNotConfirmed', title: contest.title });
    return contest.issued ? refuse({ code: 'ballotsOut', count: 1 }) : null;
  },
  rules(facts) {
    const out = facts.contests.filter(({ issued }) => issued);
    const isOut = facts.rulesAdopted && out.length > 0;
    return isOut ? refuse({ code: 'ballotsOut', count: out.length }) : gates.rulesAdopted.check(facts);
  },
  oath: (facts) => (facts.rulesAdopted ? refuse({ code: 'rulesFrozen' }) : gates.oathDone.check(facts)),
};
