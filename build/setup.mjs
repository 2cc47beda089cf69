// Installs what is missing on this machine before the program can start or be tested; says nothing when nothing is.
//
// Plain JavaScript without packages: it runs on Node 20.19, before anything is installed.
// Usage: node build/setup.mjs [--for start|test]

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, root, run, runNpm, StepError } from './run.mjs';
import { runMain, say } from './say.mjs';

const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.congress-lock');
const link = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * @param {'start' | 'test'} purpose Tests also need a browser and a Chinese typeface.
 * @throws {StepError} with a plain sentence when something cannot be installed here.
 */
export async function setUp(purpose) {
  await installPackages();
  await installNode();
  if (purpose === 'test') await installBrowser();
}

/** The program that plays the hall in the browser tests, or null. */
export function findBrowser() {
  const named = process.env['CONGRESS_CHROMIUM'];
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
  return (named === undefined ? known : [named]).find((file) => existsSync(file)) ?? null;
}

/**
 * Install scripts of packages stay off: not one is needed but that of `node`, which installNode runs itself, and npm 10
 * would try to compile better-sqlite3, whose ready binaries are in its package already.
 */
async function installPackages() {
  const wanted = `${createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wanted) return;
  say('正在安装所需的程序包(首次约一分钟)……', 'Installing packages (about a minute the first time).');
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, words } = await runNpm([...args, '--loglevel=error'], {
    quiet: true,
    env: { NODE_ENV: 'development' },
  });
  if (code !== 0) {
    throw new StepError(
      `程序包没有装上(${reasonOf(words)})。请检查网络后再运行一次;详情请运行 npm ci。 ` +
        'The packages could not be installed. Check the network and run the command again; npm ci shows the details.',
    );
  }
  writeFileSync(stampFile, `${wanted}\n`);
}

/** npm may leave the script of the package `node` out, and then there is neither its program nor the link to it. */
async function installNode() {
  const folder = path.join(modules, 'node');
  if (!(await isNodeUsable())) {
    say('正在安装 Node 24……', 'Installing Node 24.');
    // npm scripts run on the Node of node_modules, which npm ci has just taken away: then the system's own does it.
    const program = existsSync(process.execPath) ? process.execPath : 'node';
    await run(program, ['installArchSpecificPackage'], { cwd: folder, quiet: true });
    if (!(await isNodeUsable())) {
      throw new StepError(
        'Node 24 没有装上。请检查网络后再运行一次。 Node 24 could not be installed. Check the network and run the command again.',
      );
    }
  }
  if (existsSync(link)) return;
  const { code } = await runNpm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'], { quiet: true });
  if (code !== 0 || !existsSync(link)) {
    throw new StepError(
      'Node 24 装上了,但无法使用。请删除 node_modules 后再运行一次。 ' +
        'Node 24 was installed but is not linked. Delete node_modules and run the command again.',
    );
  }
}

async function isNodeUsable() {
  if (!existsSync(node)) return false;
  const manifest = readFileSync(path.join(modules, 'node', 'package.json'), 'utf8');
  const { code, words } = await run(node, ['--version'], { quiet: true });
  return code === 0 && manifest.includes(`"version": "${words.trim().slice(1)}"`);
}

async function installBrowser() {
  const missing = [
    ...(findBrowser() === null ? ['chromium'] : []),
    ...((await hasChineseTypeface()) ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (canUseApt()) {
    say(`正在安装测试所需的 ${names}……`, `Installing ${names} for the tests.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    // Another installation may be running on a machine that has just been started.
    const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
    await run('apt-get', [...patient, 'update'], { quiet: true, env });
    await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...missing], { quiet: true, env });
  }
  if (findBrowser() === null) {
    throw new StepError(
      `浏览器测试需要 Chromium,本机没有,也装不上。请先安装(Debian:apt-get install ${names})。 ` +
        `The tests need Chromium, which is not here. Install it first (Debian: apt-get install ${names}).`,
    );
  }
  if (!(await hasChineseTypeface())) {
    say('本机没有中文字体,请安装 fonts-noto-cjk;测试照常进行。', 'No Chinese typeface here; install fonts-noto-cjk.');
  }
}

async function hasChineseTypeface() {
  if (process.platform !== 'linux') return true;
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  const { code, words } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  return code === 0 && words.trim() !== '';
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * npm's error code alone: its sentences name hosts and folders that mean nothing to the reader.
 * @param {string} words
 */
function reasonOf(words) {
  return /npm error code (\S+)/.exec(words)?.[1] ?? 'npm ci';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp(process.argv.includes('test') ? 'test' : 'start');
    return 0;
  });
}
