// From the command to the first screen: `npm start` without npm, in the browser, with a profile that is new each time.

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Row, summarise } from './rows.ts';
import { launch, newProfile, readAhead } from './screen.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const mark = 'bench: first screen';

export async function benchStart(): Promise<readonly Row[]> {
  const runs: { readonly address: number; readonly screen: number }[] = [];
  for (let run = 0; run < 5; run += 1) runs.push(await startOnce());
  const spawned = 'node build/start.mjs --browser spawned (set-up and page digests checked, nothing to build) until';
  return [
    summarise(
      'start → addresses printed',
      `${spawned} the host has printed its addresses; disk cache warm`,
      runs.map(({ address }) => address),
    ),
    summarise(
      'start → first screen',
      `${spawned} addresses, then a new Chromium with an empty profile, until the start page is painted; no npm, disk cache warm`,
      runs.map(({ screen }) => screen),
    ),
  ];
}

async function startOnce(): Promise<{ readonly address: number; readonly screen: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-bench-'));
  const now = () => performance.timeOrigin + performance.now();
  const ahead = readAhead();
  const started = now() - ahead;
  const child = spawn(
    process.execPath,
    [join(root, 'build', 'start.mjs'), '--browser', '--no-open', '--folder', folder],
    { cwd: root, env: { ...process.env, CONGRESS_STATE: join(folder, 'state') }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The program ended: ${printed}`)));
    child.stdout.on('data', (part) => {
      printed += String(part);
      if (printed.includes('Ctrl-C')) resolve();
    });
  });
  const address = now() - ahead - started;
  const browser = await launch();
  const page = await (await newProfile(browser)).newPage();
  await page.addInitScript(markFirstScreen, mark);
  await page.goto(/Console\s+(http\S+)/u.exec(printed)?.[1] ?? '');
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  const painted = await page.evaluate(
    (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    mark,
  );
  const screen = painted - (await page.evaluate(readAhead)) - started;
  await browser.close();
  child.kill('SIGTERM');
  await ended;
  return { address, screen };
}

/** Runs in the page before its own scripts: the start page has its heading and its forms as soon as it has anything. */
function markFirstScreen(name: string): void {
  const note = () => requestAnimationFrame(() => performance.mark(name));
  const observer = new MutationObserver(() => {
    if (document.querySelector('.start h1') === null) return;
    observer.disconnect();
    requestAnimationFrame(note);
  });
  observer.observe(document, { subtree: true, childList: true });
}
