// The third person of the tests: has the bundle of paper before them, reads before seeing, then rules with care.

import type { DifferenceKind } from '../../../core/counting/compare.ts';
import { type Reading, sameReading } from '../../../core/counting/reading.ts';
import type { DifferenceRuling } from '../../../core/counting-events.ts';

/** A difference as the screen tells it once the third reading is in. */
export interface Shown {
  readonly kind: DifferenceKind;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly first: Reading | null;
  readonly second: Reading | null;
}

/** What lies at this place of the bundle; null beyond its end. */
export function readPaper(papers: readonly Reading[], { place }: Pick<Shown, 'place'>): Reading | null {
  return papers[place - 1] ?? null;
}

/**
 * The ruling, or `again` where the places cannot be right and the bundle is to be opened again. `keyed` is what the
 * pass that has the sheet holds of the bundle now.
 */
export function ruleOn(
  shown: Shown,
  third: Reading | null,
  papers: readonly Reading[],
  keyed: readonly Reading[],
): DifferenceRuling | 'again' {
  const { kind, place, from, to, first, second } = shown;
  if (kind === 'reading') return isMisplaced(shown, third, papers) ? 'again' : 'third';
  const sheet = kind === 'onlyFirst' ? first : second;
  if (sheet === null || third === null || sameReading(third, sheet)) return 'third';
  // The sheet that one pass alone has is looked for around its place: as many on paper as that pass has, or not.
  const onPaper = alike(papers, sheet, Math.min(from, place) - 1, to + 1);
  return onPaper >= alike(keyed, sheet, Math.min(from, place) - 1, to + 2) ? havingIt(shown) : 'third';
}

/** What to rule when the third reading is refused as one of the sheets beside it. */
export function ruleOtherwise({ kind }: Shown): DifferenceRuling | 'again' {
  if (kind === 'reading') return 'again';
  return kind === 'onlyFirst' ? 'second' : 'first';
}

function havingIt({ kind }: Shown): DifferenceRuling {
  return kind === 'onlyFirst' ? 'first' : 'second';
}

function alike(sheets: readonly Reading[], sheet: Reading, from: number, to: number): number {
  return sheets.slice(Math.max(0, from - 1), to).filter((other) => sameReading(other, sheet)).length;
}

/** What one pass has is no misread mark, but the very sheet before or behind: something above was settled wrongly. */
function isMisplaced({ place, first, second }: Shown, third: Reading | null, papers: readonly Reading[]): boolean {
  const beside = [papers[place - 2], papers[place]];
  const wrong = [first, second].filter((own) => own !== null && (third === null || !sameReading(own, third)));
  const isPlain = ({ marks, writeIns }: Reading) => /^A*$/u.test(marks) && writeIns.length === 0;
  return wrong.some(
    (own) => own !== null && !isPlain(own) && beside.some((sheet) => sheet !== undefined && sameReading(sheet, own)),
  );
}
