// What stands in a Word file: the measures, the fonts, the head and foot of a page, and nothing of this machine's clock.

import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paperToDocx } from '../../../service/papers/docx.ts';
import { at, lines, signed } from './long.ts';

async function partsOf(paper: Parameters<typeof paperToDocx>[0]) {
  const parts = unzipSync(await paperToDocx(paper, at));
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
}

describe('the Word file of an official paper', () => {
  it('has the sheet, the margins, the line and the face of the body that GB/T 9704-2012 asks for', async () => {
    const xml = (await partsOf(lines(3)))('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 37, 35, 28, 26 mm.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    expect(xml).toContain('w:eastAsia="仿宋"');
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(xml).not.toContain('docGrid w:type');
  });

  it('has its page number between dashes, to the right on odd pages and to the left on even ones', async () => {
    const part = await partsOf(lines(3));
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const [name, side] of [
      ['word/footer1.xml', 'right'],
      ['word/footer2.xml', 'left'],
    ] as const) {
      const xml = part(name);
      expect(xml).toContain(`<w:jc w:val="${side}"/>`);
      expect(xml).toContain(`<w:ind w:${side}="280"/>`);
      expect(xml).toContain('<w:sz w:val="28"/>');
      expect(xml).toContain('w:eastAsia="宋体"');
      expect(xml.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/gu, '')).toBe('— 1 —');
    }
  });

  it('names for each font what stands in for it', async () => {
    const fonts = (await partsOf(lines(1)))('word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋,黑体"/>');
    expect(fonts.endsWith('</w:fonts>')).toBe(true);
  });
});

describe('the Word file of a sheet to be signed', () => {
  it('says at the head of every page what it is made from, and that it is practice', async () => {
    const part = await partsOf(signed(3));
    for (const name of ['word/header1.xml', 'word/header2.xml']) {
      const text = part(name).replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/gu, '');
      expect(text).toBe('演练　中国共产党某某镇第十五次代表大会　2026-06-28　日志链首 AB12-CD34　第 1 页 共 1 页');
    }
  });

  it('has levels in 黑体 and 楷体, a table that repeats its heading and breaks no row', async () => {
    const xml = (await partsOf(signed(40)))('word/document.xml');
    expect(runOf(xml, '一、候选人得票')).toContain('w:eastAsia="黑体"');
    expect(runOf(xml, '（一）正式候选人')).toContain('w:eastAsia="楷体"');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    // Its heading, its rows, and the five lines that close it.
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(46);
  });

  it('makes what is signed rows of a long table, held by the last rows, and leaves the others free to break', async () => {
    const xml = (await partsOf(signed(40)))('word/document.xml');
    const rows = xml.split('<w:tr>').slice(1);
    const kept = rows.map((row) => row.includes('<w:keepNext/>'));
    const free = Array.from({ length: 37 }, () => false);
    expect(kept).toEqual([true, true, ...free, true, true, ...[true, true, true, true, false]]);
    expect(rows.slice(-5).every((row) => row.includes('<w:gridSpan w:val="5"/>'))).toBe(true);
    expect(xml.split('</w:tbl>')[1]).not.toContain('<w:t>');
  });

  it('keeps a short table whole, with the words that are signed after it', async () => {
    const xml = (await partsOf(signed(3)))('word/document.xml');
    const kept = (part: string, tag: string) =>
      part
        .split(tag)
        .slice(1)
        .map((one) => one.includes('<w:keepNext/>'));
    const [table = '', after = ''] = xml.split('</w:tbl>');
    expect(kept(table, '<w:tr>')).toEqual([true, true, true, true]);
    expect(kept(after, '<w:p>')).toEqual([true, true, true, true, false]);
  });

  it('sets every line of a cell at a height of its own, so that another font moves no row', async () => {
    const xml = (await partsOf(signed(3)))('word/document.xml');
    const cells = xml.match(/<w:tc>.*?<\/w:tc>/gu) ?? [];
    expect(cells).toHaveLength(20);
    for (const cell of cells) expect(cell).toContain('w:line="338" w:lineRule="exact"');
  });
});

describe('any Word file', () => {
  it('has no field without its cached result, no empty run of text and no id twice', async () => {
    for (const paper of [lines(30), signed(40)]) {
      const parts = unzipSync(await paperToDocx(paper, at));
      for (const [name, bytes] of Object.entries(parts)) {
        const xml = strFromU8(bytes);
        const separators = xml.match(/fldCharType="separate"/gu) ?? [];
        const cached =
          xml.match(/fldCharType="separate"\/><\/w:r><w:r>(?:(?!<w:r>).)*<w:t>[^<]+<\/w:t><\/w:r>/gu) ?? [];
        expect(cached, name).toHaveLength(separators.length);
        expect(xml, name).not.toMatch(/<w:t(?: [^>]*)?(?:\/>|><\/w:t>)/u);
        const ids = [...xml.matchAll(/(?:w:bookmarkStart|wp:docPr)[^>]* (?:w:)?id="([^"]+)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size, name).toBe(ids.length);
      }
    }
  });

  it('has rows that fill the columns of their table, each cell with a paragraph, and no table without a paragraph after it', async () => {
    for (const paper of [signed(3), signed(40)]) {
      const xml = (await partsOf(paper))('word/document.xml');
      for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []) {
        const columns = table.match(/<w:gridCol /gu)?.length;
        for (const row of table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []) {
          const cells = row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [];
          const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1));
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
          expect(cells.every((cell) => cell.endsWith('</w:p></w:tc>'))).toBe(true);
        }
      }
      // Word mends a body that ends with a table, and makes one of two that touch.
      expect(xml).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)/u);
    }
  });

  it('holds only what XML can hold, whatever was typed', async () => {
    const paper = { ...lines(0), blocks: [{ kind: 'paragraph' as const, text: '甲\u0000乙\u000b丙\ud800丁<&>' }] };
    const xml = (await partsOf(paper))('word/document.xml');
    expect(xml).toContain('甲 乙 丙\ufffd丁&lt;&amp;&gt;');
  });

  it('is the same to the byte at another hour and in another time zone', { timeout: 60_000 }, async () => {
    const here = Buffer.from(await paperToDocx(signed(40), at));
    const script = `
      import { paperToDocx } from './service/papers/docx.ts';
      import { at, signed } from './tests/service/papers/long.ts';
      const Real = Date;
      globalThis.Date = class extends Real { constructor(...given) { given.length === 0 ? super(86400000 * 9000) : super(...given); } };
      process.stdout.write(Buffer.from(await paperToDocx(signed(40), at)).toString('base64'));`;
    for (const zone of ['Asia/Shanghai', 'America/St_Johns']) {
      const env = { ...process.env, TZ: zone };
      const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
      expect(there === here.toString('base64'), zone).toBe(true);
    }
  });

  it('is dated by the journal', async () => {
    const core = (await partsOf(lines(1)))('docProps/core.xml');
    expect(core.match(/2026-06-28T03:20:30Z/gu)).toHaveLength(2);
  });
});

/** The run that holds this text. */
function runOf(xml: string, text: string): string {
  return xml.split('<w:r>').find((run) => run.includes(text)) ?? '';
}
