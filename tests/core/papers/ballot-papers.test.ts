// 选票, 计票单, the report sheets on the way of the ballots, 选票封存单 and 当选名单.

import { describe, expect, it } from 'vitest';
import { spacedName } from '../../../core/names/spacing.ts';
import { type BallotPaperFacts, ballotPaper } from '../../../core/papers/ballot.ts';
import { electedPaper } from '../../../core/papers/elected.ts';
import { attendanceReport, collectReport, issueReport } from '../../../core/papers/process-reports.ts';
import { sealPaper } from '../../../core/papers/seal.ts';
import { tallyFormPaper } from '../../../core/papers/tally-form.ts';
import { listSchemes, withScheme } from '../../../core/rules/schemes.ts';
import { fixed } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies } from '../samples.ts';
import { at, boxes, heading, kinds, rows, signed, texts } from './blocks.ts';

const contest = {
  contestId: 'c1',
  title: '第十五届委员会委员',
  shortTitle: '党委委员',
  seats: 2,
  colour: '红',
  round: { kind: 'first' as const },
};
const scheme = (id: string) => {
  const found = listSchemes().find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no scheme ${id}.`);
  return withScheme(grassroots, found);
};

describe('选票', () => {
  const facts: BallotPaperFacts = {
    heading,
    rule: grassroots,
    contest,
    candidates: ['丁一', '王二', '欧阳明'],
    spare: false,
    words: ['请用蓝、黑墨水笔填写。'],
  };

  it('has boxes for the signs above the names, and as many to write in as are to be elected', () => {
    const paper = ballotPaper(facts);
    expect(paper).toMatchObject({ id: 'ballot-c1', size: 'a5', fileName: '选票-党委委员（红色）' });
    expect(texts(paper)[1]).toBe('第十五届委员会委员选票');
    expect(texts(paper)[2]).toBe('（候选人 3 名，应选 2 名，差额 1 名；以姓氏笔画为序）');
    expect(boxes(paper)).toEqual([
      ['符号', '', '', ''],
      ['候选人', '丁　一', '王　二', '欧阳明'],
      ['符号', '', ''],
      ['另选人', '', ''],
    ]);
    expect(texts(paper).at(-1)).toBe('4. 请用蓝、黑墨水笔填写。');
  });

  it('bears nothing that tells one sheet from another: no head hash, no date, no number', () => {
    const paper = ballotPaper(facts);
    expect(paper.foot).toBe('');
    expect(JSON.stringify(paper.blocks)).not.toContain(heading.head);
    expect(JSON.stringify(ballotPaper({ ...facts, heading: { ...heading, head: 'FF00' } }).blocks)).toBe(
      JSON.stringify(paper.blocks),
    );
  });

  it('of the spare set says so on every sheet, and is otherwise the same', () => {
    const paper = ballotPaper({ ...facts, spare: true });
    expect(paper).toMatchObject({ id: 'ballotSpare-c1', fileName: '选票-党委委员（红色）（备用）' });
    expect(texts(paper)[1]).toBe('第十五届委员会委员选票（备用）');
    expect(boxes(paper)).toEqual(boxes(ballotPaper(facts)));
  });

  it.each(['A', 'B', 'D'])('of scheme %s has its signs in the instructions', (id) => {
    const rule = scheme(id);
    const { approve, oppose, abstain } = rule.marks;
    const paper = ballotPaper({ ...facts, rule });
    for (const sign of [approve, oppose, abstain].filter((one) => one !== ''))
      expect(texts(paper)[3]).toContain(`“${sign}”`);
    expect(boxes(paper)[1]?.[0]).toBe('候选人');
  });

  it('of scheme C has a column for each vote, and only 赞成 for those written in', () => {
    const paper = ballotPaper({ ...facts, rule: scheme('C') });
    expect(paper.size).toBe('a4');
    expect(rows(paper)).toEqual([
      ['丁　一', '', '', ''],
      ['王　二', '', '', ''],
      ['欧阳明', '', '', ''],
      ['（另选人）', '', '—', '—'],
      ['（另选人）', '', '—', '—'],
    ]);
  });

  it('for 300 candidates has every name once, in bands of ten on A4, after how to fill it in', () => {
    const candidates = Array.from({ length: 300 }, (_, index) => `甲${index + 1}`.slice(0, 3));
    const paper = ballotPaper({ ...facts, candidates, contest: { ...contest, seats: 250 } });
    expect(paper.size).toBe('a4');
    const names = boxes(paper).flatMap(([label, ...cells]) => (label === '候选人' ? cells : []));
    expect(names).toEqual(candidates.map(spacedName));
    expect(boxes(paper).at(-1)).toHaveLength(11);
    expect(texts(paper)[2]).toContain('差额 50 名');
    expect(kinds(paper).slice(0, 8)).toEqual([
      ...['title', 'title', 'centred'],
      ...['paragraph', 'paragraph', 'paragraph', 'paragraph', 'grid'],
    ]);
  });

  it('shares the names out evenly, every box of the sheet equally wide, and says 等额选举', () => {
    const candidates = Array.from({ length: 11 }, (_, index) => `代表${'一二三四五六七八九十百'.charAt(index)}`);
    const paper = ballotPaper({ ...facts, candidates, contest: { ...contest, seats: 11 } });
    expect(boxes(paper)[1]).toHaveLength(7);
    expect(boxes(paper)[3]).toEqual(['候选人', ...candidates.slice(6)]);
    expect(
      boxes(paper)
        .slice(4)
        .map(({ length }) => length),
    ).toEqual([7, 7, 5, 5]);
    const widths = paper.blocks.flatMap((block) => (block.kind === 'grid' ? block.widths.slice(1) : []));
    expect(new Set(widths)).toEqual(new Set([15]));
    expect(texts(paper)[2]).toContain('等额选举');
  });

  it('has boxes wide enough for the longest name in two lines, in three where there are many', () => {
    const long = '阿卜杜热合曼·阿卜杜克热木';
    const across = (count: number) => {
      const candidates = [long, ...Array.from({ length: count - 1 }, (_, index) => `丁${index}`)];
      return boxes(ballotPaper({ ...facts, candidates })).filter(([label]) => label === '候选人')[0]?.length;
    };
    expect(across(12)).toBe(5);
    expect(across(42)).toBe(7);
  });

  it('of scheme C has two names side by side where there are many', () => {
    const candidates = Array.from({ length: 21 }, (_, index) => `代表${index}`);
    const paper = ballotPaper({ ...facts, rule: scheme('C'), candidates });
    expect(rows(paper)[0]).toEqual(['代表0', '', '', '', '代表1', '', '', '']);
    expect(rows(paper)[10]).toEqual(['代表20', '', '', '', '', '', '', '']);
    expect(rows(paper).slice(11)).toEqual([['（另选人）', '', '—', '—', '（另选人）', '', '—', '—']]);
  });

  it('has no box to write in where nobody may be written in', () => {
    const rule = { ...grassroots, writeIn: { ...grassroots.writeIn, allowed: false } };
    expect(boxes(ballotPaper({ ...facts, rule }))).toHaveLength(2);
    expect(rows(ballotPaper({ ...facts, rule: { ...rule, marks: scheme('C').marks } }))).toHaveLength(3);
  });
});

describe('计票单', () => {
  const facts = { heading, rule: grassroots, contest, candidates: ['丁一'], piles: [] };

  it('is one form with blanks before the ballots are dealt out', () => {
    const paper = tallyFormPaper(facts);
    expect(texts(paper)[1]).toBe('第十五届委员会委员计票单（第＿＿组）');
    expect(texts(paper)[2]).toContain('领回选票＿＿＿张，其中有效票＿＿＿张，无效票＿＿＿张。');
    expect(rows(paper)[0]).toEqual(['丁　一', '', '', '', '']);
    expect(rows(paper)[1]).toEqual(['（另选人）', '', '—', '—', '—']);
  });

  it('is a form for each group, with what it was given', () => {
    const paper = tallyFormPaper({ ...facts, piles: [50, 41] });
    expect(texts(paper).filter((text) => text.startsWith('领回'))).toEqual([
      expect.stringContaining('领回选票 50 张'),
      expect.stringContaining('领回选票 41 张'),
    ]);
    expect(kinds(paper).filter((kind) => kind === 'pageBreak')).toHaveLength(1);
  });

  it('has no line for others where nobody may be written in', () => {
    const rule = { ...grassroots, writeIn: { ...grassroots.writeIn, allowed: false } };
    expect(rows(tallyFormPaper({ ...facts, rule }))).toHaveLength(1);
  });
});

describe('the report sheets', () => {
  const papers = {
    ...{ shortTitle: '党委委员', colour: '红', printed: 10, issued: 9, spoiled: 1, issuedAt: at },
    collected: 9,
  };
  const waiting = { ...papers, issuedAt: null };
  const count = { at: '2026-06-08T10:05:00+08:00', collected: 9, valid: true, scrutineer: null, reason: null };

  it('of the hall have every count, with the day of the last at the end', () => {
    const again = { ...fixed, fixing: 2, present: 7, met: false, at: '2026-06-09T08:00:00+08:00' };
    const paper = attendanceReport({ heading, words: ['报告'], fixings: [{ ...fixed, at }, again] });
    expect(texts(paper).slice(1)).toEqual(['出席代表情况报告单', '报告']);
    expect(rows(paper)).toEqual([
      ['第 1 次', '09:30', '10', '9', '1', '0', '2', '8', '符合'],
      ['第 2 次', '2026年6月9日 08:00', '10', '7', '1', '0', '2', '8', '不足'],
    ]);
    expect(signed(paper)).toEqual(['总监票人：', '监票人：', '计票人：', '2026年6月9日']);
    expect(signed(attendanceReport({ heading, words: [], fixings: [] })).at(-1)).toBe('2026年6月8日');
  });

  it('of the ballots have those that are out, and those that are back', () => {
    const out = issueReport({ heading, words: [], contests: [papers, waiting] });
    expect(rows(out)).toEqual([['党委委员', '红', '09:30', '10', '9', '1']]);
    const contests = [
      { ...papers, collections: [count] },
      { ...papers, shortTitle: '纪委委员', collections: [] },
      { ...papers, collections: [{ ...count, collected: 10, valid: false }] },
    ];
    const back = collectReport({ heading, words: [], contests });
    expect(rows(back)).toEqual([
      ['党委委员', '红', '10:05', '第 1 次', '9', '9', '有效'],
      ['党委委员', '红', '10:05', '第 1 次', '9', '10', '无效，重新选举'],
    ]);
    expect(texts(back)).toHaveLength(2);
    expect(signed(issueReport({ heading, words: [], contests: [waiting] })).at(-1)).toBe('2026年6月8日');
  });

  it('of the ballots back have every count of them, with who counted again and why', () => {
    const again = {
      ...count,
      at: '2026-06-08T10:40:00+08:00',
      collected: 8,
      scrutineer: '王二',
      reason: '首捆少一张。',
    };
    const collections = [count, { ...count, reason: '数错' }, again];
    const paper = collectReport({ heading, words: [], contests: [{ ...papers, collections }] });
    expect(rows(paper).map((row) => row.slice(2, 6))).toEqual([
      ['10:05', '第 1 次', '9', '9'],
      ['10:05', '第 2 次', '9', '9'],
      ['10:40', '第 3 次', '9', '8'],
    ]);
    expect(texts(paper).slice(2)).toEqual([
      '党委委员第 2 次清点，原因：数错。',
      '党委委员第 3 次清点由监票人 王二 办理，原因：首捆少一张。',
    ]);
  });

  it('of the bags have the ballots of each contest, the seals and who took them', () => {
    const contests = [
      { ...papers, valid: 8, invalid: 1 },
      { ...waiting, shortTitle: '纪委委员', collected: null, spoiled: null, valid: null, invalid: null },
    ];
    const paper = sealPaper({ heading, seal: bodies.ballotsSealed, at, contests, words: ['封存'] });
    expect(rows(paper)).toEqual([
      ['党委委员', '9', '8', '1', '1'],
      ['纪委委员', '—', '—', '—', '—'],
      ['2 袋', '1、2', '王二', '2026年6月8日9时30分'],
    ]);
    const noted = { ...bodies.ballotsSealed, sealNumbers: '', note: '存于档案室。' };
    const other = sealPaper({ heading, seal: noted, at, contests: [], words: [] });
    expect(rows(other)[0]?.[1]).toBe('—');
    expect(texts(other).at(-1)).toBe('存于档案室。');
  });
});

describe('当选名单', () => {
  const people = new Map([
    ['丁一', { gender: '女', ethnicity: '回族' }],
    ['王二', { gender: '男', ethnicity: '汉族' }],
    ['张三', { gender: '男', ethnicity: '苗' }],
    ['李四', { gender: '女', ethnicity: '' }],
    ['赵六', { gender: '男', ethnicity: '汉' }],
  ]);
  const facts = { heading, contest, at, people, words: ['下列同志当选：'] };

  it('has five a row in the order of the announcement, with 女 and 民族 under the names', () => {
    const elected = ['丁一', '王二', '张三', '李四', '欧阳明', '赵六'];
    const paper = electedPaper({ ...facts, announced: { contestId: 'c1', elected } });
    expect(paper.fileName).toBe('当选名单-党委委员');
    expect(boxes(paper)).toEqual([
      ['丁　一', '王　二', '张　三', '李　四', '欧阳明'],
      ['（女，回族）', '', '（苗族）', '（女）', ''],
      ['赵　六', '', '', '', ''],
    ]);
    expect(signed(paper).at(-1)).toBe('2026年6月8日');
  });

  it('has no boxes where nobody is elected, and says 入选 of a primary', () => {
    const primary = { ...contest, round: { kind: 'primary' as const } };
    const paper = electedPaper({ ...facts, contest: primary, announced: { contestId: 'c1', elected: [] } });
    expect(boxes(paper)).toEqual([]);
    expect(texts(paper)[1]).toBe('第十五届委员会委员入选名单');
  });
});
