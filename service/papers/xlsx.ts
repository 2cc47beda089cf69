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

/** The bytes of the .xlsx of one contest, dated `at`: one page wide on A4, its heading on every page. */
export async function resultToXlsx(
  { congress, date, practice, journal }: ResultPackage,
  contest: Contest,
  words: MarkNames,
  at: string,
): Promise<Uint8Array> {
  const { ballots } = contest;
  const lines: readonly (readonly [string, number, string])[] = [
    ['应选', contest.seats, '名'],
    ['应到代表', contest.entitled, '名'],
    ['实到代表', contest.present, '名'],
    ['印制选票', ballots.printed, '张'],
    ['发出选票', ballots.issued, '张'],
    ['收回选票', ballots.collected, '张'],
    ['有效票', ballots.valid, '张'],
    ['无效票', ballots.invalid, '张'],
    [winnerWord(contest.round), contest.elected.length, '名'],
  ];
  const head: SheetData = [
    wide({ value: `${practice ? '【演练】' : ''}${congress}`, fontSize: 14, fontWeight: 'bold' }),
    wide({ value: `${contest.title}选举计票结果`, fontSize: 14, fontWeight: 'bold' }),
    wide({ value: `${date}　日志 ${journal.records} 条，链首 ${journal.head.slice(0, 16).toUpperCase()}` }),
    [],
    ...lines.map(([label, value, unit]) => [
      { ...boxed, value: label, fontWeight: 'bold' as const, columnSpan: 2 },
      null,
      { ...boxed, value },
      { ...boxed, value: unit },
    ]),
    [],
  ];
  const rows: SheetData = [
    ...head,
    ['序号', '姓名', words.approve, words.oppose, words.abstain, '部分无效', '结果'].map((value) => ({
      ...boxed,
      value,
      fontWeight: 'bold' as const,
    })),
    ...contest.candidates.map((one, index) =>
      [index + 1, one.name, one.approve, one.oppose, one.abstain, one.illegible, resultOf(contest, one.name)].map(cell),
    ),
    ...contest.writeIns.map(({ name, approve }, index) =>
      [contest.candidates.length + index + 1, name, approve, '—', '—', '—', `另选人　${resultOf(contest, name)}`].map(
        cell,
      ),
    ),
  ];
  const layout = { sheet: sheetName, columns: widths.map((width) => ({ width })) };
  const bytes = await writeXlsxFile(rows, layout, { fontFamily: '宋体', fontSize: 11 }).toBuffer();
  return repack(new Uint8Array(bytes), at, {
    'xl/worksheets/sheet1.xml': onePageWide,
    'xl/workbook.xml': (xml) => repeatRow(xml, head.length + 1),
  });
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

function cell(value: string | number) {
  return value === '' ? boxed : { ...boxed, value };
}
