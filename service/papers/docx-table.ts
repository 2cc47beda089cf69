// A table of a Word file: its heading on every page, no row broken, its end with what is signed below it.

import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, GridRow } from '../../core/papers/paper.ts';
import { millimetres, runs, twips } from './docx-text.ts';
import { type Measures, sheet, smallCell, wholeTable } from './measures.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

type TableBlock = Extract<Block, { kind: 'table' }>;

/** So many last rows go with the lines to be signed. */
const tail = 2;

/** `isKept`: what follows stays on the page of the last rows. */
export function table(block: TableBlock, measures: Measures, isKept: boolean): Table {
  const { left, right, cell } = measures;
  const size = block.small === true ? smallCell : cell;
  const width = millimetres(sheet.width - left - right);
  const widths = block.widths.map((share) => Math.round((width * share) / 100));
  const isWhole = block.rows.length <= wholeTable;
  const last = block.rows.length - 1;
  const keepsNext = (at: number) => (at === last ? isKept : isWhole || (isKept && at > last - tail));
  const cellsOf = (texts: readonly string[], font: 'black' | 'body', keepNext: boolean) =>
    texts.map(
      (text, index) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext,
              spacing: { before: twips(1.5), after: twips(1.5) },
              children: runs(text, { font, size, spacing: 0 }),
            }),
          ],
        }),
    );
  const row = (texts: readonly string[], at: number) =>
    new TableRow({ cantSplit: true, children: cellsOf(texts, 'body', keepsNext(at)) });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(block.columns, 'black', true) });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [head, ...block.rows.map(row)],
  });
}

/** Boxes to be filled in by hand; all of them on one page. */
export function grid({ widths, rows }: Extract<Block, { kind: 'grid' }>, measures: Measures, isKept: boolean): Table {
  const { left, right, cell } = measures;
  const width = millimetres(sheet.width - left - right);
  const columnWidths = widths.map((share) => Math.round((width * share) / 100));
  const box = (text: string, index: number, keepNext: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 20, right: 20 },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext,
          children: runs(text, { font: 'body', size: cell, spacing: 0 }),
        }),
      ],
    });
  const row = ({ height, cells }: GridRow, at: number) =>
    new TableRow({
      cantSplit: true,
      height: { value: millimetres(height), rule: HeightRule.ATLEAST },
      children: cells.map((text, index) => box(text, index, isKept || at < rows.length - 1)),
    });
  return new Table({ width: { size: width, type: WidthType.DXA }, columnWidths, borders, rows: rows.map(row) });
}
