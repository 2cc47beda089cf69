// `order`: names on standard input, in 姓氏笔画 order on standard output.

import { unknownCharacters } from '../../core/names/order.ts';
import { strokeOrder, strokesOf } from '../names/strokes.ts';

/** Prints the names sorted; unknown characters go to standard error and the answer is exit code 3. */
export function printOrder(text: string | null): number {
  if (text === null) {
    console.error('names: standard input is not UTF-8 text');
    return 2;
  }
  const { names, unknown } = orderNames(text);
  if (names.length > 0) console.log(names.join('\n'));
  if (unknown.length === 0) return 0;
  console.error(`不知道笔画的字：${unknown.join(' ')}。含这些字的姓名排在同位之后，请人工确定次序。`);
  return 3;
}

/** The names of the text, one a line, in order, and the characters nobody's strokes are known of. */
export function orderNames(text: string): { readonly names: readonly string[]; readonly unknown: readonly string[] } {
  const names = text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { names: names.toSorted(strokeOrder), unknown: unknownCharacters(strokesOf, names) };
}
