// A meeting of six delegates on a file of its own, brought as far as a test needs it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../core/result.ts';
import { callAs, openService, type Service } from '../../service/dispatch.ts';
import { caller } from '../../service/practice.ts';
import { once } from './plans.ts';
import { samples } from './played.ts';

export interface SmallMeeting {
  readonly service: Service;
  /** Lines of the log. */
  readonly faults: readonly string[];
  /** An act that must be taken. */
  readonly act: (name: string, input?: object) => Promise<unknown>;
  /** An act whose answer is looked at. */
  readonly attempt: (name: string, input?: object) => Promise<Result<unknown>>;
}

const delegates = ['于洁', '田野', '何平', '江涛', '石磊', '方圆'];
const roster = ['序号,代表团,姓名,性别,选举权', ...delegates.map((name, i) => `${i + 1},第一代表团,${name},男,有`)];
const texts = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };

export const rosterFile = {
  fileName: '名册.csv',
  contentBase64: Buffer.from(roster.join('\n')).toString('base64'),
  sheet: null,
  answers: {},
};
export const everybody = { approve: 6, oppose: 0, abstain: 0 };
const contest = { contestId: null, kind: 'committee', primary: false, title: '委员', shortTitle: '委员' };
/** 委员: two seats. */
export const twoSeats = { ...contest, seats: 2, colour: '红', reason: null };
const officers = { chiefScrutineer: '于洁', scrutineers: ['田野'], tellers: ['何平'] };

/** A session with its roster imported; by this clock, or by the clock on the wall. */
export async function openMeeting(now = () => new Date()): Promise<SmallMeeting> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-small-'));
  const faults: string[] = [];
  const none = { openHall: () => null, logFault: (line: string) => void faults.push(line) };
  const service = openService({ now, folder, stateFolder: join(folder, 'state'), samples, ...none });
  const preset = 'party-grassroots-congress-2020';
  const details = { folder: null, name: '会议', preset, date: '2026-06-18', venue: '会场', executiveChair: '沈国庆' };
  await service.dispatch('chair', 'createSession', details);
  const call = caller(service, 'chair', 'small-meeting');
  let tries = 0;
  const meeting: SmallMeeting = {
    service,
    faults,
    act: (name, input = {}) => call(name, input),
    attempt(name, input = {}) {
      tries += 1;
      return service.dispatch('chair', name, { requestId: `attempt-${String(tries).padStart(4, '0')}`, ...input });
    },
  };
  await meeting.act('importRoster', { ...rosterFile, reason: null });
  return meeting;
}

/** Everybody is in and counted, the oath left out, the rules passed, with an open count where it is wanted, the officers named. */
export async function openVoting(now = () => new Date(), isOpenCount = false): Promise<SmallMeeting> {
  const meeting = await openMeeting(now);
  const rules = await callAs(meeting.service, 'chair')('rules', {});
  if (isOpenCount && rules.ok) {
    const { ruleSet } = rules.value;
    const opened = { ...ruleSet, openCount: { ...ruleSet.openCount, shown: true } };
    await meeting.act('changeRules', { ruleSet: opened, reason: '公开唱票计票' });
  }
  for (const index of delegates.keys())
    await meeting.act('checkIn', { participantId: `p${index + 1}`, cancelLeave: false });
  await meeting.act('fixAttendance', { counted: 6, reason: null });
  await meeting.act('omitOath', { reason: '另行组织' });
  await meeting.act('adoptRules', everybody);
  await meeting.act('nameOfficers', { ...officers, votes: everybody });
  return meeting;
}

/** A list of candidates for `listCandidates`. */
export function list(contestId: string, ...names: readonly string[]) {
  const candidates = names.map((name) => ({ name, ...texts, proposedFor: '', introduction: '' }));
  return { contestId, candidates, order: 'stroke', reason: null };
}

/** Ballots of this contest, made with `prepare`, go out and so many come back. */
export async function vote({ act }: SmallMeeting, contestId: string, collected: number): Promise<void> {
  await act('confirmCandidates', { contestId, reason: null });
  await act('issueBallots', { contestId, printed: 6, issued: 6, spoiled: 0, reason: null });
  await act('collectBallots', { contestId, collected, plan: once, reason: null });
}

/** 丁一, 王二 and 李三 stand for two seats; as many come back as went out, or so many. */
export async function holdFirst(meeting: SmallMeeting, collected = 6): Promise<void> {
  await meeting.act('defineContest', twoSeats);
  await meeting.act('listCandidates', list('c1', '丁一', '王二', '李三'));
  await vote(meeting, 'c1', collected);
}

/** Keys these papers, rules on none, closes the count and has the result announced. */
export async function count({ act }: SmallMeeting, contestId: string, ...papers: readonly string[]): Promise<void> {
  for (const paper of papers) {
    const [marks = '', ...writeIns] = paper.split(' ');
    await act('enterBallot', { contestId, marks, writeIns, seen: [], copies: 1, station: null });
  }
  for (const name of ['closeCount', 'releaseResult', 'announceResult']) await act(name, { contestId });
}
