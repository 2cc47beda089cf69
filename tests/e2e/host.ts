// Starts the loopback host for a browser test, in a folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { hostFile } from '../../build/bundle.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Host {
  readonly folder: string;
  readonly console: string;
  readonly hall: string;
  readonly stop: () => Promise<void>;
  /** As when the plug is pulled: nothing is said to the program. */
  readonly kill: () => Promise<void>;
}

/** Waits until the host has printed its addresses. */
export async function startHost(
  args: readonly string[],
  folder = mkdtempSync(join(tmpdir(), 'congress-')),
): Promise<Host> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, hostFile), '--no-open', '--folder', folder, ...args],
    // The clock of the browser and that of the host are one, as on the chair's laptop.
    {
      env: { ...process.env, TZ: 'Asia/Shanghai', CONGRESS_STATE: join(folder, 'state') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The host ended: ${printed}`)));
    child.stdout?.on('data', (part) => {
      printed += String(part);
      if (printed.includes('Ctrl-C')) resolve();
    });
  });
  const address = (name: string) => new RegExp(`${name}\\s+(http\\S+)`, 'u').exec(printed)?.[1] ?? '';
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  return {
    folder,
    console: address('Console'),
    hall: address('Hall'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Calls of this page go by requests, which a test can hold up; the page does so by itself while it has no socket. */
export async function withoutSocket(page: Page): Promise<void> {
  await page.routeWebSocket('**/calls', (socket) => socket.close());
}
