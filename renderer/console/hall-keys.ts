// The keys of the hall: they work from every step, from every field, and over every dialog.

import { useEffect } from 'react';

export type HallKey = 'F7' | 'F9' | 'F10' | 'F11';

/** Runs the action of a key pressed alone; a key held down acts once. */
export function useHallKeys(actions: Readonly<Partial<Record<HallKey, () => void>>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = Object.entries(actions).find(([key]) => key === event.key)?.[1];
      if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    // On its way down: whoever has the focus may keep his keys to himself, but not these.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  });
}
