// The keys of the chair's page, and when they belong to something else.

import { useEffect } from 'react';

export type PageKey = 'F4' | 'F8' | 'F3' | 'Space' | 'Back' | 'PageDown' | 'PageUp' | 'Escape';

const plain: readonly PageKey[] = ['F4', 'F8', 'F3', 'PageDown', 'PageUp', 'Escape'];

export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): PageKey | null {
  // The code as well: with a Chinese input method on, the key itself may be anything.
  if (key === ' ' || code === 'Space') return shiftKey ? 'Back' : 'Space';
  if (key === 'ArrowUp') return 'Back';
  return plain.find((known) => known === key) ?? null;
}

/** Something that takes the space and the arrows for itself: a field, a button, a window in front. */
const takers = 'input, textarea, button, [role=combobox], .ant-modal';

/** Where text is written, or a button has the focus, the space is theirs; an open editor is not left by a key at all. */
function isMeant(key: PageKey, isReading: boolean, target: EventTarget | null): boolean {
  if (key === 'F3') return true;
  if (!isReading) return false;
  return key === 'F4' || key === 'F8' || !(target instanceof Element && target.closest(takers) !== null);
}

export function usePageKeys(isReading: boolean, actions: Readonly<Record<PageKey, () => unknown>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const isChord = event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented;
      if (key === null || isChord || !isMeant(key, isReading, event.target)) return;
      event.preventDefault();
      // A key that is held must not read the whole script, nor carry the meeting on.
      if (!event.repeat) actions[key]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
