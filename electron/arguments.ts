// What a start of the program asks for: the practice congress, a file, a folder for new sessions.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface Wanted {
  readonly practice: boolean;
  /** Absolute path of the .congress file that was handed over. */
  readonly file: string | null;
  /** Absolute path of the folder for new sessions, where another than the usual one is wanted. */
  readonly folder: string | null;
}

/**
 * Reads `process.argv`; what the system and Chromium add to it is passed over.
 * @param from The folder that relative paths start from.
 */
export function readArguments(argv: readonly string[], from: string): Wanted {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    // Chromium's own switches stand among ours.
    strict: false,
    allowPositionals: true,
    options: { practice: { type: 'boolean' }, folder: { type: 'string' } },
  });
  const file = positionals.find((argument) => argument.toLowerCase().endsWith('.congress'));
  const { folder } = values;
  return {
    practice: values.practice === true,
    file: file === undefined ? null : resolve(from, pathOf(file)),
    folder: typeof folder === 'string' ? resolve(from, folder) : null,
  };
}

/** Desktops of Linux hand a file over as an address; one that stands for no path here is left as it is. */
function pathOf(argument: string): string {
  if (!argument.startsWith('file://')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // It will not be found either, and the sentence that says so will name it.
    return argument;
  }
}

/** The file a second start hands to the first; null when there is none, or when the message is not ours. */
export function fileHandedOver(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('file' in message)) return null;
  return typeof message.file === 'string' ? message.file : null;
}
