// Gathers how far the meeting and each contest are: what gates and rail are asked about.

import type { GateFacts } from '../core/gate-facts.ts';
import { checkMargin } from '../core/rules/margin.ts';
import { planRounds, ruleForRound } from '../core/rules/rounds.ts';
import type { RuleSet } from '../core/rules/rule-set.ts';
import type { ContestProgress, Progress } from '../core/steps.ts';
import type { ContestState } from '../core/views.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import { bundlesIn } from './stations.ts';

export function stateOf(contest: ContestRecord): ContestState {
  if (contest.announcedAt !== null) return 'announced';
  if (contest.releasedAt !== null) return 'released';
  if (contest.closedAt !== null) return 'closed';
  if (contest.collectedValid === false) return 'void';
  if (contest.collected !== null) return 'collected';
  if (contest.issued !== null) return 'issued';
  return contest.confirmedAt === null ? 'draft' : 'confirmed';
}

/** What the meeting's and this contest's gates are asked about; `contestId` null for an act of the whole meeting. */
export function gatherGates(store: Store, contestId: string | null): GateFacts {
  const { contests, ...progress } = gatherProgress(store);
  const index = store.contests.contests().findIndex((contest) => contest.contestId === contestId);
  return { ...progress, contests, contest: contests[index] ?? null };
}

export function gatherProgress(store: Store): Progress {
  const session = store.session.session();
  const counts = store.attendance.counts();
  const fixed = store.attendance.fixing();
  const oath = store.attendance.oath();
  const records = store.contests.contests();
  const oathAt = oath?.takenAt ?? oath?.omittedAt ?? null;
  return {
    rule: session.ruleSet,
    rosterImported: session.rosterAt !== null,
    participants: counts.participants,
    rosterAt: session.rosterAt,
    entitled: counts.entitled,
    present: counts.present,
    lastCheckInAt: counts.lastCheckInAt,
    fixed,
    fixedAt: fixed?.at ?? null,
    oathDone: oathAt !== null,
    oathAt,
    rollCall: fixed === null ? { done: 0, due: 0 } : store.attendance.rollCallCounts(fixed.fixing),
    rulesAdopted: session.rulesAt !== null,
    rulesAt: session.rulesAt,
    officersNamed: session.officersAt !== null,
    officersAt: session.officersAt,
    contests: records.map((record) => contestProgress(store, record, records, session.ruleSet)),
    ballotsSealed: session.ballotsSealedAt !== null,
    ballotsSealedAt: session.ballotsSealedAt,
    adjourned: session.adjournedAt !== null,
    sealedAt: session.sealedAt,
  };
}

function contestProgress(
  store: Store,
  record: ContestRecord,
  all: readonly ContestRecord[],
  rule: RuleSet,
): ContestProgress {
  const counts = store.contests.ballotCounts(record.contestId);
  const before = all.find(({ contestId }) => contestId === record.round.of);
  const { collected, collectedValid } = record;
  return {
    title: record.title,
    confirmed: record.confirmedAt !== null,
    margin: checkMargin(ruleForRound(rule, record.round.kind), {
      kind: record.kind,
      seats: record.seats,
      candidates: store.contests.candidateNames(record.contestId).length,
    }),
    excused: record.confirmedReason !== null,
    issued: record.issuedAt !== null,
    fixingBefore: before?.fixing ?? 0,
    collected: collected === null ? null : { collected, valid: collectedValid === true },
    entered: counts.entered,
    bundles: openBundles(store, record),
    doubts: counts.doubts,
    closed: record.closedAt !== null,
    sampleDiffering: store.sampling.differing(record.contestId),
    released: record.releasedAt !== null,
    announced: record.announcedAt !== null,
    settled: isSettled(store, record, all),
    confirmedAt: record.confirmedAt,
    issuedAt: record.issuedAt,
    collectedAt: record.collectedAt,
    closedAt: record.closedAt,
    announcedAt: record.announcedAt,
  };
}

/** Nothing more is asked of this contest: announced with every seat taken, or followed up. */
function isSettled(store: Store, record: ContestRecord, all: readonly ContestRecord[]): boolean {
  const isVoid = record.collectedValid === false;
  if (!isVoid && record.announcedAt === null) return false;
  return isFollowedUp(record, all) || planFor(store, record).length === 0;
}

/** Entered twice: what is not compared yet, and what nobody has settled. */
function openBundles(store: Store, contest: ContestRecord): ContestProgress['bundles'] {
  const { contestId, collected, plan } = contest;
  const unit = plan?.method === 'sheets' ? '组' : '捆';
  if (plan === null || plan.passes === 1) return { pending: 0, open: 0, unit };
  if (plan.method === 'sheets') {
    const sheets = store.sheets.compared(contestId);
    // Before the ballots are dealt to the groups, there is one pile to be counted.
    const groups = Math.max(store.sheets.piles(contestId).length, (collected ?? 0) > 0 ? 1 : 0);
    return { pending: groups - sheets.compared, open: sheets.open, unit };
  }
  const { compared, open } = store.counting.compared(contestId);
  // One bundle more than was counted in may have been begun: it takes the place of none.
  const due = bundlesIn(contest).map(({ bundle }) => bundle);
  const all = new Set([...due, ...store.counting.passes(contestId).map(({ bundle }) => bundle)]);
  return { pending: all.size - compared, open, unit };
}

/** A further round, or another remedy, is on record. */
export function isFollowedUp({ contestId, remedy }: ContestRecord, all: readonly ContestRecord[]): boolean {
  return remedy !== null || all.some(({ round }) => round.of === contestId);
}

/** The rounds that the announced or void count of this contest calls for. */
export function planFor(store: Store, record: ContestRecord) {
  const outcome =
    record.collectedValid === false ? null : (store.contests.closedCount(record.contestId)?.outcome ?? null);
  const { title, shortTitle, seats, contestId } = record;
  const candidates = store.contests.candidateNames(contestId);
  const { ruleSet } = store.session.session();
  return planRounds(ruleSet, { kind: record.round.kind, title, shortTitle, seats, candidates, outcome });
}
