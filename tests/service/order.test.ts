// `congress order`: names in, names in 姓氏笔画 order out.

import { describe, expect, it } from 'vitest';
import { orderNames } from '../../service/command-line/order.ts';
import { congress } from './command.ts';

describe('names on standard input', () => {
  it('come back one a line in 姓氏笔画 order, as they were written', async () => {
    const { code, out, err } = await congress(['order'], '\ufeff赵某\r\n文四\r\n\r\n 于　洁 \r\n丁一\r\n王三');
    expect(out).toBe('丁一\n于　洁\n王三\n文四\n赵某\n');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('with an unknown character are printed too; it is named once and the answer is 3', async () => {
    const { code, out, err } = await congress(['order'], '王𰻝\n𰻝一\n丁一\n');
    expect(out).toBe('丁一\n王𰻝\n𰻝一\n');
    expect(err).toMatch(/^[^\n]*𰻝[^𰻝\n]*\n$/u);
    expect(code).toBe(3);
  });

  it('may be none', async () => {
    expect(await congress(['order'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('in another encoding are refused, not sorted as question marks', async () => {
    const { code, out } = await congress(['order'], Uint8Array.of(0xb6, 0xa1, 0xd2, 0xbb, 0x0a));
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('a note behind a name', () => {
  it('takes no part in the order: 名单注记不参与排序', () => {
    expect(orderNames('丁大富\n丁卫（女，回族）\n丁一(农办)').names).toEqual([
      '丁一(农办)',
      '丁卫（女，回族）',
      '丁大富',
    ]);
  });

  it('has no unknown characters', () => {
    expect(orderNames('丁一（A座，𰻝）').unknown).toEqual([]);
  });
});

it('orders three hundred names in under 20 ms', () => {
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
  const given = [...'一大卫国明建华丽秀英德志强勇军'];
  const text = surnames.flatMap((surname) => given.map((name) => `${surname}${name}华`)).join('\n');
  expect(orderNames(text).names).toHaveLength(300);
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    orderNames(text);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});
