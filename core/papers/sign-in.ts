// 签到表: a page a delegation, to be signed by hand, or signed and with the figures once people have checked in.

import { spacedName } from '../names/spacing.ts';
import { leaveNames } from '../people.ts';
import type { AttendanceRow } from '../views.ts';
import type { Block, Paper } from './paper.ts';
import { byDelegation, paperOf, say, titled } from './parts.ts';
import { byName, type RosterFacts } from './roster.ts';

/** Within a delegation 姓氏笔画; those who attend without a vote have a page of their own, with no 应到. */
export function signInPaper({ heading, rows, order }: RosterFacts): Paper {
  const delegates = rows.filter(({ participant }) => participant.kind === 'delegate');
  const attendees = byName(
    rows.filter(({ participant }) => participant.kind === 'attendee'),
    order,
  );
  const isEmpty = rows.every(({ state }) => state === 'expected');
  const pages: (readonly Block[])[] = byDelegation(delegates).map(({ delegation, rows: members }) => [
    ...titled(heading, '代表签到表'),
    // A long name of a delegation has a line of its own.
    { kind: 'centred', text: delegation },
    listOf(byName(members, order), isEmpty),
    say(footWords(members, isEmpty)),
  ]);
  if (attendees.length > 0)
    pages.push([
      ...titled(heading, '列席人员签到表'),
      listOf(attendees, isEmpty),
      say(`列席人员 ${attendees.length} 名，不计入应到。`),
    ]);
  return paperOf(
    heading,
    { id: 'signIn', layout: 'form', fileName: '签到表' },
    pages.flatMap((page, index): readonly Block[] => (index === 0 ? page : [{ kind: 'pageBreak' }, ...page])),
  );
}

/** `isEmpty`: it is to be signed, so a row is as high as a name written by hand. */
function listOf(rows: readonly AttendanceRow[], isEmpty: boolean): Block {
  return {
    kind: 'table',
    columns: ['序号', '姓名', '性别', '民族', '工作单位及职务', '签到', '备注（请假原因）'],
    widths: [6, 14, 6, 10, 30, 16, 18],
    rows: rows.map(({ participant: { name, gender, ethnicity, post, entitled, kind }, ...row }, index) => [
      `${index + 1}`,
      spacedName(name),
      gender,
      ethnicity,
      post,
      row.checkedInAt === null ? '' : `已到 ${row.checkedInAt.slice(11, 16)}`,
      [entitled || kind === 'attendee' ? '' : '没有选举权', leaveWords(row)].filter((part) => part !== '').join('；'),
    ]),
    small: true,
    left: [4, 6],
    ...(isEmpty ? { rowHeight: 10 } : {}),
  };
}

function leaveWords({ leave, reason }: Pick<AttendanceRow, 'leave' | 'reason'>): string {
  if (leave === null) return '';
  return reason === null || reason === '' ? leaveNames[leave] : `${leaveNames[leave]}，${reason}`;
}

/** Only those with a vote are counted; with blanks on a sheet that was printed before anybody came. */
function footWords(rows: readonly AttendanceRow[], isEmpty: boolean): string {
  const entitled = rows.filter(({ participant }) => participant.entitled);
  const of = (state: AttendanceRow['state']) =>
    isEmpty ? '＿＿' : `${entitled.filter((row) => row.state === state).length}`;
  return `应到 ${entitled.length} 名，实到 ${of('present')} 名，请假 ${of('onLeave')} 名，未到 ${of('expected')} 名。`;
}
