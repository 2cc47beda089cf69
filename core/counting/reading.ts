// One reading of one sheet, and where two readings of it differ.

import type { SeenDoubt } from '../decide/rulings.ts';
import { plainName } from '../names/spacing.ts';

/** What a hand keyed from one sheet of paper. */
export interface Reading {
  /** One letter a candidate, in ballot order: A 赞成, O 不赞成, N 弃权, X 无法辨认. */
  readonly marks: string;
  readonly writeIns: readonly string[];
  /** What the eye saw and leaves to a scrutineer. */
  readonly seen: readonly SeenDoubt[];
}

export interface ReadingDifference {
  /** Positions of candidates, from 0, whose marks differ. */
  readonly cells: readonly number[];
  readonly writeIns: boolean;
  readonly seen: boolean;
}

/** Where two readings of one sheet differ, or null where they say the same. Marks beyond the shorter one differ. */
export function differenceOf(first: Reading, second: Reading): ReadingDifference | null {
  const length = Math.max(first.marks.length, second.marks.length);
  // A loop: laying two passes side by side asks this for every pair of their sheets.
  const cells: number[] = [];
  for (let index = 0; index < length; index += 1) if (first.marks[index] !== second.marks[index]) cells.push(index);
  const writeIns = nameKey(first.writeIns) !== nameKey(second.writeIns);
  const seen = sorted(first.seen) !== sorted(second.seen);
  return cells.length === 0 && !writeIns && !seen ? null : { cells, writeIns, seen };
}

export function sameReading(first: Reading, second: Reading): boolean {
  return differenceOf(first, second) === null;
}

/** How far apart two readings are: 0 for the same; each candidate's mark, the names and the doubts count 1 each. */
export function distance(first: Reading, second: Reading): number {
  const found = differenceOf(first, second);
  return found === null ? 0 : found.cells.length + Number(found.writeIns) + Number(found.seen);
}

/** The names in any order and any spacing; a name written twice stays twice: a scrutineer looks at that. */
function nameKey(names: readonly string[]): string {
  return names.length === 0 ? '' : sorted(names.map(plainName));
}

function sorted(words: readonly string[]): string {
  return words.length === 0 ? '' : words.toSorted().join('\n');
}
