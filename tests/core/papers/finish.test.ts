// What every paper goes through last: no room between Chinese and figures, and 演练 under the title.

import { describe, expect, it } from 'vitest';
import { closeUp, finished, typedIn } from '../../../core/papers/finish.ts';
import type { Block, Paper } from '../../../core/papers/paper.ts';

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  ...{ id: 'x', layout: 'form', fileName: '单', foot: '某镇　2026-06-08', practice: false, blocks },
  ...more,
});

describe('words on paper', () => {
  it.each([
    ['大会应到代表 122 名，实到 120 名', '大会应到代表122名，实到120名'],
    ['由 沈国庆 领誓，应点 9 名', '由沈国庆领誓，应点9名'],
    ['08:51 何平到会补答', '08:51　何平到会补答'],
    ['1. 在候选人姓名上方', '1.在候选人姓名上方'],
    ['抽查 60/120 张，以 95% 的把握', '抽查60/120张，以95%的把握'],
    ['史　刚、范　兰', '史　刚、范　兰'],
    ['骰子点数：6221 2416（共 8 次）', '骰子点数：6221 2416（共8次）'],
    ['npm run -s congress -- sample --seed 12', 'npm run -s congress -- sample --seed 12'],
    ['2026年6月19日 09:30', '2026年6月19日09:30'],
    ['应到代表 ________ 名', '应到代表 ________ 名'],
  ])('%s', (typed, printed) => {
    expect(closeUp(typed)).toBe(printed);
  });

  it('are closed up wherever they stand', () => {
    const blocks: readonly Block[] = [
      { kind: 'title', text: '第 1 页' },
      { kind: 'table', columns: ['第 1 次'], widths: [100], rows: [['2 袋']] },
      { kind: 'grid', widths: [100], rows: [{ height: 8, cells: ['丁 一'] }] },
      { kind: 'entry', label: '出席 ：', text: '丁一 等 2 名' },
      { kind: 'pageBreak' },
      { kind: 'signatures', lines: ['2026 年'] },
    ];
    expect(finished(paper(blocks)).blocks).toEqual([
      { kind: 'title', text: '第1页' },
      { kind: 'table', columns: ['第1次'], widths: [100], rows: [['2袋']] },
      { kind: 'grid', widths: [100], rows: [{ height: 8, cells: ['丁一'] }] },
      { kind: 'entry', label: '出席：', text: '丁一等2名' },
      { kind: 'pageBreak' },
      { kind: 'signatures', lines: ['2026年'] },
    ]);
  });
});

describe('words that somebody typed', () => {
  const events = [
    { body: { rows: [{ post: '镇党委书记 镇长', name: '丁一' }], count: 3, none: null } },
    { body: { text: '发言：张三 李四。\n会后核对 3 次；没有异议', marks: 'AAO OAA' } },
  ];
  const typed = typedIn(events);

  it('are found by sentence where closing up would change them, the longest first', () => {
    expect(typed).toEqual(['镇党委书记 镇长', '发言：张三 李四', '会后核对 3 次']);
  });

  it('stay on paper as they were typed, and what stands around them is closed up', () => {
    expect(closeUp('09:30 发言：张三 李四。共 2 名', typed)).toBe('09:30　发言：张三 李四。共2名');
    expect(closeUp('丁一 镇党委书记 镇长 等 2 名', typed)).toBe('丁一镇党委书记 镇长等2名');
    const table: Block = { kind: 'table', columns: ['职务'], widths: [100], rows: [['镇党委书记 镇长']] };
    expect(finished(paper([table]), typed).blocks).toEqual([table]);
  });
});

describe('a practice paper', () => {
  const title: Block = { kind: 'title', text: '单' };
  const text: Block = { kind: 'paragraph', text: '一' };
  const mark: Block = { kind: 'centred', text: '【演练】仅供演练，不作依据' };

  it('says so under its title, also where there is nothing but a title', () => {
    expect(finished(paper([title, title, text], { practice: true })).blocks).toEqual([title, title, mark, text]);
    expect(finished(paper([title], { practice: true })).blocks).toEqual([title, mark]);
    expect(finished(paper([title, text])).blocks).toEqual([title, text]);
  });

  it('has it on a ballot before the number of candidates, where there is room', () => {
    const size: Block = { kind: 'centred', text: '（候选人3名）' };
    expect(finished(paper([title, size, text], { practice: true, layout: 'ballot' })).blocks).toEqual([
      title,
      { kind: 'centred', text: '【演练】（候选人3名）' },
      text,
    ]);
  });
});
