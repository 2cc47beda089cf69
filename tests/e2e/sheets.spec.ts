// Tally sheets on the screen with the keyboard alone: dealt, called out in the open hall, keyed by two, settled by a third.

import { expect, type Page, test } from '@playwright/test';
import { startHost, withoutSocket } from './host.ts';
import { shoot, shootHall } from './screens.ts';

async function step(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}

/** The way to the count, as the whole congress plays it elsewhere: 100 present, an open count, these candidates. */
async function bringToCount(page: Page, seats: number, names: readonly string[]): Promise<void> {
  await page.evaluate(`(async () => {
    const act = async (name, input) => {
      const result = await window.desk.call(name, { ...input, requestId: crypto.randomUUID() });
      if (!result.ok) throw new Error(name + ' ' + JSON.stringify(result.error));
    };
    const names = ${JSON.stringify(names)};
    const { value } = await window.desk.call('attendance', {});
    const delegates = value.rows.filter(({ participant }) => participant.entitled).slice(0, 100);
    await Promise.all(delegates.map(({ participant }) => act('checkIn', { participantId: participant.id, cancelLeave: false })));
    await act('fixAttendance', { counted: 100, reason: null });
    await act('omitOath', { reason: '已于预备会议宣誓' });
    const { value: { ruleSet } } = await window.desk.call('rules', {});
    await act('changeRules', { ruleSet: { ...ruleSet, openCount: { ...ruleSet.openCount, shown: true } }, reason: '公开唱票' });
    await act('adoptRules', { approve: 100, oppose: 0, abstain: 0 });
    const { value: { eligible } } = await window.desk.call('officers', {});
    const free = eligible.map(({ name }) => name).filter((name) => !names.includes(name));
    await act('nameOfficers', { chiefScrutineer: free[0], scrutineers: free.slice(1, 3), tellers: free.slice(3, 6), votes: { approve: 100, oppose: 0, abstain: 0 } });
    const { value: { contests } } = await window.desk.call('contests', {});
    const { kind, title, shortTitle, colour } = contests[0];
    await act('defineContest', { contestId: 'c1', kind, title, shortTitle, colour, primary: false, seats: ${seats}, reason: '核定名额' });
    const blank = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '', proposedFor: '', introduction: '' };
    await act('listCandidates', { contestId: 'c1', candidates: names.map((name) => ({ ...blank, name })), order: 'manual', reason: '按批复' });
    await act('confirmCandidates', { contestId: 'c1', reason: null });
    await act('issueBallots', { contestId: 'c1', printed: 100, issued: 100, spoiled: 0, reason: null });
  })()`);
}

/** An operator by the keyboard: registered the first time, then signed on. */
async function signOn(page: Page, name: string, isNew: boolean): Promise<void> {
  if (await page.getByRole('button', { name: '换人' }).isVisible())
    await page.getByRole('button', { name: '换人' }).press('Enter');
  await page.getByLabel('操作员').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByLabel('口令').fill('1234');
  await page.getByLabel('口令').press('Enter');
  if (isNew) {
    await expect(page.getByRole('button', { name: '签入' })).toBeVisible();
    await page.getByLabel('口令').press('Enter');
  }
  await expect(page.getByText(`${name} 已签入`)).toBeVisible();
}

/** Types the figures one after another, each with Enter. */
async function type(page: Page, ...figures: readonly (number | string)[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(String(figure));
    await page.keyboard.press('Enter');
  }
}

/** Three valid ballots for the first nine, one invalid. */
async function keyGroupTwo(page: Page): Promise<void> {
  await expect(page.getByLabel('有效票')).toBeFocused();
  await type(page, 3, 1);
  for (const index of eleven.keys()) await type(page, ...(index < 9 ? [3, 0, 0, 0] : [0, 3, 0, 0]));
  await page.keyboard.press('Enter');
}

const eleven = [
  ...['丁一', '王二', '李国强', '欧阳明', '司马长风', '买买提·阿不都', '赵四', '孙五'],
  ...['阿卜杜热合曼·买买提明·吐尔逊', '周六', '吴七'],
];

test('a hall counts on tally sheets: called out, keyed twice, settled by a third, and closed', async ({
  page,
  browser,
}) => {
  const host = await startHost(['--practice']);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await withoutSocket(page);
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await step(page, '闭会 文书');
  await bringToCount(page, 9, eleven);
  await hall.goto(host.hall);

  // Four ballots came back; the way of counting is chosen with them.
  await step(page, '清点选票');
  await page.getByRole('radio', { name: '逐张录入' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '计票单（唱票画正字）' }).first()).toBeChecked();
  await shoot(page, 's01-collecting');
  await page.getByLabel('党委委员 收回').fill('6');
  await page.getByLabel('党委委员 收回').press('Enter');
  await expect(page.getByText('收回 6 张，✓ 选举有效')).toBeVisible();

  // Dealt to two groups.
  await step(page, '计票');
  const piles = page.getByLabel('各组张数');
  await expect(piles).toBeFocused();
  await piles.fill('2+4');
  await shoot(page, 's02-dealing');
  await piles.press('Enter');
  await expect(page.getByText('请先签入操作员')).toBeVisible();
  const tellers = await page.evaluate(`window.desk.call('operators', {}).then(({ value }) => value.suggested)`);
  const [one = '', two = '', three = ''] = threeOf(tellers);
  await signOn(page, one, true);

  // Group 1 is called out, and the hall sees 正 grow.
  await page.getByRole('button', { name: '唱票画正字' }).press('Enter');
  const keys = page.getByLabel('唱票按键');
  await expect(keys).toBeFocused();
  const call = async (...numbers: readonly number[]) => {
    for (const number of numbers) {
      const before = await page.locator('.calling-head .large').textContent();
      await type(page, number);
      await expect(page.locator('.calling-head .large')).not.toHaveText(before ?? '');
    }
  };
  const end = async (key: string, next: string) => {
    await page.waitForTimeout(160);
    await page.keyboard.press(key);
    await expect(page.locator('.calling-head')).toContainText(next);
  };
  await call(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  await expect(page.getByText('多于应选，整张无效，请按 /')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('本张已唱 9 / 9 人')).toBeVisible();
  await page.getByLabel('预览画面').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await expect(hall.getByText('公开唱票')).toBeVisible();
  await expect(hall.getByText('已唱 0 张')).toBeVisible();
  await keys.focus();
  await end('Enter', '有效 1');
  await expect(hall.getByText('已唱 1 张，有效 1，无效 0')).toBeVisible();
  // Faster than a slow disk: no stroke is lost.
  await page.route('**/call/callStroke', async (route) => {
    await new Promise((rest) => setTimeout(rest, 300));
    await route.continue();
  });
  for (const key of ['1', 'Enter', '2', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText('本张已唱 2 / 9 人')).toBeVisible();
  await page.unroute('**/call/callStroke');
  await page.keyboard.press('+');
  await page.getByLabel('另选人姓名').fill('郑九');
  await page.getByLabel('另选人姓名').press('Enter');
  await expect(page.getByText('本张已唱 3 / 9 人')).toBeVisible();
  await shoot(page, 's03-calling');
  await shootHall(hall, 's03-hall');
  await page.getByLabel('唱票按键').focus();
  await end('Enter', '有效 2');

  // What was called fills the sheet: 弃权 is keyed, 不赞成 is what remains.
  await page.getByRole('button', { name: '填第 1 组计票单' }).press('Enter');
  await expect(page.getByLabel('有效票')).toHaveValue('2');
  await shoot(page, 's04-filled');
  await page.getByRole('button', { name: '录入第 1 组计票单（2 张）' }).press('Enter');
  await expect(page.getByText('您录的一遍已存盘')).toBeVisible();

  // Another hand keys the second pass from the paper; one figure is another.
  await signOn(page, two, true);
  await expect(page.getByLabel('有效票')).toBeFocused();
  await type(page, 2, 0);
  const paper: readonly (readonly number[])[] = eleven.map((_, index) =>
    index < 2 ? [2, 0, 0, 0] : index < 9 ? [1, 1, 0, 0] : [0, 2, 0, 0],
  );
  for (const [index, row] of paper.entries()) {
    if (index === 2) await type(page, 0, 1, 0, 0);
    else await type(page, ...row);
  }
  await expect(page.getByText('合计 1，有效票 2 张，不相等')).toBeVisible();
  await shoot(page, 's05-wrong');
  await page.getByLabel('李国强 不赞成').fill('2');
  await page.getByLabel('李国强 不赞成').press('+');
  await page.getByLabel('另选人 1 姓名').fill('郑九');
  await page.getByLabel('另选人 1 姓名').press('Enter');
  await type(page, 1);
  await expect(page.getByRole('button', { name: '录入第 1 组计票单（2 张）' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 1 组两遍有 2 格不同')).toBeVisible();
  await shoot(page, 's06-differences');

  // A third reads the paper, blind, and says what stands.
  await signOn(page, three, true);
  await expect(page.getByLabel('看单 李国强 赞成')).toBeFocused();
  await shoot(page, 's07-third');
  await type(page, 1, 1);
  await page.getByLabel('核定原因').fill('看单核定');
  await shoot(page, 's08-ruling');
  await page.getByRole('button', { name: '以第三人所读为准' }).press('Enter');
  await expect(page.getByText('两遍一致，本组完成')).toBeVisible();

  // Group 2 by the third and the first hand: the group that was chosen stays.
  await page.getByRole('tab', { name: '第 2 组' }).press('Enter');
  await keyGroupTwo(page);
  await expect(page.getByText('您录的一遍已存盘')).toBeVisible();
  await signOn(page, one, false);
  await keyGroupTwo(page);
  await expect(page.getByText('两遍一致，本组完成')).toBeVisible();
  await shoot(page, 's09-done');
  await step(page, '核对 结果');
  await expect(page.getByText('李国强').first()).toBeVisible();
  await shoot(page, 's10-result');
  await hallContext.close();
  await host.stop();
});

test('three hundred candidates with long names stay readable on the sheet, in the calling and in the hall', async ({
  page,
  browser,
}) => {
  const host = await startHost(['--practice']);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await step(page, '闭会 文书');
  const digits = '一二三四五六七八九十';
  const many = Array.from({ length: 300 }, (_, index) => {
    const number = `${digits[Math.floor(index / 100)]}${digits[Math.floor(index / 10) % 10]}${digits[index % 10]}`;
    return index % 40 === 0
      ? `阿卜杜热合曼·买买提明·${number}`
      : index % 7 === 0
        ? `王${number.slice(1)}`
        : `欧阳${number}`;
  });
  const names = [...new Set(many)];
  await bringToCount(page, 240, names);
  await page.evaluate(`(async () => {
    const act = (name, input) => window.desk.call(name, { ...input, requestId: crypto.randomUUID() });
    await act('collectBallots', { contestId: 'c1', collected: 100, plan: { method: 'sheets', passes: 1, bundleSize: 25, reason: '一名计票人' }, reason: null });
    await act('dealGroups', { contestId: 'c1', piles: [40, 30, 30], reason: null });
    const at = { contestId: 'c1', group: 2, pass: 1, operator: null };
    await act('beginCalling', at);
    for (let ballot = 0; ballot < 3; ballot += 1) {
      await Promise.all(Array.from({ length: 60 }, (_, index) => act('callStroke', { ...at, candidate: ballot * 3 + index + 1, name: '' })));
      await act('endBallot', { ...at, valid: true });
    }
    await act('takeScene', { choice: { kind: 'strokes', contestId: 'c1' } });
  })()`);
  await hall.goto(host.hall);
  await step(page, '计票');
  await expect(page.getByLabel('有效票')).toBeFocused();
  await type(page, 40, 0, 30, 10, 0, 0);
  await expect(page.getByText('✓ 40').first()).toBeVisible();
  await shoot(page, 's11-many-sheet');
  await page.getByRole('tab', { name: '第 2 组' }).press('Enter');
  await expect(page.getByLabel('唱票按键')).toBeFocused();
  await shoot(page, 's12-many-calling');
  await expect(hall.getByText('已唱 3 张')).toBeVisible();
  await shootHall(hall, 's12-many-hall');
  await hallContext.close();
  await host.stop();
});

/** Three texts, as the page answered them. */
function threeOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String).slice(0, 3) : [];
}
