// 问题与处理: every act of the day that needed a reason, and what went against the rules, in order.

import type { RecordedEvent } from '../events.ts';
import { describeEvent, type RecordNames } from '../records.ts';
import { chineseDate } from '../scenes/frame.ts';
import { isPartOfEntering } from './minutes-count.ts';
import type { Paper } from './paper.ts';
import { actorNames, paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface ProblemsFacts {
  readonly heading: PaperHeading;
  readonly events: Iterable<RecordedEvent>;
  readonly names: RecordNames;
}

/** What was put right while keying is told by number: one by one it would say in which order papers were keyed. */
export function problemsPaper({ heading, events, names }: ProblemsFacts): Paper {
  const all = [...events];
  const rows = all
    .flatMap((event, index): readonly (readonly string[])[] => {
      const before = all.slice(0, index);
      const told = isSettling(event) ? settledOnce(event, all, before, names) : actWords(event, before, names);
      return told === null ? [] : [[timeOn(heading.date, event.at), ...told, actorNames[event.actor] ?? event.actor]];
    })
    .map((cells, index) => [`${index + 1}`, ...cells]);
  return paperOf(heading, { id: 'problems', layout: 'form', fileName: '问题与处理' }, [
    ...titled(heading, '问题与处理'),
    ...(rows.length === 0
      ? [say('本次会议没有须说明原因的更正、退回或其他异常。')]
      : [
          {
            kind: 'table' as const,
            columns: ['序号', '时间', '问题与处理', '原因', '经办'],
            widths: [6, 8, 48, 27, 11],
            rows,
            small: true,
            left: [2, 3],
          },
        ]),
    { kind: 'signatures', lines: ['主持人：', '记录人：', chineseDate(lastDay(all) ?? heading.date)] },
  ]);
}

/** 09:30; with the day before it where that is not the day of the congress. */
function timeOn(date: string, at: string): string {
  return at.startsWith(date) ? at.slice(11, 16) : `${at.slice(5, 10)} ${at.slice(11, 16)}`;
}

/** The day the meeting was over; null while it is not. */
function lastDay(events: readonly RecordedEvent[]): string | null {
  return events.findLast(({ kind }) => kind === 'sessionAdjourned')?.at.slice(0, 10) ?? null;
}

/** What was done, and why; null for an act that is no problem. */
function actWords(
  event: RecordedEvent,
  before: readonly RecordedEvent[],
  names: RecordNames,
): readonly [string, string] | null {
  if (!isProblem(event, before) || isPartOfEntering(event, before)) return null;
  return [describeEvent(event, names).replace(/（原因：.*）$/u, ''), reasonOf(event)];
}

type Settling = Extract<RecordedEvent, { kind: 'differenceSettled' | 'sheetSettled' }>;

function isSettling(event: RecordedEvent): event is Settling {
  return event.kind === 'differenceSettled' || event.kind === 'sheetSettled';
}

/** All that was settled of a contest in one line, at the time of the first; the 差异核定表 has each by its place. */
function settledOnce(
  { kind, body: { contestId } }: Settling,
  all: readonly RecordedEvent[],
  before: readonly RecordedEvent[],
  { contests }: RecordNames,
): readonly [string, string] | null {
  const ofContest = (event: RecordedEvent) => isSettling(event) && event.body.contestId === contestId;
  if (before.some(ofContest)) return null;
  const count = all.filter(ofContest).length;
  const what = kind === 'sheetSettled' ? `计票单两遍录入不一致 ${count} 组` : `选票两遍录入不一致 ${count} 处`;
  const title = contests.get(contestId)?.shortTitle;
  return [`${title === undefined ? '' : `【${title}】`}${what}，由第三人核对纸面核定`, '逐处理由见差异核定表'];
}

/** An act with a reason; leave is asked for and granted, words are filled in, which is no problem. */
function isProblem(event: RecordedEvent, before: readonly RecordedEvent[]): boolean {
  switch (event.kind) {
    case 'leaveGranted':
    case 'leaveWithdrawn':
    case 'paperTextChanged':
      return false;
    case 'attendanceFixed':
      return !event.body.met || event.body.reason !== null;
    // What follows from a primary, or from the vote before, is told by that.
    case 'candidatesListed':
      return reasonOf(event) !== '' && !isFollowing(event, before);
    case 'motionVoted':
      return !event.body.passed;
    case 'ballotsCollected':
      return !event.body.valid || event.body.reason !== null;
    default:
      return reasonOf(event) !== '';
  }
}

/** A list the program made, with the reason of its round; whatever somebody typed, be it of an article, is a problem told. */
function isFollowing(
  { body: { contestId, reason } }: Extract<RecordedEvent, { kind: 'candidatesListed' }>,
  before: readonly RecordedEvent[],
): boolean {
  const isOfRound = ({ kind, body }: RecordedEvent) =>
    kind === 'contestDefined' && 'contestId' in body && body.contestId === contestId && body.reason === reason;
  return /^预选产生（.+）$/u.test(reason ?? '') || before.some(isOfRound);
}

function reasonOf({ body }: RecordedEvent): string {
  const reason = 'reason' in body && body.reason !== null ? body.reason : '';
  return reason === '' && 'valid' in body && body.valid === false && 'article' in body
    ? `依据：${body.article}`
    : reason;
}
