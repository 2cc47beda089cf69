// A meeting that came to nothing, and one that took two votes and two days: their papers lack no word and agree.

import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { callAs } from '../../../service/dispatch.ts';
import {
  count,
  holdFirst,
  list,
  openMeeting,
  openVoting,
  type SmallMeeting,
  twoSeats,
  vote,
} from '../small-meeting.ts';

/** Seals the meeting, has every paper written that is ready, and answers what stands in one of them. */
async function sealed({ service, act }: SmallMeeting): Promise<(name: string) => string> {
  await act('sealSession', {});
  const call = callAs(service, 'chair');
  const view = await call('papers', {});
  if (!view.ok) throw new Error(view.error.code);
  const papers = view.value.papers.filter(({ ready }) => ready).map(({ id }) => id);
  const made = await call('exportPapers', { papers });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return (name) => {
    const path = made.value.written.find((one) => one.endsWith(`${name}.docx`)) ?? '';
    const xml = unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array();
    return strFromU8(xml).replace(/<[^>]*>/gu, '');
  };
}

it('a meeting below its quorum, with elections set up, is adjourned with the reason, sealed and told', async () => {
  const meeting = await openMeeting(() => new Date('2026-06-18T02:00:00Z'));
  const { act, attempt } = meeting;
  await act('defineContest', twoSeats);
  await act('listCandidates', list('c1', '丁一', '王二', '李三'));
  for (const id of ['p1', 'p2', 'p3']) await act('checkIn', { participantId: id, cancelLeave: false });
  await act('fixAttendance', { counted: 3, reason: null });
  expect(await attempt('adjourn', { note: '' })).toMatchObject({ ok: false, error: { code: 'ballotsNotSealed' } });
  await act('grantLeave', { participantId: 'p5', leave: 'personal', reason: '省里开会 下午赶回' });
  await act('adjourn', { note: '不足法定人数，改期召开 另行通知' });
  const words = await sealed(meeting);
  expect(words('会议纪要')).toContain('大会应到代表6名，实到3名，未到3名，不足法定人数5名，不能进行选举。会议于');
  expect(words('会议纪要')).not.toContain('选举办法');
  // Closed up all around; what was typed stays as it was typed.
  expect(words('会议记录')).toContain('不足法定人数，改期召开 另行通知。');
  expect(words('签到表')).toContain('省里开会 下午赶回');
  meeting.service.close();
});

it('a post that took two votes on two days has one list, and no round is a post', async () => {
  let at = Date.parse('2026-06-18T02:00:00Z');
  const meeting = await openVoting(() => new Date(at));
  const { act } = meeting;
  await holdFirst(meeting);
  // 丁一 alone has more than half.
  await count(meeting, 'c1', 'AOA', 'AOA', 'AOA', 'AOO', 'AOO', 'AOO');
  at = Date.parse('2026-06-19T02:00:00Z');
  await act('fixAttendance', { counted: 6, reason: '次日继续开会' });
  await act('openRound', { contestId: 'c1' });
  await vote(meeting, 'c2', 6);
  await count(meeting, 'c2', 'AO', 'AO', 'AO', 'AO', 'OA', 'OA');
  await act('sealBallots', { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' });
  await act('changePaperText', { paper: 'superior', text: '中共某某县委', reason: '填写报送单位' });
  await act('adjourn', { note: '' });
  const words = await sealed(meeting);
  const list2 = '委员2名（以姓氏笔画为序）：丁　一、王　二';
  expect(words('会议纪要')).toContain(`选举产生${list2}。`);
  expect(words('会议纪要')).toContain('2026年6月18日至19日，会议在会场召开');
  expect(words('关于选举结果的报告')).toContain(`以上各次投票，共选举产生${list2}。特此报告。`);
  expect(words('关于选举结果的报告')).toContain('不足的1名另行选举。');
  expect(words('当选人员结构统计')).toContain('委员：当选2名（丁　一、王　二）。');
  expect(words('主持词')).toContain('委员，应选2名，候选人3名，差额1名。');
  expect(words('主持词')).toContain('委员（另行选举），应选1名，候选人2名，差额1名。');
  expect(words('当选名单-委员（另行选举）')).toContain('下列1名同志当选委员（以姓氏笔画为序）');
  meeting.service.close();
});
