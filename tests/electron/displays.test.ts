// The displays as the console hears of them from the whole program, and what is kept of them between two starts.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeElectron, ownFrame, settleAll } from './fake-electron.ts';
import { monitor, projector } from './fake-screen.ts';
import type { FakeWindow } from './fake-window.ts';
import { launchProgram } from './opened.ts';

let electron: FakeElectron;
let folder: string;
let handlers: Map<string, (error: unknown) => void>;
const argv = process.argv;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'congress-electron-'));
  vi.stubEnv('CONGRESS_STATE', join(folder, 'state'));
  handlers = new Map();
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    handlers.set(String(name), listener);
    return process;
  });
});
afterEach(() => {
  electron.app.emit('will-quit', {});
  process.argv = argv;
  vi.doUnmock('electron');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function consoleWindow(): FakeWindow {
  const [window] = electron.windows;
  if (window === undefined) throw new Error('There is no console.');
  return window;
}

const call = (name: string, input: unknown) =>
  electron.ipcMain.invoke(consoleWindow().contents, ownFrame, 'desk:call', name, input);

describe('the displays', () => {
  it('are listed to the console, numbered on themselves, and remembered from one start to the next', async () => {
    electron = await launchProgram(folder, ['--practice']);
    expect(await call('openHall', {})).toMatchObject({ ok: false, error: { code: 'noHallDisplay' } });
    electron.screen.add(projector);
    electron.screen.add(monitor);
    expect(await call('openHall', {})).toMatchObject({ error: { code: 'displayUnclear', count: 2 } });
    expect(await call('identifyDisplays', {})).toEqual({ ok: true, value: null });
    const numbers = electron.windows.slice(1).map(({ loaded }) => decodeURIComponent(loaded[0] ?? ''));
    expect(numbers.map((page) => />(\d)<\/body>/u.exec(page)?.[1])).toEqual(['1', '2', '3']);
    expect(await call('chooseDisplay', { display: '2' })).toEqual({ ok: true, value: null });
    expect(await call('openHall', {})).toEqual({ ok: true, value: { address: null } });
    expect(await call('displays', {})).toMatchObject({
      value: { kind: 'displays', displays: [{ use: 'console' }, { use: 'hall', remembered: true }, { use: 'none' }] },
    });
    electron.app.emit('will-quit', {});
    electron = await launchProgram(folder, ['--practice']);
    for (const one of [monitor, projector]) electron.screen.add(one);
    expect(await call('openHall', {})).toEqual({ ok: true, value: { address: null } });
    expect(await call('displays', {})).toMatchObject({
      value: { displays: [{ use: 'console' }, { label: monitor.label, use: 'none' }, { use: 'hall' }] },
    });
  });

  it('that are spoilt in the file of the program are asked for again', async () => {
    mkdirSync(join(folder, 'state'), { recursive: true });
    writeFileSync(join(folder, 'state', 'hall-display.json'), '{"id":2,"label":7}');
    electron = await launchProgram(folder, ['--practice']);
    for (const one of [monitor, projector]) electron.screen.add(one);
    expect(await call('openHall', {})).toMatchObject({ error: { code: 'displayUnclear' } });
  });

  it('keep every notice over the console while the hall is shown', async () => {
    electron = await launchProgram(folder, ['--practice']);
    electron.screen.add(projector);
    const console = consoleWindow();
    console.emit('ready-to-show');
    await call('openHall', {});
    electron.app.emit('second-instance', {}, [], '/', { file: join(folder, 'missing.congress') });
    handlers.get('uncaughtException')?.(new Error('in the middle of it'));
    await settleAll();
    expect(electron.dialog.shown).toHaveLength(2);
    for (const { parent } of electron.dialog.shown) expect(parent).toBe(console);
  });
});
