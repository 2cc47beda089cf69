// Two readings of one tally sheet, cell by cell.

import { describe, expect, it } from 'vitest';
import { cellName, compareSheets, withCells } from '../../../core/counting/cells.ts';
import { sheet } from '../samples.ts';

describe('two readings of a tally sheet', () => {
  it('agree with themselves', () => expect(compareSheets(sheet, sheet)).toEqual([]));

  it('differ cell by cell, a name that one of them lacks having no vote there', () => {
    const second = {
      ...sheet,
      invalid: 2,
      rows: [{ approve: 2, oppose: 2, abstain: 0, illegible: 0 }, ...sheet.rows.slice(1)],
      writeIns: [{ name: '钱某', approve: 1 }],
    };
    const differences = compareSheets(sheet, second);
    expect(differences).toEqual([
      { cell: 'invalid', first: 1, second: 2 },
      { cell: '1.approve', first: 3, second: 2 },
      { cell: '1.oppose', first: 1, second: 2 },
      { cell: '+赵某', first: 1, second: 0 },
      { cell: '+钱某', first: 0, second: 1 },
    ]);
    const brought = withCells(
      sheet,
      differences.map(({ cell, second: value }) => ({ cell, value })),
    );
    expect(compareSheets(brought, second)).toEqual([]);
  });

  it('are the same name however it is spaced', () => {
    expect(compareSheets(sheet, { ...sheet, writeIns: [{ name: '赵 某', approve: 1 }] })).toEqual([]);
  });
});

it('names each cell as it stands on the paper', () => {
  const say = (cell: string) => cellName(cell, ['丁一']);
  expect(['ballots', 'valid', '1.illegible', '+赵某'].map(say)).toEqual([
    '领回选票',
    '有效票',
    '丁一 部分无效',
    '另选 赵某',
  ]);
  expect(['2.approve', '1.other', 'other'].map(say)).toEqual(['2 赞成', '丁一 other', 'other']);
});
