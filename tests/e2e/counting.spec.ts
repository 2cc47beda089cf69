// The counting room on the screen, with the keyboard only: two people key each bundle, a third settles what differs.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startHost } from './host.ts';
import { shoot } from './screens.ts';

const people = [...'甲乙丙丁戊己庚辛壬癸'].map((name) => `${name}一`);
const roster = ['姓名,代表团', ...people.map((name) => `${name},第一代表团`)].join('\n');
const fields = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };
const candidates = ['丁二', '王二', '李三'].map((name) => ({ ...fields, name, proposedFor: '', introduction: '' }));
const everybody = { approve: 10, oppose: 0, abstain: 0 };
/** What stands on the paper, in keys: two bundles of five, the candidates 1 丁二 2 王二 3 李三, two seats. */
const papers = ['3*', '2*', '1*', '3*', '2*', '3*', '1*2*', '3*', '2-3*', '3*'];
/** 赞成, 不赞成, 弃权, 部分无效 as counted by hand from the papers. */
const truth = [
  ['丁　二', '8', '2', '0', '0'],
  ['王　二', '6', '3', '1', '0'],
  ['李　三', '4', '6', '0', '0'],
];

/** Everything before the count, through the same door as the screen. */
async function prepare(page: Page): Promise<void> {
  let count = 0;
  const call = async (name: string, input: object) => {
    count += 1;
    const result = await page.evaluate(([called, given]) => Reflect.apply(window.desk.call, null, [called, given]), [
      name,
      input,
    ] as const);
    expect(result, name).toMatchObject({ ok: true });
    return count;
  };
  const act = (name: string, input: object) =>
    call(name, { requestId: `before-${String(count).padStart(4, '0')}`, ...input });
  const session = { folder: null, name: '镇代表大会', date: '2026-06-18', venue: '会场', executiveChair: '沈国庆' };
  await call('createSession', { ...session, preset: 'party-grassroots-congress-2020' });
  const contentBase64 = Buffer.from(roster).toString('base64');
  await act('importRoster', { fileName: '名册.csv', contentBase64, sheet: null, answers: {}, reason: null });
  for (const number of people.keys()) await act('checkIn', { participantId: `p${number + 1}`, cancelLeave: false });
  await act('fixAttendance', { counted: 10, reason: null });
  await act('omitOath', { reason: '另行组织' });
  const contest = { contestId: null, kind: 'committee', primary: false, seats: 2, title: '委员会委员' };
  await act('defineContest', { ...contest, shortTitle: '委员', colour: '红', reason: null });
  await act('listCandidates', { contestId: 'c1', candidates, order: 'stroke', reason: null });
  await act('adoptRules', everybody);
  await act('nameOfficers', { chiefScrutineer: '甲一', scrutineers: ['乙一'], tellers: ['周敏'], votes: everybody });
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 10, issued: 10, spoiled: 0, reason: null });
}

/** Presses Enter as a hand does: two presses closer than 150 ms would be one. */
async function enter(page: Page): Promise<void> {
  await page.waitForTimeout(170);
  await page.keyboard.press('Enter');
}

async function openCounting(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ hasText: /^.计票/u })
    .focus();
  await page.keyboard.press('Enter');
}

async function signOn(page: Page, name: string, pin: string): Promise<void> {
  await expect(page.getByLabel('签入操作员')).toBeFocused();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('签入口令')).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

async function signOff(page: Page): Promise<void> {
  await page.keyboard.press('F6');
  await expect(page.getByLabel('签入操作员')).toBeFocused();
}

/** Takes the bundle that is offered, keys these papers into it and leaves it at the question how many are in the hand. */
async function keyBundle(page: Page, offer: string, keyed: readonly string[]): Promise<void> {
  await expect(page.getByRole('button', { name: offer })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [index, marks] of keyed.entries()) {
    await expect(page.getByLabel('计票按键')).toBeFocused();
    await page.keyboard.type(marks);
    await enter(page);
    await expect(page.locator('.station')).toContainText(`已录 ${index + 1} /`);
  }
}

async function closeBundle(page: Page, sheets: number): Promise<void> {
  await expect(page.getByLabel('手中张数')).toBeFocused();
  await page.keyboard.type(String(sheets));
  await enter(page);
}

test('two passes and a settlement end with what stands on the paper', async ({ page }) => {
  const host = await startHost([]);
  await page.goto(host.console);
  await prepare(page);
  const rail = page.getByRole('navigation').getByRole('button');

  // The ballots come in: bundles of five, twice, without a word; once would want a reason.
  await rail.filter({ hasText: '清点选票' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('委员 收回').focus();
  await page.keyboard.type('10');
  await page.getByLabel('委员 每捆张数').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5');
  await expect(page.getByText('10 张分 2 捆，每捆由两人各录一遍')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('收回 10 张，✓ 选举有效')).toBeVisible();
  await expect(page.getByRole('button', { name: '到「计票」 F8' })).toBeVisible();
  await page.keyboard.press('F8');

  // The chair registers three; one forgets the PIN and gets another.
  await expect(page.getByRole('button', { name: '登记操作员' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [name, pin] of [
    ['周敏', '1111'],
    ['乙一', '2222'],
    ['甲一', '3333'],
  ] as const) {
    await expect(page.getByLabel(`${name} 口令`)).toBeFocused();
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`✓ ${name} 已登记`)).toBeVisible();
  }
  await page.getByLabel('乙一 另设口令').focus();
  await page.keyboard.type('5555');
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ 乙一 已另设口令')).toBeVisible();
  await page.keyboard.press('Escape');

  // First pass: a wrong mark on the second sheet of the first bundle.
  await signOn(page, '周敏', '1111');
  await expect(page.locator('.signed-on')).toContainText('周敏');
  await keyBundle(page, '开第 1 捆，录第一遍', ['3*', '3*', ...papers.slice(2, 5)]);
  await closeBundle(page, 6);
  await expect(page.getByText('纸上 6 张，录入 5 张，对不上')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await closeBundle(page, 5);
  await keyBundle(page, '开第 2 捆，录第一遍', papers.slice(5));
  await closeBundle(page, 5);
  // Nothing is offered to the one who has keyed everything once, and the screen says why.
  await expect(page.getByText('第 1 捆第一遍是您录的，第 2 捆第一遍是您录的')).toBeVisible();
  await signOff(page);

  // Second pass, by another: the old PIN is refused; a sheet of the second bundle is skipped.
  await signOn(page, '乙一', '2222');
  await expect(page.getByText('乙一 的口令不对')).toBeVisible();
  await page.keyboard.type('5555');
  await page.keyboard.press('Enter');
  await keyBundle(page, '开第 1 捆，录第二遍', papers.slice(0, 5));
  await closeBundle(page, 5);
  await expect(page.getByText('第 1 捆两遍已比对：差异 1 处')).toBeVisible();
  await keyBundle(page, '开第 2 捆，录第二遍', [...papers.slice(5, 6), ...papers.slice(7)]);
  // Who leaves the screen comes back to the same ballot.
  await rail.filter({ hasText: '签到' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('签到查找')).toBeFocused();
  await expect(page.getByRole('button', { name: '到「计票」 F8' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('.station')).toContainText('已录 4 / 5 张');
  await expect(page.getByLabel('计票按键')).toBeFocused();
  await page.keyboard.press('F4');
  await closeBundle(page, 4);
  await expect(page.getByText('再点一遍，确是 4 张的，再按一次回车收捆')).toBeVisible();
  await enter(page);
  await expect(page.getByText('第 2 捆两遍已比对：差异 1 处')).toBeVisible();
  await expect(page.getByText('2 处', { exact: true })).toBeVisible();
  await signOff(page);

  // The third person reads the paper before seeing what the two had keyed.
  await signOn(page, '甲一', '3333');
  await expect(page.getByRole('button', { name: '看票核定第 1 捆的差异' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 2 张，两遍录得不同')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('看票按键')).toBeFocused();
  await page.keyboard.type('2*');
  await enter(page);
  await expect(page.getByText('您读的与第二遍相同')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('核定理由')).toHaveValue('看票核定：第一遍看错行');
  await enter(page);
  await expect(page.getByText('✓ 第二遍为准（看票核定：第一遍看错行）')).toBeVisible();
  await expect(page.getByRole('row', { name: '第 2 张' })).toContainText('2 王　二 ○ 赞成');

  // The sheet that was skipped shows as a shift of one, not as differences in all behind it.
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 2 捆第 2 张起错位一张：第二遍漏录一张')).toBeVisible();
  await expect(page.getByRole('row', { name: '待核定' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('看票按键')).toBeFocused();
  // A trembling hand has not said twice that there is no such sheet.
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect(page.getByText('这里没有这张票？请再按一次 Delete 确认。')).toBeVisible();
  await page.keyboard.type('1*2*');
  await enter(page);
  await expect(page.getByText('您读的与第一遍相同')).toBeVisible();
  await enter(page);
  await expect(page.getByText('✓ 第一遍为准（看票核定：纸上有这一张，第二遍漏录）')).toBeVisible();
  await expect(page.getByRole('button', { name: '回到全部捆' })).toBeFocused();
  await page.keyboard.press('Enter');

  // All is settled: the way on is plain, and the count is that of the paper.
  await expect(page.getByText('✓ 2 捆两遍一致，差异全部核定')).toBeVisible();
  await expect(page.getByText('按 F8 核对结果')).toBeVisible();
  await expect(page.locator('.sure')).toContainText(/预计残留差错 0\.\d 处，最小票差 \d 票/u);
  await expect(page.getByRole('button', { name: '到「核对 结果」 F8' })).toBeVisible();
  await page.keyboard.press('F8');
  const rows = page.locator('.result tbody tr');
  await expect(rows).toHaveCount(3);
  const counted = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].slice(0, 5).map((cell) => cell.textContent)),
  );
  expect(counted).toEqual(truth);
  await host.stop();
});

test('after the program was stopped the count goes on at the same ballot; a closed bundle is opened again with a reason', async ({
  page,
}) => {
  const first = await startHost([]);
  await page.goto(first.console);
  await prepare(page);
  await page.evaluate(async () => {
    const plan = { method: 'ballots' as const, passes: 2 as const, bundleSize: 10, reason: null };
    const papersIn = { contestId: 'c1', collected: 10, plan, reason: null };
    await window.desk.call('collectBallots', { requestId: 'collected-1', ...papersIn });
    await window.desk.call('registerOperator', { requestId: 'register-1', name: '周敏', pin: '1111' });
    await window.desk.call('registerOperator', { requestId: 'register-2', name: '乙一', pin: '2222' });
  });
  await openCounting(page);
  await signOn(page, '1', '1111');
  await keyBundle(page, '开第 1 捆，录第一遍', papers.slice(0, 4));
  await first.stop();

  const file = readdirSync(first.folder).find((name) => name.endsWith('.congress')) ?? '';
  const host = await startHost([join(first.folder, file)], first.folder);
  await page.goto(host.console);
  await openCounting(page);
  await signOn(page, '周敏', '1111');
  await keyBundle(page, '接着录第 1 捆第一遍（已录 4 张）', []);
  await expect(page.getByRole('heading', { name: '录入选票' })).toContainText('第 5 张');
  for (const [index, marks] of papers.slice(4).entries()) {
    await page.keyboard.type(marks);
    await enter(page);
    await expect(page.locator('.station')).toContainText(`已录 ${index + 5} /`);
  }
  await closeBundle(page, 10);
  await expect(page.getByText('等另一遍录完后比对')).toBeVisible();
  await page.getByRole('button', { name: '重新打开第 1 捆' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('重新打开的原因')).toBeFocused();
  await page.keyboard.insertText('第 3 张录错');
  await page.keyboard.press('Enter');
  // It is the same hand's again: the desk, and not the second entry, is what is offered.
  const goOn = page.getByRole('button', { name: '接着录第 1 捆第一遍（已录 10 张）' });
  await expect(goOn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('手中张数')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('计票按键')).toBeFocused();
  // Who has to leave hands the bundle on: another goes on at the same ballot.
  await page.getByRole('button', { name: '看全部捆' }).press('Enter');
  await page.getByRole('button', { name: '第 1 捆第一遍换人' }).press('Enter');
  await expect(page.getByLabel('换人的原因')).toBeFocused();
  await page.keyboard.insertText('身体不适');
  await shoot(page, 'hand-over');
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 1 捆乙一正在录')).toBeVisible();
  await signOff(page);
  await signOn(page, '乙一', '2222');
  await keyBundle(page, '接着录第 1 捆第一遍（已录 10 张）', []);
  await expect(page.getByLabel('手中张数')).toBeFocused();
  await host.stop();
});
