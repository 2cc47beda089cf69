// The list of files opened lately, kept in a small JSON file of the user's own.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../core/file-views.ts';
import { makeFolder } from './folders.ts';

const listSchema = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }));

/** The last ten that still exist, newest first; an unreadable list counts as empty. */
export function readRecent(stateFolder: string): readonly RecentFile[] {
  const file = join(stateFolder, 'recent.json');
  if (!existsSync(file)) return [];
  const parsed = listSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data.filter(({ path }) => existsSync(path)).slice(0, 10) : [];
}

/** Puts a file at the head of the list. */
export function noteRecent(stateFolder: string, path: string, openedAt: string): void {
  const others = readRecent(stateFolder).filter((known) => known.path !== path);
  makeFolder(stateFolder);
  writeFileSync(
    join(stateFolder, 'recent.json'),
    JSON.stringify([{ path, name: basename(path), openedAt }, ...others].slice(0, 10)),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A list cut short by a power loss is of no value to anyone; the files themselves are untouched.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
