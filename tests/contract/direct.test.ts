// The door itself, with nothing between; and the sentences of what it refuses.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentenceCodes, sentenceOf } from '../../core/sentences.ts';
import { describeDesk } from './suite.ts';

describeDesk('the door', async (service) => ({
  desk: async (role) => ({
    call: (name, input) => service.dispatch(role, name, input),
    subscribe: (topic, listener) => service.subscribe(role, topic, listener) ?? (() => undefined),
  }),
  close: async () => undefined,
}));

/** Every TypeScript file under a folder of the program. */
function sourcesUnder(name: string): string[] {
  const folder = fileURLToPath(new URL(`../../${name}/`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Details that the sentence of each code asks for, as `r['name']`. */
function detailsAsked(): ReadonlyMap<string, readonly string[]> {
  const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../core/${name}`, import.meta.url)), 'utf8');
  const text = ['sentences.ts', 'sheet-sentences.ts', 'run-sheet-sentences.ts', 'paper-sentences.ts']
    .map(read)
    .join('\n');
  const found = text.matchAll(/^ {2}(\w+): \(r?\) =>([\s\S]*?),$(?=\n {2}(?:\w+: \(|\/\/|\.\.\.)|\n\};)/gmu);
  return new Map(
    [...found].map(([, code = '', body = '']) => [
      code,
      [...body.matchAll(/r\['(\w+)'\]/gu)].map(([, name = '']) => name),
    ]),
  );
}

describe('every refusal', () => {
  const refusals = ['core/decide', 'core/run-sheet', 'core/scenes', 'core/rules', 'service', 'db', 'electron']
    .flatMap(sourcesUnder)
    .flatMap((text) => [...text.matchAll(/(?:refuse\(|error: )\{\s*code: '(\w+)'([^;]*)/gu)])
    .map(([, code = '', details = '']) => ({ code, details }));
  const codes = [...new Set(refusals.map(({ code }) => code))].toSorted();

  it.each(codes)('%s has a sentence of its own', (code) => {
    expect(sentenceCodes()).toContain(code);
    expect(sentenceOf({ code })).toContain('。');
    expect(sentenceOf({ code })).not.toContain(code);
  });

  it('gives its sentence every detail that the sentence asks for', () => {
    const asked = detailsAsked();
    expect([...asked.keys()].toSorted()).toEqual(sentenceCodes().toSorted());
    const missing = refusals.flatMap(({ code, details }) =>
      (asked.get(code) ?? [])
        .filter((name) => !details.includes('...') && !new RegExp(`\\b${name}\\b`, 'u').test(details))
        .map((name) => `${code}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('is looked for in all the places that refuse', () => {
    expect(codes.length).toBeGreaterThan(60);
    expect(codes).toEqual(expect.arrayContaining(['doesNotReconcile', 'fileLocked', 'fileOldExcel', 'forbidden']));
  });
});
