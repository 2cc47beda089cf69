// 会议记录: its head, what it tells of the running order, of candidates and of a second day, and what stands behind it.

import { describe, expect, it } from 'vitest';
import type { NewEvent, RecordedEvent } from '../../../core/events.ts';
import { minutes } from '../../../core/papers/minutes.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies } from '../samples.ts';
import { attendee, courseOf, person, texts } from './blocks.ts';

const contest = { contestId: 'c1', title: '委员', seats: 2, round: { kind: 'first', of: null } } as const;

describe('the minutes', () => {
  const facts = {
    heading: { congress: '某某镇第十五次代表大会', date: '2026-06-28', practice: false, head: 'ABCD' },
    ...{ venue: '镇会堂', executiveChair: '沈国庆', rule: grassroots, contests: [contest] },
  };
  const agenda = [
    { itemId: 'i1', title: '宣布开会　奏国歌', step: null },
    { itemId: 'i2', title: '清点到会人数', step: 'attendance' as const },
  ];
  const at = (time: string, event: NewEvent, seq: number): RecordedEvent => ({
    ...event,
    seq,
    at: `2026-06-${time}:00.000+08:00`,
    actor: 'chair',
  });
  const begin = (itemId: string, title: string): NewEvent => ({
    kind: 'runSheetAdvanced',
    body: { done: null, begun: { itemId, title } },
  });
  const adjourned: NewEvent = { kind: 'sessionAdjourned', body: { note: '' } };

  it('begin with the time from the first act to the last, the hall as counted, those without a vote, the agenda', () => {
    const events = [
      at('28T08:30', begin('i1', '宣布开会　奏国歌'), 1),
      at('28T08:40', { kind: 'attendanceFixed', body: bodies.attendanceFixed }, 2),
      at('28T11:52', adjourned, 3),
    ];
    const guest = person('赵六', attendee, { state: 'present' });
    expect(texts(minutes({ ...facts, agenda, events, rows: [guest] })).slice(1, 9)).toEqual([
      '时间：2026年6月28日8时30分至11时52分',
      '地点：镇会堂',
      '主持人：沈国庆',
      '记录人：＿＿＿＿＿＿',
      '出席：应到代表 10 名，实到 9 名，请假 1 名，未到 0 名',
      '缺席：无',
      '列席：赵　六，共 1 名',
      '议程：一、宣布开会、奏国歌；二、清点到会人数。',
    ]);
  });

  it('tell an item of the running order that no act tells, and one that was taken off it since', () => {
    const events = [
      at('28T08:30', begin('i1', '宣布开会　奏国歌'), 1),
      at('28T08:35', begin('i2', '清点到会人数'), 2),
      at('28T08:40', begin('i9', '检查票箱'), 3),
      at('28T08:45', { kind: 'runSheetAdvanced', body: { done: null, begun: null } }, 4),
    ];
    expect(courseOf(minutes({ ...facts, agenda, events, rows: [] }))).toEqual([
      '08:30 宣布开会、奏国歌。',
      '08:40 检查票箱。',
    ]);
  });

  it('say the day where the congress sits on a second one', () => {
    const events = [at('28T16:00', begin('i1', '听取报告'), 1), at('29T09:00', adjourned, 2)];
    const paper = minutes({ ...facts, agenda: [], events, rows: [] });
    expect(texts(paper)[1]).toBe('时间：2026年6月28日16时00分至2026年6月29日9时00分');
    expect(courseOf(paper)).toEqual(['16:00 听取报告。', '2026年6月29日', '09:00　散会', '9时00分，主持人宣布散会。']);
  });

  it('have the names of a list as it stood when it was confirmed', () => {
    const listed = (...names: readonly string[]): NewEvent => {
      const texts = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };
      const candidates = names.map((name) => ({ ...texts, name, proposedFor: '', introduction: '' }));
      return { kind: 'candidatesListed', body: { ...bodies.candidatesListed, candidates } };
    };
    const confirmed: NewEvent = {
      kind: 'candidatesConfirmed',
      body: { ...bodies.candidatesConfirmed, candidates: 2, seats: 2 },
    };
    const acts = [listed('丁一', '王二'), confirmed, listed('丁一', '欧阳明')];
    const events = acts.map((event, index) => at(`28T09:0${index}`, event, index + 1));
    expect(courseOf(minutes({ ...facts, agenda: [], events, rows: [] }))).toEqual([
      '09:01　确定候选人：委员',
      '应选 2 名，候选人 2 名，等额选举，符合第十三条的规定。',
      '候选人名单（以姓氏笔画为序）：丁　一、王　二。',
    ]);
  });

  it('have how the samples were drawn behind the signatures', () => {
    const paper = minutes({
      ...facts,
      agenda: [],
      rows: [],
      events: [at('28T10:00', { kind: 'sampleDrawn', body: bodies.sampleDrawn }, 1)],
    });
    const signatures = paper.blocks.findIndex(({ kind }) => kind === 'signatures');
    expect(texts({ ...paper, blocks: paper.blocks.slice(signatures) })[0]).toBe('附件：抽查选票的抽法');
    expect(texts({ ...paper, blocks: paper.blocks.slice(0, signatures) }).join('')).not.toContain('SHA-256');
  });
});
