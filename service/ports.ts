// The ports of a program that runs on this machine: its clock, its folders, its log.

import { appendFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './folders.ts';
import type { Ports } from './state.ts';

/** Folders of the user: sessions in 文档, the program's own state out of the way. */
export function localPorts(
  given: Pick<Ports, 'openHall' | 'displays' | 'print'> & { readonly folder?: string },
): Ports {
  const stateFolder = process.env['CONGRESS_STATE'] ?? join(homedir(), '.congress-console');
  return {
    now: () => new Date(),
    folder: given.folder ?? join(homedir(), 'Documents', '党代会会场控制台'),
    stateFolder,
    samples: {
      roster: sample('roster-122.xlsx'),
      committee: sample('candidates-committee-11.xlsx'),
      discipline: sample('candidates-discipline-6.xlsx'),
    },
    openHall: given.openHall,
    ...(given.print === undefined ? {} : { print: given.print }),
    ...(given.displays === undefined ? {} : { displays: given.displays }),
    logFault(line) {
      makeFolder(stateFolder);
      appendFileSync(join(stateFolder, 'faults.log'), `${line}\n`);
    },
  };
}

/** A file shipped with the program. */
function sample(name: string): string {
  return fileURLToPath(new URL(`sample/${name}`, import.meta.url));
}
