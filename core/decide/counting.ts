// Decisions about ballots on the counting desk and the closing of a count.

import type { BallotFacts, Doubt } from '../contest-events.ts';
import type { CountPlan } from '../counting/plan.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { type Refused, refuse } from '../result.ts';
import type { CountedBallot } from '../rules/ballot.ts';
import { judgeBallot } from '../rules/judge.ts';
import { decideOutcome, type NameOrder, type Outcome } from '../rules/outcome.ts';
import { reconcile } from '../rules/reconcile.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { tallyBallots } from '../rules/tally.ts';
import { type TallySheet, tallySheets } from '../rules/tally-sheet.ts';
import { shutBefore } from '../step-gates.ts';
import type { ContestFacts } from './contests.ts';
import { doubtsOf, type KeyedBallot } from './rulings.ts';
import { type Seat, type StationFacts, takeSeat } from './stations.ts';

export interface DeskFacts {
  readonly gates: GateFacts;
  /** The rule set of this contest's round. */
  readonly rule: RuleSet;
  readonly contest: ContestFacts | null;
  readonly plan: CountPlan;
  /** Where the operator sits; null where ballots are entered once. */
  readonly station: StationFacts | null;
  /** Live ballots of the first pass. */
  readonly entered: number;
  /** Highest number given to an entry of either pass. */
  readonly lastEntry: number;
  /** The last bundle that holds a ballot, and how many: 0, 0 before the first. */
  readonly lastBundle: number;
  readonly inLastBundle: number;
  /** Bundles still to be filled before any other; empty where ballots were entered once from the beginning. */
  readonly gaps: readonly Gap[];
}

/** A bundle left out, or left half done, while ballots were entered twice: its paper lies where it lay. */
export interface Gap {
  readonly bundle: number;
  /** Live ballots of it, fewer than were counted into it. */
  readonly sheets: number;
  readonly expected: number;
}

/** Where the next ballot goes: bundle and place, both from 1. */
export function nextPlace(facts: Pick<DeskFacts, 'lastBundle' | 'inLastBundle' | 'plan' | 'gaps'>): {
  readonly bundle: number;
  readonly place: number;
} {
  const [gap] = facts.gaps;
  if (gap !== undefined) return { bundle: gap.bundle, place: gap.sheets + 1 };
  if (facts.lastBundle === 0) return { bundle: 1, place: 1 };
  if (facts.inLastBundle >= facts.plan.bundleSize) return { bundle: facts.lastBundle + 1, place: 1 };
  return { bundle: facts.lastBundle, place: facts.inLastBundle + 1 };
}

/** A reading as it is kept: with its judgement, and why a scrutineer has to look at it. */
export function judgeReading(rule: RuleSet, contest: ContestFacts, { marks, writeIns, seen }: KeyedBallot) {
  const terms = { rule, seats: contest.seats, candidates: contest.candidates };
  const judgement = judgeBallot(terms, { marks, writeIns });
  const { valid, chosen } = judgement;
  return { marks, writeIns, valid, chosen, doubts: doubtsOf(judgement, seen) };
}

/**
 * 录入: `copies` sheets that read alike, one after another. Entered once, no more ballots than were collected;
 * entered twice, into the operator's own bundle, and copies only as many as it has room for.
 */
export function decideEntry(facts: DeskFacts, ballot: KeyedBallot, copies: number): Decision {
  const { contest, plan } = facts;
  const closed = shutBefore('counting', facts.gates);
  if (closed !== null) return closed;
  const seat = takeSeat(plan, facts.station);
  if (seat !== null && 'ok' in seat) return seat;
  if (contest === null || contest.collected === null) return refuse({ code: 'contestMissing' });
  if (ballot.marks.length !== contest.candidates.length) {
    return refuse({ code: 'marksDiffer', marks: ballot.marks.length, candidates: contest.candidates.length });
  }
  const full = seat === null ? checkRoom(facts, contest.collected.collected, copies) : checkBundle(seat, copies);
  if (full !== null) return full;
  const kept = judgeReading(facts.rule, contest, ballot);
  const places = placesFor(facts, seat, copies);
  return decided(
    ...places.map((place, index) => ({
      kind: 'ballotEntered' as const,
      body: { contestId: contest.contestId, entry: facts.lastEntry + index + 1, ...place, ...kept, place: 0 },
    })),
  );
}

function checkRoom({ entered }: DeskFacts, collected: number, copies: number): Refused | null {
  if (entered >= collected) return refuse({ code: 'allEntered', collected });
  return entered + copies > collected ? refuse({ code: 'tooManyCopies', copies, room: collected - entered }) : null;
}

/** One sheet more than the bundle should have may lie in it; many alike are a slip of the hand. */
function checkBundle({ expected, sheets }: Seat, copies: number): Refused | null {
  const room = Math.max(0, expected - sheets);
  return copies > 1 && copies > room ? refuse({ code: 'tooManyCopies', copies, room }) : null;
}

type Place = Pick<BallotFacts, 'pass' | 'bundle'>;

function placesFor(facts: DeskFacts, seat: Seat | null, copies: number): readonly Place[] {
  if (seat !== null) return Array.from({ length: copies }, () => ({ pass: seat.pass, bundle: seat.bundle }));
  const inGaps = facts.gaps.flatMap((gap) => Array.from({ length: gap.expected - gap.sheets }, () => gap.bundle));
  const filled = facts.gaps.at(-1)?.bundle ?? 0;
  const { bundle, place } =
    inGaps.length > 0 && filled >= facts.lastBundle
      ? { bundle: filled + 1, place: 1 }
      : nextPlace({ ...facts, gaps: [] });
  return Array.from({ length: copies }, (_, index) => ({
    pass: 1,
    bundle: inGaps[index] ?? bundle + Math.floor((place - 1 + index - inGaps.length) / facts.plan.bundleSize),
  }));
}

interface EarlierBallot {
  readonly doubts: readonly Doubt[];
  readonly entry: number;
  readonly pass: number;
  readonly bundle: number;
  readonly struck: boolean;
}

/** A ballot may be changed by the hand that keyed it, while its bundle is open; entered once, until the count is closed. */
function findEarlier(
  facts: DeskFacts,
  earlier: EarlierBallot | null,
): { readonly contest: ContestFacts; readonly earlier: EarlierBallot } | Refused {
  const closed = shutBefore('counting', facts.gates);
  if (closed !== null) return closed;
  const seat = takeSeat(facts.plan, facts.station);
  if (seat !== null && 'ok' in seat) return seat;
  const { contest } = facts;
  if (contest === null || earlier === null) return refuse({ code: 'ballotMissing' });
  if (earlier.struck) return refuse({ code: 'ballotStruck', entry: earlier.entry });
  const isElsewhere = seat !== null && (earlier.bundle !== seat.bundle || earlier.pass !== seat.pass);
  return isElsewhere ? refuse({ code: 'bundleTaken', bundle: earlier.bundle }) : { contest, earlier };
}

export function decideCorrection(
  facts: DeskFacts,
  known: EarlierBallot | null,
  ballot: KeyedBallot,
  reason: string,
): Decision {
  const found = findEarlier(facts, known);
  if ('ok' in found) return found;
  const { contest, earlier } = found;
  if (ballot.marks.length !== contest.candidates.length) {
    return refuse({ code: 'marksDiffer', marks: ballot.marks.length, candidates: contest.candidates.length });
  }
  const { entry, pass, bundle } = earlier;
  const place = { contestId: contest.contestId, entry, pass, bundle };
  return decided({ kind: 'ballotCorrected', body: { ...place, ...judgeReading(facts.rule, contest, ballot), reason } });
}

export function decideStrike(facts: DeskFacts, known: EarlierBallot | null, reason: string): Decision {
  const found = findEarlier(facts, known);
  if ('ok' in found) return found;
  const { entry, pass } = found.earlier;
  return decided({ kind: 'ballotStruck', body: { contestId: found.contest.contestId, entry, pass, reason } });
}

export interface ResultFacts {
  readonly gates: GateFacts;
  readonly rule: RuleSet;
  readonly contest: ContestFacts;
  readonly entitled: number;
  readonly present: number;
  readonly entered: number;
  readonly papers: Iterable<CountedBallot>;
  /** The sheets of the first pass; null where ballots are entered one by one. */
  readonly sheets: readonly TallySheet[] | null;
  readonly order: NameOrder;
  /** Characters of these names whose strokes nobody knows. */
  readonly unknownIn: (names: readonly string[]) => readonly string[];
}

/** Tally, outcome and reconciliation from the ballots or the sheets: the one computation behind screen, closing and papers. */
export function computeResult(facts: ResultFacts) {
  const { contest, rule } = facts;
  const terms = { rule, seats: contest.seats, candidates: contest.candidates };
  const tally = facts.sheets === null ? tallyBallots(terms, facts.papers) : tallySheets(terms, facts.sheets);
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

/** Characters without which the elected and the tied are in no order; none are needed for an order approved from above. */
export function unknownInOrder({ rule, unknownIn }: ResultFacts, { elected, tied }: Outcome): readonly string[] {
  return rule.candidateOrder.by === 'approved' ? [] : unknownIn([...elected, ...tied]);
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
  const unknown = unknownInOrder(facts, outcome);
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

/** 放行: only the chair lets a result out, and only a closed count in which no sample has found a fault. */
export function decideRelease(facts: GateFacts, contestId: string): Decision {
  const shut = checkClosed(facts) ?? gates.sampleAgrees.check(facts);
  return shut ?? decided({ kind: 'resultReleased', body: { contestId } });
}

/** 宣布当选: after the figures have been read out. */
export function decideAnnouncement(facts: GateFacts, contestId: string, elected: readonly string[]): Decision {
  const shut = gates.countClosed.check(facts) ?? gates.resultReleased.check(facts);
  if (shut !== null) return shut;
  if (facts.contest?.announced === true) return refuse({ code: 'resultAnnounced', title: facts.contest.title });
  return decided({ kind: 'resultAnnounced', body: { contestId, elected } });
}
