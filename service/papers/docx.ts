// Turns a paper into a Word file: official papers with the measures of GB/T 9704-2012, forms with those in use.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Paper, PaperLayout } from '../../core/papers/paper.ts';

/** Twentieths of a point in a millimetre, as Word counts. */
const twipsPerMillimetre = 56.6929;

interface Face {
  readonly name: string;
  /** Half points. */
  readonly size: number;
  /** Twentieths of a point between characters. */
  readonly spacing: number;
}

interface Measures {
  /** Millimetres. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly title: Face;
  readonly heading: Face;
  readonly body: Face;
  readonly cell: number;
  /** Exact height of a line, and of a line of the title, in twentieths of a point. */
  readonly line: number;
  readonly titleLine: number;
}

const layouts: Readonly<Record<PaperLayout, Measures>> = {
  // GB/T 9704-2012: 22 lines of 28.95 pt fill the 225 mm of the type area, 28 characters the 156 mm.
  official: {
    ...{ top: 37, bottom: 35, left: 28, right: 26 },
    title: { name: '华文中宋', size: 44, spacing: 0 },
    heading: { name: '黑体', size: 32, spacing: 0 },
    body: { name: '仿宋', size: 32, spacing: -5 },
    cell: 28,
    line: 579,
    titleLine: 660,
  },
  // The sheets that election offices sign: one page, a title of 18 pt, narrow margins.
  form: {
    ...{ top: 20, bottom: 20, left: 18, right: 18 },
    title: { name: '华文中宋', size: 36, spacing: 0 },
    heading: { name: '黑体', size: 28, spacing: 0 },
    body: { name: '仿宋', size: 28, spacing: 0 },
    cell: 26,
    line: 480,
    titleLine: 560,
  },
  // Read standing, at arm's length: 20 pt, and room between the lines for what is written in by hand.
  lectern: {
    ...{ top: 28, bottom: 25, left: 26, right: 24 },
    title: { name: '华文中宋', size: 44, spacing: 0 },
    heading: { name: '黑体', size: 36, spacing: 0 },
    body: { name: '仿宋', size: 40, spacing: 0 },
    cell: 28,
    line: 700,
    titleLine: 720,
  },
};

function millimetres(value: number): number {
  return Math.round(value * twipsPerMillimetre);
}

/** The bytes of the .docx. */
export function paperToDocx(paper: Paper): Promise<Buffer> {
  const measures = layouts[paper.layout];
  const { body, top, bottom, left, right } = measures;
  const document = new Document({
    creator: '党代会会场控制台',
    title: paper.fileName,
    styles: { default: { document: { run: { font: fontOf(body.name), size: body.size } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(top),
              bottom: millimetres(bottom),
              left: millimetres(left),
              right: millimetres(right),
              footer: millimetres(Math.min(20, bottom / 2)),
            },
          },
        },
        footers: { default: footer(paper) },
        children: [
          ...(paper.practice ? [practiceLine(measures)] : []),
          ...paper.blocks.flatMap((block, index) => blockToDocx(block, measures, isKept(paper.blocks[index + 1]))),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function fontOf(name: string) {
  return { ascii: name, eastAsia: name, hAnsi: name };
}

function run(text: string, { name, size, spacing }: Face, bold = false): TextRun {
  return new TextRun({ text, font: fontOf(name), size, characterSpacing: spacing, bold });
}

function exactly(line: number) {
  return { line, lineRule: 'exact' as const };
}

function practiceLine({ line, heading }: Measures): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exactly(line),
    children: [run('【演练】', heading)],
  });
}

function footer(paper: Paper): Footer {
  const small = { font: fontOf('宋体'), size: 15 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...small, text: `${paper.foot}　第 ` }),
          new TextRun({ ...small, children: [PageNumber.CURRENT] }),
          new TextRun({ ...small, text: ' 页 共 ' }),
          new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...small, text: ' 页' }),
        ],
      }),
    ],
  });
}

/** What is to be signed, and a table, never stands without the block before it. */
function isKept(next: Block | undefined): boolean {
  return next?.kind === 'signatures' || next?.kind === 'table';
}

function blockToDocx(block: Block, measures: Measures, isWithNext: boolean): (Paragraph | Table)[] {
  const { body, heading, title, line, titleLine } = measures;
  const spacing = exactly(line);
  const indent = { firstLine: body.size * 20 };
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: exactly(titleLine),
          children: [run(block.text, title, true)],
        }),
      ];
    case 'heading':
      return [new Paragraph({ spacing, indent, keepNext: true, children: [run(block.text, heading)] })];
    case 'paragraph':
      return [
        new Paragraph({
          spacing,
          indent,
          keepLines: isWithNext,
          keepNext: isWithNext,
          children: [run(block.text, body)],
        }),
      ];
    case 'pause':
      return [new Paragraph({ spacing, indent, children: [run(block.text, { ...body, name: '楷体' })] })];
    case 'table':
      return [table(block, measures)];
    case 'signatures':
      return [
        new Paragraph({ spacing, keepNext: true, children: [] }),
        ...block.lines.map(
          (text, index) =>
            new Paragraph({
              spacing,
              indent: { left: 4000 },
              keepNext: index < block.lines.length - 1,
              children: [run(text, body)],
            }),
        ),
      ];
  }
}

function table(block: Extract<Block, { kind: 'table' }>, { left, right, cell }: Measures): Table {
  // 五号, 10.5 pt.
  const size = block.small === true ? 21 : cell;
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const width = millimetres(210 - left - right);
  // A table of a page or less stays whole; a longer one breaks between rows and repeats its heading.
  const isWhole = block.rows.length <= 16;
  const cellOf = (text: string, index: number, isHeading: boolean, isLast: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: Math.round((width * (block.widths[index] ?? 0)) / 100), type: WidthType.DXA },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: isWhole && !isLast,
          spacing: { before: 30, after: 30 },
          children: [new TextRun({ text, font: fontOf(isHeading ? '黑体' : '仿宋'), size })],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: block.widths.map((share) => Math.round((width * share) / 100)),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map((text, index) => cellOf(text, index, true, false)),
      }),
      ...block.rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, index) => cellOf(text, index, false, at === block.rows.length - 1)),
          }),
      ),
    ],
  });
}
