// Papers of plain and of longest data, for the tests that measure them.

import type { Block, Paper } from '../../../core/papers/paper.ts';

export const at = '2026-06-28T11:20:30.500+08:00';

const foot = '中国共产党某某镇第十五次代表大会　2026-06-28　日志链首 AB12-CD34';

/** `lines` paragraphs of one full line of 28 characters, without indent counted: 26 in the first line. */
export function lines(count: number): Paper {
  const text = '会'.repeat(26);
  return {
    id: 'minutes',
    layout: 'official',
    fileName: '会议记录',
    foot,
    practice: false,
    blocks: Array.from({ length: count }, (): Block => ({ kind: 'paragraph', text })),
  };
}

/** A sheet with so many rows, to be signed. */
export function signed(rows: number, practice = true): Paper {
  return {
    id: 'result-c1',
    layout: 'form',
    fileName: '计票结果报告单-党委委员',
    foot: practice ? `演练　${foot}` : foot,
    practice,
    blocks: [
      { kind: 'title', text: '中国共产党某某镇第十五次代表大会' },
      { kind: 'title', text: '第十五届委员会委员选举计票结果报告单' },
      { kind: 'heading', text: '一、候选人得票' },
      { kind: 'heading', text: '（一）正式候选人' },
      {
        kind: 'table',
        columns: ['序号', '候选人姓名', '赞成票数', '不赞成票数', '备注'],
        widths: [10, 35, 20, 20, 15],
        rows: Array.from({ length: rows }, (_, index) => [
          String(index + 1),
          index % 2 === 0 ? `丁　${'一二三四五'.charAt(index % 5)}` : '阿卜杜拉·买买提江·艾合买提',
          '118',
          '2',
          '',
        ]),
      },
      { kind: 'paragraph', text: '应选 7 名，当选 7 名。' },
      { kind: 'signatures', lines: ['总监票人：', '监票人：', '计票人：', '2026年6月28日'] },
    ],
  };
}
