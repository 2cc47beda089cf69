// The table of who may import whom holds: a planted import against it is refused, and one in its favour is not.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Complaint, type House, type Planted, plantHouse } from './planted.ts';

interface ImportCase {
  readonly from: string;
  readonly imports: string;
  /** The compiler sees this one by itself; the lint rule must see all of them. */
  readonly compiler?: true;
}

const allowed: readonly ImportCase[] = [
  { from: 'core/rules/planted', imports: '../result.ts' },
  { from: 'core/rules/planted', imports: 'zod' },
  { from: 'db/planted', imports: '../core/result.ts' },
  { from: 'db/reads/planted', imports: 'better-sqlite3' },
  { from: 'db/planted', imports: 'node:fs/promises' },
  { from: 'service/planted', imports: '../db/file.ts' },
  { from: 'service/planted', imports: 'zod' },
  { from: 'service/papers/planted', imports: 'docx' },
  { from: 'service/import/planted', imports: 'read-excel-file/node' },
  { from: 'service/names/planted', imports: 'pinyin-pro' },
  { from: 'electron/planted', imports: '../service/desk.ts' },
  { from: 'electron/planted', imports: 'electron' },
  { from: 'renderer/stage/scenes/planted', imports: '../../../core/result.ts' },
  { from: 'renderer/stage/planted', imports: 'react-dom/client' },
  { from: 'renderer/console/planted', imports: '../stage/file.ts' },
  { from: 'renderer/console/planted', imports: '../shared/file.ts' },
  { from: 'renderer/console/planted', imports: 'antd' },
];

const forbidden: readonly ImportCase[] = [
  { from: 'core/planted', imports: '../db/file.ts', compiler: true },
  { from: 'core/rules/planted', imports: '../../service/desk.ts', compiler: true },
  { from: 'core/planted', imports: 'node:fs', compiler: true },
  { from: 'core/planted', imports: 'fs', compiler: true },
  { from: 'core/planted', imports: 'react' },
  { from: 'core/planted', imports: 'better-sqlite3' },
  { from: 'db/planted', imports: '../service/desk.ts', compiler: true },
  { from: 'db/planted', imports: 'zod' },
  { from: 'service/planted', imports: 'better-sqlite3' },
  { from: 'service/planted', imports: 'docx' },
  { from: 'service/planted', imports: 'pinyin-pro' },
  { from: 'service/commands/planted', imports: 'read-excel-file/node' },
  { from: 'service/papers/planted', imports: 'cnchar-order' },
  { from: 'service/planted', imports: 'electron' },
  { from: 'service/planted', imports: '../electron/file.ts', compiler: true },
  { from: 'service/planted', imports: '../renderer/shared/file.ts', compiler: true },
  { from: 'electron/planted', imports: '../db/file.ts' },
  { from: 'electron/planted', imports: '../service/execute.ts' },
  { from: 'electron/planted', imports: 'better-sqlite3' },
  { from: 'electron/planted', imports: '../renderer/shared/file.ts', compiler: true },
  { from: 'renderer/shared/planted', imports: '../stage/file.ts', compiler: true },
  { from: 'renderer/stage/planted', imports: '../shared/file.ts', compiler: true },
  { from: 'renderer/stage/scenes/planted', imports: '../../console/file.ts', compiler: true },
  { from: 'renderer/stage/planted', imports: 'antd' },
  { from: 'renderer/stage/planted', imports: 'node:fs', compiler: true },
  { from: 'renderer/console/planted', imports: '../../service/desk.ts', compiler: true },
  { from: 'renderer/console/planted', imports: '../../db/file.ts', compiler: true },
  { from: 'renderer/console/planted', imports: 'docx' },
  { from: 'renderer/console/planted', imports: 'electron' },
  { from: 'renderer/console/planted', imports: 'node:fs', compiler: true },
];

/** Files the planted ones can reach, so that only the rule is in their way. */
const neighbours: readonly Planted[] = [
  'core/result.ts',
  'db/file.ts',
  'service/desk.ts',
  'service/execute.ts',
  'electron/file.ts',
  'renderer/stage/file.ts',
  'renderer/shared/file.ts',
  'renderer/console/file.ts',
  'build/file.ts',
  'tests/file.ts',
].map((path) => ({ path, text: 'export const value = 1;\n' }));

interface Named extends ImportCase {
  readonly path: string;
}

function plant({ path, imports }: Named): Planted {
  return { path, text: `import * as other from '${imports}';\n\nexport const seen = typeof other;\n` };
}

const name = (cases: readonly ImportCase[], sort: string): readonly Named[] =>
  cases.map((one, index) => ({ ...one, path: `${one.from}-${sort}-${index}.ts` }));

describe('the layers', () => {
  const good = name(allowed, 'good');
  const bad = name(forbidden, 'bad');
  const seenByCompiler = bad.filter(({ compiler }) => compiler);
  let refusedByLint: readonly string[];
  let refusedByCompiler: readonly string[];

  beforeAll(() => {
    const linted = plantHouse([...neighbours, ...good.map(plant), ...bad.map(plant)]);
    refusedByLint = linted
      .lint()
      .filter(({ rule }) => rule === 'lint/style/noRestrictedImports')
      .map(({ path }) => path);
    linted.remove();
    // A house of its own: some packages bring the types of Node with them and would let more through.
    const compiled = plantHouse([...neighbours, ...good.map(plant), ...seenByCompiler.map(plant)]);
    refusedByCompiler = compiled.compile().map(({ path }) => path);
    compiled.remove();
  });

  test.each(good)('$from may import $imports', ({ path }) => {
    expect(refusedByLint).not.toContain(path);
    expect(refusedByCompiler).not.toContain(path);
  });

  test.each(bad)('$from may not import $imports', ({ path }) => {
    expect(refusedByLint).toContain(path);
  });

  test.each(seenByCompiler)('the compiler alone refuses $imports in $from', ({ path }) => {
    expect(refusedByCompiler).toContain(path);
  });
});

describe('the rules of the core', () => {
  const impure: readonly Planted[] = [
    { path: 'core/clock.ts', text: 'export const now = (): string => new Date().toISOString();\n' },
    { path: 'core/chance.ts', text: 'export const chance = (): number => Math.random();\n' },
    { path: 'core/cast.ts', text: 'export const text = (value: unknown): string => value as string;\n' },
    { path: 'core/speech.ts', text: 'export const speak = (): void => console.log(1);\n' },
  ];
  const pure: readonly Planted[] = [
    { path: 'core/plain.ts', text: "export const marks = ['approve', 'oppose'] as const;\n" },
    { path: 'db/row.ts', text: 'export const row = (value: unknown): string => value as string;\n' },
  ];
  let house: House;
  let refused: readonly Complaint[];

  beforeAll(() => {
    house = plantHouse([...neighbours, ...impure, ...pure]);
    refused = house.lint();
  });

  afterAll(() => house.remove());

  test.each(impure)('$path is refused: no clock, no chance, no cast, no speech in a rule', ({ path }) => {
    expect(refused.map((complaint) => complaint.path)).toContain(path);
  });

  test.each(pure)('$path is accepted', ({ path }) => {
    expect(refused.map((complaint) => complaint.path)).not.toContain(path);
  });

  test('the house without planted faults compiles', () => {
    const sound = plantHouse([...neighbours, ...pure]);
    expect(sound.compile()).toEqual([]);
    sound.remove();
  });
});
