// 大会程序: 时间、任务、责任 beside one another, planned and real, with how far they lie apart.

import type { RunRecord } from '../run-sheet/item.ts';
import { deviationOf, lateWords, overWords } from '../run-sheet/schedule.ts';
import type { Block, Paper } from './paper.ts';
import { titled } from './parts.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';

/** The sheet as it stands: before the meeting the plan alone, afterwards both. */
export function runSheetPaper(heading: PaperHeading, items: readonly RunRecord[]): Paper {
  const hasBegun = items.some(({ begunAt }) => begunAt !== null);
  const table: Block = {
    kind: 'table',
    columns: ['号', '任务', '责任', '计划', '分钟', '开始', '办完', '偏差'],
    widths: [5, 31, 14, 9, 7, 9, 9, 16],
    left: [1],
    rows: items.map(row),
  };
  const note = '偏差：开始早晚与用时长短，由计划与实际算出；空白的还没有办。';
  return {
    id: 'runSheet',
    layout: 'form',
    fileName: '大会程序（三清单）',
    foot: footOf(heading),
    practice: heading.practice,
    blocks: [
      ...titled(heading, '大会程序（时间、任务、责任清单）'),
      table,
      ...(hasBegun ? [{ kind: 'paragraph' as const, text: note }] : []),
    ],
  };
}

function row(item: RunRecord, index: number): string[] {
  const { late, over } = deviationOf(item);
  const apart = [lateWords(late), overWords(over)].filter((words) => words !== '').join('，');
  return [
    String(index + 1),
    item.title,
    item.responsible,
    item.planned,
    String(item.minutes),
    item.begunAt?.slice(11, 16) ?? '',
    item.doneAt?.slice(11, 16) ?? '',
    apart,
  ];
}
