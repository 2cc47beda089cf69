// Columns and type size of the lists: people elected, a delegation being called, the table of a result.

import type { ElectedScene, ResultTableScene } from '../../core/scenes/scene.ts';
import { fewestPages, type Paged, pagesOf } from './pages.ts';
import type { Box, Space } from './space.ts';
import { differentWidths, emWidth, largestSize, widestEms } from './type.ts';

/** The size of one name in a list of names of `size`, in a cell of `width`. */
export function nameSize(name: string, size: number, width: number): number {
  return Math.min(size, Math.floor(width / Math.max(emWidth(name), 0.1)));
}

/** Names up to `usualEms` share one size; a longer name is drawn smaller, whole. */
function usualWidth(names: readonly string[], usualEms = 4): number {
  return Math.max(3, widestEms(names.filter((name) => emWidth(name) <= usualEms)));
}

/** The last row of a full grid would have one name alone, which looks forgotten. */
function leavesOneAlone(count: number, columns: number): boolean {
  return columns > 1 && count > columns && count % columns === 1;
}

/** Where each of `count` entries stands in a grid read row by row, from 1: rows as even as they can be. */
export function evenRows(count: number, columns: number): readonly { readonly row: number; readonly column: number }[] {
  const rows = pagesOf(Array.from({ length: count }), columns);
  return rows.flatMap((entries, row) => entries.map((_, column) => ({ row: row + 1, column: column + 1 })));
}

export interface ElectedGrid {
  readonly columns: number;
  readonly cell: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly noteSize: number;
  readonly noteBeside: boolean;
}

/** Lays out the people elected: the largest names, in three columns for nine. */
export function layElected(people: ElectedScene['people'], box: Box, space: Space): Paged<ElectedGrid> {
  const most = space.wide ? 190 : 156;
  const last = {
    columns: 1,
    cell: box.width,
    rowHeight: box.height,
    size: space.small,
    noteSize: space.small,
    noteBeside: true,
  };
  const different = differentPeople(people);
  return fewestPages(people.length, (count) => bestElected(different, count, box, space, most), last);
}

/** People whose name or note is as wide as nobody's before: all that a layout can depend on. */
function differentPeople(people: ElectedScene['people']): ElectedScene['people'] {
  return [...new Map(people.map((person) => [`${emWidth(person.name)} ${emWidth(person.note)}`, person])).values()];
}

function bestElected(
  people: ElectedScene['people'],
  count: number,
  box: Box,
  space: Space,
  most: number,
): ElectedGrid | undefined {
  const scored = Array.from({ length: Math.min(count, 10) }, (_, index) => index + 1).flatMap((columns) =>
    [false, true].flatMap((noteBeside) => {
      const grid = electedGrid(people, count, columns, noteBeside, box, space, most);
      return grid === undefined ? [] : [{ grid, score: electedScore(people, count, grid) }];
    }),
  );
  return scored.toSorted((a, b) => b.score - a.score)[0]?.grid;
}

function noteEms(people: ElectedScene['people']): number {
  const widest = widestEms(people.map((person) => person.note));
  return widest === 0 ? 0 : widest + 0.5;
}

/** Large names, none much smaller than the others, in full rows, with the note under the name. */
function electedScore(people: ElectedScene['people'], count: number, grid: ElectedGrid): number {
  const sizes = people.map((person) => nameSize(person.name, grid.size, nameRoom(people, grid)));
  const evenness = (leavesOneAlone(count, grid.columns) ? 0.75 : 1) * (grid.noteBeside ? 0.7 : 1);
  return Math.min(grid.size, 1.6 * Math.min(...sizes)) * evenness;
}

/** The width a name may take in its cell. */
export function nameRoom(people: ElectedScene['people'], grid: ElectedGrid): number {
  return grid.noteBeside ? grid.cell * 0.95 - noteEms(people) * grid.noteSize : grid.cell * 0.92;
}

function electedGrid(
  people: ElectedScene['people'],
  count: number,
  columns: number,
  noteBeside: boolean,
  box: Box,
  space: Space,
  most: number,
): ElectedGrid | undefined {
  const names = people.map((person) => person.name);
  const hasNotes = people.some((person) => person.note !== '');
  if (noteBeside && !hasNotes) {
    return undefined;
  }
  const noteSize = space.small;
  const widest = box.width / columns;
  const rows = Math.ceil(count / columns);
  const noteHeight = hasNotes && !noteBeside ? noteSize * 1.25 : 0;
  const wanted = usualWidth(names);
  const size = largestSize(space.small * 1.3, most, (candidate) => {
    const width = (wanted + 1.25) * candidate + (noteBeside ? noteEms(people) * noteSize : 0);
    return width <= widest && (candidate * 1.42 + noteHeight) * rows <= box.height;
  });
  if (size === undefined) {
    return undefined;
  }
  const natural = wanted * size + (noteBeside ? noteEms(people) * noteSize : 0) + 1.9 * size;
  const long = widestEms(names) * size + (noteBeside ? noteEms(people) * noteSize : 0);
  const cell = Math.min(widest, Math.max(natural, long * 1.09));
  const rowHeight = Math.min(box.height / rows, size * 2.1 + noteHeight);
  const grid = { columns, cell, rowHeight, size, noteSize, noteBeside };
  const room = nameRoom(people, grid);
  return names.every((name) => nameSize(name, size, room) >= space.least) ? grid : undefined;
}

export interface CallGrid {
  readonly columns: number;
  readonly cell: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly markSize: number;
  readonly markWidth: number;
  readonly room: number;
}

/** Lays out the names of a delegation, each with room for its mark, so that nothing moves while marks appear. */
export function layCall(names: readonly string[], box: Box, space: Space): Paged<CallGrid> {
  const [even, close] = [layCallFor(names, box, space, 4), layCallFor(names, box, space, 3)];
  return close.pages < even.pages ? close : even;
}

function layCallFor(names: readonly string[], box: Box, space: Space, usualEms: number): Paged<CallGrid> {
  const most = space.wide ? 108 : 80;
  const least = space.wide ? 72 : 52;
  const different = differentWidths(names);
  const gridFor = (count: number, columns: number, smallest: number): CallGrid | undefined => {
    const cell = Math.floor(box.width / columns);
    const rows = Math.ceil(count / columns);
    const wanted = usualWidth(different, usualEms);
    const markWidthAt = (size: number): number => markSizeFor(size, space) * 3.1 + size * 0.25;
    const roomAt = (size: number): number => cell - size * 0.4 - markWidthAt(size);
    const areWhole = (size: number) => different.every((name) => nameSize(name, size, roomAt(size)) >= space.least);
    const size = largestSize(smallest, most, (candidate) => {
      const width = (wanted + 0.6) * candidate + markWidthAt(candidate);
      return width <= cell && candidate * 1.42 * rows <= box.height && areWhole(candidate);
    });
    if (size === undefined) {
      return undefined;
    }
    const rowHeight = Math.min(box.height / rows, size * 1.9);
    const [markSize, markWidth, room] = [markSizeFor(size, space), markWidthAt(size), roomAt(size)];
    return { columns, cell, rowHeight, size, markSize, markWidth, room };
  };
  const best = (count: number): CallGrid | undefined => {
    const grids = [1, 2, 3, 4, 5, 6, 7, 8]
      .map((columns) => gridFor(count, columns, least))
      .filter((grid) => grid !== undefined)
      .toSorted((a, b) => b.size - a.size || b.columns - a.columns);
    return grids[0];
  };
  const size = space.least;
  const markWidth = size * 3.5;
  const last = {
    columns: 1,
    cell: box.width,
    rowHeight: size * 1.6,
    size,
    markSize: size,
    markWidth,
    room: box.width - markWidth,
  };
  return fewestPages(names.length, best, last);
}

function markSizeFor(size: number, space: Space): number {
  return Math.max(space.least, Math.round(size * 0.6));
}

export interface TableGrid {
  /** Blocks of rows side by side, each with its own head. */
  readonly blocks: number;
  readonly size: number;
  readonly headSize: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  /** Widths of the name, of each figure and of the word 当选. */
  readonly nameWidth: number;
  readonly columnWidths: readonly number[];
  readonly markWidth: number;
  readonly blockGap: number;
}

/** Lays out the table of a result: one block, or two (three on a wall) where the rows become clearly larger. */
export function layTable(scene: ResultTableScene, box: Box, space: Space): Paged<TableGrid> {
  const texts = tableTexts(scene);
  const blockGap = space.wide ? 150 : 64;
  const tableFor = (count: number, blocks: number): TableGrid | undefined => {
    const rows = Math.ceil(count / blocks);
    const width = (box.width - (blocks - 1) * blockGap) / blocks;
    const least = space.wide ? 58 : 42;
    const size = largestSize(least, space.wide ? 84 : 72, (candidate) => {
      const table = tableAt(texts, candidate, blocks, blockGap, space);
      return tableWidth(table) <= width && table.headHeight + rows * table.rowHeight <= box.height;
    });
    return size === undefined
      ? undefined
      : widen(tableAt(texts, size, blocks, blockGap, space), width, box.height, rows);
  };
  const best = (count: number): TableGrid | undefined =>
    [1, 2, 3]
      .slice(0, Math.min(space.wide ? 3 : 2, count))
      .map((blocks) => tableFor(count, blocks))
      .filter((table) => table !== undefined)
      .reduce<TableGrid | undefined>(
        (chosen, table) => (chosen === undefined || readability(table) >= readability(chosen) * 1.12 ? table : chosen),
        undefined,
      );
  return fewestPages(scene.rows.length, best, tableAt(texts, space.small, 1, blockGap, space));
}

/** How well a table reads from the last row of seats: large type, with air between the rows. */
function readability(table: TableGrid): number {
  return Math.min(table.rowHeight, table.size * 1.3);
}

/** Widths of a table in ems, measured once for all sizes. */
interface TableTexts {
  readonly usualName: number;
  readonly longName: number;
  readonly columns: readonly { readonly label: number; readonly cell: number }[];
  readonly hasMark: boolean;
}

function tableTexts(scene: ResultTableScene): TableTexts {
  const names = scene.rows.map((row) => row.name);
  return {
    usualName: usualWidth(names),
    longName: widestEms(names),
    columns: figureLabels(scene).map((label, index) => ({
      label: emWidth(label),
      cell: widestEms(scene.rows.map((row) => row.cells[index] ?? '')),
    })),
    hasMark: scene.rows.some((row) => row.elected),
  };
}

function tableAt(texts: TableTexts, size: number, blocks: number, blockGap: number, space: Space): TableGrid {
  const headSize = Math.max(space.least, Math.round(size * 0.7));
  const { usualName, longName } = texts;
  return {
    blocks,
    size,
    headSize,
    headHeight: headSize * 1.5,
    rowHeight: size * 1.24,
    nameWidth: Math.max(usualName * size, longName > 4 ? longName * space.least : 0) + size * 0.3,
    columnWidths: texts.columns.map(({ label, cell }) => Math.max(label * headSize, cell * size) + size * 0.6),
    markWidth: texts.hasMark ? Math.max(space.least, size * 0.8) * 2 + size * 0.55 : 0,
    blockGap,
  };
}

/** The heads of the figures: the columns without the head of the name, when it is given. */
export function figureLabels(scene: ResultTableScene): readonly string[] {
  const cells = Math.max(0, ...scene.rows.map((row) => row.cells.length));
  return scene.columns.slice(Math.max(0, scene.columns.length - cells));
}

/** The head of the name, or nothing when `columns` names the figures only. */
export function nameLabel(scene: ResultTableScene): string {
  return scene.columns.length > figureLabels(scene).length ? (scene.columns[0] ?? '') : '';
}

export function tableWidth(table: TableGrid): number {
  return table.nameWidth + table.markWidth + table.columnWidths.reduce((sum, width) => sum + width, 0);
}

/** Gives the columns the air that is left, up to a third more, and the rows up to a half more. */
function widen(table: TableGrid, width: number, height: number, rows: number): TableGrid {
  const factor = Math.min(1.34, width / tableWidth(table));
  const rowHeight = Math.min(table.size * 1.9, (height - table.headHeight) / rows);
  return {
    ...table,
    rowHeight,
    nameWidth: table.nameWidth * factor,
    columnWidths: table.columnWidths.map((column) => column * factor),
    markWidth: table.markWidth * factor,
  };
}
