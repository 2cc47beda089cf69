// 差额: whether there are enough candidates, and not too many.

import { describe, expect, it } from 'vitest';
import { checkMargin, formatPercent, refusalOfMargin } from '../../../core/rules/margin.ts';
import { county, grassroots, peoples, plenary } from './elections.ts';

describe('margin of candidates', () => {
  it.each([
    [3, 4],
    [4, 5],
    [5, 6],
    [7, 9],
    [9, 11],
    [10, 12],
    [11, 14],
    [13, 16],
    [505, 606],
  ])('%i seats need %i candidates', (seats, needed) => {
    expect(checkMargin(grassroots, { kind: 'committee', seats, candidates: needed })).toMatchObject({
      met: true,
      needed,
      most: null,
    });
    expect(checkMargin(grassroots, { kind: 'committee', seats, candidates: needed - 1 }).met).toBe(false);
  });

  it('eleven seats with thirteen candidates are 18.2 % of the seats and too few', () => {
    expect(checkMargin(grassroots, { kind: 'committee', seats: 11, candidates: 13 })).toMatchObject({
      met: false,
      difference: 2,
      percent: '18.2%',
    });
  });

  it('fewer candidates than seats are no margin at all', () => {
    expect(checkMargin(grassroots, { kind: 'committee', seats: 3, candidates: 2 })).toMatchObject({
      met: false,
      difference: -1,
      percent: '0.0%',
    });
  });

  it('of a county committee is a tenth of the seats, a part of a person counting as one', () => {
    expect(checkMargin(county, { kind: 'committee', seats: 10, candidates: 11 })).toMatchObject({
      met: true,
      needed: 11,
    });
    expect(checkMargin(county, { kind: 'committee', seats: 11, candidates: 12 })).toMatchObject({
      met: false,
      needed: 13,
    });
  });

  it('a secretary stands alone: one candidate a seat, and no second', () => {
    expect(checkMargin(plenary, { kind: 'committee', seats: 1, candidates: 1 })).toMatchObject({
      met: true,
      needed: 1,
      most: 1,
    });
    expect(checkMargin(plenary, { kind: 'committee', seats: 1, candidates: 2 }).met).toBe(false);
  });

  it('a people’s congress has one to three more for its deputies, one or none for its chair and mayor', () => {
    const met = (kind: 'office' | 'other', seats: number, candidates: number) =>
      checkMargin(peoples, { kind, seats, candidates }).met;
    expect([2, 3, 5, 6].map((candidates) => met('other', 2, candidates))).toEqual([false, true, true, false]);
    expect([1, 2, 3].map((candidates) => met('office', 1, candidates))).toEqual([true, true, false]);
  });

  it('a contest of an office set apart goes by the margin of all where the rules set none apart', () => {
    expect(checkMargin(grassroots, { kind: 'office', seats: 9, candidates: 10 })).toMatchObject({
      met: false,
      needed: 11,
    });
    expect(checkMargin(plenary, { kind: 'office', seats: 9, candidates: 10 })).toMatchObject({ met: true, most: 11 });
  });

  it('is refused as too small or as too many, with the bound that was missed and the article', () => {
    const refused = (rule: typeof peoples, seats: number, candidates: number) =>
      refusalOfMargin(checkMargin(rule, { kind: 'committee', seats, candidates }));
    const article = '《中国共产党基层组织选举工作条例》第十三条';
    const tooFew = { code: 'marginTooSmall', seats: 9, candidates: 10, needed: 11, article };
    expect(refused(grassroots, 9, 10)).toEqual(tooFew);
    expect(refused(peoples, 2, 6)).toMatchObject({ code: 'tooManyCandidates', seats: 2, candidates: 6, most: 5 });
    expect(refused(plenary, 2, 1)).toMatchObject({ code: 'marginTooSmall', candidates: 1, needed: 2 });
    const narrow = { ...peoples, margin: { ...peoples.margin, minExtra: 3 } };
    expect(refused(narrow, 2, 4)).toMatchObject({ code: 'marginTooSmall', needed: 5 });
  });

  it('a number of persons asked for counts where it is more than the percentage', () => {
    const rule = { ...grassroots, margin: { ...grassroots.margin, minExtra: 2 } };
    expect(checkMargin(rule, { kind: 'committee', seats: 5, candidates: 6 }).needed).toBe(7);
    expect(checkMargin(rule, { kind: 'committee', seats: 13, candidates: 16 }).needed).toBe(16);
  });

  it('a percentage is rounded half up and has no meaning of nobody', () => {
    expect(formatPercent(2, 9)).toBe('22.2%');
    expect(formatPercent(533, 617)).toBe('86.4%');
    expect(formatPercent(617, 617)).toBe('100.0%');
    expect(formatPercent(1, 800)).toBe('0.1%');
    expect(formatPercent(1, 2000)).toBe('0.1%');
    expect(formatPercent(1, 0)).toBe('—');
  });
});
