// 问题与处理: every act of the day that needed a reason, and what went against the rules, in order.

import type { RecordedEvent } from '../events.ts';
import { describeEvent, type RecordNames } from '../records.ts';
import { isPartOfEntering } from './minutes-count.ts';
import type { Paper } from './paper.ts';
import { actorNames, paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface ProblemsFacts {
  readonly heading: PaperHeading;
  readonly events: Iterable<RecordedEvent>;
  readonly names: RecordNames;
}

/** What was put right while keying is told by number on the 差异核定表: here it would say in which order papers were keyed. */
export function problemsPaper({ heading, events, names }: ProblemsFacts): Paper {
  const all = [...events];
  const rows = all
    .filter((event, index) => isProblem(event) && !isPartOfEntering(event, all.slice(0, index)))
    .map((event, index) => [
      `${index + 1}`,
      event.at.slice(11, 16),
      describeEvent(event, names).replace(/（原因：.*）$/u, ''),
      reasonOf(event),
      actorNames[event.actor] ?? event.actor,
    ]);
  return paperOf(heading, { id: 'problems', layout: 'form', fileName: '问题与处理' }, [
    ...titled(heading, '问题与处理'),
    ...(rows.length === 0
      ? [say('本次会议没有须说明原因的更正、退回或其他异常。')]
      : [
          {
            kind: 'table' as const,
            columns: ['序号', '时间', '问题与处理', '原因', '经办'],
            widths: [8, 9, 45, 26, 12],
            rows,
            small: true,
          },
        ]),
    { kind: 'signatures', lines: ['主持人：', '记录人：'] },
  ]);
}

/** An act with a reason; leave is asked for and granted, which is no problem. */
function isProblem(event: RecordedEvent): boolean {
  switch (event.kind) {
    case 'leaveGranted':
    case 'leaveWithdrawn':
      return false;
    case 'attendanceFixed':
      return !event.body.met || event.body.reason !== null;
    case 'motionVoted':
      return !event.body.passed;
    case 'ballotsCollected':
      return !event.body.valid || event.body.reason !== null;
    default:
      return reasonOf(event) !== '';
  }
}

function reasonOf({ body }: RecordedEvent): string {
  return 'reason' in body && body.reason !== null ? body.reason : '';
}
