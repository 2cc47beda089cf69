// What two passes over a bundle tell of the hands: told of the hand that did it, and of no other.

import { describe, expect, it } from 'vitest';
import { compareBundle, type PlacedReading } from '../../../core/counting/compare.ts';
import { findHints, hintsInForce } from '../../../core/counting/hints.ts';

const pass = (sheets: readonly string[]): readonly PlacedReading[] =>
  sheets.map((text, index) => {
    const [marks = '', ...writeIns] = text.split('+');
    return { entry: index + 1, place: index + 1, marks, writeIns, seen: [] };
  });

function hints(first: readonly string[], second: readonly string[], expected: number) {
  const found = findHints(compareBundle(pass(first), pass(second)).columns, expected);
  return found.map(({ code, pass: of, place, candidate, count }) => `${code} ${of} ${place} ${candidate} ${count}`);
}

const sheets = ['AAAA', 'AOAA', 'AAOA', 'OAAA', 'AAAA', 'ANAN'];
const many = (count: number) => Array.from({ length: count }, () => 'AAAA');

describe('two clean passes', () => {
  it('tell nothing', () => {
    expect(hints(sheets, sheets, 6)).toEqual([]);
    expect(hints([], [], 0)).toEqual([]);
  });
});

describe('the number of sheets', () => {
  it('is told for the pass that has another than was counted in, and for both where both have', () => {
    expect(hints(sheets, sheets, 7)).toEqual(['sheetsDiffer 1 0 -1 6', 'sheetsDiffer 2 0 -1 6']);
    expect(hints([], ['AAAA'], 0)).toContain('sheetsDiffer 2 0 -1 1');
  });
});

describe('what the number of sheets told', () => {
  it('holds no more once the paper was counted to what a pass found', () => {
    const found = findHints(compareBundle(pass(sheets), pass(sheets.slice(1))).columns, 7);
    const numbers = (expected: number) =>
      hintsInForce(found, expected).flatMap(({ code, count }) => (code === 'sheetsDiffer' ? [count] : []));
    expect([numbers(7), numbers(6), numbers(5)]).toEqual([[6, 5], [5], [6]]);
    expect(hintsInForce(found, 6).filter(({ code }) => code !== 'sheetsDiffer')).toHaveLength(found.length - 2);
  });
});

describe('marks one row too low or too high', () => {
  it('are told with the candidate at whom the shift begins', () => {
    expect(hints(['AOOA'], ['AAOO'], 1)).toEqual(['rowShift 0 1 1 1']);
    expect(hints(['AANO'], ['ANOA'], 1)).toEqual(['rowShift 0 1 1 1']);
    expect(hints(['AANOA'], ['ANOAA'], 1)).toEqual(['rowShift 0 1 1 1']);
    // What lay in the last row is lost.
    expect(hints(['OAAO'], ['AOAA'], 1)).toEqual(['rowShift 0 1 0 1']);
    expect(hints(['OAAN'], ['AANA'], 1)).toEqual(['rowShift 0 1 0 1']);
  });

  it('are not seen in one mark, nor in two that have nothing to do with each other', () => {
    expect(hints(['AOAA'], ['AAAA'], 1)).toEqual([]);
    expect(hints(['OAAA'], ['AAAO'], 1)).toEqual([]);
    expect(hints(['OOAA'], ['AAAA'], 1)).toEqual([]);
  });

  it('are not seen where only names and one mark differ', () => {
    expect(hints(['AOAA+马六'], ['AAAA'], 1)).toEqual([]);
    expect(hints(['AOAA+马六'], ['AOAA'], 1)).toEqual([]);
  });
});

describe('a sheet that one pass alone has', () => {
  it('was skipped in the other where that has too few, even beside one that reads alike', () => {
    expect(hints(sheets, sheets.toSpliced(2, 1), 6)).toEqual(['sheetsDiffer 2 0 -1 5', 'skippedSheet 2 3 -1 1']);
    expect(hints(many(3), many(4), 4)).toEqual(['sheetsDiffer 1 0 -1 3', 'skippedSheet 1 4 -1 1']);
  });

  it('was entered twice where this pass has too many', () => {
    expect(hints(sheets.toSpliced(2, 0, 'AOAA'), sheets, 6)).toEqual([
      'sheetsDiffer 1 0 -1 7',
      'repeatedSheet 1 3 -1 1',
    ]);
    // Entered twice, and the second time misread.
    expect(hints(sheets, sheets.toSpliced(2, 0, 'AOAX'), 6)).toContain('repeatedSheet 2 3 -1 1');
  });

  it('was entered twice beside one that reads alike, and the other skipped, where a pass has as many as it should', () => {
    const slipped = sheets.toSpliced(5, 1).toSpliced(1, 0, 'AAAA');
    expect(hints(slipped, sheets, 6)).toEqual(['repeatedSheet 1 2 -1 1', 'skippedSheet 1 6 -1 1']);
    expect(hints(sheets, slipped, 6)).toEqual(['skippedSheet 2 6 -1 1', 'repeatedSheet 2 2 -1 1']);
  });

  it('lies elsewhere in the other where both have as many as they should and none reads as its neighbour', () => {
    expect(hints(['OAAA', 'AOAA', 'AAOA', 'AAAO'], ['AOAA', 'AAOA', 'OAAA', 'AAAO'], 4)).toEqual([]);
  });

  it('is one of many where a number of copies stuck, and they lie together', () => {
    expect(hints(many(7), many(4), 4)).toEqual(['sheetsDiffer 1 0 -1 7', 'stickyCopies 1 5 -1 3']);
    const apart = ['AAAA', 'AAAA', 'AOAA', 'AAAA', 'AAAA'];
    expect(hints(apart, ['AAAA', 'AOAA', 'AAAA'], 3)).toEqual([
      'sheetsDiffer 1 0 -1 5',
      'repeatedSheet 1 2 -1 1',
      'repeatedSheet 1 5 -1 1',
    ]);
  });

  it('was skipped or doubled by how it lies where one pass has too many and the other too few', () => {
    const over = ['AAAA', 'AAAA', 'AOAA', 'AAOA', 'NAAA'];
    expect(hints(over, ['AAAA', 'AOAA', 'NAAA'], 4)).toEqual([
      'sheetsDiffer 1 0 -1 5',
      'sheetsDiffer 2 0 -1 3',
      'repeatedSheet 1 2 -1 1',
      'skippedSheet 2 4 -1 1',
    ]);
  });
});

describe('a candidate whom one pass marks alike on every sheet', () => {
  it('is told where the other breaks the run once or twice, in the pass that breaks it', () => {
    const eight = many(8);
    expect(hints(eight.with(4, 'AXAA'), eight, 8)).toEqual(['brokenRun 1 5 1 1']);
    expect(hints(eight, eight.with(4, 'AXAA').with(6, 'AXAA'), 8)).toEqual(['brokenRun 2 5 1 2']);
  });

  it('says nothing in a short bundle, where the run is broken often, or where both passes break it', () => {
    expect(hints(many(7).with(4, 'AXAA'), many(7), 7)).toEqual([]);
    const often = many(9).with(0, 'AXAA').with(3, 'AXAA').with(6, 'AXAA');
    expect(hints(often, many(9), 9)).toEqual([]);
    const both = many(9).with(0, 'AOAA');
    expect(hints(both.with(5, 'AXAA'), both, 9)).toEqual([]);
  });
});
