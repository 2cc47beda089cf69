// Papers made again from the file, in another zone, another language, a hundred days later: the same to the byte.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { playCongress } from '../played.ts';

const script = fileURLToPath(new URL('digests.ts', import.meta.url));
const hundredDays = 100 * 24 * 3600 * 1000;

function digests(path: string, env: Readonly<Record<string, string>>, later: number): string {
  const { LANG: _lang, LC_ALL: _all, TZ: _zone, ...rest } = process.env;
  return execFileSync(process.execPath, [script, path, String(later)], { encoding: 'utf8', env: { ...rest, ...env } });
}

it('every Word file, workbook and data file is the same wherever and whenever it is made', async () => {
  const path = await playCongress(3);
  const first = digests(path, { TZ: 'UTC', LANG: 'C.UTF-8' }, 0);
  expect(first.trim().split('\n').length).toBeGreaterThan(30);
  for (const kind of ['.docx', '.xlsx', '.json']) expect(first).toContain(kind);
  expect(digests(path, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }, hundredDays)).toBe(first);
  expect(digests(path, { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' }, 2 * hundredDays)).toBe(first);
}, 240_000);
