// Lists of the meeting's pictures: no page, column or row left with a forgotten rest, nothing too small, quick to lay out.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBallots } from '../../../renderer/stage/ballot-rows.ts';
import { layColumns } from '../../../renderer/stage/columns.ts';
import { layEntries } from '../../../renderer/stage/entries.ts';
import { evenRows } from '../../../renderer/stage/grid.ts';
import { blocksOf, pageOf, pagesOf } from '../../../renderer/stage/pages.ts';
import { canvasHeight, layFrame, layHeading, placeCanvas, smallestPart } from '../../../renderer/stage/space.ts';
import { readingTime } from '../../../renderer/stage/turning.ts';

const frame = {
  left: '中国共产党某镇第十五次代表大会',
  right: '选举大会',
  footLeft: '请',
  footRight: '',
  practice: true,
};
const screens = [
  [1920, 1080],
  [1024, 768],
  [1280, 800],
  [3840, 1080],
  [1536, 384],
] as const;
const spaces = screens.map(([width, height]) => placeCanvas({ width, height }).space);
const boxIn = (space: (typeof spaces)[number]) =>
  layHeading(space, layFrame(space, frame, '第 1/9 页').body, '议程', '').rest;
const smallest = canvasHeight * smallestPart;
const counts = fc.integer({ min: 1, max: 300 });

describe('what is left over', () => {
  test('pages, columns and rows differ by one entry at most, and keep their order', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), (count, most) => {
        const rows = Array.from({ length: count }, (_, index) => index);
        for (const parts of [pagesOf(rows, most), blocksOf(rows, Math.min(most, 4))]) {
          const sizes = parts.map((part) => part.length);
          expect(parts.flat()).toEqual(rows);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a row has one name alone only where all rows of two cannot be full', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 8 }), (count, columns) => {
        const rows = Map.groupBy(evenRows(count, columns), ({ row }) => row);
        const isAlone = [...rows.values()].some((row) => row.length === 1);
        expect(isAlone && count > columns).toBe(false);
      }),
    );
  });

  test('the page of an entry is the one it stands on', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), fc.nat(299), (count, perPage, pick) => {
        const index = pick % count;
        const page = pageOf(count, perPage, index) ?? -1;
        const rows = Array.from({ length: count }, (_, row) => row);
        expect(pagesOf(rows, perPage)[page]).toContain(index);
      }),
    );
    expect(pageOf(9, 3, -1)).toBeUndefined();
  });
});

describe('sizes', () => {
  const text = fc.constantFrom(
    '奏国歌',
    '通过监票人名单，宣布计票人名单',
    '听取和审查中国共产党某镇第十四届委员会的工作报告',
  );

  test('an agenda of one to sixty items is readable on every screen', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), fc.constantFrom(...spaces), (texts, space) => {
        const items = texts.map((one, index) => ({ number: String(index + 1), text: one }));
        const box = boxIn(space);
        const { layout } = layColumns(items, 4, box, space);
        expect(layout.size).toBeGreaterThanOrEqual(smallest);
        expect(layout.columns * layout.columnWidth + (layout.columns - 1) * layout.gap).toBeLessThanOrEqual(
          box.width + 0.01,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('candidates with a few words each are readable on every screen, up to 300 of them', () => {
    const person = fc.record({
      name: fc.constantFrom('丁建华', '于　洁', '阿卜杜热合曼·买买提依明'),
      details: fc.constantFrom('', '女，汉族，1971年2月生，大学'),
      introduction: fc.constantFrom('', '镇党委副书记、镇长', '介绍'.repeat(100)),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 300 }), fc.constantFrom(...spaces), (people, space) => {
        const { layout } = layEntries(people, boxIn(space), space);
        expect(Math.min(layout.size, layout.nameSize)).toBeGreaterThanOrEqual(smallest);
        expect(layout.textWidth).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('ballots of one to twelve contests are readable on every screen', () => {
    const figures = [
      { label: '发出', value: '2987', emphasis: false },
      { label: '收回', value: '2990', emphasis: true },
    ];
    const title = fc.constantFrom('委员（红色选票）', '出席上一级党的代表大会代表（粉红色选票）');
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), fc.constantFrom(...spaces), (titles, space) => {
        const rows = titles.map((one) => ({ title: one, figures, verdict: '选举有效' }));
        const { perPage, layout } = layBallots(rows, boxIn(space), space);
        expect(layout.size).toBeGreaterThanOrEqual(smallest);
        expect(layout.rowHeight * perPage).toBeLessThanOrEqual(boxIn(space).height + 0.01);
      }),
      { numRuns: 60 },
    );
  });
});

test('a long text stays longer on the screen than a list, five characters a second', () => {
  expect(readingTime([])).toBe(8000);
  expect(readingTime(['字'.repeat(30), '字'.repeat(140)])).toBe(28_000);
});
