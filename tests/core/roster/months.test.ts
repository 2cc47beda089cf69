import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/roster/grid.ts';
import { readMonth } from '../../../core/roster/months.ts';

const latest = '2026-05';
const read = (text: string, kind: Cell['kind'] = 'text') => readMonth({ kind, text }, latest);

describe('a month as offices write it', () => {
  it.each([
    '1965.01',
    '1965年1月',
    '1965年01月',
    '1965-01',
    '1965/1',
    '1965.1',
    '196501',
    '19650105',
    '1965.01.05',
    '1965年1月5日',
    '1965-01-05 0:00:00',
    '１９６５．０１',
    '1965。01',
    ' 1965.\u200b01 ',
    "'1965.01",
  ])('reads %s as January 1965', (text) => {
    expect(read(text)).toEqual({ kind: 'month', month: '1965-01' });
  });

  it('reads a date cell, and a number that cannot have lost a zero', () => {
    expect(read('1965-01-05', 'date')).toEqual({ kind: 'month', month: '1965-01' });
    expect(read('1965.2', 'number')).toEqual({ kind: 'month', month: '1965-02' });
    expect(read('1965.1', 'text')).toEqual({ kind: 'month', month: '1965-01' });
    expect(read('1965.10', 'number')).toEqual({ kind: 'month', month: '1965-10' });
  });

  it.each(['', '—', '-', '无', '　'])('leaves %j empty', (text) => {
    expect(read(text)).toEqual({ kind: 'month', month: null });
  });

  it('asks whether the number 1965.1 is January or October', () => {
    expect(read('1965.1', 'number')).toEqual({
      kind: 'doubt',
      doubt: 'ambiguousMonth',
      choices: ['1965-01', '1965-10'],
    });
  });

  it('does not offer an October that is yet to come', () => {
    expect(read('2026.1', 'number')).toEqual({ kind: 'doubt', doubt: 'ambiguousMonth', choices: ['2026-01'] });
  });

  it('asks for the century of a year of two digits', () => {
    expect(read('65.01')).toEqual({ kind: 'doubt', doubt: 'shortYear', choices: ['1965-01'] });
    expect(read('65.1', 'number')).toMatchObject({ choices: ['1965-01', '1965-10'] });
    expect(read('05年7月')).toMatchObject({ choices: ['2005-07', '1905-07'] });
  });

  it('asks whether five digits are the date number of a spreadsheet', () => {
    expect(read('23743', 'number')).toEqual({ kind: 'doubt', doubt: 'dateNumber', choices: ['1965-01'] });
    expect(read('36585', 'number')).toMatchObject({ choices: ['2000-02'] });
    expect(read('36586', 'number')).toMatchObject({ choices: ['2000-03'] });
    expect(read('19651', 'number')).toMatchObject({ choices: ['1953-10', '1965-01'] });
    expect(read('99999', 'number')).toEqual({ kind: 'flaw', flaw: 'shape' });
  });

  it.each([
    ['1965.13', 'month'],
    ['1965.00', 'month'],
    ['1965.01.32', 'month'],
    ['1965', 'yearOnly'],
    ['1865.01', 'year'],
    ['2026.06', 'future'],
    ['3000.1', 'future'],
    ['六五年', 'shape'],
    ['1965.123', 'shape'],
  ])('does not take %s: %s', (text, flaw) => {
    expect(read(text)).toEqual({ kind: 'flaw', flaw });
    expect(read(text, /^[\d.]+$/u.test(text) ? 'number' : 'text')).toEqual({ kind: 'flaw', flaw });
  });
});
