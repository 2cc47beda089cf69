// 当选人员结构统计: how the elected are made up, each share with what it is a share of and how it was rounded.

import { spacedName } from '../names/spacing.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { ElectedPerson } from './electees.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export type Rounding = 'nearest' | 'down';

export interface StructureFacts {
  readonly heading: PaperHeading;
  readonly elected: readonly ElectedPerson[];
  readonly rounding: Rounding;
}

/** A table a contest, and one of all persons where there is more than one contest; nobody is counted twice in that. */
export function structurePaper({ heading, elected, rounding }: StructureFacts): Paper {
  const contests = [...new Set(elected.map(({ contest }) => contest))];
  const tables = contests.map((contest) => ({
    name: contest,
    people: elected.filter((person) => person.contest === contest),
  }));
  const all = [...new Map(elected.map((person) => [person.name, person])).values()];
  const groups = contests.length > 1 ? [...tables, { name: '合计（兼任的只计一次）', people: all }] : tables;
  return paperOf(heading, { id: 'structure', layout: 'form', fileName: '当选人员结构统计' }, [
    ...titled(heading, '当选人员结构统计表'),
    say(`年龄按出生年月算到 ${chineseDate(heading.date)}，当月出生的算已满；百分比${roundingNames[rounding]}。`),
    say('分母是填写了该项的当选人数；没有填写的另列，不计入分母。'),
    ...groups.flatMap(({ name, people }) => groupBlocks(name, people, heading.date, rounding)),
    { kind: 'signatures', lines: ['填表人：', '审核人：', chineseDate(heading.date)] },
  ]);
}

const roundingNames: Readonly<Record<Rounding, string>> = {
  nearest: '四舍五入到小数点后一位',
  down: '截取到小数点后一位，其余舍去',
};

/** One decimal, in integers; '—' of nobody. */
export function shareOf(part: number, whole: number, rounding: Rounding): string {
  if (whole === 0) return '—';
  const tenths =
    rounding === 'down' ? Math.floor((part * 1000) / whole) : Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** Full years at the date; somebody born in its month has had the birthday. */
export function ageAt(birth: string, date: string): number {
  const [year = 0, month = 0] = birth.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0] = date.split('-').map(Number);
  return nowYear - year - (nowMonth < month ? 1 : 0);
}

interface Line {
  readonly what: string;
  /** True, false, or null where nothing is known of the person. */
  readonly holds: (person: ElectedPerson, date: string) => boolean | null;
}

const said = <Value>(value: Value | null | '', holds: (value: Value) => boolean): boolean | null =>
  value === null || value === '' ? null : holds(value);
const aged = (from: number, to: number) => (person: ElectedPerson, date: string) =>
  said(person.birth, (birth: string) => ageAt(birth, date) >= from && ageAt(birth, date) <= to);
const degree = /研究生|硕士|博士/u;
const bachelor = /本科|大学(?!专科|普通班)|学士|研究生|硕士|博士/u;
const college = /大专|专科/u;

const lines: readonly Line[] = [
  { what: '女', holds: ({ gender }) => said(gender, (value: string) => value === '女') },
  { what: '少数民族', holds: ({ ethnicity }) => said(ethnicity, (value: string) => !/^汉族?$/u.test(value)) },
  { what: '35 岁及以下', holds: aged(0, 35) },
  { what: '36—45 岁', holds: aged(36, 45) },
  { what: '46—55 岁', holds: aged(46, 55) },
  { what: '56 岁及以上', holds: aged(56, 200) },
  { what: '研究生', holds: ({ education }) => said(education, (value: string) => degree.test(value)) },
  { what: '本科及以上', holds: ({ education }) => said(education, (value: string) => bachelor.test(value)) },
  {
    what: '大专及以上',
    holds: ({ education }) => said(education, (value: string) => bachelor.test(value) || college.test(value)),
  },
  { what: '乡镇工作 2 年及以上', holds: ({ years }) => said(years, (value: number) => value >= 2) },
];

function groupBlocks(
  name: string,
  people: readonly ElectedPerson[],
  date: string,
  rounding: Rounding,
): readonly Block[] {
  const sources = [...new Set(people.map(({ source }) => source).filter((source) => source !== ''))];
  const bySource = sources.map(
    (source): Line => ({
      what: `来源：${source}`,
      holds: (person) => said(person.source, (value: string) => value === source),
    }),
  );
  return [
    say(`${name}：当选 ${people.length} 名（${people.map((person) => spacedName(person.name)).join('、')}）。`),
    {
      kind: 'table',
      columns: ['项目', '人数', '分母', '占比', '未填写'],
      widths: [40, 15, 15, 15, 15],
      rows: [...lines, ...bySource].map(({ what, holds }) => {
        const answers = people.map((person) => holds(person, date));
        const [part, whole] = [
          answers.filter((answer) => answer === true),
          answers.filter((answer) => answer !== null),
        ];
        return [
          what,
          `${part.length}`,
          `${whole.length}`,
          shareOf(part.length, whole.length, rounding),
          `${people.length - whole.length}`,
        ];
      }),
    },
    say(averageWords(people, date, rounding)),
  ];
}

function averageWords(people: readonly ElectedPerson[], date: string, rounding: Rounding): string {
  const ages = people.flatMap(({ birth }) => (birth === null ? [] : [ageAt(birth, date)]));
  if (ages.length === 0) return '平均年龄：没有填写出生年月。';
  const sum = ages.reduce((total, age) => total + age, 0);
  const tenths =
    rounding === 'down'
      ? Math.floor((sum * 10) / ages.length)
      : Math.floor((sum * 20 + ages.length) / (2 * ages.length));
  return `平均年龄 ${Math.floor(tenths / 10)}.${tenths % 10} 岁（${sum}÷${ages.length}）。`;
}
