// A drawn ballot read again: what is a fault, who gets a second look, and what it all comes to.

import { describe, expect, it } from 'vitest';
import type { BundleSize } from '../../../core/counting/plan.ts';
import { changingBallots, figuresOf, marginOfCount, type SampleFigures } from '../../../core/sampling/figures.ts';
import { type CountedReading, lookAt, stateOfLooks } from '../../../core/sampling/looks.ts';
import { drawWords, pileWords, sampleSentence, shortSentence } from '../../../core/sampling/words.ts';
import { closedCount } from '../samples.ts';

const counted: CountedReading = { marks: 'AON', writeIns: ['丁　一'], seen: [], ruling: null };
const read = { marks: 'AON', writeIns: ['丁一'], seen: [] };
const same = lookAt(read, counted);
const wrong = lookAt({ ...read, marks: 'OOA' }, counted);

describe('a look at the paper', () => {
  it('agrees with the count whatever the spacing of a name', () => {
    expect(same).toEqual({ reading: read, same: true, cells: [], faults: 0 });
  });

  it('counts each mark and the names as a fault, and a sheet that is not there as one', () => {
    expect(wrong).toMatchObject({ same: false, cells: [0, 2], faults: 2 });
    expect(lookAt({ ...read, writeIns: [] }, counted)).toMatchObject({ same: false, cells: [], faults: 1 });
    expect(lookAt(null, counted)).toEqual({ reading: null, same: false, cells: [], faults: 1 });
  });

  it('finds a doubt nobody has ruled on, but not one that was before a scrutineer or is no more seen', () => {
    const altered = { ...read, seen: ['altered' as const] };
    expect(lookAt(altered, counted)).toMatchObject({ same: false, faults: 1 });
    expect(lookAt(altered, { ...counted, ruling: 'void' }).same).toBe(true);
    expect(lookAt(altered, { ...counted, seen: ['altered'] }).same).toBe(true);
    expect(lookAt(read, { ...counted, seen: ['altered'], ruling: 'asKeyed' }).same).toBe(true);
  });

  it('that differs is made once more, and that stands', () => {
    expect(stateOfLooks([])).toBe('unread');
    expect(stateOfLooks([same])).toBe('same');
    expect(stateOfLooks([wrong])).toBe('again');
    expect(stateOfLooks([wrong, same])).toBe('same');
    expect(stateOfLooks([wrong, wrong])).toBe('faulty');
  });
});

const three = { ballots: 300, margin: 3, released: false };
const none = Array.from({ length: 60 }, () => [same]);

describe('the figures', () => {
  it('count ballots, faults on them and second looks', () => {
    expect(figuresOf(three, none)).toEqual({
      ...three,
      drawn: 60,
      faulty: 0,
      faults: 0,
      again: 0,
      atMost: 13,
      changing: 2,
      confidenceTenths: 360,
    });
    const some = [[wrong, same], [wrong, wrong], ...none.slice(2)];
    expect(figuresOf(three, some)).toMatchObject({
      faulty: 1,
      faults: 2,
      again: 1,
      atMost: 21,
      changing: 2,
      confidenceTenths: 39,
    });
    expect(figuresOf({ ...three, margin: null }, none)).toMatchObject({ changing: null, confidenceTenths: null });
  });

  it('take the margin from the closed count: five and four of nine votes, five elect', () => {
    expect(marginOfCount(closedCount, 1)).toBe(1);
    expect([0, 1, 2, 3, 4].map(changingBallots)).toEqual([1, 1, 1, 2, 2]);
  });
});

describe('the sentence', () => {
  const say = (more: Partial<SampleFigures>) => sampleSentence({ ...figuresOf(three, none), ...more });

  it('says what was found, what it means for the pile and for the outcome', () => {
    expect(say({})).toBe(
      '抽查 60/300 张，差错 0 处。以 95% 的把握，全部 300 张中读错的不超过 13 张。' +
        '最小票差 3 票，至少读错 2 张才可能改变结果；读错不到 2 张、结果不变的把握为 36.0%。',
    );
    expect(say({ margin: null, changing: null, confidenceTenths: null })).toMatch(/不超过 13 张。$/u);
  });

  it('of a margin that one ballot can turn speaks of none read wrong', () => {
    expect(say({ margin: 1, changing: 1, confidenceTenths: 200 })).toMatch(
      /；没有一张读错、结果不变的把握为 20.0%。$/u,
    );
  });

  it('names faults, second looks, and what is to be done', () => {
    const found = { faulty: 1, faults: 2, again: 1, atMost: 21, confidenceTenths: 39 };
    expect(say(found)).toBe(
      '抽查 60/300 张，差错 2 处（1 张）。另有 1 张首次复读不一致，再次看票后与计票一致。' +
        '以 95% 的把握，全部 300 张中读错的不超过 21 张。' +
        '最小票差 3 票，至少读错 2 张才可能改变结果；读错不到 2 张、结果不变的把握为 3.9%。' +
        '有差错的，须写明原因重新打开计票更正。',
    );
    expect(say({ ...found, faulty: 2, released: true })).toMatch(
      /抽查已发现 2 张，不能证明结果不变。抽查时结果已经放行，差错报大会主席团处理。$/u,
    );
  });

  it('of a pile read through has no chance in it', () => {
    expect(shortSentence(figuresOf({ ...three, ballots: 60 }, none))).toBe('抽查 60/60 张，差错 0 处。');
    expect(sampleSentence(figuresOf({ ...three, ballots: 60 }, none))).toBe(
      '抽查 60/60 张，差错 0 处。全部 60 张都已复读。最小票差 3 票，至少读错 2 张才可能改变结果，读错不到 2 张，结果不变。',
    );
  });
});

describe('how to draw the same', () => {
  const pile = (...sheets: readonly number[]): readonly BundleSize[] =>
    sheets.map((count, index) => ({ bundle: index + 1, sheets: count }));
  const words = (bundles: readonly BundleSize[]) => drawWords({ dice: '1'.repeat(24), bundles, size: 6 });

  it('is told with the seed, the rule and the command', () => {
    expect(words(pile(25, 25, 10))).toEqual([
      '骰子点数（种子）：1111 1111 1111 1111 1111 1111（共 24 次，计算时不留空格）。',
      '抽法：全部 60 张从第 1 捆第 1 张起依次编号；各捆张数：每捆 25 张，末捆（第 3 捆）10 张。' +
        '对 k＝1、2、3……，取文字“种子,k”（半角逗号，UTF-8）的 SHA-256，作为十六进制整数除以 60，余数加 1 即抽中的号；已抽过的跳过，抽满 6 张为止。',
      `复算命令：npm run -s congress -- sample --seed ${'1'.repeat(24)} --ballots 60 --bundle 25 --size 6`,
    ]);
  });

  it('names every bundle where they are few or uneven', () => {
    expect(words(pile(25, 25)).join('')).toContain('各捆张数：第 1 捆 25 张、第 2 捆 25 张。');
    expect(words(pile(25, 24, 26)).join('')).toMatch(/第 2 捆 24 张、第 3 捆 26 张。.*--bundle 25,24,26 /u);
    expect(words(pile(25, 25, 26)).join('')).toContain('--bundle 25,25,26 ');
    expect(words(pile()).join('')).toContain('--ballots 0 --bundle 0 ');
    const gap = [...pile(25, 25), { bundle: 4, sheets: 25 }];
    expect(words(gap).join('')).toContain('第 4 捆 25 张');
  });

  it('and to walk through the pile', () => {
    const pick = (number: number, bundle: number, place: number) => ({ turn: 1, number, bundle, place });
    expect(pileWords([pick(30, 2, 5), pick(7, 1, 7), pick(3, 1, 3)])).toBe('第 1 捆第 3、7 张；第 2 捆第 5 张');
  });
});
