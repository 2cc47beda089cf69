// The displays of this machine as the console lists them.

import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { DisplayView } from '../core/file-views.ts';
import { type DisplayIdentity, identityOf, isAlike, isSame } from './placement.ts';

/** The display a window is on; a minimised one counts where it will come back. */
export function displayOf(window: BrowserWindow): Display {
  return screen.getDisplayMatching(window.isMinimized() ? window.getNormalBounds() : window.getBounds());
}

export function isSameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** Numbered as `identifyDisplays` numbers them. */
export function listDisplays(
  consoleOn: Display | null,
  hallOn: Display | null,
  remembered: DisplayIdentity | null,
): readonly DisplayView[] {
  const displays = screen.getAllDisplays();
  const isHere = remembered !== null && displays.some((one) => isSame(one, remembered));
  return displays.map((display, index) => {
    const { id, label, width, height, internal } = identityOf(display);
    return {
      display: String(id),
      number: index + 1,
      label,
      width,
      height,
      internal,
      use: id === consoleOn?.id ? 'console' : id === hallOn?.id ? 'hall' : 'none',
      remembered: remembered !== null && (isHere ? isSame(display, remembered) : isAlike(display, remembered)),
    };
  });
}
