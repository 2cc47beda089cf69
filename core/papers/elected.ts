// 当选名单: who is elected, in the order it is announced, five names a line, with 女 and 民族 under them.

import type { EventBodies } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import { type RoundKind, winnerWord } from '../rules/rounds.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { Block, Paper } from './paper.ts';
import { inRows, noteOf, paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface ElectedFacts {
  readonly heading: PaperHeading;
  readonly contest: {
    readonly contestId: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly round: { readonly kind: RoundKind };
  };
  readonly announced: EventBodies['resultAnnounced'];
  /** When it was announced: the date the list bears. */
  readonly at: string;
  /** Gender and people of those whose line is known, by name. */
  readonly people: ReadonlyMap<string, { readonly gender: string; readonly ethnicity: string }>;
  readonly words: readonly string[];
}

const across = 5;

/** Of a primary it is the list of those who stand. */
export function electedPaper({ heading, contest, announced, at, people, words }: ElectedFacts): Paper {
  const won = winnerWord(contest.round.kind);
  const names = inRows(announced.elected, across);
  const list: Block = {
    kind: 'grid',
    widths: Array.from({ length: across }, () => 100 / across),
    rows: names.flatMap((line) => {
      const notes = line.map((name) => noteUnder(name, people));
      const row = { height: 11, cells: line.map(spacedName) };
      return notes.every((note) => note === '') ? [row] : [row, { height: 6, cells: notes, note: true as const }];
    }),
  };
  return paperOf(
    heading,
    { id: `elected-${contest.contestId}`, layout: 'form', fileName: `${won}名单-${contest.shortTitle}` },
    [
      ...titled(heading, contest.title, `${won}名单`),
      ...words.map(say),
      ...(names.length === 0 ? [] : [list]),
      { kind: 'signatures', lines: ['大会执行主席：', '总监票人：', chineseDate(at.slice(0, 10))] },
    ],
  );
}

function noteUnder(name: string, people: ElectedFacts['people']): string {
  const person = people.get(name);
  const note = person === undefined ? '' : noteOf(person);
  return note === '' ? '' : `（${note}）`;
}
