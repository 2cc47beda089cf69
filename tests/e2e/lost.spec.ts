// The plug is pulled on the host while its pages stay open: the console says so, the hall keeps its picture.

import { expect, test } from '@playwright/test';
import { startHost } from './host.ts';
import { makeMeeting } from './meeting.ts';
import { shoot } from './screens.ts';

test('a console whose program has ended says since when, and what the hall shows is said to be the last of it', async ({
  page,
  browser,
}) => {
  const made = await makeMeeting({ delegates: 20, away: 1, delegations: 2 });
  const host = await startHost([made.path], made.folder);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await hall.goto(host.hall);
  await page.goto(host.console);
  await expect(page.getByRole('button', { name: '切出 F9' })).toBeEnabled();
  await page.keyboard.press('F9');
  const live = page.getByLabel('会场正在显示');
  await expect(live).toContainText('● 投影正常');
  // The picture before it may still be fading, and the one taken may still be on its way.
  const picture = hall.locator('[data-scene]:not([data-scene="blank"], [data-leaving])');
  await expect(picture).not.toBeEmpty();
  await expect(hall.locator('[data-leaving]')).toHaveCount(0);
  const shown = await picture.textContent();
  await host.kill();
  const told = page.getByRole('alert').filter({ hasText: '与程序的连接已断开' });
  await expect(told).toContainText(/（\d\d:\d\d:\d\d 起）/u);
  await expect(told).toContainText('会场保留最后的画面');
  await expect(live).toContainText('✕ 连接已断开');
  await expect(live).toContainText('断开前：');
  await expect(live).not.toContainText('投影正常');
  await expect(page.locator('footer')).toContainText('✕ 连接已断开，断开前已存盘');
  // What is tried now gets no answer, and that is what is said: no number of a fault.
  await page.keyboard.press('F10');
  await expect(page.locator('.ant-modal-confirm-title')).toHaveText('没有连上程序');
  await expect(page.getByText('不知道办成没有')).toBeVisible();
  await shoot(page, 'lost');
  expect(await picture.textContent()).toBe(shown);
  // Started again it is found at its old address: the page is told of the present once more.
  const again = await startHost([made.path], made.folder);
  await expect(told).toHaveCount(0);
  await expect(page.locator('footer')).toContainText('● 已存盘');
  await expect(live).toContainText('投影');
  await expect(live).not.toContainText('断开前');
  expect(await picture.textContent()).toBe(shown);
  await hallContext.close();
  await again.stop();
});
