// Entries of people with a few words each: columns, pages and type size from the texts alone.

import type { CandidatesScene } from '../../core/scenes/scene.ts';
import { blocksOf, fewestPages, type Paged, pagesOf } from './pages.ts';
import type { Box, Space } from './space.ts';
import { emWidth, largestSize, linesOfEms } from './type.ts';

type Person = CandidatesScene['people'][number];

export interface EntryGrid {
  readonly columns: number;
  readonly columnWidth: number;
  readonly gap: number;
  /** Of the words; the name is larger. */
  readonly size: number;
  readonly nameSize: number;
  readonly nameWidth: number;
  readonly textWidth: number;
  readonly between: number;
}

export const entryLeading = 1.4;
const nameLeading = 1.3;

/** Nobody has a word to be said of: then names alone are drawn. */
export function areBare(people: readonly Person[]): boolean {
  return people.every(({ details, introduction }) => details === '' && introduction === '');
}

/** As few pages as can be read, then as large as fits; long texts never break the size of a name. */
export function layEntries(all: readonly Person[], box: Box, space: Space): Paged<EntryGrid> {
  const people = all.map(({ name, details, introduction }) => ({
    name: emWidth(name),
    words: [details, introduction].filter((text) => text !== '').map(emWidth),
  }));
  const longest = Math.max(0, ...people.map(({ name }) => name));
  const usual = Math.max(0, ...people.map(({ name }) => name).filter((ems) => ems <= 4));
  const gridAt = (columns: number, size: number): EntryGrid => {
    const gap = size * 2;
    const columnWidth = (box.width - gap * (columns - 1)) / columns;
    const nameSize = size * 1.3;
    const nameWidth = Math.max(3, usual, (longest * space.least) / nameSize) * nameSize + size;
    return {
      columns,
      columnWidth,
      gap,
      size,
      nameSize,
      nameWidth,
      textWidth: columnWidth - nameWidth,
      between: size * 0.7,
    };
  };
  const fits = (grid: EntryGrid, perPage: number): boolean =>
    grid.textWidth >= grid.size * 9 &&
    pagesOf(people, perPage).every((page) =>
      blocksOf(page, grid.columns).every((column) => columnHeight(column, grid) <= box.height),
    );
  const layoutFor = (perPage: number): EntryGrid | undefined =>
    [1, 2, 3]
      .slice(0, space.wide ? 3 : 2)
      .filter((columns) => columns <= perPage)
      .flatMap((columns) => {
        const size = largestSize(space.small, space.wide ? 88 : 62, (wanted) => fits(gridAt(columns, wanted), perPage));
        return size === undefined ? [] : [gridAt(columns, size)];
      })
      .toSorted((a, b) => b.size - a.size)[0];
  return fewestPages(people.length, layoutFor, lastResort(people, box, gridAt, space));
}

/** Widths of a person's texts in ems, measured once for all sizes. */
interface Widths {
  readonly name: number;
  readonly words: readonly number[];
}

/** One person a page, as small as may be. */
function lastResort(
  people: readonly Widths[],
  box: Box,
  gridAt: (columns: number, size: number) => EntryGrid,
  space: Space,
): EntryGrid {
  const isLow = (size: number) => people.every((person) => entryHeight(person, gridAt(1, size)) <= box.height);
  return gridAt(1, largestSize(space.least, space.small, isLow) ?? space.least);
}

function entryHeight({ words }: Widths, grid: EntryGrid): number {
  const lines = words.reduce((sum, ems) => sum + linesOfEms(ems, grid.size, grid.textWidth), 0);
  return Math.max(grid.nameSize * nameLeading, lines * grid.size * entryLeading);
}

function columnHeight(column: readonly Widths[], grid: EntryGrid): number {
  const entries = column.reduce((sum, person) => sum + entryHeight(person, grid), 0);
  return entries + Math.max(0, column.length - 1) * grid.between;
}
