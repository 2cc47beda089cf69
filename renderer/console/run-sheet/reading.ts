// Where the chair reads: paragraphs go by at the speed of the key, each sent after the one before.

import { useEffect, useRef, useState } from 'react';
import type { RunItemView } from '../../../core/run-sheet-views.ts';
import { changedIn, figuresIn } from '../../../core/script/compose.ts';
import type { Acting } from '../desk.tsx';

export interface Reader {
  /** Paragraphs of the item at hand gone past, with those still on their way to the journal. */
  readonly spoken: number;
  readonly next: () => void;
  readonly back: () => void;
  /** Says again what has changed in an item: its figures stand as they are now. */
  readonly putRight: (item: RunItemView) => void;
}

/** Reads the item the meeting is at; null where it is at none, and nothing is read. */
export function useReader(item: RunItemView | null, act: Acting): Reader {
  const [local, setLocal] = useState<{ readonly itemId: string; readonly spoken: number } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const itemId = item?.itemId ?? '';
  const spoken = local?.itemId === itemId ? local.spoken : (item?.spoken ?? 0);
  // Once the journal has what the key was ahead with, the journal leads again.
  useEffect(() => {
    if (item?.spoken === local?.spoken) setLocal(null);
  }, [item?.spoken, local?.spoken]);
  const send = (work: () => Promise<boolean>) => {
    queue.current = queue.current.then(work).then((ok) => (ok ? undefined : setLocal(null)));
  };
  return {
    spoken,
    next() {
      const paragraph = item?.paragraphs[spoken];
      if (paragraph === undefined) return;
      setLocal({ itemId, spoken: spoken + 1 });
      const figures = figuresIn(paragraph);
      send(() => act.run('readScript', { itemId, paragraph: spoken, figures, advance: true }));
    },
    back() {
      if (item === null || spoken === 0) return;
      setLocal({ itemId, spoken: spoken - 1 });
      send(() => act.run('turnBackScript', { itemId, spoken: spoken - 1 }));
    },
    putRight({ itemId: id, paragraphs }) {
      for (const [paragraph, said] of paragraphs.entries()) {
        if (changedIn(said).length === 0) continue;
        const figures = figuresIn(said);
        send(() => act.run('readScript', { itemId: id, paragraph, figures, advance: false }));
      }
    },
  };
}
