// What changes with every ballot but need not be seen at once: asked for seldom, and drawn between two keys of a hand.

import type { Tag } from '../../core/events.ts';

/** Milliseconds. */
export interface Waits {
  /** From the first change until the news are handed over. */
  readonly least: number;
  /** How much longer the next key is waited for. */
  readonly forKey: number;
}

/** The part of a window that is needed here. */
export type KeyedPage = Pick<Window, 'addEventListener' | 'removeEventListener' | 'requestAnimationFrame'>;

export interface Gathering {
  readonly add: (touched: readonly Tag[]) => void;
  readonly stop: () => void;
}

/**
 * Puts tags together and hands them over when `least` ms have passed and a key has been answered: a screen draws sixty
 * times a second, and what is drawn just before a key makes that key wait for the next turn. Behind a key there is the
 * most time until the next one. Where no key comes, they are handed over all the same.
 */
export function gatherBetweenKeys(
  page: KeyedPage,
  { least, forKey }: Waits,
  hand: (touched: readonly Tag[]) => void,
): Gathering {
  let waiting = new Set<Tag>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaitingForKey = false;
  // In the frame of the key itself, so that it comes behind everything the key has set off.
  const heard = () => void page.requestAnimationFrame(() => setTimeout(handOver));
  const handOver = () => {
    if (!isWaitingForKey) return;
    stop();
    const all = [...waiting];
    waiting = new Set();
    hand(all);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    isWaitingForKey = false;
    page.removeEventListener('keydown', heard, { capture: true });
  };
  return {
    add(touched) {
      for (const tag of touched) waiting.add(tag);
      timer ??= setTimeout(() => {
        isWaitingForKey = true;
        page.addEventListener('keydown', heard, { capture: true, once: true });
        timer = setTimeout(handOver, forKey);
      }, least);
    },
    stop,
  };
}
