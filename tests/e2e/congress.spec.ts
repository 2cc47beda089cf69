// The practice congress, played through the screen with the hall open beside it, from the roster to the signed papers.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { startHost } from './host.ts';
import { shoot, shootHall } from './screens.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../service/sample/${name}`, import.meta.url));
/** Ballots of each contest: enough to elect (61 of 120 present), few enough to key in a minute. */
const collected = 66;

async function step(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}

/** Where the nth ballot lies, in bundles of 25. */
function placed(ballot: number): string {
  const bundle = Math.ceil(ballot / 25);
  return `第 ${bundle} 捆第 ${ballot - (bundle - 1) * 25} 张`;
}

/** Saves the ballot: two presses closer than 150 ms are one, as for a nervous hand. */
async function save(page: Page): Promise<void> {
  await page.waitForTimeout(160);
  await page.keyboard.press('Enter');
}

/** All text of a .docx, without its markup. */
function readDocx(path: string): string {
  const part = unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'];
  return part === undefined ? '' : new TextDecoder().decode(part).replace(/<[^>]+>/gu, '');
}

/** 66 ballots of the committee: an exception, an over-vote, a write-in, many alike, one struck and keyed again. */
async function keyCommittee(page: Page, hall: Page): Promise<void> {
  const keys = page.getByLabel('计票按键');
  await expect(keys).toBeFocused();
  await page.keyboard.type('10*11-');
  await expect(page.locator('.judgement')).toContainText('有效票');
  await shoot(page, '09-counting');
  await save(page);
  await expect(page.getByText('第 1 捆第 1 张已存盘')).toBeVisible();
  // Eleven approved for nine seats: an invalid ballot is asked about once before it is saved.
  await save(page);
  await expect(page.getByText('请再按 Enter 存入')).toBeVisible();
  await save(page);
  await expect(page.getByText('第 1 捆第 2 张已存盘')).toBeVisible();
  await page.keyboard.type('1*2*3*');
  await page.keyboard.press('+');
  await page.getByLabel('另选人姓名').fill('赵某');
  await page.getByLabel('另选人姓名').press('Enter');
  await expect(keys).toBeFocused();
  await save(page);
  await expect(page.getByText('第 1 捆第 3 张已存盘')).toBeVisible();
  for (let ballot = 4; ballot <= collected; ballot += 1) {
    if (ballot === 4) await page.keyboard.type('10*11*');
    else await page.keyboard.press('.');
    await save(page);
    await expect(page.getByText(`${placed(ballot)}已存盘`)).toBeVisible();
  }
  await page
    .getByRole('row', { name: placed(collected) })
    .getByRole('button', { name: '划去' })
    .click();
  await page.getByPlaceholder('划去原因').fill('重复录入');
  await page
    .getByRole('row', { name: placed(collected) })
    .getByRole('button', { name: '划去' })
    .click();
  await expect(page.getByText('已划去').first()).toBeVisible();
  await keys.focus();
  await page.keyboard.press('.');
  await save(page);
  await expect(page.getByText(`${collected}/${collected}`)).toBeVisible();
  expect(await hall.textContent('body')).not.toMatch(/赞成|当选/u);
}

test('a whole congress goes from the roster to the minutes with the keyboard', async ({ page, browser }) => {
  test.setTimeout(420_000);
  const host = await startHost(['--practice']);
  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await page.goto(host.console);
  await hall.goto(host.hall);
  await expect(page.getByText('演练').first()).toBeVisible();

  // Roster: the sample is imported anew, with its questions answered.
  await step(page, '名册');
  await page.getByLabel('选择名册文件').setInputFiles(sample('roster-122.xlsx'));
  await expect(page.getByRole('button', { name: '导入 122 人' })).toBeDisabled();
  await shoot(page, '01-roster');
  await page.getByRole('button', { name: '10 月', exact: true }).first().click();
  await page.getByPlaceholder('替换现有名册的原因').fill('换用核对过的名册');
  await page.getByRole('button', { name: '导入 122 人' }).click();
  await expect(page.getByText('换用核对过的名册')).toHaveCount(0);

  // Check-in by number, initials and name.
  await step(page, '签到');
  const search = page.getByLabel('签到查找');
  // As fast as keys can be pressed: no digit of the next number is lost while the last one is being saved.
  await search.focus();
  for (const keys of ['1', '22', '113']) {
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.counts .number')).toHaveText('3');
  await search.fill('113');
  await search.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '不必重复' })).toBeVisible();
  const rest = Array.from({ length: 118 }, (_, index) => index + 1).filter((number) => ![1, 22, 113].includes(number));
  for (const [index, number] of rest.entries()) {
    await search.fill(String(number));
    await search.press('Enter');
    await expect(page.locator('.counts .number')).toHaveText(String(index + 4));
  }
  await search.fill('1');
  await search.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '不必重复' })).toBeVisible();
  await search.fill('120');
  await search.press('Enter');
  await search.fill('gyg');
  await search.press('Enter');
  await expect(page.locator('.counts .number')).toHaveText('120');
  await shoot(page, '02-check-in');

  // The fixed count and the hall.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByLabel('会场清点人数')).toBeFocused();
  await page.getByLabel('会场清点人数').fill('119');
  await page.getByLabel('会场清点人数').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '不一致' })).toBeVisible();
  await page.getByLabel('会场清点人数').fill('120');
  await page.getByLabel('会场清点人数').press('Enter');
  await expect(page.getByText('第 1 次清点')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(hall.getByText('符合规定')).toBeVisible();
  await shoot(page, '03-attendance');
  await shootHall(hall, 'hall-attendance');

  // Oath.
  await step(page, '集中宣誓');
  await page.getByLabel('领誓人').fill('沈国庆');
  await page.getByRole('button', { name: '保存领誓人和誓词' }).click();
  await page.getByRole('button', { name: '维护换届秩序' }).click();
  await expect(hall.getByText('维护换届秩序')).toBeVisible();
  await shootHall(hall, 'hall-oath');
  const keypad = page.getByLabel('点名按键');
  await keypad.focus();
  // One key a name, however fast: the second key is the second name's.
  await page.keyboard.type('12');
  await expect(page.getByText('应答 1　').first()).toBeVisible();
  await expect(page.getByText('未应答 1　')).toBeVisible();
  for (let delegation = 0; delegation < 8; delegation += 1) {
    const rest = page.getByRole('button', { name: /全团其余 [1-9]\d* 人应答/u });
    await rest.click();
    await expect(page.getByRole('tab').or(page.locator('.tabs button', { hasText: '✓' }))).toHaveCount(delegation + 1);
  }
  await shoot(page, '04-oath');
  await page.getByRole('button', { name: '宣誓完成，登记 119 人' }).click();
  await page.getByLabel('已签订').fill('121');
  await page.getByRole('button', { name: '登记 121 份' }).click();
  await expect(page.getByText('已签 121 份')).toBeVisible();

  // Rules and officers.
  await step(page, '选举办法');
  await shoot(page, '05-rules');
  await expect(page.getByLabel('不同意', { exact: true })).toBeFocused();
  await page.keyboard.type('00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('规则已冻结')).toBeVisible();
  await step(page, '监票计票人');
  for (const [field, names] of [
    ['总监票人', ['lpp']],
    ['监票人', ['tmh', 'zgl']],
    ['计票人（可填非代表姓名）', ['周敏']],
  ] as const) {
    for (const name of names) {
      await page.getByLabel(field.replace('（可填非代表姓名）', ''), { exact: true }).fill(name);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  }
  await shoot(page, '06-officers');
  await page.getByLabel('不同意', { exact: true }).focus();
  await page.keyboard.type('00');
  await page.getByRole('button', { name: '通过监票人名单，宣布计票人名单（同意 120）' }).click();
  await expect(page.locator('.panel .good').filter({ hasText: '总监票人 李鹏鹏' })).toBeVisible();

  // Candidates, ballots out and in.
  await step(page, '候选人');
  await shoot(page, '07-candidates');
  await page.getByRole('button', { name: '确定 11 名候选人' }).click();
  await page.getByRole('button', { name: '确定 6 名候选人' }).click();
  await expect(page.getByText('名单已确定')).toHaveCount(2);
  await step(page, '发票 投票');
  for (const name of ['党委委员', '纪委委员']) {
    await page.getByLabel(`${name} 印制`).fill('130');
    await page.getByLabel(`${name} 发出`).fill('120');
    await page.getByLabel(`${name} 剩余作废`).fill('10');
    await page.getByLabel(`${name} 剩余作废`).press('Enter');
  }
  await expect(page.getByText('已发出 120 张')).toHaveCount(2);
  await page.keyboard.press('F9');
  await expect(hall.getByText('填写选票说明')).toBeVisible();
  await shoot(page, '08-voting');
  await shootHall(hall, 'hall-instructions');
  await step(page, '清点选票');
  for (const name of ['党委委员', '纪委委员']) {
    await page.getByLabel(`${name} 收回`).fill(String(collected));
    const panel = page.locator('section', { hasText: name });
    await panel.getByLabel('只录一遍', { exact: true }).check();
    await panel.getByLabel('只录一遍的原因').fill('只有一名计票人');
    await page.getByLabel(`${name} 收回`).press('Enter');
  }
  await expect(page.getByText('选举有效').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(hall.getByText('正在计票')).toBeVisible();

  // Counting with keys only: an over-vote, write-ins, a correction and a strike.
  await step(page, '计票');
  await keyCommittee(page, hall);

  // The second contest, then the results.
  await page.getByRole('button', { name: `纪委委员 0/${collected}` }).click();
  await expect(page.getByRole('heading', { name: /录入选票.*纪委委员/u })).toBeVisible();
  await expect(page.getByLabel('计票按键')).toBeFocused();
  for (let ballot = 1; ballot <= collected; ballot += 1) {
    await page.keyboard.type('6*');
    await save(page);
    await expect(page.getByText(`${placed(ballot)}已存盘`)).toBeVisible();
  }
  await step(page, '核对 结果');
  await shoot(page, '10-results');
  for (const name of ['党委委员', '纪委委员']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: `核对无误，确认${name} ${collected} 张` }).click();
    await expect(page.getByRole('button', { name: `${name} ✓` })).toBeVisible();
  }
  await step(page, '宣读 宣布');
  await expect(page.getByRole('button', { name: '切出计票结果' }).first()).toBeDisabled();
  for (const [index, name] of ['党委委员', '纪委委员'].entries()) {
    await page.getByRole('button', { name: `放行${name}结果` }).click();
    await expect(page.getByRole('button', { name: /已放行/u })).toHaveCount(index + 1);
  }
  await page.getByRole('button', { name: '切出计票结果' }).nth(1).click();
  await expect(hall.getByText('计票结果').first()).toBeVisible();
  await shootHall(hall, 'hall-result');
  for (const announced of [1, 2]) {
    await expect(page.getByRole('button', { name: /已放行/u })).toHaveCount(2);
    await page
      .getByRole('button', { name: /宣布当选 \d/u })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /已宣布/u })).toHaveCount(announced);
  }
  await page.getByRole('button', { name: '切出当选名单' }).nth(1).click();
  await expect(hall.getByText('当选名单').first()).toBeVisible();
  await shoot(page, '11-announcing');
  await shootHall(hall, 'hall-elected');

  // Bags, adjournment, seal, papers.
  await step(page, '选票封存');
  await page.getByLabel('袋数').fill('2');
  await page.getByLabel('封条号').fill('0001-0002');
  await page.getByLabel('经手人').fill('李鹏鹏');
  await page.getByRole('button', { name: '登记封存 2 袋' }).click();
  await step(page, '闭会 文书');
  await page.getByRole('button', { name: '宣布散会' }).click();
  await page.getByRole('button', { name: '先填写「报送单位」，再封存' }).click();
  await page.keyboard.type('中共某某县委\n');
  await page.getByRole('button', { name: '校验并封存会议日志' }).click();
  await expect(page.getByRole('button', { name: /已封存/u })).toBeVisible();
  await page.getByRole('button', { name: /^写出 \d+ 份文书$/u }).click();
  await expect(page.getByText('会议记录.docx').first()).toBeVisible();
  await shoot(page, '12-papers');
  // The journal is sealed; the hall still gets its last picture.
  await page.keyboard.press('F9');
  await expect(hall.getByText('大会闭幕')).toBeVisible();
  await shootHall(hall, 'hall-closing');

  const head = (await page.locator('.saved').textContent())?.match(/[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/u)?.[0] ?? '';
  const folder = readdirSync(host.folder).find((name) => name.endsWith('-文书')) ?? '';
  const sheet = readDocx(join(host.folder, folder, '计票结果报告单-纪委委员.docx'));
  expect(sheet).toContain('应到代表122名，实到代表120名；发出选票120张，收回选票66张，其中有效票66张');
  const minutes = readDocx(join(host.folder, folder, '会议记录.docx'));
  for (const words of ['当选5名', '应答119名', '重复录入']) expect(minutes).toContain(words);
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(join(host.folder, folder, '会议记录.docx')))));
  const lines = parts.filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/u.test(name));
  expect(lines.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')).toContain(head);
  await hallContext.close();
  await host.stop();
});
