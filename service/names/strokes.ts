// Strokes of characters: the stock data of cnchar-order, corrected and completed by our own table.

import { createRequire } from 'node:module';
import { type Comparator, compareByStroke, type StrokeLookup } from '../../core/names/order.ts';
import { strokesSupplement } from '../../core/names/strokes-supplement.ts';

interface OrderPackage {
  readonly dict: { readonly orders: Readonly<Record<string, string>> };
}

/** The package's letter for a stroke → its class (GF 2001-2001): 提 is 横, 竖钩 is 竖, 捺 is 点, everything bent is 折. */
const classByLetter: Readonly<Record<string, string>> = { j: '1', i: '1', f: '2', g: '2', s: '3', k: '4', d: '4', l: '4' };

const { orders } = (createRequire(import.meta.url)('cnchar-order') as OrderPackage).dict;

/** Strokes of one character as digits 1–5, or undefined where neither table has it. */
export const strokesOf: StrokeLookup = (character) => {
  const own = Object.hasOwn(strokesSupplement, character) ? strokesSupplement[character] : undefined;
  if (own !== undefined) return own;
  const letters = Object.hasOwn(orders, character) ? orders[character] : undefined;
  return letters === undefined ? undefined : [...letters].map((letter) => classByLetter[letter] ?? '5').join('');
};

/** 姓氏笔画为序. */
export const strokeOrder: Comparator = compareByStroke(strokesOf);
