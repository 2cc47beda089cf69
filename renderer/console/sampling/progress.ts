// How far the reading of the drawn ballots is, and which is to be taken out of the pile next.

import type { SampledBallot } from '../../../core/sample-views.ts';

export interface Progress {
  readonly read: number;
  /** Read otherwise than they were counted, to be looked at again or not. */
  readonly differing: number;
  /** Null when every drawn ballot has been read. */
  readonly next: SampledBallot | null;
}

/** The second look comes at once, while the sheet is still in the hand; then from the top of the pile down. */
export function progressOf(ballots: readonly SampledBallot[]): Progress {
  const is = (...states: readonly SampledBallot['state'][]) => ballots.filter(({ state }) => states.includes(state));
  return {
    read: is('same', 'faulty').length,
    differing: is('again', 'faulty').length,
    next: is('again')[0] ?? is('unread')[0] ?? null,
  };
}
