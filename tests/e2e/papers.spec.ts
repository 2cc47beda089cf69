// The closing step by keys alone: words of the papers, notes for the minutes, the seal that waits for words, the papers.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { once } from '../service/plans.ts';
import { makeCount } from './count.ts';
import { startHost } from './host.ts';
import { goTo, tabTo } from './meeting.ts';
import { shoot } from './screens.ts';

/** As long as a person takes to read the button the cursor has come to. */
const read = 700;

/** A session that has elected four and sealed its ballots: to be adjourned. */
async function makeEnding() {
  const candidates = ['丁建华', '于洁', '马国平', '李越', '王秀英'];
  const keyed = [...Array(10).fill('OAAAA'), 'AAOAO', 'AOOAO'];
  const made = await makeCount({ candidates, seats: 4, ballots: 12, plan: once, keyed });
  const ports = {
    ...localPorts({ folder: made.folder, openHall: () => null }),
    stateFolder: join(made.folder, 'made'),
  };
  const service = openService(ports);
  await service.dispatch('chair', 'openSession', { path: made.path });
  const act = caller(service, 'chair', 'ending');
  for (const name of ['closeCount', 'releaseResult', 'announceResult']) await act(name, { contestId: 'c1' });
  await act('sealBallots', { bags: 1, sealNumbers: '0001', custodian: '李鹏鹏', note: '' });
  service.close();
  return made;
}

/** Goes to a button by Tab and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

test('a wording with a strange placeholder is refused with its name, put right, and printed; a note stands at its time', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const made = await makeEnding();
  const host = await startHost([made.path], made.folder);
  await page.goto(host.console);
  await goTo(page, '闭会 文书');
  const words = page.getByRole('region', { name: '文书用语' });

  // The text is chosen by keys: 报送单位, 落款单位, then 出席代表情况报告单.
  await tabTo(page, page.getByLabel('选择文书'));
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const text = words.getByLabel('「出席代表情况报告单」的用语');
  await expect(text).toContainText('{法定人数}');
  await tabTo(page, text);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\n应道 {应道} 名。');
  await tabTo(page, words.getByLabel('改写的原因'));
  await page.keyboard.type('按本镇习惯\n');
  await expect(words.getByRole('alert')).toContainText('第 4 行：不认识「{应道}」。是不是「{应到}」？请改正。');
  await shoot(page, 'x20-words-refused');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('{应到} 名。');
  await tabTo(page, words.getByLabel('改写的原因'));
  await page.keyboard.press('Enter');
  await expect(words.getByText('出席代表情况报告单（已改写）')).toBeVisible();

  // 09:40 lies between acts of the day, whenever that is written down.
  const notes = page.getByRole('region', { name: '会议记录补记' });
  await tabTo(page, notes.getByLabel('时间（时:分，如 09:40）'));
  await page.keyboard.type('09：40');
  await page.keyboard.press('Tab');
  await page.keyboard.type('丁建华发言，同意工作报告\n');
  await expect(notes.getByText('09:40　丁建华发言，同意工作报告')).toBeVisible();

  // Adjourned, the cursor is on the seal, which goes to what is lacking, and is come back to.
  await press(page, '宣布散会');
  await expect(page.getByRole('note', { name: '封存以前要填写' })).toContainText('关于选举结果的报告：缺「报送单位」');
  await expect(page.getByRole('button', { name: '先填写「报送单位」，再封存' })).toBeFocused();
  await shoot(page, 'x21-seal-waits');
  await page.waitForTimeout(read);
  await page.keyboard.press('Enter');
  await expect(words.getByLabel('报送单位', { exact: true })).toBeFocused();
  // A trembling hand pressed Enter twice: the second press comes as the cursor does, however slow the machine is.
  await page.evaluate(() => {
    const press = ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement) target.click();
    };
    document.addEventListener('focusin', press, { once: true });
  });
  await page.keyboard.type('中共某某县委\n');
  // The journal is not sealed by that, and the screen says so.
  await expect(page.getByText('刚才按得太快')).toBeVisible();
  await page.waitForTimeout(read);
  await expect(page.getByRole('button', { name: '校验并封存会议日志' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /已封存/u })).toBeVisible();
  await expect(words.getByText('会议日志已封存，用语不能再改')).toBeVisible();

  // All papers are written: how far it is, then each with its place.
  const papers = page.getByRole('region', { name: '文书', exact: true });
  await press(page, /^写出 \d+ 份文书$/u);
  await expect(papers.getByRole('status').first()).toContainText(/核对并写出：0 \/ \d+|写出 \d+ 个文件/u);
  await expect(papers.getByText(/^写出 \d+ 个文件，用时 [\d.]+ 秒。$/u)).toBeVisible({ timeout: 60_000 });
  await expect(papers.getByText(/✓ .*会议记录\.docx/u)).toBeVisible();
  const folder = readdirSync(host.folder).find((name) => name.endsWith('-文书')) ?? '';
  expect(readdirSync(join(host.folder, folder))).toEqual(
    expect.arrayContaining(['会议记录.docx', '关于选举结果的报告.docx', '计票结果-委员.xlsx', '会议结果.json']),
  );
  await papers.getByText(/写出 \d+ 个文件/u).scrollIntoViewIfNeeded();
  await shoot(page, 'x22-papers-written');

  // The print page opens by itself, with the words as they were put right and the note in its place.
  for (const [paper, expected] of [
    ['打印出席代表情况报告单', '应道12名。'],
    ['打印会议记录', '09:40 丁建华发言，同意工作报告'],
  ] as const) {
    const opened = page.waitForEvent('popup');
    await press(page, paper);
    const sheet = await opened;
    await expect(sheet.getByText(expected)).toHaveCount(1);
    await shoot(sheet, `x23-${paper}`);
    await sheet.close();
  }
  await host.stop();
});
