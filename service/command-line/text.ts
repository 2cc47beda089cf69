// What the commands share: text from a file or standard input, the sentence of a failure.

import { readFileSync, statSync } from 'node:fs';

/** The text without a byte order mark, or null where there is no such file or its bytes are not UTF-8; `-` is standard input. */
export function readText(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    // TypeError: the bytes are not UTF-8. A code: the file is not there, is a folder, or may not be read.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Says on standard error what went wrong; the exit code is 1. */
export function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
