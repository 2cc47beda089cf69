// The displays under Electron: with one display alone the hall is not opened over the console, and the console says so.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Program, startProgram } from './program.ts';

let program: Program | null = null;

test.afterEach(async () => {
  await program?.application.close();
  program = null;
});

test('the hall is never on the display of the console, and every display can be told by its number', async () => {
  program = await startProgram(mkdtempSync(join(tmpdir(), 'congress-electron-')), ['--practice']);
  const { application, console } = program;
  await expect(console.getByRole('banner')).toContainText(/应到 [1-9]/u);
  const displays = await application.evaluate(({ screen }) => screen.getAllDisplays().length);

  await console.getByRole('button', { name: '显示编号' }).click();
  const isNumber = (address: string) => address.startsWith('data:text/html');
  await expect
    .poll(() => application.windows().filter((window) => isNumber(window.url())).length)
    .toBeGreaterThanOrEqual(displays);
  await expect
    .poll(() => application.windows().filter((window) => isNumber(window.url())).length, { timeout: 10_000 })
    .toBe(0);

  await console.keyboard.press('F7');
  if (displays === 1) {
    await expect(console.getByRole('alert').filter({ hasText: '只接着控制台这一台显示器' })).toBeVisible();
    expect(application.windows()).toHaveLength(1);
    return;
  }
  const places = await application.evaluate(({ BrowserWindow, screen }) =>
    BrowserWindow.getAllWindows().map((window) => screen.getDisplayMatching(window.getBounds()).id),
  );
  expect(new Set(places).size).toBe(places.length);
});
