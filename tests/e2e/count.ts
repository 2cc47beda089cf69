// A session with ballots collected and none or some keyed, made through the door: what a test of the keying desk opens.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountPlan } from '../../core/counting/plan.ts';
import { callAs, openService, type Service } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';

export interface CountWanted {
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly ballots: number;
  readonly plan: CountPlan;
  /** Rule preset; the grassroots rules unless told otherwise. */
  readonly preset?: string;
  /** Names on the roster, the first three officers; as many as there are ballots unless told otherwise. */
  readonly roster?: readonly string[];
  /** How many contests alike, c1, c2 …; one unless told otherwise. */
  readonly contests?: number;
  /** Marks of ballots keyed before. */
  readonly keyed?: readonly string[];
  /** Who keys, each with `operatorPin`; nobody unless told otherwise. */
  readonly operators?: readonly string[];
}

export const operatorPin = '1234';

export interface CountMade {
  readonly folder: string;
  readonly path: string;
}

const blank = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };

/** Makes the session and closes it again; its first contest is c1. */
export async function makeCount(wanted: CountWanted): Promise<CountMade> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-count-'));
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: join(folder, 'state') });
  const made = await callAs(service, 'chair')('createSession', {
    folder: null,
    name: '中国共产党某某镇第十五次代表大会',
    preset: wanted.preset ?? 'party-grassroots-congress-2020',
    date: '2026-06-28',
    venue: '镇会议中心',
    executiveChair: '沈国庆',
  });
  if (!made.ok) throw new Error('The session could not be made.');
  await fill(service, wanted);
  service.close();
  return { folder, path: made.value.path };
}

async function fill(service: Service, wanted: CountWanted): Promise<void> {
  const act = caller(service, 'chair', 'make-count');
  const { ballots, candidates, seats, plan } = wanted;
  const roster = wanted.roster ?? Array.from({ length: ballots }, (_, index) => personName(index));
  const rows = roster.map((name, index) => `${index + 1},第一代表团,${name},男,有`);
  const text = ['序号,代表团,姓名,性别,选举权', ...rows].join('\n');
  const upload = { fileName: '名册.csv', contentBase64: Buffer.from(text).toString('base64'), sheet: null };
  await act('importRoster', { ...upload, answers: {}, reason: null });
  for (const index of roster.keys()) await act('checkIn', { participantId: `p${index + 1}`, cancelLeave: false });
  const hands = { approve: roster.length, oppose: 0, abstain: 0 };
  const [chiefScrutineer, scrutineer, teller] = roster;
  await act('fixAttendance', { counted: roster.length, reason: null });
  await act('omitOath', { reason: '本次不宣誓' });
  await act('adoptRules', hands);
  await act('nameOfficers', { chiefScrutineer, scrutineers: [scrutineer], tellers: [teller], votes: hands });
  for (let number = 1; number <= (wanted.contests ?? 1); number += 1) {
    const contestId = `c${number}`;
    const title = number === 1 ? '委员' : `委员（${number}）`;
    const details = { kind: 'other', primary: false, title, shortTitle: title, seats, colour: '红' };
    await act('defineContest', { ...details, contestId: null, reason: null });
    const listed = candidates.map((name) => ({ name, ...blank, proposedFor: '', introduction: '' }));
    await act('listCandidates', { contestId, candidates: listed, order: 'manual', reason: '按大会通过的顺序' });
    await act('confirmCandidates', { contestId, reason: '差额不足，经大会同意' });
    const issued = { printed: ballots, issued: ballots, spoiled: 0, reason: null };
    await act('issueBallots', { contestId, ...issued });
    await act('collectBallots', { contestId, collected: ballots, plan, reason: null });
  }
  for (const name of wanted.operators ?? []) await act('registerOperator', { name, pin: operatorPin });
  for (const marks of wanted.keyed ?? [])
    await act('enterBallot', { contestId: 'c1', marks, writeIns: [], seen: [], copies: 1, station: null });
}

const surnames = [...'赵钱孙李周吴郑王冯陈沈韩杨朱秦何吕张孔曹'];
const given = [...'国庆建军志强丽华秀英海燕文斌晓东春梅玉兰'];

/** A made-up name of three characters, another for every number below 8,000. */
export function personName(index: number): string {
  const [first = '', second = '', third = ''] = [
    surnames[index % 20],
    given[Math.floor(index / 20) % 20],
    given[Math.floor(index / 400) % 20],
  ];
  return first + second + third;
}
