// While the desk is on its way: the keys meant for it are kept, and keys meant for nobody are refused aloud.

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type DeskKey, readKey } from './desk-keys.ts';
import type { DeskStore } from './desk-store.ts';
import { openTones, tonesOn } from './desk-tones.ts';
import { type EarlyKeys, keepEarlyKeys } from './early-keys.ts';

const EarlyKeysContext = createContext<EarlyKeys | null>(null);

/** Around every screen from which a desk is opened. */
export function EarlyKeysProvider({ children }: { readonly children: ReactNode }) {
  const [keys] = useState(() => {
    const play = openTones();
    return keepEarlyKeys(
      () => {
        if (tonesOn()) play('refused');
      },
      (run) => setTimeout(run, 0),
    );
  });
  return <EarlyKeysContext value={keys}>{children}</EarlyKeysContext>;
}

function useKeeper(): EarlyKeys {
  const keys = useContext(EarlyKeysContext);
  if (keys === null) throw new Error('Nobody keeps the keys of a desk that is on its way.');
  return keys;
}

/** Where a desk is: one contest, and one bundle and pass where it is keyed twice. */
export function placeOf(contestId: string, at: { readonly bundle: number; readonly pass: number } | null): string {
  return at === null ? contestId : `${contestId} ${at.bundle} ${at.pass}`;
}

/** The desk of this place is there: it takes what was pressed before. */
export function useEarlyKeys(place: string, desk: DeskStore): void {
  const keys = useKeeper();
  useEffect(() => keys.hand(place, desk), [keys, place, desk]);
}

/** In place of the desk until it is there; `place` null where none is on its way: then digits and signs are refused. */
export function Coming({ place }: { readonly place: string | null }) {
  const keys = useKeeper();
  const [heard, setHeard] = useState<'kept' | 'refused' | null>(null);
  useEffect(() => {
    setHeard(null);
    const begun = performance.now();
    const hear = (key: DeskKey, at: number) => {
      if (place === null) {
        keys.refuse();
        setHeard('refused');
      } else if (keys.keep(place, { key, at }, begun)) setHeard('kept');
    };
    const onKey = (event: KeyboardEvent) => {
      const key = isForNobody(event) ? readKey(event) : null;
      // Where no desk is on its way Enter is for the button that has the focus.
      if (key === null || (place === null && key.length > 1)) return;
      event.preventDefault();
      if (!event.repeat) hear(key, event.timeStamp);
    };
    window.addEventListener('keydown', onKey);
    const end = place === null ? null : keys.wait();
    return () => {
      window.removeEventListener('keydown', onKey);
      end?.();
    };
  }, [keys, place]);
  if (heard === null) return null;
  return (
    <p className={heard === 'kept' ? 'hint' : 'refusal'} role="alert">
      {heard === 'kept'
        ? '正在打开录票台，按的键都记着。'
        : '录票台还没有打开，刚才按的键没有录入。打开后请从头打这一张。'}
    </p>
  );
}

/** Beside every field: what is typed into a field is the field's own. */
function isForNobody(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  return !(event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'));
}
