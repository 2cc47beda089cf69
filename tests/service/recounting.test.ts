// A count on paper while ballots are being entered: the figure, the bundles, the passes, the hall, the second engine.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../db/open.ts';
import { openSessionFile } from '../../db/session-file.ts';
import { verifyStore } from '../../service/verify.ts';
import { list, openVoting, type SmallMeeting, twoSeats } from './small-meeting.ts';
import { contestId, key, openRoom, type SmallRoom } from './two-hands.ts';

const recount = { contestId, scrutineer: '田野', reason: '点出差一张' };

/** Five of six ballots came back, in bundles of three and two; both hands keyed the first bundle. */
async function roomOfFive(): Promise<SmallRoom> {
  const room = await openRoom();
  const plan = { method: 'ballots', passes: 2, bundleSize: 3, reason: null };
  await room.act('collectBallots', { contestId, collected: 5, plan, reason: '误记' });
  await keyBoth(room, 1, 'AAO', 'AAO', 'AAO');
  return room;
}

async function keyBoth(room: SmallRoom, bundle: number, ...papers: readonly string[]): Promise<void> {
  const [first, second] = room.operators;
  await key(room, { bundle, pass: 1, operator: first }, ...papers);
  await key(room, { bundle, pass: 2, operator: second }, ...papers);
}

/** The second engine and every check of the file, on the file as it was left. */
async function verified({ service }: SmallMeeting): Promise<unknown> {
  const lobby = await service.dispatch('chair', 'lobby', {});
  const path = lobby.ok
    ? z.object({ recent: z.array(z.object({ path: z.string() })) }).parse(lobby.value).recent[0]?.path
    : '';
  service.close();
  const opened = openSessionFile(path ?? '', { backUp: () => undefined });
  if (!opened.ok) throw new Error(opened.error.code);
  const fault = verifyStore(openStore(opened.value));
  opened.value.close();
  return fault;
}

describe('a bundle of one ballot more than was counted in', () => {
  it('keeps the count open until the paper is counted again, and then the count is closed with it', async () => {
    const room = await roomOfFive();
    await keyBoth(room, 2, 'AAO', 'OAA', 'OAA');
    expect(await room.attempt('closeCount', { contestId })).toMatchObject({
      error: { code: 'ballotsMissing', entered: 6, collected: 5 },
    });
    const hints = () => room.ask('differences', { contestId, operator: null });
    expect(await hints()).toMatchObject({ hints: [{ bundle: 2, hint: { code: 'sheetsDiffer' } }, {}] });
    expect(await room.ask('collection', { contestId })).toMatchObject({
      ...{ issued: 6, collected: 5, unit: 'bundle', scrutineers: ['于洁', '田野'] },
      parts: [
        { part: 1, ballots: 3, keyed: 3 },
        { part: 2, ballots: 2, keyed: 3 },
      ],
      counts: [
        { collected: 6, scrutineer: null, reason: null },
        { collected: 5, reason: '误记' },
      ],
    });
    await room.act('recountBallots', { ...recount, collected: 6, found: [{ part: 2, ballots: 3 }] });
    expect(await hints()).toMatchObject({ hints: [] });
    expect(await room.ask('room', { contestId })).toMatchObject({
      collected: 6,
      bundles: [
        { bundle: 1, expected: 3, compared: true },
        { bundle: 2, expected: 3, compared: true, differences: 0 },
      ],
    });
    await room.act('closeCount', { contestId });
    expect(await room.ask('result', { contestId })).toMatchObject({
      collected: 6,
      count: { tally: { valid: 6, candidates: [{ approve: 4 }, { approve: 6 }, { approve: 2 }] } },
    });
    expect(await room.attempt('recountBallots', { ...recount, collected: 5, found: [] })).toMatchObject({
      error: { code: 'countClosed' },
    });
    expect(await verified(room)).toBeNull();
  });

  it('is keyed on where it was found in time: nobody is stopped at the number counted in', async () => {
    const room = await roomOfFive();
    await room.act('recountBallots', { ...recount, collected: 6, found: [{ part: 2, ballots: 3 }] });
    const [first] = room.operators;
    const station = { bundle: 2, pass: 1, operator: first };
    await room.act('openBundle', { contestId, ...station });
    const ballot = { contestId, marks: 'AAO', writeIns: [], seen: [], station };
    expect(await room.attempt('enterBallot', { ...ballot, copies: 3 })).toMatchObject({ ok: true });
    expect(await room.ask('counting', { contestId, station })).toMatchObject({ station: { expected: 3, sheets: 3 } });
  });
});

it('a bundle of one ballot fewer is counted with what both hands found in it', async () => {
  const room = await openRoom();
  await keyBoth(room, 1, 'AAO', 'AOA', 'OAA');
  await keyBoth(room, 2, 'AAO', 'AOA');
  expect(await room.attempt('closeCount', { contestId })).toMatchObject({ error: { code: 'ballotsMissing' } });
  await room.act('recountBallots', { ...recount, collected: 5, found: [{ part: 2, ballots: 2 }] });
  await room.act('closeCount', { contestId });
  expect(await verified(room)).toBeNull();
});

it('a ballot found at the very end is a bundle of its own, and the last of a bundle lost is no bundle', async () => {
  const room = await roomOfFive();
  await keyBoth(room, 2, 'AAO', 'OAA');
  await room.act('recountBallots', { ...recount, collected: 6, found: [{ part: 3, ballots: 1 }] });
  expect(await room.attempt('closeCount', { contestId })).toMatchObject({
    error: { code: 'passesDiffer', pending: 1 },
  });
  await room.act('recountBallots', { ...recount, collected: 5, found: [{ part: 3, ballots: 0 }] });
  expect(await room.ask('room', { contestId })).toMatchObject({ bundles: [{ bundle: 1 }, { bundle: 2 }] });
  await room.act('closeCount', { contestId });
});

describe('more ballots than were issued', () => {
  it('void the election, by its article, though most of it was entered; until it is held again they may be counted once more', async () => {
    const room = await openRoom();
    await keyBoth(room, 1, 'AAO', 'AOA', 'OAA');
    await room.act('recountBallots', { ...recount, collected: 7, found: [{ part: 2, ballots: 4 }] });
    expect(await room.ask('contests')).toMatchObject({ contests: [{ state: 'void', collected: 7 }] });
    const [first] = room.operators;
    const open = { contestId, bundle: 2, pass: 1, operator: first };
    expect(await room.attempt('openBundle', open)).toMatchObject({ error: { code: 'electionVoid' } });
    await room.act('recountBallots', { ...recount, collected: 6, found: [{ part: 2, ballots: 3 }] });
    expect(await room.attempt('openBundle', open)).toMatchObject({ ok: true });
    await room.act('recountBallots', { ...recount, collected: 7, found: [{ part: 1, ballots: 4 }] });
    await room.act('openRound', { contestId });
    expect(
      await room.attempt('recountBallots', { ...recount, collected: 6, found: [{ part: 1, ballots: 3 }] }),
    ).toMatchObject({ error: { code: 'followedUp' } });
    expect(await verified(room)).toBeNull();
  });
});

describe('where ballots lie in one heap or in piles', () => {
  const once = { method: 'ballots', passes: 1, bundleSize: 25, reason: '人手不足' };

  async function meetingOf(plan: object, collected: number): Promise<SmallMeeting> {
    const meeting = await openVoting();
    await meeting.act('defineContest', twoSeats);
    await meeting.act('listCandidates', list(contestId, '丁一', '王二', '李三'));
    await meeting.act('confirmCandidates', { contestId, reason: null });
    await meeting.act('issueBallots', { contestId, printed: 6, issued: 6, spoiled: 0, reason: null });
    await meeting.act('collectBallots', { contestId, collected, plan, reason: null });
    return meeting;
  }

  it('entered once, as many are entered as the paper has', async () => {
    const meeting = await meetingOf(once, 5);
    const ballot = { contestId, marks: 'AAO', writeIns: [], seen: [], station: null };
    await meeting.act('enterBallot', { ...ballot, copies: 5 });
    expect(await meeting.attempt('enterBallot', { ...ballot, copies: 1 })).toMatchObject({
      error: { code: 'allEntered' },
    });
    await meeting.act('recountBallots', { ...recount, collected: 6, found: [] });
    await meeting.act('enterBallot', { ...ballot, copies: 1 });
    await meeting.act('closeCount', { contestId });
    expect(await verified(meeting)).toBeNull();
  });

  const row = (approve: number, oppose: number) => ({ approve, oppose, abstain: 0, illegible: 0 });
  const sheet = (ballots: number) => ({
    ...{ ballots, valid: ballots, invalid: 0, writeIns: [] },
    rows: [row(ballots, 0), row(ballots, 0), row(0, ballots)],
  });

  it('on tally sheets, what is keyed of a void election is counted by nobody', async () => {
    const meeting = await meetingOf({ ...once, method: 'sheets' }, 5);
    await meeting.act('dealGroups', { contestId, piles: [3, 2], reason: null });
    await meeting.act('enterSheet', { contestId, pass: 1, operator: null, group: 2, sheet: sheet(2) });
    await meeting.act('recountBallots', { ...recount, collected: 7, found: [{ part: 1, ballots: 5 }] });
    expect(await verified(meeting)).toBeNull();
  });

  it('on tally sheets, the pile of a group holds what was found in it', async () => {
    const meeting = await meetingOf({ ...once, method: 'sheets' }, 5);
    await meeting.act('dealGroups', { contestId, piles: [3, 2], reason: null });
    const enter = { contestId, pass: 1, operator: null };
    await meeting.act('enterSheet', { ...enter, group: 1, sheet: sheet(3) });
    const found = { ...recount, collected: 6, found: [{ part: 1, ballots: 4 }] };
    expect(await meeting.attempt('recountBallots', found)).toMatchObject({ error: { code: 'recountKeyed', group: 1 } });
    await meeting.act('withdrawSheet', { contestId, group: 1, pass: 1, reason: '多一张' });
    await meeting.act('recountBallots', found);
    await meeting.act('enterSheet', { ...enter, group: 1, sheet: sheet(4) });
    await meeting.act('enterSheet', { ...enter, group: 2, sheet: sheet(2) });
    await meeting.act('closeCount', { contestId });
    expect(await verified(meeting)).toBeNull();
  });
});

describe('a figure the hall has seen', () => {
  const choice = { kind: 'ballotsCollected' };
  const corrected = '经重新清点，收回由 6 张更正为 5 张；收回的选票少于发出的选票';

  it('is not changed without a word, and a frozen picture not at all', async () => {
    const room = await openRoom();
    await room.act('takeScene', { choice });
    const seen: string[] = [];
    room.service.subscribe('hall', 'scene', ({ scene }) => seen.push(JSON.stringify(scene)));
    await room.act('recountBallots', { ...recount, collected: 5, found: [{ part: 2, ballots: 2 }] });
    expect(seen.at(-1)).toContain(corrected);
    await room.act('takeScene', { choice: { kind: 'counting' } });
    expect(seen.at(-1)).toContain('收回选票 5 张（重新清点前为 6 张）');
    await room.act('takeScene', { choice });
    await room.act('freezeScene');
    const frozen = seen.at(-1);
    await room.act('recountBallots', { ...recount, collected: 6, found: [{ part: 2, ballots: 3 }] });
    expect(seen.at(-1)).toBe(frozen);
    const status: boolean[] = [];
    room.service.subscribe('chair', 'status', ({ session }) => status.push(session?.hall.changed === true));
    expect(status).toEqual([true]);
  });

  it('is marked in the script that was read aloud with it', async () => {
    const room = await openRoom();
    await room.act('planRunSheet', { start: '08:30', anew: true });
    const items = z.array(
      z.object({
        itemId: z.string(),
        state: z.string(),
        changed: z.number(),
        script: z.string(),
        paragraphs: z.unknown(),
      }),
    );
    const sheet = async () => z.object({ items }).parse(await room.ask('runSheet')).items;
    const said = (await sheet()).find(({ script }) => script.includes('{收回}')) ?? { itemId: '', script: '' };
    const paragraph = said.script
      .split('\n')
      .filter((line) => line !== '')
      .findIndex((line) => line.includes('{收回}'));
    for (let from: string | null = null; from !== said.itemId; ) {
      await room.act('goOn', { from });
      from = (await sheet()).find(({ state }) => state === 'now')?.itemId ?? null;
    }
    const figures = { 选举事项: '委员', 发出: '6', 收回: '6', 选举结论: '选举有效' };
    await room.act('readScript', { itemId: said.itemId, paragraph, figures, advance: false });
    await room.act('recountBallots', { ...recount, collected: 5, found: [{ part: 2, ballots: 2 }] });
    const now = (await sheet()).find(({ itemId }) => itemId === said.itemId);
    expect(now?.changed).toBe(1);
    expect(JSON.stringify(now?.paragraphs)).toContain('"text":"5","settled":true,"was":"6"');
  });
});
