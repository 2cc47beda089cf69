// Reads a list of candidates, with the seats its title may name.

import type { Candidate } from '../people.ts';
import { FaultList } from './faults.ts';
import type { Answers, Fault, Grid } from './grid.ts';
import type { Headings } from './headings.ts';
import { readGender, readName } from './names.ts';
import { senseRow } from './sections.ts';
import { findTable, type Table, type TableRow } from './table.ts';

export interface CandidatesPreview {
  readonly fileName: string;
  readonly sheetName: string;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly title: string;
  /** 应选9名 in the title, or null. */
  readonly seats: number | null;
  /** 差额2名 in the title, or null. */
  readonly difference: number | null;
  readonly candidates: readonly Candidate[];
  readonly faults: readonly Fault[];
  readonly settled: boolean;
}

type Field =
  | 'number'
  | 'name'
  | 'gender'
  | 'ethnicity'
  | 'birth'
  | 'education'
  | 'post'
  | 'years'
  | 'source'
  | 'proposedFor'
  | 'introduction';

const headings: Headings<Field> = {
  number: ['序号', '编号', '号'],
  name: ['姓名', '候选人姓名', '候选人'],
  gender: ['性别'],
  ethnicity: ['民族'],
  birth: ['出生年月', '出生日期', '出生时间', '出生年月日'],
  education: ['学历', '文化程度', '最高学历', '学历学位'],
  post: ['现任职务', '工作单位及职务', '工作单位和职务', '单位及职务', '单位职务', '现工作单位及职务', '职务'],
  years: ['乡镇工作年限', '乡镇工作经历', '乡镇工作时间'],
  source: ['人员来源', '来源', '五方面人员'],
  proposedFor: ['拟任', '拟任职务', '提名职务'],
  introduction: ['简介', '个人简介', '候选人简介', '简历', '主要简历', '个人简历', '主要事迹'],
};

/** Reads a sheet of candidates; `answers` settle its questions by fault id, `latest` is the month of the congress, YYYY-MM. */
export function parseCandidates(grid: Grid, answers: Answers, latest = '2100-12'): CandidatesPreview {
  const faults = new FaultList(grid.fileName, answers, latest);
  const table = findTable(grid, headings, 'name', faults);
  const titles = table?.titles.join('').normalize('NFKC') ?? '';
  const seats = numberAfter(/应选(?:名额)?(?:为)?(\d+)[名人]/u, titles);
  const difference = numberAfter(/差额(?:为)?(\d+)[名人]/u, titles);
  const candidates = table === null ? [] : readCandidates(table, faults);
  if (table !== null) noteCount(candidates.length, seats, difference, table, faults);
  return {
    fileName: grid.fileName,
    sheetName: grid.sheetName,
    sheets: grid.sheets,
    headerRow: table?.headerRow ?? 0,
    title: table?.titles[0] ?? '',
    seats,
    difference,
    candidates,
    faults: faults.faults,
    settled: faults.settled(),
  };
}

function readCandidates(table: Table<Field>, faults: FaultList): Candidate[] {
  const rowByName = new Map<string, number>();
  const candidates = table.rows.flatMap((row): Candidate[] => {
    if (senseRow(row, faults).kind !== 'person') return [];
    const candidate = readCandidate(row, faults);
    const before = rowByName.get(candidate.name);
    if (before !== undefined && candidate.name !== '') {
      const what = `与第 ${before} 行同名「${candidate.name}」`;
      faults.add('error', 'sameCandidate', row.place('name'), {
        value: candidate.name,
        what,
        todo: '请删去重复的一行。',
      });
    }
    rowByName.set(candidate.name, row.row);
    return [candidate];
  });
  if (candidates.length === 0) {
    const place = { row: table.headerRow };
    faults.add('error', 'noPeople', place, { what: '表头下面没有人', todo: '请检查是否选对了工作表。' });
  }
  return candidates;
}

function readCandidate(row: TableRow<Field>, faults: FaultList): Candidate {
  const { name, noted } = readName(row, faults);
  return {
    name,
    gender: readGender(row, noted, faults),
    ethnicity: row.text('ethnicity') || (noted.find((word) => word.endsWith('族')) ?? ''),
    birth: faults.month(row, 'birth'),
    education: row.text('education'),
    post: row.text('post'),
    years: readYears(row, faults),
    source: row.text('source'),
    proposedFor: row.text('proposedFor'),
    introduction: readIntroduction(row, faults),
  };
}

/** What the hall can show of one person. */
const longestIntroduction = 200;

function readIntroduction(row: TableRow<Field>, faults: FaultList): string {
  const value = row.text('introduction');
  if (value.length <= longestIntroduction) return value;
  const what = `简介有 ${value.length} 字，会场最多显示 ${longestIntroduction} 字`;
  faults.add('error', 'introductionLong', row.place('introduction'), { value, what, todo: '请删减。' });
  return '';
}

/** 7 or 7年, in whole years. */
function readYears(row: TableRow<Field>, faults: FaultList): number | null {
  const value = row.text('years').normalize('NFKC').replace(/年$/u, '');
  if (/^[无\-—/]?$/u.test(value)) return null;
  if (/^\d{1,2}$/u.test(value)) return Number(value);
  const what = `乡镇工作年限「${value}」不是整年数`;
  faults.add('error', 'yearsStrange', row.place('years'), { value, what, todo: '请填整年数。' });
  return null;
}

function noteCount(
  count: number,
  seats: number | null,
  difference: number | null,
  table: Table<Field>,
  faults: FaultList,
): void {
  if (seats === null || difference === null || count === seats + difference) return;
  const what = `标题写应选 ${seats} 名、差额 ${difference} 名，表里却有 ${count} 人`;
  faults.add('notice', 'countDiffers', { row: table.headerRow }, { what, todo: '请核对。' });
}

function numberAfter(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
