// The day as a state machine of steps: where it stands, what is done, what is locked and why.

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

/** The few facts the steps hang on. */
export interface Progress {
  readonly participants: number;
  readonly rosterAt: string | null;
  readonly entitled: number;
  readonly present: number;
  readonly lastCheckInAt: string | null;
  readonly fixing: { readonly at: string; readonly present: number; readonly met: boolean } | null;
  readonly oathAt: string | null;
  readonly rollCall: { readonly done: number; readonly due: number };
  readonly rulesAt: string | null;
  readonly officersAt: string | null;
  readonly contests: readonly ContestProgress[];
  readonly ballotsSealedAt: string | null;
  readonly adjournedAt: string | null;
  readonly sealedAt: string | null;
}

export interface ContestProgress {
  readonly confirmedAt: string | null;
  readonly issuedAt: string | null;
  readonly collectedAt: string | null;
  readonly void: boolean;
  readonly collected: number;
  readonly entered: number;
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
  readonly announcedAt: string | null;
}

/** Works out the rail from the facts; pure, the same for every screen. */
export function stepsOf(progress: Progress): Step[] {
  const drafts = stepIds.map((id) => ({ id, title: stepTitles[id], ...stepFacts[id](progress) }));
  const current = drafts.findIndex((step) => step.at === null && step.why === '');
  return drafts.map((step, index) => ({
    id: step.id,
    title: step.title,
    state: step.at !== null ? 'done' : step.why === '' ? 'open' : 'locked',
    current: index === current,
    at: step.at,
    detail: step.detail,
    why: step.at === null ? step.why : '',
  }));
}

/** True when the rail lets this step be worked on (done steps stay open for looking). */
export function isReachable(progress: Progress, id: StepId): boolean {
  return stepFacts[id](progress).why === '';
}

interface StepFacts {
  readonly at: string | null;
  readonly detail: string;
  readonly why: string;
}

const stepFacts: Readonly<Record<StepId, (progress: Progress) => StepFacts>> = {
  roster: (p) => ({ at: p.rosterAt, detail: p.participants > 0 ? `${p.participants} 人` : '', why: '' }),
  checkIn: (p) => ({
    at: p.fixing === null ? null : p.lastCheckInAt,
    detail: p.fixing === null && p.participants > 0 ? `${p.present}/${p.entitled}` : '',
    why: p.rosterAt === null ? '名册尚未导入' : '',
  }),
  attendance: (p) => ({
    at: p.fixing?.met === true ? p.fixing.at : null,
    detail: p.fixing === null ? '' : `实到 ${p.fixing.present}`,
    why: p.present === 0 ? '还没有代表签到' : '',
  }),
  oath: (p) => ({
    at: p.oathAt,
    detail: p.oathAt === null && p.rollCall.done > 0 ? `${p.rollCall.done}/${p.rollCall.due}` : '',
    why: needsQuorum(p),
  }),
  rules: (p) => ({ at: p.rulesAt, detail: '', why: needsQuorum(p) || (p.oathAt === null ? '集中宣誓尚未完成' : '') }),
  officers: (p) => ({ at: p.officersAt, detail: '', why: p.rulesAt === null ? '选举办法尚未通过' : '' }),
  candidates: (p) => ({
    at: everyContest(p, (contest) => contest.confirmedAt),
    detail:
      p.contests.length > 0
        ? `${p.contests.filter(({ confirmedAt }) => confirmedAt !== null).length}/${p.contests.length} 项`
        : '',
    why: '',
  }),
  voting: (p) => ({ at: everyContest(p, (contest) => contest.issuedAt), detail: '', why: beforeVoting(p) }),
  collecting: (p) => ({
    at: everyContest(p, (contest) => contest.collectedAt),
    detail: '',
    why: p.contests.some(({ issuedAt }) => issuedAt !== null) ? '' : '选票尚未发出',
  }),
  counting: (p) => ({
    at: p.contests.every(isEntered) ? everyContest(p, (contest) => contest.collectedAt) : null,
    detail: countingDetail(p),
    why: p.contests.some((contest) => contest.collectedAt !== null && !contest.void) ? '' : '选票尚未清点，或选举无效',
  }),
  results: (p) => ({
    at: everyContest(p, (contest) => contest.closedAt ?? voidedAt(contest)),
    detail: '',
    why: p.contests.some((contest) => isEntered(contest) && !contest.void) ? '' : '选票尚未录完',
  }),
  announcing: (p) => ({
    at: everyContest(p, (contest) => contest.announcedAt ?? voidedAt(contest)),
    detail: '',
    why: p.contests.some(({ closedAt }) => closedAt !== null) ? '' : '计票结果尚未核对确认',
  }),
  sealing: (p) => ({
    at: p.ballotsSealedAt,
    detail: '',
    why: everyContest(p, (contest) => contest.announcedAt ?? voidedAt(contest)) === null ? '选举结果尚未全部宣布' : '',
  }),
  papers: (p) => ({ at: p.sealedAt, detail: '', why: p.ballotsSealedAt === null ? '选票尚未封存' : '' }),
};

/** Time of the latest contest when all have one; null when one is missing or there is none. */
function everyContest(progress: Progress, at: (contest: ContestProgress) => string | null): string | null {
  const times = progress.contests.map(at);
  const known = times.filter((time) => time !== null);
  return known.length > 0 && known.length === times.length ? (known.toSorted().at(-1) ?? null) : null;
}

function voidedAt(contest: ContestProgress): string | null {
  return contest.void ? contest.collectedAt : null;
}

function isEntered(contest: ContestProgress): boolean {
  return contest.void || (contest.collectedAt !== null && contest.entered === contest.collected);
}

function countingDetail(progress: Progress): string {
  const open = progress.contests.filter((contest) => contest.collectedAt !== null && !contest.void);
  const collected = open.reduce((sum, contest) => sum + contest.collected, 0);
  return collected === 0 ? '' : `${open.reduce((sum, contest) => sum + contest.entered, 0)}/${collected} 张`;
}

function needsQuorum(progress: Progress): string {
  if (progress.fixing === null) return '到会人数尚未清点核定';
  return progress.fixing.met ? '' : '到会人数不足法定人数';
}

function beforeVoting(progress: Progress): string {
  const quorum = needsQuorum(progress);
  if (quorum !== '') return quorum;
  if (progress.rulesAt === null) return '选举办法尚未通过';
  if (progress.officersAt === null) return '监票人、计票人尚未产生';
  return progress.contests.some(({ confirmedAt }) => confirmedAt !== null) ? '' : '候选人名单尚未确定';
}
