// 代表名册: the delegates by delegation, and those who attend without a vote behind them.

import { spacedName } from '../names/spacing.ts';
import type { Participant } from '../people.ts';
import type { NameOrder } from '../rules/outcome.ts';
import type { AttendanceRow } from '../views.ts';
import type { Block, Paper } from './paper.ts';
import { byDelegation, paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface RosterFacts {
  readonly heading: PaperHeading;
  readonly rows: readonly AttendanceRow[];
  readonly order: NameOrder;
}

/** Within a delegation 姓氏笔画, as the session orders names. */
export function rosterPaper({ heading, rows, order }: RosterFacts): Paper {
  const delegates = rows.filter(({ participant }) => participant.kind === 'delegate');
  const attendees = rows.filter(({ participant }) => participant.kind === 'attendee');
  const entitled = delegates.filter(({ participant }) => participant.entitled).length;
  const without = delegates.length - entitled;
  const sum = `代表 ${delegates.length} 名，其中有选举权的 ${entitled} 名${without === 0 ? '' : `，没有选举权的 ${without} 名`}；列席人员 ${attendees.length} 名。`;
  return paperOf(heading, { id: 'roster', layout: 'form', fileName: '代表名册' }, [
    ...titled(heading, '代表名册'),
    say(`${sum}各代表团内以姓氏笔画为序。`),
    ...byDelegation(delegates).flatMap(({ delegation, rows: members }) => [
      say(`${delegation}（${members.length} 名）`),
      listOf(byName(members, order), columns),
    ]),
    ...(attendees.length === 0
      ? []
      : [say(`列席人员（${attendees.length} 名，没有选举权、表决权）`), listOf(byName(attendees, order), columns)]),
  ]);
}

export function byName(rows: readonly AttendanceRow[], order: NameOrder): readonly AttendanceRow[] {
  return rows.toSorted((a, b) => order(a.participant.name, b.participant.name));
}

const columns = ['序号', '姓名', '性别', '民族', '出生年月', '文化程度', '工作单位及职务', '入党时间', '备注'];

function listOf(rows: readonly AttendanceRow[], names: readonly string[]): Block {
  return {
    kind: 'table',
    columns: names,
    widths: [5.5, 13, 5.5, 10, 10, 10, 26, 10, 10],
    rows: rows.map(({ participant }, index) => line(participant, index)),
    small: true,
    left: [6, 8],
  };
}

function line(participant: Participant, index: number): readonly string[] {
  const { name, gender, ethnicity, birth, education, post, joined, remark, entitled, kind } = participant;
  const right = entitled || kind === 'attendee' ? '' : '没有选举权';
  const notes = [right, remark].filter((part) => part !== '').join('；');
  return [`${index + 1}`, spacedName(name), gender, ethnicity, monthOf(birth), education, post, monthOf(joined), notes];
}

/** 1975.06, as rosters have it; '' where nobody said. */
export function monthOf(month: string | null): string {
  return month === null ? '' : month.replace('-', '.');
}
