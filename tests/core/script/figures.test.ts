// What a placeholder stands for: blank before it is known, for now while it may change, final after its act.

import { describe, expect, it } from 'vitest';
import {
  type Figure,
  type FigureName,
  figureNames,
  figureOf,
  isFigureName,
  type ScriptContest,
  type ScriptFacts,
} from '../../../core/script/figures.ts';
import { fixed } from '../decide/facts.ts';
import { closedCount } from '../samples.ts';
import { contest, counted, scriptFacts } from './facts.ts';

const final = (text: string): Figure => ({ text, settled: true });
const forNow = (text: string): Figure => ({ text, settled: false });
const blank: Figure = { text: null, settled: false };
const say = (name: FigureName, more: Partial<ScriptFacts> = {}) => figureOf(name, { ...scriptFacts, ...more }, null);
const read = (name: FigureName, more: Partial<ScriptContest> = {}) =>
  figureOf(name, scriptFacts, { ...contest, ...more });

describe('what happened, in a sentence', () => {
  const votes = { approve: 9, oppose: 0, abstain: 0 };
  const motion = { subject: '关于工作报告的决议', votes, passed: true };
  const over = { adjournedAt: '2026-06-08T11:05:00+08:00' };

  it('is blank until there is something, may still change until the end, and is then final, if only nothing', () => {
    for (const [name, facts, words] of [
      ['决议情况', { motions: [motion] }, '大会表决通过了关于工作报告的决议（同意 9，不同意 0，弃权 0，一致通过）。'],
      [
        '宣誓情况',
        { sworn: { leader: '王二', answered: 8 } },
        '大会进行了严肃换届纪律集中宣誓，王二同志领誓，8 名代表应答。',
      ],
    ] as const) {
      expect(say(name)).toEqual(blank);
      expect(say(name, facts)).toEqual(forNow(words));
      expect(say(name, { ...facts, ...over })).toEqual(final(words));
      expect(say(name, over)).toEqual(final(''));
    }
  });

  it('tells no motion that failed', () => {
    expect(say('决议情况', { ...over, motions: [{ ...motion, passed: false }] })).toEqual(final(''));
  });
});

describe('a figure of the hall', () => {
  it.each<[FigureName, string, string]>([
    ['实到', '9', '9'],
    ['请假', '1', '1'],
    ['未到', '0', '0'],
    ['列席', '2', '2'],
  ])('%s is blank before the first check-in, for now until the hall is counted, then final', (name, live, after) => {
    expect(say(name, { present: 0, onLeave: 0, attendees: 0 })).toEqual(blank);
    expect(say(name)).toEqual(forNow(live));
    expect(figureOf(name, counted, null)).toEqual(final(after));
  });

  it('stands from the roster on where it does not depend on who comes', () => {
    for (const [name, text] of [
      ['应到', '10'],
      ['法定人数', '8'],
    ] as const) {
      expect(say(name, { rosterImported: false })).toEqual(blank);
      expect(say(name)).toEqual(final(text));
      expect(figureOf(name, { ...counted, rosterImported: false }, null)).toEqual(final(text));
    }
  });

  it('is judged by the rule: its sentence from the rule, its verdict from the fixed count', () => {
    expect(say('到会规定')).toEqual(final('实到人数不少于应到人数的五分之四'));
    expect(say('到会结论')).toEqual(blank);
    expect(figureOf('到会结论', counted, null)).toEqual(final('符合规定，可以进行选举'));
    const few = { ...counted, fixed: { ...fixed, present: 7 } };
    expect(figureOf('到会结论', few, null)).toEqual(final('不足法定人数，不能进行选举'));
  });

  it('within a paragraph about a contest is that of the hall its ballots went out to', () => {
    const before = { ...contest, fixed: { ...fixed, present: 8 } };
    expect(figureOf('实到', counted, before)).toEqual(final('8'));
    expect(figureOf('实到', counted, contest)).toEqual(final('9'));
  });
});

describe('a name', () => {
  it.each<[FigureName, string]>([
    ['会议名称', '某镇第十五次代表大会'],
    ['日期', '2026年6月8日'],
    ['地点', '礼堂'],
    ['执行主席', '沈国庆'],
    ['选举依据', '《中国共产党基层组织选举工作条例》'],
    ['名单次序', '以姓氏笔画为序'],
  ])('%s is known from the beginning', (name, text) => {
    expect(say(name)).toEqual(final(text));
  });

  it('is blank until somebody is named', () => {
    for (const name of ['领誓人', '誓词', '总监票人', '监票人', '计票人', '选举办法表决', '监票计票表决'] as const)
      expect(say(name)).toEqual(blank);
    const officers = [
      { role: 'chiefScrutineer' as const, name: '丁一' },
      { role: 'scrutineer' as const, name: '王二' },
      { role: 'scrutineer' as const, name: '欧阳三' },
      { role: 'teller' as const, name: '赵四' },
    ];
    expect(say('总监票人', { officers })).toEqual(final('丁　一'));
    expect(say('监票人', { officers })).toEqual(final('王　二、欧阳三'));
    expect(say('计票人', { officers })).toEqual(final('赵　四'));
    const oath = { leader: '丁一', phrases: ['我宣誓，', '守纪律。'] };
    expect(say('领誓人', { oath })).toEqual(final('丁　一'));
    expect(say('誓词', { oath })).toEqual(final('我宣誓，守纪律。'));
  });

  it('and a show of hands is told as the journal tells it', () => {
    const votes = { approve: 9, oppose: 0, abstain: 0 };
    expect(say('选举办法表决', { rulesVotes: votes })).toEqual(final('同意 9，不同意 0，弃权 0，一致通过'));
    expect(say('监票计票表决', { officersVotes: { ...votes, oppose: 1 } })).toEqual(
      final('同意 9，不同意 1，弃权 0，通过'),
    );
  });
});

describe('a figure of a contest', () => {
  it('is blank where there is no contest', () => {
    expect(say('应选')).toEqual(blank);
  });

  it('of its list is for now until the list is confirmed', () => {
    for (const name of ['候选人数', '差额', '候选人名单'] as const)
      expect(read(name, { candidates: [] })).toEqual(blank);
    expect(read('候选人数', { confirmed: false })).toEqual(forNow('2'));
    expect(read('候选人数')).toEqual(final('2'));
    expect(read('差额')).toEqual(final('差额 1 名'));
    expect(read('差额', { seats: 2 })).toEqual(final('等额选举'));
    expect(read('候选人名单')).toEqual(final('丁　一、王　二'));
  });

  it('of its ballots is blank until they are out, and in', () => {
    for (const name of ['印制', '发出', '剩余', '收回', '选举结论'] as const) expect(read(name)).toEqual(blank);
    const out = { printed: 10, issued: 9, spoiled: 1, collected: 9, valid: true };
    for (const [name, text] of [
      ['印制', '10'],
      ['发出', '9'],
      ['剩余', '1'],
      ['收回', '9'],
    ] as const)
      expect(read(name, out)).toEqual(final(text));
    expect(read('选举结论', out)).toEqual(final('选举有效'));
    expect(read('选举结论', { ...out, valid: false })).toEqual(final('选举无效，应当重新选举'));
  });

  it('by the rule is the sentence of the rule', () => {
    expect(read('选举事项')).toEqual(final('第十五届委员会委员'));
    expect(read('选票名称')).toEqual(final('党委委员选票'));
    expect(read('选票颜色')).toEqual(final('红'));
    expect(read('应选')).toEqual(final('1'));
    expect(read('当选规定')).toEqual(final('赞成票超过实到会有选举权人数的半数'));
    expect(read('填票说明').text).toContain('多于 1 名的整张无效');
  });

  it('of its result is blank until the chair has released it', () => {
    for (const name of ['有效', '无效', '当选票数', '得票情况', '当选人数', '当选名单'] as const)
      expect(read(name)).toEqual(blank);
    const released = closedCount;
    expect(read('有效', { released })).toEqual(final('9'));
    expect(read('无效', { released })).toEqual(final('0'));
    expect(read('当选票数', { released })).toEqual(final('5'));
    expect(read('当选人数', { released })).toEqual(final('1'));
    expect(read('当选名单', { released })).toEqual(final('丁　一'));
    expect(read('得票情况', { released })).toEqual(
      final(
        '丁　一，赞成 5 票，不赞成 4 票，弃权 0 票；王　二，赞成 0 票，不赞成 9 票，弃权 0 票；另选他人 赵　某，赞成 4 票',
      ),
    );
  });

  it('says 全票 only where every ballot came back, was valid and approved', () => {
    const candidates = closedCount.tally.candidates.map((one, index) =>
      index === 0 ? { ...one, approve: 9, oppose: 0 } : one,
    );
    const all = { ...closedCount, tally: { ...closedCount.tally, candidates } };
    expect(read('得票情况', { released: all }).text).toMatch(/^丁　一，赞成 9 票，全票；/u);
    const oneVoid = { ...all, tally: { ...all.tally, valid: 8, invalid: 1 } };
    expect(read('得票情况', { released: oneVoid }).text).not.toContain('全票');
  });

  it('tells cells nobody could read, as the reading name by name does: the votes of everybody add up', () => {
    const candidates = closedCount.tally.candidates.map((one, index) =>
      index === 0 ? { ...one, oppose: 3, illegible: 1 } : one,
    );
    const released = { ...closedCount, tally: { ...closedCount.tally, candidates } };
    expect(read('得票情况', { released }).text).toMatch(/^丁　一，赞成 5 票，不赞成 3 票，弃权 0 票，无法辨认 1 票；/u);
  });

  it('says so where nobody was elected', () => {
    const released = { ...closedCount, outcome: { ...closedCount.outcome, elected: [] } };
    expect(read('当选名单', { released })).toEqual(final('无人当选'));
    expect(read('当选人数', { released })).toEqual(final('0'));
  });
});

describe('the placeholders', () => {
  it('are known by their own names only', () => {
    expect(figureNames).toContain('应到');
    expect(figureNames).toContain('当选名单');
    for (const name of ['', '应道', 'constructor', 'toString']) expect(isFigureName(name)).toBe(false);
  });

  it('all have words, and no two readings of the same facts differ', () => {
    for (const name of figureNames.filter(isFigureName))
      expect(figureOf(name, counted, contest)).toEqual(figureOf(name, counted, contest));
  });
});
