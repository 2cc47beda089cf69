// The windows: the console on the chair's screen, the hall on another one.

import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  powerSaveBlocker,
  screen,
  type WebContents,
} from 'electron';
import type { Role } from '../core/people.ts';
import { isSamePlace, type Place, placeHall } from './placement.ts';
import { origin } from './protocol.ts';

export interface Windows {
  readonly openConsole: () => void;
  /** Opens the hall, or brings it back to its place; the keyboard stays with the console. */
  readonly openHall: () => void;
  /** Brings the console before the person at the machine. */
  readonly focusConsole: () => void;
  /** Null before it was opened and after it was closed. */
  readonly console: () => BrowserWindow | null;
  /** Null for a sender that is no window of this program. */
  readonly roleOf: (sender: WebContents) => Role | null;
}

/** Milliseconds before a page that died is loaded again. */
const restBeforeReload = 1000;

/** Keeps the program's windows; every one is sandboxed and cannot leave its page. Only after `ready`. */
export function makeWindows(reportFault: (error: unknown) => void): Windows {
  const roles = new Map<number, Role>();
  let console: BrowserWindow | null = null;
  let hall: BrowserWindow | null = null;
  let settled: Place | null = null;

  /** Puts the hall where it belongs now; null when it is there already. */
  const settle = (): Place | null => {
    if (hall === null || console === null) return null;
    const place = placeHall(screen.getAllDisplays(), displayOf(console));
    if (settled !== null && isSamePlace(place, settled)) return null;
    settled = place;
    // A window in full screen cannot be moved to another display.
    if (hall.isFullScreen()) hall.setFullScreen(false);
    hall.setBounds(place.bounds);
    if (place.isFullScreen) hall.setFullScreen(true);
    return place;
  };
  /** The displays or the console have moved: the hall follows, and does not stay above the console. */
  const follow = (): void => {
    if (settle()?.isFullScreen === false) console?.moveTop();
  };
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  /** Shows the hall in its place, whatever has happened to it since. */
  const present = (window: BrowserWindow): void => {
    if (window.isMinimized()) window.restore();
    window.showInactive();
    settled = null;
    // Full screen takes the keyboard on some systems; a window in the corner would vanish behind a focused console.
    if (settle()?.isFullScreen === true) console?.focus();
    else window.moveTop();
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
      window.on('move', follow);
      window.once('closed', () => {
        console = null;
        // Without the console nobody could take a picture off the hall.
        hall?.destroy();
      });
    },
    openHall() {
      if (hall !== null) {
        present(hall);
        return;
      }
      const window = open('hall', 'stage', { width: 960, height: 540, title: '会场投影' }, roles, reportFault);
      hall = window;
      window.once('ready-to-show', () => present(window));
      lockZoom(window.webContents);
      const blocker = powerSaveBlocker.start('prevent-display-sleep');
      window.once('closed', () => {
        powerSaveBlocker.stop(blocker);
        hall = null;
      });
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

/** The display a window is on; a minimised one counts where it will come back. */
function displayOf(window: BrowserWindow): Display {
  return screen.getDisplayMatching(window.isMinimized() ? window.getNormalBounds() : window.getBounds());
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
