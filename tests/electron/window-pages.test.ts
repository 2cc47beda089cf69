// Every window: what its page may do, and what becomes of it when it dies.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settleAll } from './fake-electron.ts';
import { projector } from './fake-screen.ts';
import type { FakeWindow } from './fake-window.ts';
import { type Opened, openWindows } from './opened.ts';

let electron: Opened['electron'];
let windows: Opened['windows'];
let faults: Opened['faults'];
let openConsole: Opened['openConsole'];
let openHall: Opened['openHall'];

beforeEach(async () => {
  ({ electron, windows, faults, openConsole, openHall } = await openWindows());
  electron.screen.add(projector);
});
afterEach(() => {
  vi.doUnmock('electron');
  vi.useRealTimers();
});

describe('every window', () => {
  it('has a role of its own and loads its own page', () => {
    const [console, hall] = [openConsole(), openHall()];
    const roleOf = ({ contents }: FakeWindow) =>
      windows.roleOf(Object.assign(Object.create(null), { id: contents.id }));
    expect([roleOf(console), roleOf(hall)]).toEqual(['chair', 'hall']);
    expect(console.loaded).toEqual(['congress://app/console/index.html']);
    expect(hall.loaded).toEqual(['congress://app/stage/index.html']);
    hall.destroy();
    expect([roleOf(console), roleOf(hall)]).toEqual(['chair', null]);
  });

  it('is sandboxed, without Node, without a speller, and shown only when painted', () => {
    windows.openConsole();
    const [console] = electron.windows;
    expect(console?.isVisible()).toBe(false);
    expect(console?.options).toMatchObject({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        preload: expect.stringMatching(/preload\.cjs$/u),
      },
    });
    expect(openHall().options.webPreferences?.backgroundThrottling).toBe(false);
  });

  it.each(['https://example.invalid/', 'file:///etc/passwd', 'congress://app/stage/index.html'])(
    'does not leave its page for %s, and opens no other',
    (url) => {
      for (const { contents } of [openConsole(), openHall()]) {
        expect(contents.tryToLeave(url)).toBe(false);
        expect(contents.opensWindows?.(Object.assign(Object.create(null), { url }))).toEqual({ action: 'deny' });
      }
    },
  );

  it('shows the tools of a developer only to one', async () => {
    const { contents } = openConsole();
    contents.emit('before-input-event', {}, { type: 'keyDown', key: 'F12' });
    expect(contents.hasDevTools).toBe(true);
    const packed = (await openWindows(true)).openConsole();
    expect(packed.options.webPreferences?.devTools).toBe(false);
    packed.contents.emit('before-input-event', {}, { type: 'keyDown', key: 'F12' });
    expect(packed.contents.hasDevTools).toBe(false);
  });

  it('is loaded anew after its page has died, and the fault is reported', () => {
    vi.useFakeTimers();
    openConsole();
    const hall = openHall();
    hall.contents.crash('oom');
    expect(faults).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(hall.loaded).toHaveLength(2);
  });

  it('is not loaded anew when it was closed', () => {
    vi.useFakeTimers();
    openConsole();
    const hall = openHall();
    hall.contents.crash('killed');
    hall.destroy();
    vi.advanceTimersByTime(1000);
    expect(hall.loaded).toHaveLength(1);
    const console = electron.windows[0];
    console?.contents.crash('clean-exit');
    vi.advanceTimersByTime(1000);
    expect(console?.loaded).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });

  it('reports a page that cannot be loaded, but not one that was closed meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const [console, hall] = [openConsole(), openHall()];
    console.refusal = new Error('ERR_FAILED');
    hall.refusal = new Error('ERR_ABORTED');
    for (const { contents } of [console, hall]) contents.crash('crashed');
    vi.advanceTimersByTime(1000);
    hall.destroy();
    await settleAll();
    expect(faults.map(String).filter((words) => words.includes('ERR_'))).toEqual(['Error: ERR_FAILED']);
  });
});

describe('the console', () => {
  it('is brought forward, also from the taskbar', () => {
    const console = openConsole();
    openHall().focus();
    console.minimize();
    windows.focusConsole();
    expect([console.isMinimized(), console.hasFocus, console.isInFront()]).toEqual([false, true, true]);
  });

  it('need not be there to be asked for', () => {
    expect(() => windows.focusConsole()).not.toThrow();
  });
});
