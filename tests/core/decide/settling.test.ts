// Differences settled on paper by a third person: who may, in what order, and what both passes hold afterwards.

import { describe, expect, it } from 'vitest';
import { compareBundle, type PlacedReading } from '../../../core/counting/compare.ts';
import type { Reading } from '../../../core/counting/reading.ts';
import {
  type DifferenceFacts,
  decideSettlement,
  decideThirdReading,
  placesOf,
  rightOf,
  type SettlingFacts,
} from '../../../core/decide/settling.ts';
import { BundleRoom } from '../counting/room.ts';
import { grassroots } from '../rules/elections.ts';
import { contest, counting, countingGates, told } from './facts.ts';

const read = (marks: string, ...writeIns: readonly string[]): Reading => ({ marks, writeIns, seen: [] });
const reads = (...sheets: readonly string[]) => sheets.map((marks) => read(marks));
const marks = (sheets: readonly Reading[]) => sheets.map((sheet) => sheet.marks).join(' ');
const placed = (from: number, ...sheets: readonly string[]): readonly PlacedReading[] =>
  sheets.map((sheet, index) => ({ ...read(sheet), entry: from + index, place: index + 1 }));

/** Both passes of a bundle as they stand, none settled. */
function facts(first: readonly PlacedReading[], second: readonly PlacedReading[], expected: number): SettlingFacts {
  const reading = (pass: readonly PlacedReading[], entry: number): Reading | null => {
    const found = pass.find((sheet) => sheet.entry === entry);
    return found === undefined ? null : read(found.marks);
  };
  const differences = compareBundle(first, second).differences.map(
    (difference): DifferenceFacts => ({
      ...difference,
      firstReading: reading(first, difference.first.entry),
      secondReading: reading(second, difference.second.entry),
      third: null,
      ruling: null,
    }),
  );
  return {
    gates: counting,
    rule: grassroots,
    contest: { ...contest, seats: 2, candidates: ['丁一', '王二', '李三'] },
    bundle: 1,
    typists: ['o1', 'o2'],
    operatorId: 'o3',
    differences,
    readings: { first, second },
    expected,
    lastEntry: 20,
  };
}

const one = facts(placed(1, 'AAO', 'AOA'), placed(11, 'AAO', 'ANA'), 2);
const withThird = (given: SettlingFacts, reading: Reading | null): SettlingFacts => ({
  ...given,
  differences: given.differences.map((known) => ({ ...known, third: { reading, operatorId: 'o3' } })),
});

describe('the third reading', () => {
  it('is taken from somebody who keyed neither pass, before anything is ruled', () => {
    expect(decideThirdReading(one, 1, read('AOA'))).toMatchObject({
      events: [{ kind: 'thirdReadingTaken', body: { contestId: 'c1', bundle: 1, no: 1, operatorId: 'o3' } }],
    });
    expect(told(decideSettlement(one, 1, 'first', '看票'))).toBe('thirdReadingMissing');
  });

  it('may be that there is no such sheet', () => {
    expect(decideThirdReading(one, 1, null)).toMatchObject({ events: [{ body: { reading: null } }] });
  });

  it('is refused of a typist of the bundle, of nobody, and after the count was closed', () => {
    expect(told(decideThirdReading({ ...one, operatorId: 'o2' }, 1, read('AOA')))).toBe('thirdIsTypist');
    expect(told(decideThirdReading({ ...one, operatorId: null }, 1, read('AOA')))).toBe('notSignedOn');
    const closed = { ...counting, contest: { ...countingGates, closed: true } };
    expect(told(decideThirdReading({ ...one, gates: closed }, 1, read('AOA')))).toBe('countClosed');
    expect(told(decideSettlement({ ...one, operatorId: 'o1' }, 1, 'third', '看票'))).toBe('thirdIsTypist');
  });

  it('has a mark for each candidate', () => {
    expect(decideThirdReading(one, 1, read('AO'))).toEqual({
      ok: false,
      error: { code: 'marksDiffer', marks: 2, candidates: 3 },
    });
  });
});

describe('differences', () => {
  const two = facts(placed(1, 'AAO', 'AOA', 'OAA'), placed(11, 'AAN', 'AOA', 'NAA'), 3);

  it('are settled from the top of the bundle down', () => {
    expect(decideThirdReading(two, 2, read('OAA'))).toEqual({
      ok: false,
      error: { code: 'differenceBefore', bundle: 1, no: 1 },
    });
  });

  it('are settled once, and only such as there are', () => {
    const [head, ...rest] = two.differences;
    if (head === undefined) throw new Error('There is no difference.');
    const half = { ...two, differences: [{ ...head, ruling: 'first' as const }, ...rest] };
    expect(told(decideThirdReading(half, 1, read('AAO')))).toBe('differenceMissing');
    expect(told(decideThirdReading(half, 2, read('OAA')))).toBe('thirdReadingTaken');
    expect(told(decideThirdReading(two, 3, read('OAA')))).toBe('differenceMissing');
    expect(told(decideThirdReading({ ...two, differences: [] }, 1, read('OAA')))).toBe('differenceMissing');
  });
});

describe('a sheet read differently', () => {
  it('is put right in the pass that had it wrong, with the reason, and judged anew', () => {
    expect(decideSettlement(withThird(one, read('AOA')), 1, 'first', '看票')).toMatchObject({
      events: [
        {
          kind: 'differenceSettled',
          body: { no: 1, ruling: 'first', first: { marks: 'AOA' }, second: { marks: 'ANA' }, operatorId: 'o3' },
        },
        { kind: 'ballotCorrected', body: { pass: 2, entry: 12, marks: 'AOA', chosen: 2, valid: true, reason: '看票' } },
      ],
    });
    expect(decideSettlement(withThird(one, read('AOA')), 1, 'second', '看票')).toMatchObject({
      events: [{}, { kind: 'ballotCorrected', body: { pass: 1, entry: 2, marks: 'ANA' } }],
    });
  });

  it('is put right in both where both had it wrong: now over-voted, or in doubt', () => {
    const decision = decideSettlement(withThird(one, read('AAA')), 1, 'third', '看票');
    expect(decision).toMatchObject({
      events: [
        {},
        { kind: 'ballotCorrected', body: { pass: 1, entry: 2, marks: 'AAA', valid: false, chosen: 3 } },
        { kind: 'ballotCorrected', body: { pass: 2, entry: 12, valid: false } },
      ],
    });
    expect(decideSettlement(withThird(one, read('AXA')), 1, 'third', '看票')).toMatchObject({
      events: [{}, { body: { doubts: ['partlyIllegible'] } }, {}],
    });
  });

  it('is struck in both where the paper has no such sheet', () => {
    expect(decideSettlement(withThird(one, null), 1, 'third', '没有这张')).toMatchObject({
      events: [
        {},
        { kind: 'ballotStruck', body: { pass: 1, entry: 2, reason: '没有这张' } },
        { kind: 'ballotStruck', body: { pass: 2, entry: 12 } },
      ],
    });
  });
});

describe('a sheet that one pass alone has', () => {
  const skipped = facts(placed(1, 'AAO', 'AOA', 'OAA'), placed(11, 'AAO', 'OAA'), 3);

  it('is put into the other at its place, under a number of its own', () => {
    expect(decideSettlement(withThird(skipped, read('AOA')), 1, 'third', '看票')).toMatchObject({
      events: [{}, { kind: 'ballotEntered', body: { pass: 2, bundle: 1, entry: 21, place: 2, marks: 'AOA' } }],
    });
  });

  it('is put right as well where it had been misread', () => {
    expect(told(decideSettlement(withThird(skipped, read('ANA')), 1, 'third', '看票'))).toBe(
      'differenceSettled ballotCorrected ballotEntered',
    );
  });

  it('is struck where there is no such sheet, and the pass that has none is left alone', () => {
    expect(decideSettlement(withThird(skipped, null), 1, 'second', '重录')).toMatchObject({
      events: [{}, { kind: 'ballotStruck', body: { pass: 1, entry: 2 } }],
    });
  });
});

describe('a third reading of the sheet before or behind', () => {
  it('is not taken as right: there is no such sheet, and the one behind would be counted twice', () => {
    const doubled = facts(placed(1, 'AAO', 'AAO', 'OAN'), placed(11, 'AAO', 'OAN'), 2);
    expect(decideSettlement(withThird(doubled, read('OAN')), 1, 'third', '看票')).toEqual({
      ok: false,
      error: { code: 'neighbourRead', bundle: 1, no: 1 },
    });
    expect(told(decideSettlement(withThird(doubled, read('OAN')), 1, 'second', '重录'))).toBe(
      'differenceSettled ballotStruck',
    );
    // The other way round.
    const other = facts(placed(1, 'AAO', 'OAN'), placed(11, 'AAO', 'AAO', 'OAN'), 2);
    expect(told(decideSettlement(withThird(other, read('OAN')), 1, 'third', '看票'))).toBe('neighbourRead');
  });

  it('is not taken where only the other pass has read the one behind right', () => {
    const doubled = facts(placed(1, 'AAO', 'OAN'), placed(11, 'AAO', 'AAO', 'OXN'), 2);
    expect(told(decideSettlement(withThird(doubled, read('OAN')), 1, 'third', '看票'))).toBe('neighbourRead');
  });

  it('is taken where it is unlike the sheet by one cell and the bundle then has its number of sheets', () => {
    // On paper two alike: one was misread, and skipped by the other hand.
    const misread = facts(placed(1, 'AAN', 'AAA'), placed(11, 'AAA'), 2);
    expect(told(decideSettlement(withThird(misread, read('AAA')), 1, 'third', '看票'))).toBe(
      'differenceSettled ballotCorrected ballotEntered',
    );
    expect(told(decideSettlement(withThird({ ...misread, expected: 1 }, read('AAA')), 1, 'third', '看票'))).toBe(
      'neighbourRead',
    );
  });

  it('counts the sheets that only the other pass has among those to come', () => {
    const both = facts(placed(1, 'AAN', 'AAA', 'OOO'), placed(11, 'AAA', 'OOO', 'XNX'), 3);
    expect(both.differences.map(({ kind }) => kind)).toEqual(['onlyFirst', 'onlySecond']);
    expect(told(decideSettlement(withThird(both, read('AAA')), 1, 'third', '看票'))).toBe('neighbourRead');
  });

  it('is not taken of a sheet that both have, and both otherwise by more than one cell', () => {
    const apart = facts(placed(1, 'OON', 'AAO'), placed(11, 'ONA', 'AAO'), 2);
    expect(told(decideSettlement(withThird(apart, read('AAO')), 1, 'third', '看票'))).toBe('neighbourRead');
    // Unlike one of them by a cell it is a mark misread, whatever lies beside it.
    const near = facts(placed(1, 'AAN', 'AAO'), placed(11, 'AAA', 'AAO'), 2);
    expect(told(decideSettlement(withThird(near, read('AAO')), 1, 'third', '看票'))).toBe(
      'differenceSettled ballotCorrected ballotCorrected',
    );
  });
});

describe('what was settled above', () => {
  it('moves the places below: of the sheet shown, and of the sheet put in', () => {
    const paper = reads('AAO', 'AOA', 'OAA', 'NAA', 'AAN', 'OOA', 'XAA');
    // The first hand skipped the second and the sixth sheet, the other entered the fourth twice.
    const room = new BundleRoom(paper.toSpliced(5, 1).toSpliced(1, 1), paper.toSpliced(3, 0, read('NAA')), 7);
    const shown = () => room.differences.map((difference) => placesOf(difference, room.differences).place);
    expect(room.differences.map(({ kind }) => kind)).toEqual(['onlySecond', 'onlySecond', 'onlySecond']);
    expect(shown()).toEqual([2, 5, 7]);
    room.readThird(1, read('AOA'));
    expect(room.settle(1, 'third')).toBe('');
    room.readThird(2, read('AAN'));
    expect(room.settle(2, 'first')).toBe('');
    expect(shown()[2]).toBe(6);
    room.readThird(3, read('OOA'));
    expect(room.settle(3, 'second')).toBe('');
    expect([marks(room.first), marks(room.second)]).toEqual([marks(paper), marks(paper)]);
  });

  it('leaves alone what is ruled of the sheets below', () => {
    const room = new BundleRoom(reads('AAO', 'AAO', 'AOA', 'OAA'), reads('AAO', 'AOA', 'OAN'), 3);
    room.readThird(1, read('AOA'));
    room.settle(1, 'second');
    const [, below] = room.differences;
    expect(below === undefined ? null : placesOf(below, room.differences)).toEqual({ place: 3, from: 3, to: 3 });
    room.readThird(2, read('OAN'));
    room.settle(2, 'third');
    expect(marks(room.first)).toBe('AAO AOA OAN');
  });
});

describe('what is right', () => {
  it('is what was ruled: one of the two, or the third', () => {
    const known = { firstReading: read('AOA'), secondReading: null, third: { reading: read('ANA'), operatorId: 'o3' } };
    const [difference] = one.differences;
    if (difference === undefined) throw new Error('There is no difference.');
    expect(rightOf({ ...difference, ...known, ruling: 'first' })).toEqual(read('AOA'));
    expect(rightOf({ ...difference, ...known, ruling: 'second' })).toBeNull();
    expect(rightOf({ ...difference, ...known, ruling: 'third' })).toEqual(read('ANA'));
    expect(rightOf({ ...difference, third: { reading: null, operatorId: 'o3' }, ruling: 'third' })).toBeNull();
  });
});
