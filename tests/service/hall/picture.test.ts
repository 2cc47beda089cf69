// The picture in the hall over time: black and back, frozen and overtaken, lost and found again.

import { describe, expect, it } from 'vitest';
import type { HallStatus } from '../../../core/hall-views.ts';
import type { StagePicture } from '../../../core/scenes/scene.ts';
import { holdFirst, list, openVoting, type SmallMeeting, twoSeats } from '../small-meeting.ts';

const refused = (code: string) => ({ ok: false, error: { code } });
const take = (kind: string, more: object = {}) => ['takeScene', { choice: { kind, ...more } }] as const;

/** What a stage would show and the console says of it, asked anew. */
function look({ service }: SmallMeeting): { readonly picture: StagePicture; readonly hall: HallStatus } {
  const pictures: StagePicture[] = [];
  const halls: HallStatus[] = [];
  service.subscribe('chair', 'scene', (picture) => pictures.push(picture))?.();
  service.subscribe('chair', 'status', ({ session }) => session !== null && halls.push(session.hall))?.();
  const [picture, hall] = [pictures[0], halls[0]];
  if (picture === undefined || hall === undefined) throw new Error('No session is open.');
  return { picture, hall };
}

/** A meeting by a clock that goes on a minute an act. */
async function meetingByClock(): Promise<SmallMeeting> {
  let time = Date.UTC(2026, 5, 18);
  return openVoting(() => {
    time += 60_000;
    return new Date(time);
  });
}

describe('black', () => {
  it('gives back the picture it covered, one that goes on with the facts and one that was frozen', async () => {
    const meeting = await meetingByClock();
    const { act } = meeting;
    await act(...take('attendance'));
    await act(...take('blank'));
    await act(...take('blank'));
    expect(look(meeting)).toMatchObject({ picture: { scene: { kind: 'blank' } }, hall: { restorable: true } });
    await act('withdrawCheckIn', { participantId: 'p6', reason: '误点' });
    await act('fixAttendance', { counted: 5, reason: '重新清点' });
    await act('restoreScene');
    const live = look(meeting);
    expect(live.hall).toMatchObject({ frozen: false, restorable: false });
    expect(live.picture.scene).toMatchObject({ figures: [{}, { value: '5' }, {}] });
    await act('freezeScene');
    await act(...take('blank'));
    await act('checkIn', { participantId: 'p6', cancelLeave: false });
    await act('fixAttendance', { counted: 6, reason: '重新清点' });
    await act('restoreScene');
    const frozen = look(meeting);
    expect(frozen.picture.scene).toEqual(live.picture.scene);
    expect(frozen.hall).toMatchObject({ frozen: true, changed: true });
  });

  it('is not gone back on where there is no black, or nothing under it', async () => {
    const { act, attempt } = await openVoting();
    expect(await attempt('restoreScene')).toMatchObject(refused('nothingBeforeBlank'));
    await act(...take('blank'));
    expect(await attempt('restoreScene')).toMatchObject(refused('nothingBeforeBlank'));
    await act(...take('title'));
    expect(await attempt('restoreScene')).toMatchObject(refused('hallNotBlank'));
  });

  it('does not give back what may by now not be taken', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await act('defineContest', twoSeats);
    await act('listCandidates', list('c1', '丁一', '王二', '李三'));
    await act('confirmCandidates', { contestId: 'c1', reason: null });
    await act(...take('instructions', { contestId: 'c1' }));
    await act('freezeScene');
    await act(...take('blank'));
    await act('reopenStep', { step: 'candidates', contestId: 'c1', reason: '一名候选人退出' });
    expect(await attempt('restoreScene')).toMatchObject(refused('candidatesNotConfirmed'));
    expect(look(meeting).picture.scene.kind).toBe('blank');
  });

  it('gives back after the seal what it covered before it', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await act('adjourn', { note: '' });
    await act(...take('attendance'));
    await act('freezeScene');
    const before = look(meeting).picture;
    await act(...take('blank'));
    await act('sealSession');
    expect(await attempt('restoreScene')).toMatchObject({ ok: true });
    const after = look(meeting);
    expect(after.picture.scene).toEqual(before.scene);
    expect(after.picture.sequence).toBeGreaterThan(before.sequence);
    for (const kind of ['closing', 'blank', 'blank']) await attempt(...take(kind));
    expect(await attempt('restoreScene')).toMatchObject({ ok: true });
    expect(look(meeting).picture.scene).toMatchObject({ title: '大会闭幕' });
    expect(await attempt('restoreScene')).toMatchObject(refused('hallNotBlank'));
  });
});

describe('a frozen picture', () => {
  it('stays as it is, says when the facts have gone on, and is not frozen twice', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    expect(await attempt('freezeScene')).toMatchObject(refused('nothingTaken'));
    await act(...take('blank'));
    expect(await attempt('freezeScene')).toMatchObject(refused('hallIsBlank'));
    await act(...take('attendance'));
    await act('freezeScene');
    const { picture, hall } = look(meeting);
    expect(hall).toMatchObject({ frozen: true, changed: false });
    await act('chooseTheme', { theme: 'light' });
    expect(look(meeting).hall.changed).toBe(false);
    await act('withdrawCheckIn', { participantId: 'p6', reason: '误点' });
    await act('fixAttendance', { counted: 5, reason: '重新清点' });
    expect(look(meeting)).toMatchObject({ picture: { scene: picture.scene }, hall: { changed: true } });
    expect(await attempt('freezeScene')).toMatchObject(refused('alreadyFrozen'));
    // Taken again it goes on with the facts.
    await act(...take('attendance'));
    expect(look(meeting).hall).toMatchObject({ frozen: false, changed: false });
    expect(look(meeting).picture.scene).not.toEqual(picture.scene);
  });

  it('of a result is overtaken by the announcement', async () => {
    const meeting = await openVoting();
    const { act } = meeting;
    await holdFirst(meeting);
    for (const marks of ['AAO', 'AAO', 'AAO', 'AAO', 'AOA', 'OOA'])
      await act('enterBallot', { contestId: 'c1', marks, writeIns: [], seen: [], copies: 1, station: null });
    await act('closeCount', { contestId: 'c1' });
    await act('releaseResult', { contestId: 'c1' });
    await act(...take('resultTable', { contestId: 'c1' }));
    expect(look(meeting).hall).toMatchObject({ frozen: true, changed: false });
    await act('announceResult', { contestId: 'c1' });
    expect(look(meeting).hall).toMatchObject({ frozen: true, changed: true });
  });
});

it('goes black when what it shows is gone back on, and the console is told why', async () => {
  const meeting = await openVoting();
  const { act } = meeting;
  await act('defineContest', twoSeats);
  await act('listCandidates', list('c1', '丁一', '王二', '李三'));
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act(...take('instructions', { contestId: 'c1' }));
  expect(look(meeting).hall.lapsed).toBeNull();
  await act('reopenStep', { step: 'candidates', contestId: 'c1', reason: '一名候选人退出' });
  const { picture, hall } = look(meeting);
  expect(picture.scene).toEqual({ kind: 'blank' });
  expect(hall.lapsed).toMatchObject({ code: 'candidatesNotConfirmed' });
});

it('says since when no stage is there, and when one is back', async () => {
  const meeting = await meetingByClock();
  const { service } = meeting;
  const halls: HallStatus[] = [];
  service.subscribe('chair', 'status', ({ session }) => session !== null && halls.push(session.hall));
  const times = () => {
    const { stages = -1, lostAt = null, backAt = null } = halls.at(-1) ?? {};
    return { stages, lost: lostAt !== null, back: backAt !== null && lostAt !== null && backAt > lostAt };
  };
  expect(times()).toEqual({ stages: 0, lost: false, back: false });
  const stop = service.subscribe('hall', 'scene', () => undefined);
  expect(times()).toEqual({ stages: 1, lost: false, back: false });
  stop?.();
  expect(times()).toEqual({ stages: 0, lost: true, back: false });
  const [one, two] = [1, 2].map(() => service.subscribe('hall', 'scene', () => undefined));
  expect(times()).toEqual({ stages: 2, lost: true, back: true });
  // Of two stages one may go: the hall still has its picture.
  one?.();
  expect(times()).toEqual({ stages: 1, lost: true, back: true });
  two?.();
  expect(times()).toEqual({ stages: 0, lost: true, back: false });
});
