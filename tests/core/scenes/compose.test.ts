// What the hall can see, and what it cannot before the chair has released it.

import { describe, expect, it } from 'vitest';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import { personNote } from '../../../core/scenes/elected.ts';
import { candidate, fixed } from '../decide/facts.ts';
import { ballot, elect, grassroots, plenary } from '../rules/elections.ts';
import { closedCount } from '../samples.ts';
import { contest, refused, seen, withContest } from './hall.ts';

const table: SceneChoice = { kind: 'resultTable', contestId: 'c1' };
const list: SceneChoice = { kind: 'elected', contestId: 'c1' };

describe('the end', () => {
  it('is shown once the meeting is adjourned', () => {
    expect(refused({ kind: 'closing' })).toBe('closingTooEarly');
    expect(seen({ kind: 'closing' }, { adjourned: true })).toMatchObject({
      kind: 'message',
      title: '大会闭幕',
      lines: ['中国共产党某镇第十五次代表大会', '2026年6月8日'],
    });
  });
});

describe('the gate', () => {
  it('keeps a result in until it is released, the elected until they are announced', () => {
    expect(refused(table, { released: false })).toBe('resultNotReleased');
    expect(refused(table, { count: null })).toBe('resultNotReleased');
    expect(refused(list, { announced: false })).toBe('resultNotAnnounced');
    expect(refused(list, { count: null })).toBe('resultNotAnnounced');
  });

  it('keeps the strokes of a count in where the rule does not open it, whatever was called', () => {
    const called = { ballots: 3, valid: 2, invalid: 1, approvals: [2], writeIns: [{ name: '赵某', approve: 1 }] };
    const strokes: SceneChoice = { kind: 'strokes', contestId: 'c1' };
    const open = { ...grassroots, openCount: { ...grassroots.openCount, shown: true } };
    expect(refused(strokes, { called })).toBe('countNotOpen');
    expect(refused(strokes, { called, released: true, announced: true })).toBe('countNotOpen');
    expect(refused(strokes, { rule: open })).toBe('nothingCalledOpenly');
    expect(refused({ kind: 'strokes', contestId: 'c9' })).toBe('contestMissing');
    expect(seen(strokes, withContest({ rule: open, called }))).toMatchObject({
      title: '公开唱票',
      most: 9,
      frame: { footLeft: '已唱 3 张，有效 2，无效 1', footRight: '收回 9 张' },
      rows: [
        { name: '丁　一', strokes: 2, votes: '2' },
        { name: '王　二', strokes: 0, votes: '0' },
        { name: '赵　某（另选）', strokes: 1, votes: '1' },
      ],
    });
    expect(seen(strokes, withContest({ rule: open, called, collected: null }))).toMatchObject({ most: 3 });
  });

  it('keeps candidates in until their list is final, and shows no contest that is not there', () => {
    expect(refused({ kind: 'instructions', contestId: 'c1' }, { confirmed: false })).toBe('candidatesNotConfirmed');
    for (const kind of ['instructions', 'resultTable', 'elected'] as const)
      expect(refused({ kind, contestId: 'c9' })).toBe('contestMissing');
  });

  it('marks nobody as elected on a table that is released and not yet announced', () => {
    const scene = seen(table, withContest({ announced: false }));
    expect(scene.kind === 'resultTable' && scene.rows.some(({ elected }) => elected)).toBe(false);
  });
});

describe('the result table', () => {
  it('goes by votes, written-in people last, and marks the elected', () => {
    expect(seen(table)).toMatchObject({
      columns: ['赞成', '不赞成', '弃权'],
      rows: [
        { name: '丁　一', cells: ['5', '4', '0'], elected: true },
        { name: '王　二', cells: ['0', '9', '0'], elected: false },
        { name: '赵　某（另选）', cells: ['4', '—', '—'], elected: false },
      ],
      frame: { footLeft: '实到 9　发出 9　收回 9　有效 9　无效 0', footRight: '当选须 5 票' },
    });
  });

  it('marks a written-in person who won', () => {
    const { tally, ...outcome } = elect({
      seats: 1,
      candidates: ['丁一', '王二'],
      ballots: [ballot(5, 'OO', '赵某'), ballot(4, 'AO')],
    });
    const scene = seen(table, withContest({ count: { ...closedCount, tally, outcome } }));
    expect(scene).toMatchObject({
      rows: [
        { name: '丁　一', elected: false },
        { name: '王　二', elected: false },
        { name: '赵　某（另选）', elected: true },
      ],
    });
  });

  it('has a column for illegible spaces only where there is one, and says 全票', () => {
    const { tally, ...outcome } = elect({
      seats: 1,
      candidates: ['丁一', '王二'],
      ballots: [ballot(4, 'AO'), ballot(5, 'AX')],
    });
    const written = { ...outcome, writeIns: [{ name: '赵某', approve: 1 }] };
    expect(seen(table, withContest({ count: { ...closedCount, tally, outcome: written } }))).toMatchObject({
      columns: ['赞成', '不赞成', '弃权', '无法辨认'],
      rows: [{ cells: ['全票 9', '0', '0', '0'] }, { cells: ['0', '4', '0', '5'] }, { cells: ['1', '—', '—', '—'] }],
    });
  });
});

describe('the list of the elected', () => {
  it('is in the order of the outcome, says which order, and notes women and minorities', () => {
    const people = [{ ...candidate('丁一'), gender: '女', ethnicity: '回族' }];
    expect(seen(list, withContest({ candidates: people }))).toMatchObject({
      kind: 'elected',
      subtitle: '委员 1 名，以姓氏笔画为序',
      people: [{ name: '丁　一', note: '女，回族' }],
    });
    expect(seen(list, { rule: plenary })).toMatchObject({ subtitle: '委员 1 名，按上级批准的顺序排列' });
  });

  it('of a primary says that people are candidates, never that they are elected', () => {
    const primary = withContest({ kind: 'primary' });
    expect(seen(table, primary)).toMatchObject({ mark: '入选', frame: { footRight: '入选须 5 票' } });
    expect(seen(list, primary)).toMatchObject({ title: '预选入选名单' });
    const outcome = { ...closedCount.outcome, elected: [] };
    expect(seen(list, withContest({ kind: 'primary', count: { ...closedCount, outcome } }))).toMatchObject({
      title: '预选结果',
      lines: ['委员', '没有人得到规定的 5 票，无人入选'],
    });
  });

  it('without anybody says so with the votes that were needed', () => {
    const outcome = { ...closedCount.outcome, elected: [] };
    expect(seen(list, withContest({ count: { ...closedCount, outcome } }))).toMatchObject({
      kind: 'message',
      lines: ['委员', '没有人得到规定的 5 票，无人当选'],
    });
  });

  it.each([
    [undefined, ''],
    [{ gender: '男', ethnicity: '汉' }, ''],
    [{ gender: '女', ethnicity: '汉族' }, '女'],
    [{ gender: '', ethnicity: '' }, ''],
    [{ gender: '男', ethnicity: '回族' }, '回族'],
    [{ gender: '女', ethnicity: '满族' }, '女，满族'],
  ])('of %j notes %s', (person, note) => {
    expect(personNote(person)).toBe(note);
  });
});

describe('attendance', () => {
  it('before the count shows who has come, without a verdict', () => {
    expect(seen({ kind: 'attendance' }, { fixed: null })).toMatchObject({
      figures: [{ value: '10' }, { value: '5', emphasis: true }, { value: '0' }],
      sentence: '代表正在签到',
      verdict: '',
      frame: { footLeft: '' },
    });
  });

  it('once counted shows the count that stands, the rule and whether it is met', () => {
    expect(seen({ kind: 'attendance' })).toMatchObject({
      figures: [{ value: '10' }, { value: '9' }, { value: '1' }],
      sentence: '实到人数不少于应到人数的五分之四（8 人），',
      verdict: '符合规定',
      frame: { footLeft: '清点时间 09:30' },
    });
    const few = { ...fixed, met: false, at: '2026-06-08T09:30:00+08:00' };
    expect(seen({ kind: 'attendance' }, { fixed: few })).toMatchObject({ verdict: '不符合规定' });
  });
});

describe('the oath', () => {
  it('shows the phrase being said, and no further than the last', () => {
    expect(seen({ kind: 'oath', phrase: 1 })).toMatchObject({
      current: 1,
      frame: { right: '领誓人　王　二', footRight: '宣誓代表 9 人' },
    });
    expect(seen({ kind: 'oath', phrase: 7 })).toMatchObject({ current: 2 });
    expect(seen({ kind: 'oath', phrase: -1 })).toMatchObject({ current: -1 });
  });

  it('names no leader and no number that is not known', () => {
    const unknown = { fixed: null, oath: { leader: '', phrases: [] } };
    expect(seen({ kind: 'oath', phrase: 0 }, unknown)).toMatchObject({ frame: { right: '', footRight: '' } });
  });

  it('calls the roll of one delegation and counts the answers of all', () => {
    expect(seen({ kind: 'rollCall', delegation: '一团' })).toMatchObject({
      subtitle: '2 名代表',
      names: [
        { name: '丁　一', mark: 'answered' },
        { name: '欧阳明', mark: 'waiting' },
      ],
      figures: [{ value: '2' }, { value: '3' }],
    });
  });
});

describe('instructions', () => {
  it('say how many are to be elected of how many', () => {
    const choice: SceneChoice = { kind: 'instructions', contestId: 'c1' };
    expect(seen(choice)).toMatchObject({ subtitle: '委员：应选 1 名，候选人 2 名，差额 1 名' });
    expect(seen(choice, withContest({ seats: 2 }))).toMatchObject({
      subtitle: '委员：应选 2 名，候选人 2 名，等额选举',
    });
  });
});

describe('while counting', () => {
  it('the hall sees how far the work is over all valid contests, never a vote', () => {
    const contests = [
      contest,
      { ...contest, contestId: 'c2', issued: null, entered: 3 },
      { ...contest, contestId: 'c3', valid: false },
      { ...contest, contestId: 'c4', collected: null, valid: null },
    ];
    expect(seen({ kind: 'counting' }, { contests })).toMatchObject({
      sentence: '发出选票 9 张　收回选票 18 张　选举有效',
      done: 7,
      total: 18,
    });
  });

  it('a figure that was counted again stands beside what the hall was told, of all contests together', () => {
    const contests = [contest, { ...contest, contestId: 'c2', collected: 8, collectedBefore: 9 }];
    expect(seen({ kind: 'counting' }, { contests })).toMatchObject({
      sentence: '发出选票 18 张　收回选票 17 张（重新清点前为 18 张）　选举有效',
      total: 17,
    });
  });

  it('nothing is shown before there is anything to count', () => {
    expect(refused({ kind: 'counting' }, { collected: null, valid: null })).toBe('countNotBegun');
    expect(refused({ kind: 'counting' }, { valid: false })).toBe('countNotBegun');
  });
});

describe('title, message and blank', () => {
  it('break the name before its number, where it has one', () => {
    expect(seen({ kind: 'title' })).toMatchObject({
      lines: ['中国共产党某镇', '第十五次代表大会'],
      subtitle: '2026年6月8日　礼堂',
      frame: { practice: false },
    });
    expect(seen({ kind: 'title' }, { congress: '第十五次代表大会' })).toMatchObject({ lines: ['第十五次代表大会'] });
    expect(seen({ kind: 'title' }, { congress: '某镇党代会', practice: true })).toMatchObject({
      lines: ['某镇党代会'],
      frame: { practice: true },
    });
  });

  it('show what was written, or nothing', () => {
    expect(seen({ kind: 'message', title: '休会', lines: ['十点继续'] })).toMatchObject({ lines: ['十点继续'] });
    expect(seen({ kind: 'blank' })).toEqual({ kind: 'blank' });
  });
});
