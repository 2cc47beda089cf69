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
import { exactly, millimetres, runs, twips } from './docx-text.ts';
import {
  cellLine,
  cellPadding,
  type FontName,
  isWhole,
  keepsNextRow,
  type Measures,
  sheet,
  smallCell,
} from './measures.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const none = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const margins = { left: twips(cellPadding.side), right: twips(cellPadding.side) };

type TableBlock = Extract<Block, { kind: 'table' }>;
type GridBlock = Extract<Block, { kind: 'grid' }>;

/** What comes after the last row of a table. */
export interface TableEnd {
  /** The next block stays on the page of the last rows. */
  readonly isKept: boolean;
  /** Paragraphs that belong to the table itself: below its last row, without lines around them. */
  readonly closing: readonly Paragraph[];
}

/** The closing is made of rows too: only rows are sure to stay with rows, in whatever reads the file. */
export function table(block: TableBlock, measures: Measures, { isKept, closing }: TableEnd): Table {
  const size = block.small === true ? smallCell : measures.cell;
  const { width, columns } = widthsOf(block.widths, measures);
  const height = block.rowHeight === undefined ? {} : { height: atLeast(block.rowHeight) };
  const row = (texts: readonly string[], font: FontName, keepNext: boolean) =>
    texts.map((text, index) => {
      const isSentence = font === 'body' && block.left?.includes(index) === true;
      return cellOf(text, columns[index] ?? 0, { font, size, keepNext, isSentence });
    });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: row(block.columns, 'black', true) });
  const rows = block.rows.map((texts, at) => {
    const keepNext = keepsNextRow(at, block, isKept || closing.length > 0);
    return new TableRow({ cantSplit: true, ...height, children: row(texts, 'body', keepNext) });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    borders,
    margins,
    rows: [head, ...rows, ...closingRows(closing, columns.length, width)],
  });
}

/** Boxes: a name and the note under it stay together; a short grid stays whole. */
export function grid(block: GridBlock, measures: Measures, { isKept, closing }: TableEnd): Table {
  const { rows } = block;
  const { width, columns } = widthsOf(block.widths, measures);
  const row = ({ height, cells, note }: GridRow, at: number) => {
    const isNoted = rows[at + 1]?.note === true;
    const keepNext = isNoted || keepsNextRow(at, block, isKept || closing.length > 0);
    const size = note === true ? smallCell : measures.cell;
    const edges = { ...(note === true ? { top: none } : {}), ...(isNoted ? { bottom: none } : {}) };
    return new TableRow({
      cantSplit: true,
      height: atLeast(height),
      children: cells.map((text, index) =>
        cellOf(text, columns[index] ?? 0, { font: 'body', size, keepNext, isSentence: false, edges }),
      ),
    });
  };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    borders,
    margins,
    rows: [...rows.map(row), ...closingRows(closing, columns.length, width)],
  });
}

/** True for a table that more than one page may hold: what is signed below it must be rows of its own. */
export function mayBreak(block: TableBlock | GridBlock): boolean {
  return !isWhole(block);
}

function widthsOf(shares: readonly number[], { left, right }: Measures) {
  const whole = millimetres(sheet.width - left - right);
  const columns = shares.map((share) => Math.round((whole * share) / 100));
  return { width: columns.reduce((sum, one) => sum + one, 0), columns };
}

function atLeast(height: number) {
  return { value: millimetres(height), rule: HeightRule.ATLEAST };
}

interface CellFace {
  readonly font: FontName;
  readonly size: number;
  readonly keepNext: boolean;
  readonly isSentence: boolean;
  readonly edges?: Partial<Record<'top' | 'bottom', typeof none>>;
}

function cellOf(text: string, width: number, { font, size, keepNext, isSentence, edges }: CellFace): TableCell {
  const end = twips(cellPadding.end);
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    ...(edges === undefined ? {} : { borders: edges }),
    children: [
      new Paragraph({
        alignment: isSentence ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext,
        spacing: { before: end, after: end, ...exactly(size * cellLine) },
        children: runs(text, { font, size, spacing: 0 }),
      }),
    ],
  });
}

/** Each over all columns, with no line but the one that ends the table above the first. */
function closingRows(closing: readonly Paragraph[], across: number, width: number): readonly TableRow[] {
  return closing.map(
    (paragraph, at) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            columnSpan: across,
            width: { size: width, type: WidthType.DXA },
            borders: { top: at === 0 ? line : none, bottom: none, left: none, right: none },
            children: [paragraph],
          }),
        ],
      }),
  );
}
