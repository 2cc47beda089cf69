// What typists do: patterns in two passes over one bundle that tell how a fault came about, for the whole bundle at once.

import type { Column } from './align.ts';
import type { PlacedReading } from './compare.ts';
import { distance, sameReading } from './reading.ts';

/**
 * rowShift 错行: the marks of one pass are those of the other, one candidate further · repeatedSheet 重复录入 ·
 * skippedSheet 漏录 · stickyCopies 连录张数不符 · brokenRun 一遍中断: a candidate whom one pass marks alike all along ·
 * sheetsDiffer 张数不符: the bundle has more or fewer sheets than were counted into it.
 */
export type HintCode = 'rowShift' | 'repeatedSheet' | 'skippedSheet' | 'stickyCopies' | 'brokenRun' | 'sheetsDiffer';

export interface Hint {
  readonly code: HintCode;
  /** The pass in which it happened; 0 where that cannot be told. */
  readonly pass: number;
  /** Place in that pass (in the first, where the pass is 0), from 1; 0 for the bundle as a whole. */
  readonly place: number;
  /** Position of the candidate from 0, or -1. */
  readonly candidate: number;
  /** Sheets it is about. */
  readonly count: number;
}

/** All that is odd about a bundle, `expected` sheets of which were counted in; empty for two clean passes. */
export function findHints(columns: readonly Column<PlacedReading>[], expected: number): readonly Hint[] {
  const first = columns.flatMap(({ first }) => first ?? []);
  const second = columns.flatMap(({ second }) => second ?? []);
  return [
    ...sheetHints(1, first, expected),
    ...sheetHints(2, second, expected),
    ...columns.flatMap(shiftHints),
    ...gapHints(columns, first, second),
    ...runHints(columns),
  ];
}

function sheetHints(pass: number, readings: readonly PlacedReading[], expected: number): readonly Hint[] {
  if (readings.length === expected) return [];
  return [{ code: 'sheetsDiffer', pass, place: 0, candidate: -1, count: readings.length }];
}

/** Two or more cells differ, and one pass is the other moved by one row between the first and the last of them. */
function shiftHints({ first, second }: Column<PlacedReading>): readonly Hint[] {
  if (first === null || second === null || distance(first, second) < 2) return [];
  const cells = [...first.marks].flatMap((mark, index) => (mark === second.marks[index] ? [] : [index]));
  const [from, to] = [cells.at(0) ?? 0, (cells.at(-1) ?? 0) + 1];
  const [a, b] = [first.marks.slice(from, to), second.marks.slice(from, to)];
  const isShifted = a.slice(1) === b.slice(0, -1) || b.slice(1) === a.slice(0, -1);
  return isShifted ? [{ code: 'rowShift', pass: 0, place: first.place, candidate: from, count: 1 }] : [];
}

function gapHints(
  columns: readonly Column<PlacedReading>[],
  first: readonly PlacedReading[],
  second: readonly PlacedReading[],
): readonly Hint[] {
  const onlyFirst = columns.flatMap((column) =>
    column.first === null || column.second !== null ? [] : [column.first],
  );
  const onlySecond = columns.flatMap((column) => (column.first === null ? [column.second] : []));
  return [...gapHintsOf(1, onlyFirst, first), ...gapHintsOf(2, onlySecond, second)];
}

/** Sheets that this pass alone has: entered twice here, beside one that reads alike, or else skipped in the other. */
function gapHintsOf(pass: number, gaps: readonly PlacedReading[], all: readonly PlacedReading[]): readonly Hint[] {
  const isDoubled = (sheet: PlacedReading) =>
    all.some((other) => Math.abs(other.place - sheet.place) === 1 && sameReading(other, sheet));
  const doubled = gaps.filter(isDoubled);
  const sticky = doubled.filter((sheet) => doubled.some((other) => other !== sheet && sameReading(other, sheet)));
  const [firstSticky] = sticky;
  const hint = (code: HintCode, of: number, place: number, count: number): Hint => ({
    code,
    pass: of,
    place,
    candidate: -1,
    count,
  });
  return [
    ...(firstSticky === undefined ? [] : [hint('stickyCopies', pass, firstSticky.place, sticky.length)]),
    ...doubled.filter((sheet) => !sticky.includes(sheet)).map(({ place }) => hint('repeatedSheet', pass, place, 1)),
    ...gaps.filter((sheet) => !isDoubled(sheet)).map(({ place }) => hint('skippedSheet', 3 - pass, place, 1)),
  ];
}

/** Runs shorter than this say nothing. */
const shortestRun = 8;

/** A candidate whom one pass marks alike on every sheet, and the other on all but a few: seldom so on the paper. */
function runHints(columns: readonly Column<PlacedReading>[]): readonly Hint[] {
  const pairs = columns.flatMap(({ first, second }) => (first === null || second === null ? [] : [{ first, second }]));
  const [head] = pairs;
  if (head === undefined || pairs.length < shortestRun) return [];
  return [...head.first.marks].flatMap((_, candidate) => {
    const marksOf = (pass: 'first' | 'second') => new Set(pairs.map((pair) => pair[pass].marks[candidate]));
    const apart = pairs.filter(({ first, second }) => first.marks[candidate] !== second.marks[candidate]);
    const [broken] = apart;
    const [inFirst, inSecond] = [marksOf('first').size, marksOf('second').size];
    if (broken === undefined || apart.length > 2 || Math.min(inFirst, inSecond) > 1) return [];
    const pass = inFirst > 1 ? 1 : 2;
    const { place } = pass === 1 ? broken.first : broken.second;
    return [{ code: 'brokenRun' as const, pass, place, candidate, count: apart.length }];
  });
}
