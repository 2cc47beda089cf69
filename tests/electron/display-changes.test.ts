// Whatever becomes of the displays, the hall is never on the console's: sequences of what people and cables do.

import type { Display, Rectangle } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { display, laptop, monitor, projector, shared } from './fake-screen.ts';
import type { FakeWindow } from './fake-window.ts';
import { type Opened, openWindows } from './opened.ts';

let opened: Opened;
let console: FakeWindow;

beforeEach(async () => {
  opened = await openWindows();
});
afterEach(() => {
  vi.doUnmock('electron');
});

type Act = readonly [what: string, act: () => void];

const hall = () => opened.electron.windows.slice(1).find((window) => !window.isDestroyed()) ?? null;
const screen = () => opened.electron.screen;
const consoleDisplay = () => screen().getDisplayMatching(console.getNormalBounds());

/** The hall has no part of the console's display, and stands on one display, which it fills. */
function check(): void {
  const window = hall();
  if (window === null) return;
  expect(shared(window.getBounds(), consoleDisplay().bounds)).toBe(0);
  expect(screen().getDisplayMatching(window.getBounds()).bounds).toEqual(window.getBounds());
  expect(window.isFullScreen()).toBe(true);
}

function act(what: string, doIt: () => void): Act {
  return [what, doIt];
}
const add = (one: Display) => act(`add ${one.label}`, () => screen().add(one));
const remove = (one: Display) => act(`remove ${one.label}`, () => screen().remove(one));
const change = (one: Display) => act(`change ${one.label}`, () => screen().change(one));
/** The key: the hall is opened, or why it cannot be is said. */
const key = act('key', () => {
  const before = opened.electron.windows.length;
  opened.windows.openHall();
  if (opened.electron.windows.length > before) opened.electron.windows.at(-1)?.emit('ready-to-show');
});
const choose = (one: Display) =>
  act(`choose ${one.label}`, () => {
    const before = opened.electron.windows.length;
    opened.windows.displays.choose(String(one.id));
    if (opened.electron.windows.length > before) opened.electron.windows.at(-1)?.emit('ready-to-show');
  });
const drag = (one: Display) => act(`console to ${one.label}`, () => console.moveTo(inside(one.bounds)));
/** The system moves the console and does not say so. */
const slip = (one: Display) => act(`console slips to ${one.label}`, () => console.setBounds(inside(one.bounds)));
const minimise = act('console minimised', () => console.minimize());
const restore = act('console restored', () => console.restore());
/** The system has moved the console itself, and says so. */
const moved = act('console was moved', () => console.emit('move'));
const resume = act('resume', () => opened.electron.powerMonitor.emit('resume'));
/** The key was pressed, and the cable is pulled before the page is painted. */
const keyAnd = ([what, other]: Act) =>
  act(`key, ${what} before it is painted`, () => {
    opened.windows.openHall();
    other();
    const window = hall();
    window?.emit('ready-to-show');
  });
/** Another display becomes the primary one: all coordinates shift, and the windows with them. */
const primary = (one: Display, byEvent = true) =>
  act(`primary ${one.label}`, () => {
    const { x, y } = screen()
      .getAllDisplays()
      .find(({ id }) => id === one.id)?.bounds ?? { x: 0, y: 0 };
    const bounds = console.getNormalBounds();
    const shifted = screen()
      .getAllDisplays()
      .map((each) => at(each, { ...each.bounds, x: each.bounds.x - x, y: each.bounds.y - y }));
    screen().rearrange(shifted);
    if (byEvent) console.moveTo({ ...bounds, x: bounds.x - x, y: bounds.y - y });
  });

const inside = ({ x, y }: Rectangle): Rectangle => ({ x: x + 20, y: y + 20, width: 1200, height: 700 });
const at = (one: Display, bounds: Rectangle): Display =>
  display(one.id, bounds, one.internal, { label: one.label, scaleFactor: one.scaleFactor });

const small = at(projector, { x: 1366, y: 0, width: 1024, height: 768 });
const above = at(projector, { x: 0, y: -1080, width: 1920, height: 1080 });
const scaled = display(2, { x: 1366, y: 0, width: 960, height: 540 }, false, {
  label: projector.label,
  scaleFactor: 2,
});
/** The same projector under another number, as after a cable was put into another socket. */
const again = display(12, { x: 1366, y: 300, width: 1920, height: 1080 }, false, { label: projector.label });
const twinA = display(21, { x: 1366, y: 0, width: 1920, height: 1080 }, false, { label: 'EPSON' });
const twinB = display(22, { x: 3286, y: 0, width: 1920, height: 1080 }, false, { label: 'EPSON' });
const twinC = display(23, { x: 3286, y: 0, width: 1920, height: 1080 }, false, { label: 'EPSON' });
const nameless = display(31, { x: 1366, y: 0, width: 1280, height: 720 }, false, { label: '' });
const namelessToo = display(32, { x: 2646, y: 0, width: 1280, height: 720 }, false, { label: '' });
/** Another display that has got the number of the projector. */
const stranger = display(2, { x: 1366, y: 0, width: 1440, height: 900 }, false, { label: 'DELL' });

/** What is done, and the display the hall then stands on; null: it is closed. */
const sequences: readonly (readonly [acts: readonly Act[], stands: Display | null])[] = [
  [[key], null],
  [[add(projector), key], projector],
  [[key, add(projector)], null],
  [[key, add(projector), key], projector],
  [[add(projector), key, remove(projector)], null],
  [[add(projector), key, remove(projector), add(projector)], null],
  [[add(projector), key, remove(projector), add(projector), key], projector],
  [[add(projector), key, remove(projector), key, add(projector), key], projector],
  [[add(projector), key, remove(projector), add(again), key], again],
  [[add(projector), key, remove(projector), add(monitor), add(again), key], again],
  [[add(projector), key, remove(projector), add(monitor), add(stranger), key], null],
  [[add(projector), key, change(small)], small],
  [[add(projector), key, change(small), change(projector)], projector],
  [[add(projector), key, change(above)], above],
  [[add(projector), key, change(scaled)], scaled],
  [[add(projector), key, change(small), remove(small), add(monitor), add(small), key], small],
  [[add(projector), add(monitor), key], null],
  [[add(projector), add(monitor), choose(projector), key], projector],
  [[add(projector), add(monitor), choose(monitor), key], monitor],
  [[add(projector), add(monitor), choose(monitor), key, choose(projector)], projector],
  [[add(projector), key, add(monitor)], projector],
  [[add(projector), key, add(monitor), remove(monitor)], projector],
  [[add(projector), key, add(monitor), remove(projector)], null],
  [[add(projector), key, add(monitor), remove(projector), key], monitor],
  [[add(projector), key, drag(projector)], null],
  [[add(projector), key, drag(projector), key], laptop],
  [[add(projector), key, drag(projector), drag(laptop), key], projector],
  [[add(projector), key, drag(projector), key, drag(laptop)], null],
  [[add(projector), add(monitor), choose(projector), key, drag(monitor)], projector],
  [[add(projector), add(monitor), choose(projector), key, drag(projector), key], null],
  [[add(projector), drag(projector), key, remove(projector), moved], null],
  [[add(projector), drag(projector), remove(projector), moved, add(projector), drag(laptop), key], projector],
  // The console's own display goes and comes; then the console is moved onto the hall's.
  [[add(projector), add(monitor), drag(monitor), choose(projector), key, remove(monitor), moved], projector],
  [[add(projector), drag(projector), key, remove(projector), add(projector), drag(projector), moved, key], laptop],
  [[add(monitor), drag(monitor), remove(monitor), add(monitor), key, drag(monitor)], laptop],
  [[add(monitor), drag(monitor), remove(monitor), slip(laptop), add(monitor), key, drag(monitor)], null],
  [[add(projector), key, primary(projector)], null],
  [[add(projector), key, primary(projector), key], at(projector, { x: 0, y: 0, width: 1920, height: 1080 })],
  [[add(projector), primary(projector), key, primary(laptop), key], projector],
  [[add(projector), key, primary(projector, false), moved], null],
  [[add(twinA), add(twinB), key], null],
  [[add(twinA), add(twinB), choose(twinB), key], twinB],
  [[add(twinA), add(twinB), choose(twinB), key, remove(twinA)], twinB],
  [[add(twinA), add(twinB), choose(twinB), key, remove(twinB)], null],
  [[add(twinA), add(twinB), choose(twinB), key, remove(twinB), key], twinA],
  [[add(twinA), add(twinB), choose(twinB), key, remove(twinB), add(twinC), key], null],
  [[add(twinA), add(twinB), choose(twinB), key, drag(twinB), key], null],
  [[add(nameless), add(namelessToo), key], null],
  [[add(nameless), add(namelessToo), choose(namelessToo), key, remove(nameless), add(nameless)], namelessToo],
  [[add(projector), key, minimise, remove(projector)], null],
  [[add(projector), key, minimise, add(monitor), restore], projector],
  // Sleep: the displays go, and come back in another order, under other numbers, or not at all.
  [[add(projector), key, remove(projector), resume, add(projector), key], projector],
  [[add(projector), key, remove(projector), add(again), resume, key], again],
  [[add(projector), add(monitor), choose(projector), key, remove(monitor), remove(projector), resume], null],
  [[add(projector), key, resume], projector],
  [[add(projector), key, remove(laptop), moved], null],
  [[add(projector), key, remove(laptop), moved, add(laptop), drag(laptop), key], projector],
  [[add(projector), keyAnd(remove(projector))], null],
  [[add(projector), keyAnd(drag(projector))], null],
  [[add(projector), keyAnd(change(small))], small],
];

it('has sequences enough', () => {
  expect(sequences.length).toBeGreaterThanOrEqual(30);
});

it.each(sequences.map(([acts, stands]) => [acts.map(([what]) => what).join(', '), acts, stands] as const))(
  '%s',
  (_name, acts, stands) => {
    console = opened.openConsole();
    console.moveTo(inside(laptop.bounds));
    for (const [what, doIt] of acts) {
      doIt();
      expect(() => check(), what).not.toThrow();
    }
    expect(hall()?.getBounds() ?? null).toEqual(stands?.bounds ?? null);
    const isProjecting = hall() !== null;
    expect([...opened.electron.powerSaveBlocker.started.values()]).toEqual(
      isProjecting ? ['prevent-display-sleep'] : [],
    );
    expect(opened.faults).toEqual([]);
  },
);

it('shows a number on every display but the one the hall looks at, for some seconds', () => {
  vi.useFakeTimers();
  screen().add(projector);
  screen().add(monitor);
  console = opened.openConsole();
  const living = () => opened.electron.windows.slice(1).filter((window) => !window.isDestroyed());
  opened.windows.displays.identify();
  expect(living().map((window) => screen().getDisplayMatching(window.getBounds()).id)).toEqual([1, 2, 3]);
  for (const window of living()) {
    window.emit('ready-to-show');
    expect(window.options).toMatchObject({ focusable: false, alwaysOnTop: true, webPreferences: { sandbox: true } });
  }
  expect(console.hasFocus).toBe(true);
  opened.windows.displays.identify();
  expect(living()).toHaveLength(3);
  vi.advanceTimersByTime(4000);
  expect(living()).toEqual([]);
  opened.windows.displays.choose('2');
  key[1]();
  opened.windows.displays.identify();
  const numbered = living().filter(({ loaded }) => loaded[0]?.startsWith('data:') === true);
  expect(numbered.map((window) => screen().getDisplayMatching(window.getBounds()).id)).toEqual([1, 3]);
  console.destroy();
  expect(living()).toEqual([]);
  vi.useRealTimers();
});
