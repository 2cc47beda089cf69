// Decisions about contests and their papers: seats, candidates, ballots out and in.

import type { CandidateOrder, ContestDetails, ContestKind } from '../contest-events.ts';
import type { CountPlan } from '../counting/plan.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { plainName } from '../names/spacing.ts';
import type { Candidate, Officer } from '../people.ts';
import { type Refused, refuse } from '../result.ts';
import { repeatedNames } from '../rules/ballot.ts';
import { checkMargin, refusalOfMargin } from '../rules/margin.ts';
import type { Round } from '../rules/rounds.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';
import { checkPlan } from './plans.ts';

/** How far a contest is, as decisions need it. */
export interface ContestFacts {
  readonly contestId: string;
  readonly kind: ContestKind;
  readonly title: string;
  readonly shortTitle: string;
  readonly colour: string;
  readonly round: Round;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly order: CandidateOrder | null;
  readonly confirmed: boolean;
  readonly issued: {
    readonly fixing: number;
    readonly printed: number;
    readonly issued: number;
    readonly spoiled: number;
  } | null;
  readonly collected: { readonly collected: number; readonly valid: boolean } | null;
  /** Ballots ever entered, struck ones too, and those on tally sheets. */
  readonly entries: number;
  readonly closed: boolean;
}

/** The seats of a further round are those the count before it left open. */
export function decideContest(
  known: ContestFacts | null,
  facts: GateFacts,
  contest: ContestDetails,
  reason: string | null,
): Decision {
  const shut = shutBefore('candidates', facts);
  if (shut !== null) return shut;
  if (known?.confirmed === true) return refuse({ code: 'contestConfirmed', title: known.title });
  if (known?.round.of != null && known.seats !== contest.seats)
    return refuse({ code: 'roundFixed', title: known.title });
  return decided({ kind: 'contestDefined', body: { ...contest, reason } });
}

/**
 * 再次投票 is among the tied alone (条例第二十九条); whoever an earlier round elected does not stand again.
 * Null when these names may stand.
 */
export function checkRound(
  { title, round, candidates }: ContestFacts,
  elected: ReadonlySet<string>,
  names: readonly string[],
): Refused | null {
  const isOther = names.length !== candidates.length || names.some((name) => !candidates.includes(name));
  const isFixed =
    round.of !== null &&
    (((round.kind === 'revote' || round.kind === 'tiedPrimary') && isOther) || names.some((name) => elected.has(name)));
  return isFixed ? refuse({ code: 'roundFixed', title }) : null;
}

/** Candidates and their order; a hand-made order has a reason. Officers stand only where the rule lets them (条例第二十二、二十三条). */
export function decideCandidates(
  facts: {
    readonly gates: GateFacts;
    readonly contest: ContestFacts | null;
    readonly officers: readonly Officer[];
    /** Elected in the rounds before this one. */
    readonly elected: ReadonlySet<string>;
    readonly rule: RuleSet;
  },
  candidates: readonly Candidate[],
  order: CandidateOrder,
  reason: string | null,
): Decision {
  const { contest } = facts;
  if (contest === null) return refuse({ code: 'contestMissing' });
  const shut = shutBefore('candidates', facts.gates);
  if (shut !== null) return shut;
  if (contest.confirmed) return refuse({ code: 'contestConfirmed', title: contest.title });
  const plain = candidates.map((candidate) => ({ ...candidate, name: plainName(candidate.name) }));
  const names = plain.map(({ name }) => name);
  const twice = repeatedNames(names);
  if (twice.length > 0) return refuse({ code: 'candidateTwice', names: twice });
  const officers = officersStanding(facts.rule, facts.officers, new Set(names));
  if (officers.length > 0) {
    return refuse({ code: 'officerIsCandidate', names: officers, article: citeClause(facts.rule.scrutineer.clause) });
  }
  const fixed = checkRound(contest, facts.elected, names);
  if (fixed !== null) return fixed;
  // An order approved from above is what the rules ask for, or somebody's own choice.
  const isOwn = order === 'manual' || (order === 'approved' && facts.rule.candidateOrder.by !== 'approved');
  if (isOwn && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  return decided({
    kind: 'candidatesListed',
    body: { contestId: contest.contestId, candidates: plain, order, reason },
  });
}

/** 确定候选人: the margin must hold (条例第十三条), or the approval that allows less be written down. */
export function decideConfirmation(
  rule: RuleSet,
  contest: ContestFacts | null,
  facts: GateFacts,
  unknown: readonly string[],
  reason: string | null,
): Decision {
  if (contest === null) return refuse({ code: 'contestMissing' });
  const shut = shutBefore('candidates', facts);
  if (shut !== null) return shut;
  if (contest.confirmed) return refuse({ code: 'contestConfirmed', title: contest.title });
  if (contest.candidates.length === 0) return refuse({ code: 'candidatesMissing', title: contest.title });
  // A list in stroke order with a character nobody knows the strokes of would be in no order at all.
  if (unknown.length > 0 && contest.order !== 'manual' && contest.order !== 'approved')
    return refuse({ code: 'strokesUnknown', characters: unknown });
  const margin = checkMargin(rule, { ...contest, candidates: contest.candidates.length });
  const { seats, candidates, needed, met, article } = margin;
  if (!met && (reason === null || reason === '')) return refuse(refusalOfMargin(margin));
  const body = { contestId: contest.contestId, seats, candidates, needed, met, article, reason: met ? null : reason };
  return decided({ kind: 'candidatesConfirmed', body });
}

/** Officers who are among these candidates, where the rule says that they may not be (条例第二十二、二十三条). */
export function officersStanding(
  rule: RuleSet,
  officers: readonly Officer[],
  candidates: ReadonlySet<string>,
): readonly string[] {
  return officers
    .filter(
      ({ role, name }) => (role === 'teller' ? rule.teller : rule.scrutineer).notCandidate && candidates.has(name),
    )
    .map(({ name }) => name);
}

/** 发票: behind the gates of the step; one ballot to each present (I == P); printed = issued + spoiled. */
export function decideIssue(
  contest: ContestFacts | null,
  facts: GateFacts & { readonly officers: readonly Officer[] },
  papers: { readonly printed: number; readonly issued: number; readonly spoiled: number },
  reason: string | null,
): Decision {
  const { fixed } = facts;
  if (contest === null) return refuse({ code: 'contestMissing' });
  if (fixed === null) return gates.inSession.check(facts) ?? refuse({ code: 'attendanceNotFixed' });
  const shut = shutBefore('voting', facts);
  if (shut !== null) return shut;
  if (contest.collected !== null) return refuse({ code: 'alreadyCollected', title: contest.title });
  if (contest.issued !== null && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  // Someone written in may stand in a further round, and may be watching over it.
  const names = officersStanding(facts.rule, facts.officers, new Set(contest.candidates));
  if (names.length > 0)
    return refuse({ code: 'officerIsCandidate', names, article: citeClause(facts.rule.scrutineer.clause) });
  if (papers.issued !== fixed.present)
    return refuse({ code: 'issuedNotPresent', issued: papers.issued, present: fixed.present });
  if (papers.printed !== papers.issued + papers.spoiled) return refuse({ code: 'printedDiffers', ...papers });
  return decided({
    kind: 'ballotsIssued',
    body: { contestId: contest.contestId, fixing: fixed.fixing, ...papers, reason },
  });
}

/** 清点选票 (条例第二十七条): more collected than issued voids the election; a recount needs a reason and no entry yet. */
export function decideCollection(
  contest: ContestFacts | null,
  facts: GateFacts,
  collected: number,
  plan: CountPlan,
  reason: string | null,
): Decision {
  if (contest === null) return refuse({ code: 'contestMissing' });
  // Even where no ballot came back: figures that were signed, and a void election that is held again, stay as they are.
  const shut = shutBefore('collecting', facts) ?? gates.countOpen.check(facts);
  if (shut !== null) return shut;
  if (contest.issued === null) return refuse({ code: 'ballotsNotIssued', title: contest.title });
  if (facts.contest?.settled === true) return refuse({ code: 'followedUp', title: contest.title });
  if (contest.entries > 0) return refuse({ code: 'countBegun', title: contest.title, count: contest.entries });
  if (contest.collected !== null && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  const { issued } = contest.issued;
  const article = citeClause(facts.rule.electionValid.clause);
  const body = { contestId: contest.contestId, issued, collected, valid: collected <= issued, article, reason, plan };
  return checkPlan(plan) ?? decided({ kind: 'ballotsCollected', body });
}
