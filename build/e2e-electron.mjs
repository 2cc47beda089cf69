// The browser tests of the program under Electron, or a loud word that they did not run.
//
// Usage: npm run e2e:electron

import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { hasDisplay, installedElectron } from './electron.mjs';
import { runTool } from './run.mjs';
import { runMain } from './say.mjs';
import { setUp } from './setup.mjs';

/**
 * Builds the program and plays it. Nothing is fetched for it: a test must not depend on the network of the day.
 * @returns {Promise<number | null>} Playwright's exit code; null when the tests could not run here, which is printed.
 * @throws {import('./run.mjs').StepError} when the program cannot be built.
 */
export async function testElectron() {
  const missing = reasonToSkip();
  if (missing !== null) {
    const bar = '!'.repeat(78);
    console.log(`\n${bar}\n!!! Electron 测试没有运行(已跳过):${missing.chinese}。`);
    console.log(`!!! SKIPPED: the Electron tests did NOT run: ${missing.english}.\n${bar}`);
    return null;
  }
  await bundle('pages');
  await bundle('electron');
  return (await runTool('@playwright/test/cli.js', ['test', '--config', 'build/playwright.electron.ts'])).code;
}

/** @returns {{ readonly chinese: string, readonly english: string } | null} */
function reasonToSkip() {
  if (installedElectron() === null) {
    return { chinese: '本机没有 Electron 程序', english: 'the Electron binary is missing on this machine' };
  }
  return hasDisplay()
    ? null
    : { chinese: '本机没有桌面环境', english: 'this machine has no desktop (DISPLAY is not set)' };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp('start');
    return (await testElectron()) ?? 0;
  });
}
