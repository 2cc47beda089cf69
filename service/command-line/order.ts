// `order`: names on standard input, in 姓氏笔画 order on standard output.

import { unknownCharacters } from '../../core/names/order.ts';
import { strokeOrder, strokesOf } from '../names/strokes.ts';

/** Prints the names sorted; unknown characters go to standard error and the answer is exit code 3. */
export function printOrder(text: string): number {
  const names = text
    .split(/\r?\n/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = unknownCharacters(strokesOf, names);
  for (const name of names.toSorted(strokeOrder)) console.log(name);
  if (unknown.length === 0) return 0;
  console.error(`不知道笔画的字：${unknown.join(' ')}。含这些字的姓名排在同位之后，请人工确定次序。`);
  return 3;
}
