// The program's windows on a machine of their own, for the tests of windows.

import { vi } from 'vitest';
import type { Windows } from '../../electron/windows.ts';
import { type FakeElectron, makeElectron } from './fake-electron.ts';
import type { FakeWindow } from './fake-window.ts';

export interface Opened {
  readonly electron: FakeElectron;
  readonly windows: Windows;
  /** What was reported to the person at the console. */
  readonly faults: readonly unknown[];
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
  const windows = makeWindows((error) => faults.push(error));
  const painted = (open: () => void): FakeWindow => {
    open();
    const window = electron.windows.at(-1);
    if (window === undefined) throw new Error('No window was opened.');
    window.emit('ready-to-show');
    return window;
  };
  return {
    electron,
    windows,
    faults,
    openConsole: () => painted(windows.openConsole),
    openHall: () => painted(windows.openHall),
  };
}
