import { describe, expect, it } from 'vitest';
import { unknownCharacters } from '../../../core/names/order.ts';
import { strokesSupplement } from '../../../core/names/strokes-supplement.ts';
import { strokeOrder, strokesOf } from '../../../service/names/strokes.ts';

function expectOrder(text: string): void {
  const names = text.split(' ');
  expect(names.toReversed().toSorted(strokeOrder)).toEqual(names);
}

describe('the strokes behind 姓氏笔画', () => {
  it('order surnames of four strokes as published lists do, not by radical', () => {
    expectOrder('丰 王 韦 车 戈 贝 牛 毛 仇 公 仓 卞 文 方 尹 孔');
  });

  it('order the surnames that most lists hold', () => {
    expectOrder(
      '丁 于 万 马 王 毛 方 尹 孔 石 田 白 冯 刘 江 汤 孙 李 杨 吴 何 沈 宋 张 陈 林 欧 金 周 郑 胡 洪 高 唐 黄 曹 彭 蒋 谢 谭 薛 戴',
    );
  });

  it('look at the first character of 欧阳 and 上官 alone', () => {
    expectOrder('上官云 王文 欧阳娜 洪一');
  });

  it('correct 德 (罒 is written 25221), which the stock data has wrong', () => {
    expect(strokesOf('德')).toBe('332122522114544');
    expect(strokesOf('黏')).toBe('31234342413421251');
  });

  it('know rare characters of names, also beyond the basic plane', () => {
    expect(strokesOf('骉')).toBe('551551551');
    expect(strokesOf('琤')).toBe('1121355112');
    expect(strokesOf('𬀩')).toBe('25111152');
    expect(strokesOf('𬭎')).toBe('311154451354');
    expect(unknownCharacters(strokesOf, ['琤骉䶮𬀩𬭎㛃峣嫄媗禛翾溦閆區鬱'])).toEqual([]);
  });

  it('are never guessed: a character without strokes is named', () => {
    expect(unknownCharacters(strokesOf, ['张龘', '李𠀀'])).toEqual(['龘', '𠀀']);
  });

  it('are digits 1 to 5 in every entry of the supplement, each character once', () => {
    const entries = Object.entries(strokesSupplement);
    expect(entries.length).toBeGreaterThan(400);
    for (const [character, strokes] of entries)
      expect([...character].length + strokes, character).toMatch(/^1[1-5]{3,29}$/u);
  });
});
