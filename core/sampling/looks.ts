// One drawn ballot read again: what the eye read now beside what was counted, blind both times.

import type { Ruling } from '../contest-events.ts';
import { differenceOf, type Reading } from '../counting/reading.ts';

/** A ballot as it was counted, with what a scrutineer ruled on it. */
export interface CountedReading extends Reading {
  /** Null where nobody had to rule on it. */
  readonly ruling: Ruling | null;
}

/** One look at the paper. */
export interface Look {
  /** Null: there is no such sheet. */
  readonly reading: Reading | null;
  /** It reads as it was counted. */
  readonly same: boolean;
  /** Positions of candidates, from 0, whose marks differ. */
  readonly cells: readonly number[];
  /** 1 for each mark, for the names and for a doubt nobody ruled on; 1 for a sheet that is not there; 0 where `same`. */
  readonly faults: number;
}

/**
 * unread 未读 · again 与计票不一致，须再看一次票 · same 一致 · faulty 两次看票都与计票不一致.
 * Whoever reads can slip as a typist can: the second look is blind too, and there is no third.
 */
export type LookState = 'unread' | 'again' | 'same' | 'faulty';

export const mostLooks = 2;

/** A reading beside the count. A doubt that was seen only now is a fault unless a scrutineer has ruled on the ballot. */
export function lookAt(reading: Reading | null, counted: CountedReading): Look {
  if (reading === null) return { reading, same: false, cells: [], faults: 1 };
  const seen = counted.ruling === null ? reading.seen.filter((one) => !counted.seen.includes(one)) : [];
  const apart = differenceOf({ ...reading, seen }, { ...counted, seen: [] });
  if (apart === null) return { reading, same: true, cells: [], faults: 0 };
  const faults = apart.cells.length + Number(apart.writeIns) + Number(apart.seen);
  return { reading, same: false, cells: apart.cells, faults };
}

export function stateOfLooks(looks: readonly Look[]): LookState {
  const last = looks.at(-1);
  if (last === undefined) return 'unread';
  if (last.same) return 'same';
  return looks.length < mostLooks ? 'again' : 'faulty';
}
