// A typist at the largest desk who has only keys: what each key waits for, and how the desk is come back to.

import timers from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { dice, fillBallot } from '../../service/command-line/voters.ts';
import { type CountMade, makeCount, personName } from '../e2e/count.ts';
import { type Host, startHost } from '../e2e/host.ts';
import { once } from '../service/plans.ts';
import { turning } from './passes.ts';
import { benchResume } from './resume.ts';
import { type Row, summarise } from './rows.ts';
import { launch, newProfile, openScreen } from './screen.ts';

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
  const desk = '300 candidates, 3,120 delegates, 2,900 ballots in';
  const resumed = await benchResume(browser, made, '第 117 捆　第 1 张', desk);
  const { laidOut, painted, acknowledged } = await timeKeys(browser, made, 110, roll);
  const free = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const unpaced = await timeKeys(free, made, 60, roll);
  await free.close();
  return [
    ...resumed,
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

async function openDesk(browser: Browser, host: Host): Promise<Page> {
  const { page } = await openScreen(await newProfile(browser), host.console);
  await page.getByLabel('计票按键').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '计票按键');
  return page;
}
