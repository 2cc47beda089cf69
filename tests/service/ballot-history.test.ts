// Nothing keyed is overwritten: what a ballot said before can be seen, but by nobody who must be blind to it.

import { expect, it } from 'vitest';
import type { CountPlan } from '../../core/counting/plan.ts';
import { list, openVoting, type SmallMeeting, twoSeats, vote } from './small-meeting.ts';

const paper = (marks: string) => ({ contestId: 'c1', marks, writeIns: [], seen: [] });

async function openCount(): Promise<SmallMeeting> {
  const meeting = await openVoting();
  await meeting.act('defineContest', twoSeats);
  await meeting.act('listCandidates', list('c1', '石磊', '方圆', '江涛'));
  return meeting;
}

const value = async (answer: Promise<unknown>): Promise<unknown> => {
  const result = await answer;
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
};

it('a corrected and a struck ballot show every earlier reading with its reason', async () => {
  const meeting = await openCount();
  await vote(meeting, 'c1', 3);
  await meeting.act('enterBallot', { ...paper('AAO'), copies: 1, station: null });
  await meeting.act('correctBallot', { ...paper('AOA'), entry: 1, station: null, reason: '看错行' });
  await meeting.act('correctBallot', { ...paper('OOO'), entry: 1, station: null, reason: '按错键' });
  await meeting.act('strikeBallot', { contestId: 'c1', entry: 1, station: null, reason: '重复录入' });
  const ask = { contestId: 'c1', entry: 1, station: null };
  expect(await value(meeting.service.dispatch('staff', 'ballotHistory', ask))).toMatchObject([
    { act: 'corrected', marks: 'AAO', valid: true, reason: '看错行' },
    { act: 'corrected', marks: 'AOA', valid: true, reason: '按错键' },
    { act: 'struck', marks: 'OOO', valid: true, reason: '重复录入' },
  ]);
  expect(await meeting.service.dispatch('staff', 'ballotHistory', { ...ask, entry: 9 })).toMatchObject({
    ok: false,
    error: { code: 'ballotMissing' },
  });
});

it('the past of a ballot is seen by the hand that keyed it and by nobody else before its bundle is settled', async () => {
  const meeting = await openCount();
  const { service, act } = meeting;
  const plan: CountPlan = { method: 'ballots', passes: 2, bundleSize: 25, reason: null };
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 6, issued: 6, spoiled: 0, reason: null });
  await act('collectBallots', { contestId: 'c1', collected: 1, plan, reason: null });
  const sitDown = async (name: string, operatorId: string, pass: number) => {
    await act('registerOperator', { name, pin: '1234' });
    const signed = await value(service.dispatch('staff', 'signOn', { operatorId, pin: '1234' }));
    const operator =
      typeof signed === 'object' && signed !== null && 'operator' in signed ? String(signed.operator) : '';
    await act('openBundle', { contestId: 'c1', bundle: 1, pass, operator });
    return { bundle: 1, pass, operator };
  };
  const first = await sitDown('何平', 'o1', 1);
  const second = await sitDown('方明', 'o2', 2);
  await act('enterBallot', { ...paper('AAO'), copies: 1, station: first });
  await act('correctBallot', { ...paper('AOA'), entry: 1, station: first, reason: '看错行' });
  const ask = (station: object | null) =>
    service.dispatch('staff', 'ballotHistory', { contestId: 'c1', entry: 1, station });
  expect(await value(ask(first))).toMatchObject([{ marks: 'AAO' }]);
  for (const other of [null, second, { ...first, operator: second.operator }])
    expect(await ask(other)).toMatchObject({ ok: false, error: { code: 'bundleBlind', bundle: 1 } });
  expect(await value(service.dispatch('staff', 'counting', { contestId: 'c1', station: first }))).toMatchObject({
    keyed: 1,
    station: { pass: 1, operator: '何平', sheets: 1 },
  });
  expect(await value(service.dispatch('staff', 'counting', { contestId: 'c1', station: second }))).toMatchObject({
    keyed: 0,
    latest: [],
  });
  await act('enterBallot', { ...paper('AAO'), copies: 1, station: second });
  await act('closeBundle', { contestId: 'c1', bundle: 1, pass: 1, operator: first.operator, sheets: 1 });
  await act('closeBundle', { contestId: 'c1', bundle: 1, pass: 2, operator: second.operator, sheets: 1 });
  // Compared, and the passes differ: still blind, for the third reading.
  expect(await ask(null)).toMatchObject({ ok: false, error: { code: 'bundleBlind' } });
});

it('names for writing in are those of the roster, and those written in before come first', async () => {
  const meeting = await openCount();
  await vote(meeting, 'c1', 3);
  await meeting.act('enterBallot', { ...paper('AOO'), writeIns: ['单一民'], copies: 1, station: null });
  const book = await value(meeting.service.dispatch('staff', 'nameBook', { contestId: 'c1', station: null }));
  expect(book).toHaveLength(7);
  expect(Array.isArray(book) ? book.slice(0, 2) : []).toMatchObject([
    { name: '单一民', initials: 'sym' },
    { name: '于洁', initials: 'yj', pinyin: 'yujie' },
  ]);
});
