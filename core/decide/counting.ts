// Decisions about ballots on the counting desk and the closing of a count.

import type { Doubt } from '../contest-events.ts';
import { type Decision, decided } from '../decision.ts';
import { type GateFacts, gates } from '../gates.ts';
import { type Refused, refuse } from '../result.ts';
import type { CountedBallot } from '../rules/ballot.ts';
import { judgeBallot } from '../rules/judge.ts';
import { decideOutcome, type NameOrder } from '../rules/outcome.ts';
import { reconcile } from '../rules/reconcile.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { tallyBallots } from '../rules/tally.ts';
import { shutBefore } from '../step-gates.ts';
import type { ContestFacts } from './contests.ts';
import { doubtsOf, type KeyedBallot } from './rulings.ts';

/** Sheets in a bundle, so that a ballot is found again on paper. */
export const bundleSize = 25;

export interface DeskFacts {
  readonly gates: GateFacts;
  /** The rule set of this contest's round. */
  readonly rule: RuleSet;
  readonly contest: ContestFacts | null;
  readonly entered: number;
  readonly lastEntry: number;
  /** The last bundle that holds a ballot, and how many: 0, 0 before the first. */
  readonly lastBundle: number;
  readonly inLastBundle: number;
}

/** Where the next ballot goes: bundle and place, both from 1. */
export function nextPlace(facts: Pick<DeskFacts, 'lastBundle' | 'inLastBundle'>): {
  readonly bundle: number;
  readonly place: number;
} {
  if (facts.lastBundle === 0) return { bundle: 1, place: 1 };
  if (facts.inLastBundle >= bundleSize) return { bundle: facts.lastBundle + 1, place: 1 };
  return { bundle: facts.lastBundle, place: facts.inLastBundle + 1 };
}

function judged(facts: DeskFacts, contest: ContestFacts, ballot: KeyedBallot) {
  const terms = { rule: facts.rule, seats: contest.seats, candidates: contest.candidates };
  const judgement = judgeBallot(terms, ballot);
  const { valid, chosen } = judgement;
  return { marks: ballot.marks, writeIns: ballot.writeIns, valid, chosen, doubts: doubtsOf(judgement, ballot.seen) };
}

/** 录入: no more ballots than were collected. */
export function decideEntry(facts: DeskFacts, ballot: KeyedBallot): Decision {
  const { contest } = facts;
  const closed = shutBefore('counting', facts.gates);
  if (closed !== null) return closed;
  if (contest === null || contest.collected === null) return refuse({ code: 'contestMissing' });
  if (ballot.marks.length !== contest.candidates.length) {
    return refuse({ code: 'marksDiffer', marks: ballot.marks.length, candidates: contest.candidates.length });
  }
  if (facts.entered >= contest.collected.collected)
    return refuse({ code: 'allEntered', collected: contest.collected.collected });
  const { bundle } = nextPlace(facts);
  const place = { contestId: contest.contestId, entry: facts.lastEntry + 1, pass: 1, bundle };
  return decided({ kind: 'ballotEntered', body: { ...place, ...judged(facts, contest, ballot) } });
}

interface EarlierBallot {
  readonly doubts: readonly Doubt[];
  readonly entry: number;
  readonly pass: number;
  readonly bundle: number;
  readonly struck: boolean;
}

export function decideCorrection(
  facts: DeskFacts,
  earlier: EarlierBallot | null,
  ballot: KeyedBallot,
  reason: string,
): Decision {
  const { contest } = facts;
  const closed = shutBefore('counting', facts.gates);
  if (closed !== null) return closed;
  if (contest === null || earlier === null) return refuse({ code: 'ballotMissing' });
  if (earlier.struck) return refuse({ code: 'ballotStruck', entry: earlier.entry });
  if (ballot.marks.length !== contest.candidates.length) {
    return refuse({ code: 'marksDiffer', marks: ballot.marks.length, candidates: contest.candidates.length });
  }
  const place = { contestId: contest.contestId, entry: earlier.entry, pass: earlier.pass, bundle: earlier.bundle };
  return decided({ kind: 'ballotCorrected', body: { ...place, ...judged(facts, contest, ballot), reason } });
}

export function decideStrike(facts: DeskFacts, earlier: EarlierBallot | null, reason: string): Decision {
  const { contest } = facts;
  const closed = shutBefore('counting', facts.gates);
  if (closed !== null) return closed;
  if (contest === null || earlier === null) return refuse({ code: 'ballotMissing' });
  if (earlier.struck) return refuse({ code: 'ballotStruck', entry: earlier.entry });
  return decided({ kind: 'ballotStruck', body: { contestId: contest.contestId, entry: earlier.entry, reason } });
}

export interface ResultFacts {
  readonly gates: GateFacts;
  readonly rule: RuleSet;
  readonly contest: ContestFacts;
  readonly entitled: number;
  readonly present: number;
  readonly entered: number;
  readonly papers: Iterable<CountedBallot>;
  readonly order: NameOrder;
  /** Characters of these names whose strokes nobody knows. */
  readonly unknownIn: (names: readonly string[]) => readonly string[];
}

/** Tally, outcome and reconciliation from the ballots: the one computation behind screen, closing and papers. */
export function computeResult(facts: ResultFacts) {
  const { contest, rule } = facts;
  const terms = { rule, seats: contest.seats, candidates: contest.candidates };
  const tally = tallyBallots(terms, facts.papers);
  const counts = {
    entitled: facts.entitled,
    present: facts.present,
    printed: contest.issued?.printed ?? 0,
    issued: contest.issued?.issued ?? 0,
    spoiled: contest.issued?.spoiled ?? 0,
    collected: contest.collected?.collected ?? 0,
  };
  return {
    counts,
    tally,
    outcome: decideOutcome(terms, counts, tally, facts.order),
    reconciliation: reconcile({ ...counts, entered: facts.entered }, tally),
  };
}

/** 核对: a count is closed only when every identity holds. */
export function decideClosing(facts: ResultFacts): Decision {
  const closed = shutBefore('results', facts.gates);
  if (closed !== null) return closed;
  const { counts, tally, outcome, reconciliation } = computeResult(facts);
  const wrong = reconciliation.checks.find(({ holds }) => !holds);
  if (wrong !== undefined) {
    return refuse({ code: 'doesNotReconcile', check: wrong.code, left: wrong.left, right: wrong.right });
  }
  const unknown =
    facts.rule.candidateOrder.by === 'approved' ? [] : facts.unknownIn([...outcome.elected, ...outcome.tied]);
  if (unknown.length > 0) return refuse({ code: 'strokesUnknown', characters: unknown });
  return decided({
    kind: 'countClosed',
    body: { contestId: facts.contest.contestId, ...counts, tally, outcome, reconciliation },
  });
}

/** A void election stands at the announcing step too, but has no result; what is released is out. */
function checkClosed(facts: GateFacts): Refused | null {
  const shut = gates.countClosed.check(facts);
  if (shut !== null) return shut;
  return facts.contest?.released === true ? refuse({ code: 'resultReleased', title: facts.contest.title }) : null;
}

export function decideReopening(facts: GateFacts, contestId: string, reason: string): Decision {
  return checkClosed(facts) ?? decided({ kind: 'countReopened', body: { contestId, reason } });
}

/** 放行: only the chair lets a result out, and only a closed count. */
export function decideRelease(facts: GateFacts, contestId: string): Decision {
  return checkClosed(facts) ?? decided({ kind: 'resultReleased', body: { contestId } });
}

/** 宣布当选: after the figures have been read out. */
export function decideAnnouncement(facts: GateFacts, contestId: string, elected: readonly string[]): Decision {
  const shut = gates.countClosed.check(facts) ?? gates.resultReleased.check(facts);
  if (shut !== null) return shut;
  if (facts.contest?.announced === true) return refuse({ code: 'resultAnnounced', title: facts.contest.title });
  return decided({ kind: 'resultAnnounced', body: { contestId, elected } });
}
