// Keys pressed before the desk they are meant for is there: kept for that desk in their order, or refused aloud.

import type { DeskKey } from './desk-keys.ts';
import { doublePress } from './desk-press.ts';
import type { DeskStore } from './desk-store.ts';

interface EarlyKey {
  readonly key: DeskKey;
  /** Milliseconds, any zero; the same as that of `begun`. */
  readonly at: number;
}

export interface EarlyKeys {
  /** A desk is on its way; call what is given back once it is waited for no longer. */
  readonly wait: () => () => void;
  /** `begun`: when this place began to be waited for. Answers whether the key was kept. */
  readonly keep: (place: string, key: EarlyKey, begun: number) => boolean;
  readonly hand: (place: string, desk: Pick<DeskStore, 'press' | 'state'>) => void;
  /** The key is nobody's. */
  readonly refuse: () => void;
}

/**
 * Keeps keys for one place at a time. Where no desk comes for them, or it opens a field in the middle of them, they are
 * refused: no key is lost unheard, and none goes to another contest, bundle or pass. `later` runs after the screen is
 * drawn: the desk that follows has taken its keys by then.
 */
export function keepEarlyKeys(refuse: () => void, later: (run: () => void) => void): EarlyKeys {
  let place = '';
  let kept: readonly EarlyKey[] = [];
  let waiting = 0;
  const drop = () => {
    if (kept.length > 0) refuse();
    kept = [];
  };
  return {
    refuse,
    wait() {
      waiting += 1;
      return () => {
        waiting -= 1;
        later(() => {
          if (waiting === 0) drop();
        });
      };
    },
    keep(at, key, begun) {
      // The Enter that led here, pressed twice by a trembling hand, is no ballot.
      if (key.key === 'Enter' && key.at - begun < doublePress) return false;
      if (at !== place) drop();
      place = at;
      kept = [...kept, key];
      return true;
    },
    hand(at, desk) {
      const mine = at === place ? kept : [];
      if (at !== place) drop();
      kept = [];
      const taken = mine.findIndex(({ key, at: when }) => {
        // A name or a reason is typed with the eyes on the screen.
        if (desk.state().panel !== null) return true;
        desk.press(key, when);
        return false;
      });
      if (taken >= 0) refuse();
    },
  };
}
