// Reads a roster: delegates with their voting right, attendees without, and every fault with its place.

import { plainName } from '../rules/ballot.ts';
import type { Answers, Fault, Grid } from './grid.ts';
import { FaultList, findTable, squeeze, type TableRow } from './table.ts';

export interface RosterPerson {
  readonly row: number;
  readonly kind: 'delegate' | 'attendee';
  readonly number: number;
  readonly delegation: string;
  readonly name: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly education: string;
  readonly post: string;
  readonly joined: string | null;
  readonly remark: string;
  readonly entitled: boolean;
}

export interface RosterPreview {
  readonly fileName: string;
  readonly sheetName: string;
  readonly sheets: readonly string[];
  /** 1-based; 0 where no header was found. */
  readonly headerRow: number;
  readonly title: string;
  readonly columns: readonly string[];
  readonly people: readonly RosterPerson[];
  readonly delegates: number;
  readonly attendees: number;
  readonly delegations: readonly { readonly name: string; readonly count: number }[];
  readonly faults: readonly Fault[];
  /** Months left empty by an answer: 第 5 行 F 出生年月 「1978.1」. */
  readonly leftEmpty: readonly string[];
  /** Nothing wrong, every question answered: may be imported. */
  readonly settled: boolean;
}

type Field =
  | 'number'
  | 'delegation'
  | 'name'
  | 'gender'
  | 'ethnicity'
  | 'birth'
  | 'education'
  | 'post'
  | 'joined'
  | 'remark'
  | 'kind'
  | 'entitled';

const headings: Readonly<Record<Field, readonly string[]>> = {
  number: ['序号', '编号', '代表证号'],
  delegation: ['代表团', '代表团(组)', '代表团（组）', '代表组', '组别', '团组', '所在代表团'],
  name: ['姓名', '代表姓名'],
  gender: ['性别'],
  ethnicity: ['民族'],
  birth: ['出生年月', '出生日期', '出生时间'],
  education: ['文化程度', '学历'],
  post: ['工作单位及职务', '单位及职务', '单位职务', '现任职务', '职务'],
  joined: ['入党时间', '入党年月', '入党日期'],
  remark: ['备注', '说明'],
  kind: ['类别', '身份', '参会身份', '人员类别'],
  entitled: ['选举权', '有无选举权', '表决权'],
};

/** Reads a roster sheet (条例第五条: who has the voting right); `answers` settle its questions by fault id. */
export function parseRoster(grid: Grid, answers: Answers): RosterPreview {
  const table = findTable(grid, headings, ['name', 'delegation']);
  const base = { fileName: grid.fileName, sheetName: grid.sheetName, sheets: grid.sheets };
  if (!('rows' in table)) {
    const none = {
      headerRow: 0,
      title: '',
      columns: [],
      people: [],
      delegates: 0,
      attendees: 0,
      delegations: [],
      leftEmpty: [],
    };
    return { ...base, ...none, faults: [table], settled: false };
  }

  const faults = new FaultList(grid.fileName, answers);
  const people = readPeople(table.rows, faults);
  noteNamesakes(people, table.columns.find(({ field }) => field === 'name')?.label ?? '', faults);
  if (people.length === 0)
    faults.add('error', 'noPeople', table.headerRow, '', '', '表头下面没有人', '请检查是否选对了工作表。');

  return {
    ...base,
    headerRow: table.headerRow,
    title: table.title,
    columns: table.columns.map(({ label }) => label),
    people,
    delegates: people.filter(({ kind }) => kind === 'delegate').length,
    attendees: people.filter(({ kind }) => kind === 'attendee').length,
    delegations: countDelegations(people),
    faults: faults.faults,
    leftEmpty: faults.faults
      .filter(({ id, code }) => code === 'ambiguousMonth' && (answers[id] ?? answers['all:ambiguousMonth']) === '')
      .map(({ row, column, value }) => `第 ${row} 行 ${column} 「${value}」`),
    settled: faults.settled(),
  };
}

/** Rows in order; a row with one cell is a section heading (列席人员), a note, or a slip. */
function readPeople(rows: readonly TableRow<Field>[], faults: FaultList): RosterPerson[] {
  const people: RosterPerson[] = [];
  let section: RosterPerson['kind'] = 'delegate';
  for (const row of rows) {
    if (row.heading !== null) {
      section = readHeading(row.heading, row.row, section, faults);
      continue;
    }
    const person = readPerson(row, section, people.length + 1, faults);
    if (person !== null) people.push(person);
  }
  return people;
}

function readHeading(
  heading: string,
  row: number,
  section: RosterPerson['kind'],
  faults: FaultList,
): RosterPerson['kind'] {
  if (/列席/u.test(heading)) return 'attendee';
  if (/代表/u.test(heading)) return 'delegate';
  if (!/^(?:合计|小计|总计|注)/u.test(heading)) {
    faults.add('error', 'lonelyCell', row, '', heading, `只有一格「${heading}」`, '请补全这一行，或删去。');
  }
  return section;
}

function readPerson(
  row: TableRow<Field>,
  section: RosterPerson['kind'],
  position: number,
  faults: FaultList,
): RosterPerson | null {
  const text = (field: Field) => row.cell(field).text.trim();
  const name = plainName(text('name'));
  if (/^(?:合计|小计|总计)/u.test(name) || /^(?:合计|小计|总计)/u.test(squeeze(text('number')))) {
    faults.add('notice', 'totalRow', row.row, '', name, '是合计行', '已跳过。');
    return null;
  }
  if (name === '')
    faults.add('error', 'nameMissing', row.row, row.label('name'), '', '没有姓名', '请填上姓名，或删去这一行。');
  else if (!/^\p{Script=Han}(?:[\p{Script=Han}·]*\p{Script=Han})$/u.test(name)) {
    faults.add(
      'error',
      'nameStrange',
      row.row,
      row.label('name'),
      name,
      `姓名「${name}」里有不是汉字的字符`,
      '请改正。',
    );
  }
  const kind = /列席/u.test(text('kind') + text('remark')) ? 'attendee' : section;
  const delegation = squeeze(text('delegation'));
  if (delegation === '' && kind === 'delegate') {
    faults.add(
      'error',
      'delegationMissing',
      row.row,
      row.label('delegation'),
      '',
      `${name} 没有代表团`,
      '请填上代表团。',
    );
  }
  const gender = squeeze(text('gender'));
  if (gender !== '' && gender !== '男' && gender !== '女') {
    faults.add(
      'error',
      'genderStrange',
      row.row,
      row.label('gender'),
      gender,
      `性别「${gender}」不是男或女`,
      '请改正。',
    );
  }
  return {
    row: row.row,
    kind,
    number: /^\d{1,6}$/u.test(text('number')) ? Number(text('number')) : position,
    delegation: delegation === '' ? '列席人员' : delegation,
    name,
    gender,
    ethnicity: squeeze(text('ethnicity')),
    birth: faults.month(row, 'birth'),
    education: squeeze(text('education')),
    post: text('post'),
    joined: faults.month(row, 'joined'),
    remark: text('remark'),
    entitled: kind === 'delegate' && readEntitled(row, name, faults),
  };
}

/** 预备党员 and 留党察看 have no vote (条例第五条); a remark that says so is asked about, never guessed. */
function readEntitled(row: TableRow<Field>, name: string, faults: FaultList): boolean {
  const said = squeeze(row.cell('entitled').text);
  if (/^(?:无|否|没有|×|0)/u.test(said)) return false;
  const remark = row.cell('remark').text + row.cell('kind').text;
  if (!/预备党员|留党察看|中止/u.test(remark)) return true;
  const what = `${name} 的备注「${remark.trim()}」，按条例第五条可能没有选举权`;
  const options = [
    { answer: 'no', label: '没有选举权' },
    { answer: 'yes', label: '有选举权' },
  ];
  return faults.ask('entitled', row.row, row.label('remark'), remark.trim(), what, options) === 'yes';
}

function noteNamesakes(people: readonly RosterPerson[], column: string, faults: FaultList): void {
  const rowsByName = Map.groupBy(
    people.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
  for (const [name, same] of rowsByName) {
    const [first, ...others] = same;
    for (const other of others) {
      const where = `与第 ${first?.row} 行同名「${name}」`;
      if (other.delegation === first?.delegation && other.post === first.post) {
        faults.add('error', 'sameTwice', other.row, column, name, `${where}，代表团、职务也相同`, '请删去重复的一行。');
      } else {
        const options = [
          { answer: 'two', label: '是两个人' },
          { answer: '', label: '待核实' },
        ];
        if (faults.ask('namesake', other.row, column, name, where, options) !== 'two') continue;
      }
    }
  }
}

function countDelegations(people: readonly RosterPerson[]): { name: string; count: number }[] {
  const delegates = people.filter(({ kind }) => kind === 'delegate');
  return [...Map.groupBy(delegates, ({ delegation }) => delegation)].map(([name, members]) => ({
    name,
    count: members.length,
  }));
}
