// Which names share a page of the hall screen.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  fewestPages,
  pageBeingCalled,
  pageRows,
  pageText,
  windowAround,
} from '../../../renderer/stage/pages.ts';

const atMost = (limit: number) => (perPage: number) => (perPage <= limit ? `${perPage} 行` : undefined);

describe('pages of a long list', () => {
  test('a list that fits is one page without a page mark', () => {
    expect(fewestPages(11, atMost(11), '一行')).toEqual({ perPage: 11, pages: 1, layout: '11 行' });
    expect(pageText(0, 1)).toBe('');
  });

  test('a list that does not fit is spread evenly, not one full page and a rest', () => {
    expect(fewestPages(25, atMost(16), '一行')).toEqual({ perPage: 13, pages: 2, layout: '13 行' });
    expect(pageText(0, 2)).toBe('第 1/2 页');
  });

  test('every one of up to 300 people is on exactly one page, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (people, room) => {
        const names = Array.from({ length: people }, (_, index) => `代表${index + 1}`);
        const { perPage, pages } = fewestPages(people, atMost(room), '一行');
        const shown = Array.from({ length: pages }, (_, page) => pageRows(names, perPage, page));
        expect(shown.flat()).toEqual(names);
        expect(shown.every((page) => page.length > 0 && page.length <= room)).toBe(true);
      }),
    );
  });

  test('a screen too small for any row still shows one name a page', () => {
    expect(fewestPages(3, () => undefined, '一行')).toEqual({ perPage: 1, pages: 3, layout: '一行' });
  });

  test('an empty list is one empty page', () => {
    expect(fewestPages(0, atMost(5), '一行').pages).toBe(1);
    expect(pageRows([], 5, 0)).toEqual([]);
  });

  test('a page that no longer exists shows the last one', () => {
    expect(pageRows(['甲', '乙', '丙'], 2, 7)).toEqual(['丙']);
  });

  test('two blocks side by side are read down the first, then down the second', () => {
    expect(blocksOf([1, 2, 3, 4, 5], 2)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });
});

describe('the page while a delegation is called', () => {
  test('the page with the next name is shown, whoever stayed silent before', () => {
    expect(pageBeingCalled(['answered', 'waiting', 'silent', 'waiting', 'waiting'], 3)).toBe(1);
    expect(pageBeingCalled(['answered', 'waiting', 'waiting', 'waiting'], 2)).toBe(0);
  });

  test('before the first call and after the last the pages turn by themselves', () => {
    expect(pageBeingCalled(['waiting', 'waiting'], 1)).toBeUndefined();
    expect(pageBeingCalled(['answered', 'absent'], 1)).toBeUndefined();
  });
});

describe('the phrases of an oath that does not fit', () => {
  test('the phrase being said is always among those shown, and they never exceed the height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 200, max: 900 }),
        (heights, pick, limit) => {
          const current = pick % heights.length;
          const { first, last } = windowAround(heights, current, limit);
          expect(first <= current && current <= last).toBe(true);
          expect(heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test('before the first phrase the beginning is shown', () => {
    expect(windowAround([100, 100, 100, 100], -1, 250)).toEqual({ first: 0, last: 1 });
  });

  test('an oath that fits is shown whole', () => {
    expect(windowAround([100, 100, 100], 2, 300)).toEqual({ first: 0, last: 2 });
  });
});
