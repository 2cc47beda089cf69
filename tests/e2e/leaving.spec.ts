// Closing the file while papers are being written: the session stays open, and both ways out say why.

import { expect, type Page, test } from '@playwright/test';
import { startHost, withoutSocket } from './host.ts';

/** Answers closing as the trusted side does while it writes papers. */
async function beWriting(page: Page): Promise<void> {
  const error = { code: 'papersBusy', done: 3, of: 27 };
  await page.route('**/call/closeSession', (route) => route.fulfill({ json: { ok: false, error } }));
}

const why = /正在写出文书（已完成 3 份，共 27 份）。请等它写完/u;

test('a session whose papers are being written is not closed from the footer, nor from the papers, and says why', async ({
  page,
}) => {
  const host = await startHost(['--practice']);
  await withoutSocket(page);
  await beWriting(page);
  await page.goto(host.console);
  const footer = page.getByRole('contentinfo').getByRole('button', { name: '关闭会议' });
  await footer.click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭会议' }).click();
  const said = page.getByRole('dialog', { name: '会议没有关闭' });
  await expect(said).toContainText(why);
  await expect(page.getByText('程序出了故障')).toHaveCount(0);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(said).toBeHidden();

  await page.getByRole('navigation').getByText('闭会 文书').click();
  await page.locator('main').getByRole('button', { name: '关闭会议' }).click();
  await expect(page.locator('main').getByText(why)).toBeVisible();

  await page.unroute('**/call/closeSession');
  await footer.click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭会议' }).click();
  await expect(footer).toHaveCount(0);
  await host.stop();
});

test('papers are written with how far it is, and those written are listed', async ({ page }) => {
  const host = await startHost(['--practice']);
  await withoutSocket(page);
  await page.goto(host.console);
  await page.getByRole('navigation').getByText('闭会 文书').click();
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/call/exportPapers', async (route) => {
    await promise;
    await route.continue();
  });
  const write = page.getByRole('button', { name: /^写出 \d+ 份文书$/u });
  await write.click();
  await expect(page.getByRole('status').filter({ hasText: /正在核对并写出：第 1 份，共 \d+ 份/u })).toBeVisible();
  await expect(write).toBeDisabled();
  resolve();
  await expect(page.getByText(/写出 \d+ 个文件，用时/u)).toBeVisible();
  await expect(page.getByText('主持词.docx').first()).toBeVisible();
  await expect(write).toBeEnabled();
  await host.stop();
});
