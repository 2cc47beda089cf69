// The windows: the hall has a display of its own where there is one, and never lies over the console.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { display, laptop, monitor, projector, shared } from './fake-screen.ts';
import type { FakeWindow } from './fake-window.ts';
import { type Opened, openWindows } from './opened.ts';

/** Share of the console that the hall hides. */
function covered(console: FakeWindow, hall: FakeWindow): number {
  const { width, height } = console.getBounds();
  return shared(console.getBounds(), hall.getBounds()) / (width * height);
}

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

  it("takes a projector before the laptop's own panel when the console is on a third display", () => {
    electron.screen.add(projector);
    electron.screen.add(monitor);
    openConsole().moveTo(monitor.bounds);
    expect(openHall().getBounds()).toEqual(projector.bounds);
  });

  it("takes the laptop's own panel when the console is on the projector", () => {
    electron.screen.add(projector);
    openConsole().moveTo({ ...projector.bounds, width: 1366, height: 768 });
    expect(openHall().getBounds()).toEqual(laptop.bounds);
  });

  it('is a small window in the corner where there is one display alone, in front because it was asked for', () => {
    const console = openConsole();
    console.moveTo(laptop.bounds);
    const hall = openHall();
    expect(hall.isFullScreen()).toBe(false);
    expect(covered(console, hall)).toBeLessThan(0.2);
    expect(hall.isInFront()).toBe(true);
    const { x, y, width, height } = hall.getBounds();
    expect([x + width, y + height]).toEqual([1366, 728]);
  });

  it('becomes a window behind the console when the projector is unplugged', () => {
    electron.screen.add(projector);
    const console = openConsole();
    const hall = openHall();
    hall.focus();
    electron.screen.remove(projector);
    expect(hall.isFullScreen()).toBe(false);
    expect(covered(console, hall)).toBeLessThan(0.2);
    expect(console.isInFront()).toBe(true);
  });

  it('goes to the projector when it is plugged in', () => {
    const console = openConsole();
    const hall = openHall();
    electron.screen.add(projector);
    expect(hall.getBounds()).toEqual(projector.bounds);
    expect(hall.isFullScreen()).toBe(true);
    expect(covered(console, hall)).toBe(0);
  });

  it('comes back to the projector after a loose cable', () => {
    electron.screen.add(projector);
    openConsole();
    const hall = openHall();
    electron.screen.remove(projector);
    electron.screen.add(projector);
    expect(hall.getBounds()).toEqual(projector.bounds);
    expect(hall.isFullScreen()).toBe(true);
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
    expect(hall.getBounds()).toEqual(laptop.bounds);
    expect(covered(console, hall)).toBe(0);
  });

  it('stays where it is while the console is minimised', () => {
    electron.screen.add(projector);
    electron.screen.add(monitor);
    const console = openConsole();
    const hall = openHall();
    console.minimize();
    expect(hall.getBounds()).toEqual(projector.bounds);
    electron.screen.remove(projector);
    expect(hall.getBounds()).toEqual(monitor.bounds);
  });

  it('is left where a person has put it until the displays change', () => {
    const console = openConsole();
    const hall = openHall();
    hall.moveTo({ x: 10, y: 10, width: 500, height: 280 });
    console.moveTo({ ...laptop.bounds, width: 1200 });
    expect(hall.getBounds()).toMatchObject({ x: 10, y: 10 });
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
    openConsole();
    openHall().destroy();
    electron.screen.add(projector);
    expect(openHall().getBounds()).toEqual(projector.bounds);
  });

  it('keeps the displays awake as long as it is open', () => {
    openConsole();
    const hall = openHall();
    expect([...electron.powerSaveBlocker.started.values()]).toEqual(['prevent-display-sleep']);
    hall.destroy();
    expect(electron.powerSaveBlocker.started.size).toBe(0);
  });

  it('is closed together with the console', () => {
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
    openConsole();
    const hall = openHall();
    for (const _page of ['first', 'again']) {
      hall.contents.zoomMode = 'default';
      hall.contents.replacePage();
      expect(hall.contents.zoomMode).toBe('disabled');
    }
  });
});
