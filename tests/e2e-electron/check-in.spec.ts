// The practice congress under Electron: a check-in by keyboard, the hall in a window of its own, and a power cut.

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Desk } from '../../core/contract.ts';
import { kill, type Program, startProgram } from './program.ts';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

let program: Program | null = null;

test.afterEach(async () => {
  await program?.application.close();
  program = null;
});

async function goToCheckIn(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ has: page.getByText('签到', { exact: true }) })
    .click();
}

test('a check-in is shown in the hall, and is still there after the power has gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-electron-'));
  program = await startProgram(folder, ['--practice']);
  const { application, console } = program;
  await expect(console.getByText('演练').first()).toBeVisible();
  // The console is there before the practice congress has its roster.
  await expect(console.getByRole('banner')).toContainText(/应到 [1-9]/u);

  await goToCheckIn(console);
  await console.getByLabel('签到查找').fill('1');
  await console.getByLabel('签到查找').press('Enter');
  await expect(console.locator('.counts .number')).toHaveText('1');

  // A machine with one display opens no hall over its console: tests/e2e-electron/displays.spec.ts.
  if ((await application.evaluate(({ screen }) => screen.getAllDisplays().length)) === 2) {
    const opening = application.waitForEvent('window');
    await console.getByRole('button', { name: '打开会场画面 F7' }).click();
    const hall = await opening;
    await expect(hall).toHaveURL('congress://app/stage/index.html');
    await expect(console.getByText('投影已断开')).toHaveCount(0);
    await console.keyboard.press('F9');
    await expect(hall.getByText('实到').first()).toBeVisible();
    await expect(hall.getByText('某某镇').first()).toBeVisible();

    // What the hall may not ask for is refused, whatever its page says.
    expect(await hall.evaluate(() => window.desk.call('attendance', {}))).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  }

  await kill(program);
  program = null;
  const file = readdirSync(folder).find((name) => name.endsWith('.congress'));
  if (file === undefined) throw new Error('No session file was written.');
  program = await startProgram(folder, [join(folder, file)]);
  await goToCheckIn(program.console);
  await expect(program.console.locator('.counts .number')).toHaveText('1');
});
