// A house of planted files in a temporary folder, under the project's own compiler and lint settings.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const projects = [
  '.',
  'core',
  'db',
  'service',
  'electron',
  'renderer/stage',
  'renderer/shared',
  'renderer/console',
  'build',
  'tests',
];
const settings = ['biome.json', 'build/lint', 'package.json', '.gitignore', 'tsconfig.base.json'];

const lintReport = z.object({
  diagnostics: z.array(
    z.object({ severity: z.string(), category: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

/** One file of the house: its path and its text. */
export interface Planted {
  readonly path: string;
  readonly text: string;
}

/** One complaint: the file, and the rule or compiler error it broke. */
export interface Complaint {
  readonly path: string;
  readonly rule: string;
}

export interface House {
  readonly compile: () => readonly Complaint[];
  readonly lint: () => readonly Complaint[];
  readonly remove: () => void;
}

/** @returns a folder with nothing but the settings and the given files; remove it when done. */
export function plantHouse(files: readonly Planted[]): House {
  const folder = mkdtempSync(join(tmpdir(), 'congress-house-'));
  const config = projects.map((project) => join(project, 'tsconfig.json'));
  for (const path of [...settings, ...config]) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const { path, text } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const runTool = (tool: string, args: readonly string[]): string =>
    spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: folder, encoding: 'utf8' }).stdout;
  return {
    compile: () => complaintsOfCompiler(runTool('typescript/bin/tsc', ['-b', '--pretty', 'false'])),
    lint: () =>
      complaintsOfLint(runTool('@biomejs/biome/bin/biome', ['lint', '--reporter=json', '--max-diagnostics=none', '.'])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function complaintsOfCompiler(output: string): readonly Complaint[] {
  return [...output.matchAll(/^(?:\.[\\/])?([^\s(]+)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => ({
    path: match[1] ?? '',
    rule: match[2] ?? '',
  }));
}

function complaintsOfLint(output: string): readonly Complaint[] {
  return lintReport
    .parse(JSON.parse(output))
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map((diagnostic) => ({ path: diagnostic.location.path, rule: diagnostic.category }));
}
