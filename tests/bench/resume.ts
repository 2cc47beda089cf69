// A count that was left goes on: from opening the file, and from a program that was killed, to the desk on its ballot.

import type { Browser } from '@playwright/test';
import type { CountMade } from '../e2e/count.ts';
import { type Host, startHost } from '../e2e/host.ts';
import { type Row, summarise } from './rows.ts';
import { newProfile, openScreen, readAhead, type Screen } from './screen.ts';

const runs = 7;

/** `place` is the ballot's heading, 第 n 捆 第 m 张; `count` says of which file the figures are. */
export async function benchResume(
  browser: Browser,
  made: CountMade,
  place: string,
  count: string,
): Promise<readonly Row[]> {
  const opened: number[] = [];
  const restarted: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    opened.push(await openFile(browser, made, place));
    restarted.push(await startAgain(browser, made, place));
  }
  const until = `until the desk stands on the ballot (${place}), has the keys and is painted; ${count}`;
  return [
    summarise(
      'file opened → desk on its ballot',
      `Enter on the file of the start page ${until}`,
      // The first one warms up caches and compilers.
      opened.slice(1),
    ),
    summarise(
      'killed, started again → desk on its ballot',
      `the host spawned anew with the file after a kill, its page loaded in an open browser, ${until}`,
      restarted.slice(1),
    ),
  ];
}

async function openFile(browser: Browser, made: CountMade, place: string): Promise<number> {
  const host = await startHost([], made.folder);
  const screen = await openScreen(await newProfile(browser), host.console);
  const recent = screen.page.getByRole('button', { name: '中国共产党某某镇第十五次代表大会' });
  await recent.focus();
  const standing = await screen.page.evaluateHandle(watchDesk, place);
  await screen.page.keyboard.press('Enter');
  const at = await standing.evaluate(({ seen }) => seen);
  const pressed = await screen.enter.evaluate(({ at: when }) => when);
  await leave(screen, host);
  return at - pressed;
}

async function startAgain(browser: Browser, made: CountMade, place: string): Promise<number> {
  const now = () => performance.timeOrigin + performance.now();
  const started = now() - readAhead();
  const host = await startHost([made.path], made.folder);
  const screen = await openScreen(await newProfile(browser), host.console);
  const standing = await screen.page.evaluateHandle(watchDesk, place);
  const at = await standing.evaluate(({ seen }) => seen);
  await leave(screen, host);
  return at - screen.ahead - started;
}

async function leave({ page }: Screen, host: Host): Promise<void> {
  await page.context().close();
  await host.kill();
}

/** Runs in the page: when the heading names the ballot and the keys go to the desk, at the frame behind that one. */
function watchDesk(place: string): { readonly seen: Promise<number> } {
  const seen = new Promise<number>((resolve) => {
    const look = () => {
      const heading = document.querySelector('h2 small')?.textContent ?? '';
      const isThere = heading.includes(place) && document.activeElement?.getAttribute('aria-label') === '计票按键';
      if (isThere) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
  return { seen };
}
