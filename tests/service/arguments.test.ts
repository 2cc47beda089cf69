// What a person can mistype on the command line gets a sentence and an exit code, never a stack, and leaves nothing behind.

import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { congress, type Ended } from './command.ts';
import { fakeBrowser } from './papers/fake-browser.ts';
import { openMeeting } from './small-meeting.ts';

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

/** A file of a meeting that nobody has open. */
async function closedMeeting(): Promise<string> {
  const { service } = await openMeeting();
  const path = await new Promise<string>((resolve) =>
    service.subscribe('chair', 'status', ({ session }) => resolve(session?.path ?? '')),
  );
  service.close();
  return path;
}

describe('papers and rehearse into a folder that takes no file', () => {
  it('say so at once and end with a code', async () => {
    const path = await closedMeeting();
    // Where there is a /proc, the system says of a folder that exists that it cannot be found.
    const places = [join(occupied, 'x'), ...(process.platform === 'linux' ? ['/proc/x', '/proc'] : [])];
    const given = ['--roster', files.roster, '--committee', files.committee, '--discipline', files.discipline];
    const ended = await Promise.all([
      ...places.map((place) => congress(['papers', path, '--out', place])),
      ...places.slice(0, 1).map((place) => congress(['rehearse', ...given, '--out', place])),
    ]);
    for (const { code, out: printed, err } of ended) {
      expect([code, printed]).toEqual([1, '']);
      expect(err).toMatch(/^不能在这里建立文件：.+。请换一个文件夹。\n$/u);
    }
  });
});

describe('papers into a folder that is not there yet', () => {
  it('are written, with every folder above', async () => {
    const path = await closedMeeting();
    const place = join(dirname(path), 'a', 'b');
    const ended = await congress(['papers', path, '--out', place]);
    expect(ended.code).toBe(0);
    const written = ended.out.trim().split('\n');
    expect(written).toContain(join(place, '选举办法（草案）.docx'));
    expect(written.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('papers --pdf', () => {
  it('prints by the browser there is, says how many are done, and names those it could not read back', async () => {
    const path = await closedMeeting();
    const place = join(dirname(path), 'printed');
    const { path: browser } = fakeBrowser(`ok({ data: Buffer.from('%PDF of another kind').toString('base64') });`);
    const ended = await congress(['papers', path, '--out', place, '--pdf'], '', { CHROMIUM: browser });
    expect(ended.code).toBe(0);
    expect(ended.out.split('\n')).toEqual(
      expect.arrayContaining(['主持词.docx', '主持词.pdf'].map((name) => join(place, name))),
    );
    expect(ended.err).toMatch(
      /PDF 5\/5\n[\s\S]*PDF 5 份，全套用时 [\d.]+ 秒。\n5 份 PDF 的文字没有能够读回核对.*主持词\.pdf/u,
    );
  });

  it('writes the Word files and says what is missing where there is no browser, or none that prints', async () => {
    const path = await closedMeeting();
    const place = join(dirname(path), 'printed');
    const none = await congress(['papers', path, '--out', place, '--pdf'], '', { CHROMIUM: join(place, 'none') });
    expect(none.code).toBe(1);
    expect(none.err).toContain('本机没有找到 Chromium、Chrome 或 Edge，PDF 没有生成；Word 文件已写出');
    const { path: browser } = fakeBrowser('process.exit(1);');
    const dead = await congress(['papers', path, '--out', place, '--pdf'], '', { CHROMIUM: browser });
    expect(dead.code).toBe(1);
    expect(dead.err).toContain(
      '《代表名册》到《选举办法（草案）》这 5 份没有生成 PDF：用来打印的浏览器没有启动，或者中途退出了',
    );
    expect(readdirSync(place).filter((name) => !name.endsWith('.docx'))).toEqual([]);
    expect(readdirSync(place)).toHaveLength(5);
  });
});
