// 会议纪要: what the meeting did, in the words of the office, and who was there (GB/T 9704-2012, 纪要格式).

import { spacedName } from '../names/spacing.ts';
import { leaveNames } from '../people.ts';
import type { NameOrder } from '../rules/outcome.ts';
import type { AttendanceRow } from '../views.ts';
import type { Block, Paper } from './paper.ts';
import { byDelegation, paperOf, say } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';
import { byName } from './roster.ts';
import { titleLines } from './titles.ts';

export interface SummaryFacts {
  readonly heading: PaperHeading;
  readonly rows: readonly AttendanceRow[];
  readonly order: NameOrder;
  readonly words: readonly string[];
}

/** Nobody signs it. Behind the text 出席, 请假, 缺席 and 列席, each list under its word, the delegates by delegation, in it as on the roster. */
export function summaryPaper({ heading, rows, order, words }: SummaryFacts): Paper {
  const delegates = rows.filter(({ participant }) => participant.entitled);
  const attendees = rows.filter(({ participant, state }) => participant.kind === 'attendee' && state === 'present');
  const inState = (state: AttendanceRow['state']) => delegates.filter((row) => row.state === state);
  return paperOf(heading, { id: 'summary', layout: 'official', fileName: '会议纪要' }, [
    ...titleLines('official', heading.congress, '纪要'),
    ...words.map(say),
    ...byDelegation(inState('present')).map((of, index): Block => {
      const text = `${of.delegation}　${byName(of.rows, order).map(nameOf).join('、')}`;
      return { kind: 'entry', label: index === 0 ? '出席：' : '　　　', text };
    }),
    ...entry('请假：', inState('onLeave').map(onLeave)),
    ...entry('缺席：', inState('expected').map(nameOf)),
    ...entry('列席：', attendees.map(nameOf)),
  ]);
}

function entry(label: string, names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [] : [{ kind: 'entry', label, text: names.join('、') }];
}

function nameOf({ participant }: AttendanceRow): string {
  return spacedName(participant.name);
}

function onLeave(row: AttendanceRow): string {
  return row.leave === null ? nameOf(row) : `${nameOf(row)}（${leaveNames[row.leave]}）`;
}
