// What a start asks for, among everything that systems and Chromium add.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../electron/arguments.ts';

const read = (...args: string[]) => readArguments(['/opt/congress-console', ...args], '/home/chair');

describe('a start', () => {
  it.each<[string, string[], object]>([
    ['asks for nothing', [], { practice: false, file: null, folder: null }],
    ['asks for practice', ['--practice'], { practice: true, file: null }],
    ['names a file', ['大会.congress'], { file: resolve('/home/chair', '大会.congress') }],
    ['names a file by its whole path', ['/data/大会.CONGRESS'], { file: resolve('/data/大会.CONGRESS') }],
    ['names a folder', ['--folder', 'x', '--practice'], { practice: true, folder: resolve('/home/chair', 'x') }],
    ['names a folder in one word', ['--folder=/x'], { folder: resolve('/x') }],
    ['has no file among other things', ['--no-sandbox', '.', '--x.congress', 'notes.txt'], { file: null }],
    [
      'is run from the sources',
      ['--no-sandbox', '/program', 'a.congress'],
      { file: resolve('/home/chair/a.congress') },
    ],
    [
      'names a file as desktops of Linux do',
      ['file:///data/%E5%A4%A7%E4%BC%9A%201.congress'],
      { file: resolve('/data/大会 1.congress') },
    ],
    [
      'names a file of another machine',
      ['file://host/a.congress'],
      { file: resolve('/home/chair/file:/host/a.congress') },
    ],
    [
      'names a file that could be none',
      ['file:///a%2Fb.congress'],
      { file: resolve('/home/chair/file:/a%2Fb.congress') },
    ],
    ['names a file by a broken address', ['file:///%E4.congress'], { file: resolve('/home/chair/file:/%E4.congress') }],
    ['names a folder badly', ['--folder'], { folder: null }],
  ])('that %s', (_what, args, wanted) => {
    expect(read(...args)).toMatchObject(wanted);
  });
});
