// Three readings of one sheet side by side, and what usually follows from them.

import type { DifferenceKind } from '../../../core/counting/compare.ts';
import { type Reading, sameReading } from '../../../core/counting/reading.ts';
import type { DifferenceRuling } from '../../../core/counting-events.ts';
import { doubtNames } from '../../../core/decide/rulings.ts';
import { spacedName } from '../../../core/names/spacing.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';

/** Null: there is no such sheet. */
export interface Readings {
  readonly first: Reading | null;
  readonly second: Reading | null;
  readonly third: Reading | null;
}

export type Reader = keyof Readings;

export const readers = ['first', 'second', 'third'] as const;
export const readerNames: Readonly<Record<Reader, string>> = { first: '第一遍', second: '第二遍', third: '第三人看票' };

/** What stands on the ballots of a contest. */
export interface OnBallot {
  readonly candidates: readonly string[];
  readonly words: RuleSet['words'];
}

const nothing = '无';

export interface ReadingRow {
  readonly label: string;
  readonly cells: Readonly<Record<Reader, string>>;
}

/** Only what is worth looking at: where the readings differ; of a sheet that one of them lacks, all that is not 赞成. */
export function rowsOf(readings: Readings, { candidates, words }: OnBallot): readonly ReadingRow[] {
  const marks: Readonly<Record<string, string>> = {
    A: `○ ${words.approve}`,
    O: `× ${words.oppose}`,
    N: `空 ${words.abstain}`,
    X: '? 无法辨认',
  };
  const isMissing = readers.some((reader) => readings[reader] === null);
  const rows = [
    ...candidates.map((name, index) => ({
      label: `${index + 1}　${spacedName(name)}`,
      cells: cellsOf(readings, (reading) => marks[reading.marks[index] ?? 'A'] ?? ''),
    })),
    { label: '另选他人', cells: cellsOf(readings, ({ writeIns }) => writeIns.map(spacedName).join('、') || nothing) },
    { label: '疑票', cells: cellsOf(readings, ({ seen }) => seen.map((one) => doubtNames[one]).join('、') || nothing) },
  ];
  return rows.filter(({ cells }) => {
    const said = readers.filter((reader) => readings[reader] !== null).map((reader) => cells[reader]);
    return new Set(said).size > 1 || (isMissing && said.some((word) => word !== marks['A'] && word !== nothing));
  });
}

function cellsOf(readings: Readings, word: (reading: Reading) => string): Readonly<Record<Reader, string>> {
  const of = (reading: Reading | null) => (reading === null ? '没有这一张' : word(reading));
  return { first: of(readings.first), second: of(readings.second), third: of(readings.third) };
}

/** One reading in a few words: what differs from the others, 没有这一张, or all 赞成. */
export function readingWords(readings: Readings, reader: Reader, ballot: OnBallot): string {
  if (readings[reader] === null) return '没有这一张';
  const rows = rowsOf(readings, ballot).map(({ label, cells }) => `${label.replace('　', ' ')} ${cells[reader]}`);
  return rows.length === 0 ? `全部${ballot.words.approve}` : rows.join('；');
}

function isAlike(a: Reading | null, b: Reading | null): boolean {
  return a === null || b === null ? a === b : sameReading(a, b);
}

/** The pass the third reading bears out, or null where it bears out neither: then only the person can say. */
export function borneOut({ first, second, third }: Readings): 'first' | 'second' | null {
  if (isAlike(third, first)) return 'first';
  return isAlike(third, second) ? 'second' : null;
}

/** What the third reading says of the two, for the person who made it. */
export function verdictWords(kind: DifferenceKind, readings: Readings): string {
  const right = borneOut(readings);
  if (right !== null) return `您读的与${readerNames[right]}相同。`;
  if (kind === 'reading') return '您读的与两遍都不同。请再看一眼纸票，再选定。';
  const has = readerNames[kind === 'onlyFirst' ? 'first' : 'second'];
  return `您读的与${has}多出的那一张不同：多半是${has}多录了一张。请数清这几张，再选定。`;
}

/** Reasons that are usual for a ruling, the likeliest first. */
export function reasonsFor(kind: DifferenceKind, readings: Readings, ruling: DifferenceRuling): readonly string[] {
  if (ruling === 'third') return ['看票核定：两遍均录错', '看票核定：重看纸票，以所读为准'];
  const wrong = ruling === 'first' ? '第二遍' : '第一遍';
  if (kind === 'reading')
    return [
      `看票核定：${wrong}录错`,
      `看票核定：${wrong}看错行`,
      `看票核定：${wrong}误按`,
      '看票核定：票面不清，重看后认定',
    ];
  return readings[ruling] === null
    ? [`看票核定：纸上没有这一张，${wrong}重复录入`, `看票核定：纸上没有这一张，${wrong}连录多了`]
    : [`看票核定：纸上有这一张，${wrong}漏录`, `看票核定：纸上有这一张，${wrong}连录少了`];
}
