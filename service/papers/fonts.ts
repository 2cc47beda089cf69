// Which of the fonts of the papers this machine has, and the sentence that says what stands in for one it has not.

import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type FontName, fontChains, wordStandIns } from './measures.ts';

/** Beginnings of the names of the files that hold a font. */
const filesByFont: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['fzxbs', '方正小标宋'],
  华文中宋: ['stzhongs', '华文中宋'],
  宋体: ['simsun', '宋体'],
  华文宋体: ['stsong', 'songti', '华文宋体'],
  黑体: ['simhei', '黑体'],
  华文黑体: ['stheiti', 'stxihei', '华文黑体'],
  微软雅黑: ['msyh'],
  楷体: ['simkai', '楷体.', 'kaiti'],
  楷体_GB2312: ['楷体_gb2312', 'simkai_gb2312'],
  华文楷体: ['stkaiti', '华文楷体'],
  仿宋: ['simfang', '仿宋.', 'fangsong'],
  仿宋_GB2312: ['仿宋_gb2312', 'simfang_gb2312'],
  华文仿宋: ['stfangso', '华文仿宋'],
};

const uses: Readonly<Record<FontName, string>> = {
  title: '标题',
  black: '一级标题',
  script: '二级标题',
  body: '正文',
  song: '页码',
};

/** Folders in which the systems keep fonts; those that are not there do not matter. */
export function fontFolders(): readonly string[] {
  const windows = process.env['WINDIR'] ?? 'C:\\Windows';
  const local = process.env['LOCALAPPDATA'];
  const home = homedir();
  return [
    join(windows, 'Fonts'),
    ...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')]),
    ...['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'],
    ...['.fonts', '.local/share/fonts', 'Library/Fonts'].map((folder) => join(home, folder)),
  ];
}

/** One sentence for each font that is missing; none where all are there. */
export function fontSentences(folders: readonly string[] = fontFolders()): readonly string[] {
  const files = folders.flatMap(filesIn);
  const has = (font: string) => (filesByFont[font] ?? []).some((start) => files.some((name) => name.startsWith(start)));
  return Object.entries(fontChains).flatMap(([name, [wanted = '', ...others]]) => {
    if (has(wanted)) return [];
    const use = Object.entries(uses).find(([key]) => key === name)?.[1] ?? '';
    const instead = others.find(has);
    return [
      instead === undefined
        ? `本机没有「${wanted}」，也没有${others.map((font) => `「${font}」`).join('')}，${use}由系统另选字体；打印前请换一台有这些字体的电脑，或者先安装。`
        : `本机没有「${wanted}」，${use}${insteadWords(name, instead)}代替；行数、字数不变。`,
    ];
  });
}

/** A title in 宋体 is made bold, which a Word file leaves to a face that is. */
function insteadWords(name: string, instead: string): string {
  if (name !== 'title' || instead !== '宋体') return `用「${instead}」`;
  return `在打印页用「宋体」加粗、在 Word 里用「${wordStandIns.title.at(-1)}」`;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      (path.split(/[\\/]/u).at(-1) ?? '').toLowerCase(),
    );
  } catch (error) {
    // Another system's folder, or one that is closed to this user.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
