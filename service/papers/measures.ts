// The measures of the papers, one table for Word files and print pages: sheet, margins, faces, lines.

import type { PaperLayout, PaperSize } from '../../core/papers/paper.ts';
import { widthOf } from '../../core/papers/titles.ts';

export interface Face {
  /** Named fonts, the wanted one first. */
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  /** Points between characters. */
  readonly spacing: number;
}

export interface Measures {
  /** Margins in millimetres. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly title: Face;
  readonly heading: Face;
  /** （一） below 一、. */
  readonly subheading: Face;
  readonly body: Face;
  /** Points of a word in a table. */
  readonly cell: number;
  /** Exact height of a line, and of a line of the title, in points. */
  readonly line: number;
  readonly titleLine: number;
  /** Points between the title and the text. */
  readonly titleGap: number;
  /** Height of a line to be signed by hand, in points. */
  readonly signatureLine: number;
}

export type FontName = 'title' | 'black' | 'script' | 'body' | 'song';

/** Each font as it is wanted, and what stands in for it where a machine has it not, in this order. */
export const fontChains: Readonly<Record<FontName, readonly string[]>> = {
  title: ['方正小标宋简体', '华文中宋', '宋体'],
  black: ['黑体', '华文黑体', '微软雅黑'],
  script: ['楷体', '楷体_GB2312', '华文楷体'],
  body: ['仿宋', '仿宋_GB2312', '华文仿宋'],
  song: ['宋体', '华文宋体'],
};

/**
 * What Word takes instead, in this order, each as heavy as a title by itself: the file is the same on every machine, so it
 * cannot say bold only where 宋体 stands in, as a print page does; and 小标宋 made bold is no 小标宋.
 */
export const wordStandIns: Readonly<Record<FontName, readonly string[]>> = {
  ...fontChains,
  title: ['方正小标宋简体', '华文中宋', '黑体'],
};

/** Name that is asked for first. */
export function fontOf(name: FontName): string {
  return fontChains[name][0] ?? '';
}

const face = (font: FontName, size: number, spacing = 0): Face => ({ font, size, spacing });

/** Millimetres: A4 upright and A5 across are equally wide. */
export const sheet = { width: 210 };
export const heights: Readonly<Record<PaperSize, number>> = { a4: 297, a5: 148 };

export const layouts: Readonly<Record<PaperLayout, Measures>> = {
  // GB/T 9704-2012: 22 lines of 28.95 pt fill the 225 mm of the type area. 28 characters of 16 pt would be 158 mm, and
  // the type area has 156: a quarter of a point less between two of them, and they stand on one line.
  official: {
    ...{ top: 37, bottom: 35, left: 28, right: 26 },
    title: face('title', 22),
    heading: face('black', 16, -0.25),
    subheading: face('script', 16, -0.25),
    body: face('body', 16, -0.25),
    cell: 14,
    line: 28.95,
    titleLine: 33,
    titleGap: 28.95,
    signatureLine: 28.95,
  },
  // The sheets that election offices sign: one page, a title of 18 pt, narrow margins.
  form: {
    ...{ top: 22, bottom: 20, left: 18, right: 18 },
    title: face('title', 18),
    heading: face('black', 14),
    subheading: face('script', 14),
    body: face('body', 14),
    cell: 13,
    line: 24,
    titleLine: 28,
    titleGap: 4,
    signatureLine: 26,
  },
  // Filled in by hand, counted by hand: the print is small and the boxes are not.
  ballot: {
    ...{ top: 18, bottom: 12, left: 15, right: 15 },
    title: face('title', 18),
    heading: face('black', 12),
    subheading: face('script', 12),
    body: face('body', 11),
    cell: 13,
    line: 16.5,
    titleLine: 26,
    titleGap: 2,
    signatureLine: 24,
  },
  // Read standing, at arm's length: 20 pt, and room between the lines for what is written in by hand.
  lectern: {
    ...{ top: 28, bottom: 25, left: 26, right: 24 },
    title: face('title', 22),
    heading: face('black', 18),
    subheading: face('script', 16),
    body: face('body', 20),
    cell: 14,
    line: 35,
    titleLine: 36,
    titleGap: 12,
    signatureLine: 35,
  },
};

/** 4号: the page number stands 7 mm below the type area, between two dashes. */
export const pageNumber = { size: 14, below: 7 };

/** The line at the head of every page: whose paper, of what day, from which state of the journal, which page. */
export const headLine = { size: 8, line: 11, below: 10 };

/** Millimetres from the edge of the sheet to the foot of the line with the page number. */
export function footDistance({ bottom }: Measures): number {
  const halfLine = (pageNumber.size / 2) * (25.4 / 72);
  return bottom - pageNumber.below - halfLine;
}

/** 五号, for a long table of short words. */
export const smallCell = 10.5;

/** Points beside a cell's words, and above and below them. */
export const cellPadding = { side: 2, end: 1.5 };

/** A line of a cell is so many times as high as its words: exact, so that no stand-in for a font moves a row. */
export const cellLine = 1.3;

/** A table of figures with so many rows stays whole on its page; a longer one breaks between rows and repeats its heading. */
const wholeTable = 16;

/** A list of short words may break anywhere between two rows. */
export function isWhole({ rows, small }: { readonly rows: readonly unknown[]; readonly small?: boolean }): boolean {
  return small !== true && rows.length <= wholeTable;
}

/** Rows at an end of a table that no page may part: a heading never stands over one row, no row stands alone on the last page. */
export const together = 2;

/** Whether a row goes to the page of the next one; `isKept`: what follows the table goes with its last rows. */
export function keepsNextRow(
  at: number,
  of: { readonly rows: readonly unknown[]; readonly small?: boolean },
  isKept: boolean,
): boolean {
  const left = of.rows.length - 1 - at;
  if (left === 0) return isKept;
  return isWhole(of) || at < together - 1 || left < together;
}

/** Millimetres from the edge of the type area to the lines to be signed. */
export const signatureIndent = 62;

/**
 * Points between each line of 署名 and 成文日期 and the right edge (GB/T 9704-2012, 7.3.5): the date four characters in,
 * the sender in the middle above it, or at the edge where it is too long for that.
 */
export function signoffIndents(lines: readonly string[], { body }: Measures): readonly number[] {
  const em = body.size + body.spacing;
  const date = 4 * em;
  const middle = date + (widthOf(lines.at(-1) ?? '') * em) / 2;
  return lines.map((text, index) =>
    index === lines.length - 1 ? date : Math.max(0, middle - (widthOf(text) * em) / 2),
  );
}

/** True for （一）, the second level, which is set in 楷体. */
export function isSecondLevel(heading: string): boolean {
  return /^（[一二三四五六七八九十]+）/u.test(heading);
}
