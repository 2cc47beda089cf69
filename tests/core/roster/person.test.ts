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

describe('who has the voting right (条例第五条)', () => {
  it.each([
    ['a heading above them', [['列席人员'], [2, '', '李四', '男']]],
    ['the remark', [[2, '', '李四', '男', '', '', '', '列席']]],
    ['the delegation column', [[2, '列席人员', '李四', '男']]],
  ])('not attendees, known by %s', (_title, rows) => {
    const preview = roster([person(1, '张三'), ...rows]);
    expect(preview).toMatchObject({ delegates: 1, attendees: 1, settled: true });
    expect(preview.people[1]).toMatchObject({ kind: 'attendee', entitled: false, delegation: '列席人员' });
  });

  it('not attendees of a column 类别, nor those a column 表决权 denies', () => {
    const rows = [
      ['代表团', '姓名', '类别', '表决权'],
      ['一团', '张三', '正式代表', '有'],
      ['一团', '李四', '正式代表', '无'],
      ['', '王五', '列席', ''],
    ];
    const preview = parseRoster(sheet(rows), {});
    expect(preview.people.map(({ kind, entitled }) => [kind, entitled])).toEqual([
      ['delegate', true],
      ['delegate', false],
      ['attendee', false],
    ]);
  });

  it('is asked about where the remark says 预备党员 or 留党察看', () => {
    const rows = [person(1, '张三', ['', '', '', '预备党员']), person(2, '李四', ['', '', '', '留党察看一年'])];
    const preview = roster(rows);
    expect(preview.faults).toMatchObject([{ code: 'entitled' }, { code: 'entitled' }]);
    expect(preview.settled).toBe(false);
    const answered = roster(rows, { 'r3:entitled:H': 'no', 'r4:entitled:H': 'yes' });
    expect(answered.people.map(({ entitled }) => entitled)).toEqual([false, true]);
    expect(answered.settled).toBe(true);
  });

  it('is asked about for kinds a grass-roots congress does not have', () => {
    const rows = [
      ['代表团', '姓名', '类别'],
      ['一团', '张三', '特邀代表'],
      ['一团', '李四', '正式代表'],
    ];
    const id = 'r2:kindStrange:C';
    expect(parseRoster(sheet(rows), {}).faults).toMatchObject([{ id, severity: 'question' }]);
    expect(parseRoster(sheet(rows), { [id]: 'out' }).people.map(({ name }) => name)).toEqual(['李四']);
    expect(parseRoster(sheet(rows), { [id]: 'attendee' })).toMatchObject({ delegates: 1, attendees: 1, settled: true });
  });

  it('tells of a sheet of attendees that was not read', () => {
    const preview = parseRoster(
      sheet(
        [
          ['代表团', '姓名'],
          ['一团', '张三'],
        ],
        ['代表', '列席人员'],
      ),
      {},
    );
    expect(preview.faults).toMatchObject([{ code: 'otherSheet', severity: 'notice' }]);
  });
});

describe('people of the same name', () => {
  it('alike in everything stand in the list twice: an error', () => {
    const preview = roster([person(1, '张三', ['', '书记']), person(2, '张三', ['', '书记'])]);
    expect(preview.faults).toMatchObject([{ code: 'sameTwice', severity: 'error', row: 4 }]);
  });

  it('with another post or delegation are asked about: two people, or one who is kept once', () => {
    const rows = [person(1, '张三', ['', '书记']), person(2, '张三', ['', '会计'])];
    expect(roster(rows).faults).toMatchObject([{ code: 'namesake', severity: 'question', answered: false }]);
    expect(roster(rows, { 'all:namesake': 'two' })).toMatchObject({ delegates: 2, settled: true });
    expect(roster(rows, { 'all:namesake': 'same' })).toMatchObject({ delegates: 1, settled: true });
  });
});
