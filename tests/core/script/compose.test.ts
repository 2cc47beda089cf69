// The script as it is read aloud: figures in their places, blanks where nothing is known, changes marked.

import { describe, expect, it } from 'vitest';
import { changedIn, composeScript, figuresIn, printedWords, type Reading } from '../../../core/script/compose.ts';
import type { ScriptContest } from '../../../core/script/figures.ts';
import { faultInScript, plainScript, scriptLines } from '../../../core/script/template.ts';
import { fixed } from '../decide/facts.ts';
import { contest, counted, scriptFacts } from './facts.ts';

/** As it is printed: it does not break at the end of a line. */
const blank = '________';
const line = '应到 {应到} 名，实到 {实到} 名。';
const at = '2026-06-08T08:31:00+08:00';
const second: ScriptContest = { ...contest, contestId: 'c2', title: '纪委委员' };

describe('a script', () => {
  it('has a paragraph a line; what stands alone in brackets is done and not said', () => {
    const lines = scriptLines('各位代表：\n\n （掌声） \n请（稍停）举手');
    expect(lines.map(({ kind, source }) => [kind, source])).toEqual([
      ['speech', '各位代表：'],
      ['pause', '（掌声）'],
      ['speech', '请（稍停）举手'],
    ]);
  });

  it('leaves what is no placeholder as it was typed', () => {
    expect(scriptLines('{应道}名')[0]?.pieces).toEqual([
      { kind: 'text', text: '{应道}' },
      { kind: 'text', text: '名' },
    ]);
  });

  it('takes braces of any width and any line ends', () => {
    expect(plainScript('｛应到｝\r\n{ 实到 }\r')).toBe('{应到}\n{ 实到 }\n');
    expect(scriptLines('{ 实到 }')[0]?.pieces).toEqual([{ kind: 'figure', name: '实到' }]);
  });

  it('reads a line about a contest once for each, with its own figures', () => {
    const both = { ...scriptFacts, contests: [contest, second] };
    const paragraphs = composeScript('{选举事项}应选 {应选} 名\n{会议名称}', both, []);
    expect(paragraphs.map(printedWords)).toEqual([
      '第十五届委员会委员应选 1 名',
      '纪委委员应选 1 名',
      scriptFacts.congress,
    ]);
    expect(paragraphs.map(({ contestId }) => contestId)).toEqual(['c1', 'c2', '']);
  });

  it('reads lines about a contest that stand together one contest after the other', () => {
    const both = { ...scriptFacts, contests: [contest, second] };
    const paragraphs = composeScript('{选举事项}\n应选 {应选}\n（掌声）\n{选举事项}完毕', both, []);
    expect(paragraphs.map(({ source, contestId }) => `${contestId} ${source}`)).toEqual([
      'c1 {选举事项}',
      'c1 应选 {应选}',
      'c2 {选举事项}',
      'c2 应选 {应选}',
      ' （掌声）',
      'c1 {选举事项}完毕',
      'c2 {选举事项}完毕',
    ]);
  });

  it('reads it once with blanks where no contest is set up yet', () => {
    const [only] = composeScript('应选 {应选} 名', { ...scriptFacts, contests: [] }, []);
    expect(only).toMatchObject({ contestId: '', readAt: null });
    expect(only === undefined ? '' : printedWords(only)).toBe(`应选 ${blank} 名`);
  });

  it('reads a further round by itself, not together with what it follows', () => {
    const again: ScriptContest = {
      ...contest,
      contestId: 'c3',
      title: '再次投票',
      round: { kind: 'revote', of: 'c1' },
    };
    const read = (contests: readonly ScriptContest[]) =>
      composeScript('{选举事项}', { ...scriptFacts, contests }, []).map(printedWords);
    const over = { ...contest, over: true };
    expect(read([over, { ...second, over: true }, again])).toEqual(['再次投票']);
    // Held beside it, and not announced yet: the chair still has to read it out.
    expect(read([over, second, again])).toEqual([second.title, '再次投票']);
    // What is filed when the day is over has every round of it.
    const filed = { ...scriptFacts, contests: [over, again], adjournedAt: at };
    expect(composeScript('{选举事项}', filed, []).map(printedWords)).toEqual([contest.title, '再次投票']);
  });
});

describe('a figure', () => {
  it('that may still change is on the screen and blank on paper', () => {
    const [paragraph] = composeScript(line, scriptFacts, []);
    expect(paragraph?.parts.filter(({ kind }) => kind === 'figure')).toEqual([
      { kind: 'figure', name: '应到', text: '10', settled: true, was: null },
      { kind: 'figure', name: '实到', text: '9', settled: false, was: null },
    ]);
    expect(paragraph === undefined ? '' : printedWords(paragraph)).toBe(`应到 10 名，实到 ${blank} 名。`);
  });

  it('that is not known is blank on both', () => {
    const [paragraph] = composeScript(line, { ...scriptFacts, present: 0, onLeave: 0 }, []);
    expect(paragraph === undefined ? '' : printedWords(paragraph)).toBe(`应到 10 名，实到 ${blank} 名。`);
    expect(paragraph === undefined ? {} : figuresIn(paragraph)).toEqual({ 应到: '10' });
  });

  const reading: Reading = { source: line, contestId: '', figures: { 应到: '10', 实到: '10' }, at };

  it('that changed after it was read aloud is marked with both values', () => {
    const [paragraph] = composeScript(line, counted, [reading]);
    expect(paragraph?.readAt).toBe(at);
    expect(paragraph === undefined ? [] : changedIn(paragraph)).toEqual([{ name: '实到', was: '10', now: '9' }]);
  });

  it('that is not known any more is marked too', () => {
    const [paragraph] = composeScript(line, { ...scriptFacts, present: 0, onLeave: 0 }, [reading]);
    expect(paragraph === undefined ? [] : changedIn(paragraph)).toEqual([{ name: '实到', was: '10', now: null }]);
  });

  it('that was blank when it was read, or was read as it is, is not', () => {
    for (const figures of [{ 应到: '10' }, { 应到: '10', 实到: '9' }]) {
      const [paragraph] = composeScript(line, counted, [{ ...reading, figures }]);
      expect(paragraph === undefined ? [] : changedIn(paragraph)).toEqual([]);
    }
  });

  it('is not marked for a line that was rewritten or read for another contest', () => {
    for (const other of [
      { ...reading, source: '实到 {实到}' },
      { ...reading, contestId: 'c1' },
    ]) {
      const [paragraph] = composeScript(line, counted, [other]);
      expect(paragraph).toMatchObject({ readAt: null });
      expect(paragraph === undefined ? [] : changedIn(paragraph)).toEqual([]);
    }
  });

  it('of a contest does not change with a later count of the hall', () => {
    const text = '{选举事项}：实到 {实到} 名，发出 {发出} 张。';
    const out = { ...contest, issued: 9, fixed };
    const later = { ...counted, fixed: { ...fixed, fixing: 2, present: 8 }, contests: [out] };
    const said = { source: text, contestId: 'c1', figures: { 选举事项: contest.title, 实到: '9', 发出: '9' }, at };
    const [paragraph] = composeScript(text, later, [said]);
    expect(paragraph === undefined ? [] : changedIn(paragraph)).toEqual([]);
  });
});

describe('a fault in a script', () => {
  it.each([
    [
      'a placeholder nobody knows',
      '各位代表：\n应到 {应道} 名',
      { line: 2, kind: 'unknown', name: '应道', near: '应到' },
    ],
    ['one like none', '{xyz}', { line: 1, kind: 'unknown', name: 'xyz', near: '' }],
    ['an empty one', '{}', { line: 1, kind: 'unknown', name: '', near: '' }],
    ['one of many like it', '\n\n{候选人名}', { line: 3, kind: 'unknown', name: '候选人名', near: '候选人名单' }],
    ['a brace that is never closed', '应到 {应到 名', { line: 1, kind: 'brace', name: '', near: '' }],
    ['a brace that was never opened', '{应到}名\n实到}', { line: 2, kind: 'brace', name: '', near: '' }],
  ])('is named with its line: %s', (_, text, fault) => {
    expect(faultInScript(text)).toEqual(fault);
  });

  it('is none where every placeholder is known', () => {
    expect(faultInScript(`${line}\n（掌声）\n{ 当选名单 }`)).toBeNull();
  });
});
