// Packs an office file so that the same facts give the same bytes, at any hour, in any time zone.

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Changes made to the parts of a package by their path; the other parts stay as they are. */
export type PartChanges = Readonly<Record<string, (xml: string) => string>>;

/**
 * The package with its dates set to `at` (local time with offset, as the journal has it) and `changes` made to its
 * parts. What the library wrote of the clock of this machine is gone.
 */
export function repack(bytes: Uint8Array, at: string, changes: PartChanges = {}): Uint8Array {
  const mtime = zipTime(at);
  const parts: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const change = changes[path];
    const xml = path === 'docProps/core.xml' ? dated(strFromU8(part), at) : null;
    const changed = change === undefined ? xml : change(xml ?? strFromU8(part));
    parts[path] = [changed === null ? part : strToU8(changed), { mtime, level: 6 }];
  }
  return zipSync(parts);
}

/** The day of `at` at noon, as the packer reads a date: by the wall clock of this machine, whatever its zone. */
function zipTime(at: string): Date {
  const [year = 2000, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

function dated(xml: string, at: string): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu, `$1${time}$2`);
}
