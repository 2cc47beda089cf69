// The chair leads the practice day from one page: one key goes on, a shut gate says why, what was read aloud is kept.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startHost } from './host.ts';
import { shoot } from './screens.ts';

/** One act by its name, as another screen of the same program makes it. */
async function act(page: Page, name: string, input: object): Promise<void> {
  await page.evaluate(
    `(async () => {
      const result = await window.desk.call('${name}', { ...${JSON.stringify(input)}, requestId: crypto.randomUUID() });
      if (!result.ok) throw new Error('${name} ' + JSON.stringify(result.error));
    })()`,
  );
}

async function checkIn(page: Page, count: number): Promise<void> {
  // A step that asks for little, and one act after another: what the screens ask meanwhile must not pile up.
  await page.getByRole('navigation').getByRole('button', { name: '闭会 文书' }).click();
  await page.evaluate(`(async () => {
    const { value } = await window.desk.call('attendance', {});
    const delegates = value.rows.filter(({ participant }) => participant.entitled).slice(0, ${count});
    for (const { participant } of delegates)
      await window.desk.call('checkIn', { participantId: participant.id, cancelLeave: false, requestId: crypto.randomUUID() });
  })()`);
  await page.keyboard.press('F2');
}

const hands = { approve: 100, oppose: 0, abstain: 0 };
const contests = [
  { contestId: 'c1', marks: 'AAAAAAAAAOO' },
  { contestId: 'c2', marks: 'AAAAAO' },
];

/** What is done at the item before the chair may go on from it. */
const deeds: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '严肃换届纪律　集中宣誓': (page) => act(page, 'omitOath', { reason: '已于预备会议宣誓' }),
  通过选举办法: (page) => act(page, 'adoptRules', hands),
  '产生监票人　计票人': async (page) => {
    const names = await page.evaluate<string[]>(
      `window.desk.call('officers', {}).then(({ value }) => value.eligible.slice(0, 4).map(({ name }) => name))`,
    );
    const [chiefScrutineer, scrutineer, ...tellers] = names;
    await act(page, 'nameOfficers', { chiefScrutineer, scrutineers: [scrutineer], tellers, votes: hands });
  },
  宣布名额和候选人: async (page) => {
    for (const { contestId } of contests) await act(page, 'confirmCandidates', { contestId, reason: null });
  },
  '领取　分发选票': async (page) => {
    for (const { contestId } of contests)
      await act(page, 'issueBallots', { contestId, printed: 110, issued: 100, spoiled: 10, reason: null });
  },
  '开箱　清点选票': async (page) => {
    const plan = { method: 'ballots', passes: 1, bundleSize: 25, reason: '演练' };
    for (const { contestId } of contests)
      await act(page, 'collectBallots', { contestId, collected: 100, plan, reason: null });
  },
  计票: async (page) => {
    for (const { contestId, marks } of contests) {
      await act(page, 'enterBallot', { contestId, marks, writeIns: [], seen: [], copies: 100, station: null });
      await act(page, 'closeCount', { contestId });
    }
  },
  宣读计票结果: async (page) => {
    for (const { contestId } of contests) await act(page, 'releaseResult', { contestId });
  },
  宣布当选: async (page) => {
    for (const { contestId } of contests) await act(page, 'announceResult', { contestId });
  },
  封存选票: (page) => act(page, 'sealBallots', { bags: 2, sealNumbers: '001-002', custodian: '李某', note: '' }),
};

/** A second of silence. */
function silence(): Buffer {
  const bytes = Buffer.alloc(44 + 8000);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + 8000, 4);
  bytes.write('WAVEfmt ', 8);
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 8000],
  ] as const)
    bytes.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    bytes.writeUInt16LE(value, at);
  bytes.write('data', 36);
  bytes.writeUInt32LE(8000, 40);
  return bytes.fill(128, 44);
}

const nowAt = (page: Page) => page.locator('.run-item[aria-current=step] .name');
const current = (page: Page) => page.locator('.run-said[aria-current=true]');

test('the chair goes through the day by one key, stopped by a shut gate, and sees what changed after it was read', async ({
  page,
}) => {
  const host = await startHost(['--practice']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByText('还没有开始')).toBeVisible();
  await page.keyboard.press('F4');
  await expect(nowAt(page)).toHaveText('代表签到');
  await expect(page.getByLabel('预览画面')).toBeVisible();
  await expect(page.locator('.hall-rail').getByText('出席情况').first()).toBeVisible();

  // Nobody is there: the gate says so, and the meeting stays where it is.
  await page.keyboard.press('F4');
  await expect(page.getByRole('alert').filter({ hasText: '还没有代表签到' })).toContainText('依据：');
  await expect(nowAt(page)).toHaveText('代表签到');
  await checkIn(page, 101);
  await page.keyboard.press('F4');
  await expect(nowAt(page)).toHaveText('清点到会人数');

  // The chair reads the figures aloud, then a check-in is withdrawn.
  await expect(current(page)).toHaveText('各位代表：');
  for (let read = 0; read < 3; read += 1) await page.keyboard.press('Space');
  await expect(current(page)).toContainText('实到代表 101未定 名');
  await page.keyboard.press('Space');
  await expect(current(page)).toContainText('不少于应到人数的五分之四');
  await expect(current(page)).toContainText('到会结论＿＿＿');
  await page.keyboard.press('ArrowUp');
  await expect(current(page)).toContainText('实到代表 101');
  await page.keyboard.press('Space');
  await act(page, 'withdrawCheckIn', { participantId: 'p1', reason: '误点' });
  const change = page.getByRole('alert').filter({ hasText: '念过的数字有变' });
  await expect(change).toContainText('实到 101 → 100');
  await expect(page.locator('mark.changed')).toHaveText(/101→\s*100/u);
  await shoot(page, 's01-changed');

  // A plug pulled here loses neither the place nor the mark.
  await host.stop();
  const file = readdirSync(host.folder).find((name) => name.endsWith('.congress')) ?? '';
  const again = await startHost([join(host.folder, file)], host.folder);
  await page.goto(again.console);
  await page.keyboard.press('F2');
  await expect(current(page)).toContainText('到会结论＿＿＿');
  await expect(change).toContainText('实到 101 → 100');

  // The quorum gate cites its article; F8 leads to where it is opened.
  await page.keyboard.press('F4');
  await expect(page.getByRole('alert').filter({ hasText: '还没有清点核定' })).toContainText('第十九条');
  await shoot(page, 's02-gate');
  await page.keyboard.press('F8');
  await page.getByLabel('会场清点人数').fill('100');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已于')).toBeVisible();
  await page.keyboard.press('F2');
  await expect(current(page)).toContainText('符合规定，可以进行选举');
  await page.getByRole('button', { name: '已口头更正' }).click();
  await expect(change).toHaveCount(0);

  // Back to an item that is done takes a reason; then on again.
  await page.getByRole('button', { name: /代表签到/u }).click();
  await page.getByRole('button', { name: '退回到这一项…' }).click();
  await page.getByLabel('退回的原因').fill('有代表后到');
  await page.keyboard.press('Enter');
  await expect(nowAt(page)).toHaveText('代表签到');
  await page.keyboard.press('F4');
  await expect(nowAt(page)).toHaveText('清点到会人数');

  // The whole day, item by item.
  const items = await page.locator('.run-item .name').allTextContents();
  expect(items.length).toBeGreaterThan(18);
  for (const [index, title] of items.entries()) {
    if (index < 1) continue;
    await expect(nowAt(page)).toHaveText(title);
    const deed = deeds[title];
    if (deed !== undefined) {
      await page.keyboard.press('F4');
      await expect(page.getByRole('alert').filter({ hasText: '不能往下' }), title).toBeVisible();
      await deed(page);
      await expect(page.getByRole('alert').filter({ hasText: '不能往下' }), title).toHaveCount(0);
    }
    if (title === '宣布选举是否有效') {
      await expect(page.getByText('发出选票 100 张，收回选票 100 张，选举有效。').first()).toBeVisible();
    }
    if (title === '宣布当选') await shoot(page, 's03-elected');
    await page.keyboard.press('F4');
  }
  await expect(page.getByText('已全部办完', { exact: true })).toBeVisible();
  await shoot(page, 's04-done');
  await again.stop();
});

test('the sheet is edited, an unknown figure is refused, and the music is the user’s own', async ({ page }) => {
  const host = await startHost(['--practice']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(host.console);
  await expect(page.getByText('演练').first()).toBeVisible();
  await page.keyboard.press('F2');

  // From the template's times to those of this day.
  await page.getByRole('button', { name: '排时间' }).click();
  await page.getByLabel('第一项开始').fill('９：００');
  await page.keyboard.press('Enter');
  await expect(page.locator('.run-item time').first()).toHaveText('09:00');
  await expect(page.locator('.run-item time').nth(1)).toHaveText('09:30');

  // An item of its own, with a figure that nobody knows.
  await page.getByRole('button', { name: '后加一项' }).click();
  await page.getByLabel('任务').fill('介绍来宾');
  await page.getByLabel('计划时间').fill('0928');
  await page.getByLabel('主持词正文').fill('各位代表：\n应到 {应道} 名。\n（掌声）');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: '第 2 行：不认识「{应道}」。是不是「{应到}」' }),
  ).toBeVisible();
  await shoot(page, 's05-unknown-figure');
  await page.getByLabel('主持词正文').fill('各位代表：\n应到 {应到} 名。\n（掌声）');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.run-item .name').nth(1)).toHaveText('介绍来宾');
  await page.locator('.run-item').nth(1).click();
  await expect(page.getByText('应到 122 名。')).toBeVisible();
  await page.getByRole('button', { name: '下移' }).click();
  await expect(page.locator('.run-item .name').nth(2)).toHaveText('介绍来宾');
  await page.getByRole('button', { name: '删去' }).click();
  await expect(page.getByRole('button', { name: /介绍来宾/u })).toHaveCount(0);

  // Music: none comes with the program; what is no music is refused; F3 plays and stops.
  await page.locator('.run-item').filter({ hasText: '宣布开会' }).click();
  await page.keyboard.press('F3');
  await expect(page.getByRole('alert').filter({ hasText: '还没有选「国歌」的音乐文件' })).toBeVisible();
  await page.getByRole('button', { name: '音乐', exact: true }).click();
  const field = page.getByLabel('选国歌文件');
  await field.setInputFiles({ name: '国歌.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('not music') });
  await expect(page.getByRole('alert').filter({ hasText: '不是能播放的音乐' })).toBeVisible();
  await field.setInputFiles({ name: '国歌.wav', mimeType: 'audio/wav', buffer: silence() });
  await expect(page.getByText('✓ 国歌.wav')).toBeVisible();
  await shoot(page, 's06-music');
  await page.getByRole('button', { name: '回到主持词' }).click();
  await page.keyboard.press('F3');
  await expect(page.getByRole('status')).toContainText('正在奏国歌');
  await page.keyboard.press('F3');
  await expect(page.getByRole('status')).toHaveCount(0);
  await host.stop();
});
