// The picture of 十严禁: titles always, the text of an item only where it was checked.

import { chineseNumber } from '../rules/numerals.ts';
import type { HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { DisciplineScene } from './scene.ts';

/** `item` is the one to hold, from 0; -1 lets the pages turn. */
export function composeDiscipline(facts: HallFacts, item: number): DisciplineScene {
  const { items } = facts.discipline;
  return {
    kind: 'discipline',
    frame: { ...frame(facts, '', ''), right: '严肃换届纪律' },
    title: `“${chineseNumber(items.length)}严禁”`,
    items: items.map(({ title, text, checked }, index) => ({
      number: chineseNumber(index + 1),
      text: title,
      body: checked ? text : '',
    })),
    current: Math.min(item, items.length - 1),
  };
}
