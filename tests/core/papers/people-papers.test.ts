// 代表名册, 签到表, 会议纪要, and the record of oath and pledges: the papers that list people.

import { describe, expect, it } from 'vitest';
import { oathRecord } from '../../../core/papers/oath-record.ts';
import type { Paper } from '../../../core/papers/paper.ts';
import { rosterPaper } from '../../../core/papers/roster.ts';
import { signInPaper } from '../../../core/papers/sign-in.ts';
import { summaryPaper } from '../../../core/papers/summary.ts';
import { byCodePoint } from '../rules/elections.ts';
import { bodies } from '../samples.ts';
import { at, attendee, heading, kinds, person, rows, signed, texts } from './blocks.ts';

const order = byCodePoint;
const hall = [
  person('王二', { delegation: '二团', birth: '1980-01', joined: '2001-07', post: '村书记', education: '大专' }),
  person('丁一', { delegation: '一团', entitled: false, remark: '挂职' }),
  person('张三', { delegation: '二团' }),
  person('赵四', { ...attendee, delegation: '' }),
];

describe('代表名册', () => {
  it('has the delegates by delegation, in the order of names, and those without a vote marked', () => {
    const paper = rosterPaper({ heading, rows: hall, order });
    expect(texts(paper)).toEqual([
      heading.congress,
      '代表名册',
      '代表 3 名，其中有选举权的 2 名，没有选举权的 1 名；列席人员 1 名。各代表团内以姓氏笔画为序。',
      '二团（2 名）',
      '一团（1 名）',
      '列席人员（1 名，没有选举权、表决权）',
    ]);
    expect(rows(paper)).toEqual([
      ['1', '张　三', '男', '汉', '', '', '', '', ''],
      ['2', '王　二', '男', '汉', '1980.01', '大专', '村书记', '2001.07', ''],
      ['1', '丁　一', '男', '汉', '', '', '', '', '没有选举权；挂职'],
      ['1', '赵　四', '男', '汉', '', '', '', '', ''],
    ]);
    expect(paper.foot).toBe('某镇第十五次代表大会　2026-06-08　日志链首 AB12');
  });

  it('says nothing of attendees where there are none', () => {
    const paper = rosterPaper({ heading, rows: [person('丁一')], order });
    expect(texts(paper).slice(2)).toEqual([
      '代表 1 名，其中有选举权的 1 名；列席人员 0 名。各代表团内以姓氏笔画为序。',
      '第一代表团（1 名）',
    ]);
  });
});

const heightsOf = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'table' ? [block.rowHeight] : []));

describe('签到表', () => {
  it('is a page a delegation, with blanks before anybody has come', () => {
    const paper = signInPaper({ heading, rows: hall, order });
    expect(kinds(paper).filter((kind) => kind === 'pageBreak')).toHaveLength(2);
    expect(texts(paper)).toEqual([
      ...[heading.congress, '代表签到表', '二团', '应到 2 名，实到 ＿＿ 名，请假 ＿＿ 名，未到 ＿＿ 名。'],
      ...[heading.congress, '代表签到表', '一团', '应到 0 名，实到 ＿＿ 名，请假 ＿＿ 名，未到 ＿＿ 名。'],
      ...[heading.congress, '列席人员签到表', '列席人员 1 名，不计入应到。'],
    ]);
    expect(rows(paper).map((row) => row[6])).toEqual(['', '', '没有选举权', '']);
    // There is room to sign in.
    expect(heightsOf(paper)).toEqual([10, 10, 10]);
  });

  it('has the times, the leave and the figures once people have checked in', () => {
    const paper = signInPaper({
      heading,
      order,
      rows: [
        person('丁一', {}, { state: 'present', checkedInAt: at }),
        person('王二', {}, { state: 'onLeave', leave: 'sick', reason: '住院' }),
        person('张三', {}, { state: 'onLeave', leave: 'official', reason: null }),
        person('李四', {}, { state: 'onLeave', leave: 'personal', reason: '' }),
        person('赵五'),
      ],
    });
    expect(texts(paper).at(-1)).toBe('应到 5 名，实到 1 名，请假 3 名，未到 1 名。');
    expect(heightsOf(paper)).toEqual([undefined]);
    expect(rows(paper).map((row) => row.slice(5))).toEqual([
      ['已到 09:30', ''],
      ['', '公假'],
      ['', '事假'],
      ['', '病假，住院'],
      ['', ''],
    ]);
  });
});

describe('会议纪要', () => {
  it('has the words of the office and, under each word, who was there and who was not', () => {
    const paper = summaryPaper({
      heading,
      order,
      words: ['会议认为……'],
      rows: [
        person('钱一', { delegation: '一团' }, { state: 'present' }),
        person('孙二', { delegation: '二团' }, { state: 'present' }),
        person('丁一', { delegation: '一团' }, { state: 'present' }),
        person('王二', {}, { state: 'onLeave', leave: 'sick', reason: '住院' }),
        person('张三', {}, { state: 'onLeave' }),
        person('李四'),
        person('赵四', attendee, { state: 'present' }),
        person('钱五', attendee),
      ],
    });
    expect(texts(paper).slice(0, 2)).toEqual(['某镇第十五次代表大会纪要', '会议认为……']);
    expect(paper.blocks.flatMap((block) => (block.kind === 'entry' ? [`${block.label}${block.text}`] : []))).toEqual([
      '出席：一团　丁　一、钱　一',
      '　　　二团　孙　二',
      '请假：王　二（病假）、张　三',
      '缺席：李　四',
      '列席：赵　四',
    ]);
    expect(signed(paper)).toEqual([]);
  });

  it('leaves out a word with nobody under it', () => {
    expect(kinds(summaryPaper({ heading, order, words: [], rows: [] }))).toEqual(['title']);
  });
});

describe('宣誓与承诺书记录', () => {
  const none = { answered: new Map<string, string>(), signed: new Map<string, string>() };
  const facts = { heading, taken: null, omitted: null, pledges: null, rows: [], later: none, words: [] };
  const taken = { ...bodies.oathTaken, at: '2026-06-09T09:30:00+08:00' };
  const pledges = { due: 10, signed: 9, note: '一人补签。', at: '2026-06-08T10:00:00+08:00' };

  it('tells the oath, who answers and signs later, and the share of pledges with both numbers', () => {
    const paper = oathRecord({
      ...facts,
      words: ['按照要求组织宣誓。'],
      taken,
      pledges,
      rows: [person('丁一', { id: 'p1' }), person('王二', { id: 'p2' }), person('张三', { id: 'p9' })],
      later: { answered: new Map([['p1', at]]), signed: new Map([['p1', '2026-06-08T11:00:00+08:00']]) },
    });
    expect(texts(paper).slice(2)).toEqual([
      '按照要求组织宣誓。',
      '9时30分集中宣誓。誓词：一，二。',
      '由 王二 领誓，应点 9 名，应答 7 名，未应答 1 名（王　二），缺席 1 名（p　3），未到会 1 名（丁　一）。须补签承诺书的代表 2 名：p　3、丁　一。',
      '严肃换届纪律承诺书应签 10 份，已签 9 份，签订率 90.0%（9÷10，四舍五入到小数点后一位）。一人补签。',
    ]);
    expect(rows(paper)).toEqual([
      ['丁　一', '第一代表团', '未到会', '09:30', '11:00'],
      ['王　二', '第一代表团', '未应答', '', ''],
    ]);
    expect(signed(paper).at(-1)).toBe('2026年6月9日');
  });

  it('has no list where nobody was missing, or where the record did not keep it', () => {
    expect(rows(oathRecord({ ...facts, taken }))).toEqual([]);
    expect(rows(oathRecord({ ...facts, taken: { ...taken, missing: null } }))).toEqual([]);
  });

  it('tells why there was no oath, and bears the date of what there was', () => {
    const omitted = oathRecord({ ...facts, omitted: { at: '2026-06-10T09:00:00+08:00', reason: '另行组织' } });
    expect(texts(omitted).at(-1)).toBe('没有进行集中宣誓。原因：另行组织。');
    expect(signed(omitted).at(-1)).toBe('2026年6月10日');
    expect(signed(oathRecord({ ...facts, pledges })).at(-1)).toBe('2026年6月8日');
    expect(signed(oathRecord(facts)).at(-1)).toBe('2026年6月8日');
  });
});
