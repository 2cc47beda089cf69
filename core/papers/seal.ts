// 选票封存单: what lies in the bags, under which seals, and who took them over.

import type { EventBodies } from '../events.ts';
import { chineseDate, clockWords } from '../scenes/frame.ts';
import type { Paper } from './paper.ts';
import { paperOf, say, stopped, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface SealFacts {
  readonly heading: PaperHeading;
  readonly seal: EventBodies['ballotsSealed'];
  readonly at: string;
  readonly contests: readonly {
    readonly shortTitle: string;
    readonly collected: number | null;
    readonly valid: number | null;
    readonly invalid: number | null;
    readonly spoiled: number | null;
  }[];
  readonly words: readonly string[];
}

export function sealPaper({ heading, seal, at, contests, words }: SealFacts): Paper {
  const number = (value: number | null) => (value === null ? '—' : `${value}`);
  return paperOf(heading, { id: 'seal', layout: 'form', fileName: '选票封存单' }, [
    ...titled(heading, '选票封存单'),
    ...words.map(say),
    {
      kind: 'table',
      columns: ['选票', '收回', '有效', '无效', '剩余作废'],
      widths: [40, 15, 15, 15, 15],
      rows: contests.map(({ shortTitle, collected, valid, invalid, spoiled }) => [
        shortTitle,
        ...[collected, valid, invalid, spoiled].map(number),
      ]),
    },
    {
      kind: 'table',
      columns: ['袋数', '封条号', '经手人', '封存时间'],
      widths: [15, 35, 20, 30],
      rows: [
        [
          `${seal.bags} 袋`,
          seal.sealNumbers === '' ? '—' : seal.sealNumbers,
          seal.custodian,
          `${chineseDate(at.slice(0, 10))}${clockWords(at)}`,
        ],
      ],
    },
    ...(seal.note === '' ? [] : [say(stopped(seal.note))]),
    { kind: 'signatures', lines: ['总监票人：', '监票人：', '移交人：', '接收人：', chineseDate(at.slice(0, 10))] },
  ]);
}
