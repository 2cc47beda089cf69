// Titles that are too long for a line are broken where their words end.

import { expect, test } from 'vitest';
import { titleLines, widthOf } from '../../../core/papers/titles.ts';

const lines = (...given: Parameters<typeof titleLines>) => titleLines(...given).map(({ text }) => text);

test('a title that fits stands on one line', () => {
  expect(lines('official', '中国共产党某某镇第十五次代表大会', '会议记录')).toEqual([
    '中国共产党某某镇第十五次代表大会会议记录',
  ]);
  expect(lines('form', '第十五届委员会委员（再次投票）', '选举计票结果报告单')).toHaveLength(1);
  expect(lines('form', '代表名册')).toEqual(['代表名册']);
});

test('one that does not has what the paper is on a line of its own', () => {
  expect(lines('form', '第十五届纪律检查委员会委员（再次投票）', '计票单（第＿＿组）')).toEqual([
    '第十五届纪律检查委员会委员（再次投票）',
    '计票单（第＿＿组）',
  ]);
  expect(lines('official', '中国共产党青山某某镇第十五次代表大会', '会议记录')).toEqual([
    '中国共产党青山某某镇第十五次代表大会',
    '会议记录',
  ]);
});

test('a congress of a long name has 第几次代表大会 on a line of its own', () => {
  const name = '中国共产党江苏省南通市海门区某某镇第十五次代表大会';
  expect(lines('official', name, '纪要')).toEqual(['中国共产党江苏省南通市海门区某某镇', '第十五次代表大会', '纪要']);
  expect(lines('form', name)).toEqual([name]);
  expect(lines('official', '某某农场机关和直属单位全体党员大会筹备工作领导小组')).toHaveLength(1);
});

test('digits are half as wide', () => {
  expect(widthOf('第 1 组')).toBe(3.5);
  expect(lines('official', '一二三四五六七八九十', '123456789 1234567890')).toHaveLength(1);
  expect(lines('official', '一二三四五六七八九十', '123456789 1234567890 1')).toHaveLength(2);
});
