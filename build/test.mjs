// Proves the whole program: set-up, types, lint, unit and contract tests, build, tests in the browser and under Electron;
// ends with the count.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleLoopback } from './bundle.mjs';
import { testElectron } from './e2e-electron.mjs';
import { root, runTool, StepError } from './run.mjs';
import { runMain } from './say.mjs';
import { setUp } from './setup.mjs';

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped?: boolean }} Count
 */

const results = path.join(root, 'test-results', 'counts');
const unitResults = path.join(results, 'unit.json');
const browserResults = path.join(results, 'browser.json');
const electronResults = path.join(results, 'electron.json');

await runMain(async () => {
  await setUp('test');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const counts = [
    await checkTypes(),
    await checkStyle(),
    await testUnits(),
    await buildAll(),
    await testBrowser(),
    await testDesktop(),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(
    failed === 0 ? '\n全部通过。 Everything holds.' : '\n有未通过的项目,见上文。 Something failed; see above.',
  );
  if (counts.some((count) => count.skipped)) {
    console.log('其中 Electron 测试没有运行(已跳过)。 The Electron tests were SKIPPED and are not in the count.');
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @returns {Promise<Count>} */
async function checkTypes() {
  announce('类型检查 Types');
  return failedUnless((await runTool('typescript/bin/tsc', ['-b', '--force'])).code === 0);
}

/** @returns {Promise<Count>} */
async function checkStyle() {
  announce('规范检查 Lint, imports, format');
  const { code } = await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  return failedUnless(code === 0);
}

/** @returns {Promise<Count>} */
async function testUnits() {
  announce('单元与契约测试 Unit and contract tests');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`];
  const { code } = await runTool('vitest/vitest.mjs', args);
  const report = readReport(unitResults);
  if (report === null) return { passed: 0, failed: 1 };
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests }, code);
}

/** @returns {Promise<Count>} */
async function buildAll() {
  announce('生成 Build');
  try {
    await bundleLoopback();
    await bundle('electron');
    return failedUnless(true);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    return failedUnless(false);
  }
}

/** @returns {Promise<Count>} */
async function testBrowser() {
  announce('浏览器测试 Browser tests');
  const { code } = await runTool('@playwright/test/cli.js', ['test', '--config', 'build/playwright.ts']);
  return countOf(browserResults, code);
}

/**
 * Counts nothing where there is no Electron program: what did not run has not passed.
 * @returns {Promise<Count>}
 */
async function testDesktop() {
  announce('桌面程序测试 Tests under Electron');
  try {
    const code = await testElectron();
    return code === null ? { passed: 0, failed: 0, skipped: true } : countOf(electronResults, code);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    return failedUnless(false);
  }
}

/**
 * @param {string} file Playwright's report.
 * @param {number} code Playwright's exit code.
 * @returns {Count}
 */
function countOf(file, code) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky }, code);
}

/**
 * @param {string} file Written by Vitest or Playwright; absent when they could not even begin.
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`没有测试结果。 There is no result: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/**
 * A check that is not a test counts only when it fails.
 * @param {boolean} holds
 * @returns {Count}
 */
function failedUnless(holds) {
  return { passed: 0, failed: holds ? 0 : 1 };
}

/**
 * A runner can fail without a failed test: a file that does not load, an error after the last test.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} title */
function announce(title) {
  console.log(`\n── ${title}`);
}
