// Which fonts a machine lacks is said in sentences, with what stands in for each.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontSentences } from '../../../service/papers/fonts.ts';

function machineWith(...files: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const file of files) writeFileSync(join(folder, file), '');
  return [folder];
}

describe('the fonts of the papers', () => {
  it('are not spoken of where all are there', () => {
    expect(fontSentences(machineWith('FZXBSJW.TTF', 'simsun.ttc', 'simhei.ttf', 'simkai.ttf', 'simfang.ttf'))).toEqual(
      [],
    );
  });

  it('are each named with what stands in, and a title in 宋体 with what Word takes', () => {
    const plain = machineWith('simsun.ttc', 'simhei.ttf', 'simkai.ttf', 'simfang.ttf');
    expect(fontSentences(plain)).toEqual([
      '本机没有「方正小标宋简体」，标题在打印页用「宋体」加粗、在 Word 里用「黑体」代替；行数、字数不变。',
    ]);
    const office = machineWith('STZHONGS.TTF', 'simsun.ttc', 'simhei.ttf', 'simkai.ttf', 'simfang.ttf');
    expect(fontSentences(office)).toEqual(['本机没有「方正小标宋简体」，标题用「华文中宋」代替；行数、字数不变。']);
  });

  it('that nothing stands in for are asked for', () => {
    const said = fontSentences(machineWith('simsun.ttc'));
    expect(said).toHaveLength(4);
    expect(said.at(-1)).toContain('正文由系统另选字体；打印前请换一台有这些字体的电脑，或者先安装。');
  });
});
