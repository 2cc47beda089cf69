// Corners of the files offices send in: empty sheets, sheets without people, strange kinds and stray cells.

import { describe, expect, it } from 'vitest';
import { columnLetter } from '../../../core/roster/grid.ts';
import { readMonth } from '../../../core/roster/months.ts';
import { parseRoster } from '../../../core/roster/parse.ts';
import { parseCandidates } from '../../../core/roster/parse-candidates.ts';
import { sheet } from './sheet.ts';

const codes = (preview: { readonly faults: readonly { readonly code: string }[] }) =>
  preview.faults.map(({ code }) => code);

describe('a sheet with nothing to read', () => {
  it.each([[[]], [[['', '']]]])('says so: %j', (rows) => {
    const preview = parseRoster(sheet(rows), {});
    expect(preview).toMatchObject({ people: [], headerRow: 0, title: '', settled: false });
    expect(preview.faults[0]?.sentence).toContain('看到的是：空白');
    expect(parseCandidates(sheet(rows), {})).toMatchObject({ candidates: [], headerRow: 0, seats: null, title: '' });
  });

  it('has a header and nobody under it', () => {
    const rows = [['姓名', '性别']];
    expect(codes(parseRoster(sheet(rows), {}))).toEqual(['noPeople']);
    expect(codes(parseCandidates(sheet(rows), {}))).toEqual(['noPeople']);
  });
});

describe('a roster', () => {
  const header = ['代表团', '姓名', '类别', '选举权'];

  it('named for its attendees holds attendees, until a heading says delegates', () => {
    const rows = [['列席人员名册'], header, ['机关', '张三'], ['正式代表'], ['一团', '李四']];
    expect(parseRoster(sheet(rows), {}).people.map(({ name, kind }) => [name, kind])).toEqual([
      ['张三', 'attendee'],
      ['李四', 'delegate'],
    ]);
    const both = [['正式代表、列席人员名册'], header, ['一团', '张三']];
    expect(parseRoster(sheet(both), {}).people[0]?.kind).toBe('delegate');
  });

  it('with a kind of people the rules do not know asks what they are', () => {
    const rows = [header, ['一团', '张三', '特邀代表']];
    const [fault] = parseRoster(sheet(rows), {}).faults;
    const told = (answer: string) => parseRoster(sheet(rows), { [fault?.id ?? '']: answer });
    expect(told('delegate').people[0]).toMatchObject({ kind: 'delegate', entitled: true });
    expect(told('attendee').people[0]).toMatchObject({ kind: 'attendee', entitled: false });
    expect(told('out').people).toEqual([]);
    // An answer that was never on offer settles nothing.
    expect(told('guest')).toMatchObject({ settled: false });
    expect(parseRoster(sheet(rows), { 'all:kindStrange': 'first' }).settled).toBe(true);
  });

  it('is numbered by the usual heading, wherever it stands', () => {
    const rows = [
      ['代表证号', '序号', '代表团', '姓名'],
      [77, 1, '一团', '张三'],
    ];
    const preview = parseRoster(sheet(rows), {});
    expect(preview).toMatchObject({ people: [{ number: 1 }], faults: [] });
  });

  it('with a voting right nobody can read asks, and gives none until it is answered', () => {
    const rows = [header, ['一团', '张三', '', '待定']];
    const preview = parseRoster(sheet(rows), {});
    expect(preview.people[0]?.entitled).toBe(false);
    expect(preview.faults[0]).toMatchObject({ code: 'entitled', column: 'D 选举权', value: '待定' });
    expect(parseRoster(sheet(rows), { [preview.faults[0]?.id ?? '']: 'yes' }).people[0]?.entitled).toBe(true);
  });

  it('tells namesakes apart even where neither has a post', () => {
    const rows = [
      ['代表团', '姓名', '职务'],
      ['一团', '张三', ''],
      ['二团', '张三', '书记'],
    ];
    expect(parseRoster(sheet(rows), {}).faults[0]?.sentence).toContain('（一团张三；二团张三，书记）');
  });

  it('with a lone cell in a column nobody knows says where it is', () => {
    const rows = [
      ['代表团', '姓名', '电话'],
      ['一团', '张三', ''],
      ['', '', '123'],
    ];
    expect(parseRoster(sheet(rows), {}).faults).toMatchObject([{ code: 'lonelyCell', row: 3 }]);
  });
});

describe('a list of candidates', () => {
  it('passes over sums and notes', () => {
    const rows = [
      ['姓名', '性别'],
      ['张三', '男'],
      ['合计', '1 人'],
    ];
    const preview = parseCandidates(sheet(rows), {});
    expect(preview.candidates.map(({ name }) => name)).toEqual(['张三']);
    expect(codes(preview)).toEqual(['totalRow']);
  });

  it('takes the ethnicity from a note behind the name', () => {
    const rows = [
      ['姓名', '职务'],
      ['张三（女，回族）', '书记'],
    ];
    expect(parseCandidates(sheet(rows), {}).candidates[0]).toMatchObject({ name: '张三', ethnicity: '回族' });
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

it('five digits that end in 0 are a date number alone, not a year and a month 0', () => {
  expect(readMonth({ kind: 'number', text: '23740' }, '2026-05')).toEqual({
    kind: 'doubt',
    doubt: 'dateNumber',
    choices: ['1964-12'],
  });
  expect(readMonth({ kind: 'number', text: '19651' }, '2026-05')).toMatchObject({ choices: ['1953-10', '1965-01'] });
});
