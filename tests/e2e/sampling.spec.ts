// The sample check on the screen, keyboard only: dice, drawn ballots, a slip, a fault, and the count opened again.

import { expect, type Page, test } from '@playwright/test';
import { startHost } from './host.ts';
import { shoot } from './screens.ts';

/** 300 people are not needed: 110 ballots of the committee are in, alike, and their count is closed. */
async function bringToResults(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const act = async (name, input) => {
      const result = await window.desk.call(name, { ...input, requestId: crypto.randomUUID() });
      if (!result.ok) throw new Error(name + ' ' + JSON.stringify(result.error));
    };
    const { value } = await window.desk.call('attendance', {});
    const delegates = value.rows.filter(({ participant }) => participant.entitled).slice(0, 110);
    await Promise.all(delegates.map(({ participant }) => act('checkIn', { participantId: participant.id, cancelLeave: false })));
    await act('fixAttendance', { counted: 110, reason: null });
    await act('omitOath', { reason: '已于预备会议宣誓' });
    const votes = { approve: 110, oppose: 0, abstain: 0 };
    await act('adoptRules', votes);
    const officers = await window.desk.call('officers', {});
    const names = officers.value.eligible.map(({ name }) => name);
    await act('nameOfficers', { chiefScrutineer: names[0], scrutineers: [names[1]], tellers: [names[2]], votes });
    await act('confirmCandidates', { contestId: 'c1', reason: null });
    await act('issueBallots', { contestId: 'c1', printed: 110, issued: 110, spoiled: 0, reason: null });
    const plan = { method: 'ballots', passes: 1, bundleSize: 25, reason: '只有一名计票人' };
    await act('collectBallots', { contestId: 'c1', collected: 110, plan, reason: null });
    const ballot = { contestId: 'c1', writeIns: [], seen: [], station: null };
    await act('enterBallot', { ...ballot, marks: 'AAAAAAAAOOA', copies: 55 });
    await act('enterBallot', { ...ballot, marks: 'AAAAAAAAAOO', copies: 55 });
    await act('closeCount', { contestId: 'c1' });
  })()`);
}

/** Enter as a hand presses it: two closer than 150 ms are one. */
async function save(page: Page): Promise<void> {
  await page.waitForTimeout(160);
  await page.keyboard.press('Enter');
}

/** What stands on the paper at the place the screen asks for, in keys. */
async function paperAsked(page: Page): Promise<string> {
  const [bundle = 0, place = 0] = (await page.locator('.to-read b').allTextContents()).map(Number);
  return (bundle - 1) * 25 + place <= 55 ? '9*10*' : '10*11*';
}

/** Reads the ballot asked for and waits until the next is asked for, or none. */
async function read(page: Page, keys: string): Promise<void> {
  const before = await page.locator('.drawn').innerHTML();
  await page.keyboard.type(keys);
  await save(page);
  await expect.poll(() => page.locator('.drawn').innerHTML()).not.toBe(before);
}

test('ballots drawn by dice are read again with keys only; a fault holds the result back until the count is opened', async ({
  page,
}) => {
  const host = await startHost(['--practice']);
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await bringToResults(page);
  await page.getByRole('navigation').getByRole('button').filter({ hasText: '核对 结果' }).click();
  await expect(page.getByText('还没有抽查选票')).toBeVisible();
  await shoot(page, 'sample-1-results');

  // The draw: dice, then the number of ballots.
  await page.keyboard.press('F6');
  await expect(page.getByLabel('骰子点数')).toBeFocused();
  await page.keyboard.type('3546 3115 561');
  await expect(page.getByText('11 / 24 次')).toBeVisible();
  await expect(page.getByRole('button', { name: '按 11 次点数抽 60 张' })).toBeDisabled();
  await page.keyboard.type('1 2163 6246 1535');
  await shoot(page, 'sample-2-draw');
  await page.keyboard.press('Tab');
  await page.keyboard.type('6');
  await expect(page.getByLabel('抽查张数')).toHaveValue('6');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已复读 0 / 6 张')).toBeVisible();
  await expect(page.getByLabel('复读按键')).toBeFocused();
  expect(await page.locator('.sample').textContent()).not.toMatch(/计票时/u);
  await shoot(page, 'sample-3-first');

  // A slip of the hand: the second look, blind too, puts it right.
  await read(page, '1*3*');
  await expect(page.getByText('请再看一遍票重新录入')).toBeVisible();
  await shoot(page, 'sample-4-again');
  await read(page, await paperAsked(page));
  await expect(page.getByText('已复读 1 / 6 张')).toBeVisible();

  // A fault: twice the same other reading.
  await read(page, '1*2-');
  await read(page, '1*2-');
  await expect(page.getByText('已复读 2 / 6 张')).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByText('抽查没有做完：已复读 2/6 张，与计票不一致 1 张')).toBeVisible();
  await page.keyboard.press('F6');
  for (let ballot = 3; ballot <= 6; ballot += 1) await read(page, await paperAsked(page));
  await expect(page.locator('.found')).toHaveText(/^抽查 6\/110 张，差错 \d 处（1 张）。$/u);
  await expect(page.getByText('另有 1 张首次复读不一致，再次看票后与计票一致。')).toBeVisible();
  await expect(page.getByText('复算命令：npm run -s congress -- sample --seed 354631155611216362461535')).toBeVisible();
  await shoot(page, 'sample-5-fault');

  // It cannot be let out, only mended.
  await page.keyboard.press('F6');
  await shoot(page, 'sample-6-results-fault');
  await page.getByRole('navigation').getByRole('button').filter({ hasText: '宣读 宣布' }).click();
  await page.getByRole('button', { name: '放行党委委员结果' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '抽查有 1 张与计票不一致' })).toBeVisible();
  await page.getByRole('navigation').getByRole('button').filter({ hasText: '核对 结果' }).click();
  await page.getByPlaceholder('重新打开计票的原因').fill('抽查发现差错');
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.getByRole('button', { name: /核对无误，确认党委委员/u }).click();
  await expect(page.getByText('先前的抽查（抽 6 张，复读 6 张，差错 1 张）不再适用')).toBeVisible();

  // Drawn anew with other dice and read through without a fault.
  await page.keyboard.press('F6');
  await expect(page.getByLabel('骰子点数')).toBeFocused();
  await page.keyboard.type('111122223333444455556666');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已复读 0 / 60 张')).toBeVisible();
  for (let ballot = 1; ballot <= 60; ballot += 1) {
    await read(page, await paperAsked(page));
    if (ballot === 20) await shoot(page, 'sample-7-middle');
  }
  await expect(page.locator('.found')).toHaveText('抽查 60/110 张，差错 0 处。');
  await shoot(page, 'sample-8-done');
  await page.keyboard.press('F6');
  await expect(page.getByText('抽查 60/110 张，差错 0 处。')).toBeVisible();
  await host.stop();
});
