// Reads a list of candidates, with the seats its title may name.

import type { Candidate } from '../people.ts';
import { plainName } from '../rules/ballot.ts';
import type { Answers, Fault, Grid } from './grid.ts';
import { FaultList, findTable, squeeze, type TableRow } from './table.ts';

export interface CandidatesPreview {
  readonly fileName: string;
  readonly sheetName: string;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly title: string;
  /** 应选9名 in the title, or null. */
  readonly seats: number | null;
  readonly candidates: readonly Candidate[];
  readonly faults: readonly Fault[];
  readonly settled: boolean;
}

type Field = 'name' | 'gender' | 'ethnicity' | 'birth' | 'education' | 'post' | 'years' | 'source' | 'proposedFor';

const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ['姓名', '候选人姓名'],
  gender: ['性别'],
  ethnicity: ['民族'],
  birth: ['出生年月', '出生日期', '出生时间'],
  education: ['学历', '文化程度'],
  post: ['现任职务', '工作单位及职务', '单位及职务', '职务'],
  years: ['乡镇工作年限'],
  source: ['人员来源', '来源'],
  proposedFor: ['拟任', '拟任职务'],
};

/** Reads a sheet of candidates; `answers` settle its questions by fault id. */
export function parseCandidates(grid: Grid, answers: Answers): CandidatesPreview {
  const table = findTable(grid, headings, ['name']);
  const base = { fileName: grid.fileName, sheetName: grid.sheetName, sheets: grid.sheets };
  if (!('rows' in table))
    return { ...base, headerRow: 0, title: '', seats: null, candidates: [], faults: [table], settled: false };

  const faults = new FaultList(grid.fileName, answers);
  const candidates = table.rows.filter(({ heading }) => heading === null).map((row) => readCandidate(row, faults));
  const seen = new Map<string, number>();
  for (const [index, { name }] of candidates.entries()) {
    const row = table.rows.filter(({ heading }) => heading === null)[index]?.row ?? 0;
    const before = seen.get(name);
    if (before !== undefined && name !== '') {
      const todo = '请删去重复的一行；确是两人的，在姓名后加注单位以示区别。';
      faults.add('error', 'sameCandidate', row, 'A 姓名', name, `与第 ${before} 行同名「${name}」`, todo);
    }
    seen.set(name, row);
  }
  if (candidates.length === 0)
    faults.add('error', 'noPeople', table.headerRow, '', '', '表头下面没有人', '请检查是否选对了工作表。');
  const seats = /应选(?:名额)?(\d+)名/u.exec(table.title)?.[1];
  return {
    ...base,
    headerRow: table.headerRow,
    title: table.title,
    seats: seats === undefined ? null : Number(seats),
    candidates,
    faults: faults.faults,
    settled: faults.settled(),
  };
}

function readCandidate(row: TableRow<Field>, faults: FaultList): Candidate {
  const text = (field: Field) => squeeze(row.cell(field).text);
  const name = plainName(row.cell('name').text);
  if (name === '')
    faults.add('error', 'nameMissing', row.row, row.label('name'), '', '没有姓名', '请填上姓名，或删去这一行。');
  const years = text('years');
  if (years !== '' && !/^\d{1,2}$/u.test(years)) {
    faults.add(
      'error',
      'yearsStrange',
      row.row,
      row.label('years'),
      years,
      `乡镇工作年限「${years}」不是整数`,
      '请填整年数。',
    );
  }
  return {
    name,
    gender: text('gender'),
    ethnicity: text('ethnicity'),
    birth: faults.month(row, 'birth'),
    education: text('education'),
    post: text('post'),
    years: /^\d{1,2}$/u.test(years) ? Number(years) : null,
    source: text('source'),
    proposedFor: text('proposedFor'),
  };
}
