// Operators sign on with a PIN: who sits at which station is kept in memory and forgotten when the program stops.

import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { StoredOperator } from '../db/reads/counting.ts';

/** What a station shows for its operator → whose it is, in which file. */
export type SignedOn = Map<string, { readonly path: string; readonly operatorId: string }>;

/** Salt and hash of a PIN, hex. A PIN is short: this keeps it from being read, not from being tried. */
export function hashPin(pin: string, salt: string = randomBytes(16).toString('hex')): { salt: string; hash: string } {
  return { salt, hash: scryptSync(pin, salt, 32).toString('hex') };
}

export function isPin({ pinSalt, pinHash }: StoredOperator, pin: string): boolean {
  return timingSafeEqual(Buffer.from(hashPin(pin, pinSalt).hash, 'hex'), Buffer.from(pinHash, 'hex'));
}

/** A word nobody can guess, for one station. */
export function newSignOn(): string {
  return randomBytes(24).toString('base64url');
}
