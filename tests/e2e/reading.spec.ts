// A result read out with one key: name by name on the hall, back, paused, over a restart, then the elected.

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { once } from '../service/plans.ts';
import { makeCount } from './count.ts';
import { startHost } from './host.ts';
import { goTo, tabTo } from './meeting.ts';
import { shoot, shootHall } from './screens.ts';

const candidates = ['丁建华', '于洁', '马国平', '李越', '王秀英'];
/** Twelve ballots: 李越 has all of them, 于洁 one less, 马国平 and 王秀英 ten each, 丁建华 two. */
const keyed = [...Array(10).fill('OAAAA'), 'AAOAO', 'AOOAO'];

test('a result is read out name by name by the chair’s key, with a pause and a restart, and then the elected', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const made = await makeCount({ candidates, seats: 4, ballots: 12, plan: once, keyed });
  const service = openService({
    ...localPorts({ folder: made.folder, openHall: () => null }),
    stateFolder: join(made.folder, 'made'),
  });
  await service.dispatch('chair', 'openSession', { path: made.path });
  await caller(service, 'chair', 'reading')('closeCount', { contestId: 'c1' });
  service.close();
  const host = await startHost([made.path], made.folder);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await hall.goto(host.hall);
  await page.goto(host.console);
  const scene = hall.locator('[data-scene=readOut]');

  // Nothing is shown before the release; one Enter releases, one Space begins with the figures.
  await goTo(page, '宣读 宣布');
  await tabTo(page, page.getByRole('button', { name: '逐名宣读委员' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('宣读按键')).toBeFocused();
  // From the run sheet one key leads there too.
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: /宣读计票结果/u }).click();
  await expect(page.getByRole('button', { name: '到「逐名宣读」 F8' })).toBeVisible();
  await expect(page.getByText('「委员」的结果还没有放行，会场不能显示。')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByLabel('宣读按键')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.prompt-who', { hasText: '还没有放行' })).toBeVisible();
  await expect(scene).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.prompt-who', { hasText: '按空格开始宣读' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(scene).toContainText('宣读计票结果');
  await shootHall(hall, 'hall-read-figures');

  // 全票 first, by votes; who has not been read is nowhere on the page of the hall.
  await page.keyboard.press('Space');
  await expect(scene.locator('[class*=name]').first()).toHaveText('李　越');
  await expect(scene).toContainText('全票');
  await expect(page.locator('.prompt-text')).toContainText('李　越，12 票，全票。（掌声，稍停）');
  expect(await hall.content()).not.toMatch(/丁建华|于　洁|马国平|王秀英/u);
  await shoot(page, 'x05-reading');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.locator('.prompt-text')).toHaveText('马国平，10 票，不赞成 2 票。');
  await expect(scene).toContainText('马国平');
  await shootHall(hall, 'hall-read');
  await page.keyboard.press('Shift+Space');
  await expect(scene.locator('[class*=name]').first()).toHaveText('于　洁');
  expect(await hall.content()).not.toMatch(/马国平/u);

  // Keys that come before the console has heard what the hall shows: a pause taken back brings nobody new, and the press
  // behind that is the next name.
  const who = page.locator('.prompt-who');
  const journal = page.getByRole('button', { name: /^记录 \d+ 条$/u });
  const before = Number(/\d+/u.exec((await journal.textContent()) ?? '')?.[0]);
  await page.keyboard.press('p');
  await page.keyboard.press('Space');
  await expect(who).toHaveText('正在宣读　第 2 名');
  await expect(journal).toHaveText(`记录 ${before + 2} 条`);
  await expect(who).toHaveText('正在宣读　第 2 名');
  await page.keyboard.press('p');
  await expect(journal).toHaveText(`记录 ${before + 3} 条`);
  await expect(who).toContainText('已暂停');
  await expect(hall.locator('[data-scene=title]')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(scene.locator('[class*=name]').first()).toHaveText('马国平');
  await page.keyboard.press('Shift+Space');
  await expect(scene.locator('[class*=name]').first()).toHaveText('于　洁');

  // A pause, and the program is closed in it: the next key brings back the same name, nobody new.
  await page.keyboard.press('p');
  await expect(hall.locator('[data-scene=title]')).toBeVisible();
  await expect(page.locator('.prompt-who', { hasText: '已暂停' })).toBeVisible();
  await host.stop();
  const again = await startHost([made.path], made.folder);
  // The address may differ in its secret alone: only a page that was left is opened anew.
  for (const left of [hall, page]) await left.goto('about:blank');
  await hall.goto(again.hall);
  await page.goto(again.console);
  await goTo(page, '宣读 宣布');
  await tabTo(page, page.getByRole('button', { name: '逐名宣读委员' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.prompt-who', { hasText: '已暂停' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(scene.locator('[class*=name]').first()).toHaveText('于　洁');
  expect(await hall.content()).not.toMatch(/马国平/u);

  // To the end; the elected come only once they are announced.
  for (const name of ['马国平', '王秀英', '丁建华']) {
    await page.keyboard.press('Space');
    await expect(scene.locator('[class*=name]').first()).toHaveText(name);
  }
  await page.keyboard.press('Space');
  await expect(page.locator('.prompt-next', { hasText: '得票已读完。按 Enter 宣布当选 4 名' })).toBeVisible();
  await expect(scene.locator('[class*=name]').first()).toHaveText('丁建华');
  await page.keyboard.press('Enter');
  await expect(page.locator('.prompt-next', { hasText: '按空格切出当选名单' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(hall.locator('[data-scene=elected]')).toContainText('当选名单');
  await expect(page.locator('.prompt-text')).toContainText('下列同志当选委员（以姓氏笔画为序）');
  await shoot(page, 'x06-announced');
  await page.keyboard.press('ArrowUp');
  await expect(scene.locator('[class*=name]').first()).toHaveText('丁建华');
  await hallContext.close();
  await again.stop();
});
