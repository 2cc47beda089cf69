// The day as a state machine of steps: where it stands, what is done, what is locked and why (core/gates.ts).

import type { ContestGates, MeetingGates } from './gate-facts.ts';
import { gates } from './gates.ts';
import { whyLocked } from './step-gates.ts';

export const stepIds = [
  'roster',
  'checkIn',
  'attendance',
  'oath',
  'rules',
  'officers',
  'candidates',
  'voting',
  'collecting',
  'counting',
  'results',
  'announcing',
  'sealing',
  'papers',
] as const;

export type StepId = (typeof stepIds)[number];

/** done: its act is on record · open: can be done now · locked: something before it is missing, `why` says what. */
export type StepState = 'done' | 'open' | 'locked';

export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly state: StepState;
  /** The step the meeting is at: the first that is open. */
  readonly current: boolean;
  /** When it was done, local ISO time. */
  readonly at: string | null;
  /** 3/5 捆, 120/122: how far it is, in words for the rail. */
  readonly detail: string;
  /** Why it is locked, in Chinese; empty otherwise. */
  readonly why: string;
}

export const stepTitles: Readonly<Record<StepId, string>> = {
  roster: '名册',
  checkIn: '签到',
  attendance: '清点核定',
  oath: '集中宣誓',
  rules: '选举办法',
  officers: '监票计票人',
  candidates: '候选人',
  voting: '发票 投票',
  collecting: '清点选票',
  counting: '计票',
  results: '核对 结果',
  announcing: '宣读 宣布',
  sealing: '选票封存',
  papers: '闭会 文书',
};

/** The few facts the steps hang on: those of the gates, and when what was done. */
export interface Progress extends MeetingGates {
  readonly participants: number;
  readonly rosterAt: string | null;
  readonly entitled: number;
  readonly lastCheckInAt: string | null;
  readonly fixedAt: string | null;
  readonly oathAt: string | null;
  readonly rollCall: { readonly done: number; readonly due: number };
  readonly rulesAt: string | null;
  readonly officersAt: string | null;
  readonly contests: readonly ContestProgress[];
  readonly ballotsSealedAt: string | null;
  readonly sealedAt: string | null;
}

export interface ContestProgress extends ContestGates {
  readonly confirmedAt: string | null;
  readonly issuedAt: string | null;
  readonly collectedAt: string | null;
  readonly closedAt: string | null;
  readonly announcedAt: string | null;
}

/** Works out the rail from the facts; pure, the same for every screen. */
export function stepsOf(progress: Progress): Step[] {
  const drafts = stepIds.map((id) => ({
    id,
    title: stepTitles[id],
    at: doneAt[id](progress),
    detail: details[id]?.(progress) ?? '',
    why: whyLocked(id, progress),
  }));
  const current = drafts.findIndex((step) => step.at === null && step.why === '');
  return drafts.map((step, index) => ({
    ...step,
    state: step.at !== null ? 'done' : step.why === '' ? 'open' : 'locked',
    current: index === current,
    why: step.at === null ? step.why : '',
  }));
}

/** When each step was done, or null while it, or what it must be done again for, is open. */
const doneAt: Readonly<Record<StepId, (progress: Progress) => string | null>> = {
  roster: (p) => p.rosterAt,
  checkIn: (p) => (p.fixed === null ? null : p.lastCheckInAt),
  attendance: (p) =>
    gates.quorumMet.check({ ...p, contest: null }) === null && !p.contests.some((one) => wantsNewCount(one, p))
      ? p.fixedAt
      : null,
  oath: (p) => p.oathAt,
  rules: (p) => p.rulesAt,
  officers: (p) => p.officersAt,
  candidates: (p) => everyContest(p, (contest) => contest.confirmedAt),
  voting: (p) => everyContest(p, (contest) => contest.issuedAt),
  collecting: (p) => everyContest(p, (contest) => contest.collectedAt),
  counting: (p) => (p.contests.every(isEntered) ? everyContest(p, (contest) => contest.collectedAt) : null),
  results: (p) => everyContest(p, (contest) => contest.closedAt ?? voidedAt(contest)),
  // What a count left open is settled here: the step is done when nothing is.
  announcing: (p) =>
    p.contests.every(({ settled }) => settled)
      ? everyContest(p, (contest) => contest.announcedAt ?? voidedAt(contest))
      : null,
  sealing: (p) => p.ballotsSealedAt,
  papers: (p) => p.sealedAt,
};

const details: Partial<Readonly<Record<StepId, (progress: Progress) => string>>> = {
  roster: (p) => (p.participants > 0 ? `${p.participants} 人` : ''),
  checkIn: (p) => (p.fixed === null && p.participants > 0 ? `${p.present}/${p.entitled}` : ''),
  attendance: (p) => (p.fixed === null ? '' : `实到 ${p.fixed.present}`),
  oath: (p) => (p.oathAt === null && p.rollCall.done > 0 ? `${p.rollCall.done}/${p.rollCall.due}` : ''),
  candidates: (p) =>
    p.contests.length > 0 ? `${p.contests.filter(({ confirmed }) => confirmed).length}/${p.contests.length} 项` : '',
  counting: countingDetail,
};

/** A further round whose hall has not been counted anew. */
function wantsNewCount(contest: ContestGates, facts: MeetingGates): boolean {
  return !contest.issued && gates.fixedAnew.check({ ...facts, contest }) !== null;
}

/** Time of the latest contest when all have one; null when one is missing or there is none. */
function everyContest(progress: Progress, at: (contest: ContestProgress) => string | null): string | null {
  const times = progress.contests.map(at);
  const known = times.filter((time) => time !== null);
  return known.length === times.length ? (known.toSorted().at(-1) ?? null) : null;
}

function isVoid({ collected }: ContestGates): boolean {
  return collected?.valid === false;
}

function voidedAt(contest: ContestProgress): string | null {
  return isVoid(contest) ? contest.collectedAt : null;
}

/** Every ballot is in; entered twice, both passes are compared and agree. */
function isEntered(contest: ContestProgress): boolean {
  if (isVoid(contest)) return true;
  const { collected, entered, bundles } = contest;
  return collected !== null && entered === collected.collected && bundles.pending === 0 && bundles.open === 0;
}

function countingDetail(progress: Progress): string {
  const open = progress.contests.flatMap(({ collected, entered, bundles }) =>
    collected?.valid === true ? [{ collected: collected.collected, entered, ...bundles }] : [],
  );
  const sum = (of: 'collected' | 'entered' | 'pending' | 'open') =>
    open.reduce((total, contest) => total + contest[of], 0);
  if (sum('collected') === 0) return '';
  if (sum('entered') < sum('collected')) return `${sum('entered')}/${sum('collected')} 张`;
  const units = new Set(open.filter(({ pending }) => pending > 0).map(({ unit }) => unit));
  if (sum('pending') > 0) return `未比对 ${sum('pending')} ${[...units].join('、')}`;
  return sum('open') > 0 ? `差异 ${sum('open')} 处` : `${sum('entered')}/${sum('collected')} 张`;
}
