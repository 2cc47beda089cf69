// A fault: its stack goes into the log; what leaves this program is a reference number and nothing else.

import { randomBytes } from 'node:crypto';

export type LogFault = (line: string) => void;

/** Writes a fault to the log and answers with its reference, eight hexadecimal digits. Never throws. */
export function noteFault(error: unknown, logFault: LogFault): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    logFault(`${new Date().toISOString()} ${reference} ${words}`);
  } catch {
    // A log that cannot be written (a full disk) must not make a second fault out of the first.
  }
  return reference;
}
