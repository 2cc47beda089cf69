// The two orders of names with strokes given by hand, so that each rule of the order is seen by itself.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByOffice, compareByStroke, unknownCharacters } from '../../../core/names/order.ts';

/** 十 before 丁 by stroke (12, then 15), two strokes each; 孔 and 巴 have the same strokes; 丙 has most and stands early in Unicode. */
const strokes = new Map([
  ['一', '1'],
  ['十', '12'],
  ['丁', '15'],
  ['王', '1121'],
  ['文', '4134'],
  ['孔', '5215'],
  ['巴', '5215'],
  ['丙', '12534'],
]);
const lookup = (character: string) => strokes.get(character);
const byStroke = compareByStroke(lookup);
const byOffice = compareByOffice(lookup);

describe('by 姓氏笔画', () => {
  it.each([
    ['fewer strokes go first', '丁王', '王一'],
    ['fewer strokes go first, however late in Unicode', '王一', '丙一'],
    ['then the first stroke that differs: 横 before 点', '王一', '文一'],
    ['equal first characters: the name of two characters', '王文', '王一一'],
    ['then the second character', '王一文', '王十一'],
    ['then the shorter name', '王一一', '王一一一'],
    ['equal strokes: by code point', '孔一', '巴一'],
    ['equal strokes: by code point before the next character', '孔王', '巴一'],
    ['a character nobody knows goes last', '王文', '王𠀀'],
    ['a character nobody knows goes last, however early in Unicode', '王王', '王㐀'],
    ['two that nobody knows go by code point before the next character', '王㐀王', '王𠀀一'],
    ['two that nobody knows go by code point, beyond U+FFFF too', '王鿿', '王𠀀'],
    ['the dot of minority names is nothing', '王·一', '王十'],
    ['a space between is nothing', '王　一', '王十'],
    ['the shorter name, whatever note stands behind it', '王一一（女）', '王一一一'],
    ['a note behind the name is nothing', '王文（女）', '王一一'],
    ['the bare name goes before the same name with a note', '王一', '王一（农办）'],
    ['of two notes, by code point', '王一（一）', '王一（丁）'],
  ])('%s', (_rule, first, second) => {
    expect(byStroke(first, second)).toBeLessThan(0);
    expect(byStroke(second, first)).toBeGreaterThan(0);
  });
});

describe('by the order of office software', () => {
  it.each([
    ['fewer strokes go first', '丁王', '王一'],
    ['fewer strokes go first, however late in Unicode', '王一', '丙一'],
    ['equal strokes: by code point before the next character', '孔王', '巴一'],
    ['a character nobody knows goes last, however early in Unicode', '王王', '王㐀'],
    ['equal strokes: by code point, not by the strokes', '丁一', '十一'],
    ['equal first characters: the name of two characters', '王文', '王一一'],
    ['then the second character', '王一文', '王十一'],
    ['then the shorter name', '王一一', '王一一一'],
    ['a character nobody knows goes last', '王文', '王𠀀'],
  ])('%s', (_rule, first, second) => {
    expect(byOffice(first, second)).toBeLessThan(0);
    expect(byOffice(second, first)).toBeGreaterThan(0);
  });
});

it.each([
  ['姓氏笔画', byStroke],
  ['office', byOffice],
])('%s is a total order', (_name, order) => {
  const name = fc.string({ unit: fc.constantFrom(...strokes.keys(), '·', '𠀀', '（'), maxLength: 4 });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
      expect(order(a, b) === 0).toBe(a === b);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

it('names each character without strokes once, in the order met, and no character of a note', () => {
  expect(unknownCharacters(lookup, ['王𠀀', '𠀁·一', '𠀀一（某）'])).toEqual(['𠀀', '𠀁']);
});
