import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Grid } from '../../../core/roster/grid.ts';
import { parseRoster } from '../../../core/roster/parse.ts';
import { parseCandidates } from '../../../core/roster/parse-candidates.ts';
import { readGrid } from '../../../service/import/grid.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../service/sample/${name}`, import.meta.url)));

async function grid(fileName: string, bytes: Uint8Array, sheet: string | null = null): Promise<Grid> {
  const read = await readGrid(fileName, bytes, sheet);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function refusal(fileName: string, bytes: Uint8Array, sheet: string | null = null): Promise<string> {
  const read = await readGrid(fileName, bytes, sheet);
  return read.ok ? 'accepted' : read.error.code;
}

const texts = ({ rows }: Grid) => rows.map((row) => row.map(({ text }) => text));

describe('the sample files', () => {
  it('give 122 delegates in eight delegations, settled once the months are', async () => {
    const read = await grid('roster-122.xlsx', sample('roster-122.xlsx'));
    const open = parseRoster(read, {});
    expect(open).toMatchObject({ headerRow: 2, delegates: 122, attendees: 0, settled: false });
    expect(open.delegations.map(({ count }) => count)).toEqual([16, 15, 15, 15, 16, 15, 15, 15]);
    expect(new Set(open.faults.filter(({ severity }) => severity !== 'notice').map(({ code }) => code))).toEqual(
      new Set(['ambiguousMonth']),
    );
    const settled = parseRoster(read, { 'all:ambiguousMonth': '' });
    expect(settled.settled).toBe(true);
    expect(settled.leftEmpty).toHaveLength(28);
  });

  it('give 11 candidates for 9 seats and 6 for 5', async () => {
    const committee = parseCandidates(await grid('c.xlsx', sample('candidates-committee-11.xlsx')), {});
    expect(committee).toMatchObject({ seats: 9, difference: 2, settled: true });
    expect(committee.candidates.map(({ name }) => name).slice(0, 5)).toEqual([
      '邓桂坚',
      '冯兰平',
      '范玉先',
      '秦杰诚',
      '史刚',
    ]);
    const discipline = parseCandidates(await grid('d.xlsx', sample('candidates-discipline-6.xlsx')), {
      'all:ambiguousMonth': 'last',
    });
    expect(discipline).toMatchObject({ seats: 5, difference: 1, settled: true });
    expect(discipline.candidates[1]).toMatchObject({ name: '丁敏峰', birth: '1978-10', years: 6 });
  });

  it('give 3,000 delegates', async () => {
    expect(parseRoster(await grid('roster-3000.xlsx', sample('roster-3000.xlsx')), {}).delegates).toBe(3000);
  });
});

describe('a workbook', () => {
  const book = async (sheets: { sheet: string; data: SheetData }[]) =>
    new Uint8Array(await writeXlsxFile(sheets).toBuffer());

  it('keeps rows at their place, numbers as text, dates as dates', async () => {
    const bytes = await book([
      {
        sheet: '名册',
        data: [
          ['题目'],
          [null],
          ['于洁', 1965.1, { value: new Date(Date.UTC(1965, 0, 5)), type: Date, format: 'yyyy-mm' }],
        ],
      },
    ]);
    const { rows, sheetName } = await grid('名册.xlsx', bytes);
    expect(sheetName).toBe('名册');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual([
      { kind: 'text', text: '于洁' },
      { kind: 'number', text: '1965.1' },
      { kind: 'date', text: '1965-01-05' },
    ]);
  });

  it('is read from its first sheet that is not empty, or from the one named', async () => {
    const bytes = await book([
      { sheet: '空', data: [[null]] },
      { sheet: '代表', data: [['姓名']] },
      { sheet: '列席', data: [['列席人员']] },
    ]);
    expect(await grid('a.xlsx', bytes)).toMatchObject({ sheetName: '代表', sheets: ['代表', '列席'] });
    expect(await grid('a.xlsx', bytes, '列席')).toMatchObject({ sheetName: '列席' });
    expect(await refusal('a.xlsx', bytes, '别的')).toBe('sheetMissing');
  });
});

describe('a csv', () => {
  const lines = '姓名,出生年月\r\n于　洁,1965.10\r\n';
  const expected = [['姓名', '出生年月'], ['于　洁', '1965.10'], ['']];

  it('may be UTF-8, with its mark or without', async () => {
    expect(texts(await grid('a.csv', utf8(lines)))).toEqual(expected);
    expect(texts(await grid('a.csv', utf8(`\ufeff${lines}`)))).toEqual(expected);
  });

  it('may be GB18030, as Chinese spreadsheets write it, with characters of four bytes', async () => {
    const bytes = [0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd3, 0xda, 0xbd, 0xe0, 0x0a, 0x99, 0x34, 0xcb, 0x37, 0x0a];
    const [name, first, second] = texts(await grid('a.csv', Uint8Array.from(bytes)));
    expect([name, first]).toEqual([['姓名'], ['于洁']]);
    expect(second?.[0]).toMatch(/^\p{Script=Han}$/u);
  });

  it('may be UTF-16 either way round, with its mark or without', async () => {
    const little = Uint8Array.from(
      [...`${lines}`].flatMap((character) => {
        const unit = character.charCodeAt(0);
        return [unit & 0xff, unit >> 8];
      }),
    );
    const big = Uint8Array.from(little, (_byte, index) => little[index ^ 1] ?? 0);
    expect(texts(await grid('a.csv', little))).toEqual(expected);
    expect(texts(await grid('a.csv', Uint8Array.from([0xff, 0xfe, ...little])))).toEqual(expected);
    expect(texts(await grid('a.csv', Uint8Array.from([0xfe, 0xff, ...big])))).toEqual(expected);
  });

  it('may be separated by tabs or semicolons, and quote its commas', async () => {
    expect(texts(await grid('a.txt', utf8('姓名\t职务\n于洁\t书记\n')))[1]).toEqual(['于洁', '书记']);
    expect(texts(await grid('a.csv', utf8('姓名;职务\n于洁;书记\n')))[1]).toEqual(['于洁', '书记']);
    expect(texts(await grid('a.csv', utf8('姓名,职务\n于洁,"书记,主任"\n')))[1]).toEqual(['于洁', '书记,主任']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', 'a.xlsx', new Uint8Array(), 'fileHasNoRows'],
    ['an old or encrypted workbook', 'a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'fileOldExcel'],
    ['a broken workbook', 'a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'fileUnreadable'],
    ['a text called a workbook', 'a.xlsx', utf8('姓名'), 'fileUnreadable'],
    ['another kind of archive', 'a.docx', Uint8Array.from([0x50, 0x4b, 3, 4]), 'fileKindUnknown'],
    ['a picture', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'fileKindUnknown'],
    ['bytes called a csv', 'a.csv', Uint8Array.from([0xff, 0x00, 0x00, 0x00, 0xd8]), 'fileUnreadable'],
    ['a quote that never closes', 'a.csv', utf8('姓名,职务\n"于洁,书记\n王强,主任\n'), 'fileUnreadable'],
    ['blank lines', 'a.csv', utf8('\n , \n'), 'fileHasNoRows'],
  ])('is refused: %s', async (_title, fileName, bytes, code) => {
    expect(await refusal(fileName, bytes)).toBe(code);
  });
});
