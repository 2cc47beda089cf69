// Titles of papers, broken where their words allow it (GB/T 9704-2012, 7.3.1: 词意完整，排列对称).

import type { Block, PaperLayout } from './paper.ts';

/** Characters of a title on one line: the type area by the size of the title, less a little for another font. */
const room: Readonly<Record<PaperLayout, number>> = { official: 20, form: 27, ballot: 28, lectern: 20 };

/** Width in characters: a digit is half as wide as a Chinese one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/u.test(character) ? 0.5 : 1), 0);
}

/**
 * What a paper is about and what it is, as a title: on one line where it fits, else on a line each. A congress with a
 * long name has 第几次代表大会 on a line of its own.
 */
export function titleLines(
  layout: PaperLayout,
  about: string,
  what = '',
): readonly Extract<Block, { kind: 'title' }>[] {
  const most = room[layout];
  const lines = widthOf(about + what) <= most ? [about + what] : [...broken(about, most), what];
  return lines.filter((text) => text !== '').map((text) => ({ kind: 'title', text }));
}

function broken(about: string, most: number): readonly string[] {
  const at = widthOf(about) <= most ? -1 : about.search(/第[一二三四五六七八九十百零〇\d]+次[^第]*$/u);
  return at > 0 ? [about.slice(0, at), about.slice(at)] : [about];
}
