// The blocks of a paper as paragraphs and tables of a Word file.

import { AlignmentType, Paragraph, type Table } from 'docx';
import type { Block } from '../../core/papers/paper.ts';
import { grid, table } from './docx-table.ts';
import { exactly, runs, twips } from './docx-text.ts';
import { type Face, isSecondLevel, type Measures } from './measures.ts';

/** All of a paper, each block knowing what comes after it. */
export function blocksToDocx(blocks: readonly Block[], measures: Measures): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => [
    // Two tables with nothing between them would be one.
    ...(isBoxed(block) && blocks[index - 1]?.kind === 'table' ? [gap(true)] : []),
    ...blockToDocx(block, measures, isKept(blocks, index)),
  ]);
}

/**
 * What is to be signed, and a table, never stands without the block before it; nor do a table and the sentence that is
 * signed with it come apart.
 */
export function isKept(blocks: readonly Block[], index: number): boolean {
  const [block, next, after] = blocks.slice(index, index + 3);
  if (next?.kind === 'signatures' || (isBoxed(next) && !isBoxed(block))) return true;
  return isBoxed(block) && next?.kind === 'paragraph' && after?.kind === 'signatures';
}

function isBoxed(block: Block | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'grid';
}

function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ spacing: exactly(6), keepNext, children: [] });
}

function blockToDocx(block: Block, measures: Measures, isWithNext: boolean): (Paragraph | Table)[] {
  const { body, heading, subheading, title, line, titleLine } = measures;
  const spacing = exactly(line);
  const indent = { firstLine: twips((body.size + body.spacing) * 2) };
  const paragraph = (text: string, face: Face, keep: boolean) =>
    new Paragraph({ spacing, indent, keepLines: keep, keepNext: keep, children: runs(text, face) });
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: exactly(titleLine),
          keepNext: true,
          children: runs(block.text, title),
        }),
      ];
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
    case 'flush':
      return [new Paragraph({ spacing, keepNext: isWithNext, children: runs(block.text, body) })];
    case 'entry': {
      // Two characters in, and further lines under what stands behind the label.
      const hanging = twips([...block.label].length * (body.size + body.spacing));
      const left = indent.firstLine + hanging;
      const children = [...runs(block.label, heading), ...runs(block.text, body)];
      return [new Paragraph({ spacing, indent: { left, hanging }, children })];
    }
    case 'pageBreak':
      return [new Paragraph({ spacing: exactly(1), pageBreakBefore: true, children: [] })];
    case 'grid':
      return [grid(block, measures, isWithNext), gap(isWithNext)];
    case 'table':
      return [table(block, measures, isWithNext)];
    case 'signatures':
      return [
        new Paragraph({ spacing, keepNext: true, children: [] }),
        ...block.lines.map(
          (text, index) =>
            new Paragraph({
              spacing,
              indent: { left: 4000 },
              keepNext: index < block.lines.length - 1,
              children: runs(text, body),
            }),
        ),
      ];
  }
}
