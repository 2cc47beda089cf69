// 认定: a scrutineer rules on ballots in doubt, never the machine.

import { describe, expect, it } from 'vitest';
import { decideRuling, doubtsOf } from '../../../core/decide/rulings.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import { grassroots } from '../rules/elections.ts';
import { counting, countingGates, told } from './facts.ts';

const terms = { rule: grassroots, seats: 1, candidates: ['丁一', '王二'] };
const doubts = (marks: string, ...writeIns: string[]) => doubtsOf(judgeBallot(terms, { marks, writeIns }), []);

describe('a ballot is in doubt', () => {
  it('for what the judgement would take from the voter', () => {
    expect(doubts('AX')).toEqual(['partlyIllegible']);
    expect(doubts('NN', '赵某')).toEqual(['writeInsExceedOpposed']);
    expect(doubts('OO', '丁一')).toEqual(['listedNameIgnored']);
  });

  it('not for being blank, nor for choosing too many: these the rule decides alone', () => {
    expect(doubts('NN')).toEqual([]);
    expect(doubts('AA')).toEqual([]);
  });

  it('for what the teller saw, each once', () => {
    const judgement = judgeBallot(terms, { marks: 'AO', writeIns: [] });
    expect(doubtsOf(judgement, ['altered', 'oddSign', 'altered'])).toEqual(['altered', 'oddSign']);
  });
});

describe('a ruling', () => {
  const facts = { gates: counting, rule: grassroots, scrutineers: new Set(['张三']) };
  const ruling = { ruling: 'void' as const, scrutineer: '张三', reason: '无法辨认' };
  const first = { entry: 3, struck: false, doubts: ['altered', 'oddSign'] as const };
  const second = { entry: 5, struck: false, doubts: ['altered'] as const };

  it('covers all the ballots named at once, with its clause', () => {
    expect(decideRuling(facts, 'c1', [first, second], ruling)).toEqual({
      ok: true,
      events: [
        {
          kind: 'ballotsRuled',
          body: {
            contestId: 'c1',
            entries: [3, 5],
            doubts: ['altered', 'oddSign'],
            article: '《中国共产党基层组织选举工作条例》第二十七条',
            ...ruling,
          },
        },
      ],
    });
  });

  it.each([
    ['nothing', []],
    ['a ballot that is not there', [first, null]],
    ['a ballot struck out', [first, { ...second, struck: true }]],
    ['a ballot in no doubt', [first, { ...second, doubts: [] }]],
  ])('covers none of them when one is %s', (_what, ballots) => {
    expect(told(decideRuling(facts, 'c1', ballots, ruling))).toBe('notInDoubt');
  });

  it('is made by a scrutineer, in an open count', () => {
    expect(decideRuling(facts, 'c1', [first], { ...ruling, scrutineer: '李四' })).toEqual({
      ok: false,
      error: { code: 'notScrutineer', name: '李四' },
    });
    const closed = { ...facts, gates: { ...counting, contest: { ...countingGates, closed: true } } };
    expect(told(decideRuling(closed, 'c1', [first], ruling))).toBe('countClosed');
  });
});
