// The program can be installed from its lock file, and packed as electron-builder understands it.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        integrity: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).default({}),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));

describe('the lock file', () => {
  test('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
  });

  test('names every optional package of every system: npm ci refuses the lock otherwise', () => {
    const known = Object.keys(lock.packages);
    const wanted = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies));
    const missing = wanted.filter((name) => !known.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(wanted.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('carries the digest of every package', () => {
    const bare = Object.entries(lock.packages).filter(([path, one]) => path !== '' && one.integrity === undefined);
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

describe('the packing', () => {
  // electron-builder brings the parser and the schema check it will use itself.
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const library = createRequire(builder.resolve('app-builder-lib'));
  const schema: unknown = JSON.parse(readFileSync(library.resolve('app-builder-lib/scheme.json'), 'utf8'));
  const config: unknown = library('js-yaml').load(read('build/electron-builder.yml'));
  const validate: (schema: unknown, config: unknown) => void = library(
    'app-builder-lib/out/util/config/schemaValidator.js',
  ).validateSchema;

  const packing = z
    .object({
      asarUnpack: z.array(z.string()),
      fileAssociations: z.array(z.object({ ext: z.string(), name: z.string(), role: z.string() })),
      directories: z.object({ buildResources: z.string() }),
      win: z.object({ icon: z.string(), target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })) }),
      linux: z.object({
        icon: z.string(),
        target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })),
      }),
    })
    .parse(config);

  test('is what electron-builder expects', () => {
    expect(() => validate(schema, config)).not.toThrow();
    expect(() => validate(schema, { asarUnpacked: [] })).toThrow(/asarUnpacked/);
  });

  test('makes four packages for two systems and two processors', () => {
    const targets = [...packing.win.target, ...packing.linux.target];
    expect(targets.map(({ target }) => target)).toEqual(['nsis', 'portable', 'AppImage', 'deb']);
    for (const { arch } of targets) expect(arch).toEqual(['x64', 'arm64']);
  });

  test('leaves native modules outside the archive', () => {
    expect(packing.asarUnpack).toContain('**/*.node');
  });

  test('opens a session file by double click', () => {
    expect(packing.fileAssociations).toContainEqual(
      expect.objectContaining({ ext: 'congress', name: '党代会会议文件', role: 'Editor' }),
    );
  });

  test('has its icons', () => {
    for (const icon of [packing.win.icon, packing.linux.icon]) {
      expect(existsSync(new URL(`${packing.directories.buildResources}/${icon}`, root))).toBe(true);
    }
  });
});
