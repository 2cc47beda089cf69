// A played congress in a folder of its own, for tests that need a real file.

import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CountMethod } from '../../core/counting/plan.ts';
import { rehearse } from '../../service/command-line/rehearse.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../service/sample/${name}`, import.meta.url));

export const samples = {
  roster: sample('roster-122.xlsx'),
  committee: sample('candidates-committee-11.xlsx'),
  discipline: sample('candidates-discipline-6.xlsx'),
};

/** Plays it and answers with the path of the file. */
export async function playCongress(seed: number, method: CountMethod = 'ballots'): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'congress-played-'));
  const code = await rehearse({ ...samples, out, seed, method });
  if (code !== 0) throw new Error('The rehearsal was refused.');
  const name = readdirSync(out).find((entry) => entry.endsWith('.congress'));
  if (name === undefined) throw new Error('The rehearsal left no file.');
  return join(out, name);
}
