// Reads what was written: a Word file, a workbook or the text of a PDF as places with text and tables with cells.

import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { packageShape, type ResultPackage } from '../../../core/papers/package.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';

/** A paragraph or a table as it stands in a file. */
export type Place =
  | { readonly kind: 'text'; readonly where: string; readonly text: string }
  | { readonly kind: 'table'; readonly where: string; readonly rows: readonly (readonly string[])[] };

/** Every paragraph with text and every table of a Word file, in order. */
export function readDocx(bytes: Uint8Array): readonly Place[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const found = xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gsu) ?? [];
  const places: Place[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const part of found) {
    if (part.startsWith('<w:tbl>')) {
      tables += 1;
      const all = part.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
      // What is signed below a long table is set as rows over all of its columns.
      const closing = all.filter((row) => row.includes('<w:gridSpan ')).map(textOf);
      const rows = all
        .filter((row) => !row.includes('<w:gridSpan '))
        .map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map(textOf));
      places.push({ kind: 'table', where: `第 ${tables} 表`, rows });
      for (const text of closing) places.push({ kind: 'text', where: `第 ${tables} 表下`, text });
      continue;
    }
    const text = textOf(part);
    if (text === '') continue;
    paragraphs += 1;
    places.push({ kind: 'text', where: `第 ${paragraphs} 段`, text });
  }
  return places;
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/gu)].map(([, text]) => text ?? '\t');
  return unescapeXml(texts.join(''));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? '');
}

/** The cells of the first sheet of a workbook as text, row by row. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const [first] = await readXlsxFile(Buffer.from(bytes));
  return (first?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
}

/** Rows from one with a 姓名 to the next empty row are a table, the others lines of text. */
export function placesOf(rows: readonly (readonly string[])[]): readonly Place[] {
  const places: Place[] = [];
  let table: (readonly string[])[] | null = null;
  for (const [index, cells] of rows.entries()) {
    const where = `第 ${index + 1} 行`;
    if (cells.every((cell) => cell === '')) table = null;
    else if (table !== null) table.push(cells);
    else if (cells.some((cell) => cell.includes('姓名'))) {
      table = [cells];
      places.push({ kind: 'table', where, rows: table });
    } else places.push({ kind: 'text', where, text: cells.join('') });
  }
  return places;
}

/** The data file. Throws on data of another shape. */
export function readPackage(bytes: Uint8Array): ResultPackage {
  return packageShape.parse(JSON.parse(strFromU8(bytes)));
}

/** Each contest of the data as a paper of its own. */
export function contestsOf(
  { contests }: ResultPackage,
  words: RuleSet['words'],
): readonly { readonly id: string; readonly places: readonly Place[] }[] {
  return contests.map(
    ({ id, shortTitle, seats, entitled, present, ballots, candidates, writeIns, elected, threshold }) => {
      const { printed, issued, spoiled, collected, valid, invalid } = ballots;
      const figures = `应选${seats}名，应到${entitled}名，实到${present}名，印制${printed}张，发出${issued}张，作废${spoiled}张，收回${collected}张，有效${valid}张，无效${invalid}张，（${threshold}票）始得当选，当选 ${elected.length} 名：${elected.join('、')}。`;
      const rows = [
        ['姓名', words.approve, words.oppose, words.abstain, '部分无效'],
        ...candidates.map((one) => [one.name, ...[one.approve, one.oppose, one.abstain, one.illegible].map(String)]),
        ...writeIns.map(({ name, approve }) => [name, String(approve)]),
      ];
      const text = {
        kind: 'text' as const,
        where: shortTitle,
        text: elected.length === 0 ? (figures.split('：')[0] ?? '') : figures,
      };
      return { id: `result-${id}`, places: [text, { kind: 'table', where: shortTitle, rows }] };
    },
  );
}

/** Without white space and with one form of each character: as a PDF gives text back. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
