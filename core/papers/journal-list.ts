// 会议日志: every record as a sentence, with its number and time; a run of ballots keyed or called is one line.

import type { EventKind, RecordedEvent } from '../events.ts';
import { describeEvent, type RecordNames } from '../records.ts';
import type { Paper } from './paper.ts';
import { actorNames, paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface JournalFacts {
  readonly heading: PaperHeading;
  readonly events: Iterable<RecordedEvent>;
  readonly names: RecordNames;
}

/** Kinds of which hundreds follow one another. */
const runs: Partial<Readonly<Record<EventKind, string>>> = {
  ballotEntered: '录入选票',
  strokeCalled: '唱票',
  ballotCalled: '唱票',
  sampleRead: '复读选票',
  scriptRead: '宣读主持词',
};

export function journalList({ heading, events, names }: JournalFacts): Paper {
  const all = [...events];
  const rows = inRuns(all).map((run) => line(run, names));
  return paperOf(heading, { id: 'journal', layout: 'form', fileName: '会议日志' }, [
    ...titled(heading, '会议日志'),
    say(`共 ${all.length} 条记录，链首 ${heading.head}。连续录入、唱票的记录合为一行。`),
    {
      kind: 'table',
      columns: ['记录', '日期、时间', '内容', '经办'],
      widths: [11, 20, 58, 11],
      rows,
      small: true,
      left: [2],
    },
  ]);
}

/** Records of one long kind, of one contest, that follow one another. */
interface Run {
  /** What the records of it are; '' for a record that stands alone. */
  readonly what: string;
  readonly first: RecordedEvent;
  readonly last: RecordedEvent;
  readonly count: number;
}

function inRuns(events: readonly RecordedEvent[]): readonly Run[] {
  const found: Run[] = [];
  for (const event of events) {
    const run = found.at(-1);
    const what = runs[event.kind] ?? '';
    if (run !== undefined && what !== '' && run.what === what && contestOf(run.first) === contestOf(event))
      found.splice(-1, 1, { ...run, last: event, count: run.count + 1 });
    else found.push({ what, first: event, last: event, count: 1 });
  }
  return found;
}

function contestOf({ body }: RecordedEvent): string {
  return 'contestId' in body && body.contestId !== null ? body.contestId : '';
}

function line({ what, first, last, count }: Run, names: RecordNames): readonly string[] {
  const actor = actorNames[first.actor] ?? first.actor;
  const time = `${first.at.slice(5, 10)} ${first.at.slice(11, 19)}`;
  if (count === 1) return [`${first.seq}`, time, describeEvent(first, names), actor];
  const contest = names.contests.get(contestOf(first));
  const of = contest === undefined ? '' : `【${contest.shortTitle}】`;
  return [`${first.seq}—${last.seq}`, `${time}—${last.at.slice(11, 19)}`, `${of}${what} ${count} 条`, actor];
}
