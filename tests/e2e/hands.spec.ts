// A show of hands with the keyboard alone: unanimous in three keys, the hall one step behind the record.

import { expect, test } from '@playwright/test';
import { startHost } from './host.ts';
import { goTo, makeMeeting, tabTo } from './meeting.ts';
import { shoot, shootHall } from './screens.ts';

test('hands are recorded in three keys where everybody agrees, and the hall sees no figure before', async ({
  page,
  browser,
}) => {
  const made = await makeMeeting({ delegates: 50, away: 2, delegations: 5 });
  const host = await startHost([made.path], made.folder);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await hall.goto(host.hall);
  await page.goto(host.console);
  await expect(page.getByRole('navigation')).toBeVisible();
  // The oath is left out, with its reason.
  await goTo(page, '集中宣誓');
  await tabTo(page, page.getByPlaceholder('略过宣誓的原因'));
  await page.keyboard.type('另行组织');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('略过（另行组织）')).toBeVisible();

  // The rules: shown and asked about on the hall, then 没有、没有、Enter.
  await goTo(page, '选举办法');
  await expect(page.getByLabel('不同意', { exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(hall.getByText('选举办法（草案）')).toBeVisible();
  await expect(hall.locator('[class*=asked]')).toHaveText('同意');
  await page.keyboard.press('Space');
  await expect(hall.locator('[class*=asked]')).toHaveText('不同意');
  await shootHall(hall, 'hall-motion-asked');
  await page.keyboard.press('0');
  // 没有 goes on to the next question, on the hall as well.
  await expect(hall.locator('[class*=asked]')).toHaveText('弃权');
  expect(await hall.locator('[data-scene=motion]').textContent()).not.toMatch(/48.*同意|一致/u);
  await shoot(page, 'x01-hands');
  await page.keyboard.press('0');
  await expect(page.getByText('同意 48，不同意 0，弃权 0，一致通过')).toBeVisible();
  await expect(hall.getByText('一致通过')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText('规则已冻结')).toBeVisible();
  await expect(hall.getByText('一致通过')).toBeVisible();
  await shootHall(hall, 'hall-motion-passed');

  // A resolution that fails: more hands than heads are refused with the reason, then it is recorded as it was.
  await goTo(page, '闭会 文书');
  await tabTo(page, page.getByLabel('表决什么'));
  await page.keyboard.type('关于调整会议议程的动议');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('不同意', { exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(hall.getByText('关于调整会议议程的动议')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('还没有登记不同意的人数，没有的按 0。')).toBeVisible();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await page.keyboard.type('10');
  await expect(page.getByText('各项合计 50，超过实到 48，多 2 人。请重新点数。')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('还没有表决', { exact: true })).toBeVisible();
  await page.keyboard.press('Backspace');
  // Two raised no hand at all.
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await expect(page.getByText('三次都没有举手的 2 人单独登记')).toBeVisible();
  await shoot(page, 'hands-unraised');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('cell').filter({
      hasText: '同意 5，不同意 40，弃权 1，未举手 2，没有通过（按《本次大会选举办法》关于通过的规定，须 26 人同意',
    }),
  ).toBeVisible();
  await expect(hall.getByText('没有通过')).toBeVisible();
  await expect(hall.getByText('须 26 人同意')).toBeVisible();
  await shootHall(hall, 'hall-motion-failed');
  // The next resolution is read out at once.
  await expect(page.getByLabel('表决什么')).toBeFocused();
  await hallContext.close();
  await host.stop();
});
