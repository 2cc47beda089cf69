// Two passes over one bundle: what differs, and on which sheet of paper.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBundle, type PlacedReading } from '../../../core/counting/compare.ts';
import { bundlesOf } from '../../../core/counting/plan.ts';
import { distance, sameReading } from '../../../core/counting/reading.ts';

const pass = (...marks: readonly string[]): readonly PlacedReading[] =>
  marks.map((text, index) => {
    const [letters = '', ...writeIns] = text.split('+');
    return { entry: 100 + index, place: index + 1, marks: letters, writeIns, seen: [] };
  });

describe('bundles', () => {
  it('are full but for the last', () => {
    expect(bundlesOf(60, 25)).toEqual([
      { bundle: 1, sheets: 25 },
      { bundle: 2, sheets: 25 },
      { bundle: 3, sheets: 10 },
    ]);
    expect(bundlesOf(50, 25).map(({ sheets }) => sheets)).toEqual([25, 25]);
    expect(bundlesOf(0, 25)).toEqual([]);
  });

  it('hold what a count on paper found in them, and one of no sheet is none', () => {
    expect(bundlesOf(53, 25, [25, 26, 0, 2])).toEqual([
      { bundle: 1, sheets: 25 },
      { bundle: 2, sheets: 26 },
      { bundle: 4, sheets: 2 },
    ]);
  });
});

describe('two readings of one sheet', () => {
  const read = (marks: string, writeIns: readonly string[] = [], seen: readonly 'altered'[] = []) => ({
    marks,
    writeIns,
    seen,
  });

  it('are the same whatever the order and the spacing of the names', () => {
    expect(sameReading(read('AO', ['丁　一', '王二']), read('AO', ['王二', '丁一']))).toBe(true);
  });

  it('differ by each mark, by the names, and by what was seen', () => {
    expect(distance(read('AOA'), read('AON'))).toBe(1);
    expect(distance(read('AOA', ['丁一']), read('AOA', []))).toBe(1);
    // Written twice is another reading than written once: a scrutineer looks at it.
    expect(distance(read('AOA', ['丁一', '丁一']), read('AOA', ['丁一']))).toBe(1);
    expect(distance(read('AOA', [], ['altered']), read('OOA', ['丁一']))).toBe(3);
    expect(distance(read('AO'), read('AOA'))).toBe(1);
  });
});

describe('a bundle', () => {
  it('entered alike twice has no difference', () => {
    const { differences, swapped } = compareBundle(pass('AAO', 'AOA', 'OAA'), pass('AAO', 'AOA', 'OAA'));
    expect([differences, swapped]).toEqual([[], []]);
  });

  it('shows a mistyped mark on its sheet, with the candidate', () => {
    expect(compareBundle(pass('AAO', 'AOA', 'OAA'), pass('AAO', 'AON', 'OAA')).differences).toEqual([
      {
        no: 1,
        kind: 'reading',
        first: { entry: 101, place: 2 },
        second: { entry: 101, place: 2 },
        from: 2,
        to: 2,
        cells: [2],
      },
    ]);
  });

  it('shows a sheet skipped in the first pass as one sheet too few, not as differences in all behind it', () => {
    const sheets = ['AAO', 'AOA', 'OAA', 'NAA', 'AAN', 'AAO', 'ANA'];
    const found = compareBundle(pass(...sheets.toSpliced(2, 1)), pass(...sheets)).differences;
    expect(found).toEqual([
      {
        no: 1,
        kind: 'onlySecond',
        first: { entry: 0, place: 3 },
        second: { entry: 102, place: 3 },
        from: 3,
        to: 3,
        cells: [],
      },
    ]);
  });

  it('shows a sheet doubled in the first pass among the neighbours that read alike', () => {
    const found = compareBundle(pass('AAO', 'AOA', 'AOA', 'AOA', 'OAA'), pass('AAO', 'AOA', 'AOA', 'OAA')).differences;
    expect(found).toMatchObject([{ kind: 'onlyFirst', second: { entry: 0 }, from: 2, to: 4 }]);
  });

  it('shows a skip and a mistyped mark each by itself', () => {
    const sheets = ['AAO', 'AOA', 'OAA', 'NAA', 'AAN', 'AAO', 'ANA', 'OOA'];
    const wrong = sheets.toSpliced(6, 1, 'AXA');
    const found = compareBundle(pass(...sheets), pass(...wrong.toSpliced(1, 1))).differences;
    expect(found).toMatchObject([
      { no: 1, kind: 'onlyFirst', first: { place: 2 } },
      { no: 2, kind: 'reading', first: { place: 7 }, second: { place: 6 }, cells: [1] },
    ]);
  });

  it('is not blamed for two neighbours that lie the other way round', () => {
    const { differences, swapped } = compareBundle(pass('AAO', 'AOA', 'OAA', 'NNN'), pass('AAO', 'OAA', 'AOA', 'NNN'));
    expect([differences, swapped]).toEqual([[], [2]]);
  });

  it('that one pass never saw is missing sheet by sheet', () => {
    expect(compareBundle(pass(), pass('AAO', 'AOA')).differences.map(({ kind }) => kind)).toEqual([
      'onlySecond',
      'onlySecond',
    ]);
    expect(compareBundle(pass('AAO'), pass()).differences.map(({ kind }) => kind)).toEqual(['onlyFirst']);
    expect(compareBundle(pass(), pass()).differences).toEqual([]);
  });

  it('has every sheet of both passes in exactly one column, in the order of each pass but for swapped neighbours', () => {
    const sheet = fc.constantFrom('AAA', 'AAO', 'AOA', 'OAA', 'NAA', 'AXA', 'AAO+丁一');
    const bundle = fc.array(sheet, { maxLength: 9 });
    fc.assert(
      fc.property(bundle, bundle, (a, b) => {
        const { columns, differences, swapped } = compareBundle(pass(...a), pass(...b));
        const firsts = columns.flatMap(({ first }) => (first === null ? [] : [first.place]));
        const seconds = columns.flatMap(({ second }) => (second === null ? [] : [second.place]));
        expect(firsts).toEqual(a.map((_, index) => index + 1));
        expect(seconds.toSorted((x, y) => x - y)).toEqual(b.map((_, index) => index + 1));
        // Sheets that read alike but lie further apart than neighbours are differences, whatever neighbours are swapped.
        if (`${a}` === `${b}`) expect(differences).toEqual([]);
        if (differences.length > 0) return;
        expect(b.toSorted()).toEqual(a.toSorted());
        if (swapped.length === 0) expect(b).toEqual(a);
      }),
      { numRuns: 500 },
    );
  });
});
