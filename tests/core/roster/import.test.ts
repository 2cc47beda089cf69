// Rosters as offices make them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseRoster } from '../../../core/roster/parse.ts';
import { parseCandidates } from '../../../core/roster/parse-candidates.ts';
import { readGrid } from '../../../service/import/grid.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../../service/sample/${name}`, import.meta.url));

async function grid(name: string, bytes: Uint8Array) {
  const read = await readGrid(name, bytes, null);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const csv = (text: string) => grid('名册.csv', new TextEncoder().encode(text));

it('finds 122 delegates under the title row and asks about months that lost their zero', async () => {
  const roster = parseRoster(await grid('roster-122.xlsx', readFileSync(sample('roster-122.xlsx'))), {});
  expect(roster).toMatchObject({ headerRow: 2, delegates: 122, settled: false });
  expect(roster.faults.filter(({ code }) => code === 'ambiguousMonth')).toHaveLength(28);
  expect(roster.faults[0]?.sentence).toContain('第 4 行 I 列（入党时间）');
  const settled = parseRoster(await grid('r.xlsx', readFileSync(sample('roster-122.xlsx'))), {
    'all:ambiguousMonth': 'last',
  });
  expect(settled.settled).toBe(true);
  expect(settled.people[1]).toMatchObject({ name: '谭敏厚', joined: '2013-10' });
});

it('reads the seats from the title of a list of candidates', async () => {
  const list = parseCandidates(await grid('c.xlsx', readFileSync(sample('candidates-committee-11.xlsx'))), {});
  expect(list).toMatchObject({ seats: 9, settled: true });
  expect(list.candidates.map(({ name }) => name)).toContain('史刚');
});

it('names the row and column of every fault and imports nothing before they are settled', async () => {
  const roster = parseRoster(
    await csv('姓　名,代表团,性别,出生年月\n于　洁,一团,女,1980年3月\n,一团,男,1981.13\n王Ｘ,,中,\n'),
    {},
  );
  expect(roster.settled).toBe(false);
  expect(roster.people[0]).toMatchObject({ name: '于洁', birth: '1980-03' });
  expect(roster.faults.map(({ row, code }) => [row, code])).toEqual([
    [3, 'nameMissing'],
    [3, 'unreadableMonth'],
    [4, 'nameStrange'],
    [4, 'delegationBlank'],
    [4, 'genderStrange'],
  ]);
});

it('gives attendees no vote and asks about a probationary member', async () => {
  const roster = parseRoster(
    await csv('姓名,代表团,备注\n张三,一团,\n李四,一团,预备党员\n列席人员,,\n王五,,列席\n'),
    {},
  );
  expect(roster.people.map(({ name, kind, entitled }) => [name, kind, entitled])).toEqual([
    ['张三', 'delegate', true],
    ['李四', 'delegate', false],
    ['王五', 'attendee', false],
  ]);
  expect(roster.faults.map(({ code }) => code)).toEqual(['entitled']);
});

it('reads a csv in GB18030 and refuses what is no table', async () => {
  // 姓名,代表团 / 王五,一团
  const bytes = [
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb4, 0xfa, 0xb1, 0xed, 0xcd, 0xc5, 0x0a, 0xcd, 0xf5, 0xce, 0xe5, 0x2c, 0xd2, 0xbb,
    0xcd, 0xc5,
  ];
  expect(parseRoster(await grid('a.csv', new Uint8Array(bytes)), {}).people[0]).toMatchObject({
    name: '王五',
    delegation: '一团',
  });
  expect(await readGrid('a.xls', new Uint8Array([0xd0, 0xcf, 0x11]), null)).toMatchObject({
    error: { code: 'fileOldExcel' },
  });
  expect(await readGrid('a.pdf', new Uint8Array([0x25, 0x50]), null)).toMatchObject({
    error: { code: 'fileKindUnknown' },
  });
  expect(await readGrid('a.xlsx', new Uint8Array([0x50, 0x4b, 1, 2]), null)).toMatchObject({
    error: { code: 'fileUnreadable' },
  });
});
