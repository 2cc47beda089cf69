// docs/gates.md as the model reads it: which gates stand before which step, and no line of code asked.

import { readFileSync } from 'node:fs';

/** Step → gates in the order they are asked, from the table 「各步骤前的闸门」. */
export type Drawing = ReadonlyMap<string, readonly string[]>;

/** Reads the drawing; throws where it has no table of steps. */
export function readDrawing(): Drawing {
  const text = readFileSync(new URL('../../../docs/gates.md', import.meta.url), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith('各步骤前的闸门')) ?? '';
  const rows = section.matchAll(/^\| [^|]+ \| `(\w+)` \| ([^|]+) \|$/gmu);
  const drawing = new Map(
    [...rows].map(([, step = '', gates = '']) => [step, [...gates.matchAll(/`(\w+)`/gu)].map(([, gate = '']) => gate)]),
  );
  if (drawing.size === 0) throw new Error('docs/gates.md has no table of steps.');
  return drawing;
}
