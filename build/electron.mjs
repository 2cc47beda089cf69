// Finds the Electron program, or fetches it within a minute; says why the browser is used when it cannot be had.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runTool } from './run.mjs';
import { say } from './say.mjs';

const cache = path.join(root, 'node_modules', '.cache', 'congress');
const failureFile = path.join(cache, 'electron-failure');
const fetchLimit = 60_000;
const progressEvery = 5_000;

/**
 * @typedef {{ readonly program: string } | { readonly program: null, readonly chinese: string, readonly english: string }} Electron
 */

/**
 * @returns {Promise<Electron>} The program's path, or the reason why there is none.
 */
export async function findElectron() {
  if (!hasDisplay()) return { program: null, chinese: '本机没有桌面环境', english: 'this machine has no desktop' };
  return installedElectron() ?? (await fetchElectron());
}

/** @returns {{ readonly program: string } | null} */
export function installedElectron() {
  const folder = path.join(root, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? { program } : null;
}

/** @returns {Promise<Electron>} */
async function fetchElectron() {
  const attempt = `${new Date().toDateString()} ${process.env['ELECTRON_MIRROR'] ?? ''}`;
  if (existsSync(failureFile) && readFileSync(failureFile, 'utf8') === attempt) {
    return {
      program: null,
      chinese: `今天已试过下载,没有成功(删除 ${path.relative(root, failureFile)} 可再试)`,
      english: 'it could not be fetched earlier today',
    };
  }
  say('正在下载 Electron,最多等 60 秒……', 'Fetching Electron, for at most 60 seconds.');
  const folder = path.join(cache, 'electron-download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const progress = setInterval(() => showProgress(folder), progressEvery);
  // The installer reads ELECTRON_MIRROR itself, and follows the proxy of the environment only when told to.
  const env = { TMPDIR: folder, TEMP: folder, ELECTRON_GET_NO_PROGRESS: '1', NODE_USE_ENV_PROXY: '1' };
  await runTool('electron/install.js', [], { quiet: true, limit: fetchLimit, env });
  clearInterval(progress);
  rmSync(folder, { recursive: true, force: true });
  const installed = installedElectron();
  if (installed !== null) return installed;
  writeFileSync(failureFile, attempt);
  return { program: null, chinese: '下载没有成功', english: 'it could not be fetched' };
}

/** @param {string} folder */
function showProgress(folder) {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  const megabytes = Math.round(bytes / 1_000_000);
  say(`已下载 ${megabytes} MB……`, `${megabytes} MB so far.`);
}

/** Whether a window could be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}
