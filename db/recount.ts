// The second engine: counts and decides every closed contest again in SQL, and sets it beside what the journal says.

import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** All figures of a contest, causes before what follows from them: the first that differs explains the others. */
const figureNames = [
  'entitled',
  'present',
  'printed',
  'issued',
  'spoiled',
  'collected',
  'collectedValid',
  'entered',
  'candidates',
  'ballotMarks',
  'ballotValid',
  'ballotChosen',
  'sheetBallots',
  'sheetMarks',
  'sheetChosen',
  'valid',
  'invalid',
  'approve',
  'oppose',
  'abstain',
  'illegible',
  'writeIn',
  'writeIns',
  'quorumNeeded',
  'quorumMet',
  'election',
  'threshold',
  'elected',
  'tied',
  'tiedSeats',
  'vacancies',
  'next',
  'announced',
] as const;

export type FigureName = (typeof figureNames)[number];

/** A count; 1 or 0 for yes or no; the word of `election` and `next`; null where there is no such figure. */
export type FigureValue = number | string | null;

export interface Figure {
  readonly contestId: string;
  readonly figure: FigureName;
  /** The name it is about in the form of `nameKey`, the entry number of a ballot, group or group.position of a sheet, or '' for the whole contest. */
  readonly subject: string;
  readonly recounted: FigureValue;
  /** What the journal holds of the closed count; what is stored with the ballot for its judgement. */
  readonly stated: FigureValue;
}

interface FigureRow {
  readonly contestId: string;
  readonly figure: FigureName;
  readonly subject: string;
  readonly value: FigureValue;
}

/**
 * Prepares the second count on a connection, which need not be writable.
 * The result counts all closed contests again: every figure, counted and stated, those of one contest together.
 */
export function openRecount(database: Database): () => readonly Figure[] {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  database.function('name_key', { deterministic: true }, (name) => (typeof name === 'string' ? nameKey(name) : null));
  const parts = ['terms', 'ballots', 'sheets', 'outcome'].map((part) => read(`recount/${part}.sql`));
  const recount = database.prepare<[], FigureRow>(
    `with ${parts.join(',\n')} select contest_id as contestId, figure, subject, value from figure`,
  );
  const record = database.prepare<[], FigureRow>(read('record.sql'));
  return () => pairFigures(recount.all(), record.all());
}

/**
 * Figures of which the second count has another value than the file, in the order of the contests' ids.
 * A figure that could not be recounted differs whatever the file says.
 */
export function findDifferences(figures: readonly Figure[]): readonly Figure[] {
  return figures
    .filter(({ recounted, stated }) => recounted === null || recounted !== stated)
    .toSorted(
      (a, b) =>
        compareText(a.contestId, b.contestId) ||
        figureNames.indexOf(a.figure) - figureNames.indexOf(b.figure) ||
        a.subject.length - b.subject.length ||
        compareText(a.subject, b.subject),
    );
}

/** Both lists together by contest, figure and subject; what only one of them has is null on the other side. */
function pairFigures(recounted: readonly FigureRow[], stated: readonly FigureRow[]): readonly Figure[] {
  const figures = new Map<string, Figure>();
  for (const { value, ...about } of recounted) figures.set(keyOf(about), { ...about, recounted: value, stated: null });
  for (const { value, ...about } of stated) {
    const known = figures.get(keyOf(about));
    figures.set(keyOf(about), { ...about, recounted: known?.recounted ?? null, stated: value });
  }
  return [...figures.values()];
}

function keyOf({ contestId, figure, subject }: Omit<FigureRow, 'value'>): string {
  return JSON.stringify([contestId, figure, subject]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const wideBrackets = new Map([
  ['(', '（'],
  [')', '）'],
]);

/** Dots that are typed for the one in 买买提·阿不都. */
const dots = new Set(['•', '・', '‧', '･', '⋅', '∙', '.', '．']);

/**
 * The same text for all spellings of one name: taken apart to its letters (NFD), without what cannot be seen,
 * with one dot between Chinese characters and one width of brackets around a post. Only for comparing: names are printed as they are stored.
 */
export function nameKey(name: string): string {
  const seen = [...name].filter((letter) => !/[\p{Z}\p{Cc}\p{Cf}]/u.test(letter));
  const letters = [...seen.join('').normalize('NFD')];
  const isChinese = (letter: string | undefined) => letter !== undefined && /\p{Script=Han}/u.test(letter);
  return letters
    .map((letter, at) => (dots.has(letter) && isChinese(letters[at - 1]) && isChinese(letters[at + 1]) ? '·' : letter))
    .map((letter) => wideBrackets.get(letter) ?? letter)
    .join('');
}
