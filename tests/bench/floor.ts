// What this machine does with no program at all: a virtual machine on a busy host can be four times slower within the
// hour, and then no page at all keeps a limit. The other rows are read beside these.

import timers from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { dice } from '../../service/command-line/voters.ts';
import { type Row, summarise } from './rows.ts';
import { launch, newProfile } from './screen.ts';

const steps = 100_000_000;
const keys = 220;

/** Before and after the other rows, so that one sees whether the machine stayed what it was. */
export async function benchFloor(browser: Browser, when: string): Promise<readonly Row[]> {
  const free = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const unpaced = await pressOnEmptyPage(free);
  await free.close();
  const page = 'a page that only shows a number: keydown until the frame that shows it is out';
  return [
    summarise(`the machine ${when}`, '100 million steps of one loop of integers in Node', countSteps()),
    summarise(`empty page ${when}: key → painted`, page, await pressOnEmptyPage(browser)),
    summarise(`empty page ${when}: key → painted, free frames`, `${page}, where no screen makes a frame wait`, unpaced),
  ];
}

function countSteps(): readonly number[] {
  const times: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    const began = performance.now();
    let sum = 0;
    for (let step = 0; step < steps; step += 1) sum = (Math.imul(sum, 31) + step) | 0;
    if (!Number.isInteger(sum)) throw new Error('The sum is not a number.');
    times.push(performance.now() - began);
  }
  // The first one warms up the compiler.
  return times.slice(1);
}

async function pressOnEmptyPage(browser: Browser): Promise<readonly number[]> {
  const context = await newProfile(browser);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.setContent('<h1>0</h1>');
  const times = await page.evaluateHandle(watchHeading);
  const roll = dice(41);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('1');
    await timers.setTimeout(90 + roll() * 40);
  }
  const found = await times.jsonValue();
  await context.close();
  return found.slice(20);
}

/** Runs in the page; the same measure as the desk's. */
function watchHeading(): number[] {
  const times: number[] = [];
  const heading = document.querySelector('h1');
  window.addEventListener('keydown', ({ timeStamp }) => {
    if (heading !== null) heading.textContent = String(times.length);
    requestAnimationFrame(() => {
      const behind = new MessageChannel();
      behind.port1.onmessage = () => times.push(performance.now() - timeStamp);
      behind.port2.postMessage(null);
    });
  });
  return times;
}
