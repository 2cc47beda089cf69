// A whole program for every test, in a folder of its own, and let go of afterwards.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { type FakeElectron, ownFrame } from './fake-electron.ts';
import type { FakeWindow } from './fake-window.ts';
import { launchProgram } from './opened.ts';

export interface Started {
  /** Of the last launch. */
  readonly electron: FakeElectron;
  readonly folder: string;
  /** What the program does with what nobody caught, by the name of the event. */
  readonly handlers: ReadonlyMap<string, (error: unknown) => void>;
  readonly launch: (args?: readonly string[], given?: { readonly hasLock?: boolean }) => Promise<void>;
  readonly consoleWindow: () => FakeWindow;
  /** A call of the console. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
}

/** Prepares a folder before each test of the file, and ends the program after it. */
export function startEach(): Started {
  const argv = process.argv;
  const known: { electron: FakeElectron | null; folder: string } = { electron: null, folder: '' };
  const handlers = new Map<string, (error: unknown) => void>();
  beforeEach(() => {
    known.electron = null;
    known.folder = mkdtempSync(join(tmpdir(), 'congress-electron-'));
    vi.stubEnv('CONGRESS_STATE', join(known.folder, 'state'));
    handlers.clear();
    vi.spyOn(process, 'on').mockImplementation((name, listener) => {
      handlers.set(String(name), listener);
      return process;
    });
  });
  afterEach(() => {
    // Lets go of the file.
    known.electron?.app.emit('will-quit', {});
    process.argv = argv;
    vi.doUnmock('electron');
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const started: Started = {
    handlers,
    get electron() {
      if (known.electron === null) throw new Error('The program was not launched.');
      return known.electron;
    },
    get folder() {
      return known.folder;
    },
    async launch(args = [], given = {}) {
      known.electron = await launchProgram(known.folder, args, given);
    },
    consoleWindow() {
      const [window] = started.electron.windows;
      if (window === undefined) throw new Error('The console was not opened.');
      return window;
    },
    call: (name, input) =>
      started.electron.ipcMain.invoke(started.consoleWindow().contents, ownFrame, 'desk:call', name, input),
  };
  return started;
}
