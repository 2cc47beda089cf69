// Reads one row of a roster into a person.

import { type DelegationSource, readDelegation } from './delegation.ts';
import type { FaultList } from './faults.ts';
import type { Headings } from './headings.ts';
import { readGender, readName } from './names.ts';
import type { Table, TableRow } from './table.ts';

export type { DelegationSource } from './delegation.ts';

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

export type RosterField =
  | 'number'
  | 'delegation'
  | 'name'
  | 'gender'
  | 'ethnicity'
  | 'birth'
  | 'education'
  | 'workplace'
  | 'post'
  | 'joined'
  | 'remark'
  | 'kind'
  | 'entitled';

export const rosterHeadings: Headings<RosterField> = {
  number: ['序号', '编号', '号', '代表证号', '代表证编号', '证号'],
  delegation: ['代表团', '代表团(组)', '代表组', '组别', '团组', '团别', '单位团', '所在代表团', '所属代表团', '分组'],
  name: ['姓名', '代表姓名', '名字'],
  gender: ['性别'],
  ethnicity: ['民族'],
  birth: ['出生年月', '出生日期', '出生时间', '出生年月日'],
  education: ['文化程度', '学历', '最高学历', '学历学位'],
  workplace: ['工作单位', '所在单位', '单位'],
  post: [
    '工作单位及职务',
    '工作单位和职务',
    '工作单位职务',
    '单位及职务',
    '单位和职务',
    '单位职务',
    '现任职务',
    '职务',
  ],
  joined: ['入党时间', '入党年月', '入党日期'],
  remark: ['备注', '说明'],
  kind: ['类别', '身份', '参会身份', '人员类别', '代表类别', '代表身份'],
  entitled: ['选举权', '有无选举权', '是否有选举权', '表决权', '有无表决权', '是否有表决权'],
};

interface Read {
  readonly person: RosterPerson | null;
  readonly source: DelegationSource;
}

/** Reads a row; gives no person where an answer leaves the row out. */
export function readPerson(
  row: TableRow<RosterField>,
  source: DelegationSource,
  position: number,
  table: Table<RosterField>,
  faults: FaultList,
): Read {
  const { name, noted } = readName(row, faults);
  const kind = readKind(row, name, source.section, faults);
  if (kind === null) return { person: null, source };
  const found = readDelegation(row, { kind, name }, source, table, faults);
  const number = row.text('number');
  const person = {
    row: row.row,
    kind,
    number: /^\d{1,6}$/u.test(number) ? Number(number) : position,
    delegation: found.delegation,
    name,
    gender: readGender(row, noted, faults),
    ethnicity: row.text('ethnicity') || (noted.find((word) => word.endsWith('族')) ?? ''),
    birth: faults.month(row, 'birth'),
    education: row.text('education'),
    post: readPost(row),
    joined: faults.month(row, 'joined'),
    remark: row.cell('remark').text.trim(),
    entitled: kind === 'delegate' && readEntitled(row, name, faults),
  };
  noteEarlyJoining(row, person, faults);
  return { person, source: found.source };
}

/** 列席 wherever it is said; a kind that a grass-roots congress does not have is asked about, null leaves the person out. */
function readKind(
  row: TableRow<RosterField>,
  name: string,
  section: RosterPerson['kind'],
  faults: FaultList,
): RosterPerson['kind'] | null {
  const said = row.text('kind');
  if (/列席/u.test(said + row.text('delegation') + row.text('remark'))) return 'attendee';
  if (!/特邀|候补|来宾|嘉宾|工作人员|督导/u.test(said)) return section;
  const what = `${name} 的类别是「${said}」，基层党代表大会只有正式代表和列席人员`;
  const options = [
    { answer: 'attendee', label: '作为列席人员' },
    { answer: 'delegate', label: '作为正式代表' },
    { answer: 'out', label: '不列入名册' },
  ];
  const answer = faults.ask('kindStrange', row.place('kind'), { value: said, what, options });
  if (answer === 'delegate') return 'delegate';
  return answer === 'out' ? null : 'attendee';
}

/** 工作单位 and 职务 in two columns are one post. */
function readPost(row: TableRow<RosterField>): string {
  const [workplace, post] = [row.cell('workplace').text.trim(), row.cell('post').text.trim()];
  return post.startsWith(workplace) ? post : workplace + post;
}

/** 预备党员, 留党察看 and suspended members have no vote (条例第五条); what the file hints at is asked, never guessed. */
function readEntitled(row: TableRow<RosterField>, name: string, faults: FaultList): boolean {
  const said = row.text('entitled');
  if (/^(?:无|否|没有|不|×|✗|0$)/u.test(said)) return false;
  const remark = row.text('remark') + row.text('kind');
  const doubtful = /预备党员|预备期|留党察看|中止|停止|留置|逮捕/u.test(remark);
  if (!doubtful && /^(?:|有.*|是|√|✓|○|1)$/u.test(said)) return true;
  const what = doubtful
    ? `${name} 注明「${remark}」，按条例第五条可能没有选举权`
    : `${name} 的选举权一栏写着「${said}」，看不出有没有`;
  const options = [
    { answer: 'no', label: '没有选举权' },
    { answer: 'yes', label: '有选举权' },
  ];
  const place = row.place(doubtful ? 'remark' : 'entitled');
  return faults.ask('entitled', place, { value: doubtful ? remark : said, what, options }) === 'yes';
}

/** 党章: members are at least eighteen; an earlier joining is a slip of the pen in one of the two columns. */
function noteEarlyJoining(
  row: TableRow<RosterField>,
  { name, birth, joined }: Pick<RosterPerson, 'name' | 'birth' | 'joined'>,
  faults: FaultList,
): void {
  if (birth === null || joined === null) return;
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  if (months(joined) - months(birth) >= 18 * 12) return;
  const what = `${name} 出生 ${birth}、入党 ${joined}，入党时不满 18 岁`;
  faults.add('notice', 'joinedEarly', row.place('joined'), { value: joined, what, todo: '请核对，不影响导入。' });
}
