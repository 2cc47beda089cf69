// The papers of a session file: which are ready, their wording edited as an act, and refused before it is printed.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { count, holdFirst, openMeeting, openVoting, type SmallMeeting, twoSeats } from './small-meeting.ts';

interface Listed {
  readonly id: string;
  readonly ready: boolean;
  readonly why: string;
}

async function paper({ service }: SmallMeeting, id: string): Promise<Listed | undefined> {
  const view = Object(await service.dispatch('chair', 'papers', {})).value;
  return view.papers.find((one: Listed) => one.id === id);
}

async function texts({ service }: SmallMeeting) {
  return Object(await service.dispatch('staff', 'paperTexts', {})).value;
}

describe('the ballots', () => {
  it('are not to be had before the list of candidates is confirmed', async () => {
    const meeting = await openMeeting();
    await meeting.act('defineContest', twoSeats);
    expect(await paper(meeting, 'ballot-c1')).toMatchObject({
      ready: false,
      why: '候选人名单还没有确定，选票不得付印',
    });
    expect(await meeting.service.dispatch('chair', 'exportPapers', { papers: ['ballotSpare-c1'] })).toMatchObject({
      ok: false,
      error: { code: 'paperNotReady' },
    });
  });
});

describe('the wording of a paper', () => {
  it('is kept as an act with its reason, and brought back', async () => {
    const meeting = await openMeeting();
    const change = { paper: 'superior', text: '中共某县委', reason: '填写' };
    await meeting.act('changePaperText', change);
    expect((await texts(meeting)).texts[0]).toMatchObject({ text: '中共某县委', own: '', short: true });
    expect(await meeting.attempt('changePaperText', change)).toMatchObject({ error: { code: 'paperTextSame' } });
    await meeting.act('changePaperText', { ...change, text: null });
    expect((await texts(meeting)).texts[0]).toMatchObject({ text: '' });
    const { value } = Object(await meeting.service.dispatch('chair', 'records', { before: null, limit: 2 }));
    expect(value.map((one: { sentence: string }) => one.sentence)).toEqual([
      '文书「报送单位」的用语恢复原样（原因：填写）',
      '文书「报送单位」的用语改写（原因：填写）',
    ]);
  });

  it('with a placeholder nobody knows is refused; with one that is empty the paper is not printed', async () => {
    const meeting = await openVoting();
    const change = { paper: 'attendanceReport', reason: '改写' };
    expect(await meeting.attempt('changePaperText', { ...change, text: '{应道}' })).toMatchObject({
      error: { code: 'paperTextUnknown', name: '应道', near: '应到' },
    });
    expect(await paper(meeting, 'attendanceReport')).toMatchObject({ ready: true });
    await meeting.act('changePaperText', { ...change, text: '封存 {封存袋数} 袋。' });
    expect(await paper(meeting, 'attendanceReport')).toMatchObject({
      ready: false,
      why: expect.stringContaining('「出席代表情况报告单」里的「{封存袋数}」还没有内容'),
    });
    const answer = await meeting.service.dispatch('chair', 'exportPapers', { papers: ['attendanceReport'] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'paperNotReady' } });
  });
});

describe('notes for the minutes', () => {
  it('are listed by their time, and struck with a reason', async () => {
    const meeting = await openMeeting();
    await meeting.act('writeMinutesNote', { time: '10:00', text: '丙发言' });
    await meeting.act('writeMinutesNote', { time: '09:00', text: '甲发言' });
    const { notes } = await texts(meeting);
    expect(notes.map((note: { text: string }) => note.text)).toEqual(['甲发言', '丙发言']);
    await meeting.act('strikeMinutesNote', { note: notes[0].seq, reason: '误记' });
    expect((await texts(meeting)).notes).toHaveLength(1);
    expect(await meeting.attempt('strikeMinutesNote', { note: notes[0].seq, reason: '误记' })).toMatchObject({
      error: { code: 'noteMissing' },
    });
  });
});

describe('one paper', () => {
  it('can be written alone', async () => {
    const { service } = await openMeeting();
    const answer = await service.dispatch('chair', 'exportPapers', { papers: ['signIn'] });
    expect(answer).toMatchObject({ ok: true });
    const view = Object(await service.dispatch('chair', 'papers', {})).value;
    expect(readdirSync(view.folder)).toEqual(['签到表.docx']);
  });
});

describe('the seal', () => {
  it('waits for the words that a paper lacks, and says which, where nothing else is lacking', async () => {
    const meeting = await openVoting();
    await holdFirst(meeting);
    await count(meeting, 'c1', 'AAO', 'AAO', 'AAO', 'AAO', 'AOO', 'AAN');
    const blanks = async () => Object(await meeting.service.dispatch('chair', 'papers', {})).value.blanks;
    await meeting.act('sealBallots', { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' });
    // Before the end the report lacks more than words.
    expect(await blanks()).toEqual([]);
    await meeting.act('changePaperText', { paper: 'summary', text: '承诺书 {承诺书已签} 份。', reason: '改写' });
    await meeting.act('adjourn', { note: '' });
    expect(await blanks()).toEqual([
      { paper: '会议纪要', text: 'summary', title: '会议纪要', what: '{承诺书已签}' },
      { paper: '关于选举结果的报告', text: 'superior', title: '报送单位', what: '报送单位' },
    ]);
    expect(await meeting.attempt('sealSession')).toMatchObject({ error: { code: 'paperBlanks', count: 2 } });
    await meeting.act('changePaperText', { paper: 'superior', text: '中共某县委', reason: '填写' });
    await meeting.act('changePaperText', { paper: 'sender', text: '', reason: '改写' });
    expect(await blanks()).toMatchObject([{ text: 'summary' }, { text: 'sender', what: '落款单位' }]);
    for (const paper of ['summary', 'sender'])
      await meeting.act('changePaperText', { paper, text: null, reason: '恢复' });
    expect(await blanks()).toEqual([]);
    await meeting.act('sealSession');
    expect(await paper(meeting, 'report')).toMatchObject({ ready: true });
  });
});
