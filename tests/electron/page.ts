// A page with the real preload, in front of a stand-in for the trusted side's end of the IPC.

import { vi } from 'vitest';
import { FakeContextBridge, type FakeIpcMain, FakeIpcRenderer } from './fake-electron.ts';
import type { FakeContents } from './fake-window.ts';

/** The desk as a page sees it: any name, any JSON value. */
export interface PageDesk {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly subscribe: (topic: string, listener: (value: unknown) => void) => () => void;
}

/** Runs the preload as a new page would, and answers with everything it has put into the page. */
export async function runPreload(main: FakeIpcMain, contents: FakeContents): Promise<FakeContextBridge> {
  const contextBridge = new FakeContextBridge();
  const ipcRenderer = new FakeIpcRenderer(main, contents);
  vi.resetModules();
  vi.doMock('electron', () => ({ contextBridge, ipcRenderer }));
  await import('../../electron/preload.ts');
  vi.doUnmock('electron');
  return contextBridge;
}

/** The desk the preload has put into the page. */
export async function loadPreload(main: FakeIpcMain, contents: FakeContents): Promise<PageDesk> {
  const { exposed } = await runPreload(main, contents);
  const desk = exposed.get('desk');
  if (!isDesk(desk)) throw new Error('The page has no desk.');
  return desk;
}

function isDesk(value: unknown): value is PageDesk {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'function' &&
    'subscribe' in value &&
    typeof value.subscribe === 'function'
  );
}
