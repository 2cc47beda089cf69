// The windows: the console on the chair's screen, the hall on another one.

import { fileURLToPath } from 'node:url';
import { BrowserWindow, screen, type WebContents } from 'electron';
import type { Role } from '../core/people.ts';

export interface Windows {
  readonly openConsole: () => void;
  readonly openHall: () => void;
  readonly roleOf: (sender: WebContents) => Role | null;
}

/** Keeps the program's windows; every one is sandboxed and cannot leave its page. */
export function makeWindows(origin: string): Windows {
  const roles = new Map<number, Role>();
  const open = (role: Role, page: string, options: Electron.BrowserWindowConstructorOptions): BrowserWindow => {
    const window = new BrowserWindow({
      ...options,
      show: false,
      backgroundColor: role === 'hall' ? '#000000' : '#f4f3f1',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      },
    });
    const { webContents } = window;
    const { id } = webContents;
    roles.set(id, role);
    window.once('closed', () => roles.delete(id));
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    webContents.on('will-navigate', (event) => event.preventDefault());
    window.once('ready-to-show', () => window.show());
    void window.loadURL(`${origin}/${page}/index.html`);
    return window;
  };
  let hall: BrowserWindow | null = null;
  let console: BrowserWindow | null = null;
  return {
    openConsole() {
      console = open('chair', 'console', {
        width: 1366,
        height: 768,
        minWidth: 1024,
        minHeight: 700,
        title: '党代会会场控制台',
      });
    },
    openHall() {
      if (hall !== null) {
        hall.show();
        return;
      }
      const own = console === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(console.getBounds());
      const other = screen.getAllDisplays().find(({ id }) => id !== own.id);
      // With one screen the hall stays a window: it must not cover the console.
      const place =
        other === undefined ? { width: 960, height: 540 } : { ...other.bounds, fullscreen: true, frame: false };
      hall = open('hall', 'stage', { ...place, title: '会场投影', autoHideMenuBar: true });
      hall.once('closed', () => {
        hall = null;
      });
    },
    roleOf: (sender) => roles.get(sender.id) ?? null,
  };
}
