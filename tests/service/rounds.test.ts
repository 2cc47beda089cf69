// What a count leaves open, played through the door: revote, vacancies, void elections, primaries, doubts, rare characters.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallName, Input, Value } from '../../core/contract.ts';
import { ask } from '../../service/command-line/ask.ts';
import { openService, type Service } from '../../service/dispatch.ts';
import { caller } from '../../service/practice.ts';
import { once } from './plans.ts';
import { samples } from './played.ts';

/** Ten delegates, all in the hall. */
const roster = ['姓名,代表团', ...'甲乙丙丁戊己庚辛壬癸'.split('').map((name) => `${name}一,第一代表团`)].join('\n');
let service: Service;
let act: (name: string, input: object) => Promise<unknown>;
let count = 0;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-rounds-'));
  const ports = { now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, openHall: () => null };
  service = openService({ ...ports, logFault: () => undefined });
  count += 1;
  act = caller(service, 'chair', `rounds${count}`);
  const session = { folder: null, name: `会${count}`, date: '2026-06-18', venue: '会场', executiveChair: '沈国庆' };
  await service.dispatch('chair', 'createSession', { ...session, preset: 'party-grassroots-congress-2020' });
  const contentBase64 = Buffer.from(roster).toString('base64');
  await act('importRoster', { fileName: '名册.csv', contentBase64, sheet: null, answers: {}, reason: null });
  for (let number = 1; number <= 10; number += 1)
    await act('checkIn', { participantId: `p${number}`, cancelLeave: false });
  await act('fixAttendance', { counted: 10, reason: null });
  await act('omitOath', { reason: '另行组织' });
});

afterEach(() => service.close());

function get<Name extends CallName>(name: Name, input: Input<Name>): Promise<Value<Name>> {
  return ask(service, name, input);
}

const person = {
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

async function define(seats: number, names: readonly string[], primary = false): Promise<string> {
  const texts = { title: '委员', shortTitle: primary ? '预选' : '委员', colour: '红', reason: null };
  await act('defineContest', { ...texts, contestId: null, kind: 'other', primary, seats });
  const contestId = (await get('contests', {})).contests.at(-1)?.contestId ?? '';
  const candidates = names.map((name) => ({ ...person, name }));
  if (names.length > 0) await act('listCandidates', { contestId, candidates, order: 'stroke', reason: null });
  return contestId;
}

async function adopt(): Promise<void> {
  await act('adoptRules', { approve: 10, oppose: 0, abstain: 0 });
  const officers = { chiefScrutineer: '甲一', scrutineers: ['乙一'], tellers: ['周敏'] };
  await act('nameOfficers', { ...officers, votes: { approve: 10, oppose: 0, abstain: 0 } });
}

/** Papers out and in, and one ballot for each row of marks. */
async function vote(contestId: string, ballots: readonly string[], collected = ballots.length): Promise<void> {
  await act('confirmCandidates', { contestId, reason: '经上级批准' });
  await act('issueBallots', { contestId, printed: 10, issued: 10, spoiled: 0, reason: null });
  await act('collectBallots', { contestId, collected, plan: once, reason: null });
  for (const marks of ballots)
    await act('enterBallot', { contestId, marks, writeIns: [], seen: [], copies: 1, station: null });
}

async function announce(contestId: string): Promise<void> {
  await act('closeCount', { contestId });
  await act('releaseResult', { contestId });
  await act('announceResult', { contestId });
}

const refused = (name: string, input: object) => expect(act(name, input));

/** 王一 丁二 are level for the last seat behind 白三; positions in stroke order: 丁二 王一 白三. */
const level = ['AOA', 'AOA', 'AOA', 'AOA', 'OAA', 'OAA', 'OAA', 'OAA', 'AAO', 'AAO'];

describe('a tie at the cut', () => {
  it('is voted on again among the tied, nobody written in, the hall counted anew, and the most votes win', async () => {
    const first = await define(2, ['王一', '白三', '丁二']);
    await adopt();
    await vote(first, level);
    await announce(first);
    const [contest] = (await get('contests', {})).contests;
    expect(contest?.open).toMatchObject({ round: 'revote', seats: 1, candidates: ['丁二', '王一'] });
    await refused('sealBallots', { bags: 1, sealNumbers: '', custodian: '甲', note: '' }).rejects.toThrow(
      '选票不能封存',
    );
    await act('openRound', { contestId: first });
    const second = (await get('contests', {})).contests[1]?.contestId ?? '';
    expect((await get('contests', {})).contests[1]).toMatchObject({ title: '委员（再次投票）', seats: 1 });
    await act('confirmCandidates', { contestId: second, reason: null });
    const papers = { contestId: second, printed: 10, issued: 10, spoiled: 0, reason: null };
    await refused('issueBallots', papers).rejects.toThrow('重新清点');
    await act('fixAttendance', { counted: 10, reason: '再次投票' });
    await act('issueBallots', papers);
    await act('collectBallots', { contestId: second, collected: 10, plan: once, reason: null });
    for (const marks of ['AO', 'AO', 'AO', 'OA', 'OA', 'NN', 'NN', 'NN', 'NN'])
      await act('enterBallot', { contestId: second, marks, writeIns: [], seen: [], copies: 1, station: null });
    await act('enterBallot', {
      contestId: second,
      marks: 'OO',
      writeIns: ['白三'],
      seen: [],
      copies: 1,
      station: null,
    });
    // Three of ten are no majority; in a revote the most votes win. The written-in name is a doubt to be ruled on.
    await refused('closeCount', { contestId: second }).rejects.toThrow('疑义');
    const { groups } = await get('doubts', { contestId: second });
    expect(groups).toMatchObject([{ doubts: ['writeInsNotAllowed'], entries: [{ entry: 10 }] }]);
    const ruling = { contestId: second, entries: [10], ruling: 'asKeyed', reason: '票外的人不计' };
    await refused('ruleBallots', { ...ruling, scrutineer: '周敏' }).rejects.toThrow('不是监票人');
    await act('ruleBallots', { ...ruling, scrutineer: '甲一' });
    await announce(second);
    const { count: result } = await get('result', { contestId: second });
    expect(result?.outcome).toMatchObject({ elected: ['丁二'], next: 'none', threshold: 1, writeIns: [] });
    expect((await get('contests', {})).contests.map(({ open }) => open)).toEqual([null, null]);
    await act('sealBallots', { bags: 1, sealNumbers: '', custodian: '甲', note: '' });
  });
});

describe('vacancies', () => {
  const few = ['AOO', 'AOO', 'AOO', 'AOO', 'AOO', 'AOO', 'OAN', 'ONA', 'NNN', 'NNN'];

  it('are filled by a further vote among the rest', async () => {
    const first = await define(2, ['王一', '白三', '丁二']);
    await adopt();
    await vote(first, few);
    await announce(first);
    await act('openRound', { contestId: first });
    const second = (await get('contests', {})).contests[1];
    expect(second).toMatchObject({ title: '委员（另行选举）', seats: 1 });
    expect(second?.candidates.map(({ name }) => name)).toEqual(['王一', '白三']);
    await refused('openRound', { contestId: first }).rejects.toThrow('没有同票');
  });

  it('are given up with the approval the rule asks for, by half of the hands or the presidium', async () => {
    const contestId = await define(2, ['王一', '白三', '丁二']);
    await adopt();
    await vote(contestId, few);
    await announce(contestId);
    const remedy = { contestId, remedy: 'reduceSeats', reason: '接近应选名额' };
    const hands = { approve: 4, oppose: 6, abstain: 0 };
    await refused('chooseRemedy', { ...remedy, approvedBy: 'voters', votes: hands }).rejects.toThrow('没有通过');
    await refused('chooseRemedy', { ...remedy, approvedBy: 'voters', votes: null }).rejects.toThrow('举手人数');
    await act('chooseRemedy', { ...remedy, approvedBy: 'voters', votes: { approve: 5, oppose: 5, abstain: 0 } });
    expect((await get('contests', {})).contests[0]).toMatchObject({
      open: null,
      remedy: { remedy: 'reduceSeats', seats: 1 },
    });
    await act('sealBallots', { bags: 1, sealNumbers: '', custodian: '甲', note: '' });
  });
});

describe('more ballots than went out', () => {
  it('void the election, which is held again with the same candidates under a new count of the hall', async () => {
    const first = await define(1, ['王一', '丁二']);
    await adopt();
    await vote(first, [], 11);
    await refused('enterBallot', {
      contestId: first,
      marks: 'AO',
      writeIns: [],
      seen: [],
      copies: 1,
      station: null,
    }).rejects.toThrow('选举无效');
    await act('openRound', { contestId: first });
    const second = (await get('contests', {})).contests[1];
    expect(second).toMatchObject({ title: '委员（重新选举）', seats: 1, round: { kind: 'again', of: first } });
    await act('fixAttendance', { counted: 10, reason: '重新选举' });
    await vote(
      second?.contestId ?? '',
      Array.from({ length: 10 }, () => 'AO'),
    );
    await announce(second?.contestId ?? '');
    expect((await get('contests', {})).contests.map(({ open }) => open)).toEqual([null, null]);
  });
});

describe('a primary', () => {
  it('makes candidates of those whom more than half of those present approved', async () => {
    const primary = await define(2, ['王一', '白三', '丁二'], true);
    const formal = await define(1, []);
    await adopt();
    await vote(primary, level);
    await announce(primary);
    // 王一 and 丁二 are level for the second place: the two are voted on again before anybody is a candidate.
    await refused('candidatesFromPrimary', { contestId: formal, primaryId: primary }).rejects.toThrow('票数相等');
    await act('openRound', { contestId: primary });
    const again = (await get('contests', {})).contests.find(({ round }) => round.of === primary);
    expect(again).toMatchObject({ title: '委员（预选再次投票）', seats: 1, round: { kind: 'tiedPrimary' } });
    const twoOnly = { contestId: again?.contestId, candidates: ['丁二', '白三'].map((name) => ({ ...person, name })) };
    await refused('listCandidates', { ...twoOnly, order: 'stroke', reason: null }).rejects.toThrow('再次投票');
    await act('fixAttendance', { counted: 10, reason: '预选再次投票' });
    await vote(again?.contestId ?? '', [...Array(6).fill('AO'), ...Array(4).fill('OA')]);
    await announce(again?.contestId ?? '');
    await act('candidatesFromPrimary', { contestId: formal, primaryId: primary });
    const contest = (await get('contests', {})).contests.find(({ contestId }) => contestId === formal);
    expect(contest?.candidates.map(({ name }) => name)).toEqual(['丁二', '白三']);
    expect(contest?.orderReason).toContain('预选产生');
  });
});

describe('a rare character', () => {
  it('stops the list until somebody gives its strokes, and then stands where they put it', async () => {
    const contestId = await define(1, ['丁二', '𠀀一']);
    await refused('confirmCandidates', { contestId, reason: null }).rejects.toThrow('𠀀');
    await act('giveStrokes', { character: '𠀀', strokes: '1' });
    expect((await get('contests', {})).contests[0]?.candidates.map(({ name }) => name)).toEqual(['𠀀一', '丁二']);
    await act('confirmCandidates', { contestId, reason: null });
  });

  it('whose strokes were given stands in the further round where they put it', async () => {
    const first = await define(2, ['丁二', '𠀀一', '王一']);
    await act('giveStrokes', { character: '𠀀', strokes: '1' });
    await adopt();
    await vote(first, ['OOA', 'OOA', 'OOA', 'OOA', 'OOA', 'OOA', 'OOA', 'OOA', 'OOA', 'OOA']);
    await announce(first);
    await act('openRound', { contestId: first });
    expect((await get('contests', {})).contests[1]?.candidates.map(({ name }) => name)).toEqual(['𠀀一', '丁二']);
  });
});

it('a further round of a list in the order of office software has those written in at their place in it', async () => {
  const { ruleSet } = await get('rules', {});
  const office = { ...ruleSet, id: 'custom', candidateOrder: { ...ruleSet.candidateOrder, by: 'office' } };
  await act('changeRules', { ruleSet: office, reason: '按办公软件次序' });
  const contestId = await define(2, ['龚二', '王一']);
  await adopt();
  await vote(contestId, ['AA', 'AA', 'AA', 'AA'], 10);
  // 王一 and 文三, who is written in, are level at six behind 龚二.
  for (const marks of ['OA', 'OA', 'OA', 'OA', 'AO', 'AO'])
    await act('enterBallot', { contestId, marks, writeIns: ['文三'], seen: [], copies: 1, station: null });
  await announce(contestId);
  await act('openRound', { contestId });
  const round = (await get('contests', {})).contests[1];
  expect(round?.candidates.map(({ name }) => name)).toEqual(['文三', '王一']);
});

it('a list in the order approved from above stays as it was given, typed or imported, without a reason', async () => {
  const { ruleSet } = await get('rules', {});
  const approved = { ...ruleSet, id: 'custom', candidateOrder: { ...ruleSet.candidateOrder, by: 'approved' } };
  await act('changeRules', { ruleSet: approved, reason: '书记、副书记' });
  const contestId = await define(2, []);
  expect(await get('contests', {})).toMatchObject({ orderBy: 'approved' });
  const inOrder = async () => (await get('contests', {})).contests[0]?.candidates.map(({ name }) => name);
  const names = ['王一', '丁二'].map((name) => ({ ...person, name }));
  await act('listCandidates', { contestId, candidates: names, order: 'approved', reason: null });
  expect(await inOrder()).toEqual(['王一', '丁二']);
  const contentBase64 = Buffer.from('姓名\n白三\n王一\n丁二').toString('base64');
  await act('importCandidates', { contestId, fileName: '候选人.csv', contentBase64, sheet: null, answers: {} });
  expect(await inOrder()).toEqual(['白三', '王一', '丁二']);
  expect((await get('contests', {})).contests[0]).toMatchObject({ order: 'approved', orderReason: null });
});

it('a winner written in with a rare character holds up the count until the strokes are given, and the result says so', async () => {
  const contestId = await define(1, ['王一', '丁二']);
  await adopt();
  await vote(contestId, ['AO', 'AO'], 10);
  for (let paper = 0; paper < 8; paper += 1)
    await act('enterBallot', { contestId, marks: 'OO', writeIns: ['𠀀三'], seen: [], copies: 1, station: null });
  expect((await get('result', { contestId })).unknownCharacters).toEqual(['𠀀']);
  await refused('closeCount', { contestId }).rejects.toThrow('𠀀');
  await act('giveStrokes', { character: '𠀀', strokes: '1' });
  expect((await get('result', { contestId })).unknownCharacters).toEqual([]);
  await announce(contestId);
});

it('scrutineers may be chosen among candidates where the rules let them stand', async () => {
  const { ruleSet } = await get('rules', {});
  await define(1, ['甲一', '丁二']);
  const names = async () => (await get('officers', {})).eligible.map(({ name }) => name);
  expect(await names()).not.toContain('甲一');
  const free = { ...ruleSet, id: 'custom', scrutineer: { ...ruleSet.scrutineer, notCandidate: false } };
  await act('changeRules', { ruleSet: free, reason: '人数不足' });
  expect(await names()).toContain('甲一');
});
