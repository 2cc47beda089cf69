// 差异核定表: all three readings of every cell that differed, the ruling, who made it and why.

import { describe, expect, it } from 'vitest';
import type { ComparedDifference, CountingBodies } from '../../../core/counting-events.ts';
import type { NewEvent, RecordedEvent } from '../../../core/events.ts';
import { settledPaper } from '../../../core/papers/settled.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies } from '../samples.ts';

const heading = { congress: '某某镇第十五次代表大会', date: '2026-06-28', practice: false, head: 'ABCD' };
const contest = { contestId: 'c1', title: '委员会委员', shortTitle: '委员' };
const candidates = ['丁一', '王二', '李国强'];
const registered: NewEvent = {
  kind: 'operatorRegistered',
  body: { ...bodies.operatorRegistered, operatorId: 'o3', name: '郑凯' },
};
const read = (marks: string) => ({ marks, writeIns: [], seen: [] });

function paperOf(...acts: readonly NewEvent[]) {
  const events = [registered, ...acts].map(
    (event, index): RecordedEvent => ({
      ...event,
      seq: index + 1,
      at: '2026-06-28T09:00:00.000+08:00',
      actor: 'chair',
    }),
  );
  return settledPaper({ heading, contest, candidates, words: grassroots.words, events });
}

const tablesOf = (...acts: readonly NewEvent[]) =>
  paperOf(...acts).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const difference: ComparedDifference = {
  ...{ no: 1, kind: 'reading', from: 4, to: 4, cells: [1], firstReading: read('AAA'), secondReading: read('AOA') },
  first: { entry: 4, place: 4 },
  second: { entry: 9, place: 4 },
};
const missing: ComparedDifference = {
  ...{ no: 2, kind: 'onlyFirst', from: 6, to: 8, cells: [], firstReading: read('AAN'), secondReading: null },
  first: { entry: 6, place: 6 },
  second: { entry: 0, place: 6 },
};
const compared = (...differences: readonly ComparedDifference[]): NewEvent => ({
  kind: 'bundleCompared',
  body: { contestId: 'c1', bundle: 2, differences, swapped: [], hints: [] },
});
const settled = (over: Partial<CountingBodies['differenceSettled']> = {}): NewEvent => ({
  kind: 'differenceSettled',
  body: {
    ...{ contestId: 'c1', bundle: 2, no: 1, ruling: 'second', operatorId: 'o3', reason: '看票核定' },
    ...{ first: read('AAA'), second: read('AOA'), third: read('AOA') },
    ...over,
  },
});

describe('the paper of what was settled', () => {
  it('is named after its contest and signed', () => {
    const paper = paperOf(compared(difference), settled());
    expect(paper).toMatchObject({ id: 'settled-c1', fileName: '差异核定表-委员', layout: 'form' });
    expect(paper.blocks.at(-1)).toEqual({ kind: 'signatures', lines: ['核定人：', '总监票人：', '2026年6月28日'] });
    for (const { columns, widths } of tablesOf(compared(difference), settled())) {
      expect(widths).toHaveLength(columns.length);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
    }
  });

  it('tells the three readings of every cell, each line with where it lies, ruling and hand, the reason once', () => {
    const both = { no: 1, ruling: 'third', first: read('OAN'), second: read('AON'), third: read('AAX') } as const;
    expect(tablesOf(compared(difference), settled(both))[0]?.rows).toEqual([
      ['2', '4', '1.丁　一', '不赞成', '赞成', '赞成', '看票', '郑凯', '看票核定'],
      ['2', '4', '2.王　二', '赞成', '不赞成', '赞成', '看票', '郑凯', '同上'],
      ['2', '4', '3.李国强', '弃权', '弃权', '无法辨认', '看票', '郑凯', '同上'],
    ]);
  });

  it('tells of a sheet that one pass lacks that it is there or not, and among which places', () => {
    const lacks = { no: 2, ruling: 'first', first: read('AAN'), second: null, third: read('AAN') } as const;
    expect(tablesOf(compared(difference, missing), settled(), settled(lacks))[0]?.rows.slice(1)).toEqual([
      ['2', '6—8', '整张', '有', '没有', '有', '第一遍', '郑凯', '看票核定'],
    ]);
  });

  it('tells names written in and doubts that differ', () => {
    const first = { marks: 'AAA', writeIns: ['赵某', '钱七'], seen: [] };
    const second = { marks: 'AAA', writeIns: [], seen: ['oddSign'] } as const;
    const rows = tablesOf(compared(difference), settled({ first, second, third: first, ruling: 'first' }))[0]?.rows;
    expect(rows?.map((row) => row.slice(2, 6))).toEqual([
      [grassroots.words.writeIn, '赵　某、钱　七', '无', '赵　某、钱　七'],
      ['疑票', '无', expect.stringMatching(/./u), '无'],
    ]);
  });

  it('keeps what was settled before a bundle was opened again, and says so', () => {
    const reopened: NewEvent = { kind: 'bundleReopened', body: { contestId: 'c1', bundle: 2, pass: 1, reason: '漏' } };
    const rows = tablesOf(compared(difference), settled(), reopened, compared(difference), settled())[0]?.rows ?? [];
    expect(rows.map((row) => row.at(-1))).toEqual(['看票核定（其后重开本捆）', '看票核定']);
    const elsewhere: NewEvent = { kind: 'bundleReopened', body: { contestId: 'c1', bundle: 1, pass: 1, reason: '漏' } };
    expect(tablesOf(compared(difference), settled(), elsewhere)[0]?.rows[0]?.at(-1)).toBe('看票核定');
  });

  it('tells nothing of another contest, and no place where the comparison is not on record', () => {
    const other: NewEvent = { kind: 'bundleCompared', body: { ...bodies.bundleCompared, contestId: 'c2', bundle: 2 } };
    expect(tablesOf(other, settled({ contestId: 'c2' }))).toEqual([]);
    expect(tablesOf(settled())[0]?.rows[0]?.slice(0, 2)).toEqual(['2', '']);
  });

  it('tells the cells of a tally sheet', () => {
    const differences = [
      { cell: '1.approve', first: 5, second: 4, third: 5 },
      { cell: '1.oppose', first: 0, second: 1, third: 0 },
    ];
    const body = { contestId: 'c1', group: 3, ruling: 'first', differences, operatorId: 'o3', reason: '看单' } as const;
    const elsewhere: NewEvent = { kind: 'sheetSettled', body: { ...body, contestId: 'c2' } };
    const [table] = tablesOf({ kind: 'sheetSettled', body }, elsewhere);
    expect(table?.rows).toEqual([
      ['3', '丁一　赞成', '5', '4', '5', '第一遍', '郑凯', '看单'],
      ['3', '丁一　不赞成', '0', '1', '0', '第一遍', '郑凯', '同上'],
    ]);
    expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(100);
  });
});
