// Strokes of characters: the stock data of cnchar-order, corrected and completed by our own table.

import stock from 'cnchar-order';
import { type Comparator, compareByOffice, compareByStroke, type StrokeLookup } from '../../core/names/order.ts';
import { strokesSupplement } from '../../core/names/strokes-supplement.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';

/** The package's letter for a stroke → its class (GF 2001-2001): 提 is 横, 竖钩 is 竖, 捺 is 点, everything bent is 折. */
const classByLetter: ReadonlyMap<string, string> = new Map([
  ['j', '1'],
  ['i', '1'],
  ['f', '2'],
  ['g', '2'],
  ['s', '3'],
  ['k', '4'],
  ['d', '4'],
  ['l', '4'],
]);

const strokesByCharacter: ReadonlyMap<string, string> = new Map([
  ...readStock(stock),
  ...Object.entries(strokesSupplement),
]);

/** Strokes of one character as digits 1–5, or undefined where neither table has it. */
export const strokesOf: StrokeLookup = (character) => strokesByCharacter.get(character);

/** 姓氏笔画为序. */
export const strokeOrder: Comparator = compareByStroke(strokesOf);

/** The order of names that a session holds to: strokes given by hand come first, and the office order where the rule says so. */
export function orderOfNames(given: ReadonlyMap<string, string>, by: RuleSet['candidateOrder']['by']): Comparator {
  const lookup = strokesWith(given);
  return by === 'office' ? compareByOffice(lookup) : compareByStroke(lookup);
}

/** The tables with what was given by hand on top. */
export function strokesWith(given: ReadonlyMap<string, string>): StrokeLookup {
  return (character) => given.get(character) ?? strokesOf(character);
}

/** The package does not declare its table; a package without it is a fault of the installation. */
function readStock(plugin: object): [character: string, strokes: string][] {
  const table = member(member(plugin, 'dict'), 'orders');
  return Object.entries(table).map(([character, letters]) => [character, classes(String(letters))]);
}

function member(value: object, name: string): object {
  const found: unknown = Reflect.get(value, name);
  if (typeof found !== 'object' || found === null) throw new TypeError(`cnchar-order has no ${name}`);
  return found;
}

function classes(letters: string): string {
  return Array.from(letters, (letter) => classByLetter.get(letter) ?? '5').join('');
}
