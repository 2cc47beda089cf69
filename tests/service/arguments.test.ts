// What a person can mistype on the command line gets a sentence and an exit code, never a stack, and leaves nothing behind.

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { congress, type Ended } from './command.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../service/sample/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congress-arguments-'));
const occupied = join(folder, 'a-file');
const files = {
  roster: sample('roster-122.xlsx'),
  committee: sample('candidates-committee-11.xlsx'),
  discipline: sample('candidates-discipline-6.xlsx'),
};
const out = join(folder, 'out');
beforeAll(() => writeFileSync(occupied, ''));

function rehearse(changed: Partial<typeof files & { out: string; seed: string }>): Promise<Ended> {
  const options = Object.entries({ ...files, out, ...changed }).flatMap(([name, value]) => [`--${name}`, value]);
  return congress(['rehearse', ...options]);
}

describe('rehearse', () => {
  it('names a file that is not there, or is a folder, before anything is made', async () => {
    for (const wrong of [join(folder, 'none.xlsx'), folder]) {
      const ended = await rehearse({ roster: wrong });
      expect([ended.code, ended.err]).toEqual([1, `找不到文件：${wrong}。请检查它是否被移走。\n`]);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('names a folder that cannot be made', async () => {
    const ended = await rehearse({ out: join(occupied, 'x') });
    expect([ended.code, ended.err]).toEqual([1, `不能在这里建立文件：${join(occupied, 'x')}。请换一个文件夹。\n`]);
  });

  it('takes whole numbers alone for a seed', async () => {
    const ended = await rehearse({ seed: 'abc' });
    expect([ended.code, ended.err]).toEqual([2, '--seed 须是整数，不能是「abc」。\n']);
  });

  it('says when a list of candidates is the roster itself', async () => {
    const ended = await rehearse({ committee: files.roster });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('名册里不是候选人的代表只有 0 名');
  });
});

describe('verify and papers', () => {
  it('take one file, and the papers a folder', async () => {
    const twice = await congress(['verify', occupied, occupied]);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('用法');
    expect((await congress(['order', occupied])).code).toBe(2);
    const wrong = await congress(['papers', occupied, '--out', out]);
    expect([wrong.code, wrong.err]).toEqual([1, `这不是会议文件：${occupied}。文件没有改动，请另选。\n`]);
  });
});
