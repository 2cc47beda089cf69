// Three readings of one sheet side by side: what is shown, what they bear out, and which reasons are proposed.

import { describe, expect, it } from 'vitest';
import {
  borneOut,
  readingWords,
  reasonsFor,
  rowsOf,
  verdictWords,
} from '../../../../renderer/console/room/readings.ts';
import { differenceWords, hintWords, swappedWords } from '../../../../renderer/console/room/words.ts';
import { grassroots } from '../../../core/rules/elections.ts';

const ballot = { candidates: ['丁一', '王二', '李三'], words: grassroots.words };
const read = (marks: string, ...writeIns: readonly string[]) => ({ marks, writeIns, seen: [] });

describe('three readings', () => {
  it('show only where they differ, names in any spacing being the same', () => {
    const readings = { first: read('AOA', '马　六'), second: read('AAA', '马六'), third: read('AOA', '马六') };
    expect(rowsOf(readings, ballot)).toEqual([
      { label: '2　王　二', cells: { first: '× 不赞成', second: '○ 赞成', third: '× 不赞成' } },
    ]);
    expect(borneOut(readings)).toBe('first');
    expect(readingWords(readings, 'second', ballot)).toBe('2 王　二 ○ 赞成');
  });

  it('of a sheet that one pass lacks show all that is not 赞成', () => {
    const readings = { first: null, second: read('AON'), third: read('AON') };
    expect(rowsOf(readings, ballot).map(({ label }) => label)).toEqual(['2　王　二', '3　李　三']);
    expect(readingWords(readings, 'first', ballot)).toBe('没有这一张');
    expect(borneOut(readings)).toBe('second');
    expect(readingWords({ first: null, second: read('AAA'), third: null }, 'second', ballot)).toBe('全部赞成');
  });

  it('bear out neither pass where the third says something else, and the person has to choose', () => {
    const marks = { first: read('AAO'), second: read('AOA'), third: read('OAA') };
    expect(borneOut(marks)).toBeNull();
    expect(verdictWords('reading', marks)).toContain('与两遍都不同');
    const doubled = { first: read('AAO'), second: null, third: read('OAA') };
    expect(verdictWords('onlyFirst', doubled)).toContain('多半是第一遍多录了一张');
    expect(verdictWords('onlySecond', { ...doubled, first: null, second: read('AAO') })).toContain('第二遍多录');
    expect(borneOut({ ...doubled, third: null })).toBe('second');
  });

  it('propose reasons that name the pass that was wrong', () => {
    const marks = { first: read('AAO'), second: read('AOA'), third: read('AAO') };
    expect(reasonsFor('reading', marks, 'first')[0]).toBe('看票核定：第二遍录错');
    expect(reasonsFor('reading', marks, 'third')[0]).toBe('看票核定：两遍均录错');
    const gap = { first: read('AAO'), second: null, third: read('AAO') };
    expect(reasonsFor('onlyFirst', gap, 'first')[0]).toBe('看票核定：纸上有这一张，第二遍漏录');
    expect(reasonsFor('onlyFirst', gap, 'second')[0]).toBe('看票核定：纸上没有这一张，第一遍重复录入');
  });
});

describe('a bundle in words', () => {
  const about = { bundle: 7, expected: 25, candidates: ballot.candidates };
  const hint = { pass: 2, place: 13, candidate: -1, count: 1 };

  it('has a skipped sheet as a shift of one', () => {
    expect(hintWords({ ...hint, code: 'skippedSheet' }, 'chief', about)).toContain('第 7 捆第 13 张起错位一张');
    expect(differenceWords({ kind: 'onlyFirst', from: 13, to: 13 })).toBe('第 13 张起错位一张，第一遍比第二遍多一张');
    expect(differenceWords({ kind: 'onlySecond', from: 12, to: 14 })).toBe(
      '第 12—14 张（录得一样）错位一张，第二遍比第一遍多一张',
    );
    expect(differenceWords({ kind: 'reading', from: 3, to: 3 })).toBe('第 3 张，两遍录得不同');
  });

  it('has words of its own for the typist and for the chief scrutineer, for every hint', () => {
    const codes = ['rowShift', 'repeatedSheet', 'skippedSheet', 'stickyCopies', 'brokenRun', 'sheetsDiffer'] as const;
    for (const code of codes) {
      const both = (['typist', 'chief'] as const).map((audience) =>
        hintWords({ ...hint, code, candidate: 1, count: 24 }, audience, about),
      );
      expect(new Set(both).size).toBe(2);
      expect(both[1]).toContain('第 7 捆');
    }
    expect(hintWords({ ...hint, code: 'sheetsDiffer', place: 0, count: 24 }, 'chief', about)).toContain('少 1 张');
    expect(hintWords({ ...hint, code: 'sheetsDiffer', place: 0, count: 27 }, 'chief', about)).toContain('多 2 张');
  });

  it('says of swapped neighbours that nothing is to be settled', () => {
    expect(swappedWords([])).toBe('');
    expect(swappedWords([3])).toBe('第 3、4 张两遍录的前后次序相反，票数不受影响，不用核定。');
  });
});
