// The sample check through the door: drawn by dice, read blind, found faults mended by opening the count again.

import { describe, expect, it } from 'vitest';
import type { Result } from '../../core/result.ts';
import type { SampleView } from '../../core/sample-views.ts';
import { callAs } from '../../service/dispatch.ts';
import { once } from './plans.ts';
import { holdFirst, list, openVoting, type SmallMeeting, twoSeats } from './small-meeting.ts';

const contestId = 'c1';
const dice = '354631155611216362461535';
const other = '111111111111111111111112';
/** As they lie in the pile. */
const pile = ['AAO', 'AOA', 'AAO', 'AOO', 'AAO', 'NNN'];
const reading = (marks: string) => ({ marks, writeIns: [], seen: [] });
const draw = (more: object = {}) => ({ contestId, dice, size: 6, reason: null, ...more });

async function key({ act }: SmallMeeting, papers: readonly string[] = pile): Promise<void> {
  for (const marks of papers) await act('enterBallot', { contestId, ...reading(marks), copies: 1, station: null });
}

/** Counted and closed. */
async function counted(): Promise<SmallMeeting> {
  const meeting = await openVoting();
  await holdFirst(meeting);
  await key(meeting);
  await meeting.act('closeCount', { contestId });
  return meeting;
}

async function look({ service }: SmallMeeting): Promise<SampleView> {
  const result = await callAs(service, 'staff')('sample', { contestId });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const code = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.code;
};

const read = (meeting: SmallMeeting, place: number, marks = pile[place - 1] ?? '', bundle = 1) =>
  code(meeting.attempt('readSample', { contestId, bundle, place, reading: reading(marks) }));

describe('a sample', () => {
  it('is drawn of a closed count, and no other', async () => {
    const meeting = await openVoting();
    await holdFirst(meeting);
    await key(meeting);
    expect(await code(meeting.attempt('drawSample', draw()))).toBe('countNotClosed');
    expect((await look(meeting)).shut).toMatchObject({ code: 'countNotClosed' });
    for (const name of ['drawSample', 'readSample'] as const) {
      const input = name === 'drawSample' ? draw() : { bundle: 1, place: 1, reading: null };
      expect(await code(meeting.attempt(name, { ...input, contestId: 'c9' }))).toBe('contestMissing');
    }
    expect(await code(meeting.service.dispatch('chair', 'sample', { contestId: 'c9' }))).toBe('contestMissing');
    await meeting.act('closeCount', { contestId });
    expect(await look(meeting)).toMatchObject({ shut: null, ballots: 6, usual: 6, margin: 1, needed: 6, draw: null });
    expect(await code(meeting.service.dispatch('staff', 'drawSample', { requestId: 'staff-draws', ...draw() }))).toBe(
      'forbidden',
    );
    await meeting.act('drawSample', draw({ size: 2 }));
    const { draw: drawn } = await look(meeting);
    expect(drawn).toMatchObject({ dice, size: 2 });
    expect(drawn?.ballots.map(({ state }) => state)).toEqual(['unread', 'unread']);
  });

  it('is blind: nothing counted is given before a ballot has been read, nor between its two looks', async () => {
    const meeting = await counted();
    await meeting.act('drawSample', draw());
    expect(JSON.stringify((await look(meeting)).draw)).not.toMatch(/"marks"/u);
    expect(await read(meeting, 4, 'AAA')).toBe('ok');
    const { draw: between } = await look(meeting);
    expect(between?.ballots[3]?.state).toBe('again');
    expect(JSON.stringify(between)).not.toMatch(/"marks"/u);
    expect(await read(meeting, 4)).toBe('ok');
    const { draw: after } = await look(meeting);
    expect(after?.ballots[3]).toMatchObject({ state: 'same', readings: { counted: { marks: 'AOO' } } });
    expect(after?.ballots[2]?.readings).toBeNull();
  });

  it('without a fault lets the result out, and says what it came to', async () => {
    const meeting = await counted();
    await meeting.act('drawSample', draw());
    for (const place of [1, 2, 3, 4, 5, 6]) expect(await read(meeting, place)).toBe('ok');
    expect((await look(meeting)).figures).toMatchObject({
      ballots: 6,
      drawn: 6,
      faulty: 0,
      atMost: 0,
      confidenceTenths: 1000,
    });
    await meeting.act('releaseResult', { contestId });
    expect(await code(meeting.attempt('drawSample', draw({ dice: other })))).toBe('sampleBegun');
  });

  it('with a fault holds the result back until the count has been opened again, and then covers it no more', async () => {
    const meeting = await counted();
    await meeting.act('drawSample', draw());
    expect(await read(meeting, 2, 'AAO')).toBe('ok');
    // Looked at once: whether it is a fault is still to be seen, and nobody gets round that.
    expect(await code(meeting.attempt('releaseResult', { contestId }))).toBe('sampleDiffers');
    expect(await read(meeting, 2, 'AAO')).toBe('ok');
    expect((await look(meeting)).draw?.ballots[1]).toMatchObject({ state: 'faulty' });
    expect(await read(meeting, 2)).toBe('ballotRead');
    expect(await code(meeting.attempt('releaseResult', { contestId }))).toBe('sampleDiffers');
    expect(await code(meeting.attempt('drawSample', draw({ dice: other, reason: '重抽' })))).toBe('sampleBegun');
    await meeting.act('reopenCount', { contestId, reason: '抽查有差错' });
    expect(await look(meeting)).toMatchObject({
      draw: null,
      figures: null,
      superseded: { size: 6, read: 1, faulty: 1 },
    });
    await meeting.act('correctBallot', { contestId, entry: 2, ...reading('AAO'), station: null, reason: '看票更正' });
    await meeting.act('closeCount', { contestId });
    expect(await read(meeting, 2, 'AAO')).toBe('sampleMissing');
    expect(await code(meeting.attempt('drawSample', draw()))).toBe('diceUsed');
    await meeting.act('drawSample', draw({ dice: other }));
    expect((await look(meeting)).superseded).toBeNull();
    expect(await read(meeting, 2, 'AAO')).toBe('ok');
    expect((await look(meeting)).draw?.ballots[1]).toMatchObject({ state: 'same' });
    await meeting.act('releaseResult', { contestId });
  });

  it('is made larger with the same dice: what was read stays read', async () => {
    const meeting = await counted();
    await meeting.act('drawSample', draw({ size: 2 }));
    const places = (await look(meeting)).draw?.ballots.map(({ place }) => place) ?? [];
    for (const place of places) expect(await read(meeting, place)).toBe('ok');
    expect((await look(meeting)).figures).toMatchObject({ drawn: 2 });
    await meeting.act('drawSample', draw({ size: 4 }));
    const larger = await look(meeting);
    expect(larger.figures).toBeNull();
    expect(larger.draw?.ballots.filter(({ state }) => state === 'same').map(({ place }) => place)).toEqual(places);
    expect(larger.draw?.ballots).toHaveLength(4);
  });

  it('of ballots entered once finds the paper by its place in the pile, whatever was struck on the screen', async () => {
    const meeting = await openVoting();
    await meeting.act('defineContest', twoSeats);
    await meeting.act('listCandidates', list(contestId, '丁一', '王二', '李三'));
    await meeting.act('confirmCandidates', { contestId, reason: null });
    await meeting.act('issueBallots', { contestId, printed: 6, issued: 6, spoiled: 0, reason: null });
    await meeting.act('collectBallots', { contestId, collected: 6, plan: { ...once, bundleSize: 3 }, reason: null });
    // The first sheet is keyed twice and its copy struck: every later row lies one further on the screen than on paper.
    await key(meeting, [pile[0] ?? '', ...pile.slice(0, 5)]);
    await meeting.act('strikeBallot', { contestId, entry: 2, station: null, reason: '重复录入' });
    await key(meeting, pile.slice(5));
    await meeting.act('closeCount', { contestId });
    await meeting.act('drawSample', draw());
    for (const [index, marks] of pile.entries())
      expect(await read(meeting, (index % 3) + 1, marks, Math.floor(index / 3) + 1)).toBe('ok');
    expect((await look(meeting)).figures).toMatchObject({ faulty: 0, again: 0 });
  });

  it('is none of a contest counted by tally sheets', async () => {
    const meeting = await openVoting();
    await holdFirst(meeting, 0);
    await meeting.act('planCount', { contestId, plan: { ...once, method: 'sheets' }, reason: '唱票' });
    await meeting.act('closeCount', { contestId });
    expect(await code(meeting.attempt('drawSample', draw({ size: 1 })))).toBe('sampleWithoutBallots');
  });
});

describe('nothing is read', () => {
  it('once the bags are sealed', async () => {
    const meeting = await counted();
    await meeting.act('drawSample', draw());
    for (const name of ['releaseResult', 'announceResult']) await meeting.act(name, { contestId });
    const remedy = { contestId, remedy: 'later', approvedBy: 'presidium', votes: null, reason: '留待以后' };
    await meeting.attempt('chooseRemedy', remedy);
    await meeting.act('sealBallots', { bags: 1, sealNumbers: '1', custodian: '于洁', note: '' });
    expect(await read(meeting, 1)).toBe('sampleAfterSeal');
  });
});
