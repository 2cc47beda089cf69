// The workbook of a result: one page wide, its heading on every page, its numbers as numbers.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { resultRows, rowsToXlsx } from '../../../service/papers/xlsx.ts';
import { at } from './long.ts';
import { canRender, convert } from './office.ts';

const words = { approve: '赞成', oppose: '不赞成', abstain: '弃权' };

/** So many candidates, the last with the longest of names. */
function result(count: number) {
  const names = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? '阿卜杜热合曼·阿卜杜克热木' : `丁${index + 1}`,
  );
  const contest = {
    ...{ id: 'c1', title: '第十五届委员会委员', shortTitle: '党委委员', round: 'first' as const, seats: 9 },
    ...{ entitled: 122, present: 120, threshold: 61, vacancies: 0, articles: [], tied: [] },
    ballots: { printed: 130, issued: 120, spoiled: 10, collected: 120, valid: 118, invalid: 2 },
    candidates: names.map((name) => ({ name, approve: 100, oppose: 15, abstain: 3, illegible: 0 })),
    writeIns: [{ name: '赵某', approve: 4 }],
    elected: names.slice(0, 9),
  };
  const of = { congress: '中国共产党某某镇第十五次代表大会', date: '2026-06-28', practice: true };
  const journal = { records: 871, head: 'a'.repeat(64) };
  return {
    data: { format: 'congress-results' as const, version: 1 as const, ...of, journal, contests: [contest] },
    contest,
  };
}

async function bookOf(count: number): Promise<Uint8Array> {
  const { data, contest } = result(count);
  return rowsToXlsx(resultRows(data, contest, words), at);
}

describe('the workbook of a result', () => {
  it('is set up for A4, one page wide, with the heading of the table on every page', async () => {
    const parts = unzipSync(await bookOf(11));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/^<\?xml[^>]*>\s*<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/u);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet.indexOf('<mergeCells')).toBeLessThan(sheet.indexOf('<pageMargins'));
    expect(part('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">计票结果!$15:$15</definedName>',
    );
    const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text);
    const first = /<row r="15"[^>]*><c r="A15"[^>]*><v>(\d+)<\/v>/u.exec(sheet)?.[1];
    expect(strings[Number(first)]).toBe('序号');
  });

  it.runIf(canRender())(
    'has every column on the sheet and the heading on each of its pages',
    { timeout: 120_000 },
    async () => {
      const pages = convert([{ name: 'book.xlsx', bytes: await bookOf(120) }])[0] ?? [];
      expect(pages.length).toBeGreaterThan(1);
      // As many pages as rows ask for: a second page across would have no names.
      for (const page of pages) {
        const text = page.map((word) => word.text).join('');
        for (const column of ['序号', '姓名', '赞成', '不赞成', '弃权', '部分无效', '结果'])
          expect(text).toContain(column);
        expect(text).toContain(`共${pages.length}页`);
      }
      expect(
        pages
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toContain('阿卜杜热合曼·阿卜杜克热木');
    },
  );
});
