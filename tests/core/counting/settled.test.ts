// Bundles that are hard to tell, compared and settled: where the fault is shown, and what is counted in the end.

import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../core/counting/reading.ts';
import { BundleRoom } from './room.ts';

const read = (marks: string): Reading => ({ marks, writeIns: [], seen: [] });
const reads = (...sheets: readonly string[]) => sheets.map(read);
const marks = (sheets: readonly Reading[]) => sheets.map((sheet) => sheet.marks).join(' ');

describe('bundles that are hard to tell', () => {
  it('all alike: the one too many lies at the end, where the paper tells whether there is one more', () => {
    const alike = Array.from({ length: 25 }, () => read('AAA'));
    const more = new BundleRoom([...alike, read('AAA')], alike, 25);
    const [extra] = more.differences;
    expect(extra).toMatchObject({ kind: 'onlyFirst', first: { place: 26 }, from: 1, to: 26 });
    more.readThird(1, null);
    expect(more.settle(1, 'third')).toBe('');
    expect(more.first).toHaveLength(25);
    const fewer = new BundleRoom(alike.slice(1), alike, 25);
    fewer.readThird(1, read('AAA'));
    fewer.settle(1, 'third');
    expect([fewer.first.length, fewer.second.length]).toEqual([25, 25]);
  });

  it('a sheet doubled at the very beginning or end is found there', () => {
    const paper = reads('AAO', 'AOA', 'OAA');
    const kinds = (first: readonly Reading[]) =>
      new BundleRoom(first, paper, 3).differences.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    expect(kinds([read('AAO'), ...paper])).toEqual(['onlyFirst 1 2']);
    expect(kinds([...paper, read('OAA')])).toEqual(['onlyFirst 3 4']);
  });

  it('too many copies of a sheet are struck one by one', () => {
    const room = new BundleRoom(reads('AAO', 'AAO', 'AAO', 'AAO', 'OAA'), reads('AAO', 'AAO', 'OAA'), 3);
    for (const no of [1, 2]) {
      room.readThird(no, read('OAA'));
      expect(room.settle(no, 'third')).toBe('neighbourRead');
      expect(room.settle(no, 'second')).toBe('');
    }
    expect(marks(room.first)).toBe('AAO AAO OAA');
  });

  it('a sheet that both hands skipped leaves no difference, and the number of sheets tells of it', () => {
    const room = new BundleRoom(reads('AAO', 'OAA'), reads('AAO', 'OAA'), 3);
    expect(room.differences).toEqual([]);
    expect(room.hints.map(({ code, pass }) => `${code} ${pass}`)).toEqual(['sheetsDiffer 1', 'sheetsDiffer 2']);
  });

  it('marks one row too low, however many, are one sheet misread and not one skipped and one doubled', () => {
    const room = new BundleRoom(reads('ONONONONO', 'AAAAAAAAA'), reads('AONONONON', 'AAAAAAAAA'), 2);
    expect(room.differences.map(({ kind, first }) => `${kind} ${first.place}`)).toEqual(['reading 1']);
    expect(room.hints.map(({ code }) => code)).toEqual(['rowShift']);
  });
});
