// 会议记录: what happened, in the order it happened, from the journal.

import type { RecordedEvent } from '../events.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { AttendanceRow } from '../views.ts';
import { actParagraphs } from './minutes-acts.ts';
import { enteringWords, isPartOfEntering, nameIn } from './minutes-count.ts';
import { type DayFacts, dayBlocks, titleIn } from './minutes-day.ts';
import { headBlocks } from './minutes-head.ts';
import { notesIn } from './minutes-notes.ts';
import { sampleAnnex, sampleBlocks } from './minutes-samples.ts';
import type { Block, Paper } from './paper.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';
import { titleLines } from './titles.ts';

export interface MinutesFacts extends DayFacts {
  readonly heading: PaperHeading;
  readonly venue: string;
  readonly executiveChair: string;
  readonly rule: RuleSet;
  readonly events: Iterable<RecordedEvent>;
  readonly rows: readonly AttendanceRow[];
}

/** The minutes; a count that was reopened or a figure that was corrected stands as it finally was, acts with reasons stand all. */
export function minutes(facts: MinutesFacts): Paper {
  const { heading, agenda } = facts;
  const events = [...facts.events];
  const titles = agenda.map(({ title }) => title);
  const blocks: Block[] = [
    ...titleLines('official', heading.congress, '会议记录'),
    ...headBlocks({ ...facts, date: heading.date, agenda: titles, events }),
    ...course(facts, events),
    { kind: 'signatures', lines: ['主持人：', '记录人：'] },
    ...sampleAnnex(events, (contestId) => titleIn(facts, contestId)),
  ];
  return {
    id: 'minutes',
    layout: 'official',
    fileName: '会议记录',
    foot: footOf(heading),
    practice: heading.practice,
    blocks,
  };
}

/** The day in the order it happened; each change of the rules is told against those before it. */
function course(facts: MinutesFacts, events: readonly RecordedEvent[]): Block[] {
  const blocks: Block[] = [];
  const titleOf = (contestId: string) => titleIn(facts, contestId);
  // The session begins with rules of its own, before any change.
  let ruleBefore = facts.rule;
  let day = facts.heading.date;
  const tell = (on: string, told: readonly Block[]) => {
    // A congress may sit on a second day.
    if (told.length > 0 && on > day) {
      day = on;
      blocks.push({ kind: 'heading', text: chineseDate(on) });
    }
    blocks.push(...told);
  };
  const notes = notesIn(events, facts.heading.date);
  for (const [index, event] of events.entries()) {
    const before = events.slice(0, index);
    // What stands before the first act after its time; an act of the same minute is told first.
    for (const note of notes.takeBefore(event.at)) tell(note.day, [note.block]);
    if (isTakenBack(event, events.slice(index + 1)) || isPartOfEntering(event, before)) continue;
    tell(event.at.slice(0, 10), [
      ...(actParagraphs(event, { titleOf, operatorName: (id) => nameIn(before, id), ruleBefore }) ??
        dayBlocks(event, before, facts)),
      ...enteringBlocks(event, before),
      ...sampleBlocks(event, before, titleOf),
    ]);
    if (event.kind === 'sessionCreated' || event.kind === 'rulesChanged') ruleBefore = event.body.ruleSet;
  }
  for (const note of notes.takeAll()) tell(note.day, [note.block]);
  return blocks;
}

function enteringBlocks(event: RecordedEvent, before: readonly RecordedEvent[]): readonly Block[] {
  const words = event.kind === 'countClosed' ? enteringWords(before, event.body.contestId) : '';
  return words === '' ? [] : [{ kind: 'paragraph', text: words }];
}

/** A count that was opened again: only the one that stood in the end is told. */
function isTakenBack(event: RecordedEvent, later: readonly RecordedEvent[]): boolean {
  if (event.kind !== 'countClosed') return false;
  const { contestId } = event.body;
  return later.some((next) => next.kind === 'countReopened' && next.body.contestId === contestId);
}
