// Refusals in words: numbers in their place, and something said even about a code nobody wrote a sentence for.

import { describe, expect, it } from 'vitest';
import { sentenceCodes, sentenceOf } from '../../core/sentences.ts';

describe('the sentence of a refusal', () => {
  it('has its numbers in their place', () => {
    expect(sentenceOf({ code: 'noQuorum', present: 97, needed: 98, article: '第十九条' })).toBe(
      '实到 97 人，不足法定 98 人（第十九条），不能进行选举。请等代表到会后重新清点。',
    );
    expect(sentenceOf({ code: 'officerIsCandidate', names: ['丁一', '王二'], article: '第二十二条' })).toMatch(
      /^丁一、王二 是候选人/u,
    );
  });

  it('gives the time of day alone, and nothing where there is no time or list', () => {
    expect(sentenceOf({ code: 'alreadyCheckedIn', name: '丁一', at: '2026-06-08T09:30:12+08:00' })).toContain(
      '丁一 已于 09:30 签到',
    );
    expect(sentenceOf({ code: 'alreadyCheckedIn', name: '丁一', at: null })).toContain('已于  签到');
    const blanks = { code: 'paperBlanks', paper: '报告', what: '报送单位' } as const;
    expect(sentenceOf({ ...blanks, count: 1 })).not.toContain('这样的文书共');
    expect(sentenceOf({ ...blanks, count: 2 })).toContain('，这样的文书共 2 份。');
    const noPdf = { code: 'pdfNotMade', title: '甲', last: '乙' } as const;
    expect(sentenceOf({ code: 'pageNotPrinted', why: 'silent' })).toContain('长时间没有回音');
    expect(sentenceOf({ ...noPdf, count: 1, why: 'x' })).toMatch(/^《甲》没有生成 PDF：x。/u);
    expect(sentenceOf({ ...noPdf, count: 2, why: 'refused' })).toMatch(
      /^《甲》到《乙》这 2 份没有生成 PDF：浏览器不能打印这一份/u,
    );
    const differ = { code: 'papersDiffer', here: '甲', hereSays: '6', there: '乙', thereSays: '5' } as const;
    expect(sentenceOf({ ...differ, count: 1 })).not.toContain('另有');
    expect(sentenceOf({ ...differ, count: 3 })).toContain('，另有 2 处不一致。');
    expect(sentenceOf({ code: 'officerTwice' })).toMatch(/^ 被列了两次/u);
  });

  it('tells ballots that are missing from ballots too many', () => {
    const missing = { code: 'ballotsMissing', title: '委员', collected: 9 };
    expect(sentenceOf({ ...missing, entered: 8 })).toContain('只录了 8 张。请录完');
    expect(sentenceOf({ ...missing, entered: 10 })).toContain('录了 10 张。请点清纸票');
  });

  it('tells a broken record from a broken file', () => {
    expect(sentenceOf({ code: 'fileDamaged', record: 12 })).toContain('第 12 条记录');
    expect(sentenceOf({ code: 'fileDamaged', record: 0 })).toContain('数据库检查没有通过');
  });

  it('of an unknown code says the code', () => {
    expect(sentenceOf({ code: 'neverHeardOf' })).toBe('操作没有成功（neverHeardOf）。请把这个代号告诉技术人员。');
  });

  it('is a whole sentence, whatever the code', () => {
    for (const code of sentenceCodes()) expect(sentenceOf({ code, first: '第 3 行是空的。' })).toMatch(/[^。]。$/u);
  });
});
