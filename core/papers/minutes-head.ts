// 会议记录, what stands before the course of the day: when and where, who led, who was there and who was not, the agenda.

import type { EventKind, RecordedEvent } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import { leaveNames } from '../people.ts';
import { chineseNumber } from '../rules/numerals.ts';
import { chineseDate, clockWords } from '../scenes/frame.ts';
import type { AttendanceRow } from '../views.ts';
import type { Block } from './paper.ts';
import { say } from './parts.ts';

export interface HeadFacts {
  /** YYYY-MM-DD, of the congress. */
  readonly date: string;
  readonly venue: string;
  readonly executiveChair: string;
  readonly rows: readonly AttendanceRow[];
  /** Titles, in order. */
  readonly agenda: readonly string[];
  readonly events: readonly RecordedEvent[];
}

/** A line each; the recorder's name is written in by hand, for nobody has told the journal. */
export function headBlocks({ date, venue, executiveChair, rows, agenda, events }: HeadFacts): readonly Block[] {
  const absent = rows.filter(({ participant, state }) => participant.entitled && state !== 'present');
  const attendees = rows.filter(({ participant, state }) => participant.kind === 'attendee' && state === 'present');
  return [
    say(`时间：${timeWords(date, events)}`),
    say(`地点：${venue}`),
    say(`主持人：${executiveChair}`),
    say('记录人：＿＿＿＿＿＿'),
    ...presenceBlocks(events),
    say(`缺席：${listed(absent.map(absence))}`),
    say(`列席：${listed(attendees.map(({ participant }) => spacedName(participant.name)))}`),
    ...(agenda.length === 0 ? [] : [say(`议程：${agenda.map(agendaWords).join('；')}。`)]),
  ];
}

/** Acts that a meeting begins with. */
const beginnings: readonly EventKind[] = ['runSheetAdvanced', 'attendanceFixed', 'oathTaken', 'rulesAdopted'];

/** 2026年6月28日8时30分至11时52分; of a meeting of several days both days. */
function timeWords(date: string, events: readonly RecordedEvent[]): string {
  const begun = events.find(({ kind }) => beginnings.includes(kind))?.at;
  const ended = events.findLast(({ kind }) => kind === 'sessionAdjourned')?.at;
  if (begun === undefined || ended === undefined) return chineseDate(date);
  const isOneDay = begun.slice(0, 10) === ended.slice(0, 10);
  const end = `${isOneDay ? '' : chineseDate(ended.slice(0, 10))}${clockWords(ended)}`;
  return `${chineseDate(begun.slice(0, 10))}${clockWords(begun)}至${end}`;
}

/** The hall as it was last counted. */
function presenceBlocks(events: readonly RecordedEvent[]): readonly Block[] {
  const fixed = events.findLast((event) => event.kind === 'attendanceFixed');
  if (fixed === undefined) return [];
  const { entitled, present, onLeave, missing } = fixed.body;
  return [say(`出席：应到代表 ${entitled} 名，实到 ${present} 名，请假 ${onLeave} 名，未到 ${missing} 名`)];
}

function absence({ participant, leave, reason }: AttendanceRow): string {
  if (leave === null) return `${spacedName(participant.name)}（未到）`;
  const why = [leaveNames[leave], reason ?? ''].filter((part) => part !== '').join('，');
  return `${spacedName(participant.name)}（${why}）`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '无' : `${names.join('、')}，共 ${names.length} 名`;
}

function agendaWords(title: string, index: number): string {
  return `${chineseNumber(index + 1)}、${oneLine(title)}`;
}

/** 宣布开会　奏国歌 → 宣布开会、奏国歌. */
export function oneLine(title: string): string {
  return title.trim().replace(/　+/gu, '、');
}
