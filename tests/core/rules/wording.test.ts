// The words follow the data: every setting that decides is also said, and saying changes with it.

import { describe, expect, it } from 'vitest';
import { chineseNumber, fractionWords } from '../../../core/rules/numerals.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { ruleText } from '../../../core/rules/rule-text.ts';
import { blankMark, listSchemes, withScheme } from '../../../core/rules/schemes.ts';
import {
  ballotInstructions,
  majoritySentence,
  markLegend,
  orderSentence,
  quorumSentence,
} from '../../../core/rules/wording.ts';
import { county, grassroots, peoples, plenary } from './elections.ts';

const contests = [
  { title: '委员会委员', seats: 9, candidates: 11 },
  { title: '书记', seats: 1, candidates: 1 },
];

function textOf(rule: RuleSet): string {
  return ruleText(rule, contests)
    .map(({ heading, paragraphs }) => `${heading}　${paragraphs.join('')}`)
    .join('\n');
}

describe('numbers', () => {
  it.each([
    [0, '零'],
    [4, '四'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1000, '一千'],
    [2008, '二千零八'],
  ])('%i is written %s', (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });

  it('outside zero to 9999, or not whole, are a fault', () => {
    for (const value of [-1, 10_000, 1.5]) expect(() => chineseNumber(value)).toThrow(RangeError);
  });

  it('as fractions are 半数, 五分之四, 三分之二', () => {
    expect(fractionWords({ num: 1, den: 2 })).toBe('半数');
    expect(fractionWords({ num: 4, den: 5 })).toBe('五分之四');
    expect(fractionWords({ num: 2, den: 3 })).toBe('三分之二');
    expect(fractionWords({ num: 1, den: 3 })).toBe('三分之一');
  });
});

describe('the sentences', () => {
  it('of the quorum follow fraction, comparison and base', () => {
    expect(quorumSentence(grassroots)).toBe('实到人数不少于应到人数的五分之四');
    expect(quorumSentence(county)).toBe('实到人数超过应到人数的半数');
    expect(quorumSentence(peoples)).toBe('出席的代表不少于全体代表的三分之二');
  });

  it('of the majority follow word, comparison and base', () => {
    expect(majoritySentence(grassroots)).toBe('赞成票超过实到会有选举权人数的半数');
    expect(majoritySentence(county)).toBe('赞成票超过应到会有选举权人数的半数');
    expect(majoritySentence(peoples)).toBe('赞成票超过全体代表人数的半数');
  });

  it('of the signs name every sign with its meaning, a blank space as 空白', () => {
    expect(markLegend(grassroots)).toEqual([
      { sign: '○', meaning: '赞成' },
      { sign: '×', meaning: '不赞成' },
      { sign: '空白', meaning: '弃权' },
    ]);
    const blank = { A: '赞成', O: '不赞成', N: '弃权', X: '' };
    for (const scheme of listSchemes()) {
      const rule = withScheme(grassroots, scheme);
      const meaning = markLegend(rule).find(({ sign }) => sign === '空白')?.meaning;
      const mark = blankMark(rule);
      expect(meaning).toBe(mark === null ? undefined : blank[mark]);
    }
    const odd = { ...grassroots, marks: { ...grassroots.marks, oppose: '', abstain: '△' } };
    expect(blankMark(odd)).toBe('O');
  });
});

describe('the ballot', () => {
  const instructions = (id: string, rule = grassroots) => {
    const scheme = listSchemes().find((known) => known.id === id);
    return ballotInstructions(scheme === undefined ? rule : withScheme(rule, scheme), 9);
  };

  it('tells how to fill it in', () => {
    expect(instructions('A')).toEqual([
      '在候选人姓名上方的空格内填写：赞成的画“○”，不赞成的画“×”，弃权的不画任何符号。',
      '不赞成的可以另选他人，在另选人栏内写上姓名，并画“○”；弃权的不能另选他人。',
      '每张选票所选人数，等于或者少于 9 名的有效，多于 9 名的整张无效。',
    ]);
  });

  it('tells the opposite of a blank space where that is an approval', () => {
    const [signs, writing] = instructions('B');
    expect(signs).toContain('赞成的不画任何符号，不赞成的画“×”，弃权的画“○”');
    expect(writing).toContain('写上姓名，不画符号');
  });

  it('with columns tells which column', () => {
    const [signs, writing] = instructions('C');
    expect(signs).toContain('赞成的在“赞成”栏画“√”');
    expect(writing).toContain('并在“赞成”栏画“√”');
  });

  it('of a people’s congress says 反对 and asks for none to write in', () => {
    const [signs, writing] = instructions('A', peoples);
    expect(signs).toContain('反对的画“×”');
    expect(writing.startsWith('可以另选他人，')).toBe(true);
  });
});

describe('the 选举办法', () => {
  it('is ten numbered articles from the regulation to its own passing', () => {
    const articles = ruleText(grassroots, contests);
    expect(articles.map(({ heading }) => heading)).toEqual(
      ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((number) => `第${number}条`),
    );
    expect(articles[0]?.paragraphs).toEqual(['根据《中国共产党基层组织选举工作条例》的有关规定，制定本办法。']);
    expect(articles[1]?.paragraphs).toContain('委员会委员应选 9 名，候选人 11 名，差额 2 名。');
    expect(articles[1]?.paragraphs).toContain('书记应选 1 名，候选人 1 名，等额选举。');
  });

  it.each<[string, RuleSet, RuleSet, string]>([
    ['quorum', county, grassroots, '实到人数超过应到人数的半数，方可进行选举'],
    [
      'half exactly',
      grassroots,
      { ...grassroots, majority: { ...grassroots.majority, comparison: '>=' } },
      '正好半数的不当选',
    ],
    ['margin of a percentage', grassroots, plenary, '候选人的差额不少于应选人数的 20%，不足一人的按一人计。'],
    ['no margin', plenary, grassroots, '候选人人数与应选名额相等。'],
    ['margin of a people’s congress', peoples, plenary, '候选人的差额不少于 1 名，差额最多不超过 3 名。'],
    [
      'margin of an office set apart',
      peoples,
      plenary,
      '选举正职（主席、乡镇长）的，候选人人数可以等于应选名额，差额最多不超过 1 名。',
    ],
    [
      'margin of persons',
      { ...peoples, margin: { ...peoples.margin, minExtra: 2 } },
      peoples,
      '候选人的差额不少于 2 名，差额最多不超过 3 名。',
    ],
    ['order of names', plenary, grassroots, '上级党组织批准的顺序'],
    ['primary', grassroots, peoples, '进行预选的，赞成票超过实到会有选举权人数的半数的，方可列为正式候选人'],
    ['primary by votes', peoples, grassroots, '进行预选的，以得票多少为序'],
    ['scope of write-ins', peoples, grassroots, '另选他人的范围为其他任何代表或者选民'],
    ['excess of write-ins', grassroots, peoples, '另选人数多于不赞成人数的，另选部分无效'],
    [
      'excess that voids the ballot',
      { ...grassroots, writeIn: { ...grassroots.writeIn, excess: 'voidBallot' } },
      grassroots,
      '另选人数多于不赞成人数的，整张选票无效',
    ],
    [
      'sign of a write-in',
      grassroots,
      { ...grassroots, writeIn: { ...grassroots.writeIn, sign: '', missingSign: 'counts' } },
      '只写姓名、没有画“○”的',
    ],
    ['writing for another', peoples, grassroots, '可由本人委托信任的人按本人意志代写'],
    ['fewer seats', grassroots, peoples, '经半数以上选举人同意或者大会主席团决定，可以减少名额'],
    ['asking above', plenary, grassroots, '可以请示上级党组织决定'],
    [
      'scrutineers by announcement',
      { ...grassroots, scrutineer: { ...grassroots.scrutineer, adoption: 'announce' } },
      grassroots,
      '监票人由不是候选人的代表担任，名单由大会宣布',
    ],
    [
      'scrutineers who may stand',
      { ...grassroots, scrutineer: { ...grassroots.scrutineer, notCandidate: false } },
      grassroots,
      '监票人由代表担任',
    ],
    [
      'tellers by vote',
      { ...grassroots, teller: { ...grassroots.teller, adoption: 'vote' } },
      grassroots,
      '计票人由不是候选人的代表或者工作人员担任，经大会表决通过',
    ],
    [
      'open count',
      { ...grassroots, openCount: { ...grassroots.openCount, shown: true } },
      grassroots,
      '计票公开进行，得票情况当场显示',
    ],
    ['report', grassroots, peoples, '计票结果由总监票人向大会主席团、大会报告；当选人名单由会议主持人宣布'],
    ['members for delegates', plenary, grassroots, '监票人由不是候选人的委员担任，经全体会议表决通过'],
    ['its own passing in a people’s congress', peoples, grassroots, '同意的超过全体代表人数的半数，方为通过'],
    ['its own passing', grassroots, peoples, '同意的超过应到会有选举权人数的半数，方为通过'],
  ])('says the setting of %s, and only where it is so', (_setting, rule, other, sentence) => {
    expect(textOf(rule)).toContain(sentence);
    expect(textOf(other)).not.toContain(sentence);
  });
});

it('a list of the elected says in which order it stands', () => {
  expect(orderSentence(grassroots)).toBe('以姓氏笔画为序');
  expect(orderSentence(plenary)).toBe('按上级批准的顺序排列');
});
