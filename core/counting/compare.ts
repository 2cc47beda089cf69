// Two passes over one bundle compared: every difference at once, each tied to the sheet of paper it is about.

import { alignPasses, type Column } from './align.ts';
import { differenceOf, type Reading, sameReading } from './reading.ts';

/** A reading with the number of its entry in the contest, and its place (from 1) in its pass of the bundle. */
export interface PlacedReading extends Reading {
  readonly entry: number;
  readonly place: number;
}

/** reading 两遍读法不同 · onlyFirst 只有第一遍有这张 · onlySecond 只有第二遍有这张. */
export type DifferenceKind = 'reading' | 'onlyFirst' | 'onlySecond';

export interface EntryPlace {
  readonly entry: number;
  readonly place: number;
}

export interface BundleDifference {
  /** From 1 within the comparison of this bundle. */
  readonly no: number;
  readonly kind: DifferenceKind;
  /** The sheet in each pass; entry 0 where the pass has no such sheet, whose place is then where it would lie. */
  readonly first: EntryPlace;
  readonly second: EntryPlace;
  /**
   * Places in the pass that has the sheet among which the one too many lies: neighbours that read alike cannot be told
   * apart. Equal where the readings differ.
   */
  readonly from: number;
  readonly to: number;
  /** Positions of candidates, from 0, whose marks differ; empty where a sheet is missing. */
  readonly cells: readonly number[];
}

export interface Comparison {
  readonly columns: readonly Column<PlacedReading>[];
  readonly differences: readonly BundleDifference[];
  /** Places of the first pass at which two neighbours lie the other way round in the second: nothing to settle. */
  readonly swapped: readonly number[];
}

/** Lays both passes side by side and lists what differs, in the order of the sheets. */
export function compareBundle(first: readonly PlacedReading[], second: readonly PlacedReading[]): Comparison {
  const columns = alignPasses(first, second);
  const found = columns.flatMap((column, index) => differenceIn(column, columns.slice(0, index), first, second));
  return {
    columns,
    differences: found.map((difference, index) => ({ no: index + 1, ...difference })),
    swapped: columns.flatMap((column, index) => crossingAt(column, columns[index + 1])),
  };
}

function crossingAt(column: Column<PlacedReading>, next: Column<PlacedReading> | undefined): readonly number[] {
  const [here, there] = [column.second?.place ?? 0, next?.second?.place ?? Number.POSITIVE_INFINITY];
  return column.first !== null && here > there ? [column.first.place] : [];
}

function differenceIn(
  { first, second }: Column<PlacedReading>,
  before: readonly Column<PlacedReading>[],
  ofFirst: readonly PlacedReading[],
  ofSecond: readonly PlacedReading[],
): readonly Omit<BundleDifference, 'no'>[] {
  if (first === null)
    return [
      {
        kind: 'onlySecond',
        first: missingAfter(before.flatMap((column) => column.first ?? [])),
        second: placeOf(second),
        ...runAround(second, ofSecond),
        cells: [],
      },
    ];
  if (second === null)
    return [
      {
        kind: 'onlyFirst',
        first: placeOf(first),
        second: missingAfter(before.flatMap((column) => column.second ?? [])),
        ...runAround(first, ofFirst),
        cells: [],
      },
    ];
  const apart = differenceOf(first, second);
  if (apart === null) return [];
  const places = { first: placeOf(first), second: placeOf(second), from: first.place, to: first.place };
  return [{ kind: 'reading', ...places, cells: apart.cells }];
}

function placeOf({ entry, place }: PlacedReading): EntryPlace {
  return { entry, place };
}

function missingAfter(before: readonly PlacedReading[]): EntryPlace {
  return { entry: 0, place: before.length + 1 };
}

/** The run of neighbours that read as this sheet does. */
function runAround(
  sheet: PlacedReading,
  pass: readonly PlacedReading[],
): { readonly from: number; readonly to: number } {
  const others = pass.filter((other) => !sameReading(sheet, other)).map(({ place }) => place);
  const before = others.filter((place) => place < sheet.place);
  const after = others.filter((place) => place > sheet.place);
  return { from: Math.max(0, ...before) + 1, to: Math.min(pass.length + 1, ...after) - 1 };
}
