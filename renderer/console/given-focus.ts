// A button the screen moves the cursor to by itself: the end of a double press for what was there before is not its own.

import { type RefObject, useRef } from 'react';

/** As long as a trembling hand may take for a second press it did not mean; a person who reads the button takes longer. */
const settling = 600;

export interface GivenFocus {
  readonly ref: RefObject<HTMLButtonElement | null>;
  /** Moves the cursor here. */
  readonly give: () => void;
  /** Whether a press now can have been meant for this button. */
  readonly isMeant: () => boolean;
}

/** For acts that cannot be taken back. */
export function useGivenFocus(): GivenFocus {
  const ref = useRef<HTMLButtonElement>(null);
  const given = useRef(Number.NEGATIVE_INFINITY);
  const focus = useRef<GivenFocus>({
    ref,
    give() {
      given.current = performance.now();
      ref.current?.focus();
    },
    isMeant: () => performance.now() - given.current >= settling,
  });
  return focus.current;
}
