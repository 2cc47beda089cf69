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

export type Cell = string | number | null;

/** What stands in the workbook of one contest, row by row; figures are figures, and nothing is an empty cell. */
export function resultRows(
  { congress, date, practice, journal }: ResultPackage,
  contest: Contest,
  words: MarkNames,
): readonly (readonly Cell[])[] {
  const { ballots } = contest;
  return [
    [`${practice ? '【演练】' : ''}${congress}`],
    [`${contest.title}选举计票结果`],
    [`${date}　日志 ${journal.records} 条，链首 ${journal.head.slice(0, 16).toUpperCase()}`],
    [],
    ['应选', contest.seats, '名'],
    ['应到代表', contest.entitled, '名'],
    ['实到代表', contest.present, '名'],
    ['印制选票', ballots.printed, '张'],
    ['发出选票', ballots.issued, '张'],
    ['收回选票', ballots.collected, '张'],
    ['有效票', ballots.valid, '张'],
    ['无效票', ballots.invalid, '张'],
    [winnerWord(contest.round), contest.elected.length, '名'],
    [],
    ['序号', '姓名', words.approve, words.oppose, words.abstain, '部分无效', '结果'],
    ...contest.candidates.map((one, index) => [
      ...[index + 1, one.name, one.approve, one.oppose, one.abstain, one.illegible],
      resultOf(contest, one.name),
    ]),
    ...contest.writeIns.map(({ name, approve }, index) => [
      ...[contest.candidates.length + index + 1, name, approve, '—', '—', '—'],
      `另选人　${resultOf(contest, name)}`,
    ]),
  ].map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

/** The bytes of the .xlsx of these rows, dated `at`. */
export async function rowsToXlsx(rows: readonly (readonly Cell[])[], at: string): Promise<Uint8Array> {
  const sheet: SheetData = rows.map((row, index) => row.map((value, column) => styled(value, index, column)));
  const columns = [{ width: 12 }, { width: 22 }, ...Array.from({ length: 5 }, () => ({ width: 11 }))];
  const bytes = await writeXlsxFile(sheet, { sheet: '计票结果', columns }).toBuffer();
  return repack(new Uint8Array(bytes), at);
}

/** Bold: the two titles, the words before the figures, the heading of the table. */
function styled(value: Cell, row: number, column: number) {
  if (value === null) return null;
  const isBold = row < titles || (row < heading && column === 0) || row === heading;
  return typeof value === 'string' && isBold ? { value, fontWeight: 'bold' as const } : { value };
}

/** Rows before the first that is no title, and the row of the heading. */
const titles = 2;
const heading = 14;

function resultOf({ elected, tied, round }: Contest, name: string): string {
  if (elected.includes(name)) return winnerWord(round);
  return tied.includes(name) ? '票数相等' : '';
}
