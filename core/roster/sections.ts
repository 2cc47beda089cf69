// Tells what a row under the header is: a person, the heading of a section, a sum, a note.

import type { FaultList } from './faults.ts';
import type { TableRow } from './table.ts';

export type RowSense =
  | { readonly kind: 'person' }
  /** 列席人员 / 正式代表 above the rows of such people. */
  | { readonly kind: 'attendees' | 'delegates' }
  /** 第一代表团（16人） above its members. */
  | { readonly kind: 'delegation'; readonly name: string }
  /** Nothing to read; noted where it needs to be. */
  | { readonly kind: 'passed' };

type Row<Field extends string> = TableRow<Field | 'name' | 'number'>;

const passed: RowSense = { kind: 'passed' };
const total = /^(?:合计|小计|总计|共计|共\d+[人名])/u;
const note = /^[(（]?(?:注|备注|说明|填表|填报|制表|审核|联系|报送|单位盖章)/u;
const delegationName = /^(.{1,20}(?:代表团|代表组|代表小组|[团组]))(?:成员|代表)?(?:名单|名册)?$/u;

/** 张三 or 买买提·阿不都: at least two Han characters, dots only between them. */
export function isName(text: string): boolean {
  return /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u.test(text) && [...text].length > 1;
}

/** The sense of one row; sums, notes and numbers without a person are passed over with a notice. */
export function senseRow<Field extends string>(row: Row<Field>, faults: FaultList): RowSense {
  const [first = ''] = row.filled;
  if (total.test(first) || total.test(row.text('name'))) {
    faults.add(
      'notice',
      'totalRow',
      { row: row.row },
      { value: first, what: `「${first}」是合计行`, todo: '已跳过。' },
    );
    return passed;
  }
  if (note.test(first)) {
    const what = `「${first.slice(0, 20)}」不是名单`;
    faults.add('notice', 'noteRow', { row: row.row }, { value: first, what, todo: '已跳过。' });
    return passed;
  }
  return row.lone === undefined ? { kind: 'person' } : senseLone(row, first, faults);
}

/** A row with a single filled cell. */
function senseLone<Field extends string>(row: Row<Field>, text: string, faults: FaultList): RowSense {
  const heading = text
    .replace(/^[(（]?[一二三四五六七八九十]+[)）、.．]/u, '')
    .replace(/[(（].*$/u, '')
    .replace(/[:：]$/u, '');
  if (heading.includes('列席')) return { kind: 'attendees' };
  const name = delegationName.exec(heading)?.[1];
  if (name !== undefined) return { kind: 'delegation', name };
  if (/代表|候选人/u.test(heading)) return { kind: 'delegates' };
  if (row.lone === 'name' && isName(heading)) return { kind: 'person' };
  if (row.lone === 'number' && /^\d+$/u.test(text)) {
    faults.add('notice', 'numberOnly', row.place('number'), {
      value: text,
      what: '只有序号，没有人',
      todo: '已跳过。',
    });
    return passed;
  }
  const what = `只有一格「${text}」`;
  faults.add('error', 'lonelyCell', { row: row.row }, { value: text, what, todo: '请补全这一行，或删去。' });
  return passed;
}
