// A further round follows what a count left open, once, and is about that and nothing else.

import { describe, expect, it } from 'vitest';
import { once } from './plans.ts';
import { count, everybody, holdFirst, list, openVoting, type SmallMeeting, twoSeats, vote } from './small-meeting.ts';

const contestId = 'c1';
const recount = { counted: 6, reason: '重新清点' };

/** 丁一 is elected; 王二 and 李三 have three votes each where four are needed. */
async function leaveOneSeat(meeting: SmallMeeting): Promise<void> {
  await holdFirst(meeting);
  await count(meeting, contestId, 'AAO', 'AAO', 'AAO', 'AOA', 'AOA', 'AOA');
}

/** All three level with four votes for the two seats. */
async function tie(meeting: SmallMeeting): Promise<void> {
  await meeting.act('defineContest', twoSeats);
  await meeting.act('listCandidates', list(contestId, '丁一', '王二', '李三'));
  await vote(meeting, contestId, 6);
  await count(meeting, contestId, 'OAA', 'OAA', 'AAO', 'AAO', 'AOA', 'AOA');
}

function refused(code: string) {
  return { ok: false, error: { code } };
}

describe('a further round or a remedy', () => {
  const remedy = { contestId, remedy: 'later', approvedBy: 'presidium', votes: null, reason: '留待以后' };

  it('is refused while ballots are out, while they are counted, and after the count was opened again', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await act('defineContest', twoSeats);
    expect(await attempt('openRound', { contestId })).toMatchObject(refused('resultNotAnnounced'));
    await act('listCandidates', list(contestId, '丁一', '王二', '李三'));
    await vote(meeting, contestId, 0);
    expect(await attempt('openRound', { contestId })).toMatchObject(refused('resultNotAnnounced'));
    expect(await attempt('chooseRemedy', remedy)).toMatchObject(refused('resultNotAnnounced'));
    await act('closeCount', { contestId });
    await act('reopenCount', { contestId, reason: '重看' });
    expect(await attempt('openRound', { contestId })).toMatchObject(refused('resultNotAnnounced'));
  });

  it('once on record keeps a void election void: its ballots are not counted again', async () => {
    const meeting = await openVoting();
    await holdFirst(meeting, 7);
    await meeting.act('openRound', { contestId });
    const again = { contestId, collected: 6, plan: once, reason: '重新清点' };
    expect(await meeting.attempt('collectBallots', again)).toMatchObject(refused('followedUp'));
  });

  it('of a void revote is a revote among the same three', async () => {
    const meeting = await openVoting();
    await tie(meeting);
    await meeting.act('openRound', { contestId });
    await meeting.act('fixAttendance', recount);
    await vote(meeting, 'c2', 7);
    await meeting.act('openRound', { contestId: 'c2' });
    expect(await meeting.service.dispatch('chair', 'contests', {})).toMatchObject({
      value: { contests: [{}, {}, { round: { kind: 'revote', of: 'c2' }, title: '委员（再次投票二）', seats: 2 }] },
    });
  });

  it('of a primary is a primary when it is void, and none when it found fewer than it might', async () => {
    const meeting = await openVoting();
    await meeting.act('defineContest', { ...twoSeats, primary: true });
    await meeting.act('listCandidates', list(contestId, '丁一', '王二', '李三'));
    await vote(meeting, contestId, 7);
    await meeting.act('openRound', { contestId });
    await meeting.act('fixAttendance', recount);
    await vote(meeting, 'c2', 6);
    await count(meeting, 'c2', 'AAO', 'AAO', 'AAO', 'AOA', 'AOA', 'AOA');
    expect(await meeting.attempt('openRound', { contestId: 'c2' })).toMatchObject(refused('nothingOpen'));
    expect(await meeting.service.dispatch('chair', 'contests', {})).toMatchObject({
      value: { contests: [{}, { round: { kind: 'primary', of: 'c1' }, open: null }] },
    });
  });

  it('has its candidates in the order of the list before it, with those written in at their place', async () => {
    const meeting = await openVoting();
    await holdFirst(meeting);
    await count(meeting, contestId, 'AAO', 'AAO', 'AOO 马六', 'AOO 马六', 'OAO 马六', 'OAO 马六');
    await meeting.act('openRound', { contestId });
    expect(await meeting.service.dispatch('chair', 'contests', {})).toMatchObject({
      value: { contests: [{}, { candidates: [{ name: '丁一' }, { name: '马六' }, { name: '王二' }] }] },
    });
  });
});

describe('the list of a further round', () => {
  it('of the tied holds them and nobody else, for the seats that are left', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await tie(meeting);
    await act('openRound', { contestId });
    const more = { ...twoSeats, contestId: 'c2', seats: 3 };
    expect(await attempt('defineContest', more)).toMatchObject(refused('roundFixed'));
    expect(await attempt('listCandidates', list('c2', '王二', '赵四'))).toMatchObject(refused('roundFixed'));
    await act('defineContest', { ...more, seats: 2, title: '委员再次投票' });
    await act('listCandidates', { ...list('c2', '李三', '丁一', '王二'), order: 'manual', reason: '便于辨认' });
  });

  it('for a seat left open may have new people on it, and nobody who is elected', async () => {
    const meeting = await openVoting();
    await leaveOneSeat(meeting);
    await meeting.act('openRound', { contestId });
    expect(await meeting.attempt('listCandidates', list('c2', '丁一', '王二'))).toMatchObject(refused('roundFixed'));
    await meeting.act('listCandidates', list('c2', '王二', '赵四'));
  });

  it('sends nobody out to watch over his own election', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await holdFirst(meeting);
    // 于洁, the chief scrutineer, is written in and level with the first two.
    await count(meeting, contestId, 'AAO', 'AAO', 'AOO 于洁', 'AOO 于洁', 'OAO 于洁', 'OAO 于洁');
    await act('openRound', { contestId });
    await act('fixAttendance', recount);
    await act('confirmCandidates', { contestId: 'c2', reason: null });
    const papers = { contestId: 'c2', printed: 6, issued: 6, spoiled: 0, reason: null };
    expect(await attempt('issueBallots', papers)).toMatchObject({
      error: { code: 'officerIsCandidate', names: ['于洁'] },
    });
    const others = { chiefScrutineer: '江涛', scrutineers: ['田野'], tellers: ['何平'] };
    await act('nameOfficers', { ...others, votes: everybody });
    await act('issueBallots', papers);
  });
});

describe('fewer seats', () => {
  it('are decided by the voters or the presidium, not from above', async () => {
    const meeting = await openVoting();
    await leaveOneSeat(meeting);
    const remedy = { contestId, remedy: 'reduceSeats', approvedBy: 'superior', votes: null, reason: '接近名额' };
    expect(await meeting.attempt('chooseRemedy', remedy)).toMatchObject(refused('approvalNotInRule'));
    await meeting.act('chooseRemedy', { ...remedy, approvedBy: 'voters', votes: everybody });
  });
});
