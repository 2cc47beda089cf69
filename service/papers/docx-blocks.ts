// The blocks of a paper as paragraphs and tables of a Word file.

import { AlignmentType, Paragraph, type Table } from 'docx';
import type { Block } from '../../core/papers/paper.ts';
import { grid, mayBreak, table } from './docx-table.ts';
import { exactly, millimetres, runs, twips } from './docx-text.ts';
import { closingOf, isBoxed, isKept } from './keeping.ts';
import { type Face, isSecondLevel, type Measures, signatureIndent, signoffIndents } from './measures.ts';

/** All of a paper, each block knowing what comes after it. */
export function blocksToDocx(blocks: readonly Block[], measures: Measures): (Paragraph | Table)[] {
  // What closes a table that may break is made rows of that table.
  const inTables = new Set(blocks.flatMap((_, index) => closingInTable(blocks, index)));
  const children = blocks.flatMap((block, index) =>
    inTables.has(block)
      ? []
      : [
          // Two tables with nothing between them would be one.
          ...(isBoxed(block) && blocks[index - 1]?.kind === 'table' ? [gap(true)] : []),
          ...blockToDocx(blocks, index, measures),
        ],
  );
  // A body that ends with a table is mended by Word.
  return children.at(-1) instanceof Paragraph ? children : [...children, end()];
}

function end(): Paragraph {
  return new Paragraph({ spacing: exactly(1), children: [] });
}

function closingInTable(blocks: readonly Block[], index: number): readonly Block[] {
  const block = blocks[index];
  const isLong = (block?.kind === 'table' || block?.kind === 'grid') && mayBreak(block);
  return isLong ? closingOf(blocks, index) : [];
}

function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ spacing: exactly(6), keepNext, children: [] });
}

function blockToDocx(blocks: readonly Block[], index: number, measures: Measures): (Paragraph | Table)[] {
  const block = blocks[index];
  if (block === undefined) return [];
  switch (block.kind) {
    case 'pageBreak':
      return [new Paragraph({ spacing: exactly(1), pageBreakBefore: true, children: [] })];
    case 'grid':
    case 'table': {
      const closing = closingInTable(blocks, index).flatMap((one, at, all) =>
        linesToDocx(one, measures, { isWithNext: at < all.length - 1, isLastTitle: false }),
      );
      const end = { isKept: isKept(blocks, index), closing };
      return block.kind === 'table'
        ? [table(block, measures, end)]
        : [grid(block, measures, end), ...(closing.length > 0 ? [] : [gap(end.isKept)])];
    }
    default:
      return linesToDocx(block, measures, {
        isWithNext: isKept(blocks, index),
        isLastTitle: blocks[index + 1]?.kind !== 'title',
      });
  }
}

interface Place {
  readonly isWithNext: boolean;
  readonly isLastTitle: boolean;
}

function linesToDocx(block: Block, measures: Measures, { isWithNext, isLastTitle }: Place): Paragraph[] {
  const { body, heading, subheading, title, line, titleLine, titleGap } = measures;
  const spacing = exactly(line);
  const indent = { firstLine: twips((body.size + body.spacing) * 2) };
  const paragraph = (text: string, face: Face, keep: boolean) =>
    new Paragraph({ spacing, indent, keepLines: keep, keepNext: keep, children: runs(text, face) });
  switch (block.kind) {
    case 'title': {
      const after = isLastTitle ? { after: twips(titleGap) } : {};
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { ...exactly(titleLine), ...after },
          keepNext: true,
          children: runs(block.text, title),
        }),
      ];
    }
    case 'heading':
      return [paragraph(block.text, isSecondLevel(block.text) ? subheading : heading, true)];
    case 'paragraph':
      return [paragraph(block.text, body, isWithNext)];
    case 'pause':
      return [paragraph(block.text, { ...body, font: 'script' }, isWithNext)];
    case 'centred':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing,
          keepNext: isWithNext,
          children: runs(block.text, body),
        }),
      ];
    case 'flush': {
      const face = block.black === true ? heading : body;
      return [new Paragraph({ spacing, keepNext: isWithNext, children: runs(block.text, face) })];
    }
    case 'entry': {
      // Two characters in, and further lines under what stands behind the label.
      const hanging = twips([...block.label].length * (body.size + body.spacing));
      const left = indent.firstLine + hanging;
      const children = [...runs(block.label, heading), ...runs(block.text, body)];
      return [new Paragraph({ spacing, indent: { left, hanging }, children })];
    }
    case 'signatures':
      return block.signoff === true ? signoff(block.lines, measures) : signatures(block.lines, measures);
    default:
      return [];
  }
}

/** Lines for several hands, with room for each; the first a line away from what it signs. */
function signatures(lines: readonly string[], { body, line, signatureLine }: Measures): Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        spacing: { ...exactly(signatureLine), ...(index === 0 ? { before: twips(line) } : {}) },
        indent: { left: millimetres(signatureIndent) },
        keepNext: index < lines.length - 1,
        children: runs(text, body),
      }),
  );
}

function signoff(lines: readonly string[], measures: Measures): Paragraph[] {
  const { body, line } = measures;
  const indents = signoffIndents(lines, measures);
  return lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { ...exactly(line), ...(index === 0 ? { before: twips(line) } : {}) },
        indent: { right: twips(indents[index] ?? 0) },
        keepNext: index < lines.length - 1,
        children: runs(text, body),
      }),
  );
}
