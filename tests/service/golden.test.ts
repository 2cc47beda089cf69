// The whole elections of tests/golden, whose outcomes were worked out beside the program.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { presetById } from '../../core/rules/presets.ts';
import { decideText } from '../../service/command-line/decide.ts';
import { congress } from './command.ts';

const folder = new URL('../golden/', import.meta.url);
const golden = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
  madeUp: z.string().min(1),
  /** Settings in which the rule set differs from the preset that the facts name; it is then given in full. */
  changes: z.strictObject({ id: z.string(), quorum: z.object({ comparison: z.enum(['>=', '>']) }) }).optional(),
  facts: z.looseObject({ rule: z.string() }),
  expected: z.unknown(),
});

/** The facts as a file would hold them. */
function written({ facts, changes }: Pick<z.infer<typeof golden>, 'facts' | 'changes'>): string {
  if (changes === undefined) return JSON.stringify(facts);
  const rule = presetById(facts.rule);
  return JSON.stringify({ ...facts, rule: { ...rule, ...changes, quorum: { ...rule?.quorum, ...changes.quorum } } });
}

const elections = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, ...golden.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) }));

it('are at least ten', () => {
  expect(elections.length).toBeGreaterThanOrEqual(10);
});

it.each(elections)('$file: $title', ({ facts, changes, expected }) => {
  const decided = decideText(written({ facts, changes }));
  expect(decided).toEqual(expected);
  expect(JSON.stringify(decided)).toBe(JSON.stringify(expected));
});

it('come out of the real command line the same', async () => {
  const election = elections.find(({ changes }) => changes === undefined);
  const { code, out } = await congress(['decide', '-'], JSON.stringify(election?.facts));
  expect(out).toBe(`${JSON.stringify(election?.expected)}\n`);
  expect(code).toBe(0);
});
