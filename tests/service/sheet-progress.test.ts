// How far, how fast and how sure a count on tally sheets is, as the chair sees it while it goes on.

import { expect, it } from 'vitest';
import { callAs } from '../../service/dispatch.ts';
import { list, openVoting, twoSeats } from './small-meeting.ts';

const row = (approve: number, oppose: number) => ({ approve, oppose, abstain: 0, illegible: 0 });
const paper = (ballots: number, ...rows: readonly ReturnType<typeof row>[]) => ({
  ...{ ballots, valid: ballots, invalid: 0, writeIns: [] },
  rows,
});

/** Six ballots in three piles of two; the clock stands unless it is put on. */
async function openHall() {
  let seconds = 0;
  const meeting = await openVoting(() => new Date(Date.UTC(2026, 5, 18, 1, 0, seconds)));
  const { act, service } = meeting;
  const ask = callAs(service, 'chair');
  await act('defineContest', twoSeats);
  await act('listCandidates', list('c1', '丁一', '王二', '李三'));
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 6, issued: 6, spoiled: 0, reason: null });
  const plan = { method: 'sheets', passes: 2, bundleSize: 25, reason: null };
  await act('collectBallots', { contestId: 'c1', collected: 6, plan, reason: null });
  await act('dealGroups', { contestId: 'c1', piles: [2, 2, 2], reason: null });
  const hands: string[] = [];
  for (const name of ['甲', '乙', '丙']) {
    await act('registerOperator', { name, pin: '1234' });
    const signedOn = await ask('signOn', { operatorId: `o${hands.length + 1}`, pin: '1234' });
    if (signedOn.ok) hands.push(signedOn.value.operator);
  }
  const progress = async () => {
    const told = await ask('sheets', { contestId: 'c1', operator: null });
    if (!told.ok) throw new Error(told.error.code);
    return told.value.progress;
  };
  const wait = (more: number) => {
    seconds += more;
  };
  return { ...meeting, hands, progress, wait };
}

const at = (group: number, pass: number, operator = '') => ({ contestId: 'c1', group, pass, operator });

it('tells groups done, cells that differ, the pace, the time left, what may be wrong and the smallest margin', async () => {
  const { act, hands, progress, wait, service } = await openHall();
  const [one, two, three] = hands;
  expect(await progress()).toEqual({
    ...{ groups: 3, done: 0, entered: { first: 0, second: 0 }, open: 0, called: null },
    ...{ calledTenths: 0, secondsPerSheet: null, minutesLeft: null },
    estimate: { cells: 0, differences: 0, residualTenths: 0, smallestMargin: null },
  });
  const right = paper(2, row(2, 0), row(1, 1), row(0, 2));
  await act('enterSheet', { ...at(1, 1, one), sheet: right });
  wait(90);
  await act('enterSheet', { ...at(1, 2, two), sheet: paper(2, row(1, 1), row(1, 1), row(0, 2)) });
  // 3 figures of papers and 4 of each candidate; half of two open cells may be wrong in both: 1 × 1 ÷ 15.
  expect(await progress()).toMatchObject({
    ...{ groups: 3, done: 0, entered: { first: 1, second: 1 }, open: 2, secondsPerSheet: 90, minutesLeft: 6 },
    estimate: { cells: 15, differences: 2, residualTenths: 1, smallestMargin: null },
  });
  const cells = [
    { cell: '1.approve', value: 2 },
    { cell: '1.oppose', value: 0 },
  ];
  await act('readSheet', { contestId: 'c1', group: 1, operator: three, cells });
  await act('settleSheet', { contestId: 'c1', group: 1, operator: three, ruling: 'first', reason: '看单核定' });
  // The second keying alone was wrong.
  expect(await progress()).toMatchObject({ done: 1, open: 0, estimate: { differences: 2, residualTenths: 0 } });
  for (const group of [2, 3])
    for (const [pass, hand] of [one, two].entries())
      await act('enterSheet', { ...at(group, pass + 1, hand), sheet: right });
  expect(await progress()).toMatchObject({
    ...{ done: 3, entered: { first: 3, second: 3 }, minutesLeft: 0 },
    // 丁一 has all 6, 王二 3 of the 4 that elect.
    estimate: { cells: 45, smallestMargin: 1 },
  });
  service.close();
});

it('tells ballots called, their pace, and the time the rest takes to call and to key', async () => {
  const { act, hands, progress, wait, service } = await openHall();
  const [one, two] = hands;
  const call = at(1, 1, one);
  await act('beginCalling', call);
  for (let ballot = 0; ballot < 2; ballot += 1) {
    await act('callStroke', { ...call, candidate: 1, name: '' });
    wait(30);
    await act('endBallot', { ...call, valid: true });
  }
  expect(await progress()).toMatchObject({
    ...{ called: { ballots: 2, of: 6 }, calledTenths: 20, secondsPerSheet: null, minutesLeft: null },
    entered: { first: 0, second: 0 },
  });
  // A ballot taken up again is not called to its end.
  await act('undoCall', call);
  expect(await progress()).toMatchObject({ called: { ballots: 1, of: 6 } });
  await act('endBallot', { ...call, valid: true });
  await act('enterSheet', { ...call, sheet: paper(2, row(2, 0), row(0, 2), row(0, 2)) });
  wait(60);
  await act('enterSheet', { ...at(1, 2, two), sheet: paper(2, row(2, 0), row(0, 2), row(0, 2)) });
  // Four ballots at two a minute, two sheets at one a minute.
  expect(await progress()).toMatchObject({ done: 1, secondsPerSheet: 60, minutesLeft: 4 });
  service.close();
});
