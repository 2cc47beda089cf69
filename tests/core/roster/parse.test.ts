import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../core/roster/grid.ts';
import { parseRoster } from '../../../core/roster/parse.ts';
import { sheet } from './sheet.ts';

const header = ['序号', '代表团', '姓　名', '性别', '出生年月', '职务', '入党时间', '备注'];
const person = (number: number, name: string, more: readonly (string | number)[] = []) => [
  number,
  '第一代表团',
  name,
  '男',
  ...more,
];
const roster = (rows: readonly (readonly (string | number)[])[], answers: Answers = {}) =>
  parseRoster(sheet([['某某镇代表名册'], header, ...rows]), answers, '2026-05');
const codes = (preview: ReturnType<typeof roster>) => preview.faults.map(({ code }) => code);

describe('a roster as offices make it', () => {
  it('is found under its title, names without their padding', () => {
    const preview = roster([person(1, '于　洁', ['1970.05', '书记']), person(2, '阿依古丽•买买提')]);
    expect(preview).toMatchObject({ title: '某某镇代表名册', headerRow: 2, delegates: 2, attendees: 0, settled: true });
    expect(preview.people.map(({ name }) => name)).toEqual(['于洁', '阿依古丽·买买提']);
    expect(preview.people[0]).toMatchObject({ number: 1, delegation: '第一代表团', birth: '1970-05', entitled: true });
    expect(preview.columns).toContain('C 姓名');
  });

  it('may head its columns by other names, with hints in brackets, and split the post', () => {
    const rows = [
      ['编号', '代表团（组）', '代表姓名', '工作单位', '职务', '出生年月（如1970.05）'],
      [1, '一团', '张三', '某某村', '书记', '1970.05'],
    ];
    expect(parseRoster(sheet(rows), {}).people[0]).toMatchObject({
      delegation: '一团',
      post: '某某村书记',
      birth: '1970-05',
    });
  });

  it('without a header names the headings it saw', () => {
    const preview = parseRoster(
      sheet([
        ['单位', '电话'],
        ['某某村', '1'],
      ]),
      {},
    );
    expect(preview).toMatchObject({ settled: false, people: [], headerRow: 0 });
    expect(preview.faults[0]?.sentence).toContain('看到的是：单位、电话');
  });

  it('with the same heading twice is refused', () => {
    const preview = parseRoster(
      sheet([
        ['代表团', '姓名', '职务', '职务'],
        ['一团', '张三', '甲', '乙'],
      ]),
      {},
    );
    expect(preview.faults).toMatchObject([{ code: 'headerTwice', severity: 'error', row: 1, column: 'D 职务' }]);
  });

  it('passes over sums, notes, repeated headers, blank rows and numbers without a person', () => {
    const rows = [
      person(1, '张三'),
      [],
      ['合计', '', '1人'],
      header,
      ['注：按姓氏笔画为序'],
      [2],
      ['填表人：李四', '', '审核人：王五'],
    ];
    const preview = roster(rows);
    expect(preview.people.map(({ name }) => name)).toEqual(['张三']);
    expect(codes(preview)).toEqual(['totalRow', 'noteRow', 'numberOnly', 'noteRow']);
    expect(preview.settled).toBe(true);
  });

  it('does not guess what a lonely cell means', () => {
    expect(roster([person(1, '张三'), ['', '', '', '', '', '书记']]).faults).toMatchObject([
      { code: 'lonelyCell', severity: 'error', row: 4 },
    ]);
  });

  it('names a missing name, a strange name and a strange gender with row, column and what to do', () => {
    const preview = roster([person(1, ''), person(2, '张3'), [3, '一团', '李四', '那']]);
    expect(codes(preview)).toEqual(['nameMissing', 'nameStrange', 'genderStrange']);
    expect(preview.faults[1]?.sentence).toBe(
      '文件「名册.xlsx」第 4 行 C 列（姓名）：姓名「张3」里有不是汉字的字符，或不足两个字。请改正；需要注明的写在备注一列。',
    );
    expect(preview.settled).toBe(false);
  });

  it('takes 张三（女，回族） apart', () => {
    const preview = parseRoster(
      sheet([
        ['代表团', '姓名', '民族'],
        ['一团', '张三（女，回族）'],
      ]),
      {},
    );
    expect(preview.people[0]).toMatchObject({ name: '张三', gender: '女', ethnicity: '回族' });
    expect(preview.faults).toEqual([]);
  });

  it('tells gaps in the numbering and numbers anew where numbers repeat', () => {
    expect(codes(roster([person(1, '张三'), person(3, '李四')]))).toEqual(['numberGap']);
    const again = roster([person(1, '张三'), [1, '第二代表团', '李四', '男']]);
    expect(codes(again)).toEqual(['renumbered']);
    expect(again.people.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('a month that can be read in two ways', () => {
  const rows = [person(1, '张三', [1978.1]), person(2, '李四', [1979.1])];

  it('is asked about, and until then nothing is settled', () => {
    const preview = roster(rows);
    expect(preview.settled).toBe(false);
    expect(preview.people[0]?.birth).toBeNull();
    expect(preview.faults[0]).toMatchObject({
      id: 'r3:ambiguousMonth:E',
      severity: 'question',
      answered: false,
      column: 'E 出生年月',
    });
    expect(preview.faults[0]?.options).toEqual([
      { answer: '1978-01', label: '1978 年 1 月' },
      { answer: '1978-10', label: '1978 年 10 月' },
      { answer: '', label: '留空' },
    ]);
  });

  it('is settled one by one, all as October, all as January, or all left empty for the record', () => {
    const one = roster(rows, { 'r3:ambiguousMonth:E': '1978-10', 'all:ambiguousMonth': 'first' });
    expect(one.people.map(({ birth }) => birth)).toEqual(['1978-10', '1979-01']);
    expect(one.settled).toBe(true);
    const october = roster(rows, { 'all:ambiguousMonth': 'last' });
    expect(october.people.map(({ birth }) => birth)).toEqual(['1978-10', '1979-10']);
    const left = roster(rows, { 'all:ambiguousMonth': '' });
    expect(left).toMatchObject({
      settled: true,
      leftEmpty: ['第 3 行 E 出生年月 「1978.1」', '第 4 行 E 出生年月 「1979.1」'],
    });
  });

  it('takes no answer that was not on offer', () => {
    expect(roster(rows, { 'all:ambiguousMonth': '1978-05' }).settled).toBe(false);
  });

  it('is likely October where January is written 1965.01, and the question says so', () => {
    const preview = roster([...rows, person(3, '王五', [1965.01])]);
    expect(preview.faults[0]?.sentence).toContain('多半是 10 月');
    expect(roster(rows).faults[0]?.sentence).not.toContain('多半');
  });

  it('that cannot be is an error; a joining before eighteen is only told', () => {
    expect(roster([person(1, '张三', ['1978.13'])]).faults).toMatchObject([
      { code: 'unreadableMonth', severity: 'error' },
    ]);
    expect(roster([person(1, '张三', ['2026.06'])]).faults[0]?.sentence).toContain('比本次会议还晚');
    const early = roster([person(1, '张三', ['1980.01', '', '1997.12'])]);
    expect(early.faults).toMatchObject([{ code: 'joinedEarly', severity: 'notice' }]);
    expect(roster([person(1, '张三', ['1980.01', '', '1998.01'])]).faults).toEqual([]);
  });
});

describe('the delegation of a row', () => {
  it('is asked about once where merged cells hold only the first, then runs on to the next', () => {
    const rows = [
      person(1, '张三'),
      [2, '', '李四', '男'],
      [3, '', '王五', '男'],
      [4, '第二代表团', '赵六', '男'],
      [5, '', '钱七', '男'],
    ];
    const preview = roster(rows);
    expect(preview.faults).toMatchObject([
      { code: 'delegationBlank', row: 4, answered: false },
      { code: 'delegationBlank', row: 7, answered: false },
    ]);
    const settled = roster(rows, { 'all:delegationBlank': 'first' });
    expect(settled.settled).toBe(true);
    expect(settled.delegations).toEqual([
      { name: '第一代表团', count: 3 },
      { name: '第二代表团', count: 2 },
    ]);
  });

  it('may stand as a heading above its members', () => {
    const rows = [
      ['姓名', '性别'],
      ['一、第一代表团（2人）'],
      ['张三', '男'],
      ['李四', '男'],
      ['第二代表团名单'],
      ['王五', '男'],
    ];
    expect(parseRoster(sheet(rows), {})).toMatchObject({
      settled: true,
      delegations: [
        { name: '第一代表团', count: 2 },
        { name: '第二代表团', count: 1 },
      ],
    });
  });

  it('is missed where the first row has none', () => {
    expect(roster([[1, '', '张三', '男']]).faults).toMatchObject([
      { code: 'delegationMissing', severity: 'error', column: 'B 代表团' },
    ]);
  });

  it('is asked about once where the whole list has none', () => {
    const rows = [
      ['姓名', '性别'],
      ['张三', '男'],
      ['李四', '男'],
    ];
    expect(parseRoster(sheet(rows), {}).faults).toMatchObject([
      { code: 'delegationColumnMissing', severity: 'question' },
    ]);
    const one = parseRoster(sheet(rows), { 'all:delegationColumnMissing': 'first' });
    expect(one).toMatchObject({ settled: true, delegations: [{ name: '全体代表', count: 2 }] });
  });
});
