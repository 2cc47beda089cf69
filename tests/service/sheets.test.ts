// A count on tally sheets through the one door: dealt, keyed twice and blind, called, settled, closed and verified.

import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../core/sentences.ts';
import { openStore } from '../../db/open.ts';
import { openSessionFile } from '../../db/session-file.ts';
import { callAs } from '../../service/dispatch.ts';
import { verifyStore } from '../../service/verify.ts';
import { once } from './plans.ts';
import { playCongress } from './played.ts';
import { list, openVoting, type SmallMeeting, twoSeats } from './small-meeting.ts';

const row = (approve: number, oppose: number, abstain = 0) => ({ approve, oppose, abstain, illegible: 0 });
const plan = { method: 'sheets', passes: 2, bundleSize: 25, reason: null };
/** Four ballots, one of them invalid. */
const first = { ballots: 4, valid: 3, invalid: 1, rows: [row(3, 0), row(2, 1), row(0, 3)], writeIns: [] };
const second = {
  ballots: 2,
  valid: 2,
  invalid: 0,
  rows: [row(2, 0), row(0, 2), row(1, 1)],
  writeIns: [{ name: '赵 某', approve: 1 }],
};

/** 丁一, 王二 and 李三 stand for two seats, six ballots in two piles, three operators signed on. */
async function openHall(meeting: SmallMeeting) {
  const { act, service } = meeting;
  const ask = callAs(service, 'staff');
  await act('defineContest', twoSeats);
  await act('listCandidates', list('c1', '丁一', '王二', '李三'));
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 6, issued: 6, spoiled: 0, reason: null });
  await act('collectBallots', { contestId: 'c1', collected: 6, plan, reason: null });
  await act('dealGroups', { contestId: 'c1', piles: [4, 2], reason: null });
  const hands: string[] = [];
  for (const name of ['甲', '乙', '丙']) {
    await act('registerOperator', { name, pin: '1234' });
    const signedOn = await ask('signOn', { operatorId: `o${hands.length + 1}`, pin: '1234' });
    if (signedOn.ok) hands.push(signedOn.value.operator);
  }
  const [one = '', two = '', three = ''] = hands;
  const view = async (operator: string | null) => {
    const told = await ask('sheets', { contestId: 'c1', operator });
    if (!told.ok) throw new Error(told.error.code);
    return told.value;
  };
  return { ...meeting, one, two, three, view };
}

const at = (group: number, pass: number, operator: string) => ({ contestId: 'c1', group, pass, operator });

describe('a count on tally sheets', () => {
  it('is keyed twice and blind, settled by a third from the paper, and closed with the right result', async () => {
    const { act, attempt, service, one, two, three, view } = await openHall(await openVoting());
    const shut = await attempt('closeCount', { contestId: 'c1' });
    expect(shut).toMatchObject({ error: { code: 'passesDiffer', pending: 2, open: 0, unit: '组' } });
    await act('enterSheet', { ...at(1, 1, one), sheet: first });
    expect((await view(one)).groups[0]?.first?.sheet).toEqual(first);
    expect((await view(two)).groups[0]?.first).toMatchObject({ operator: '甲', sheet: null });
    expect(await attempt('enterSheet', { ...at(1, 2, one), sheet: first })).toMatchObject({
      error: { code: 'sheetSamePerson' },
    });
    const slipped = { ...first, rows: [row(2, 1), row(2, 1), row(0, 3)] };
    await act('enterSheet', { ...at(1, 2, two), sheet: slipped });
    const found = (await view(three)).groups[0];
    expect(found?.differences.map(({ name, readings }) => [name, readings])).toEqual([
      ['丁一 赞成', null],
      ['丁一 不赞成', null],
    ]);
    expect(found?.first?.sheet).toBeNull();
    const cells = [
      { cell: '1.approve', value: 3 },
      { cell: '1.oppose', value: 0 },
    ];
    expect(await attempt('readSheet', { contestId: 'c1', group: 1, operator: two, cells })).toMatchObject({
      error: { code: 'sheetThirdIsTypist' },
    });
    await act('readSheet', { contestId: 'c1', group: 1, operator: three, cells });
    expect((await view(three)).groups[0]?.differences[0]?.readings).toEqual({ first: 3, second: 2, third: 3 });
    await act('settleSheet', { contestId: 'c1', group: 1, operator: three, ruling: 'third', reason: '看单' });
    expect((await view(three)).groups[0]).toMatchObject({ done: true, second: { sheet: first, corrected: true } });
    for (const [pass, hand] of [
      [1, two],
      [2, one],
    ] as const)
      await act('enterSheet', { ...at(2, pass, hand), sheet: second });
    await act('closeCount', { contestId: 'c1' });
    const result = await callAs(service, 'chair')('result', { contestId: 'c1' });
    expect(result.ok && result.value.count?.tally).toEqual({
      valid: 5,
      invalid: 1,
      candidates: [
        { name: '丁一', ...row(5, 0) },
        { name: '王二', ...row(2, 3) },
        { name: '李三', ...row(1, 4) },
      ],
      writeIns: [{ name: '赵某', approve: 1 }],
    });
    service.close();
  });

  it('takes nothing of a sheet that does not add up, and says where', async () => {
    const { attempt, service, one, view } = await openHall(await openVoting());
    const refused = await attempt('enterSheet', {
      ...at(1, 1, one),
      sheet: { ...first, rows: [row(3, 0), row(2, 2), row(0, 3)] },
    });
    expect(!refused.ok && sentenceOf(refused.error)).toBe(
      '第 1 组「王二」：赞成、不赞成、弃权、部分无效合计 4，有效票 3 张，不相等。请对照计票单改正；计票单本身不符的，请该组重新核对。',
    );
    expect((await view(one)).groups[0]?.first).toBeNull();
    expect(await attempt('dealGroups', { contestId: 'c1', piles: [4, 1], reason: '改' })).toMatchObject({
      error: { code: 'pilesDiffer' },
    });
    service.close();
  });

  it('is put right with a reason, and keyed anew by another hand where the chair withdraws it', async () => {
    const { act, attempt, service, one, two, three, view } = await openHall(await openVoting());
    await act('enterSheet', { ...at(1, 1, one), sheet: first });
    await act('enterSheet', { ...at(1, 2, two), sheet: first });
    expect((await view(null)).groups[0]).toMatchObject({ done: true, first: { sheet: first } });
    const changed = { ...first, rows: [row(3, 0), row(1, 2), row(0, 3)] };
    expect(await attempt('correctSheet', { ...at(1, 1, one), sheet: changed, reason: '' })).toMatchObject({
      error: { code: 'badInput' },
    });
    await act('correctSheet', { ...at(1, 1, one), sheet: changed, reason: '看漏一笔' });
    expect((await view(null)).groups[0]).toMatchObject({ done: false, differences: [{}, {}] });
    await act('correctSheet', { ...at(1, 2, two), sheet: changed, reason: '看漏一笔' });
    expect((await view(null)).groups[0]).toMatchObject({ done: true, differences: [] });
    await act('withdrawSheet', { contestId: 'c1', group: 1, pass: 1, reason: '甲离场' });
    expect((await view(null)).groups[0]).toMatchObject({ done: false, first: null });
    expect(await attempt('collectBallots', { contestId: 'c1', collected: 5, plan, reason: '点错' })).toMatchObject({
      error: { code: 'countBegun' },
    });
    await act('enterSheet', { ...at(1, 1, three), sheet: changed });
    expect((await view(null)).groups[0]?.done).toBe(true);
    service.close();
  });

  it('is called out stroke by stroke, an invalid ballot counting for nobody, and fills the sheet', async () => {
    const { act, attempt, service, one, two } = await openHall(await openVoting());
    const pass = at(2, 1, one);
    const calling = async (operator: string) => {
      const told = await service.dispatch('staff', 'calling', { ...pass, operator });
      return told.ok ? told.value : told.error;
    };
    await act('beginCalling', pass);
    expect(await attempt('callStroke', { ...at(2, 1, two), candidate: 1, name: '' })).toMatchObject({
      error: { code: 'groupTaken' },
    });
    for (const candidate of [1, 2, 3]) await act('callStroke', { ...pass, candidate, name: '' });
    expect(await attempt('endBallot', { ...pass, valid: true })).toMatchObject({ error: { code: 'calledTooMany' } });
    await act('endBallot', { ...pass, valid: false });
    expect(await calling(one)).toMatchObject({ approvals: [0, 0, 0], valid: 0, invalid: 1 });
    await act('undoCall', pass);
    expect(await calling(one)).toMatchObject({ approvals: [1, 1, 1], invalid: 0, strokes: 3 });
    await act('undoCall', pass);
    await act('endBallot', { ...pass, valid: true });
    await act('callStroke', { ...pass, candidate: 0, name: '赵 某' });
    await act('callStroke', { ...pass, candidate: 1, name: '' });
    await act('endBallot', { ...pass, valid: true });
    const told = { approvals: [2, 1, 0], writeIns: [{ name: '赵某', approve: 1 }], valid: 2, inHand: [] };
    expect(await calling(one)).toMatchObject(told);
    expect(await calling(two)).toBeNull();
    expect(await attempt('endBallot', { ...pass, valid: true })).toMatchObject({ error: { code: 'pileCalled' } });
    expect(await attempt('enterSheet', { ...pass, sheet: second })).toMatchObject({
      error: { code: 'sheetNotAsCalled', name: '王二', called: 1, keyed: 0 },
    });
    const called = { ...second, rows: [row(2, 0), row(1, 1), row(0, 2)] };
    await act('enterSheet', { ...pass, sheet: called });
    service.close();
  });

  it('goes on being called by whoever is left, once a hand is missing and the sheets are keyed only once', async () => {
    const { act, service, one } = await openHall(await openVoting());
    const pass = at(2, 1, one);
    await act('beginCalling', pass);
    await act('callStroke', { ...pass, candidate: 1, name: '' });
    await act('planCount', { contestId: 'c1', plan: { ...once, method: 'sheets' }, reason: '一人离场' });
    const anybody = { ...pass, operator: null };
    expect(await service.dispatch('staff', 'calling', anybody)).toMatchObject({ ok: true, value: { strokes: 1 } });
    await act('endBallot', { ...anybody, valid: true });
    expect(await service.dispatch('staff', 'calling', anybody)).toMatchObject({ value: { valid: 1, inHand: [] } });
    service.close();
  });

  it('reaches the hall stroke by stroke under a rule that opens the count, and not at all under another', async () => {
    const closed = await openHall(await openVoting());
    const choice = { kind: 'strokes', contestId: 'c1' };
    const seen: unknown[] = [];
    closed.service.subscribe('hall', 'scene', (picture) => seen.push(picture.scene));
    await closed.act('beginCalling', at(1, 1, closed.one));
    await closed.act('callStroke', { ...at(1, 1, closed.one), candidate: 1, name: '' });
    for (const name of ['takeScene', 'previewScene'])
      expect(
        await closed.service.dispatch('chair', name, {
          choice,
          ...(name === 'takeScene' ? { requestId: 'strokes-1' } : {}),
        }),
      ).toMatchObject({
        error: { code: 'countNotOpen' },
      });
    expect(JSON.stringify(seen)).not.toMatch(/strokes|丁/u);
    closed.service.close();

    const meeting = await openVoting(undefined, true);
    const open = await openHall(meeting);
    open.service.subscribe('hall', 'scene', (picture) => seen.push(picture.scene));
    expect(await open.attempt('takeScene', { choice })).toMatchObject({ error: { code: 'nothingCalledOpenly' } });
    await open.act('beginCalling', at(1, 1, open.one));
    await open.act('takeScene', { choice });
    await open.act('callStroke', { ...at(1, 1, open.one), candidate: 1, name: '' });
    expect(seen.at(-1)).toMatchObject({ kind: 'strokes', rows: [{ name: '丁　一', strokes: 1 }, {}, {}] });
    await open.act('undoCall', at(1, 1, open.one));
    expect(seen.at(-1)).toMatchObject({ kind: 'strokes', rows: [{ strokes: 0 }, {}, {}] });
    open.service.close();
  });

  it('is played, sealed and verified by both engines; a sheet changed behind their back is found', async () => {
    const file = openSessionFile(await playCongress(5, 'sheets'), { backUp: () => undefined });
    if (!file.ok) throw new Error(file.error.code);
    const store = openStore(file.value);
    expect(verifyStore(store)).toBeNull();
    file.value.database.exec('update sheet_row set approve = approve + 1 where group_no = 1 and pass = 1');
    expect(verifyStore(store)).toContain('sheet_row');
    file.value.close();
  });
});
