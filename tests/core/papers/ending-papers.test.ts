// 关于选举结果的报告, 当选人员结构统计, 问题与处理, 会议日志: the papers of the end.

import { describe, expect, it } from 'vitest';
import type { EventBodies, EventKind, NewEvent, RecordedEvent } from '../../../core/events.ts';
import { byName, type ElectedPerson, electedPerson } from '../../../core/papers/electees.ts';
import { journalList } from '../../../core/papers/journal-list.ts';
import { problemsPaper } from '../../../core/papers/problems.ts';
import { reportPaper } from '../../../core/papers/report.ts';
import { ageAt, shareOf, structurePaper } from '../../../core/papers/structure.ts';
import type { RecordNames } from '../../../core/records.ts';
import { candidate, participant } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, closedCount, recorded } from '../samples.ts';
import { at, heading, kinds, rows, signed, texts } from './blocks.ts';

const contest = { contestId: 'c1', shortTitle: '党委委员' };
const nobody: ElectedPerson = {
  ...{ contestId: 'c1', contest: '党委委员', name: '丁一', gender: '', ethnicity: '', birth: null },
  ...{ education: '', post: '', years: null, source: '' },
};

describe('an elected person', () => {
  it('is what the list of candidates says, completed from the roster', () => {
    const listed = { ...candidate('丁一'), gender: '女', years: 3, source: '选调生' };
    const known = { ...participant('丁一'), post: '副镇长', birth: '1990-05' };
    expect(electedPerson(contest, '丁一', byName([listed]), byName([known]))).toEqual({
      ...nobody,
      ...{ gender: '女', ethnicity: '汉', birth: '1990-05', post: '副镇长', years: 3, source: '选调生' },
    });
  });

  it('written in is looked for on the roster, unless two have the name', () => {
    const known = participant('丁一');
    expect(electedPerson(contest, '丁一', byName([]), byName([known])).gender).toBe('男');
    expect(electedPerson(contest, '丁一', byName([]), byName([known, known]))).toEqual(nobody);
    expect(electedPerson(contest, '丁一', byName([]), byName([]))).toEqual(nobody);
  });
});

describe('关于选举结果的报告', () => {
  it('goes to the superior committee, is dated at the end of the meeting, and has both appendices', () => {
    const paper = reportPaper({
      heading,
      superior: '中共某县委',
      sender: '某镇第十五次代表大会主席团',
      at,
      votes: grassroots.words,
      words: ['现将选举结果报告如下。'],
      counts: [{ title: '委员', count: closedCount }],
      elected: [{ ...nobody, gender: '女', birth: '1990-05' }, nobody],
    });
    expect(texts(paper).slice(0, 4)).toEqual([
      '关于某镇第十五次代表大会',
      '选举结果的报告',
      '中共某县委：',
      '现将选举结果报告如下。',
    ]);
    expect(signed(paper)).toEqual(['某镇第十五次代表大会主席团', '2026年6月8日']);
    expect(kinds(paper).filter((kind) => kind === 'pageBreak')).toHaveLength(2);
    expect(rows(paper)).toEqual([
      ['丁　一', '5', '4', '0', '0'],
      ['王　二', '0', '9', '0', '0'],
      ['赵　某（另选）', '4', '—', '—', '—'],
      ['党委委员', '丁　一', '女', '—', '1990.05', '—', '—'],
      ['党委委员', '丁　一', '—', '—', '—', '—', '—'],
    ]);
  });
});

describe('当选人员结构统计', () => {
  const young: ElectedPerson = {
    ...{ ...nobody, gender: '女', ethnicity: '回族', birth: '1991-06', education: '硕士研究生' },
    ...{ years: 2, source: '选调生' },
  };
  const old: ElectedPerson = {
    ...{ ...nobody, name: '王二', gender: '男', ethnicity: '汉', birth: '1970-12', education: '大专' },
    years: 1,
  };

  it('gives every share with its denominator, those without the entry apart', () => {
    const paper = structurePaper({ heading, elected: [young, old, { ...nobody, name: '张三' }], rounding: 'nearest' });
    const line = (what: string) => rows(paper).find(([name]) => name === what);
    expect(line('女')).toEqual(['女', '1', '2', '50.0%', '1']);
    expect(line('少数民族')).toEqual(['少数民族', '1', '2', '50.0%', '1']);
    expect(line('35 岁及以下')).toEqual(['35 岁及以下', '1', '2', '50.0%', '1']);
    expect(line('46—55 岁')).toEqual(['46—55 岁', '1', '2', '50.0%', '1']);
    expect(line('本科及以上')).toEqual(['本科及以上', '1', '2', '50.0%', '1']);
    expect(line('大专及以上')).toEqual(['大专及以上', '2', '2', '100.0%', '1']);
    expect(line('乡镇工作 2 年及以上')).toEqual(['乡镇工作 2 年及以上', '1', '2', '50.0%', '1']);
    expect(line('来源：选调生')).toEqual(['来源：选调生', '1', '1', '100.0%', '2']);
    expect(texts(paper).at(-1)).toBe('平均年龄 45.0 岁（90÷2）。');
    expect(texts(paper)[2]).toContain('百分比四舍五入到小数点后一位');
  });

  it('takes 大学 for a degree, 大学专科 not', () => {
    const people = ['大学', '大学专科'].map((education, index) => ({ ...nobody, name: `${index}`, education }));
    const paper = structurePaper({ heading, elected: people, rounding: 'nearest' });
    expect(rows(paper).find(([name]) => name === '本科及以上')?.[1]).toBe('1');
    expect(rows(paper).find(([name]) => name === '大专及以上')?.[1]).toBe('2');
  });

  it('adds up several contests with nobody twice, and says so of a rounding down', () => {
    const other = { ...young, contestId: 'c2', contest: '县代表' };
    const paper = structurePaper({ heading, elected: [young, old, other], rounding: 'down' });
    expect(texts(paper)).toContain('合计（兼任的只计一次）：当选 2 名（丁　一、王　二）。');
    expect(texts(paper)[2]).toContain('截取到小数点后一位');
    expect(texts(paper).at(-1)).toContain('（90÷2）');
  });

  it('says that no ages are known', () => {
    const paper = structurePaper({ heading, elected: [nobody], rounding: 'nearest' });
    expect(texts(paper).at(-1)).toBe('平均年龄：没有填写出生年月。');
    expect(rows(paper)[0]).toEqual(['女', '0', '0', '—', '1']);
  });

  it('counts full years at the day of the meeting', () => {
    expect(ageAt('1991-06', '2026-06-08')).toBe(35);
    expect(ageAt('1991-07', '2026-06-08')).toBe(34);
    expect(ageAt('', '')).toBe(0);
  });

  it('rounds 533 of 617 to 86.4 %, and cuts 129 of 138 off at 93.4 %', () => {
    expect(shareOf(533, 617, 'nearest')).toBe('86.4%');
    expect(shareOf(129, 138, 'down')).toBe('93.4%');
    expect(shareOf(129, 138, 'nearest')).toBe('93.5%');
  });
});

const names: RecordNames = {
  people: new Map(),
  contests: new Map([['c1', { shortTitle: '党委委员', kind: 'first' }]]),
};
const act = <Kind extends EventKind>(kind: Kind, more: Partial<EventBodies[Kind]> = {}) => ({
  kind,
  body: { ...bodies[kind], ...more },
});
const journal = (...events: readonly NewEvent[]): RecordedEvent[] =>
  events.map((event, index) => ({ ...recorded(event), seq: index + 1 }));

describe('the appendix of the votes', () => {
  it('is set smaller where it has more rows than two pages hold', () => {
    const small = (candidates: number) => {
      const listed = Array.from({ length: candidates }, () => closedCount.tally.candidates.slice(0, 1)).flat();
      const count = {
        ...closedCount,
        tally: { ...closedCount.tally, candidates: listed },
        outcome: { ...closedCount.outcome, writeIns: [] },
      };
      const given = {
        heading,
        superior: '中共某县委',
        sender: '主席团',
        at,
        votes: grassroots.words,
        words: [],
        elected: [],
      };
      const paper = reportPaper({ ...given, counts: [{ title: '委员', count }] });
      return paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.small === true] : []))[0];
    };
    expect([small(40), small(41)]).toEqual([false, true]);
  });
});

describe('问题与处理', () => {
  const told = (...events: readonly NewEvent[]) =>
    rows(problemsPaper({ heading, events: journal(...events), names })).map(([, , what, why]) => [what, why]);

  it('has every act with a reason, the reason by itself, and who did it', () => {
    const paper = problemsPaper({ heading, events: journal(act('countReopened')), names });
    expect(rows(paper)).toEqual([['1', '09:30', '【党委委员】重新打开计票', '漏一张', '主持人']]);
    const other = journal(act('countReopened')).map((event) => ({ ...event, actor: '李某' }));
    expect(rows(problemsPaper({ heading, events: other, names }))[0]?.at(-1)).toBe('李某');
  });

  it('has what went against the rules without a reason of its own', () => {
    expect(told(act('attendanceFixed', { met: false }))).toHaveLength(1);
    expect(told(act('ballotsCollected', { valid: false }))).toHaveLength(1);
    expect(told(act('motionVoted', { passed: false }))).toHaveLength(1);
    expect(told(act('attendanceFixed', { reason: '有人离场' }))[0]?.[1]).toBe('有人离场');
    expect(told(act('ballotsCollected', { reason: '重数' }))[0]?.[1]).toBe('重数');
  });

  it('says by which article a vote was void, and the day where it is not that of the congress', () => {
    const isVoid = { valid: false, reason: null, article: '《条例》第二十七条' };
    expect(told(act('ballotsCollected', isVoid))[0]?.[1]).toBe('依据：《条例》第二十七条');
    const later = journal(act('countReopened'), act('sessionAdjourned')).map((event) => ({
      ...event,
      at: '2026-06-09T10:15:00+08:00',
    }));
    const paper = problemsPaper({ heading, events: later, names });
    expect(rows(paper)[0]?.[1]).toBe('06-09 10:15');
    expect(signed(paper)).toEqual(['主持人：', '记录人：', '2026年6月9日']);
  });

  it('has no list that follows from a vote before, but one that somebody changed', () => {
    const listed = (reason: string | null) => act('candidatesListed', { reason });
    const round = '委员：《条例》第二十九条';
    expect(told(listed('预选产生（委员（预选））'), listed(null))).toEqual([]);
    const followed = told(act('contestDefined', { reason: round }), listed(round));
    expect(followed.map(([, reason]) => reason)).toEqual([round]);
    // Somebody's own reason is told, though it ends with the name of a paper.
    for (const typed of ['上级调整', '按县委批复调整：《关于候选人调整的批复》'])
      expect(told(act('contestDefined', { reason: round }), listed(typed)).at(-1)?.[1]).toBe(typed);
  });

  it('has nothing of leave, of what went well, or of what was put right while keying', () => {
    const planned = act('ballotsCollected');
    expect(
      told(
        ...[act('leaveGranted'), act('leaveWithdrawn'), act('attendanceFixed'), act('motionVoted'), planned],
        ...[act('ballotCorrected'), act('themeChosen'), act('candidatesConfirmed')],
      ),
    ).toEqual([]);
    expect(texts(problemsPaper({ heading, events: [], names }))[2]).toContain('没有须说明原因');
  });

  it('sums up what was settled in one line of a contest: one by one it would tell the order of the papers', () => {
    const settled = act('differenceSettled');
    const sheets = act('sheetSettled', { contestId: 'c2' });
    expect(told(settled, sheets, settled, sheets, settled)).toEqual([
      ['【党委委员】选票两遍录入不一致 3 处，由第三人核对纸面核定', '逐处理由见差异核定表'],
      ['计票单两遍录入不一致 2 组，由第三人核对纸面核定', '逐处理由见差异核定表'],
    ]);
  });
});

describe('会议日志', () => {
  const list = (events: readonly RecordedEvent[]) => rows(journalList({ heading, events, names }));

  it('has every record as a sentence, with a run of ballots in one line', () => {
    const entry = act('ballotEntered');
    const events = journal(act('themeChosen'), entry, entry, entry, act('countReopened'));
    const last = events.map((event) => (event.seq === 4 ? { ...event, at: '2026-06-08T09:35:00+08:00' } : event));
    expect(list(last)).toEqual([
      ['1', '06-08 09:30:00', '会场配色：深红', '主持人'],
      ['2—4', '06-08 09:30:00—09:35:00', '【党委委员】录入选票 3 条', '主持人'],
      ['5', '06-08 09:30:00', '【党委委员】重新打开计票（原因：漏一张）', '主持人'],
    ]);
    expect(texts(journalList({ heading, events, names }))[2]).toContain('共 5 条记录，链首 AB12');
  });

  it('keeps the ballots of two contests apart, and says nothing of a contest it does not know', () => {
    const other = act('ballotEntered', { contestId: 'c2' });
    expect(list(journal(act('ballotEntered'), other, other)).map((row) => row[2])).toEqual([
      expect.stringContaining('第 3 号'),
      '录入选票 2 条',
    ]);
    const read = act('scriptRead');
    expect(list(journal(read, read).map((event) => ({ ...event, actor: '李某' })))).toEqual([
      ['1—2', '06-08 09:30:00—09:30:00', '宣读主持词 2 条', '李某'],
    ]);
  });
});
