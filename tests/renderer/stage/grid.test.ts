// Columns and type size of the lists in the hall, at the proportions of real projectors and walls.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResultTableScene } from '../../../core/scenes/scene.ts';
import {
  figureLabels,
  layCall,
  layElected,
  layTable,
  nameLabel,
  nameRoom,
  nameSize,
  tableWidth,
} from '../../../renderer/stage/grid.ts';
import { canvasHeight, layFrame, layHeading, placeCanvas, smallestPart } from '../../../renderer/stage/space.ts';
import { emWidth } from '../../../renderer/stage/type.ts';

const frame = {
  left: '中国共产党某某镇第十五次代表大会',
  right: '选举大会',
  footLeft: '',
  footRight: '',
  practice: true,
};
const screens = [
  [1920, 1080],
  [1024, 768],
  [1280, 1024],
  [1280, 800],
  [3840, 1080],
  [1536, 384],
  [280, 158],
] as const;
const spaces = screens.map(([width, height]) => placeCanvas({ width, height }).space);
const hall = placeCanvas({ width: 1920, height: 1080 }).space;
const boxIn = (space: typeof hall) => layHeading(space, layFrame(space, frame, '').body, '当选名单', '委员 9 名').rest;
const given = ['丁建华', '于　洁', '马国平', '欧阳文清', '阿卜杜热合曼·买买提依明'] as const;
const nameOf = fc.constantFrom(...given);
const person = fc.record({ name: nameOf, note: fc.constantFrom('', '女', '女，回族') });
const smallest = canvasHeight * smallestPart;

describe('the list of the elected', () => {
  test('nine are three rows of three', () => {
    const people = Array.from({ length: 9 }, () => ({ name: '丁建华', note: '' }));
    const { pages, layout } = layElected(people, boxIn(hall), hall);
    expect({ pages, columns: layout.columns }).toEqual({ pages: 1, columns: 3 });
  });

  test('seven do not leave one name alone in the last row', () => {
    const people = Array.from({ length: 7 }, () => ({ name: '丁建华', note: '女' }));
    expect(7 % layElected(people, boxIn(hall), hall).layout.columns).not.toBe(1);
  });

  test('one to thirty people fit every screen, no name cut, none too small to read', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), fc.constantFrom(...spaces), (people, space) => {
        const box = boxIn(space);
        const { perPage, layout } = layElected(people, box, space);
        const rows = Math.ceil(Math.min(perPage, people.length) / layout.columns);
        expect(layout.cell * layout.columns).toBeLessThanOrEqual(box.width + 0.01);
        expect(layout.rowHeight * rows).toBeLessThanOrEqual(box.height + 0.01);
        for (const { name } of people) {
          const size = nameSize(name, layout.size, nameRoom(people, layout));
          expect(emWidth(name) * size).toBeLessThanOrEqual(layout.cell);
          expect(size).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('names beside each other', () => {
  test('names of up to four characters share one size, with more than a character between them', () => {
    const usual = fc.record({ name: fc.constantFrom('丁建华', '于　洁', '欧阳文清'), note: fc.constantFrom('', '女') });
    fc.assert(
      fc.property(fc.array(usual, { minLength: 1, maxLength: 30 }), fc.constantFrom(...spaces), (people, space) => {
        const { layout } = layElected(people, boxIn(space), space);
        const widest = Math.max(...people.map(({ name }) => emWidth(name)));
        expect(nameSize('欧阳文清'.slice(0, widest), layout.size, nameRoom(people, layout))).toBe(layout.size);
        expect(layout.cell - widest * layout.size).toBeGreaterThan(layout.size);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the roll-call', () => {
  test('up to 300 names fit every screen, each beside its mark', () => {
    fc.assert(
      fc.property(fc.array(nameOf, { minLength: 1, maxLength: 300 }), fc.constantFrom(...spaces), (names, space) => {
        const box = boxIn(space);
        const { perPage, layout } = layCall(names, box, space);
        const rows = Math.ceil(Math.min(perPage, names.length) / layout.columns);
        expect(layout.rowHeight * rows).toBeLessThanOrEqual(box.height + 0.01);
        expect(layout.markSize).toBeGreaterThanOrEqual(smallest);
        for (const name of names) {
          const size = nameSize(name, layout.size, layout.room);
          expect(emWidth(name) * size + layout.markWidth).toBeLessThanOrEqual(layout.cell);
          expect(size).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const tableOf = (names: readonly string[], elected: number): ResultTableScene => ({
  kind: 'resultTable',
  frame,
  title: '计票结果',
  subtitle: '应选 9 名',
  columns: ['姓名', '赞成', '不赞成', '弃权', '无法辨认'],
  mark: '当选',
  rows: names.map((name, index) => ({ name, cells: ['120', '0', '0', '0'], elected: index < elected })),
  note: '',
});

describe('the table of a result', () => {
  test('the first head is the name when there is one head more than figures', () => {
    const scene = tableOf(['丁建华'], 1);
    expect([nameLabel(scene), ...figureLabels(scene)]).toEqual(['姓名', '赞成', '不赞成', '弃权', '无法辨认']);
    const withoutName = { ...scene, columns: scene.columns.slice(1) };
    expect([nameLabel(withoutName), ...figureLabels(withoutName)]).toEqual(['', '赞成', '不赞成', '弃权', '无法辨认']);
  });

  test('two to forty candidates fit every screen, no figure too small to read', () => {
    const names = fc.array(nameOf, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, fc.nat(40), fc.constantFrom(...spaces), (candidates, elected, space) => {
        const box = boxIn(space);
        const { perPage, layout } = layTable(tableOf(candidates, elected), box, space);
        const rows = Math.ceil(Math.min(perPage, candidates.length) / layout.blocks);
        const width = tableWidth(layout) * layout.blocks + layout.blockGap * (layout.blocks - 1);
        expect(width).toBeLessThanOrEqual(box.width + 0.01);
        expect(layout.headHeight + layout.rowHeight * rows).toBeLessThanOrEqual(box.height + 0.01);
        expect(layout.rowHeight).toBeGreaterThanOrEqual(layout.size * 1.2);
        expect(Math.min(layout.size, layout.headSize)).toBeGreaterThanOrEqual(smallest);
        for (const name of candidates) {
          expect(nameSize(name, layout.size, layout.nameWidth)).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 200 },
    );
  });
});
