// The pictures of the meeting are reached from the console with the keyboard, and what is not checked or final stays in.

import { expect, type Page, test } from '@playwright/test';
import { startHost } from '../host.ts';
import { shoot, shootHall } from '../screens.ts';

/** Finds the picture by its name and takes it. */
async function take(page: Page, name: string): Promise<void> {
  await preview(page, name);
  await page.getByRole('button', { name: '切出 F9' }).and(page.locator(':enabled')).waitFor();
  await page.keyboard.press('F9');
}

async function preview(page: Page, name: string): Promise<void> {
  const list = page.getByRole('combobox', { name: '预览画面' });
  await list.focus();
  await page.keyboard.type(name);
  await page.locator('.ant-select-item-option-active').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

test('agenda, discipline, candidates and the sample of the ballot go to the hall by keys alone', async ({
  page,
  browser,
}) => {
  const host = await startHost(['--practice']);
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await context.newPage();
  await page.goto(host.console);
  await hall.goto(host.hall);
  await take(page, '议程');
  await expect(hall.getByText('通过选举办法')).toBeVisible();
  await shootHall(hall, 'hall-agenda');

  // An item that nobody has checked is a title; its text comes once somebody has.
  await take(page, '十严禁 8');
  await expect(hall.getByText('严禁跑风漏气')).toBeVisible();
  await expect(page.getByText('请核对：4 条只显示标题')).toBeVisible();
  await page.getByRole('button', { name: '核对「十严禁」文本' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('第 8 条正文').fill('对泄露涉及换届人事安排保密信息的，一律追究责任。');
  await expect(hall.getByText('一律追究责任')).toHaveCount(0);
  await page.getByLabel('第 8 条已核对').press('Space');
  await shoot(page, '13-discipline');
  await page.getByRole('button', { name: '保存，显示 7 条正文' }).press('Enter');
  await expect(hall.getByText('一律追究责任')).toBeVisible();
  await take(page, '十严禁 1');
  await expect(hall.getByText('一律给予党纪政务处分')).toBeVisible();
  await shootHall(hall, 'hall-discipline');

  // No candidate before the list is final.
  await preview(page, '候选人：纪委委员（自动翻页）');
  await expect(page.getByText('候选人名单还没有确定')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(hall.getByText('候选人介绍')).toHaveCount(0);
  await page.getByRole('navigation').getByRole('button').filter({ hasText: '候选人' }).first().click();
  await page.getByRole('button', { name: '写简介' }).last().click();
  await page.keyboard.type('从事乡镇工作十二年。');
  await page.getByRole('button', { name: /保存 .* 的简介/u }).press('Enter');
  await expect(page.getByRole('button', { name: '简介 ✓' })).toHaveCount(1);
  await page.getByRole('button', { name: '确定 6 名候选人' }).click();
  await expect(page.getByText('名单已确定')).toHaveCount(1);
  await take(page, '候选人：纪委委员（自动翻页）');
  await expect(hall.getByText('候选人介绍')).toBeVisible();
  await expect(hall.getByText('从事乡镇工作十二年。')).toBeVisible();
  await shootHall(hall, 'hall-candidates');
  await take(page, '样票：纪委委员');
  await expect(hall.getByText('候选人甲')).toBeVisible();
  await shootHall(hall, 'hall-ballot');
  await context.close();
  await host.stop();
});
