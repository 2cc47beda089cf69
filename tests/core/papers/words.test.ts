// The wording of the papers: placeholders filled in, or the paper refused with the name of what is missing.

import { describe, expect, it } from 'vitest';
import { decideMinutesNote, decideNoteStruck, decidePaperText } from '../../../core/decide/papers.ts';
import { checkPaperText, fillPaperText, paperTextIds, paperTexts } from '../../../core/papers/words.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { told } from '../decide/facts.ts';
import { bodies, closedCount } from '../samples.ts';
import { contest, counted, scriptFacts } from '../script/facts.ts';

const over = {
  ...counted,
  rulesVotes: bodies.rulesAdopted.votes,
  bags: bodies.ballotsSealed,
  pledges: { due: 10, signed: 9 },
  adjournedAt: '2026-06-08T11:05:00+08:00',
};
const papers = { printed: 10, issued: 9, spoiled: 1, collected: 9, valid: true };
const done = { ...contest, ...papers, fixed: counted.fixed, released: closedCount };

describe('the wording of a paper', () => {
  it.each(paperTextIds)('%s as the program brings it can be read, and filled in at the end of the day', (id) => {
    const { title, text } = paperTexts[id];
    expect(checkPaperText(title, text).ok).toBe(true);
    expect(fillPaperText(title, text, over, [done])).toMatchObject({ ok: true });
  });

  it('has a line about a contest once for each contest, and other lines once', () => {
    const other = { ...done, contestId: 'c2', shortTitle: '纪委委员' };
    const filled = fillPaperText('单', '{选票名称}发出 {发出} 张。\n\n实到 {实到} 名。', counted, [done, other]);
    expect(filled).toEqual({
      ok: true,
      value: ['党委委员选票发出 9 张。', '纪委委员选票发出 9 张。', '实到 9 名。'],
    });
    expect(fillPaperText('单', '{选票名称}', counted, [])).toEqual({ ok: true, value: [] });
  });

  it('leaves out a line of which nothing is left', () => {
    expect(fillPaperText('单', '一\n{决议情况}\n二', over, [])).toEqual({ ok: true, value: ['一', '二'] });
  });

  it('is refused with paper and placeholder where a figure is missing, or not final yet', () => {
    const missing = fillPaperText('选票封存单', '共 {封存袋数} 袋', counted, []);
    expect(missing).toEqual({
      ok: false,
      error: { code: 'paperTextUnfilled', paper: '选票封存单', name: '封存袋数' },
    });
    expect(missing.ok ? '' : sentenceOf(missing.error)).toContain('「选票封存单」里的「{封存袋数}」还没有内容');
    expect(fillPaperText('单', '实到 {实到} 名', scriptFacts, []).ok).toBe(false);
  });

  it('is refused where nobody knows the placeholder, or a brace stands alone', () => {
    const unknown = fillPaperText('会议纪要', '一\n{应道}', counted, []);
    expect(unknown.ok ? '' : sentenceOf(unknown.error)).toBe(
      '文书「会议纪要」的用语第 2 行：不认识「{应道}」。是不是「{应到}」？请改正。',
    );
    const strange = checkPaperText('单', '{ABC}');
    expect(strange.ok ? '' : sentenceOf(strange.error)).toContain('请照“可用的数字”改写。');
    expect(checkPaperText('单', '{ABC}')).toMatchObject({ ok: false, error: { code: 'paperTextUnknown', near: '' } });
    expect(checkPaperText('单', '{应到')).toMatchObject({ ok: false, error: { code: 'paperTextBrace', line: 1 } });
  });

  it('knows the figures of the end', () => {
    const text = '{报送单位}{承诺书应签}/{承诺书已签}，{散会时间}，{封存经手人}';
    expect(fillPaperText('单', text, { ...over, superior: '县委' }, [])).toEqual({
      ok: true,
      value: ['县委10/9，11时05分，王二'],
    });
    for (const name of ['报送单位', '承诺书应签', '承诺书已签', '散会时间', '封存经手人'])
      expect(fillPaperText('单', `{${name}}`, counted, []).ok).toBe(false);
  });
});

describe('editing', () => {
  it('is an act with its reason; braces of any width are those the program knows', () => {
    expect(decidePaperText('superior', ' ｛会议名称｝ ', '填写', '')).toEqual({
      ok: true,
      events: [
        {
          kind: 'paperTextChanged',
          body: { paper: 'superior', title: '报送单位', text: '{会议名称}', reason: '填写' },
        },
      ],
    });
  });

  it('brings back the wording of the program, unless that is what stands', () => {
    expect(told(decidePaperText('summary', null, '恢复', '别的'))).toBe('paperTextChanged');
    expect(told(decidePaperText('summary', null, '恢复', paperTexts.summary.text))).toBe('paperTextSame');
    expect(told(decidePaperText('summary', '别的', '改写', '别的'))).toBe('paperTextSame');
  });

  it('takes no text that cannot be read', () => {
    expect(told(decidePaperText('summary', '{应道}', '改写', ''))).toBe('paperTextUnknown');
  });

  it('writes notes for the minutes and strikes them, each once', () => {
    expect(told(decideMinutesNote('09:40', '发言'))).toBe('minutesNoteWritten');
    expect(told(decideNoteStruck({ seq: 7, text: '发言' }, '误记'))).toBe('minutesNoteStruck');
    expect(told(decideNoteStruck(null, '误记'))).toBe('noteMissing');
  });
});
