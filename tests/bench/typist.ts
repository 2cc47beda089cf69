// A typist who has only keys: how many a ballot takes, what each key waits for, and how long two passes last.

import timers from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { doublePress } from '../../renderer/console/desk-press.ts';
import { dice, fillBallot } from '../../service/command-line/voters.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { type CountMade, makeCount, personName } from '../e2e/count.ts';
import { type Host, startHost } from '../e2e/host.ts';
import { once } from '../service/plans.ts';
import { type Row, single, summarise } from './rows.ts';
import { launch, newProfile, openScreen } from './screen.ts';
import { keysOf, practiceBallots, spreadsheetKeys, totalsKeys } from './strokes.ts';

/** Milliseconds from one key to the next, and from one Enter to another: a sheet is turned, and closer than 150 they are one. */
const pace = 120;
const turning = 200;

interface Times {
  readonly laidOut: number[];
  readonly painted: number[];
  readonly acknowledged: number[];
}

/** What each key waits for at the largest desk. */
export async function benchLargeDesk(browser: Browser): Promise<readonly Row[]> {
  const roll = dice(31);
  const candidates = Array.from({ length: 300 }, (_, index) => personName(index + 4000));
  const keyed = Array.from({ length: 2900 }, () => fillBallot(candidates, 250, [], roll).marks);
  const made = await makeCount({ candidates, seats: 300, ballots: 3120, plan: once, keyed });
  const { laidOut, painted, acknowledged } = await timeKeys(browser, made, 110, roll);
  const free = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const unpaced = await timeKeys(free, made, 60, roll);
  await free.close();
  const desk = '300 candidates, 3,120 delegates, 2,900 ballots in';
  return [
    summarise('desk key → picture made', `${desk}: keydown until the page is drawn anew and laid out`, laidOut),
    summarise(
      'desk key → painted',
      `${desk}: keydown until the frame that shows it is out; waits up to 16.7 ms for a 60 Hz screen`,
      painted,
    ),
    summarise(
      'desk key → painted, free frames',
      `${desk}: the same where no screen makes a frame wait`,
      unpaced.painted,
    ),
    summarise(
      'Enter → on disk, said',
      `${desk}: keydown until 已存盘 stands in the page, synced to disk`,
      acknowledged,
    ),
  ];
}

/** Ballots with one exception each, a key every 90 to 130 ms. */
async function timeKeys(browser: Browser, made: CountMade, ballots: number, roll: () => number): Promise<Times> {
  const host = await startHost([made.path], made.folder);
  const page = await openDesk(browser, host);
  const times = await page.evaluateHandle(watchKeys);
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    for (const key of `${1 + Math.floor(roll() * 300)}*`) {
      await page.keyboard.press(key);
      await rest(roll);
    }
    await sleep(turning);
    await page.keyboard.press('Enter');
    await rest(roll);
  }
  await sleep(500);
  const found = await times.jsonValue();
  await page.context().close();
  await host.stop();
  // The first ones warm up caches and compilers.
  return {
    laidOut: found.laidOut.slice(20),
    painted: found.painted.slice(20),
    acknowledged: found.acknowledged.slice(5),
  };
}

const sleep = (time: number) => timers.setTimeout(Math.max(0, time));
const rest = (roll: () => number) => sleep(90 + roll() * 40);

/** Runs in the page, after its own listeners: the time of each key until laid out, painted and, of Enter, acknowledged. */
function watchKeys(): Times {
  const times: Times = { laidOut: [], painted: [], acknowledged: [] };
  let entered = 0;
  window.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'Enter') entered = timeStamp;
    // The page draws anew in a microtask behind its listener; this one comes behind that.
    queueMicrotask(() =>
      queueMicrotask(() => {
        document.body.getBoundingClientRect();
        times.laidOut.push(performance.now() - timeStamp);
      }),
    );
    requestAnimationFrame(() => {
      const behind = new MessageChannel();
      behind.port1.onmessage = () => times.painted.push(performance.now() - timeStamp);
      behind.port2.postMessage(null);
    });
  });
  let said = '';
  new MutationObserver(() => {
    const now = document.querySelector('.said')?.textContent ?? '';
    if (now !== said && now.includes('已存盘')) times.acknowledged.push(performance.now() - entered);
    said = now;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return times;
}

/** Keys a ballot takes, and how long two passes over 300 of them last. */
export async function benchPasses(browser: Browser): Promise<readonly Row[]> {
  const ballots = practiceBallots(300, 11, 10, dice(32));
  const candidates = Array.from({ length: 11 }, (_, index) => personName(index + 5000));
  const made = await makeCount({ candidates, seats: 11, ballots: 300, plan: once, contests: 2 });
  const host = await startHost([made.path], made.folder);
  const page = await openDesk(browser, host);
  const passes = [await typePass(page, ballots)];
  await page.getByRole('button', { name: '委员（2）' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('h2', { hasText: '委员（2）' }).waitFor();
  passes.push(await typePass(page, ballots));
  await page.context().close();
  await host.stop();
  await checkCounts(made, ballots);
  const sum = (read: (pass: Pass) => number) => passes.reduce((all, pass) => all + read(pass), 0);
  const [keys, wall, hand] = [sum((pass) => pass.keys) / 2, sum((pass) => pass.wall), sum((pass) => pass.hand)];
  const count = '300 ballots of 11 candidates, 10 % with one to three exceptions';
  return [
    single('keys, this desk', `${count}: every key of the typist, Enter included`, keys, 'keys'),
    single('keys, spreadsheet', `${count}: one key a cell`, spreadsheetKeys(ballots), 'keys'),
    single(
      'keys, totals only',
      `${count}: three totals a candidate, counted out by hand before`,
      totalsKeys(ballots),
      'keys',
    ),
    single(
      'two passes, wall time',
      `${count}, keyed twice (two counts alike), a key every ${pace} ms, ${turning} ms between two Enters, until all is on disk`,
      wall / 1000,
      's',
    ),
    single(
      'two passes, program’s own share',
      'of the wall time what the hand did not need at that pace',
      (100 * (wall - hand)) / wall,
      '%',
    ),
  ];
}

interface Pass {
  readonly keys: number;
  /** Milliseconds from the first key until the last ballot is acknowledged. */
  readonly wall: number;
  /** What the hand needs at its pace. */
  readonly hand: number;
}

/** Never looks up: no key waits for the screen, only for the hand. */
async function typePass(page: Page, ballots: readonly string[]): Promise<Pass> {
  await page.locator('.progress', { hasText: '0 / 300' }).waitFor();
  const keys = ballots.flatMap(keysOf);
  const began = performance.now();
  let [hand, due, free, before] = [0, began, began, ''];
  for (const key of keys) {
    const gap = key === 'Enter' && before === 'Enter' ? turning : pace;
    [hand, due, before] = [hand + gap, due + gap, key];
    // On a busy machine a key may arrive late: the next Enter must still not be taken for the same one.
    const apart = gap === turning ? free + doublePress + 5 : 0;
    await sleep(Math.max(due, apart) - performance.now());
    // A hand that was held up does not catch up by pressing faster.
    due = performance.now();
    await page.keyboard.press(key);
    free = performance.now();
  }
  await page.getByText(/第 12 捆第 25 张已存盘/u).waitFor();
  return { keys: keys.length, wall: performance.now() - began, hand };
}

/** What was keyed is what is on disk, ballot by ballot. */
async function checkCounts({ folder, path }: CountMade, ballots: readonly string[]): Promise<void> {
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/check` });
  const ask = callAs(service, 'chair');
  await ask('openSession', { path });
  for (const contestId of ['c1', 'c2']) {
    const found: string[] = [];
    for (let bundle = 1; bundle <= 12; bundle += 1) {
      const rows = await ask('ballots', { contestId, bundle });
      if (rows.ok) found.push(...rows.value.map(({ marks }) => marks));
    }
    if (found.join() !== ballots.join()) throw new Error(`What was keyed into ${contestId} is not what is on disk.`);
  }
  service.close();
}

async function openDesk(browser: Browser, host: Host): Promise<Page> {
  const { page } = await openScreen(await newProfile(browser), host.console);
  await page.getByLabel('计票按键').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '计票按键');
  return page;
}
