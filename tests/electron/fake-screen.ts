// A stand-in for Electron's screen: displays that come and go.

import { EventEmitter } from 'node:events';
import type { Display, Rectangle, Screen } from 'electron';

/** A display with a taskbar of 40 at its foot. */
export function display(
  id: number,
  bounds: Rectangle,
  internal = false,
  { label = `display ${id}`, scaleFactor = 1 }: { readonly label?: string; readonly scaleFactor?: number } = {},
): Display {
  const workArea = { ...bounds, height: bounds.height - 40 };
  return {
    id,
    bounds,
    internal,
    workArea,
    workAreaSize: { width: workArea.width, height: workArea.height },
    size: { width: bounds.width, height: bounds.height },
    nativeOrigin: { x: bounds.x, y: bounds.y },
    accelerometerSupport: 'unknown',
    colorDepth: 24,
    colorSpace: '',
    depthPerComponent: 8,
    detected: true,
    displayFrequency: 60,
    label,
    maximumCursorSize: { width: 64, height: 64 },
    monochrome: false,
    rotation: 0,
    scaleFactor,
    touchSupport: 'unknown',
  };
}

export const laptop = display(1, { x: 0, y: 0, width: 1366, height: 768 }, true);
export const projector = display(2, { x: 1366, y: 0, width: 1920, height: 1080 });
export const monitor = display(3, { x: -1280, y: 0, width: 1280, height: 1024 });

export class FakeScreen
  extends EventEmitter
  implements Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay'>
{
  #displays: Display[] = [laptop];
  getAllDisplays(): Display[] {
    return [...this.#displays];
  }
  getPrimaryDisplay(): Display {
    const [first] = this.#displays;
    if (first === undefined) throw new Error('A machine without a display.');
    return first;
  }
  /** The one most of the rectangle is on; the nearest one where it is on none. */
  getDisplayMatching(rect: Rectangle): Display {
    const ranked = this.#displays.toSorted(
      (a, b) => shared(b.bounds, rect) - shared(a.bounds, rect) || apart(a.bounds, rect) - apart(b.bounds, rect),
    );
    return ranked[0] ?? this.getPrimaryDisplay();
  }
  add(added: Display): void {
    this.#displays.push(added);
    this.emit('display-added', {}, added);
  }
  remove(removed: Display): void {
    this.#displays = this.#displays.filter(({ id }) => id !== removed.id);
    this.emit('display-removed', {}, removed);
  }
  /** All at once, as when another display becomes the primary one: the system has moved them before it says so. */
  rearrange(displays: readonly Display[]): void {
    this.#displays = [...displays];
    for (const changed of displays) this.emit('display-metrics-changed', {}, changed, ['bounds', 'workArea']);
  }
  change(changed: Display): void {
    this.#displays = this.#displays.map((one) => (one.id === changed.id ? changed : one));
    this.emit('display-metrics-changed', {}, changed, ['bounds', 'workArea']);
  }
}

/** Area that two rectangles have in common. */
export function shared(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function apart(a: Rectangle, b: Rectangle): number {
  return Math.abs(a.x + a.width / 2 - (b.x + b.width / 2)) + Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
}
