// What the host admits a page by, and goes on admitting it by after it was started again: signed, not remembered.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../core/people.ts';

export interface Tickets {
  readonly issue: (role: Role) => string;
  /** True for a ticket of this role that was signed with this key and has not run out. */
  readonly isGood: (role: Role, ticket: string) => boolean;
}

/** A congress lasts a morning; a ticket lasts the day. */
const lifetime = 16 * 3600 * 1000;

export function makeTickets(key: Buffer, now: () => number): Tickets {
  const sign = (role: Role, until: string, nonce: string) =>
    createHmac('sha256', key).update(`${role} ${until} ${nonce}`).digest('base64url');
  return {
    issue(role) {
      const [until, nonce] = [String(now() + lifetime), randomBytes(18).toString('base64url')];
      return `${until}.${nonce}.${sign(role, until, nonce)}`;
    },
    isGood(role, ticket) {
      const [until = '', nonce = '', signed = '', ...more] = ticket.split('.');
      if (more.length > 0 || !(Number(until) > now())) return false;
      const [given, wanted] = [Buffer.from(signed), Buffer.from(sign(role, until, nonce))];
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}

/** What a host keeps for the next one: then its pages find it at their address, and it knows them. */
export interface HostMemory {
  readonly key: Buffer;
  /** The last port; 0 where none is known. */
  readonly port: number;
  readonly keepPort: (port: number) => void;
}

/** Kept in the program's own state, for this user's eyes alone. */
export function hostMemory(stateFolder: string): HostMemory {
  const file = join(stateFolder, 'loopback.json');
  const kept = readKept(file);
  const key = kept?.key ?? randomBytes(32).toString('base64url');
  return {
    key: Buffer.from(key, 'base64url'),
    port: kept?.port ?? 0,
    keepPort(port) {
      mkdirSync(stateFolder, { recursive: true });
      writeFileSync(file, `${JSON.stringify({ key, port })}\n`, { mode: 0o600 });
    },
  };
}

function readKept(file: string): { readonly key: string; readonly port: number } | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('port' in kept)) return null;
    const { key, port } = kept;
    const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536;
    return typeof key === 'string' && Buffer.from(key, 'base64url').length === 32 && isPort ? { key, port } : null;
  } catch {
    // None yet, or spoilt: the next pages come by new addresses.
    return null;
  }
}
