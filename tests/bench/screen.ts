// Pages of the real host in Chromium, and when something has been painted on them.
//
// One clock: every time is performance.timeOrigin + performance.now() of its page, less what that page was found to
// differ from the machine's clock. A picture counts as painted when the frame that shows the change is out: at the first
// message the page handles behind that animation frame.

import { type Browser, type BrowserContext, chromium, type JSHandle, type Page } from '@playwright/test';
import config from '../../build/playwright.ts';
import type { Host } from '../e2e/host.ts';

export const painted = 'keydown made by the browser until the frame that shows it is out';

export interface Screen {
  readonly page: Page;
  /** Milliseconds the page's clock is ahead of the machine's. */
  readonly ahead: number;
  /** When Enter was pressed last, by the page's clock. */
  readonly enter: JSHandle<{ at: number }>;
}

/** Text that will stand in an element, as its whole text. */
export interface Sight {
  readonly screen: Screen;
  readonly selector: string;
  readonly text: string;
}

/** A new Chromium with a new profile, with the flags of the browser tests. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const options = config.use?.launchOptions;
  return chromium.launch({ ...options, args: [...(options?.args ?? []), ...more] });
}

/** One profile, as on the laptop: console and hall are two windows of one browser. */
export function newProfile(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
}

export async function openScreen(context: BrowserContext, address: string, isHall = false): Promise<Screen> {
  const page = await newWindow(context);
  await page.setViewportSize(isHall ? { width: 1920, height: 1080 } : { width: 1366, height: 768 });
  await page.goto(address);
  const enter = await page.evaluateHandle(() => {
    const last = { at: 0 };
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Enter') last.at = performance.timeOrigin + event.timeStamp;
    };
    window.addEventListener('keydown', note, { capture: true });
    return last;
  });
  return { page, ahead: await page.evaluate(readAhead), enter };
}

/** A tab behind another gets one frame a second, so every page has a window of its own, as on laptop and projector. */
async function newWindow(context: BrowserContext): Promise<Page> {
  const [front] = context.pages();
  const browser = context.browser();
  if (front === undefined || browser === null) return context.newPage();
  const session = await context.newCDPSession(front);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  if (browserContextId === undefined) throw new Error('The page has no profile.');
  const root = await browser.newBrowserCDPSession();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    root.send('Target.createTarget', { url: 'about:blank', browserContextId, newWindow: true }),
  ]);
  await Promise.all([session.detach(), root.detach()]);
  return page;
}

/** The hall and the console of a host, side by side. */
export async function openBoth(
  browser: Browser,
  host: Host,
): Promise<{ readonly desk: Screen; readonly hall: Screen }> {
  const context = await newProfile(browser);
  const desk = await openScreen(context, host.console);
  const hall = await openScreen(context, host.hall, true);
  await desk.page.locator('.hall-rail').waitFor();
  return { desk, hall };
}

/** How far this clock is ahead of Date.now(), read where Date.now() has just turned; the median of 21 readings. */
export function readAhead(): number {
  const readings: number[] = [];
  while (readings.length < 21) {
    const before = Date.now();
    let now = before;
    while (now === before) now = Date.now();
    readings.push(performance.timeOrigin + performance.now() - now);
  }
  return readings.toSorted((a, b) => a - b)[10] ?? 0;
}

/** The median time between two animation frames: a page that is not drawn at 60 Hz would falsify the rest. */
export function readFrame(screen: Screen): Promise<number> {
  return screen.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const frames: number[] = [];
        const next = (at: number) => {
          frames.push(at);
          if (frames.length <= 60) requestAnimationFrame(next);
          else
            resolve(
              frames
                .slice(1)
                .map((frame, index) => frame - (frames[index] ?? 0))
                .toSorted((a, b) => a - b)[30] ?? 0,
            );
        };
        requestAnimationFrame(next);
      }),
  );
}

/** Presses Enter on one page and waits for every sight: milliseconds from the key to each painted sight. */
export async function pressEnter(desk: Screen, sights: readonly Sight[]): Promise<readonly number[]> {
  const watches: JSHandle<{ readonly seen: Promise<number> }>[] = [];
  for (const sight of sights) watches.push(await watch(sight));
  await desk.page.keyboard.press('Enter');
  const seen = await Promise.all(watches.map((handle) => handle.evaluate(({ seen: when }) => when)));
  const pressed = (await desk.enter.evaluate(({ at }) => at)) - desk.ahead;
  for (const handle of watches) await handle.dispose();
  return seen.map((at, index) => at - (sights[index]?.screen.ahead ?? Number.NaN) - pressed);
}

/** Begins to watch; the answer comes when the page is watching, not when the text is there. */
function watch({ screen, selector, text }: Sight): Promise<JSHandle<{ readonly seen: Promise<number> }>> {
  return screen.page.evaluateHandle(
    (wanted) => {
      const isThere = () =>
        [...document.querySelectorAll(wanted.selector)].some(({ textContent }) => textContent === wanted.text);
      if (isThere()) throw new Error(`Shown before the key: ${wanted.text}`);
      const seen = new Promise<number>((resolve, reject) => {
        const lost = setTimeout(() => reject(new Error(`Never shown: ${wanted.text}`)), 10_000);
        const drawn = () => {
          const behind = new MessageChannel();
          behind.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          behind.port2.postMessage(null);
        };
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          clearTimeout(lost);
          requestAnimationFrame(drawn);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      return { seen };
    },
    { selector, text },
  );
}

/** Goes to a step of the day by its button in the rail. */
export async function goTo({ page }: Screen, name: string): Promise<void> {
  const rail = page.getByRole('navigation').getByRole('button');
  await rail.filter({ has: page.getByText(name, { exact: true }) }).click();
}

/** Rests between two presses: what the last one set off is over, and the next does not fall into step with frames. */
export function rest({ page }: Screen, roll: () => number, least = 70): Promise<void> {
  return page.waitForTimeout(least + roll() * 34);
}
