// 重新清点 on the screen, by keys: a bundle with one ballot fewer than was counted in, a heap, and more than went out.

import { expect, type Page, test } from '@playwright/test';
import { usualPlan } from '../../core/counting/plan.ts';
import { type CountMade, makeCount, operatorPin, personName } from './count.ts';
import { type Host, startHost } from './host.ts';
import { shoot } from './screens.ts';

const six = { candidates: ['丁二', '王二', '李三'], seats: 2, ballots: 6 };

async function openCount(page: Page, made: CountMade): Promise<Host> {
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ hasText: /^.计票/u })
    .press('Enter');
  return host;
}

/** Both passes over the bundle, through the same door as the screen. */
async function keyBoth(page: Page, bundle: number, ...papers: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([at, sheets, pin]) => {
      const call = async (name: string, input: object) => {
        const answer = await Reflect.apply(window.desk.call, null, [name, input]);
        if (answer.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      const act = (name: string, input: object) =>
        call(name, { requestId: crypto.randomUUID(), contestId: 'c1', ...input });
      for (const pass of [1, 2]) {
        const { operator } = await call('signOn', { operatorId: `o${pass}`, pin });
        const station = { bundle: at, pass, operator };
        await act('openBundle', station);
        for (const marks of sheets) await act('enterBallot', { marks, writeIns: [], seen: [], copies: 1, station });
        await act('closeBundle', { ...station, sheets: sheets.length });
      }
    },
    [bundle, papers, operatorPin] as const,
  );
}

const dialog = (page: Page) => page.getByRole('dialog', { name: '重新清点选票：委员' });

test('a bundle of one ballot fewer is counted again by a scrutineer, and the count goes on to its end', async ({
  page,
}) => {
  const made = await makeCount({ ...six, plan: { ...usualPlan, bundleSize: 3 }, operators: ['周敏', '吴静'] });
  const host = await openCount(page, made);
  await expect(page.getByLabel('签入操作员')).toBeVisible();
  await keyBoth(page, 1, 'AAO', 'AOA', 'AAO');
  await keyBoth(page, 2, 'AAO', 'AAO');
  await expect(page.getByLabel('下一步')).toContainText('纸票确实多出、短少的，按 Shift+F4 重新清点');
  await page.keyboard.press('Shift+F4');
  // What both hands found in the bundle stands there already.
  await expect(page.getByLabel('第几捆')).toBeFocused();
  await expect(page.getByLabel('第几捆')).toHaveValue('2');
  await expect(page.getByLabel('实有张数')).toHaveValue('2');
  await expect(dialog(page)).toContainText('收回由 6 张改为 5 张，发出 6 张，选举有效');
  await page.getByRole('button', { name: '还有一捆不符…' }).press('Enter');
  await shoot(page, 'recount-bundle');
  await page.getByLabel(personName(1)).press('Space');
  await page.getByLabel('重新清点的原因').focus();
  await page.keyboard.insertText('第二捆点票时多数一张');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByLabel('下一步')).toContainText('✓ 2 捆两遍一致');
  await expect(page.getByRole('button', { name: '委员 5/5' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /核对/u }).first()).toBeVisible();
  await host.stop();
});

test('a heap is counted as a whole; more than went out void the election, until the paper is found to be no more', async ({
  page,
}) => {
  const once = { ...usualPlan, passes: 1 as const, reason: '人手不足' };
  const made = await makeCount({ ...six, plan: once, keyed: ['AAO', 'AAO'] });
  const host = await openCount(page, made);
  await expect(page.getByLabel('计票按键')).toBeFocused();
  const recount = async (total: string, button: string) => {
    await page.keyboard.press('Shift+F4');
    await expect(page.getByLabel('委员 实有选票')).toBeFocused();
    await page.keyboard.type(total);
    await page.getByLabel(personName(0)).press('Space');
    await page.getByLabel('重新清点的原因').fill('票箱里还有');
    await shoot(page, `recount-${total}`);
    await page.getByRole('button', { name: button }).press('Enter');
    await expect(dialog(page)).toBeHidden();
  };
  await recount('7', '登记收回 7 张，选举无效');
  await expect(page.getByText('委员收回 7 张，多于发出 6 张：选举无效，应当重新选举。')).toBeVisible();
  await shoot(page, 'recount-void');
  await recount('5', '登记收回 5 张');
  // The desk has its keys again, and asks for no more than there are.
  await expect(page.getByRole('button', { name: '委员 2/5' })).toBeVisible();
  await page.getByLabel('计票按键').focus();
  await page.keyboard.type('1*');
  await page.waitForTimeout(170);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '委员 3/5' })).toBeVisible();
  await host.stop();
});
