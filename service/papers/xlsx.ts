// A result as a workbook: the figures of the count, who got what, who is elected. Numbers stand as numbers.

import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { ResultPackage } from '../../core/papers/package.ts';
import { winnerWord } from '../../core/rules/rounds.ts';
import { repack } from './zip.ts';

type Contest = ResultPackage['contests'][number];

export interface MarkNames {
  readonly approve: string;
  readonly oppose: string;
  readonly abstain: string;
}

/** The bytes of the .xlsx of one contest, dated `at`. */
export async function resultToXlsx(
  { congress, date, practice, journal }: ResultPackage,
  contest: Contest,
  words: MarkNames,
  at: string,
): Promise<Uint8Array> {
  const { ballots } = contest;
  const line = (label: string, value: number, unit: string) => [bold(label), { value }, { value: unit }];
  const rows: SheetData = [
    [bold(`${practice ? '【演练】' : ''}${congress}`)],
    [bold(`${contest.title}选举计票结果`)],
    [{ value: `${date}　日志 ${journal.records} 条，链首 ${journal.head.slice(0, 16).toUpperCase()}` }],
    [],
    line('应选', contest.seats, '名'),
    line('应到代表', contest.entitled, '名'),
    line('实到代表', contest.present, '名'),
    line('印制选票', ballots.printed, '张'),
    line('发出选票', ballots.issued, '张'),
    line('收回选票', ballots.collected, '张'),
    line('有效票', ballots.valid, '张'),
    line('无效票', ballots.invalid, '张'),
    line(winnerWord(contest.round), contest.elected.length, '名'),
    [],
    ['序号', '姓名', words.approve, words.oppose, words.abstain, '部分无效', '结果'].map(bold),
    ...contest.candidates.map((one, index) =>
      [index + 1, one.name, one.approve, one.oppose, one.abstain, one.illegible, resultOf(contest, one.name)].map(cell),
    ),
    ...contest.writeIns.map(({ name, approve }, index) =>
      [contest.candidates.length + index + 1, name, approve, '—', '—', '—', `另选人　${resultOf(contest, name)}`].map(
        cell,
      ),
    ),
  ];
  const columns = [{ width: 12 }, { width: 22 }, ...Array.from({ length: 5 }, () => ({ width: 11 }))];
  const bytes = await writeXlsxFile(rows, { sheet: '计票结果', columns }).toBuffer();
  return repack(new Uint8Array(bytes), at);
}

function resultOf({ elected, tied, round }: Contest, name: string): string {
  if (elected.includes(name)) return winnerWord(round);
  return tied.includes(name) ? '票数相等' : '';
}

function bold(value: string) {
  return { value, fontWeight: 'bold' as const };
}

function cell(value: string | number) {
  return value === '' ? null : { value };
}
