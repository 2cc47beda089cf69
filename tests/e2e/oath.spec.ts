// The oath with the keyboard alone: led phrase by phrase, called name by name, answered and signed later.

import { expect, test } from '@playwright/test';
import { startHost } from './host.ts';
import { goTo, makeMeeting, tabTo } from './meeting.ts';
import { shoot, shootHall } from './screens.ts';

test('the oath is led beat by beat, called at one key a name, and whoever comes later answers and signs', async ({
  page,
  browser,
}) => {
  const made = await makeMeeting({ delegates: 24, away: 2, delegations: 2 });
  const host = await startHost([made.path], made.folder);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await hall.goto(host.hall);
  await page.goto(host.console);
  await goTo(page, '集中宣誓');
  const keypad = page.getByLabel('点名按键');
  await expect(keypad).toBeFocused();

  // The leader and the text, before anything is said.
  await tabTo(page, page.getByLabel('领誓人'));
  await page.keyboard.type('沈国庆');
  await tabTo(page, page.getByRole('button', { name: '保存领誓人和誓词' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /./u })).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: '领誓：逐句带读' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('领誓按键')).toBeFocused();
  const spoken = hall.locator('[class*=spoken]');
  const foot = hall.locator('[data-scene=oath]');
  await page.keyboard.press('Space');
  await expect(hall.getByText('宣誓代表 22 人')).toBeVisible();
  // Two beats a phrase; keys pressed without waiting are all taken, in their order.
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Space');
  await expect(spoken).toHaveText('维护换届秩序，');
  await expect(foot).toContainText('领誓人领读');
  await shoot(page, 'x02-leading');
  await shootHall(hall, 'hall-oath-led');
  await page.keyboard.press('ArrowUp');
  await expect(spoken).toHaveText('严守纪律红线，');
  await expect(foot).toContainText('全体跟读');
  // Something else on the hall: the next key brings the same beat back.
  await page.keyboard.press('F10');
  await expect(page.getByText('会场现在没有显示誓词，按空格切出')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(spoken).toHaveText('严守纪律红线，');
  for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('Space');
  await expect(spoken).toHaveText('宣誓人：');
  await expect(foot).toContainText('各自报姓名');
  await expect(page.getByText('宣誓完毕')).toBeVisible();
  await page.keyboard.press('Escape');

  // One key a name; the hall follows from delegation to delegation.
  await expect(keypad).toBeFocused();
  await page.keyboard.press('Space');
  await expect(hall.locator('[data-scene=rollCall]')).toContainText('第一代表团');
  await page.keyboard.type('1112');
  await expect(page.getByText('应答 3　').first()).toBeVisible();
  // The last key was the wrong one: back, and the right one.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('1');
  await expect(page.getByText('应答 4　').first()).toBeVisible();
  await shootHall(hall, 'hall-roll-call');
  await page.keyboard.type('23');
  await page.keyboard.press('+');
  await expect(hall.locator('[data-scene=rollCall]')).toContainText('第二代表团');
  await shoot(page, 'x03-calling');
  await page.keyboard.press('+');
  await expect(page.getByText('已点完')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '宣誓完成，登记 20 人' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/应点 22 名，应答 20 名，未应答 1 名（.+），缺席 1 名（.+），未到会 2 名/u),
  ).toBeVisible();
  await expect(page.getByText('待补签 3 名')).toBeVisible();

  // The pledges are counted, then one of those who were not there signs, and the silent one answers.
  await tabTo(page, page.getByLabel('已签订'));
  await page.keyboard.type('21');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已签 21 份')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /补签$/u }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByText('已签 22 份')).toBeVisible();
  await expect(page.getByText('待补签 2 名')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /补答$/u }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/✓ \d\d:\d\d 补答/u)).toBeVisible();
  await shoot(page, 'x04-later');
  await hallContext.close();
  await host.stop();
});
