// The meeting ends once every election is over and every ballot sealed, and nothing of it is done after that.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  count,
  everybody,
  holdFirst,
  list,
  openMeeting,
  openVoting,
  rosterFile,
  twoSeats,
  vote,
} from './small-meeting.ts';

const bags = { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' };
const refused = (code: string) => ({ ok: false, error: { code } });

describe('a meeting whose ballots are sealed', () => {
  it('is not adjourned over a further election, nor before the ballots of that one are sealed too', async () => {
    const meeting = await openVoting();
    const { act, attempt } = meeting;
    await holdFirst(meeting);
    await count(meeting, 'c1', 'AAO', 'AAO', 'AAO', 'AAO', 'AAO', 'AAO');
    await act('sealBallots', bags);
    await act('defineContest', { ...twoSeats, title: '纪委' });
    expect(await attempt('adjourn', { note: '' })).toMatchObject(refused('ballotsNotSealed'));
    await act('listCandidates', list('c2', '丁一', '王二', '李三'));
    await vote(meeting, 'c2', 6);
    await count(meeting, 'c2', 'AAO', 'AAO', 'AAO', 'AAO', 'AAO', 'AAO');
    expect(await attempt('adjourn', { note: '' })).toMatchObject(refused('ballotsNotSealed'));
    await act('sealBallots', bags);
    await act('adjourn', { note: '' });
  });
});

describe('a meeting that is adjourned', () => {
  it('decides nothing any more', async () => {
    const { act, attempt } = await openVoting();
    await act('adjourn', { note: '' });
    const again = { counted: 6, reason: '重新清点' };
    const names = { chiefScrutineer: '于洁', scrutineers: ['田野'], tellers: ['何平'] };
    expect(await attempt('fixAttendance', again)).toMatchObject(refused('alreadyAdjourned'));
    expect(await attempt('omitOath', { reason: '略过' })).toMatchObject(refused('alreadyAdjourned'));
    expect(await attempt('adoptRules', everybody)).toMatchObject(refused('alreadyAdjourned'));
    expect(await attempt('nameOfficers', { ...names, votes: everybody })).toMatchObject(refused('alreadyAdjourned'));
    expect(await attempt('defineContest', twoSeats)).toMatchObject(refused('alreadyAdjourned'));
    expect(await attempt('reopenStep', { step: 'rules', contestId: null, reason: '重议' })).toMatchObject(
      refused('alreadyAdjourned'),
    );
  });
});

describe('a roster', () => {
  it('by which the hall was counted is not replaced, though everybody has left again', async () => {
    const { act, attempt } = await openMeeting();
    await act('checkIn', { participantId: 'p1', cancelLeave: false });
    await act('fixAttendance', { counted: 1, reason: null });
    await act('withdrawCheckIn', { participantId: 'p1', reason: '误点' });
    expect(await attempt('importRoster', { ...rosterFile, reason: '换名册' })).toMatchObject(refused('rosterCounted'));
  });
});

describe('the hall after the end', () => {
  it('may go black or show the end, on no record; nothing else is shown and nothing is written', async () => {
    const { act, attempt, service } = await openVoting();
    expect(await attempt('takeScene', { choice: { kind: 'closing' } })).toMatchObject(refused('closingTooEarly'));
    await act('adjourn', { note: '' });
    await act('takeScene', { choice: { kind: 'attendance' } });
    await act('sealSession');
    let shown: unknown;
    let records = 0;
    service.subscribe('hall', 'scene', ({ scene }) => {
      shown = scene;
    });
    service.subscribe('chair', 'status', ({ session }) => {
      records = session?.records ?? 0;
    });
    const sealedAt = records;
    expect(shown).toMatchObject({ kind: 'attendance' });
    expect(await attempt('takeScene', { choice: { kind: 'attendance' } })).toMatchObject(refused('sessionSealed'));
    expect(await attempt('freezeScene')).toMatchObject(refused('sessionSealed'));
    expect(await attempt('takeScene', { choice: { kind: 'closing' } })).toMatchObject({ ok: true });
    expect(shown).toMatchObject({ title: '大会闭幕' });
    expect(await attempt('takeScene', { choice: { kind: 'blank' } })).toMatchObject({ ok: true });
    expect(shown).toMatchObject({ kind: 'blank' });
    expect(records).toBe(sealedAt);
  });
});

describe('a paper', () => {
  it('that is open elsewhere or has its place taken is refused by name, and leaves no half of itself', async () => {
    const { service } = await openMeeting();
    const view = Object(await service.dispatch('chair', 'papers', {})).value;
    const taken = join(view.folder, '选举办法（草案）.docx');
    mkdirSync(join(taken, 'x'), { recursive: true });
    const answer = await service.dispatch('chair', 'exportPapers', { papers: ['rules'] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'paperNotWritable', path: taken } });
    expect(readdirSync(view.folder)).toEqual(['选举办法（草案）.docx']);
  });
});

describe('a wrong name in the roster', () => {
  it('is put right with a reason, found by its new initials, and told when the tables are made again', async () => {
    const { act, attempt, service } = await openMeeting();
    const line = { participantId: 'p1', name: '于　杰', delegation: '第一代表团', gender: '男', post: '' };
    expect(await attempt('correctParticipant', { ...line, reason: '' })).toMatchObject(refused('badInput'));
    await act('checkIn', { participantId: 'p1', cancelLeave: false });
    await act('correctParticipant', { ...line, reason: '名册误写' });
    const seen = await service.dispatch('staff', 'attendance', {});
    expect(Object(seen).value.rows[0]).toMatchObject({
      state: 'present',
      participant: { id: 'p1', name: '于杰', initials: 'yj', entitled: true },
    });
    const told = await service.dispatch('chair', 'records', { before: null, limit: 1 });
    expect(Object(told).value[0].sentence).toBe('更正名册：于洁：姓名「于洁」改为「于杰」（原因：名册误写）');
    expect(await service.dispatch('staff', 'correctParticipant', { requestId: 'staff-0001', ...line })).toMatchObject(
      refused('forbidden'),
    );
  });
});

describe('a list of candidates', () => {
  it('confirmed by a smaller margin than the rules then passed is not voted on before it is confirmed anew', async () => {
    const { act, attempt, service } = await openVoting();
    await act('defineContest', twoSeats);
    await act('listCandidates', list('c1', '丁一', '王二', '李三'));
    await act('confirmCandidates', { contestId: 'c1', reason: null });
    await act('reopenStep', { step: 'rules', contestId: null, reason: '重议' });
    const rules = await service.dispatch('chair', 'rules', {});
    const { ruleSet } = rules.ok ? Object(rules.value) : {};
    const margin = { ...ruleSet.margin, minPercent: 100 };
    await act('changeRules', { ruleSet: { ...ruleSet, margin }, reason: '差额加大' });
    await act('adoptRules', everybody);
    await act('nameOfficers', { chiefScrutineer: '于洁', scrutineers: ['田野'], tellers: ['何平'], votes: everybody });
    const papers = { contestId: 'c1', printed: 6, issued: 6, spoiled: 0, reason: null };
    expect(await attempt('issueBallots', papers)).toMatchObject({ error: { code: 'marginTooSmall', needed: 4 } });
    await act('reopenStep', { step: 'candidates', contestId: 'c1', reason: '差额不足' });
    await act('confirmCandidates', { contestId: 'c1', reason: '经上级批准' });
    await act('issueBallots', papers);
  });
});

describe('officers', () => {
  it('are not passed by a hall without its quorum', async () => {
    const { act, attempt } = await openVoting();
    for (const participantId of ['p5', 'p6']) await act('withdrawCheckIn', { participantId, reason: '离会' });
    await act('fixAttendance', { counted: 4, reason: '重新清点' });
    const names = { chiefScrutineer: '于洁', scrutineers: ['田野'], tellers: ['何平'] };
    const hands = { approve: 4, oppose: 0, abstain: 0 };
    expect(await attempt('nameOfficers', { ...names, votes: hands })).toMatchObject(refused('noQuorum'));
  });
});
