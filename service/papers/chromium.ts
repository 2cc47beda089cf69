// Makes PDFs of print pages with the system's own Chromium, Chrome or Edge, where there is one: one browser for all.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { accept, refuse } from '../../core/result.ts';
import { BrowserGone, connect, type Devtools, isAnswer } from './devtools.ts';
import type { OpenPrinter, PrintTrouble } from './printer.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];

/** Its path, or null where this machine has none; CHROMIUM names another. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const given = env['CHROMIUM'];
  if (given !== undefined) return existsSync(given) ? given : null;
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (one) => one !== undefined,
  );
  const places = [
    ...(env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...programs.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((path) => existsSync(path)) ?? null;
}

/**
 * Printers with the browser at this path: each starts it once, in a profile of its own, and gives it page after page.
 * It is asked over pipes, which no other program can reach.
 */
export function chromiumPrinter(path: string): OpenPrinter {
  return () => {
    let browser: Browser | null = null;
    return {
      async print(html) {
        browser ??= start(path);
        const { devtools, ready } = browser;
        try {
          const { page, frame } = await ready;
          await devtools.send('Page.setDocumentContent', { frameId: frame, html }, page);
          const { data } = await devtools.send('Page.printToPDF', asItIs, page);
          return typeof data === 'string' ? accept(new Uint8Array(Buffer.from(data, 'base64'))) : trouble('refused');
        } catch (error) {
          return trouble(error instanceof BrowserGone ? 'ended' : 'refused');
        }
      },
      close: async () => browser?.stop(),
    };
  };
}

/** Sheet and margins are those of the page itself. */
const asItIs = { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false, generateTaggedPDF: false };

function trouble(why: PrintTrouble) {
  return refuse({ code: 'pageNotPrinted', why });
}

interface Browser {
  readonly devtools: Devtools;
  /** Session and frame of its one page; rejects where it cannot be had. */
  readonly ready: Promise<{ readonly page: string; readonly frame: string }>;
  /** At any time, whatever it is doing. */
  readonly stop: () => Promise<void>;
}

function start(path: string): Browser {
  const profile = mkdtempSync(join(tmpdir(), 'congress-print-'));
  const child = spawn(path, [...switches, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [input, output] = [child.stdio[3], child.stdio[4]];
  if (!(input instanceof Writable && output instanceof Readable)) throw new Error('The browser has no pipes.');
  const devtools = connect(input, output);
  child.on('error', devtools.end);
  child.on('exit', devtools.end);
  return {
    devtools,
    ready: openPage(devtools),
    async stop() {
      devtools.end();
      await kill(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function openPage({ send }: Devtools): Promise<{ readonly page: string; readonly frame: string }> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = String(sessionId);
  // The page is our own and holds no script; should one have been typed into a name, it does not run.
  await send('Emulation.setScriptExecutionDisabled', { value: true }, page);
  const { frameTree } = await send('Page.getFrameTree', {}, page);
  return { page, frame: frameOf(frameTree) };
}

const switches = [
  ...['--headless', '--remote-debugging-pipe', '--no-startup-window', '--disable-gpu'],
  ...['--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-sync'],
  // Nothing is asked of any network.
  ...['--disable-background-networking', '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND'],
  // As root there is no sandbox to be had.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function frameOf(tree: unknown): string {
  const frame = isAnswer(tree) ? tree['frame'] : undefined;
  return isAnswer(frame) ? String(frame['id']) : '';
}

/** Its helpers end with it. */
async function kill(child: ChildProcess): Promise<void> {
  for (const pipe of child.stdio) pipe?.destroy();
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
