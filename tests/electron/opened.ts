// The program's windows on a machine of their own, for the tests of windows.

import { vi } from 'vitest';
import type { DisplayIdentity } from '../../electron/placement.ts';
import type { Windows } from '../../electron/windows.ts';
import { type FakeElectron, makeElectron, settleAll } from './fake-electron.ts';
import type { FakeWindow } from './fake-window.ts';

export interface Opened {
  readonly electron: FakeElectron;
  readonly windows: Windows;
  /** What was reported to the person at the console. */
  readonly faults: readonly unknown[];
  /** How often the console was told to ask for the displays again. */
  readonly told: { readonly changes: number };
  /** Opens the console and lets it paint. */
  readonly openConsole: () => FakeWindow;
  /** Opens the hall and lets it paint. */
  readonly openHall: () => FakeWindow;
}

/** Starts with no window open; forget the stand-in afterwards with `vi.doUnmock('electron')`. */
export async function openWindows(isPackaged = false): Promise<Opened> {
  const electron = makeElectron({ isPackaged });
  electron.app.becomeReady();
  vi.resetModules();
  vi.doMock('electron', () => electron);
  const { makeWindows } = await import('../../electron/windows.ts');
  const faults: unknown[] = [];
  let known: DisplayIdentity | null = null;
  const told = { changes: 0 };
  const windows = makeWindows({
    reportFault: (error) => faults.push(error),
    memory: {
      read: () => known,
      write: (identity) => {
        known = identity;
      },
    },
    changed: () => {
      told.changes += 1;
    },
  });
  const painted = (open: () => unknown): FakeWindow => {
    const before = electron.windows.length;
    const refusal = open();
    const window = electron.windows.at(-1);
    if (window === undefined || electron.windows.length === before)
      throw new Error(`No window was opened: ${JSON.stringify(refusal)}`);
    window.emit('ready-to-show');
    return window;
  };
  return {
    electron,
    windows,
    faults,
    told,
    openConsole: () => painted(windows.openConsole),
    openHall: () => painted(windows.openHall),
  };
}

/** Evaluates the first module as Electron does, and only then becomes ready. */
export async function launchProgram(
  folder: string,
  args: readonly string[],
  given: { readonly hasLock?: boolean } = {},
): Promise<FakeElectron> {
  const electron = makeElectron(given);
  process.argv = ['/usr/bin/electron', '--no-sandbox', '/program', '--folder', folder, ...args];
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('../../electron/main.ts');
  if (electron.windows.length > 0) throw new Error('A window before Electron was ready.');
  electron.app.becomeReady();
  await settleAll();
  return electron;
}
