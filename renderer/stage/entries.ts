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
  /** The name stands over its words, where beside them too little width is left for a long text. */
  readonly above: boolean;
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
  const gridAt = (columns: number, size: number, above: boolean): EntryGrid => {
    const gap = size * 2;
    const columnWidth = (box.width - gap * (columns - 1)) / columns;
    const nameSize = size * 1.3;
    const beside = Math.max(3, usual, (longest * space.least) / nameSize) * nameSize + size;
    const nameWidth = above ? columnWidth : beside;
    return {
      columns,
      columnWidth,
      gap,
      size,
      nameSize,
      nameWidth,
      textWidth: above ? columnWidth : columnWidth - nameWidth,
      between: size * 0.7,
      above,
    };
  };
  const fits = (grid: EntryGrid, perPage: number): boolean =>
    grid.textWidth >= grid.size * 9 &&
    pagesOf(people, perPage).every((page) =>
      blocksOf(page, grid.columns).every((column) => columnHeight(column, grid) <= box.height),
    );
  const largest = (perPage: number, columns: number, above: boolean): EntryGrid | undefined => {
    const most = space.wide ? 88 : 62;
    const size = largestSize(space.small, most, (wanted) => fits(gridAt(columns, wanted, above), perPage));
    return size === undefined ? undefined : gridAt(columns, size, above);
  };
  const layoutFor = (perPage: number): EntryGrid | undefined =>
    [false, true]
      .flatMap((above) =>
        [1, 2, 3]
          .slice(0, space.wide ? 3 : 2)
          .filter((columns) => columns <= perPage)
          .map((columns) => largest(perPage, columns, above)),
      )
      .filter((grid) => grid !== undefined)
      .toSorted((a, b) => Number(a.above) - Number(b.above) || b.size - a.size)[0];
  const isLow = (size: number) => people.every((person) => entryHeight(person, gridAt(1, size, true)) <= box.height);
  const last = gridAt(1, largestSize(space.least, space.small, isLow) ?? space.least, true);
  return fewestPages(people.length, layoutFor, last);
}

/** Widths of a person's texts in ems, measured once for all sizes. */
interface Widths {
  readonly name: number;
  readonly words: readonly number[];
}

function entryHeight({ words }: Widths, grid: EntryGrid): number {
  const lines = words.reduce((sum, ems) => sum + linesOfEms(ems, grid.size, grid.textWidth), 0);
  const [name, text] = [grid.nameSize * nameLeading, lines * grid.size * entryLeading];
  return grid.above ? name + text : Math.max(name, text);
}

function columnHeight(column: readonly Widths[], grid: EntryGrid): number {
  const entries = column.reduce((sum, person) => sum + entryHeight(person, grid), 0);
  return entries + Math.max(0, column.length - 1) * grid.between;
}
