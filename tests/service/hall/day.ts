// A day whose figures can be told apart: every number that must not get out is found nowhere else in what the hall hears.

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../core/result.ts';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import { openService, type Service } from '../../../service/dispatch.ts';
import { once } from '../plans.ts';
import { samples } from '../played.ts';

/** 实到, 发出, 收回; never a secret. */
export const present = 61;

/** One election as the test knows it: who stands, what is keyed, and what must therefore stay in the house. */
export interface Election {
  readonly contestId: string;
  readonly definition: object;
  readonly candidates: readonly string[];
  /** So many papers alike, one group after another. */
  readonly papers: readonly { readonly copies: number; readonly marks: string; readonly writeIns: readonly string[] }[];
  /** 得赞成票 of everybody, counted by hand: in no other place of the day does such a number stand. */
  readonly votes: readonly number[];
  readonly winners: readonly string[];
  readonly writtenIn: string;
}

export const elections: readonly Election[] = [
  {
    contestId: 'c1',
    definition: {
      contestId: null,
      kind: 'committee',
      title: '委员会委员',
      shortTitle: '党委委员',
      seats: 2,
      colour: '红',
    },
    candidates: ['欧阳钰', '上官璟', '司徒珩'],
    papers: [
      { copies: 29, marks: 'AAO', writeIns: [] },
      { copies: 17, marks: 'AOA', writeIns: [] },
      { copies: 8, marks: 'OAA', writeIns: [] },
      { copies: 5, marks: 'ANN', writeIns: [] },
      { copies: 2, marks: 'OOO', writeIns: ['令狐玦'] },
    ],
    votes: [51, 37, 25],
    winners: ['欧阳钰', '上官璟'],
    writtenIn: '令狐玦',
  },
  {
    contestId: 'c2',
    definition: { contestId: null, kind: 'other', title: '出席代表', shortTitle: '代表', seats: 1, colour: '黄' },
    candidates: ['诸葛瑄', '端木琬'],
    papers: [
      { copies: 39, marks: 'AO', writeIns: [] },
      { copies: 21, marks: 'OA', writeIns: [] },
      { copies: 1, marks: 'OO', writeIns: ['皇甫琮'] },
    ],
    votes: [39, 21],
    winners: ['诸葛瑄'],
    writtenIn: '皇甫琮',
  },
];

/** Every choice there is, of every contest, one that is missing among them. A kind that is not here does not compile. */
const choicesByKind: { readonly [Kind in SceneChoice['kind']]: readonly Extract<SceneChoice, { kind: Kind }>[] } = {
  blank: [{ kind: 'blank' }],
  title: [{ kind: 'title' }],
  agenda: [{ kind: 'agenda' }],
  attendance: [{ kind: 'attendance' }],
  quorum: [{ kind: 'quorum' }],
  discipline: [-1, 0, 7, 99].map((item) => ({ kind: 'discipline', item })),
  candidates: [-1, 0, 99].flatMap((person) => ofContests((contestId) => ({ kind: 'candidates', contestId, person }))),
  ballotSample: ofContests((contestId) => ({ kind: 'ballotSample', contestId })),
  ballotsIssued: [{ kind: 'ballotsIssued' }],
  castingOrder: [-1, 0, 99].map((turn) => ({ kind: 'castingOrder', turn })),
  ballotsCollected: [{ kind: 'ballotsCollected' }],
  oath: [-1, 0, 99].map((phrase) => ({ kind: 'oath', phrase })),
  rollCall: ['第一代表团', '没有的团'].map((delegation) => ({ kind: 'rollCall', delegation })),
  motion: (['subject', 'approve', 'oppose', 'abstain'] as const).map((asked) => ({
    kind: 'motion',
    subject: '工作报告',
    asked,
  })),
  motionResult: [{ kind: 'motionResult', subject: '没有表决过的事' }],
  instructions: ofContests((contestId) => ({ kind: 'instructions', contestId })),
  counting: [{ kind: 'counting' }],
  strokes: ofContests((contestId) => ({ kind: 'strokes', contestId })),
  resultTable: ofContests((contestId) => ({ kind: 'resultTable', contestId })),
  readOut: [0, 1, 99].flatMap((shown) => ofContests((contestId) => ({ kind: 'readOut', contestId, shown }))),
  elected: ofContests((contestId) => ({ kind: 'elected', contestId })),
  closing: [{ kind: 'closing' }],
  message: [{ kind: 'message', title: '通知', lines: ['休息'] }],
};

export const everyChoice: readonly SceneChoice[] = Object.values(choicesByKind).flat();

function ofContests<Choice>(make: (contestId: string) => Choice): readonly Choice[] {
  return [...elections.map(({ contestId }) => contestId), 'c99'].map(make);
}

/** What the acts that were taken have let out. */
export interface Released {
  readonly confirmed: Set<string>;
  readonly released: Set<string>;
  readonly announced: Set<string>;
  adjourned: boolean;
  sealed: boolean;
}

export interface Day extends Released {
  service: Service;
  readonly path: string;
  /** Everything a stage has been sent since it was last looked at; without the number of the record, which counts acts. */
  readonly heard: string[];
  /** An act; what it lets out is noted where it is taken. */
  readonly act: (name: string, input?: object) => Promise<Result<unknown>>;
  /** The stage goes; another one comes and hears its first picture. */
  readonly newStage: () => void;
  /** The program ends and is started anew on the file, with a stage in the hall. */
  readonly restart: () => Promise<void>;
  readonly close: () => void;
}

/** In memory where there is such a folder: it is the acts that are tried, not the disk. */
export function newFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'congress-hall-'));
}

/** A service on a file, or on a new one. */
export async function openDay(folder: string, path: string | null): Promise<Day> {
  // From 08:00 on, a second an act: no hour and no minute of the day is a secret number.
  let time = Date.UTC(2026, 5, 18);
  const now = () => {
    time += 100;
    return new Date(time);
  };
  const open = () =>
    openService({
      now,
      folder,
      stateFolder: join(folder, 'state'),
      samples,
      openHall: () => null,
      logFault: () => undefined,
    });
  const details = { preset: 'party-grassroots-congress-2020', date: '2026-06-18', venue: '会场', executiveChair: '沈' };
  const out: Released = {
    confirmed: new Set(),
    released: new Set(),
    announced: new Set(),
    adjourned: false,
    sealed: false,
  };
  let requests = 0;
  let stop: (() => void) | null = null;
  const day: Day = {
    ...out,
    service: open(),
    path: path ?? join(folder, '会议.congress'),
    heard: [],
    async act(name, input = {}) {
      requests += 1;
      const requestId = `request-${String(requests).padStart(6, '0')}`;
      const answer = await day.service.dispatch('chair', name, { requestId, ...input });
      if (answer.ok) noteReleased(day, name, input);
      return answer;
    },
    newStage() {
      stop?.();
      stop = day.service.subscribe('hall', 'scene', (picture) =>
        day.heard.push(JSON.stringify({ ...picture, sequence: null })),
      );
    },
    async restart() {
      day.service.close();
      stop = null;
      day.service = open();
      day.newStage();
      const opened = await day.service.dispatch('chair', 'openSession', { path: day.path });
      if (!opened.ok) throw new Error(opened.error.code);
    },
    close: () => day.service.close(),
  };
  const opened =
    path === null
      ? await day.service.dispatch('chair', 'createSession', { folder: null, name: '会议', ...details })
      : await day.service.dispatch('chair', 'openSession', { path });
  if (!opened.ok) throw new Error(opened.error.code);
  day.newStage();
  return day;
}

function noteReleased(day: Day, name: string, input: object): void {
  const contestId = 'contestId' in input ? String(input.contestId) : '';
  if (name === 'confirmCandidates') day.confirmed.add(contestId);
  if (name === 'releaseResult') day.released.add(contestId);
  if (name === 'announceResult') day.announced.add(contestId);
  if (name === 'adjourn') day.adjourned = true;
  if (name === 'sealSession') day.sealed = true;
}

/** What stands in this text though nothing that was released says it; empty where all is well. */
export function leaksIn(text: string, { confirmed, released, announced }: Released): readonly string[] {
  return elections.flatMap(({ contestId, candidates, votes, winners, writtenIn }) => {
    const flat = text.replaceAll('　', '');
    const names = confirmed.has(contestId) ? [] : candidates.filter((name) => flat.includes(name));
    const figures = released.has(contestId)
      ? []
      : [
          ...votes.filter((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(flat)).map(String),
          ...(flat.includes(writtenIn) ? [writtenIn] : []),
        ];
    const isMarked = winners.some((name) => flat.includes(`"name":"${name}"`)) && /"elected":true|当选名单/u.test(flat);
    return [...names, ...figures, ...(isMarked && !announced.has(contestId) ? ['当选'] : [])];
  });
}

const delegates = Array.from({ length: present }, (_, index) => `代表${String.fromCodePoint(0x4e00 + index * 7)}`);
const rows = ['序号,代表团,姓名,性别,选举权', ...delegates.map((name, at) => `${at + 1},第一代表团,${name},男,有`)];
const roster = {
  fileName: '名册.csv',
  contentBase64: Buffer.from(rows.join('\n')).toString('base64'),
  sheet: null,
  answers: {},
  reason: null,
};
const everybody = { approve: present, oppose: 0, abstain: 0 };
const empty = {
  gender: '',
  ethnicity: '',
  birth: null,
  education: '',
  post: '',
  years: null,
  source: '',
  proposedFor: '',
  introduction: '',
};
const officers = {
  chiefScrutineer: delegates[0],
  scrutineers: [delegates[1]],
  tellers: [delegates[2]],
  votes: everybody,
};

type Step = readonly [name: string, input?: object];

/** Until ballots can go out: the hall full and counted, the lists made but not yet confirmed. */
export const untilVoting: readonly Step[] = [
  ['importRoster', roster],
  ...delegates.map((_, at): Step => ['checkIn', { participantId: `p${at + 1}`, cancelLeave: false }]),
  ['fixAttendance', { counted: present, reason: null }],
  ['omitOath', { reason: '另行组织' }],
  ['adoptRules', everybody],
  ['nameOfficers', officers],
  ...elections.flatMap(({ contestId, definition, candidates }): Step[] => [
    ['defineContest', { ...definition, primary: false, reason: null }],
    [
      'listCandidates',
      { contestId, candidates: candidates.map((name) => ({ ...empty, name })), order: 'manual', reason: '主席团排定' },
    ],
  ]),
];

/** Both elections side by side until their counts can be closed. */
export const untilCounted: readonly Step[] = [
  ...elections.map(({ contestId }): Step => ['confirmCandidates', { contestId, reason: '上级批准' }]),
  ...elections.map(
    ({ contestId }): Step => [
      'issueBallots',
      { contestId, printed: present, issued: present, spoiled: 0, reason: null },
    ],
  ),
  ...elections.map(
    ({ contestId }): Step => ['collectBallots', { contestId, collected: present, plan: once, reason: null }],
  ),
  ...elections.flatMap(({ contestId, papers }) =>
    papers.map((paper): Step => ['enterBallot', { contestId, seen: [], station: null, ...paper }]),
  ),
];

/** One result after the other, a count opened again on the way, then the end. */
export const untilSealed: readonly Step[] = [
  ['closeCount', { contestId: 'c1' }],
  ['reopenCount', { contestId: 'c1', reason: '再核对一遍' }],
  ['closeCount', { contestId: 'c1' }],
  ['closeCount', { contestId: 'c2' }],
  ['releaseResult', { contestId: 'c1' }],
  ['announceResult', { contestId: 'c1' }],
  ['releaseResult', { contestId: 'c2' }],
  ['announceResult', { contestId: 'c2' }],
  ['sealBallots', { bags: 1, sealNumbers: '封', custodian: '沈', note: '' }],
  ['changePaperText', { paper: 'superior', text: '中共某县委', reason: '填写' }],
  ['adjourn', { note: '' }],
  ['sealSession'],
];
