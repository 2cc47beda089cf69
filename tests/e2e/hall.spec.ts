// The hall beside the console: its keys from everywhere, what the console says of it, and a link that breaks.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startHost } from './host.ts';
import { shoot } from './screens.ts';

const scene = (hall: Page, kind: string) => hall.locator(`[data-scene="${kind}"]:not([data-leaving])`);
const rail = (page: Page) => page.getByRole('complementary', { name: '会场投影' });
const live = (page: Page) => rail(page).getByRole('region', { name: '会场正在显示' });

/** In sight and not under anything: what lies at its middle and at its corners is part of it. */
async function isUncovered(page: Page): Promise<boolean> {
  return live(page).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const;
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isInside && points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

function toCheckIn(page: Page): Promise<void> {
  const steps = page.getByRole('navigation', { name: '会议进程' }).getByRole('button');
  return steps.filter({ has: page.getByText('签到', { exact: true }) }).click();
}

/** Black and back: the two presses are seen in the hall. */
async function blackAndBack(page: Page, hall: Page, kind: string): Promise<void> {
  await page.keyboard.press('F10');
  await expect(scene(hall, 'blank')).toBeVisible();
  await expect(rail(page).getByRole('button', { name: '恢复 F10' })).toBeVisible();
  await page.keyboard.press('F10');
  await expect(scene(hall, kind)).toBeVisible();
  await expect(rail(page).getByRole('button', { name: '黑场 F10' })).toBeVisible();
}

test('the keys of the hall work in every step, in every field, over drawers and dialogs, and the hall is always in sight', async ({
  page,
  context,
}) => {
  test.slow();
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByRole('banner')).toContainText(/应到 [1-9]/u);
  const hall = await context.newPage();
  await hall.setViewportSize({ width: 1920, height: 1080 });
  await hall.goto(host.hall);
  await page.bringToFront();
  await expect(live(page)).toContainText('尚未切出画面');
  await expect(live(page)).toContainText('● 投影正常');
  await page.keyboard.press('F11');
  await expect(rail(page).getByRole('alert').filter({ hasText: '没有可以定格的' })).toBeVisible();

  const steps = page.getByRole('navigation', { name: '会议进程' }).getByRole('button');
  const count = await steps.count();
  expect(count).toBeGreaterThan(10);
  await toCheckIn(page);
  await page.keyboard.press('F9');
  await expect(scene(hall, 'attendance')).toBeVisible();
  for (let index = 0; index < count; index += 1) {
    await steps.nth(index).click();
    await expect(live(page)).toContainText(/出席情况　\d\d:\d\d 切出/u);
    expect(await isUncovered(page)).toBe(true);
    const fields = page
      .locator('main.task')
      .locator('input:not(:disabled):not([type="file"]):visible, textarea:visible');
    const field = fields.first();
    if ((await fields.count()) > 0) await field.focus();
    await blackAndBack(page, hall, 'attendance');
    if ((await fields.count()) > 0) await expect(field).toBeFocused();
  }

  // Over a drawer, over a dialog, and with a list of the rail itself open.
  await page.getByRole('button', { name: /^记录 \d+ 条$/u }).click();
  await expect(page.getByRole('cell').first()).toBeVisible();
  await page.waitForTimeout(400);
  expect(await isUncovered(page)).toBe(true);
  await shoot(page, 'h01-drawer');
  await blackAndBack(page, hall, 'attendance');
  await page.keyboard.press('Escape');
  await page.getByRole('contentinfo').getByRole('button', { name: '关闭会议' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.waitForTimeout(400);
  // A question lays its shade over everything, but never itself over the picture.
  const [asked, seen] = [await dialog.boundingBox(), await live(page).boundingBox()];
  expect((asked?.x ?? 9999) + (asked?.width ?? 0)).toBeLessThan(seen?.x ?? 0);
  await shoot(page, 'h02-dialog');
  await blackAndBack(page, hall, 'attendance');
  await page.getByRole('button', { name: '不关闭' }).click();
  await page.getByLabel('预览画面').focus();
  await page.keyboard.press('ArrowDown');
  await blackAndBack(page, hall, 'attendance');
  await page.keyboard.press('Escape');

  // Frozen: marked, said when the facts have gone on, and let go again.
  await page.keyboard.press('F11');
  await expect(live(page)).toContainText('■ 定格');
  await expect(live(page)).not.toContainText('情况有变');
  await toCheckIn(page);
  await page.getByLabel('签到查找').fill('1');
  await page.getByLabel('签到查找').press('Enter');
  await expect(live(page)).toContainText('定格之后情况有变');
  await shoot(page, 'h03-frozen');
  await expect(hall.locator('[class*="_emphasis_"]')).toHaveText('0');
  await blackAndBack(page, hall, 'attendance');
  await expect(live(page)).toContainText('定格之后情况有变');
  await page.keyboard.press('F11');
  await expect(hall.locator('[class*="_emphasis_"]')).toHaveText('1');
  await expect(live(page)).not.toContainText('定格');
  // With a modifier, the key is somebody else's.
  await page.keyboard.press('Control+F10');
  await page.waitForTimeout(300);
  await expect(scene(hall, 'attendance')).toBeVisible();
  await host.stop();
});

test('a stage that is lost is missed at once, and one key brings the picture back', async ({ page, context }) => {
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByRole('banner')).toContainText(/应到 [1-9]/u);
  await page.keyboard.press('F9');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('F7');
  const hall = await opening;
  await expect(scene(hall, 'attendance')).toBeVisible();
  await expect(live(page)).toContainText('● 投影');
  await hall.close();
  await expect(live(page).getByRole('alert')).toHaveText(/✕ 投影已断开 \d\d:\d\d/u);
  await shoot(page, 'h04-lost');
  const again = context.waitForEvent('page');
  await page.keyboard.press('F7');
  const back = await again;
  await expect(scene(back, 'attendance')).toBeVisible();
  await expect(live(page)).toContainText(/投影已恢复 \d\d:\d\d/u);
  await shoot(page, 'h05-back');
  // Full screen by key, and nothing on the page but the picture.
  await back.bringToFront();
  for (const key of ['f', 'Enter']) {
    await back.keyboard.press(key);
    await expect.poll(() => back.evaluate(() => document.fullscreenElement !== null)).toBe(key === 'f');
  }
  await back.waitForTimeout(1200);
  expect(await back.evaluate(() => getComputedStyle(document.documentElement).cursor)).toBe('none');
  await host.stop();
});

test('a host that dies leaves the hall its picture, and one started again goes on with the same pages', async ({
  page,
  context,
}) => {
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByRole('banner')).toContainText(/应到 [1-9]/u);
  const hall = await context.newPage();
  await hall.goto(host.hall);
  await page.bringToFront();
  await toCheckIn(page);
  await page.keyboard.press('F9');
  await expect(scene(hall, 'attendance')).toBeVisible();
  const shown = await hall.locator('body').innerText();
  await host.kill();
  await hall.waitForTimeout(1500);
  await expect(scene(hall, 'attendance')).toBeVisible();
  expect(await hall.locator('body').innerText()).toBe(shown);

  // Started without a file first: it has nothing to say to the hall, which keeps its picture.
  const bare = await startHost([], host.folder);
  expect(new URL(bare.console).origin).toBe(new URL(host.console).origin);
  await expect(page.getByRole('banner')).toHaveCount(0, { timeout: 10_000 });
  await hall.waitForTimeout(1500);
  expect(await hall.locator('body').innerText()).toBe(shown);
  await bare.stop();

  const file = readdirSync(host.folder).find((name) => name.endsWith('.congress'));
  const next = await startHost([join(host.folder, file ?? '')], host.folder);
  await expect(page.getByRole('banner')).toContainText(/应到 [1-9]/u, { timeout: 10_000 });
  await expect(live(page)).toContainText('● 投影', { timeout: 10_000 });
  await toCheckIn(page);
  await page.getByLabel('签到查找').fill('1');
  await page.getByLabel('签到查找').press('Enter');
  await expect(hall.locator('[class*="_emphasis_"]')).toHaveText('1');
  await next.stop();
});

test('two hundred pictures leave nothing behind in the hall', async ({ page, context }) => {
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByRole('banner')).toContainText(/应到 [1-9]/u);
  const hall = await context.newPage();
  await hall.goto(host.hall);
  const { origin } = new URL(host.console);
  const session = await context.newCDPSession(hall);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const choices = [{ kind: 'title' }, { kind: 'attendance' }, { kind: 'oath', phrase: 1 }, { kind: 'blank' }] as const;
  const take = async (times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      const choice = choices[turn % choices.length] ?? choices[0];
      const data = { requestId: `picture-${turn}-of-${times}`, choice };
      const taken = await context.request.post(`${origin}/console/call/takeScene`, { data, headers: { origin } });
      expect(await taken.json()).toMatchObject({ ok: true, value: { repeated: false } });
      await expect(scene(hall, choice.kind)).toBeAttached();
    }
  };
  // In front and alone, so that it is drawn and its fades come to an end.
  await page.close();
  await hall.bringToFront();
  await take(20);
  await hall.waitForTimeout(500);
  const before = await measure();
  await take(200);
  await hall.waitForTimeout(500);
  const after = await measure();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  // A layer or two more may be waiting for its end; two hundred pictures would be thousands of nodes.
  expect(after.nodes).toBeLessThan(before.nodes + 100);
  expect(await hall.locator('[data-canvas]').count()).toBe(1);
  await host.stop();
});
