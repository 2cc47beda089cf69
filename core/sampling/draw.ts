// Draws ballots from a seed so that anyone with SHA-256 and a long division draws the same (Rivest's sampler, 2011).

import type { BundleSize } from '../counting/plan.ts';

/** SHA-256 of the UTF-8 bytes of a text, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

export interface Pick {
  /** The k that was hashed with the seed, from 1; those that gave a ballot drawn before are left out. */
  readonly turn: number;
  /** Number of the ballot in the whole pile, from 1. */
  readonly number: number;
}

/** A drawn ballot with where it lies, both from 1. */
export interface PlacedPick extends Pick {
  readonly bundle: number;
  readonly place: number;
}

/**
 * `size` different numbers from 1 to `ballots`, in the order drawn: for k = 1, 2, … the SHA-256 of "seed,k", read as a
 * whole number, divided by `ballots`; the remainder plus one is drawn unless it was drawn before. A larger sample
 * begins with the smaller one. `size` is at most `ballots`.
 */
export function drawNumbers(hash: Sha256, seed: string, ballots: number, size: number): readonly Pick[] {
  const picks = new Map<number, Pick>();
  for (let turn = 1; picks.size < size; turn += 1) {
    const number = Number(BigInt(`0x${hash(`${seed},${turn}`)}`) % BigInt(ballots)) + 1;
    if (!picks.has(number)) picks.set(number, { turn, number });
  }
  return [...picks.values()];
}

/** Where the ballot with this number lies when the bundles are gone through one after another. */
export function placeOf(bundles: readonly BundleSize[], number: number): { bundle: number; place: number } {
  let left = number;
  for (const { bundle, sheets } of bundles) {
    if (left <= sheets) return { bundle, place: left };
    left -= sheets;
  }
  throw new Error(`There is no ballot ${number}.`);
}

/** A draw with its places, in the order drawn; as many ballots as the bundles have sheets. */
export function drawSample(
  hash: Sha256,
  seed: string,
  bundles: readonly BundleSize[],
  size: number,
): readonly PlacedPick[] {
  const ballots = countSheets(bundles);
  return drawNumbers(hash, seed, ballots, size).map((pick) => ({ ...pick, ...placeOf(bundles, pick.number) }));
}

export function countSheets(bundles: readonly BundleSize[]): number {
  return bundles.reduce((sum, { sheets }) => sum + sheets, 0);
}
