// A show of hands: what it decides, and the one sentence that is said, shown and written.

import { describe, expect, it } from 'vitest';
import {
  handsOf,
  handsSentence,
  handsVerdict,
  judgeHands,
  officersSubject,
  reducingRule,
  remedySubject,
} from '../../core/hands.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { grassroots } from './rules/elections.ts';

const hall = { entitled: 122, present: 120 };
const short = { needed: 62, article: '《选举办法》第十条' };

describe('a show of hands', () => {
  it('counts as ayes whoever of those present raised no other hand', () => {
    expect(handsOf(120, 0, 0)).toEqual({ approve: 120, oppose: 0, abstain: 0 });
    expect(handsOf(120, 3, 1)).toEqual({ approve: 116, oppose: 3, abstain: 1 });
    expect(handsOf(120, 70, 60)).toEqual({ approve: 0, oppose: 70, abstain: 60 });
  });

  it('passes with the share of the base that the rule names, not with one hand less', () => {
    const judged = (approve: number) => judgeHands(grassroots.adoption, hall, handsOf(120, 120 - approve, 0));
    expect(judged(62)).toMatchObject({ value: { passed: true, base: 122, needed: 62 } });
    expect(judged(61)).toMatchObject({ value: { passed: false, base: 122, needed: 62 } });
  });

  it('lets seats be reduced by half of those present', () => {
    const judged = (approve: number) => judgeHands(reducingRule(grassroots), hall, handsOf(120, 120 - approve, 0));
    expect(judged(60)).toMatchObject({
      value: { passed: true, needed: 60, article: expect.stringContaining('第二十九条') },
    });
    expect(judged(59)).toMatchObject({ value: { passed: false } });
  });

  it('refuses hands that cannot be, with by how many they are off', () => {
    const judged = judgeHands(grassroots.adoption, hall, handsOf(120, 70, 60));
    expect(judged).toEqual({ ok: false, error: { code: 'handsDiffer', sum: 130, present: 120 } });
    expect(sentenceOf({ code: 'handsDiffer', sum: 130, present: 120 })).toBe(
      '各项合计 130，超过实到 120，多 10 人。请重新点数。',
    );
    expect(sentenceOf({ code: 'handsDiffer', sum: 118, present: 120 })).toBe(
      '各项合计 118，比实到 120 少 2 人。请重新点数。',
    );
  });

  it('says 一致通过 only without a no and without an abstention', () => {
    expect(handsVerdict({ approve: 9, oppose: 0, abstain: 0 })).toBe('一致通过');
    expect(handsVerdict({ approve: 8, oppose: 1, abstain: 0 })).toBe('通过');
    expect(handsVerdict({ approve: 8, oppose: 0, abstain: 1 })).toBe('通过');
    expect(handsSentence({ approve: 8, oppose: 0, abstain: 1 })).toBe('同意 8，不同意 0，弃权 1，通过');
  });

  it('has who raised none at all as a figure of its own: neither aye nor abstention, and nobody is unanimous with it', () => {
    const votes = handsOf(120, 2, 0, 3);
    expect(votes).toEqual({ approve: 115, oppose: 2, abstain: 0, unraised: 3 });
    expect(handsOf(120, 2, 0, 0)).toEqual({ approve: 118, oppose: 2, abstain: 0 });
    expect(judgeHands(grassroots.adoption, hall, votes)).toMatchObject({ value: { passed: true, needed: 62 } });
    // 61 ayes are not more than half of 122, whatever the others did.
    expect(judgeHands(grassroots.adoption, hall, handsOf(120, 0, 0, 59))).toMatchObject({ value: { passed: false } });
    const off = { ...votes, approve: 116 };
    expect(judgeHands(grassroots.adoption, hall, off)).toMatchObject({ error: { sum: 121, present: 120 } });
    expect(handsSentence({ approve: 115, oppose: 0, abstain: 0, unraised: 5 })).toBe(
      '同意 115，不同意 0，弃权 0，未举手 5，通过',
    );
  });

  it('that failed says how many it wanted, by which article', () => {
    const votes = { approve: 50, oppose: 60, abstain: 10 };
    expect(handsSentence(votes, short)).toBe(
      '同意 50，不同意 60，弃权 10，没有通过（按《选举办法》第十条的规定，须 62 人同意）',
    );
    expect(handsSentence(votes, { ...short, needed: null })).toContain(
      '没有通过（按《选举办法》第十条的规定，同意的人数不够）',
    );
    // Nobody against and nobody abstaining, and yet too few ayes: never 一致通过.
    expect(handsVerdict({ approve: 9, oppose: 0, abstain: 0 }, short)).toBe('没有通过');
  });

  it('is about the list that is voted on, or a remedy of one contest', () => {
    expect(officersSubject({ scrutineers: true, tellers: true })).toBe('监票人、计票人名单');
    expect(officersSubject({ scrutineers: true, tellers: false })).toBe('监票人名单');
    expect(officersSubject({ scrutineers: false, tellers: true })).toBe('计票人名单');
    expect(remedySubject('委员', '减少名额')).toBe('「委员」减少名额');
  });
});
