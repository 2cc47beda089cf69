// Decisions about contests and their papers: seats, candidates, ballots out and in.

import type { CandidateOrder, ContestDetails, ContestKind } from '../contest-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gates.ts';
import { plainName } from '../names/spacing.ts';
import type { Candidate } from '../people.ts';
import { refuse } from '../result.ts';
import { checkMargin } from '../rules/margin.ts';
import type { Round } from '../rules/rounds.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';

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
  /** Ballot entries ever made, struck ones too. */
  readonly entries: number;
  readonly closed: boolean;
}

export function decideContest(known: ContestFacts | null, contest: ContestDetails, reason: string | null): Decision {
  if (known?.confirmed === true) return refuse({ code: 'contestConfirmed', title: known.title });
  return decided({ kind: 'contestDefined', body: { ...contest, reason } });
}

/** Candidates and their order; a hand-made order has a reason. `scrutineers` may not stand (条例第二十二条). */
export function decideCandidates(
  facts: { readonly contest: ContestFacts | null; readonly scrutineers: ReadonlySet<string>; readonly rule: RuleSet },
  candidates: readonly Candidate[],
  order: CandidateOrder,
  reason: string | null,
): Decision {
  const { contest } = facts;
  if (contest === null) return refuse({ code: 'contestMissing' });
  if (contest.confirmed) return refuse({ code: 'contestConfirmed', title: contest.title });
  const plain = candidates.map((candidate) => ({ ...candidate, name: plainName(candidate.name) }));
  const names = plain.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) return refuse({ code: 'candidateTwice', names: twice });
  const officers = names.filter((name) => facts.scrutineers.has(name));
  if (officers.length > 0) {
    return refuse({ code: 'officerIsCandidate', names: officers, article: citeClause(facts.rule.scrutineer.clause) });
  }
  if ((order === 'manual' || order === 'approved') && (reason === null || reason === ''))
    return refuse({ code: 'reasonMissing' });
  return decided({
    kind: 'candidatesListed',
    body: { contestId: contest.contestId, candidates: plain, order, reason },
  });
}

/** 确定候选人: the margin must hold (条例第十三条), or the approval that allows less be written down. */
export function decideConfirmation(
  rule: RuleSet,
  contest: ContestFacts | null,
  unknown: readonly string[],
  reason: string | null,
): Decision {
  if (contest === null) return refuse({ code: 'contestMissing' });
  if (contest.confirmed) return refuse({ code: 'contestConfirmed', title: contest.title });
  if (contest.candidates.length === 0) return refuse({ code: 'candidatesMissing', title: contest.title });
  // A list in stroke order with a character nobody knows the strokes of would be in no order at all.
  if (unknown.length > 0 && contest.order !== 'manual' && contest.order !== 'approved')
    return refuse({ code: 'strokesUnknown', characters: unknown });
  const margin = checkMargin(rule, { seats: contest.seats, candidates: contest.candidates.length });
  const { seats, candidates, needed, most, met, article } = margin;
  const without = reason === null || reason === '';
  if (!met && without) {
    return most !== null && candidates > most
      ? refuse({ code: 'tooManyCandidates', seats, candidates, most, article })
      : refuse({ code: 'marginTooSmall', seats, candidates, needed, article });
  }
  const body = { contestId: contest.contestId, seats, candidates, needed, met, article, reason: met ? null : reason };
  return decided({ kind: 'candidatesConfirmed', body });
}

/** 发票: behind the gates of the step; one ballot to each present (I == P); printed = issued + spoiled. */
export function decideIssue(
  contest: ContestFacts | null,
  facts: GateFacts,
  papers: { readonly printed: number; readonly issued: number; readonly spoiled: number },
  reason: string | null,
): Decision {
  const { fixed } = facts;
  if (contest === null) return refuse({ code: 'contestMissing' });
  if (fixed === null) return refuse({ code: 'attendanceNotFixed' });
  const shut = shutBefore('voting', facts);
  if (shut !== null) return shut;
  if (contest.collected !== null) return refuse({ code: 'alreadyCollected', title: contest.title });
  if (contest.issued !== null && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
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
  rule: RuleSet,
  contest: ContestFacts | null,
  collected: number,
  reason: string | null,
): Decision {
  if (contest === null) return refuse({ code: 'contestMissing' });
  if (contest.issued === null) return refuse({ code: 'ballotsNotIssued', title: contest.title });
  if (contest.entries > 0) return refuse({ code: 'countBegun', title: contest.title, count: contest.entries });
  if (contest.collected !== null && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  const { issued } = contest.issued;
  const article = citeClause(rule.electionValid.clause);
  const body = { contestId: contest.contestId, issued, collected, valid: collected <= issued, article, reason };
  return decided({ kind: 'ballotsCollected', body });
}
