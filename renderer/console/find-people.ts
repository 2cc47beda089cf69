// The search of the roster and of the check-in: number, name or pinyin.

import type { Participant } from '../../core/people.ts';

/** Rows shown at once: what a person can look through; the search narrows the rest. */
export const shownRows = 60;

type Searched = Pick<Participant, 'number' | 'name' | 'initials' | 'pinyin'>;

/** Those that match; exact numbers first. Full-width digits count as digits, and a padded name is the name. */
export function findPeople<Row>(rows: readonly Row[], text: string, personOf: (row: Row) => Searched): readonly Row[] {
  const wanted = text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  if (wanted === '') return rows;
  if (/^\d+$/u.test(wanted))
    return rows
      .filter((row) => String(personOf(row).number).startsWith(wanted))
      .toSorted((a, b) => personOf(a).number - personOf(b).number);
  return rows.filter((row) => {
    const { name, initials, pinyin } = personOf(row);
    return name.includes(wanted) || initials.startsWith(wanted) || pinyin.startsWith(wanted);
  });
}
