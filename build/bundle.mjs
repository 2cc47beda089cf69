// Builds the pages, the loopback host that serves them and the Electron program into dist/ when their sources have
// changed since the last time.
//
// Usage: node build/bundle.mjs [pages|electron|all] [--force]; the host comes with its pages.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runTool, StepError } from './run.mjs';
import { runMain, say } from './say.mjs';

/**
 * @typedef {object} Part
 * @property {string} chinese
 * @property {string} english
 * @property {readonly string[]} sources
 * @property {readonly (readonly string[])[]} builds Arguments for Vite, in order.
 * @property {string} result A file that is there once the part is built.
 */

/** @type {Readonly<Record<'pages' | 'host' | 'electron', Part>>} */
const parts = {
  pages: {
    chinese: '正在生成画面……',
    english: 'Building the pages.',
    sources: ['core', 'renderer', 'build/vite.renderer.ts', 'build/vite.loopback.ts', 'package-lock.json'],
    builds: [
      ['--config', 'build/vite.renderer.ts'],
      ['--config', 'build/vite.loopback.ts'],
    ],
    result: 'dist/renderer/console/index.html',
  },
  host: {
    chinese: '正在生成浏览器版程序……',
    english: 'Building the loopback host.',
    sources: ['core', 'db', 'service', 'build/vite.program.ts', 'package-lock.json'],
    builds: [['--config', 'build/vite.program.ts', '--mode', 'host']],
    result: 'dist/host/service/loopback/main.js',
  },
  electron: {
    chinese: '正在生成桌面程序……',
    english: 'Building the desktop program.',
    sources: ['core', 'db', 'service', 'electron', 'build/vite.program.ts', 'package-lock.json'],
    builds: [
      ['--config', 'build/vite.program.ts', '--mode', 'main'],
      ['--config', 'build/vite.program.ts', '--mode', 'preload'],
    ],
    result: 'dist/electron/main.js',
  },
};

/** Where the loopback host stands once it is built, from the project's root. */
export const hostFile = parts.host.result;

/**
 * The pages and the host that serves them.
 * @param {boolean} [force]
 */
export async function bundleLoopback(force = false) {
  await bundle('pages', force);
  await bundle('host', force);
}

/**
 * @param {keyof typeof parts} name
 * @param {boolean} [force] Build even when nothing has changed.
 * @throws {StepError} when Vite refuses the sources.
 */
export async function bundle(name, force = false) {
  const part = parts[name];
  const stampFile = path.join(root, 'dist', `.${name}`);
  const digest = digestOf(part.sources);
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest;
  if (!force && isFresh && existsSync(path.join(root, part.result))) return;
  say(part.chinese, part.english);
  rmSync(stampFile, { force: true });
  for (const args of part.builds) {
    const { code, words } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args], {
      quiet: true,
    });
    if (code !== 0) {
      throw new StepError(`${words.trim()}\n生成失败,原因见上。 The build failed; the reason is above.`);
    }
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

/**
 * Contents, not times: a fresh checkout has new times and the same sources.
 * @param {readonly string[]} sources
 */
function digestOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} source
 * @returns {readonly string[]}
 */
function filesUnder(source) {
  const whole = path.join(root, source);
  if (!existsSync(whole)) return [];
  if (path.extname(source) !== '') return [source];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const only = process.argv[2];
    const force = process.argv.includes('--force');
    if (only !== 'electron') await bundleLoopback(force);
    if (only !== 'pages') await bundle('electron', force);
    return 0;
  });
}
