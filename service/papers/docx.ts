// Turns a paper into a Word file with the measures of GB/T 9704-2012.

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
import type { Block, Paper } from '../../core/papers/paper.ts';

/** Twentieths of a point in a millimetre, as Word counts. */
const twipsPerMillimetre = 56.6929;
const body = { name: '仿宋', size: 32 };
const title = { name: '华文中宋', size: 44 };
const heading = { name: '黑体', size: 32 };
/** 22 lines of 28.95 pt fill the 225 mm of the type area. */
const lineSpacing = { line: 579, lineRule: 'exact' as const };

function millimetres(value: number): number {
  return Math.round(value * twipsPerMillimetre);
}

/** The bytes of the .docx. */
export function paperToDocx(paper: Paper): Promise<Buffer> {
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
              top: millimetres(37),
              bottom: millimetres(35),
              left: millimetres(28),
              right: millimetres(26),
              footer: millimetres(20),
            },
          },
        },
        footers: { default: footer(paper) },
        children: [...(paper.practice ? [practiceLine()] : []), ...paper.blocks.flatMap(blockToDocx)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function fontOf(name: string) {
  return { ascii: name, eastAsia: name, hAnsi: name };
}

function run(text: string, face: { readonly name: string; readonly size: number }, bold = false): TextRun {
  return new TextRun({
    text,
    font: fontOf(face.name),
    size: face.size,
    characterSpacing: face === body ? -5 : 0,
    bold,
  });
}

function practiceLine(): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, spacing: lineSpacing, children: [run('【演练】', heading)] });
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

function blockToDocx(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: 660, lineRule: 'exact' },
          children: [run(block.text, title, true)],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          spacing: lineSpacing,
          indent: { firstLine: 640 },
          keepNext: true,
          children: [run(block.text, heading)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ spacing: lineSpacing, indent: { firstLine: 640 }, children: [run(block.text, body)] })];
    case 'table':
      return [table(block)];
    case 'signatures':
      return [
        new Paragraph({ spacing: lineSpacing, keepNext: true, children: [] }),
        ...block.lines.map(
          (text, index) =>
            new Paragraph({
              spacing: lineSpacing,
              indent: { left: 4000 },
              keepNext: index < block.lines.length - 1,
              children: [run(text, body)],
            }),
        ),
      ];
  }
}

function table(block: Extract<Block, { kind: 'table' }>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const width = millimetres(156);
  const cell = (text: string, index: number, isHeading: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: Math.round((width * (block.widths[index] ?? 0)) / 100), type: WidthType.DXA },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 40, after: 40 },
          children: [new TextRun({ text, font: fontOf(isHeading ? '黑体' : '仿宋'), size: 28 })],
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
        children: block.columns.map((text, index) => cell(text, index, true)),
      }),
      ...block.rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) }),
      ),
    ],
  });
}
