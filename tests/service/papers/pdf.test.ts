// PDFs as the browsers write them: their text is read, papers are cut out of a volume, other files are left alone.

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Block, Paper } from '../../../core/papers/paper.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { notInPdf } from '../../../service/papers/check/pdf.ts';
import { chromiumPrinter, findChromium } from '../../../service/papers/chromium.ts';
import { keepDrawn } from '../../../service/papers/pdf/drawn.ts';
import { readPdf } from '../../../service/papers/pdf/objects.ts';
import { cutPdf } from '../../../service/papers/pdf/split.ts';
import { pageTexts } from '../../../service/papers/pdf/text.ts';
import { printVolume, volumesOf } from '../../../service/papers/volume.ts';
import { at, lines, signed } from './long.ts';
import { fakePdf } from './skia.ts';

function read(bytes: Uint8Array) {
  const pdf = readPdf(bytes);
  if (pdf === null) throw new Error('The PDF was not read.');
  return pdf;
}

describe('a volume', () => {
  const volume = read(fakePdf([{ text: '甲一' }, { text: '甲二' }, { text: '乙 一' }]));

  it('gives the text of each page, without white space', () => {
    expect(pageTexts(volume)).toEqual(['甲一', '甲二', '乙一']);
  });

  it('is cut into files of their own, with their names and the date of the record', () => {
    const cut = cutPdf(volume, { from: 1, count: 2, title: '会议记录', at: '2026-06-18T10:20:00.000+08:00' });
    expect(pageTexts(read(cut))).toEqual(['甲二', '乙一']);
    const text = Buffer.from(cut).toString('latin1');
    expect(text).toContain("/CreationDate (D:20260618102000+08'00')");
    expect(text).toContain('/Title <FEFF4F1A8BAE8BB05F55>');
    // Nothing of the page that stayed behind, nor of the tree they were in.
    expect(text.match(/\/Type \/Page\n/gu)).toHaveLength(2);
    expect(text).not.toContain('StructParents');
    expect(cutPdf(volume, { from: 1, count: 2, title: '会议记录', at: '2026-06-18T10:20:00.000+08:00' })).toEqual(cut);
  });

  it('that is cut off, or put together in another way, is not guessed at', () => {
    const whole = fakePdf([{ text: '甲' }]);
    expect(readPdf(whole.subarray(0, whole.length - 40))).toBeNull();
    expect(readPdf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBeNull();
    const latin = Buffer.from(whole).toString('latin1');
    expect(readPdf(Buffer.from(latin.replace('/Kids [5 0 R]', '/Kids [2 0 R]'), 'latin1'))).toBeNull();
    const other = readPdf(Buffer.from(latin.replace('/FlateDecode', '/XlateDecode'), 'latin1'));
    expect(other === null ? null : pageTexts(other)).toBeNull();
  });
});

describe('a font whose glyphs are drawings', () => {
  const font = `<</Type /Font
/Subtype /Type3
/FirstChar 0
/LastChar 3
/Widths [1000 0 500 700]
/Encoding <</Type /Encoding
/Differences [0 /g0 /g0 /gA /gB]>>
/CharProcs <</g0 11 0 R
/gA 12 0 R
/gB 13 0 R>>>>`;

  it('keeps those that are shown, with their widths', () => {
    const kept = keepDrawn(font, new Set([2]));
    expect(kept).toContain('/FirstChar 2\n/LastChar 2\n/Widths [500]');
    expect(kept).toContain('/Differences [2 /gA]');
    expect(kept).toContain('/CharProcs <</gA 12 0 R>>');
    expect(keepDrawn(font, new Set([0, 3]))).toContain('/Widths [1000 0 0 700]');
  });

  it('is left as it is where anything of it is not understood', () => {
    expect(keepDrawn(font, new Set([7]))).toBe(font);
    expect(keepDrawn(font, new Set())).toBe(font);
    expect(keepDrawn(font.replace('Type3', 'Type0'), new Set([2]))).toBe(font.replace('Type3', 'Type0'));
  });
});

describe('the text of a PDF', () => {
  const paper = {
    ...lines(0),
    practice: false,
    foot: '某大会　日志链首 AB',
    blocks: [
      { kind: 'paragraph' as const, text: '收回选票 6 张，有效。' },
      {
        kind: 'table' as const,
        columns: ['序号', '姓名'],
        widths: [20, 80],
        rows: [
          ['1', '丁　一'],
          ['2', '王　二'],
        ],
      },
    ],
  };
  const first = '某大会日志链首AB第1页共2页—1—收回选票6张,有';
  const second = '某大会日志链首AB第2页共2页—2—';

  it('holds every word over the end of a page, with the heading of a table that goes on', () => {
    expect(notInPdf(paper, 'x.pdf', [first, `${second}效。序号姓名1丁一2王二`])).toEqual([]);
    const broken = ['某大会日志链首AB第1页共2页—1—收回选票6张,有效。序号姓名1丁一', `${second}序号姓名2王二`];
    expect(notInPdf(paper, 'x.pdf', broken)).toEqual([]);
  });

  it('names the page where a figure, a name, a head line or a number of a page is another', () => {
    const rest = `${second}效。序号姓名1丁一2王二`;
    expect(notInPdf(paper, 'x.pdf', [first.replace('6', '5'), rest])).toEqual([
      {
        here: { place: '《x.pdf》第 1 页', says: '收回选票5张,有' },
        there: { place: '程序算出的文书', says: '收回选票6张,有效。序号姓名1丁一2王二' },
      },
    ]);
    expect(notInPdf(paper, 'x.pdf', [first, rest.replace('王', '玉')])[0]?.here.place).toBe('《x.pdf》第 2 页');
    expect(notInPdf(paper, 'x.pdf', [first.replace('AB', 'AC'), rest])[0]?.there.says).toContain('日志链首AB');
    expect(notInPdf(paper, 'x.pdf', [first, rest.replace('第2页', '第3页')])[0]?.there.says).toContain('第2页共2页');
    expect(notInPdf(paper, 'x.pdf', [first, rest.slice(0, -2)])[0]).toMatchObject({
      here: { place: '《x.pdf》末尾' },
      there: { says: '王二' },
    });
    expect(notInPdf(paper, 'x.pdf', [first, `${rest}多`])).toHaveLength(1);
  });
});

const browser = findChromium();
if (browser === null)
  process.stderr.write('\n*** NOT TESTED: PDFs by a real browser. No Chromium found on this machine. ***\n');

describe.runIf(browser !== null)('the browser of this machine', () => {
  it('prints papers of several pages in one volume, each with its own pages, sides and words', {
    timeout: 240_000,
  }, async () => {
    const papers = [
      { ...lines(30), fileName: '一' },
      { ...signed(40), fileName: '二' },
      { ...signed(3), size: 'a5' as const, fileName: '三' },
    ];
    const printer = chromiumPrinter(browser ?? '')();
    const printed = await printVolume(papers, at, printer);
    await printer.close();
    if (!printed.ok) throw new Error(sentenceOf(printed.error));
    expect(printed.value.map(({ paper }) => paper.fileName)).toEqual(['一', '二', '三']);
    for (const { paper, bytes } of printed.value) {
      const pages = pageTexts(read(bytes)) ?? [];
      expect(notInPdf(paper, paper.fileName, pages), paper.fileName).toEqual([]);
      expect(Buffer.from(bytes).toString('latin1')).toContain(`/Count ${pages.length}\n`);
    }
    expect(read(printed.value[0]?.bytes ?? new Uint8Array()).pages).toHaveLength(2);
    // The second paper begins in the middle of the volume: its first page is a right one all the same.
    expect(numberAt(printed.value[1]?.bytes ?? new Uint8Array(), 1)).toBeGreaterThan(300);
    expect(numberAt(printed.value[1]?.bytes ?? new Uint8Array(), 2)).toBeLessThan(300);
  });

  it('never parts what is signed, nor leaves it without the last rows, wherever the table ends', {
    timeout: 240_000,
  }, async () => {
    const counts = [...range(17, 12), ...range(60, 26)];
    const papers = counts.flatMap((rows) => [
      signedOf(rows, '', (block) => [block]),
      signedOf(rows, '行高', (block) => (block.kind === 'table' ? [{ ...block, rowHeight: 11 }] : [block])),
      signedOf(rows, '无句', (block) => (block.kind === 'paragraph' ? [] : [block])),
    ]);
    const printed = await printAll(papers);
    const parted = printed.flatMap(({ paper, pages }) => {
      const [rows = ''] = paper.fileName.split(' ');
      const together = pages.find((page) => page.includes('2026年6月28日')) ?? '';
      const wanted = [
        '总监票人',
        '计票人:',
        '候选人姓名',
        `${Number(rows) - 1}阿`,
        `${Number(rows) - 1}丁`,
        `${rows}丁`,
        `${rows}阿`,
      ];
      return wanted.filter((word) => together.includes(word)).length === 5 ? [] : [`${paper.fileName}：${together}`];
    });
    expect(parted).toEqual([]);
    expect(new Set(printed.map(({ pages }) => pages.length)).size).toBeGreaterThan(1);
  });
});

/** A sheet to be signed, with its blocks changed. */
function signedOf(rows: number, how: string, change: (block: Block) => readonly Block[]): Paper {
  const paper = signed(rows);
  return { ...paper, fileName: `${rows} 行 ${how}`, blocks: paper.blocks.flatMap(change) };
}

/** Each paper with the text of its pages. */
async function printAll(papers: readonly Paper[]) {
  const printer = chromiumPrinter(browser ?? '')();
  const all: { readonly paper: Paper; readonly pages: readonly string[] }[] = [];
  for (const volume of volumesOf(papers)) {
    const printed = await printVolume(volume, at, printer);
    if (!printed.ok) throw new Error(sentenceOf(printed.error));
    all.push(...printed.value.map(({ paper, bytes }) => ({ paper, pages: pageTexts(read(bytes)) ?? [] })));
  }
  await printer.close();
  return all;
}

/** Points from the left at which the number of this page begins; the dash before it. */
function numberAt(bytes: Uint8Array, page: number): number {
  const ran = spawnSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), '-', '-'], { input: bytes });
  const found = /xMin="([\d.]+)"[^>]*>—</u.exec(ran.stdout.toString('utf8'))?.[1];
  return Number(found ?? Number.NaN);
}

function range(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
