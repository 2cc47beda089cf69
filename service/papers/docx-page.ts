// What stands on every page of a Word file: the head line with the state of the journal, the page number between dashes.

import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../core/papers/paper.ts';
import { exactly, printable, runFont, twips } from './docx-text.ts';
import { headLine, pageNumber } from './measures.ts';

/** 演练　某某大会　2026-06-28　日志链首 AB12　第 1 页 共 3 页. */
export function header(paper: Paper): Header {
  const small = { font: runFont(paper.practice ? 'black' : 'song'), size: headLine.size * 2 };
  const number = (child: (typeof PageNumber)[keyof typeof PageNumber]) => new TextRun({ ...small, children: [child] });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exactly(headLine.line),
        children: [
          new TextRun({ ...small, text: `${headWords(paper)}第 ` }),
          number(PageNumber.CURRENT),
          new TextRun({ ...small, text: ' 页 共 ' }),
          number(PageNumber.TOTAL_PAGES),
          new TextRun({ ...small, text: ' 页' }),
        ],
      }),
    ],
  });
}

/** A ballot bears nothing that tells one sheet, or one printing, from another. */
export function isBallot({ foot }: Pick<Paper, 'foot'>): boolean {
  return foot === '';
}

/** What the head line says before the page: a ballot bears no mark of its own, but practice is said even there. */
export function headWords({ foot, practice }: Pick<Paper, 'foot' | 'practice'>): string {
  const words = foot === '' && practice ? '演练' : printable(foot);
  return words === '' ? '' : `${words}　`;
}

/** — 1 — in 4号 宋体, one character in from the outer edge: right on odd pages, left on even ones. */
export function footer(side: 'right' | 'left'): Footer {
  const face = { font: runFont('song'), size: pageNumber.size * 2 };
  const indent = twips(pageNumber.size);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: indent } : { left: indent },
        spacing: exactly(pageNumber.size),
        children: [
          new TextRun({ ...face, text: '— ' }),
          new TextRun({ ...face, children: [PageNumber.CURRENT] }),
          new TextRun({ ...face, text: ' —' }),
        ],
      }),
    ],
  });
}

/** Gives every field the result it shows until it is worked out: without one some readers show nothing, and some mend. */
export function cacheFields(xml: string): string {
  return xml.replace(
    /(<w:fldChar w:fldCharType="separate"\/><\/w:r>)(<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:fldChar w:fldCharType="end")/gu,
    '$1<w:r>$3<w:t>1</w:t></w:r>$2',
  );
}
