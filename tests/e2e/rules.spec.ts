// The rules on the screen: settings changed before the vote, the text and the hall following them, and the ways back.

import { expect, type Page, test } from '@playwright/test';
import { startHost } from './host.ts';
import { shoot } from './screens.ts';

async function step(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}

/** The way to the vote on the rules, as the whole congress plays it elsewhere: checked in, counted, the oath left out. */
async function bringToRules(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const act = async (name, input) => {
      const result = await window.desk.call(name, { ...input, requestId: crypto.randomUUID() });
      if (!result.ok) throw new Error(name + ' ' + JSON.stringify(result.error));
    };
    const { value } = await window.desk.call('attendance', {});
    const delegates = value.rows.filter(({ participant }) => participant.entitled).slice(0, 100);
    await Promise.all(delegates.map(({ participant }) => act('checkIn', { participantId: participant.id, cancelLeave: false })));
    await act('fixAttendance', { counted: 100, reason: null });
    await act('omitOath', { reason: '已于预备会议宣誓' });
  })()`);
}

/** The hands against and the hands abstaining. */
async function raiseHands(page: Page, oppose: string, abstain: string): Promise<void> {
  await page.getByLabel('不同意', { exact: true }).fill(oppose);
  await page.getByLabel('弃权', { exact: true }).fill(abstain);
}

test('the settings are changed with a reason, text and hall follow, and steps are gone back on', async ({
  page,
  browser,
}) => {
  const host = await startHost(['--practice']);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  // A step that asks for little while a hundred people are checked in.
  await step(page, '闭会 文书');
  await bringToRules(page);
  await hall.goto(host.hall);

  // The oath was left out; it can be taken after all until the rules are passed.
  await step(page, '集中宣誓');
  await expect(page.getByRole('heading', { name: /略过（已于预备会议宣誓）/u })).toBeVisible();
  await shoot(page, 'r01-oath');
  await page.getByRole('button', { name: '重新宣誓' }).click();
  await expect(page.getByLabel('重新宣誓的原因')).toBeFocused();
  await shoot(page, 'r02-oath-reopen');
  await page.getByRole('button', { name: '不改' }).click();

  // The hall shows how to fill in the ballot, by the rules as they are.
  await step(page, '候选人');
  await page.getByRole('button', { name: '确定 11 名候选人' }).click();
  await expect(page.getByText('名单已确定')).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(hall.getByText('填写选票说明')).toBeVisible();
  await expect(hall.getByText('△')).toHaveCount(0);

  // Settings: the mark scheme and the margin.
  await step(page, '选举办法');
  await expect(page.getByText(/表决前请核对 \d+ 条条款/u)).toBeVisible();
  await shoot(page, 'r03-rules');
  await page.getByRole('button', { name: '修改设定' }).click();
  await expect(page.getByLabel('从哪一套规则开始')).toBeFocused();
  await shoot(page, 'r04-settings');
  const preview = page.getByRole('region', { name: '选举办法文本' });
  await page.getByRole('button', { name: /^划写 另选/u }).click();
  await page.getByRole('radio', { name: /^D/u }).check();
  await expect(preview.locator('.changed').filter({ hasText: '弃权的画“△”' })).toBeVisible();
  await shoot(page, 'r05-scheme');
  const percent = page.getByLabel('差额 不少于应选人数的百分之');
  await percent.fill('');
  await expect(page.getByText('请填 0 到 100 的整数')).toBeVisible();
  await expect(page.getByText('还有没填好的，见红字')).toBeVisible();
  await percent.fill('30');
  await expect(preview.locator('.changed').filter({ hasText: '不少于应选人数的 30%' })).toBeVisible();
  await page.getByLabel('差额 已核对').check();
  await page.getByLabel('法定人数 已核对').check();
  await shoot(page, 'r06-margin');

  // What contradicts itself is refused, with the setting by its name, and nothing is lost.
  await page.getByLabel('划写符号 弃权').fill('×');
  await expect(page.getByText('两种意见用了同一个符号')).toBeVisible();
  const reason = page.getByLabel('修改设定的原因');
  await expect(page.getByRole('button', { name: '保存设定' })).toBeDisabled();
  await reason.fill('主席团会议决定采用机读选票，差额提高');
  await reason.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '不合要求：划写符号' })).toBeVisible();
  await shoot(page, 'r07-refused');
  await page.getByLabel('划写符号 弃权').fill('△');
  await reason.press('Enter');
  await expect(page.getByRole('button', { name: '保存设定' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '修改设定' })).toBeFocused();
  await expect(page.getByRole('main').getByText('弃权的画“△”')).toBeVisible();
  await expect(page.getByRole('main').getByText('不少于应选人数的 30%')).toBeVisible();
  await expect(page.getByText('基层党代表大会（2020）（自定）')).toBeVisible();
  await expect(hall.getByText('△').first()).toBeVisible();
  await shoot(hall, 'r08-hall');

  // Passed, and taken up again with a reason.
  await raiseHands(page, '0', '0');
  await page.getByRole('button', { name: '通过选举办法（同意 100）' }).click();
  await expect(page.getByText('规则已冻结')).toBeVisible();
  await expect(page.getByRole('button', { name: '修改设定' })).toHaveCount(0);
  await shoot(page, 'r09-adopted');
  await page.getByRole('button', { name: '重新审议选举办法' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '重新审议选举办法' })).toBeDisabled();
  await page.getByLabel('重新审议选举办法的原因').fill('代表提出差额比例有误');
  await page.getByLabel('重新审议选举办法的原因').press('Enter');
  await expect(page.getByRole('button', { name: '修改设定' })).toBeVisible();
  await raiseHands(page, '0', '0');
  await page.getByRole('button', { name: '通过选举办法（同意 100）' }).click();
  await expect(page.getByText('规则已冻结')).toBeVisible();

  // A confirmed list is withdrawn.
  await step(page, '候选人');
  await shoot(page, 'r10-candidates');
  await page.getByRole('button', { name: /撤回名单$/u }).click();
  await page.getByLabel('撤回名单的原因').fill('一名候选人提出不作为候选人');
  await shoot(page, 'r11-withdraw');
  await page.getByRole('dialog').getByRole('button', { name: '撤回名单' }).click();
  await expect(page.getByText('名单已确定')).toHaveCount(0);

  // A resolution by show of hands, one that passes and one that does not.
  await step(page, '闭会 文书');
  await page.getByLabel('表决什么').fill('关于中共某某镇第十四届委员会工作报告的决议（草案）');
  await raiseHands(page, '0', '0');
  await page.getByRole('button', { name: '登记表决' }).click();
  await expect(page.getByRole('cell').filter({ hasText: '同意 100，不同意 0，弃权 0，一致通过' })).toBeVisible();
  await expect(page.getByLabel('表决什么')).toBeFocused();
  await page.keyboard.type('关于调整会议议程的动议');
  await raiseHands(page, '70', '0');
  await page.getByRole('button', { name: '登记没有通过' }).click();
  await expect(page.getByRole('cell').filter({ hasText: '须 62 人同意' })).toBeVisible();
  await shoot(page, 'r12-motions');

  // Every act with its reason stands in the journal.
  await page.getByRole('button', { name: /^记录 \d+ 条$/u }).click();
  for (const why of ['采用机读选票', '差额比例有误', '提出不作为候选人'])
    await expect(page.getByRole('cell').filter({ hasText: why })).toBeVisible();
  await hallContext.close();
  await host.stop();
});
