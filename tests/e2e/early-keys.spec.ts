// Keys typed before the desk is there: taken by the right desk, or refused so that it is heard and seen.

import { expect, type Page, test } from '@playwright/test';
import type { CountPlan } from '../../core/counting/plan.ts';
import { once } from '../service/plans.ts';
import { makeCount } from './count.ts';
import { type Host, startHost, withoutSocket } from './host.ts';

const five = ['丁 一', '于 洁', '田志国', '何 平', '江 涛'];

async function openTwoContests(page: Page, plan: CountPlan): Promise<Host> {
  const made = await makeCount({ candidates: five, seats: 5, ballots: 10, contests: 2, plan });
  const host = await startHost([made.path], made.folder);
  await withoutSocket(page);
  await page.addInitScript(() => {
    // What is heard: every tone begins with a note of its pitch.
    const heard: number[] = [];
    Object.defineProperty(window, 'heard', { value: heard });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      heard.push(this.frequency.value);
      start.call(this, when);
    };
  });
  await page.goto(host.console);
  return host;
}

/** How often the tone of a refusal (170 Hz, two notes) was heard. */
const refusals = (page: Page) => page.evaluate(`window.heard.filter((pitch) => pitch === 170).length / 2`);

/** Answers of this call come only when the test says so. */
async function hold(page: Page, name: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/call/${name}`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const marksOf = (page: Page, contestId: string) =>
  page.evaluate(
    `window.desk.call('ballots', { contestId: '${contestId}', bundle: 1 }).then(({ value }) => value.map(({ marks }) => marks))`,
  );

test('keys typed right after another contest was chosen are keyed into that contest, in their order', async ({
  page,
}) => {
  const host = await openTwoContests(page, once);
  await expect(page.getByLabel('计票按键')).toBeFocused();
  const free = await hold(page, 'counting');
  const tab = page.getByRole('button', { name: '委员（2） 0/10' });
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('计票按键')).toHaveCount(0);
  await page.waitForTimeout(160);
  await page.keyboard.type('3*2-');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1*');
  await expect(page.getByText('按的键都记着')).toBeVisible();
  free();
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 1 张已存盘');
  await expect(page.locator('h2')).toContainText('委员（2）');
  await expect(page.locator('.key-field .typed')).toHaveText('1*');
  await page.waitForTimeout(160);
  await page.keyboard.press('Enter');
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 2 张已存盘');
  expect(await marksOf(page, 'c2')).toEqual(['ANOAA', 'OAAAA']);
  expect(await marksOf(page, 'c1')).toEqual([]);
  expect(await refusals(page)).toBe(0);
  await host.stop();
});

test('where a bundle has to be opened first, signs are refused aloud; keys typed while it is opened are its own', async ({
  page,
}) => {
  const host = await openTwoContests(page, { method: 'ballots', passes: 2, bundleSize: 5, reason: null });
  await page.evaluate(async () => {
    await window.desk.call('registerOperator', { requestId: 'register-1', name: '周敏', pin: '1111' });
    await window.desk.call('registerOperator', { requestId: 'register-2', name: '乙一', pin: '2222' });
  });
  await page.getByLabel('签入操作员').fill('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '开第 1 捆，录第一遍' })).toBeFocused();
  const freeRoom = await hold(page, 'room');
  await page.getByRole('button', { name: '委员（2） 0/10' }).press('Enter');
  await page.keyboard.type('3*');
  await expect(page.getByText('刚才按的键没有录入')).toBeVisible();
  expect(await refusals(page)).toBe(2);
  freeRoom();
  await expect(page.getByRole('button', { name: '开第 1 捆，录第一遍' })).toBeFocused();
  await page.keyboard.type('4');
  await expect(page.getByText('刚才按的键没有录入')).toBeVisible();
  expect(await refusals(page)).toBe(3);
  const free = await hold(page, 'openBundle');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(160);
  await page.keyboard.type('2*');
  await page.keyboard.press('Enter');
  free();
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 1 张已存盘');
  await expect(page.locator('h2.place')).toContainText('委员（2）');
  await expect(page.locator('.list').first()).toContainText('于洁×');
  expect(await refusals(page)).toBe(3);
  await host.stop();
});
