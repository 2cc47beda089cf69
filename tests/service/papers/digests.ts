// Run by a test in another zone, another language, at another time: makes all papers of a file and prints a digest of each.

import { createHash } from 'node:crypto';
import { openStore } from '../../../db/open.ts';
import { readWithTables } from '../../../db/session-file.ts';
import { gatherPapers } from '../../../service/papers/gather.ts';
import { makeFiles } from '../../../service/papers/write.ts';
import { listPapers } from '../../../service/papers.ts';

const [path = '', later = '0'] = process.argv.slice(2);
/** A clock that is so many milliseconds ahead: whatever looks at it sees another time. */
const now = () => RealDate.now() + Number(later);
const RealDate = Date;
const clock = new Proxy(RealDate, {
  construct: (target, given: unknown[]) =>
    given.length === 0 ? new RealDate(now()) : Reflect.construct(target, given),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Reflect.set(globalThis, 'Date', clock);

const opened = readWithTables(path);
if (!opened.ok) throw new Error(opened.error.code);
const store = openStore(opened.value);
const ready = listPapers(store, '').papers.filter((paper) => paper.ready);
const set = gatherPapers(
  store,
  ready.map(({ id }) => id),
);
if (!set.ok) throw new Error(set.error.code);
for (const { name, bytes } of await makeFiles(set.value))
  process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
opened.value.close();
