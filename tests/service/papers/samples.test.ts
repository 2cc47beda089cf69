// docs/samples: what the program makes of the practice congress today, and small enough to be looked at by anyone.

import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { congress } from '../command.ts';

const kept = fileURLToPath(new URL('../../../docs/samples/', import.meta.url));
const files = (folder: string) => readdirSync(folder).filter((name) => !name.endsWith('.pdf'));

/** No PDF is made here: those that are kept stand in the list with a link of their own, and are looked for below. */
function contentOf(folder: string, name: string): Buffer {
  const bytes = readFileSync(join(folder, name));
  return name === 'README.md' ? Buffer.from(bytes.toString().replaceAll(/\[[^\]]*\]\(<[^>]+\.pdf>\)/gu, '')) : bytes;
}

it('the samples are the papers the program makes today; where they are not, run npm run samples', async () => {
  const out = mkdtempSync(join(tmpdir(), 'congress-samples-'));
  const ended = await congress(['samples', '--out', out], '', { TZ: 'America/New_York', LC_ALL: 'C' });
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(files(kept).toSorted()).toEqual(files(out).toSorted());
  const differing = files(out).filter((name) => !contentOf(out, name).equals(contentOf(kept, name)));
  expect(differing).toEqual([]);
}, 240_000);

it('every file of the samples is listed, every one listed is there, and all of them are less than 6 MB', () => {
  const list = readFileSync(join(kept, 'README.md'), 'utf8');
  const listed = [...list.matchAll(/\]\(<([^>]+\.(?:docx|pdf|xlsx|json))>\)/gu)].map(([, link = '']) => link);
  expect(listed.toSorted()).toEqual(
    readdirSync(kept)
      .filter((name) => name !== 'README.md')
      .toSorted(),
  );
  expect(listed.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(20);
  const bytes = readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0);
  expect(bytes).toBeLessThan(6_000_000);
});
