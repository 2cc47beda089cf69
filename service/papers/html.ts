// A paper as a print page: the same words and the same measures as its Word file, for a browser to print or make a PDF of.

import type { Block, Paper } from '../../core/papers/paper.ts';
import { headWords, isBallot } from './docx-page.ts';
import { printable } from './docx-text.ts';
import { type Margins, type Numbering, styleSheet, unseen, unshown } from './html-style.ts';
import { closingOf, closings, isKept } from './keeping.ts';
import { isSecondLevel, isWhole, keepsNextRow, layouts, type Measures, signoffIndents, together } from './measures.ts';

/**
 * The page, complete in itself: no script, no address to fetch from. Several papers become one volume, each from a page
 * of its own.
 */
export function papersToHtml(papers: readonly Paper[]): string {
  return pageOf(papers, [], '');
}

/** A volume that will be cut up: each paper counts its own pages. */
export function volumeToPrint(papers: readonly Paper[], numbering: readonly Numbering[]): string {
  return pageOf(papers, numbering, unshown);
}

/** A volume set as it is and not drawn: the pages of each paper can be counted without a font being embedded. */
export function volumeToCount(papers: readonly Paper[]): string {
  return pageOf(papers, [], `${unshown}${unseen(papers.length)}`);
}

function pageOf(papers: readonly Paper[], numbering: readonly Numbering[], more: string): string {
  const title = papers.length === 1 ? (papers[0]?.fileName ?? '') : '文书合订';
  const bodies = papers.map(
    (paper, index) =>
      `<article class="${paper.layout} p${index}">${blocksToHtml(paper.blocks, layouts[paper.layout])}</article>`,
  );
  const style = styleSheet(
    papers.map((paper, index) => ({ ...paper, ...marginsOf(paper), numbering: numbering[index] ?? null })),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}${more}</style></head><body>${bodies.join('')}</body></html>\n`;
}

/** What stands in the margins of every page of a paper, before its number. */
export function marginsOf(paper: Paper): Margins {
  return { head: headWords(paper), isNumbered: !isBallot(paper) };
}

/** A page that says why there is nothing to print. */
export function messagePage(sentence: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>不能打印</title></head><body><p>${escapeHtml(sentence)}</p></body></html>\n`;
}

function blocksToHtml(blocks: readonly Block[], measures: Measures): string {
  const inTables = closings(blocks);
  return blocks
    .map((block, index) => {
      if (inTables.has(block)) return '';
      const isLastTitle = blocks[index + 1]?.kind !== 'title';
      // Only rows are sure to stay with rows: from its second page on a browser parts what is signed from a table.
      const closing = closingOf(blocks, index)
        .map((one) => blockToHtml(one, { isWithNext: false, isLastTitle: false, closing: '' }, measures))
        .join('');
      return blockToHtml(block, { isWithNext: isKept(blocks, index), isLastTitle, closing }, measures);
    })
    .join('');
}

interface BlockPlace {
  readonly isWithNext: boolean;
  /** The last of several titles has the room below it. */
  readonly isLastTitle: boolean;
  /** What is signed with a table. */
  readonly closing: string;
}

function blockToHtml(block: Block, { isWithNext, isLastTitle, closing }: BlockPlace, measures: Measures): string {
  const keep = isWithNext ? ' keep' : '';
  switch (block.kind) {
    case 'title':
      return `<h1${isLastTitle ? ' class="last"' : ''}>${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2${isSecondLevel(block.text) ? ' class="second"' : ''}>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
    case 'pause':
    case 'centred':
      return `<p class="${block.kind}${keep}">${escapeHtml(block.text)}</p>`;
    case 'flush':
      return `<p class="flush${block.black === true ? ' black' : ''}${keep}">${escapeHtml(block.text)}</p>`;
    case 'entry':
      return `<p class="entry${keep}" style="--label:${[...block.label].length}em"><b>${escapeHtml(block.label)}</b>${escapeHtml(block.text)}</p>`;
    case 'pageBreak':
      return '<div class="break"></div>';
    case 'grid':
      return gridToHtml(block, closing);
    case 'table':
      return tableToHtml(block, closing);
    case 'signatures': {
      if (block.signoff !== true)
        return `<div class="signatures">${block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;
      const indents = signoffIndents(block.lines, measures);
      const lines = block.lines.map(
        (line, index) => `<p style="padding-right:${(indents[index] ?? 0).toFixed(2)}pt">${escapeHtml(line)}</p>`,
      );
      return `<div class="signoff">${lines.join('')}</div>`;
    }
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tableToHtml(block: TableBlock, closing: string): string {
  const { columns: names, widths, rows, small, left, rowHeight } = block;
  const size = `${small === true ? ' small' : ''}${isWhole(block) ? ' whole' : ''}`.trim();
  const style = rowHeight === undefined ? '' : ` style="height:${Number(rowHeight)}mm"`;
  const lines = rows.map((cells, at) =>
    row(cells, 'td', { style, left, isWithNext: keepsNextRow(at, block, closing !== '') }),
  );
  const bodies = bodiesOf(lines, lines.length - together, closing, names.length);
  return `<table class="${size}">${columns(widths)}<thead>${row(names, 'th')}</thead>${bodies}</table>`;
}

/** What is signed below a table is a row of it, in a group with the rows from `last` on. */
function bodiesOf(lines: readonly string[], last: number, closing: string, across: number): string {
  if (closing === '') return `<tbody>${lines.join('')}</tbody>`;
  const [head, tail] = [lines.slice(0, Math.max(0, last)), lines.slice(Math.max(0, last))];
  const end = `<tr class="closing"><td colspan="${across}">${closing}</td></tr>`;
  return `${head.length === 0 ? '' : `<tbody>${head.join('')}</tbody>`}<tbody class="tail">${tail.join('')}${end}</tbody>`;
}

function gridToHtml(block: Extract<Block, { kind: 'grid' }>, closing: string): string {
  const lines = block.rows.map(({ height, cells, note }, at) => {
    const isNoted = block.rows[at + 1]?.note === true;
    const name = note === true ? 'note' : isNoted ? 'noted' : '';
    const isWithNext = isNoted || keepsNextRow(at, block, closing !== '');
    return row(cells, 'td', { style: ` style="height:${Number(height)}mm"`, name, isWithNext });
  });
  const last = lines.length - together;
  const from = block.rows[last]?.note === true ? last - 1 : last;
  const width = block.widths.reduce((sum, one) => sum + one, 0);
  const shares = block.widths.map((one) => (one * 100) / width);
  return `<table class="${isWhole(block) ? 'whole' : ''}" style="width:${Number(width.toFixed(3))}%">${columns(shares)}${bodiesOf(lines, from, closing, block.widths.length)}</table>`;
}

function columns(widths: readonly number[]): string {
  return `<colgroup>${widths.map((width) => `<col style="width:${Number(width.toFixed(3))}%">`).join('')}</colgroup>`;
}

interface RowLook {
  readonly style?: string;
  readonly left?: readonly number[] | undefined;
  readonly name?: string;
  readonly isWithNext?: boolean;
}

function row(cells: readonly string[], tag: 'td' | 'th', look: RowLook = {}): string {
  const { style = '', left = [], name = '', isWithNext = false } = look;
  const names = [name, isWithNext ? 'keep' : ''].filter((one) => one !== '').join(' ');
  const open = `<tr${names === '' ? '' : ` class="${names}"`}${style}>`;
  const words = cells.map(
    (cell, index) => `<${tag}${left.includes(index) ? ' class="left"' : ''}>${escapeHtml(cell)}</${tag}>`,
  );
  return `${open}${words.join('')}</tr>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (character) => escapes[character] ?? '');
}
