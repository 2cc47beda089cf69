// A program that stands in for the browser that prints.

import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that answers like a browser, and writes down how it was started and where. */
export function fakeBrowser(
  behaviour: string,
  first = '',
): { readonly path: string; readonly starts: () => readonly Start[] } {
  const folder = mkdtempSync(join(tmpdir(), 'congress-browser-'));
  const path = join(folder, 'browser');
  writeFileSync(
    path,
    `#!${process.execPath}
const { appendFileSync, createReadStream, createWriteStream, writeFileSync } = require('node:fs');
const profile = process.argv.find((one) => one.startsWith('--user-data-dir=')).slice('--user-data-dir='.length);
writeFileSync(profile + '/Preferences', '{}');
appendFileSync(${JSON.stringify(join(folder, 'starts'))}, JSON.stringify({ pid: process.pid, profile }) + '\\n');
const answer = createWriteStream('', { fd: 4 });
const say = (message) => answer.write(JSON.stringify(message) + '\\0');
let rest = '';
createReadStream('', { fd: 3 }).on('data', (data) => {
  const messages = (rest + data).split('\\0');
  rest = messages.pop();
  for (const message of messages) hear(JSON.parse(message));
});
function hear({ id, method, sessionId }) {
  ${first}
  const ok = (result) => say({ id, result, sessionId });
  if (method === 'Target.createTarget') return ok({ targetId: 't' });
  if (method === 'Target.attachToTarget') return ok({ sessionId: 's' });
  if (method === 'Page.getFrameTree') return ok({ frameTree: { frame: { id: 'f' } } });
  if (method !== 'Page.printToPDF') return ok({});
  ${behaviour}
}
`,
  );
  chmodSync(path, 0o755);
  const starts = () =>
    existsSync(join(folder, 'starts'))
      ? readFileSync(join(folder, 'starts'), 'utf8')
          .trim()
          .split('\n')
          .map((line): Start => {
            const { pid, profile } = Object(JSON.parse(line));
            return { pid: Number(pid), profile: String(profile) };
          })
      : [];
  return { path, starts };
}

export interface Start {
  readonly pid: number;
  readonly profile: string;
}
