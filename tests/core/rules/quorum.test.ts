// 法定人数: whether enough are in the hall.

import { describe, expect, it } from 'vitest';
import { checkQuorum } from '../../../core/rules/quorum.ts';
import { county, grassroots, peoples } from './elections.ts';

describe('quorum', () => {
  it.each([
    [91, 73, 73],
    [122, 98, 98],
    [100, 80, 81],
    [150, 120, 121],
  ])('of %i entitled at least %i must be present, by the rules of 1990 %i', (entitled, needed, neededIn1990) => {
    const rulesOf1990 = { ...grassroots, quorum: { ...grassroots.quorum, comparison: '>' as const } };
    for (const [rule, least] of [
      [grassroots, needed],
      [rulesOf1990, neededIn1990],
    ] as const) {
      expect(checkQuorum(rule, { entitled, present: least })).toMatchObject({ met: true, needed: least, spare: 0 });
      expect(checkQuorum(rule, { entitled, present: least - 1 })).toMatchObject({ met: false, spare: -1 });
    }
  });

  it('in a county congress is more than half of those entitled', () => {
    expect(checkQuorum(county, { entitled: 100, present: 50 }).met).toBe(false);
    expect(checkQuorum(county, { entitled: 100, present: 51 })).toMatchObject({ met: true, needed: 51 });
  });

  it('in a people’s congress is two thirds of all its delegates, the third itself enough', () => {
    expect(checkQuorum(peoples, { entitled: 60, present: 40 })).toMatchObject({ met: true, needed: 40 });
    expect(checkQuorum(peoples, { entitled: 61, present: 40 })).toMatchObject({ met: false, needed: 41 });
  });

  it('is never met by nobody, nor by more than are entitled', () => {
    expect(checkQuorum(grassroots, { entitled: 0, present: 0 }).met).toBe(false);
    expect(checkQuorum(grassroots, { entitled: 10, present: 11 }).met).toBe(false);
  });

  it('names the article it comes from', () => {
    expect(checkQuorum(grassroots, { entitled: 100, present: 80 }).article).toBe(
      '《中国共产党基层组织选举工作条例》第十九条',
    );
  });
});
