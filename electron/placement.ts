// Where the hall stands: on a display of its own, or in a corner where the console stays in sight.

import type { Display, Rectangle } from 'electron';

/** In device-independent pixels, as all of Electron's rectangles. */
export interface Place {
  readonly bounds: Rectangle;
  readonly isFullScreen: boolean;
}

type Screen = Pick<Display, 'id' | 'internal' | 'bounds' | 'workArea'>;

/** Share of the display's width that the hall takes where it has no display of its own. */
const cornerShare = 0.4;

/**
 * The whole of a display that the console is not on, a projector before a laptop's own panel; where there is only the
 * console's display, a window in its lower right corner.
 */
export function placeHall(displays: readonly Screen[], consoleOn: Screen): Place {
  const others = displays.filter(({ id }) => id !== consoleOn.id);
  const other = others.find(({ internal }) => !internal) ?? others[0];
  if (other !== undefined) return { bounds: other.bounds, isFullScreen: true };
  const { x, y, width, height } = consoleOn.workArea;
  const size = { width: Math.round(width * cornerShare), height: Math.round((width * cornerShare * 9) / 16) };
  return {
    bounds: { x: x + width - size.width, y: y + height - size.height, ...size },
    isFullScreen: false,
  };
}

/** True when nothing would have to be moved. */
export function isSamePlace(a: Place, b: Place): boolean {
  const keys = ['x', 'y', 'width', 'height'] as const;
  return a.isFullScreen === b.isFullScreen && keys.every((key) => a.bounds[key] === b.bounds[key]);
}
