// Folders the program writes to: made where they are missing, or refused at once.

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder and those above it where they are missing; false where something else stands there, or nothing may be
 * made. One by one from above: the recursive form of Node never comes back where the system denies that a folder which
 * exists can hold another (/proc).
 */
export function makeFolder(path: string): boolean {
  try {
    return isFolder(path) || (makeFolderAbove(path) && makeOne(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function makeFolderAbove(path: string): boolean {
  const above = dirname(path);
  return above !== path && makeFolder(above);
}

function makeOne(path: string): boolean {
  mkdirSync(path);
  return true;
}
