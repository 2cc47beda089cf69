// A paper as a print page: the same words and the same measures as its Word file, for a browser to print or make a PDF of.

import type { Block, Paper } from '../../core/papers/paper.ts';
import { isKept } from './docx-blocks.ts';
import { headWords } from './docx-page.ts';
import { printable } from './docx-text.ts';
import { type Numbering, styleSheet, unseen, unshown } from './html-style.ts';
import { isSecondLevel, wholeTable } from './measures.ts';

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
    (paper, index) => `<article class="${paper.layout} p${index}">${blocksToHtml(paper.blocks)}</article>`,
  );
  const style = styleSheet(
    papers.map((paper, index) => ({ ...paper, head: headWords(paper), numbering: numbering[index] ?? null })),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}${more}</style></head><body>${bodies.join('')}</body></html>\n`;
}

/** A page that says why there is nothing to print. */
export function messagePage(sentence: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>不能打印</title></head><body><p>${escapeHtml(sentence)}</p></body></html>\n`;
}

function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map((block, index) => blockToHtml(block, isKept(blocks, index))).join('');
}

function blockToHtml(block: Block, isWithNext: boolean): string {
  const keep = isWithNext ? ' keep' : '';
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2${isSecondLevel(block.text) ? ' class="second"' : ''}>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
    case 'pause':
    case 'centred':
    case 'flush':
      return `<p class="${block.kind}${keep}">${escapeHtml(block.text)}</p>`;
    case 'entry':
      return `<p class="entry${keep}" style="--label:${[...block.label].length}em"><b>${escapeHtml(block.label)}</b>${escapeHtml(block.text)}</p>`;
    case 'pageBreak':
      return '<div class="break"></div>';
    case 'grid': {
      const rows = block.rows.map(({ height, cells }) => row(cells, 'td', ` style="height:${Number(height)}mm"`));
      return `<table class="whole${keep}">${columns(block.widths)}<tbody>${rows.join('')}</tbody></table>`;
    }
    case 'table':
      return tableToHtml(block, keep);
    case 'signatures':
      return `<div class="signatures">${block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;
  }
}

function tableToHtml({ columns: names, widths, rows, small }: Extract<Block, { kind: 'table' }>, keep: string): string {
  const size = `${small === true ? ' small' : ''}${rows.length <= wholeTable ? ' whole' : ''}`;
  // The last rows are a group of their own, which goes with what is signed below.
  const cut = keep === '' ? rows.length : Math.max(0, rows.length - 2);
  const of = (some: typeof rows) => some.map((cells) => row(cells, 'td')).join('');
  const tail = cut < rows.length ? `<tbody class="tail">${of(rows.slice(cut))}</tbody>` : '';
  return `<table class="${`${size}${keep}`.trim()}">${columns(widths)}<thead>${row(names, 'th')}</thead><tbody>${of(rows.slice(0, cut))}</tbody>${tail}</table>`;
}

function columns(widths: readonly number[]): string {
  return `<colgroup>${widths.map((width) => `<col style="width:${Number(width.toFixed(3))}%">`).join('')}</colgroup>`;
}

function row(cells: readonly string[], tag: 'td' | 'th', style = ''): string {
  return `<tr${style}>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (character) => escapes[character] ?? '');
}
