// Gathers the facts that decisions and pictures are made from, out of one store.

import { createHash } from 'node:crypto';
import type { ClosingFacts } from '../core/decide/closing.ts';
import type { ContestFacts } from '../core/decide/contests.ts';
import type { DeskFacts, ResultFacts } from '../core/decide/counting.ts';
import { defaultOath, type OathFacts } from '../core/decide/oath.ts';
import type { MeetingFacts } from '../core/decide/rules.ts';
import type { RuleSet } from '../core/rules/rule-set.ts';
import type { HallFacts } from '../core/scenes/compose.ts';
import type { Progress } from '../core/steps.ts';
import type { ContestState } from '../core/views.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import { strokeOrder } from './names/strokes.ts';

/** Month of the congress, YYYY-MM: no birth and no admission lies after it. */
export function monthOf(store: Store): string {
  return store.session.session().date.slice(0, 7);
}

/** Digest of a rule set as it goes into the journal: SHA-256 (hex) of its JSON. */
export function digestRules(ruleSet: RuleSet): string {
  return createHash('sha256').update(JSON.stringify(ruleSet)).digest('hex');
}

export function stateOf(contest: ContestRecord): ContestState {
  if (contest.announcedAt !== null) return 'announced';
  if (contest.releasedAt !== null) return 'released';
  if (contest.closedAt !== null) return 'closed';
  if (contest.collectedValid === false) return 'void';
  if (contest.collected !== null) return 'collected';
  if (contest.issued !== null) return 'issued';
  return contest.confirmedAt === null ? 'draft' : 'confirmed';
}

/** Contests whose ballots are out. */
export function countContestsOut(store: Store): number {
  return store.contests.contests().filter(({ issued }) => issued !== null).length;
}

export function gatherContest(store: Store, contestId: string): ContestFacts | null {
  const contest = store.contests.contest(contestId);
  if (contest === null) return null;
  const { fixing, printed, issued, spoiled, collected } = contest;
  const isOut = fixing !== null && printed !== null && issued !== null && spoiled !== null;
  return {
    contestId,
    kind: contest.kind,
    title: contest.title,
    seats: contest.seats,
    candidates: store.contests.candidateNames(contestId),
    confirmed: contest.confirmedAt !== null,
    issued: isOut ? { fixing, printed, issued, spoiled } : null,
    collected: collected === null ? null : { collected, valid: contest.collectedValid === true },
    entries: store.contests.ballotCounts(contestId).lastEntry,
    closed: contest.closedAt !== null,
  };
}

export function gatherDesk(store: Store, contestId: string): DeskFacts {
  const counts = store.contests.ballotCounts(contestId);
  const lastBundle = store.contests.lastBundle(contestId);
  return {
    rule: store.session.session().ruleSet,
    contest: gatherContest(store, contestId),
    entered: counts.entered,
    lastEntry: counts.lastEntry,
    lastBundle,
    inLastBundle: lastBundle === 0 ? 0 : store.contests.bundleCount(contestId, lastBundle),
  };
}

/** Null when there is no such contest or its ballots never went out. */
export function gatherResult(store: Store, contestId: string): ResultFacts | null {
  const contest = gatherContest(store, contestId);
  const fixed = store.attendance.fixing();
  if (contest === null || fixed === null) return null;
  return {
    rule: store.session.session().ruleSet,
    contest,
    entitled: fixed.entitled,
    present: fixed.present,
    entered: store.contests.ballotCounts(contestId).entered,
    papers: store.contests.papers(contestId),
    order: strokeOrder,
  };
}

export function gatherMeeting(store: Store): MeetingFacts {
  const session = store.session.session();
  const oath = store.attendance.oath();
  return {
    rule: session.ruleSet,
    fixed: store.attendance.fixing(),
    oathDone: (oath?.takenAt ?? oath?.omittedAt ?? null) !== null,
    rulesAdopted: session.rulesAt !== null,
    contestsOut: countContestsOut(store),
  };
}

export function gatherOath(store: Store): OathFacts {
  const oath = store.attendance.oath();
  const fixed = store.attendance.fixing();
  return {
    leader: oath?.leader ?? '',
    phrases: oath === null || oath.phrases.length === 0 ? defaultOath : oath.phrases,
    done: (oath?.takenAt ?? null) !== null,
    rollCall: fixed?.met === true ? store.attendance.rollCall(fixed.fixing) : null,
  };
}

export function gatherClosing(store: Store): ClosingFacts {
  const session = store.session.session();
  const contests = store.contests.contests();
  return {
    contests: contests.length,
    unfinished: contests.filter((contest) => !['announced', 'void'].includes(stateOf(contest))).length,
    ballotsSealed: session.ballotsSealedAt !== null,
    adjourned: session.adjournedAt !== null,
  };
}

export function gatherProgress(store: Store): Progress {
  const session = store.session.session();
  const counts = store.attendance.counts();
  const fixing = store.attendance.fixing();
  const oath = store.attendance.oath();
  return {
    participants: counts.participants,
    rosterAt: session.rosterAt,
    entitled: counts.entitled,
    present: counts.present,
    lastCheckInAt: counts.lastCheckInAt,
    fixing,
    oathAt: oath?.takenAt ?? oath?.omittedAt ?? null,
    rollCall: fixing === null ? { done: 0, due: 0 } : store.attendance.rollCallCounts(fixing.fixing),
    rulesAt: session.rulesAt,
    officersAt: session.officersAt,
    contests: store.contests.contests().map((contest) => ({
      confirmedAt: contest.confirmedAt,
      issuedAt: contest.issuedAt,
      collectedAt: contest.collectedAt,
      void: contest.collectedValid === false,
      collected: contest.collected ?? 0,
      entered: store.contests.ballotCounts(contest.contestId).entered,
      closedAt: contest.closedAt,
      releasedAt: contest.releasedAt,
      announcedAt: contest.announcedAt,
    })),
    ballotsSealedAt: session.ballotsSealedAt,
    adjournedAt: session.adjournedAt,
    sealedAt: session.sealedAt,
  };
}

export function gatherHall(store: Store): HallFacts {
  const session = store.session.session();
  const counts = store.attendance.counts();
  const fixed = store.attendance.fixing();
  const oath = gatherOath(store);
  return {
    congress: session.name,
    date: session.date,
    venue: session.venue,
    practice: session.practice,
    rule: session.ruleSet,
    entitled: counts.entitled,
    present: counts.present,
    onLeave: counts.onLeave,
    fixed,
    oath: { leader: oath.leader, phrases: oath.phrases },
    rollCall: fixed === null ? [] : store.attendance.rollCall(fixed.fixing),
    contests: store.contests.contests().map((contest) => ({
      contestId: contest.contestId,
      title: contest.title,
      seats: contest.seats,
      confirmed: contest.confirmedAt !== null,
      candidates: store.contests.candidates(contest.contestId),
      issued: contest.issued,
      collected: contest.collected,
      valid: contest.collectedValid,
      entered: store.contests.ballotCounts(contest.contestId).entered,
      released: contest.releasedAt !== null,
      announced: contest.announcedAt !== null,
      count: store.contests.closedCount(contest.contestId),
    })),
  };
}
