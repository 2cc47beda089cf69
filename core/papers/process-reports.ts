// 出席代表、分发选票、清点选票 report sheets: what the chief scrutineer signs and hands to the chair on the way to the count.

import type { FixedAttendance } from '../events.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

interface ReportFacts {
  readonly heading: PaperHeading;
  /** The sentences of the office, every placeholder filled in. */
  readonly words: readonly string[];
}

export interface ContestPapers {
  readonly shortTitle: string;
  readonly colour: string;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
  readonly issuedAt: string | null;
  readonly collected: number | null;
  readonly collectedAt: string | null;
  readonly collectedValid: boolean | null;
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
export function issueReport(facts: ReportFacts & { readonly contests: readonly ContestPapers[] }): Paper {
  const out = facts.contests.filter(({ issuedAt }) => issuedAt !== null);
  return report(
    facts,
    { id: 'issueReport', title: '分发选票情况报告单' },
    latest(out.map(({ issuedAt }) => issuedAt)),
    {
      kind: 'table',
      columns: ['选票', '颜色', '时间', '印制（拆封）', '实发', '剩余作废'],
      widths: [30, 12, 14, 17, 13, 14],
      rows: out.map((one) => [
        one.shortTitle,
        one.colour,
        timeOn(facts.heading, one.issuedAt),
        `${one.printed}`,
        `${one.issued}`,
        `${one.spoiled}`,
      ]),
    },
  );
}

/** 清点选票报告单: each contest whose boxes were opened, and whether the election is valid. */
export function collectReport(facts: ReportFacts & { readonly contests: readonly ContestPapers[] }): Paper {
  const back = facts.contests.filter(({ collectedAt }) => collectedAt !== null);
  const at = latest(back.map(({ collectedAt }) => collectedAt));
  return report(facts, { id: 'collectReport', title: '清点选票情况报告单' }, at, {
    kind: 'table',
    columns: ['选票', '颜色', '时间', '发出', '收回', '选举是否有效'],
    widths: [30, 12, 14, 13, 13, 18],
    rows: back.map((one) => [
      one.shortTitle,
      one.colour,
      timeOn(facts.heading, one.collectedAt),
      `${one.issued}`,
      `${one.collected}`,
      one.collectedValid === true ? '有效' : '无效，重新选举',
    ]),
  });
}

/** The paper bears the day of the last thing it reports. */
function report(
  { heading, words }: ReportFacts,
  { id, title }: { readonly id: string; readonly title: string },
  at: string,
  table: Block,
): Paper {
  const date = at === '' ? heading.date : at.slice(0, 10);
  return paperOf(heading, { id, layout: 'form', fileName: title }, [
    ...titled(heading, title),
    ...words.map(say),
    table,
    { kind: 'signatures', lines: ['总监票人：', '监票人：', '计票人：', chineseDate(date)] },
  ]);
}

/** 09:30; with the day where it is not that of the congress. */
function timeOn({ date }: PaperHeading, at: string | null): string {
  if (at === null) return '';
  const clock = at.slice(11, 16);
  return at.startsWith(date) ? clock : `${chineseDate(at.slice(0, 10))} ${clock}`;
}

/** Local times of one place: the last is the greatest. */
function latest(times: readonly (string | null)[]): string {
  return times.reduce<string>((last, at) => (at !== null && at > last ? at : last), '');
}
