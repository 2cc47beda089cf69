// A page that leads the hall stop by stop: one key forward, one key back, no press lost however fast they come.

import { type KeyboardEvent, useRef, useState } from 'react';

export type Turn = 'forward' | 'back' | 'leave' | 'pause' | 'accept';

/** Space goes on, ↑ or Shift with Space goes back, P pauses, Enter accepts, Esc leaves; null for any other key. */
export function turnOf({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): Turn | null {
  if (altKey || ctrlKey || metaKey) return null;
  const plain = key.normalize('NFKC').toLowerCase();
  if (plain === ' ' || code === 'Space') return shiftKey ? 'back' : 'forward';
  if (plain === 'arrowup' || plain === 'arrowleft' || plain === 'pageup') return 'back';
  if (plain === 'arrowdown' || plain === 'arrowright' || plain === 'pagedown') return 'forward';
  if (plain === 'escape') return 'leave';
  if (plain === 'enter') return 'accept';
  return plain === 'p' ? 'pause' : null;
}

export interface Position {
  /** The stop that was asked for last: what the hall shows, or will once the presses on their way are through. */
  readonly at: number;
  readonly go: (to: number) => void;
  /** Another act on the hall, behind the stops that are on their way. */
  readonly behind: (act: () => Promise<unknown>) => void;
}

/**
 * Stops are taken one after another in the order of the presses; `known` is where the trusted side says it stands, which
 * comes a moment after a stop was taken. `take` answers false where the stop was refused.
 */
export function usePosition(known: number, take: (stop: number) => Promise<boolean>): Position {
  const [wanted, setWanted] = useState<number | null>(null);
  const last = useRef(Promise.resolve(true));
  // The next press counts from what was pressed last, not from an answer that is still on its way.
  if (wanted !== null && wanted === known) setWanted(null);
  const go = (to: number) => {
    setWanted(to);
    last.current = last.current.then(async () => {
      const isTaken = await take(to);
      // A refused stop is where the hall is not: what is known counts again.
      if (!isTaken) setWanted(null);
      return isTaken;
    });
  };
  const behind = (act: () => Promise<unknown>) => {
    last.current = last.current.then(act).then(() => true);
  };
  return { at: wanted ?? known, go, behind };
}
