// The windows: the hall has a display of its own where there is one, and never lies over the console.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { display, laptop, monitor, projector } from './fake-screen.ts';
import { type Opened, openWindows } from './opened.ts';

let electron: Opened['electron'];
let windows: Opened['windows'];
let openConsole: Opened['openConsole'];
let openHall: Opened['openHall'];

beforeEach(async () => {
  ({ electron, windows, openConsole, openHall } = await openWindows());
});
afterEach(() => {
  vi.doUnmock('electron');
});

describe('the hall', () => {
  it('fills the projector, and leaves the keyboard to the console', () => {
    electron.screen.add(projector);
    const console = openConsole();
    const hall = openHall();
    expect(hall.getBounds()).toEqual(projector.bounds);
    expect(hall.isFullScreen()).toBe(true);
    expect(hall.isVisible()).toBe(true);
    expect(console.hasFocus).toBe(true);
  });

  it('goes to the display it was told to, with the console on a third one', () => {
    electron.screen.add(projector);
    electron.screen.add(monitor);
    openConsole().moveTo(monitor.bounds);
    expect(windows.displays.choose('2')).toBeNull();
    expect(openHall().getBounds()).toEqual(projector.bounds);
  });

  it("takes the laptop's own panel when the console is on the projector", () => {
    electron.screen.add(projector);
    openConsole().moveTo({ ...projector.bounds, width: 1366, height: 768 });
    expect(openHall().getBounds()).toEqual(laptop.bounds);
  });

  it('is not opened where the console has the only display, and says so', () => {
    openConsole();
    expect(windows.openHall()).toEqual({ code: 'noHallDisplay' });
    expect(electron.windows).toHaveLength(1);
    expect(electron.powerSaveBlocker.started.size).toBe(0);
  });

  it('is closed when the projector is unplugged, and comes back at one word when it is plugged in', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    electron.screen.remove(projector);
    expect(hall.isDestroyed()).toBe(true);
    electron.screen.add(projector);
    expect(electron.windows).toHaveLength(2);
    expect(openHall().getBounds()).toEqual(projector.bounds);
  });

  it('does not jump to another display when its own is unplugged', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    electron.screen.add(monitor);
    electron.screen.remove(projector);
    expect(hall.isDestroyed()).toBe(true);
    expect(electron.windows).toHaveLength(2);
  });

  it('is known by its name and pixels where the system gives it another number', () => {
    electron.screen.add(projector);
    openConsole();
    openHall();
    electron.screen.add(monitor);
    electron.screen.remove(projector);
    const again = display(9, { x: 1366, y: 200, width: 1920, height: 1080 }, false, { label: projector.label });
    electron.screen.add(again);
    expect(openHall().getBounds()).toEqual(again.bounds);
  });

  it('asks which of two that cannot be told apart, once', () => {
    const [left, right] = [2, 3].map((id) =>
      display(id, { x: 1366 * (id - 1), y: 0, width: 1366, height: 768 }, false, { label: 'EPSON' }),
    );
    if (left === undefined || right === undefined) throw new Error('Two displays.');
    electron.screen.add(left);
    electron.screen.add(right);
    const console = openConsole();
    expect(windows.openHall()).toEqual({ code: 'displayUnclear', count: 2 });
    expect(windows.displays.choose('1')).toEqual({ code: 'displayIsConsole' });
    expect(windows.displays.choose('7')).toEqual({ code: 'displayMissing' });
    expect(windows.displays.choose('3')).toBeNull();
    expect(openHall().getBounds()).toEqual(right.bounds);
    expect(windows.displays.list().map(({ use, remembered }) => [use, remembered])).toEqual([
      ['console', false],
      ['none', false],
      ['hall', true],
    ]);
    expect(windows.displays.choose('2')).toBeNull();
    electron.windows.at(-1)?.emit('ready-to-show');
    expect(electron.windows.at(-1)?.getBounds()).toEqual(left.bounds);
    expect(electron.windows.filter((window) => !window.isDestroyed())).toHaveLength(2);
    expect(console.hasFocus).toBe(true);
  });

  it('follows the projector to another resolution', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    const smaller = display(projector.id, { x: 1366, y: 0, width: 1024, height: 768 });
    electron.screen.change(smaller);
    expect(hall.getBounds()).toEqual(smaller.bounds);
    expect(hall.getNormalBounds()).toEqual(smaller.bounds);
  });

  it('gives way when the console is moved onto its display', () => {
    electron.screen.add(projector);
    const console = openConsole();
    const hall = openHall();
    console.moveTo({ ...projector.bounds, width: 1366, height: 768 });
    expect(hall.isDestroyed()).toBe(true);
  });

  it('stays where it is while the console is minimised', () => {
    electron.screen.add(projector);
    const console = openConsole();
    const hall = openHall();
    electron.screen.add(monitor);
    console.minimize();
    expect(hall.getBounds()).toEqual(projector.bounds);
  });

  it('is brought back to its place, not opened twice, when it is asked for again', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    hall.minimize();
    hall.setFullScreen(false);
    windows.openHall();
    expect(electron.windows).toHaveLength(2);
    expect(hall.isMinimized()).toBe(false);
    expect(hall.isFullScreen()).toBe(true);
  });

  it('can be opened again after it was closed', () => {
    electron.screen.add(projector);
    openConsole();
    openHall().destroy();
    expect(openHall().getBounds()).toEqual(projector.bounds);
  });

  it('keeps the displays awake as long as it is open', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    expect([...electron.powerSaveBlocker.started.values()]).toEqual(['prevent-display-sleep']);
    hall.destroy();
    expect(electron.powerSaveBlocker.started.size).toBe(0);
  });

  it('is closed together with the console', () => {
    electron.screen.add(projector);
    const console = openConsole();
    const hall = openHall();
    console.destroy();
    expect(hall.isDestroyed()).toBe(true);
    expect(windows.console()).toBeNull();
  });

  it('does not mind displays that change when it is not open, or when nothing is', () => {
    const console = openConsole();
    electron.screen.add(projector);
    console.destroy();
    electron.screen.remove(projector);
    expect(electron.windows).toHaveLength(1);
  });

  it('is never zoomed, on no page it ever shows', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    for (const _page of ['first', 'again']) {
      hall.contents.zoomMode = 'default';
      hall.contents.replacePage();
      expect(hall.contents.zoomMode).toBe('disabled');
    }
  });
});
