// The keying desk, played with keys alone: the grammar of the pad, corrections, a slow disk, leaving and coming back.

import { expect, type Page, test } from '@playwright/test';
import { once } from '../service/plans.ts';
import { type CountWanted, makeCount, personName } from './count.ts';
import { type Host, startHost, withoutSocket } from './host.ts';
import { shoot } from './screens.ts';

const nine = ['丁 一', '于 洁', '田志国', '何 平', '江 涛', '石 磊', '方 圆', '上官骉群', '欧阳建国'];

async function openDesk(page: Page, wanted: Partial<CountWanted> = {}): Promise<Host> {
  const made = await makeCount({ candidates: nine, seats: 9, ballots: 30, plan: once, ...wanted });
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await expect(page.getByLabel('计票按键')).toBeFocused();
  return host;
}

/** Keys of the pad one after another; Enter is held off as long as two of them would be one. */
async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) {
    if (key === 'Enter') await page.waitForTimeout(160);
    if (/^[A-Z]/u.test(key)) await page.keyboard.press(key);
    else for (const one of key) await page.keyboard.press(one);
  }
}

const saved = (page: Page, place: number) => expect(page.locator('.said')).toHaveText(`✓ 第 1 捆第 ${place} 张已存盘`);
const band = (page: Page) => page.locator('.key-band');
const row = (page: Page, place: number) => page.getByRole('row', { name: `第 1 捆第 ${place} 张` });

test('ballots are keyed, repeated, corrected and struck with the pad alone', async ({ page }) => {
  const roster = Array.from({ length: 30 }, (_, index) => personName(index));
  const host = await openDesk(page, { roster: ['单一民', ...roster.slice(1)] });
  await shoot(page, 'keying-9-empty');
  // One key for a unanimous ballot.
  await press(page, 'Enter');
  await saved(page, 1);
  await expect(row(page, 1)).toContainText('全部赞成');
  await press(page, '2.4*9-5/');
  await shoot(page, 'keying-9-typed');
  await press(page, 'Enter');
  await saved(page, 2);
  await expect(row(page, 2)).toContainText('于洁×　田志国×　何平×　江涛?　欧阳建国空');
  await press(page, '. 6* Enter');
  await saved(page, 3);
  await expect(row(page, 3)).toContainText('石磊×');
  // Three alike: asked with the number, saved by the second Enter.
  await press(page, '1*03 Enter');
  await expect(band(page)).toContainText('请再按 Enter 存入 3 张');
  await shoot(page, 'keying-9-copies');
  await press(page, 'Enter');
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 4 张起 3 张已存盘');
  await expect(page.locator('h2')).toContainText('第 7 张');
  // A write-in by the initials of somebody on the roster: 单 is shan as a surname.
  await press(page, '1* +');
  await expect(page.getByLabel('另选人姓名')).toBeFocused();
  await page.keyboard.type('sym');
  await expect(band(page)).toContainText('单一民');
  await shoot(page, 'keying-9-name');
  await press(page, '1');
  await expect(page.getByLabel('计票按键')).toBeFocused();
  await expect(page.locator('.ballot')).toContainText('单一民');
  await press(page, 'Enter');
  await saved(page, 7);
  // Again, now from those written in before: two keys.
  await press(page, '1* +');
  await expect(band(page)).toContainText('前面写过');
  await press(page, '1 Enter');
  await saved(page, 8);
  // In doubt: `/` without a number.
  await press(page, '/');
  await expect(page.getByLabel('疑票原因')).toBeFocused();
  await press(page, '1 Enter');
  await saved(page, 9);
  await expect(row(page, 9)).toContainText('疑');
  // Back one: the last ballot is corrected with a reason, and what it said before can be seen.
  await press(page, 'Backspace');
  await expect(page.locator('h2')).toContainText('更正选票');
  await press(page, 'Backspace 8* Enter');
  await expect(page.getByLabel('更正原因')).toBeFocused();
  await shoot(page, 'keying-9-reason');
  await press(page, '2');
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 8 张已更正');
  await row(page, 8).getByRole('button', { name: '看原先' }).click();
  await expect(page.locator('.earlier')).toContainText('丁一×　+单一民');
  await expect(page.locator('.earlier')).toContainText('更正：看错行');
  await shoot(page, 'keying-9-history');
  // Struck with the keys: the ballots behind it move up.
  await press(page, 'Backspace Delete');
  await expect(page.getByLabel('划去原因')).toBeFocused();
  await press(page, '1');
  await expect(page.locator('.list')).toContainText('第 11 号（已划去）'.replace('11', '9'));
  await expect(page.locator('h2')).toContainText('第 9 张');
  // The sheet of keys.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: '按键表' })).toContainText('12 号不赞成');
  await shoot(page, 'keying-sheet');
  await page.keyboard.press('F1');
  await press(page, 'Enter');
  await saved(page, 9);
  await host.stop();
});

test('keys that cannot be read stop the hand and nothing is saved behind them', async ({ page }) => {
  const host = await openDesk(page);
  for (const [keys, words] of [
    ['15', '没有「15」号'],
    ['4.2*', '要从小号打到大号'],
    ['3 Enter', '后面没有符号，这一张还没有存'],
    ['1**', '没有'],
    ['.', '前面还没有票'],
    // The pad without its number lock: End, arrow down.
    ['Numpad1 NumpadMultiply', 'Num Lock'],
  ] as const) {
    for (const key of keys.split(' ')) {
      if (keys === '1**') {
        await page.keyboard.type('1*');
        await page.waitForTimeout(170);
        await page.keyboard.press('*');
        break;
      }
      await press(page, key);
    }
    await expect(band(page)).toContainText(words);
    await press(page, 'Enter');
    await expect(page.locator('.said')).toHaveText('');
    if (keys.startsWith('Numpad')) await shoot(page, 'keying-numlock');
    await press(page, 'Escape');
  }
  await expect(page.locator('.judgement')).toContainText('9 / 9');
  await expect(page.locator('.progress')).toContainText('0 / 30');
  await host.stop();
});

test('the input method neither swallows a key nor adds one', async ({ page }) => {
  const host = await openDesk(page);
  const session = await page.context().newCDPSession(page);
  const pressInMethod = async (code: string) => {
    const key = { code, key: 'Process', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  for (const code of ['Numpad3', 'NumpadMultiply', 'KeyA', 'Digit5', 'NumpadSubtract', 'NumpadEnter'])
    await pressInMethod(code);
  await saved(page, 1);
  await expect(row(page, 1)).toContainText('田志国×　江涛空');
  // Full width, as an input method writes them.
  await page.getByLabel('计票按键').evaluate((field) => {
    for (const key of ['７', '．', '８', '＊'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await press(page, 'Enter');
  await saved(page, 2);
  await expect(row(page, 2)).toContainText('方圆×　上官骉群×');
  await host.stop();
});

test('behind a slow save no key is lost and none lands on another ballot; a click beside the line costs nothing', async ({
  page,
}) => {
  await withoutSocket(page);
  const host = await openDesk(page);
  await page.route('**/call/enterBallot', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.locator('.keys').click();
  for (let ballot = 1; ballot <= 6; ballot += 1) await press(page, `${ballot}* Enter`);
  await expect(page.locator('h2')).toContainText('第 7 张');
  await press(page, '7-');
  await expect(page.locator('.said')).toHaveText('✓ 第 1 捆第 6 张已存盘');
  for (let ballot = 1; ballot <= 6; ballot += 1)
    await expect(row(page, ballot)).toContainText(`${nine[ballot - 1]?.replace(' ', '')}×`);
  await press(page, 'Enter');
  await expect(row(page, 7)).toContainText('方圆空');
  // No answer at all: the ballot may be on disk. Sent again it is not there twice.
  await page.unroute('**/call/enterBallot');
  await page.route('**/call/enterBallot', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page, '8* Enter');
  await expect(band(page)).toContainText('没有收到存盘回音');
  await press(page, '5*');
  await page.unroute('**/call/enterBallot');
  await press(page, 'Enter');
  await saved(page, 8);
  await expect(page.locator('.progress')).toContainText('8 / 30');
  await expect(row(page, 8)).toContainText('上官骉群×');
  await host.stop();
});

test('a closed page and a killed program come back to the same ballot', async ({ page, context }) => {
  const made = await makeCount({ candidates: nine, seats: 9, ballots: 30, plan: once });
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await expect(page.getByLabel('计票按键')).toBeFocused();
  for (let ballot = 1; ballot <= 3; ballot += 1) {
    await press(page, 'Enter');
    await saved(page, ballot);
  }
  await press(page, '2*');
  await page.close();
  const again = await context.newPage();
  await again.goto(host.console);
  await expect(again.getByLabel('计票按键')).toBeFocused();
  await expect(again.locator('h2')).toContainText('第 1 捆　第 4 张');
  // How soon is measured in the bench.
  // The half-typed ballot is not kept, and that is said: it is read from the paper anew.
  await expect(band(again)).toContainText('请从头读这一张');
  await expect(again.locator('.judgement')).toContainText('9 / 9');
  await host.stop();
  const reopened = await startHost([made.path], made.folder);
  await again.goto(reopened.console);
  await expect(again.locator('h2')).toContainText('第 1 捆　第 4 张');
  await expect(again.getByLabel('计票按键')).toBeFocused();
  await reopened.stop();
});

test('under the rules of a people’s congress the keys are called by its own words', async ({ page }) => {
  const long = ['阿卜杜热合曼·买买提托合提', '欧阳建国（兼任农业综合服务中心主任）', '古丽娜尔·艾合买提江', '于 洁'];
  const host = await openDesk(page, {
    preset: 'peoples-congress-township-2022',
    candidates: [...long, ...Array.from({ length: 7 }, (_, index) => personName(index + 100))],
    seats: 11,
  });
  await expect(page.locator('.keys')).toContainText('反对');
  await expect(page.locator('main')).not.toContainText('不赞成');
  await press(page, '1*2-3/');
  await shoot(page, 'keying-11-long');
  await host.stop();
});

test('of 300 candidates the cell that is typed is always in sight', async ({ page }) => {
  const candidates = Array.from({ length: 300 }, (_, index) =>
    index % 60 === 5 ? `阿卜杜热合曼·买买提托合提${personName(index)}` : personName(index + 400),
  );
  const host = await openDesk(page, { candidates, seats: 300 });
  await shoot(page, 'keying-300-empty');
  await press(page, '287');
  await expect(page.locator('.candidate.called')).toBeInViewport();
  await press(page, '* 150.152- 6/');
  await expect(page.locator('.candidate').nth(5)).toBeInViewport();
  await press(page, '150');
  await expect(page.locator('.candidate.called')).toBeInViewport();
  await shoot(page, 'keying-300-typed');
  await press(page, '* Enter');
  await saved(page, 1);
  await shoot(page, 'keying-300-saved');
  await host.stop();
});
