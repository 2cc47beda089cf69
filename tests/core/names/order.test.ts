// Names in the order of published lists.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unknownCharacters } from '../../../core/names/order.ts';
import { strokeOrder, strokesOf } from '../../../service/names/strokes.ts';

it('orders surnames of four strokes by their strokes', () => {
  const published = [...'丰王韦车戈贝牛毛仇公仓卞文方尹孔'];
  expect(published.toReversed().toSorted(strokeOrder)).toEqual(published);
});

it('puts a single given name before a double one, and looks only at the first character of a double surname', () => {
  expect(['高大富', '高富'].toSorted(strokeOrder)).toEqual(['高富', '高大富']);
  expect(['洪一', '欧阳大', '林二', '王三', '文四'].toSorted(strokeOrder)).toEqual([
    '王三',
    '文四',
    '林二',
    '欧阳大',
    '洪一',
  ]);
});

it('knows the characters that the stock data has wrong', () => {
  expect(strokesOf('德')).toBe('332122522114544');
  expect(unknownCharacters(strokesOf, ['上官骉群', '谭琤进'])).toEqual([]);
  expect(unknownCharacters(strokesOf, ['王𰻝'])).toEqual(['𰻝']);
});

it('is a total order', () => {
  const name = fc.string({ unit: fc.constantFrom(...'王李高大富小明德欧阳骉'), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(strokeOrder(a, b)) + Math.sign(strokeOrder(b, a))).toBe(0);
      expect(strokeOrder(a, b) === 0).toBe(a === b);
      if (strokeOrder(a, b) <= 0 && strokeOrder(b, c) <= 0) expect(strokeOrder(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
