// Whether a PDF holds exactly the words of its paper, page by page, with the line at the head and the number below.

import type { Paper } from '../../../core/papers/paper.ts';
import { printable } from '../docx-text.ts';
import { marginsOf } from '../html.ts';
import { marginWords } from '../html-style.ts';
import type { Difference } from './check.ts';
import { bare } from './read-back.ts';
import { linesOf } from './written.ts';

/** The first page that says something else than the paper. `pages`: text of each, without white space. */
export function notInPdf(paper: Paper, file: string, pages: readonly string[]): readonly Difference[] {
  const whole = bare(paper.blocks.flatMap(linesOf).map(printable).join(''));
  const headings = paper.blocks.flatMap((block) => (block.kind === 'table' ? [bare(block.columns.join(''))] : []));
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const margins = bare(marginWords(marginsOf(paper), index + 1, pages.length));
    const differ = (says: string, wanted: string) => [
      {
        here: { place: `《${file}》第 ${index + 1} 页`, says },
        there: { place: '程序算出的文书', says: wanted },
      },
    ];
    if (!page.startsWith(margins)) return differ(page.slice(0, margins.length), margins);
    const said = page.slice(margins.length);
    // A table that goes on over a page begins it with its heading again.
    const again = headings.find((heading) => said.startsWith(heading) && !whole.startsWith(said, at));
    const body = again === undefined ? said : said.slice(again.length);
    if (!whole.startsWith(body, at)) return differ(...whereTheyPart(body, whole.slice(at)));
    at += body.length;
  }
  if (at === whole.length) return [];
  const here = { place: `《${file}》末尾`, says: '' };
  return [{ here, there: { place: '程序算出的文书', says: whole.slice(at, at + shown) } }];
}

/** So many characters around the first one that is different. */
const shown = 24;

function whereTheyPart(said: string, wanted: string): readonly [string, string] {
  let at = 0;
  while (at < said.length && said[at] === wanted[at]) at += 1;
  const from = Math.max(0, at - shown / 2);
  return [said.slice(from, from + shown), wanted.slice(from, from + shown)];
}
