// The papers as LibreOffice sets them: 22 lines of 28 characters, margins, page numbers, headings of tables.

import { describe, expect, it } from 'vitest';
import { ballotPaper } from '../../../core/papers/ballot.ts';
import { paperToDocx } from '../../../service/papers/docx.ts';
import { grassroots } from '../../core/rules/elections.ts';
import { at, lines, signed } from './long.ts';
import { canRender, renderAll, renderWords } from './office.ts';

const half = 0.5;

describe.runIf(canRender())('a rendered paper', () => {
  it('of the official layout has 22 lines of 28 characters on a page, in its margins', {
    timeout: 120_000,
  }, async () => {
    const pages = renderWords(await paperToDocx(lines(66), at));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      const body = page.filter(({ text }) => text.startsWith('会'));
      expect(body).toHaveLength(22);
      // Two characters of indent and 26 more fill the line.
      expect(body.every(({ text }) => text.length === 26)).toBe(true);
      const pitch = ((body.at(-1)?.top ?? 0) - (body[0]?.top ?? 0)) / 21;
      expect(pitch).toBeCloseTo((28.95 * 25.4) / 72, 1);
      expect(Math.min(...body.map(({ left }) => left))).toBeCloseTo(28 + (2 * 15.75 * 25.4) / 72, 0);
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThan(210 - 26 + half);
      expect(Math.min(...body.map(({ top }) => top))).toBeGreaterThan(37 - half);
      expect(Math.max(...body.map(({ bottom }) => bottom))).toBeLessThan(297 - 35 + half);
    }
  });

  it('has its number 7 mm below the type area, outside: right, left, right', { timeout: 120_000 }, async () => {
    const pages = renderWords(await paperToDocx(lines(66), at));
    for (const [index, page] of pages.entries()) {
      const dashes = page.filter(({ text }) => text === '—');
      expect(dashes).toHaveLength(2);
      for (const { top, bottom } of dashes) expect(Math.abs((top + bottom) / 2 - (297 - 35 + 7))).toBeLessThan(1);
      if (index % 2 === 0) expect(dashes[1]?.right).toBeCloseTo(210 - 26 - (14 * 25.4) / 72, 0);
      else expect(dashes[0]?.left).toBeCloseTo(28 + (14 * 25.4) / 72, 0);
    }
  });

  it('has the heading of its table and its own head line on every page', { timeout: 120_000 }, async () => {
    const pages = renderWords(await paperToDocx(signed(60), at));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const words = page.map(({ text }) => text).join('');
      expect(words).toContain(`第${index + 1}页共${pages.length}页`);
      expect(words).toContain('演练');
      expect(words).toContain('AB12-CD34');
      if (/丁[一二三四五]/u.test(words)) expect(words).toContain('候选人姓名');
    }
    const last = pages.at(-1)?.map(({ text }) => text) ?? [];
    expect(last.join('')).toContain('总监票人:');
  });

  it('never has what is signed alone on a page, wherever the table ends', { timeout: 300_000 }, async () => {
    const counts = [19, 20, 21, 22, 23];
    const all = renderAll(await Promise.all(counts.map((rows) => paperToDocx(signed(rows), at))));
    for (const [index, pages] of all.entries()) {
      const signedOn = pages.filter((page) => page.some(({ text }) => text.startsWith('总监票人')));
      expect(signedOn, `${counts[index]} rows`).toHaveLength(1);
      const words = signedOn[0]?.map(({ text }) => text) ?? [];
      // Two rows at least, under the heading of the table.
      expect(words.filter((word) => word === '118').length, `${counts[index]} rows`).toBeGreaterThan(1);
      expect(words.join('')).toContain('候选人姓名');
    }
    // The table ended near the foot of a page in some of them, and what is signed went over with its last rows.
    expect(new Set(all.map((pages) => pages.length)).size).toBeGreaterThan(1);
  });

  it('is a ballot on one sheet of the size it says, with every box and every sentence on it', {
    timeout: 300_000,
  }, async () => {
    const ballot = (count: number, seats: number, longest = '') =>
      ballotPaper({
        heading: { congress: '中国共产党某某镇第十五次代表大会', date: '2026-06-28', practice: true, head: 'AB12' },
        rule: grassroots,
        contest: { contestId: 'c1', title: '第十五届委员会委员', shortTitle: '党委委员', seats, colour: '红' },
        candidates: Array.from({ length: count }, (_, index) =>
          index === 0 && longest !== '' ? longest : `代表${index % 10}`,
        ),
        spare: true,
        words: ['请用蓝、黑墨水笔填写，符号准确，位置端正。'],
      });
    const long = '阿卜杜热合曼·阿卜杜克热木';
    const papers = [ballot(3, 2), ballot(10, 9), ballot(11, 9), ballot(4, 3, long), ballot(14, 11, long)];
    expect(papers.map(({ size }) => size)).toEqual(['a5', 'a5', 'a4', 'a5', 'a4']);
    const all = renderAll(await Promise.all(papers.map((paper) => paperToDocx(paper, at))));
    for (const [index, pages] of all.entries()) {
      expect(pages, `ballot ${index}`).toHaveLength(1);
      const words = pages[0]?.map(({ text }) => text).join('') ?? '';
      expect(words).toContain('位置端正。');
      expect(words).toContain('第1页共1页');
      // No number at the foot: the head line has the pages.
      expect(words).not.toContain('—1—');
    }
  });
});
