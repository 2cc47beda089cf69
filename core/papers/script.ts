// 主持词: what the chair reads, item by item; a blank for every figure that is not final yet.

import { chineseNumber } from '../rules/numerals.ts';
import type { RunItem } from '../run-sheet/item.ts';
import { printedWords, type ScriptParagraph } from '../script/compose.ts';
import type { Block, Paper } from './paper.ts';
import { titled } from './parts.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';

export interface ScriptItem extends Pick<RunItem, 'title' | 'planned' | 'responsible'> {
  readonly paragraphs: readonly ScriptParagraph[];
}

/** The paper for the lectern, in large type; an item without words keeps its number, so that it is found on the run sheet. */
export function scriptPaper(heading: PaperHeading, items: readonly ScriptItem[]): Paper {
  return {
    id: 'script',
    layout: 'lectern',
    fileName: '主持词',
    foot: footOf(heading),
    practice: heading.practice,
    blocks: [...titled(heading, '主持词', '', 'lectern'), ...items.flatMap(itemBlocks)],
  };
}

function itemBlocks({ title, planned, responsible, paragraphs }: ScriptItem, index: number): Block[] {
  const beside = [planned, responsible].filter((part) => part !== '').join('　');
  const heading = `${chineseNumber(index + 1)}、${title}${beside === '' ? '' : `（${beside}）`}`;
  return [
    { kind: 'heading', text: heading },
    ...paragraphs.map((paragraph): Block => {
      const text = printedWords(paragraph);
      return paragraph.kind === 'pause' ? { kind: 'pause', text } : { kind: 'paragraph', text };
    }),
  ];
}
