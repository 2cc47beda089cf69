// Which display the hall stands on: the one it is known by, never one at some place, and never the console's.

import type { Display } from 'electron';
import { accept, type Refusal, type Result, refuse } from '../core/result.ts';

/** What a display is known by: its id as long as the system keeps it, else its name and its pixels. */
export interface DisplayIdentity {
  readonly id: number;
  readonly label: string;
  /** Pixels of the device, whatever the system scales them by. */
  readonly width: number;
  readonly height: number;
  readonly internal: boolean;
}

type Known = Pick<Display, 'id' | 'label' | 'size' | 'scaleFactor' | 'internal'>;

export function identityOf({ id, label, size, scaleFactor, internal }: Known): DisplayIdentity {
  const pixels = (length: number) => Math.round(length * scaleFactor);
  return { id, label, width: pixels(size.width), height: pixels(size.height), internal };
}

/** Systems give ids anew: an id counts only with the name it had. */
export function isSame(one: Known, known: DisplayIdentity): boolean {
  return one.id === known.id && one.label === known.label;
}

/** Looks the same, though the system has given it another id. */
export function isAlike(one: Known, known: DisplayIdentity): boolean {
  const { label, width, height, internal } = identityOf(one);
  return label === known.label && width === known.width && height === known.height && internal === known.internal;
}

/**
 * The display for the hall: the one remembered, by its id or by being the only one that looks like it; otherwise the
 * only one beside the console's. Refusals: `noHallDisplay`, `displayUnclear`.
 */
export function findHall<One extends Known>(
  displays: readonly One[],
  consoleOn: Pick<Display, 'id'>,
  remembered: DisplayIdentity | null,
): Result<One, Refusal> {
  const free = displays.filter(({ id }) => id !== consoleOn.id);
  const [first, ...more] = free;
  if (first === undefined) return refuse({ code: 'noHallDisplay' });
  if (more.length === 0) return accept(first);
  const unclear = refuse({ code: 'displayUnclear', count: free.length });
  if (remembered === null) return unclear;
  const same = free.find((one) => isSame(one, remembered));
  if (same !== undefined) return accept(same);
  // The console stands on the remembered one: another that looks like it is not it.
  if (displays.some((one) => isSame(one, remembered))) return unclear;
  const [alike, ...others] = free.filter((one) => isAlike(one, remembered));
  return alike === undefined || others.length > 0 ? unclear : accept(alike);
}
