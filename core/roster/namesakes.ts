// Tells people of the same name apart, or finds that one stands in the list twice.

import type { FaultList } from './faults.ts';
import type { RosterPerson } from './person.ts';
import type { Column } from './table.ts';

/** Equal in everything that could tell two people apart: an error. Otherwise asked; the answer may drop the later row. */
export function settleNamesakes(
  people: readonly RosterPerson[],
  column: Column<string> | null,
  faults: FaultList,
): RosterPerson[] {
  const firstByName = new Map<string, RosterPerson>();
  return people.filter((person) => {
    const first = firstByName.get(person.name);
    if (first === undefined) firstByName.set(person.name, person);
    if (first === undefined || person.name === '') return true;
    const place = { row: person.row, column };
    const value = person.name;
    if (isSame(first, person)) {
      const what = `与第 ${first.row} 行同名「${value}」，代表团、职务等也相同`;
      const todo = '请删去重复的一行；确是两人的，写明职务以示区别。';
      faults.add('error', 'sameTwice', place, { value, what, todo });
      return true;
    }
    const what = `与第 ${first.row} 行同名（${describe(first)}；${describe(person)}）`;
    const options = [
      { answer: 'two', label: '是两个人' },
      { answer: 'same', label: `是同一个人，只留第 ${first.row} 行` },
    ];
    return faults.ask('namesake', place, { value, what, options }) !== 'same';
  });
}

function isSame(a: RosterPerson, b: RosterPerson): boolean {
  return a.delegation === b.delegation && a.gender === b.gender && a.birth === b.birth && a.post === b.post;
}

function describe({ name, delegation, post }: RosterPerson): string {
  return `${delegation}${name}${post === '' ? '' : `，${post}`}`;
}
