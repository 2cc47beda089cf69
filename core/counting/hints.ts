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

/** What a bundle was told to differ from when it was compared holds no more once the paper was counted to the same number. */
export function hintsInForce(hints: readonly Hint[], expected: number): readonly Hint[] {
  return hints.filter(({ code, count }) => code !== 'sheetsDiffer' || count !== expected);
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

/** Sheets that one pass alone has: entered twice in it, or else skipped in the other. */
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
  const doubledFirst = doubledOf(onlyFirst, first, first.length - expected, second.length - expected);
  const doubledSecond = doubledOf(onlySecond, second, second.length - expected, first.length - expected);
  // A pass that has all its sheets skipped one only where it entered another twice; else a sheet lies elsewhere in it.
  const isSkipping = (pass: readonly PlacedReading[], doubled: readonly PlacedReading[]) =>
    pass.length < expected || doubled.length > 0;
  return [
    ...doubledHints(1, doubledFirst),
    ...(isSkipping(second, doubledSecond) ? skippedHints(2, onlyFirst, doubledFirst) : []),
    ...doubledHints(2, doubledSecond),
    ...(isSkipping(first, doubledFirst) ? skippedHints(1, onlySecond, doubledSecond) : []),
  ];
}

/**
 * Which of the sheets that this pass alone has it entered twice. How many sheets too many (or, below 0, too few) each
 * pass has tells it; where that tells nothing, those that lie beside one that reads alike.
 */
function doubledOf(
  gaps: readonly PlacedReading[],
  all: readonly PlacedReading[],
  surplus: number,
  otherSurplus: number,
): readonly PlacedReading[] {
  if (surplus > 0 && otherSurplus >= 0) return gaps;
  return otherSurplus < 0 && surplus <= 0 ? [] : gaps.filter((sheet) => isBesideAlike(sheet, all));
}

function isBesideAlike(sheet: PlacedReading, among: readonly PlacedReading[]): boolean {
  return among.some((other) => Math.abs(other.place - sheet.place) === 1 && sameReading(other, sheet));
}

function doubledHints(pass: number, doubled: readonly PlacedReading[]): readonly Hint[] {
  const sticky = doubled.filter((sheet) => isBesideAlike(sheet, doubled));
  const single = doubled.filter((sheet) => !sticky.includes(sheet));
  const [head] = sticky;
  return [
    ...(head === undefined ? [] : [hintAt('stickyCopies', pass, head, sticky.length)]),
    ...single.map((sheet) => hintAt('repeatedSheet', pass, sheet, 1)),
  ];
}

function skippedHints(
  pass: number,
  gaps: readonly PlacedReading[],
  doubled: readonly PlacedReading[],
): readonly Hint[] {
  const skipped = gaps.filter((sheet) => !doubled.includes(sheet));
  return skipped.map((sheet) => hintAt('skippedSheet', pass, sheet, 1));
}

function hintAt(code: HintCode, pass: number, { place }: PlacedReading, count: number): Hint {
  return { code, pass, place, candidate: -1, count };
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
