// Makes sheets by hand: a number in the list is a number cell, a text a text cell.

import type { Cell, Grid } from '../../../core/roster/grid.ts';

export function sheet(rows: readonly (readonly (string | number)[])[], names: readonly string[] = ['Sheet1']): Grid {
  return { fileName: '名册.xlsx', sheetName: names[0] ?? '', sheets: names, rows: rows.map((row) => row.map(cell)) };
}

function cell(value: string | number): Cell {
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  return value === '' ? { kind: 'empty', text: '' } : { kind: 'text', text: value };
}
