// 宣誓与承诺书: the words of the oath, who took it, who answered or signed later, and how many pledges are in.

import type { EventBodies } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import { gapNames, gapOf, oathSentence } from '../oath-words.ts';
import { formatPercent } from '../rules/margin.ts';
import { chineseDate, clockWords } from '../scenes/frame.ts';
import type { AttendanceRow } from '../views.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, stopped, titled, withoutStop } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface OathFacts {
  readonly heading: PaperHeading;
  readonly taken: (EventBodies['oathTaken'] & { readonly at: string }) | null;
  readonly omitted: { readonly at: string; readonly reason: string } | null;
  readonly pledges: {
    readonly due: number;
    readonly signed: number;
    readonly note: string;
    readonly at: string;
  } | null;
  readonly rows: readonly AttendanceRow[];
  /** 补答 and 补签: participant id → when. */
  readonly later: {
    readonly answered: ReadonlyMap<string, string>;
    readonly signed: ReadonlyMap<string, string>;
  };
  readonly words: readonly string[];
}

/** A delegate who has neither answered nor signed yet keeps an empty box, to be filled in by hand. */
export function oathRecord(facts: OathFacts): Paper {
  const { heading, taken, omitted, pledges, rows, words } = facts;
  const nameOf = (id: string) => rows.find(({ participant }) => participant.id === id)?.participant.name ?? id;
  const at = taken?.at ?? omitted?.at ?? pledges?.at ?? '';
  return paperOf(heading, { id: 'oathRecord', layout: 'form', fileName: '宣誓与承诺书记录' }, [
    ...titled(heading, '严肃换届纪律宣誓与承诺书记录'),
    ...words.map(say),
    ...(taken === null
      ? []
      : [
          say(`${clockWords(taken.at)}集中宣誓。誓词：${taken.phrases.join('')}`),
          say(oathSentence(taken, (id) => spacedName(nameOf(id)))),
          ...missingBlocks(facts, taken),
        ]),
    ...(omitted === null ? [] : [say(`没有进行集中宣誓。原因：${withoutStop(omitted.reason)}。`)]),
    ...(pledges === null ? [] : [say(pledgeWords(pledges))]),
    { kind: 'signatures', lines: ['领誓人：', '记录人：', chineseDate(at === '' ? heading.date : at.slice(0, 10))] },
  ]);
}

/** The share with both its numbers. */
function pledgeWords({ due, signed, note }: NonNullable<OathFacts['pledges']>): string {
  const share = `签订率 ${formatPercent(signed, due)}（${signed}÷${due}，四舍五入到小数点后一位）`;
  return `严肃换届纪律承诺书应签 ${due} 份，已签 ${signed} 份，${share}。${stopped(note)}`;
}

function missingBlocks({ rows, later }: OathFacts, { missing }: EventBodies['oathTaken']): readonly Block[] {
  if (missing === null) return [];
  const lines = rows.flatMap(({ participant: { id, name, delegation } }) => {
    const gap = gapOf(missing, id);
    if (gap === null) return [];
    const timeIn = (times: ReadonlyMap<string, string>) => times.get(id)?.slice(11, 16) ?? '';
    return [[spacedName(name), delegation, gapNames[gap], timeIn(later.answered), timeIn(later.signed)]];
  });
  if (lines.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['姓名', '代表团', '宣誓时', '补答', '补签承诺书'],
      widths: [20, 30, 16, 16, 18],
      rows: lines,
    },
  ];
}
