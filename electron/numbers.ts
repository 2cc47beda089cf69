// Shows a large number on each display for a few seconds, so that a person can tell which is which.

import { BrowserWindow, type Display } from 'electron';

/** Milliseconds that the numbers stay. */
const numbersStay = 4000;

export interface Numbers {
  /** Shows them, anew where they stand already. */
  readonly show: (displays: readonly { readonly display: Display; readonly number: number }[]) => void;
  readonly hide: () => void;
}

/** Only after `ready`. */
export function makeNumbers(reportFault: (error: unknown) => void): Numbers {
  let windows: readonly BrowserWindow[] = [];
  let timer: NodeJS.Timeout | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    for (const window of windows) window.destroy();
    windows = [];
  };
  return {
    hide,
    show(displays) {
      hide();
      windows = displays.map(({ display, number }) => open(display, number, reportFault));
      timer = setTimeout(hide, numbersStay);
    },
  };
}

function open({ bounds }: Display, number: number, reportFault: (error: unknown) => void): BrowserWindow {
  const side = Math.round(Math.min(bounds.width, bounds.height) / 2);
  const window = new BrowserWindow({
    x: bounds.x + Math.round((bounds.width - side) / 2),
    y: bounds.y + Math.round((bounds.height - side) / 2),
    width: side,
    height: side,
    show: false,
    frame: false,
    resizable: false,
    skipTaskbar: true,
    // The keyboard stays where it is.
    focusable: false,
    alwaysOnTop: true,
    backgroundColor: '#7a0d12',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.showInactive());
  window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(pageOf(number))}`).catch((error: unknown) => {
    if (!window.isDestroyed()) reportFault(error);
  });
  return window;
}

function pageOf(number: number): string {
  const style =
    'margin:0;height:100vh;display:grid;place-items:center;background:#7a0d12;color:#fff;font:700 70vh/1 sans-serif';
  return `<!doctype html><meta charset="utf-8"><body style="${style}">${number}</body>`;
}
