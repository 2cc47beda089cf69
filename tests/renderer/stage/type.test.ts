// Lines of Chinese type, and the canvas they are put on.

import { describe, expect, test } from 'vitest';
import type { Scene, StagePicture } from '../../../core/scenes/scene.ts';
import { keysOf } from '../../../renderer/stage/keys.ts';
import { firstLayers, nextLayers, settledLayers } from '../../../renderer/stage/layers.ts';
import { placeCanvas } from '../../../renderer/stage/space.ts';
import { emWidth, linesOf, linesOfPhrases, phrasesOf, wordsOf } from '../../../renderer/stage/type.ts';

describe('the width of a line', () => {
  test('a Chinese character, a wide space and a closing mark are one em each', () => {
    expect(emWidth('于　洁，')).toBe(4);
  });

  test('figures are taken wider than any font draws them', () => {
    expect(emWidth('120')).toBeGreaterThan(3 * 0.6);
  });

  test('a text as wide as the line is one line, one character more is two', () => {
    expect(linesOf('中国共产党', 10, 50)).toBe(1);
    expect(linesOf('中国共产党某', 10, 50)).toBe(2);
  });
});

describe('where a line may break', () => {
  test('the name of a congress breaks before 第几次, a sentence after its marks', () => {
    expect(phrasesOf('中国共产党某某镇第十五次代表大会')).toEqual(['中国共产党某某镇', '第十五次代表大会']);
    expect(phrasesOf('五分之四（98 人），符合规定。')).toEqual(['五分之四（98 人），', '符合规定。']);
  });

  test('a closing bracket or quotation mark never begins a line', () => {
    expect(phrasesOf('（一、二。）三')).toEqual(['（一、', '二。）三']);
  });

  test('no character is lost', () => {
    const text = '第十五届委员会：委员 9 名，以姓氏笔画为序；“○”为赞成！';
    expect(phrasesOf(text).join('')).toBe(text);
  });

  test('a word of the congress, an ordinal, a date or a figure with its unit is not torn, and keeps its marks', () => {
    expect(wordsOf('第十五届纪律检查委员会委员（粉红色选票）')).toEqual([
      ...['第十五届', '纪律检查', '委员会', '委员', '（粉', '红', '色', '选票）'],
    ]);
    expect(wordsOf('1970年1月生，大学')).toEqual(['1970年1月', '生，', '大', '学']);
    expect(wordsOf('应选 13 名。')).toEqual(['应', '选', ' ', '13 名。']);
    const text = '第十五届委员会：委员 9 名，以姓氏笔画为序；“○”为赞成！';
    expect(wordsOf(text).join('')).toBe(text);
  });

  test('a phrase wider than the line is broken between its words', () => {
    // 第十五届 委员会 | 委员（红 | 色选票）: never 委员会委 | 员.
    expect(linesOfPhrases('第十五届委员会委员（红色选票）', 10, 80)).toBe(2);
    expect(linesOfPhrases('第十五届委员会委员（红色选票）', 10, 60)).toBe(3);
    // One word wider than the line takes the line it begins, and nothing stands beside it.
    expect(linesOfPhrases('严守', 10, 15)).toBe(2);
  });

  test('phrases fill a line together, a phrase wider than the line is broken', () => {
    expect(linesOfPhrases('严守，维护，抵制。', 10, 60)).toBe(2);
    expect(linesOfPhrases('中国共产党某某镇第十五次代表大会', 10, 60)).toBe(4);
  });
});

describe('the canvas', () => {
  test('a preview is an exact miniature of the hall', () => {
    const preview = placeCanvas({ width: 320, height: 180 });
    const hall = placeCanvas({ width: 1920, height: 1080 });
    expect(preview.space).toEqual(hall.space);
    expect(preview.scale * 6).toBeCloseTo(hall.scale);
  });

  test('a screen narrower than five to four gets ground above and below', () => {
    const { scale, top } = placeCanvas({ width: 1000, height: 1000 });
    expect(top).toBeCloseTo((1000 - 1080 * scale) / 2);
    expect(top).toBeGreaterThan(0);
  });

  test('the margins are at least five parts in a hundred of the width', () => {
    const { space } = placeCanvas({ width: 1536, height: 384 });
    expect(space.margin / space.width).toBeGreaterThanOrEqual(0.05);
  });
});

describe('the change of pictures', () => {
  const picture = (sequence: number, scene: Scene): StagePicture => ({ sequence, theme: 'dark', scene });
  const counting = (done: number): Scene => ({
    kind: 'counting',
    frame: { left: '', right: '', footLeft: '', footRight: '', practice: false },
    title: '正在计票',
    sentence: '',
    done,
    total: 240,
  });

  test('only the numbers change: at once, on the same layer', () => {
    const next = nextLayers(firstLayers(picture(1, counting(10))), picture(2, counting(11)));
    expect(next.under).toBeUndefined();
    expect(next.top).toEqual({ id: 0, picture: picture(2, counting(11)) });
  });

  test('another kind fades in over the last picture, which then goes', () => {
    const first = firstLayers(picture(1, counting(10)));
    const next = nextLayers(first, picture(2, { kind: 'blank' }));
    expect(next.under).toEqual(first.top);
    expect(next.top.id).not.toBe(first.top.id);
    expect(settledLayers(next).under).toBeUndefined();
  });

  test('a change of theme fades too', () => {
    const next = nextLayers(firstLayers(picture(1, counting(10))), { ...picture(2, counting(10)), theme: 'light' });
    expect(next.under).toBeDefined();
  });
});

test('two people of one name are two entries of a list', () => {
  expect(new Set(keysOf(['王　磊', '于　洁', '王　磊'])).size).toBe(3);
});
