// A nervous hand: keys pressed twice, fields left empty, names nobody has. Nothing is done by it, and the screen says what is next.

import { expect, type Page, test } from '@playwright/test';
import { once } from '../service/plans.ts';
import { makeCount } from './count.ts';
import { startHost } from './host.ts';
import { goTo, makeMeeting, tabTo } from './meeting.ts';

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text });

test('at the check-in an unknown number is named, a leave keeps its line whole, and the cursor comes back', async ({
  page,
}) => {
  const host = await startHost(['--practice']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(host.console);
  const search = page.getByLabel('签到查找');
  await expect(search).toBeFocused();
  await page.keyboard.insertText('９９９');
  await expect(alert(page, '名册里没有找到「９９９」')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2');
  const row = page.locator('tr.chosen');
  await tabTo(page, row.getByRole('button', { name: '请假' }));
  await page.keyboard.press('Enter');
  const reason = page.getByPlaceholder('原因');
  await expect(reason).toBeFocused();
  // One line of a row is less than 40 high; the form beside it broke them all into three.
  for (const line of await page.locator('.split tbody tr').all())
    expect((await line.boundingBox())?.height).toBeLessThan(46);
  // Nothing written: nothing happens, and no word of the program's own is shown.
  await page.keyboard.press('Enter');
  await expect(alert(page, /[a-z]/u)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);
  await tabTo(page, row.getByRole('button', { name: '请假' }));
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('住院');
  await page.keyboard.press('Enter');
  await expect(page.getByText('谭敏厚已登记事假（住院）')).toBeVisible();
  await expect(search).toBeFocused();
  await host.stop();
});

test('an empty field is no nought, and a second Enter after the count is fixed is no refusal', async ({ page }) => {
  const made = await makeMeeting({ delegates: 12, away: 1, delegations: 1 });
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await goTo(page, '集中宣誓');
  await page.keyboard.press('Alt+ArrowUp');
  await tabTo(page, page.getByLabel('会场清点人数'));
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('１１');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expect(alert(page, /./u)).toHaveCount(0);
  // One key more than is listed there is nobody's answer.
  await goTo(page, '集中宣誓');
  await expect(page.getByLabel('点名按键')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await expect(page.getByText('应答 1　').first()).toBeVisible();
  // The leader is saved by Enter, and the cursor is on what comes next.
  await tabTo(page, page.getByLabel('领誓人'));
  await page.keyboard.insertText('沈国庆');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '领誓：逐句带读' })).toBeFocused();
  await page.getByLabel('点名按键').focus();
  await page.keyboard.press('+');
  await expect(page.getByText('已点完')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '宣誓完成，登记 11 人' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('已签订')).toBeFocused();
  await page.keyboard.type('11\n');
  await expect(page.getByText('已签 11 份')).toBeVisible();
  await host.stop();
});

test('who is not in the hall is not offered as a scrutineer', async ({ page }) => {
  const made = await makeMeeting({ delegates: 6, away: 2, delegations: 1 });
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await expect(page.getByRole('navigation')).toBeVisible();
  const offered = await page.evaluate(async () => {
    const officers = await window.desk.call('officers', {});
    return officers.ok ? officers.value.eligible.length : 0;
  });
  expect(offered).toBe(4);
  await host.stop();
});

test('a piece of music that is missing hides no shut gate and is not spoken of later', async ({ page }) => {
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByText('还没有开始')).toBeVisible();
  await page.keyboard.press('F4');
  // The sheet has gone on to its first item, and shows that one.
  await expect(page.getByText('还没有开始')).toHaveCount(0);
  await page.locator('.run-item').filter({ hasText: '宣布开会' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F3');
  await expect(alert(page, '还没有选「国歌」')).toBeVisible();
  await page.keyboard.press('F4');
  await expect(alert(page, '还没有代表签到')).toBeVisible();
  await expect(alert(page, '国歌')).toHaveCount(0);
  await host.stop();
});

test('the whole announcement can be read, and no name is read from two lines', async ({ page }) => {
  const candidates = [
    '上官骉群',
    '邓桂坚',
    '史　刚',
    '冯兰平',
    '孙海思',
    '陆辉荣',
    '范玉先',
    '秦杰诚',
    '顾　娟',
    '戴辉辉',
  ];
  const made = await makeCount({ candidates, seats: 9, ballots: 12, plan: once, keyed: Array(12).fill('AAAAAAAAAO') });
  const host = await startHost([made.path], made.folder);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(host.console);
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.evaluate(async () => {
    for (const name of ['closeCount', 'releaseResult', 'announceResult'] as const)
      await window.desk.call(name, { requestId: name, contestId: 'c1' });
  });
  await goTo(page, '宣读 宣布');
  await tabTo(page, page.getByRole('button', { name: '逐名宣读委员' }));
  await page.keyboard.press('Enter');
  const text = page.locator('.prompt-text');
  await expect(page.getByLabel('宣读按键')).toBeFocused();
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Space');
  await expect(text).toContainText('下列同志当选委员');
  expect(await text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
  for (const name of await text.locator('.whole').all())
    expect(await name.evaluate((element) => element.getClientRects().length)).toBe(1);
  await host.stop();
});
