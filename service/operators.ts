// Operators sign on with a PIN: who sits at which station is kept in memory and forgotten when the program stops.

import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { StoredOperator } from '../db/reads/counting.ts';

/** What a station shows for its operator → whose it is, in which file, by which PIN: another PIN ends it. */
export type SignedOn = Map<string, { readonly path: string; readonly operatorId: string; readonly pinHash: string }>;

/** File and operator → wrong PINs in a row, and when the last was shown (milliseconds). */
export type WrongPins = Map<string, { readonly tries: number; readonly last: number }>;

/** So many wrong PINs are slips of the hand; after them one may be tried every so many seconds. */
const pinSlips = 5;
const pinPause = 30;

/** Seconds until a PIN of this operator may be tried again; 0 at once. */
export function pinWait(wrong: WrongPins, key: string, now: Date): number {
  const { tries, last } = wrong.get(key) ?? { tries: 0, last: 0 };
  if (tries < pinSlips) return 0;
  return Math.max(0, pinPause - Math.floor((now.getTime() - last) / 1000));
}

export function noteWrongPin(wrong: WrongPins, key: string, now: Date): void {
  wrong.set(key, { tries: (wrong.get(key)?.tries ?? 0) + 1, last: now.getTime() });
}

/** Salt and hash of a PIN, hex. A PIN is short: this keeps it from being read, not from being tried. */
export function hashPin(pin: string, salt: string): { salt: string; hash: string } {
  return { salt, hash: scryptSync(pin, salt, 32).toString('hex') };
}

export function isPin({ pinSalt, pinHash }: StoredOperator, pin: string): boolean {
  return timingSafeEqual(Buffer.from(hashPin(pin, pinSalt).hash, 'hex'), Buffer.from(pinHash, 'hex'));
}

/** A word nobody can guess, for one station. */
export function newSignOn(): string {
  return randomBytes(24).toString('base64url');
}
