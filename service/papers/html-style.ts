// The style of a print page: sheet and margins of each paper, head line and page number in the margin, faces by name.

import type { Paper, PaperLayout } from '../../core/papers/paper.ts';
import {
  cellLine,
  cellPadding,
  type Face,
  type FontName,
  fontChains,
  headLine,
  heights,
  layouts,
  type Measures,
  pageNumber,
  sheet,
  signatureIndent,
  smallCell,
} from './measures.ts';

export interface Margins {
  /** What the head line says before the page. */
  readonly head: string;
  /** With the page number of an official paper at its foot. */
  readonly isNumbered: boolean;
}

type StyledPaper = Pick<Paper, 'layout' | 'size'> &
  Margins & {
    /** Null: the page and the pages are those of the whole document. */
    readonly numbering: Numbering | null;
  };

/** The pages of a paper within a volume that will be cut up: how many, and on which side the first one lies there. */
export interface Numbering {
  readonly pages: number;
  readonly first: 'right' | 'left';
}

/** Words of the margins of a page, without white space, in the order in which a browser sets them. */
export function marginWords({ head, isNumbered }: Margins, page: number, pages: number): string {
  return `${head}第${page}页共${pages}页${isNumbered ? `—${page}—` : ''}`;
}

/** Added where nobody looks at a page before it is printed: it need not be laid out for a screen, twice. */
export const unshown = `
@media screen{article{display:none}}`;

/** Added to the style of a volume: everything keeps its place, nothing is drawn but a mark of its paper on each page. */
export function unseen(papers: number): string {
  const marks = Array.from({ length: papers }, (_, index) => {
    const none = (side: string) => `@page p${index}:${side}{@bottom-${side}{content:none}}`;
    return `@page p${index}{@top-center{content:none}@top-left-corner{content:"";background:rgb(${index + 1},0,255)}}${none('left')}${none('right')}`;
  });
  return `\narticle{visibility:hidden}\n${marks.join('\n')}`;
}

/** The number of the paper whose mark is the fill of this content of a page; null where there is none. */
export function markedPaper(content: string): number | null {
  const red = /(?:^|\s)([\d.]+) 0 1 rg\s/u.exec(content)?.[1];
  return red === undefined ? null : Math.round(Number(red) * 255) - 1;
}

/** One style sheet for all of these papers; the n-th is of class p(n). */
export function styleSheet(papers: readonly StyledPaper[]): string {
  return [
    titleFaces,
    base,
    ...Object.entries(layouts).map(([name, measures]) => layoutStyle(name, measures)),
    ...papers.map((paper, index) => pageStyle(paper, index)),
  ].join('\n');
}

function family(name: FontName): string {
  const own = name === 'title' ? ['congress-title'] : [];
  const generic = name === 'black' ? ['"Noto Sans CJK SC"', 'sans-serif'] : ['"Noto Serif CJK SC"', 'serif'];
  return [...own, ...fontChains[name]]
    .map((font) => `"${font}"`)
    .concat(generic)
    .join(',');
}

/** 小标宋 and 中宋 are as heavy as a title is; 宋体, where neither is there, is made bold. */
const titleFaces = `@font-face{font-family:"congress-title";font-weight:700;src:${['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'].map((font) => `local("${font}")`).join(',')}}`;

const base = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact}
body{margin:0;color:#000;background:#fff;font-family:${family('body')}}
article+article{break-before:page}
h1,h2,p{margin:0;font-weight:400;overflow-wrap:anywhere;line-break:strict}
h1{font-family:${family('title')};font-weight:700;text-align:center;break-after:avoid}
h2{font-family:${family('black')};text-indent:2em;break-after:avoid}
h2.second,.pause{font-family:${family('script')}}
.paragraph,.pause{text-indent:2em}
.centred{text-align:center}
.black{font-family:${family('black')}}
.entry{padding-left:calc(2em + var(--label));text-indent:calc(0em - var(--label))}
.entry b{font-family:${family('black')};font-weight:400}
.keep{break-after:avoid}
.break{break-after:page}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-bottom:6pt}
table.whole,tr,.tail,.signatures,.signoff{break-inside:avoid}
thead{display:table-header-group}
th,td{border:.5pt solid #000;padding:${cellPadding.end}pt ${cellPadding.side}pt;text-align:center;overflow-wrap:anywhere;font-weight:400}
th{font-family:${family('black')}}
td.left{text-align:left}
.noted td{border-bottom:none}
.note td{border-top:none;padding-top:0}
.closing td{border:none;padding:0;text-align:left}
table.small td,table.small th{font-size:${smallCell}pt}
.signatures,.signoff{break-before:avoid}
.signatures{padding-left:${signatureIndent}mm}
.signoff{text-align:right}
@media screen{body{background:#ddd}article{background:#fff;width:${sheet.width}mm;margin:6mm auto;padding:20mm}}`;

function layoutStyle(name: string, measures: Measures): string {
  const { title, heading, body, cell, line, titleLine, titleGap, signatureLine } = measures;
  const face = ({ size, spacing }: Face) => `font-size:${size}pt;letter-spacing:${spacing}pt`;
  return [
    `.${name}{${face(body)};line-height:${line}pt}`,
    `.${name} h1{${face(title)};line-height:${titleLine}pt}`,
    `.${name} h1.last{margin-bottom:${titleGap}pt}`,
    `.${name} h2{${face(heading)}}`,
    `.${name} td,.${name} th{font-size:${cell}pt;letter-spacing:0;line-height:${cellLine}}`,
    `.${name} .note td{font-size:${smallCell}pt}`,
    `.${name} .closing td{${face(body)};line-height:${line}pt}`,
    `.${name} .signatures{margin-top:${line}pt;line-height:${signatureLine}pt}`,
    `.${name} .signoff{margin-top:${line}pt}`,
  ].join('\n');
}

/** Head line and page number stand in the margin boxes of the page, where no text of the paper can reach them. */
function pageStyle({ layout, size = 'a4', head, isNumbered, numbering }: StyledPaper, index: number): string {
  const { top, bottom, left, right }: Measures = layouts[layout satisfies PaperLayout];
  const half = (pageNumber.size * 25.4) / 72 / 2;
  const page = numbering === null ? 'counter(page)' : `counter(n${index})`;
  const pages = numbering === null ? 'counter(pages)' : `"${numbering.pages}"`;
  const [odd, even] = numbering?.first === 'left' ? ['left', 'right'] : ['right', 'left'];
  const number = `content:"— " ${page} " —";font:${pageNumber.size}pt/1 ${family('song')};vertical-align:top;padding-top:${(pageNumber.below - half).toFixed(2)}mm`;
  const words = head.replace(/[\\"]/gu, '\\$&').replace(/</gu, '\\3c ');
  const sides = [
    `@page p${index}:${odd}{@bottom-right{${number};text-align:right;padding-right:${pageNumber.size}pt}}`,
    `@page p${index}:${even}{@bottom-left{${number};text-align:left;padding-left:${pageNumber.size}pt}}`,
  ];
  return [
    `.p${index}{page:p${index}}`,
    `@page p${index}{size:${sheet.width}mm ${heights[size]}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${numbering === null ? '' : `counter-increment:n${index};`}`,
    `@top-center{content:"${words}第 " ${page} " 页 共 " ${pages} " 页";font:${headLine.size}pt/${headLine.line}pt ${family('song')};vertical-align:bottom;padding-bottom:${headLine.below - 4}mm;width:100%}}`,
    ...(isNumbered ? sides : []),
  ].join('');
}
