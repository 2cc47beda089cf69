// Remembers from one start to the next which display the hall was shown on.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LogFault, noteFault } from '../service/desk.ts';
import type { DisplayIdentity } from './placement.ts';

export interface DisplayMemory {
  /** Null where nothing is remembered. */
  readonly read: () => DisplayIdentity | null;
  readonly write: (identity: DisplayIdentity) => void;
}

/** Keeps it in a file of the program's own state; what cannot be read or written is only not remembered. */
export function displayMemory(stateFolder: string, logFault: LogFault): DisplayMemory {
  const file = join(stateFolder, 'hall-display.json');
  let known: DisplayIdentity | null = readIdentity(file);
  return {
    read: () => known,
    write(identity) {
      known = identity;
      try {
        mkdirSync(stateFolder, { recursive: true });
        writeFileSync(file, `${JSON.stringify(identity)}\n`);
      } catch (error) {
        // The hall is shown all the same.
        noteFault(error, logFault);
      }
    },
  };
}

function readIdentity(file: string): DisplayIdentity | null {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isIdentity(stored) ? stored : null;
  } catch {
    // None yet, or spoilt: a person is asked where it is not clear.
    return null;
  }
}

function isIdentity(value: unknown): value is DisplayIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = ['id', 'width', 'height'].every((name) => typeof Reflect.get(value, name) === 'number');
  return (
    numbers && typeof Reflect.get(value, 'label') === 'string' && typeof Reflect.get(value, 'internal') === 'boolean'
  );
}
