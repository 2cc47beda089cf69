// Puts a file into its place: the whole of it or none.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** False where it may not be written: open in another program, a full disk, a folder in its place. */
export function putFile(path: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Where a file stands in the folder's place there is nothing to take away, and asking to is an error of its own.
    if (existsSync(`${path}.part`)) rmSync(`${path}.part`);
    return false;
  }
}
