// What typists do: patterns in two passes over one bundle that tell how a fault came about, for the whole bundle at once.

import type { Column } from './align.ts';
import type { PlacedReading } from './compare.ts';
import { differenceOf, sameReading } from './reading.ts';

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
    ...gapHints(columns, first, second, expected),
    ...runHints(columns),
  ];
}

function sheetHints(pass: number, readings: readonly PlacedReading[], expected: number): readonly Hint[] {
  if (readings.length === expected) return [];
  return [{ code: 'sheetsDiffer', pass, place: 0, candidate: -1, count: readings.length }];
}

/** Two or more cells differ, and one pass is the other moved by one row between the first and the last of them. */
function shiftHints({ first, second }: Column<PlacedReading>): readonly Hint[] {
  if (first === null || second === null) return [];
  const { cells } = differenceOf(first, second) ?? { cells: [] };
  const [from, ...rest] = cells;
  const to = rest.at(-1);
  if (from === undefined || to === undefined) return [];
  const [a, b] = [first.marks.slice(from, to + 1), second.marks.slice(from, to + 1)];
  const isShifted = isOneLower(a, b) || isOneLower(b, a) || isOneHigher(a, b) || isOneHigher(b, a);
  return isShifted ? [{ code: 'rowShift', pass: 0, place: first.place, candidate: from, count: 1 }] : [];
}

/** The row that a shift leaves empty is approved, as all are that nobody marks; what falls off the other end is lost. */
function isOneLower(marks: string, moved: string): boolean {
  return moved === `A${marks.slice(0, -1)}`;
}

function isOneHigher(marks: string, moved: string): boolean {
  return moved === `${marks.slice(1)}A`;
}

function gapHints(
  columns: readonly Column<PlacedReading>[],
  first: readonly PlacedReading[],
  second: readonly PlacedReading[],
  expected: number,
): readonly Hint[] {
  const onlyFirst = columns.flatMap((column) =>
    column.first === null || column.second !== null ? [] : [column.first],
  );
  const onlySecond = columns.flatMap((column) => (column.first === null ? [column.second] : []));
  return [
    ...gapHintsOf(1, onlyFirst, first, second.length < expected),
    ...gapHintsOf(2, onlySecond, second, first.length < expected),
  ];
}

/**
 * Sheets that this pass alone has: entered twice here, beside one that reads alike, or else skipped in the other. Where
 * the other pass has too few and this one not too many, the other skipped it even beside one that reads alike.
 */
function gapHintsOf(
  pass: number,
  gaps: readonly PlacedReading[],
  all: readonly PlacedReading[],
  isOtherShort: boolean,
): readonly Hint[] {
  const isBesideAlike = (sheet: PlacedReading, among: readonly PlacedReading[]) =>
    among.some((other) => Math.abs(other.place - sheet.place) === 1 && sameReading(other, sheet));
  const doubled = isOtherShort ? [] : gaps.filter((sheet) => isBesideAlike(sheet, all));
  const sticky = doubled.filter((sheet) => isBesideAlike(sheet, doubled));
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
    ...gaps.filter((sheet) => !doubled.includes(sheet)).map(({ place }) => hint('skippedSheet', 3 - pass, place, 1)),
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
