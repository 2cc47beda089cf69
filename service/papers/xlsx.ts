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
  // The words before a figure lie over two columns.
  const line = (label: string, value: number, unit: string): readonly Cell[] => [label, null, value, unit];
  return [
    [`${practice ? '【演练】' : ''}${congress}`],
    [`${contest.title}选举计票结果`],
    [`${date}　日志 ${journal.records} 条，链首 ${journal.head.slice(0, 16).toUpperCase()}`],
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

/** The bytes of the .xlsx of these rows, dated `at`: one page wide on A4, its heading on every page. */
export async function rowsToXlsx(rows: readonly (readonly Cell[])[], at: string): Promise<Uint8Array> {
  const sheet: SheetData = rows.map(styled);
  const layout = { sheet: sheetName, columns: widths.map((width) => ({ width })) };
  const bytes = await writeXlsxFile(sheet, layout, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
  return repack(new Uint8Array(bytes), at, {
    'xl/worksheets/sheet1.xml': onePageWide,
    'xl/workbook.xml': (xml) => repeatRow(xml, heading + 1),
  });
}

/** Rows at the head: two titles and what it was made from; and the row of the heading of the table. */
const [titles, heads, heading] = [2, 3, 14];

function styled(row: readonly Cell[], at: number) {
  const [first = null] = row;
  if (at < heads && typeof first === 'string')
    return wide(at < titles ? { value: first, fontSize: 14, fontWeight: 'bold' } : { value: first });
  if (at < heading)
    return row.map((value, column) =>
      value === null ? null : column === 0 ? { ...bold(value), columnSpan: 2 } : { ...boxed, value },
    );
  return row.map((value) => (value === null ? boxed : at === heading ? bold(value) : { ...boxed, value }));
}

function bold(value: string | number) {
  return { ...boxed, value, fontWeight: 'bold' as const };
}

const sheetName = '计票结果';

/** In characters: 序号, a name, the votes, what came of it. */
const widths = [6, 28, 10, 10, 10, 10, 16];

const boxed = { borderStyle: 'thin', align: 'center', alignVertical: 'center', wrap: true, height: 18 } as const;

/** A cell over the whole width of the table. */
function wide(content: { readonly value: string; readonly fontSize?: number; readonly fontWeight?: 'bold' }) {
  const look = { align: 'center' as const, alignVertical: 'center' as const, height: 24 };
  return [{ ...content, ...look, columnSpan: widths.length }, ...widths.slice(1).map(() => null)];
}

/** What the library has no words for: A4 upright, as many pages as there are rows for, one page wide, numbered. */
function onePageWide(xml: string): string {
  const setup =
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>';
  return xml
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `${setup}</worksheet>`);
}

/** The heading of the table at the head of every printed page. */
function repeatRow(xml: string, row: number): string {
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheetName}!$${row}:$${row}</definedName>`;
  return xml.replace('<definedNames/>', () => `<definedNames>${name}</definedNames>`);
}

function resultOf({ elected, tied, round }: Contest, name: string): string {
  if (elected.includes(name)) return winnerWord(round);
  return tied.includes(name) ? '票数相等' : '';
}
