// 出席代表、分发选票、清点选票 report sheets: what the chief scrutineer signs and hands to the chair on the way to the count.

import type { CollectionCount } from '../counting-views.ts';
import type { FixedAttendance } from '../events.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, titled, withoutStop } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

interface ReportFacts {
  readonly heading: PaperHeading;
  /** The sentences of the office, every placeholder filled in. */
  readonly words: readonly string[];
}

/** How the ballots of a contest are told from the others. */
interface NamedPapers {
  readonly shortTitle: string;
  readonly colour: string;
}

export interface IssuedPapers extends NamedPapers {
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
  readonly issuedAt: string | null;
}

export interface CollectedPapers extends NamedPapers {
  readonly issued: number | null;
  /** Every count of the ballots that came back. */
  readonly collections: readonly CollectionCount[];
}

/** 出席代表报告单: every count of the hall that was fixed, in order; the last is in force. */
export function attendanceReport(
  facts: ReportFacts & { readonly fixings: readonly (FixedAttendance & { readonly at: string })[] },
): Paper {
  const { heading, fixings } = facts;
  return report(facts, { id: 'attendanceReport', title: '出席代表情况报告单' }, fixings.at(-1)?.at ?? '', {
    kind: 'table',
    columns: ['清点', '时间', '应到', '实到', '请假', '未到', '列席', '法定人数', '结论'],
    widths: [13, 13, 10, 10, 10, 10, 10, 12, 12],
    rows: fixings.map((one) => [
      `第 ${one.fixing} 次`,
      timeOn(heading, one.at),
      ...[one.entitled, one.present, one.onLeave, one.missing, one.attendees, one.needed].map(String),
      one.met ? '符合' : '不足',
    ]),
  });
}

/** 分发选票报告单: each contest whose ballots went out. */
export function issueReport(facts: ReportFacts & { readonly contests: readonly IssuedPapers[] }): Paper {
  const lines = facts.contests.flatMap((contest) =>
    contest.issuedAt === null
      ? []
      : [{ contest, at: contest.issuedAt, cells: [contest.printed, contest.issued, contest.spoiled].map(String) }],
  );
  return linesReport(facts, { id: 'issueReport', title: '分发选票情况报告单' }, issueColumns, lines);
}

/**
 * 清点选票报告单: each contest whose boxes were opened, every count of its ballots in order, and whether the election is
 * valid; the last is in force.
 */
export function collectReport(facts: ReportFacts & { readonly contests: readonly CollectedPapers[] }): Paper {
  const lines = facts.contests.flatMap((contest) =>
    contest.collections.map(({ at, collected, valid }, index) => ({
      contest,
      at,
      cells: [`第 ${index + 1} 次`, `${contest.issued}`, `${collected}`, valid ? '有效' : '无效，重新选举'],
    })),
  );
  const again = facts.contests.flatMap(({ shortTitle, collections }) =>
    collections.flatMap(({ scrutineer, reason }, index) => {
      const by = scrutineer === null ? '' : `由监票人 ${scrutineer} 办理，`;
      return index === 0
        ? []
        : [`${shortTitle}第 ${index + 1} 次清点${by === '' ? '，' : by}原因：${withoutStop(reason)}。`];
    }),
  );
  return linesReport(facts, { id: 'collectReport', title: '清点选票情况报告单' }, collectColumns, lines, again);
}

/** What a line of a report says of one contest. */
interface ReportLine {
  readonly contest: NamedPapers;
  readonly at: string;
  readonly cells: readonly string[];
}

/** Behind the ballots, their colour and the time: name and width of each column, of 48. */
type Columns = readonly (readonly [name: string, width: number])[];

const issueColumns: Columns = [
  ['印制（拆封）', 18],
  ['实发', 15],
  ['剩余作废', 15],
];
const collectColumns: Columns = [
  ['清点', 12],
  ['发出', 9],
  ['收回', 9],
  ['选举是否有效', 18],
];

function linesReport(
  facts: ReportFacts,
  paper: { readonly id: string; readonly title: string },
  columns: Columns,
  lines: readonly ReportLine[],
  notes: readonly string[] = [],
): Paper {
  const table: Block = {
    kind: 'table',
    columns: ['选票', '颜色', '时间', ...columns.map(([name]) => name)],
    widths: [28, 11, 13, ...columns.map(([, width]) => width)],
    rows: lines.map(({ contest, at, cells }) => [
      contest.shortTitle,
      contest.colour,
      timeOn(facts.heading, at),
      ...cells,
    ]),
  };
  return report(facts, paper, latest(lines.map(({ at }) => at)), table, notes);
}

/** The paper bears the day of the last thing it reports. */
function report(
  { heading, words }: ReportFacts,
  { id, title }: { readonly id: string; readonly title: string },
  at: string,
  table: Block,
  notes: readonly string[] = [],
): Paper {
  const date = at === '' ? heading.date : at.slice(0, 10);
  return paperOf(heading, { id, layout: 'form', fileName: title }, [
    ...titled(heading, title),
    ...words.map(say),
    table,
    ...notes.map(say),
    { kind: 'signatures', lines: ['总监票人：', '监票人：', '计票人：', chineseDate(date)] },
  ]);
}

/** 09:30; with the day where it is not that of the congress. */
function timeOn({ date }: PaperHeading, at: string): string {
  const clock = at.slice(11, 16);
  return at.startsWith(date) ? clock : `${chineseDate(at.slice(0, 10))} ${clock}`;
}

/** Local times of one place: the last is the greatest. */
function latest(times: readonly string[]): string {
  return times.reduce((last, at) => (at > last ? at : last), '');
}
