// The windows: the console on the chair's screen, the hall on another one.

import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  powerMonitor,
  powerSaveBlocker,
  type Rectangle,
  screen,
  type WebContents,
} from 'electron';
import type { Role } from '../core/people.ts';
import type { Refusal } from '../core/result.ts';
import type { HallDisplays } from '../service/desk.ts';
import { displayOf, isSameRectangle, listDisplays } from './displays.ts';
import type { DisplayMemory } from './memory.ts';
import { makeNumbers } from './numbers.ts';
import { findHall, identityOf } from './placement.ts';
import { origin } from './protocol.ts';

export interface Windows {
  readonly openConsole: () => void;
  /** Opens the hall, or brings it back to its place; the keyboard stays with the console. A refusal says why not. */
  readonly openHall: () => Refusal | null;
  readonly displays: HallDisplays;
  /** Brings the console before the person at the machine. */
  readonly focusConsole: () => void;
  /** Null before it was opened and after it was closed. */
  readonly console: () => BrowserWindow | null;
  /** Null for a sender that is no window of this program. */
  readonly roleOf: (sender: WebContents) => Role | null;
}

/** Milliseconds before a page that died is loaded again. */
const restBeforeReload = 1000;

/** What the windows need of the program around them. */
export interface WindowsGiven {
  readonly reportFault: (error: unknown) => void;
  readonly memory: DisplayMemory;
  /** A display, or the place of a window on them, has changed. */
  readonly changed: () => void;
}

/** Keeps the program's windows; every one is sandboxed and cannot leave its page. Only after `ready`. */
export function makeWindows({ reportFault, memory, changed }: WindowsGiven): Windows {
  const roles = new Map<number, Role>();
  const numbers = makeNumbers(reportFault);
  let console: BrowserWindow | null = null;
  /** The hall's window and the display it was opened on. */
  let hall: { readonly window: BrowserWindow; display: Display } | null = null;

  /** Where the console is; null where there is none. */
  const consoleOn = (): Display | null => (console === null ? null : displayOf(console));

  const closeHall = (): void => {
    const window = hall?.window;
    hall = null;
    window?.destroy();
  };

  /** The hall stays on its display wherever that goes; where that is gone, or the console's, the hall is closed. */
  const settle = (): void => {
    if (hall === null) return;
    const { id, bounds: last } = hall.display;
    const now = screen.getAllDisplays().find((display) => display.id === id);
    if (now === undefined || now.id === consoleOn()?.id) {
      closeHall();
      return;
    }
    hall.display = now;
    if (!isSameRectangle(now.bounds, last)) fill(hall.window, now.bounds);
  };
  const follow = (): void => {
    settle();
    changed();
  };
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  // A display that went to sleep may come back as another one, or not at all.
  powerMonitor.on('resume', follow);

  /** Shows the hall on its display, whatever has happened to it since. */
  const present = (): void => {
    if (hall === null) return;
    const { window, display } = hall;
    if (window.isMinimized()) window.restore();
    window.showInactive();
    fill(window, display.bounds);
    // Full screen takes the keyboard on some systems.
    console?.focus();
  };

  const openHallOn = (display: Display): void => {
    const window = open('hall', 'stage', { ...display.bounds, title: '会场投影' }, roles, reportFault);
    hall = { window, display };
    window.once('ready-to-show', () => {
      // Meanwhile the displays may have changed.
      settle();
      present();
    });
    lockZoom(window.webContents);
    const blocker = powerSaveBlocker.start('prevent-display-sleep');
    window.once('closed', () => {
      powerSaveBlocker.stop(blocker);
      if (hall?.window === window) hall = null;
      changed();
    });
  };

  return {
    openConsole() {
      const size = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 };
      const window = open('chair', 'console', { ...size, title: '党代会会场控制台' }, roles, reportFault);
      console = window;
      window.once('ready-to-show', () => {
        // Filling its display, it reaches over to no other one, and fits a laptop of 1366 by 768.
        window.maximize();
        window.show();
      });
      let last = displayOf(window).id;
      window.on('move', () => {
        settle();
        const { id } = displayOf(window);
        if (id !== last) changed();
        last = id;
      });
      window.once('closed', () => {
        console = null;
        numbers.hide();
        // Without the console nobody could take a picture off the hall.
        closeHall();
      });
    },
    openHall() {
      const on = consoleOn();
      if (on === null) return { code: 'noHallDisplay' };
      const found = findHall(screen.getAllDisplays(), on, memory.read());
      if (!found.ok) return found.error;
      memory.write(identityOf(found.value));
      settle();
      // Already open on the display it belongs to, or on none, or on another one.
      if (hall?.display.id !== found.value.id) closeHall();
      if (hall === null) openHallOn(found.value);
      else present();
      changed();
      return null;
    },
    displays: {
      list: () => listDisplays(consoleOn(), hall?.display ?? null, memory.read()),
      choose(display) {
        const chosen = screen.getAllDisplays().find(({ id }) => String(id) === display);
        if (chosen === undefined) return { code: 'displayMissing' };
        if (chosen.id === consoleOn()?.id) return { code: 'displayIsConsole' };
        memory.write(identityOf(chosen));
        if (hall !== null && hall.display.id !== chosen.id) {
          closeHall();
          openHallOn(chosen);
        }
        changed();
        return null;
      },
      identify() {
        const all = screen.getAllDisplays().map((display, index) => ({ display, number: index + 1 }));
        numbers.show(all.filter(({ display }) => display.id !== hall?.display.id));
      },
    },
    focusConsole() {
      if (console === null) return;
      if (console.isMinimized()) console.restore();
      console.show();
      console.focus();
    },
    console: () => console,
    roleOf: (sender) => roles.get(sender.id) ?? null,
  };
}

/** A window in full screen cannot be moved to another place. */
function fill(window: BrowserWindow, bounds: Rectangle): void {
  if (window.isFullScreen()) window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}

function open(
  role: Role,
  page: string,
  options: BrowserWindowConstructorOptions,
  roles: Map<number, Role>,
  reportFault: (error: unknown) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: role === 'hall' ? '#000000' : '#f4f3f1',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: !app.isPackaged,
      // The speller would fetch its dictionaries from the network.
      spellcheck: false,
      // The hall turns its pages also while no window of ours is in front.
      backgroundThrottling: role !== 'hall',
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
    },
  });
  const { webContents } = window;
  const { id } = webContents;
  roles.set(id, role);
  window.once('closed', () => roles.delete(id));
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  const load = (): void => {
    if (window.isDestroyed()) return;
    window.loadURL(`${origin}/${page}/index.html`).catch((error: unknown) => {
      // A window that is closed while it loads has nothing to complain of.
      if (!window.isDestroyed()) reportFault(error);
    });
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    reportFault(new Error(`The page of the ${role} is gone: ${reason} (${exitCode}).`));
    // Nothing is kept in a page: loaded anew, it shows what is on disk.
    setTimeout(load, restBeforeReload);
  });
  webContents.on('before-input-event', (_event, { type, key }) => {
    if (!app.isPackaged && type === 'keyDown' && key === 'F12') webContents.openDevTools({ mode: 'detach' });
  });
  load();
  return window;
}

/** Zoom belongs to an origin, so that of the console would reach the hall; set again for every page. */
function lockZoom(webContents: WebContents): void {
  webContents.on('did-navigate', () => webContents.setZoomMode('disabled'));
}
