// One ballot: what it chooses, whether it is valid, and why.

import { describe, expect, it } from 'vitest';
import { plainName } from '../../../core/names/spacing.ts';
import { repeatedNames } from '../../../core/rules/ballot.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import { grassroots, peoples } from './elections.ts';

const terms = { rule: grassroots, seats: 2, candidates: ['甲', '乙', '丙'] };
const judge = (marks: string, ...writeIns: string[]) => judgeBallot(terms, { marks, writeIns });
const codes = (marks: string, ...writeIns: string[]) => judge(marks, ...writeIns).reasons.map(({ code }) => code);

describe('a ballot', () => {
  it('with as many chosen as seats, or fewer, is valid', () => {
    expect(judge('AAO')).toMatchObject({ valid: true, chosen: 2, seats: 2, approvals: 2, reasons: [] });
    expect(judge('AOO')).toMatchObject({ valid: true, chosen: 1, approvals: 1 });
  });

  it('that approves as many as it opposes is no blank one', () => {
    expect(codes('AON')).toEqual([]);
  });

  it('with one more chosen than seats is invalid as a whole, and says by how many', () => {
    expect(judge('AAA')).toMatchObject({
      valid: false,
      chosen: 3,
      reasons: [{ code: 'tooManyChosen', count: 1, article: '《中国共产党基层组织选举工作条例》第二十七条' }],
    });
  });

  it('is invalid too when the written-in name is the one too many', () => {
    expect(judge('AAO', '赵某')).toMatchObject({ valid: false, chosen: 3, approvals: 2, writeIns: [] });
    expect(codes('AAN', '赵某')).toEqual(['tooManyChosen']);
  });

  it('left wholly blank is a valid abstention', () => {
    expect(judge('NNN')).toMatchObject({ valid: true, chosen: 0, voidWriteIns: false });
    expect(judge('NNN').reasons).toMatchObject([{ code: 'blankBallot', count: 1 }]);
  });

  it('may write in one person for each opposition', () => {
    expect(judge('AON', '赵某')).toMatchObject({ valid: true, chosen: 2, writeIns: ['赵某'], voidWriteIns: false });
    expect(judge('NOO', '赵某', '钱某').writeIns).toEqual(['赵某', '钱某']);
  });

  it('that abstains and writes in loses its write-ins and keeps its marks', () => {
    const judged = judge('ANN', '赵某');
    expect(judged).toMatchObject({ valid: true, approvals: 1, writeIns: [], voidWriteIns: true });
    expect(judged.reasons).toEqual([
      { code: 'writeInsExceedOpposed', count: 1, article: '《中国共产党基层组织选举工作条例》第二十五条' },
    ]);
  });

  it('with two names against one opposition loses both: nobody can say which of them was meant', () => {
    expect(judge('NON', '赵某', '钱某')).toMatchObject({ valid: true, writeIns: [], voidWriteIns: true });
  });

  it('is void as a whole for too many names where the rules of the day say so', () => {
    const rule = { ...grassroots, writeIn: { ...grassroots.writeIn, excess: 'voidBallot' as const } };
    const voided = judgeBallot({ ...terms, rule }, { marks: 'ANN', writeIns: ['赵某'] });
    expect(voided).toMatchObject({ valid: false, writeIns: [], voidWriteIns: false });
    expect(judgeBallot({ ...terms, rule }, { marks: 'AON', writeIns: ['赵某'] }).valid).toBe(true);
  });

  it('of a people’s congress may write in without opposing anybody', () => {
    const judged = judgeBallot({ ...terms, rule: peoples }, { marks: 'ANN', writeIns: ['赵某'] });
    expect(judged).toMatchObject({ valid: true, chosen: 2, writeIns: ['赵某'] });
  });

  it('that writes in a listed candidate or the same person twice counts neither again', () => {
    expect(judge('AOO', '乙', '赵　某', '赵某')).toMatchObject({ valid: true, chosen: 2, writeIns: ['赵某'] });
    expect(codes('AOO', '乙', '赵　某', '赵某')).toEqual(['listedNameIgnored', 'repeatedNameIgnored']);
  });

  it('that says something is no blank one, a candidate written in and nothing marked too', () => {
    expect(codes('NNN', '乙')).toEqual(['listedNameIgnored']);
    expect(codes('NNN', '乙', '赵某')).toEqual(['listedNameIgnored', 'writeInsExceedOpposed']);
  });

  it('of those on the ballot alone keeps its marks and loses every other name, and says so', () => {
    const rule = { ...grassroots, writeIn: { ...grassroots.writeIn, allowed: false } };
    const judged = judgeBallot({ ...terms, rule }, { marks: 'AAO', writeIns: ['赵某', '钱某', '乙'] });
    expect(judged).toMatchObject({ valid: true, chosen: 2, approvals: 2, writeIns: [], voidWriteIns: true });
    const article = '《中国共产党基层组织选举工作条例》第二十五条';
    expect(judged.reasons).toEqual([
      { code: 'listedNameIgnored', count: 1, article },
      { code: 'writeInsNotAllowed', count: 2, article },
    ]);
    const listed = judgeBallot({ ...terms, rule }, { marks: 'AAO', writeIns: ['乙'] });
    expect(listed.voidWriteIns).toBe(false);
  });

  it('with an empty line for another person writes in nobody', () => {
    expect(judge('AOO', ' 　').writeIns).toEqual([]);
    expect(codes('AOO', '　')).toEqual([]);
  });

  it('in part illegible stands with the rest', () => {
    expect(judge('AXO')).toMatchObject({ valid: true, chosen: 1 });
    expect(codes('AXO')).toEqual(['partlyIllegible']);
    expect(codes('NXN')).toEqual(['partlyIllegible']);
    expect(codes('XXX', '赵某')).toEqual(['partlyIllegible', 'writeInsExceedOpposed']);
  });

  it('illegible throughout stands for a scrutineer to rule on, or is void, as the rules of the day say', () => {
    const rule = { ...grassroots, ballotValid: { ...grassroots.ballotValid, whollyIllegible: 'void' as const } };
    expect(judge('XXX').valid).toBe(true);
    expect(codes('XXX')).toEqual(['whollyIllegible']);
    expect(judgeBallot({ ...terms, rule }, { marks: 'XXX', writeIns: [] }).valid).toBe(false);
    expect(judgeBallot({ ...terms, rule }, { marks: 'XXN', writeIns: [] }).valid).toBe(true);
    const single = { rule, seats: 1, candidates: ['甲'] };
    expect(judgeBallot(single, { marks: 'X', writeIns: [] }).valid).toBe(false);
  });

  it('without candidates is all names', () => {
    const free = { rule: peoples, seats: 1, candidates: [] };
    expect(judgeBallot(free, { marks: '', writeIns: ['赵某'] })).toMatchObject({ valid: true, writeIns: ['赵某'] });
    expect(judgeBallot(free, { marks: '', writeIns: [] }).reasons.map(({ code }) => code)).toEqual(['blankBallot']);
    const strict = { ...peoples, ballotValid: { ...peoples.ballotValid, whollyIllegible: 'void' as const } };
    expect(judgeBallot({ ...free, rule: strict }, { marks: '', writeIns: [] }).valid).toBe(true);
  });

  it('of the wrong length or with an unknown mark is a fault of the program', () => {
    expect(() => judge('AA')).toThrow(new RangeError('A ballot with 2 marks does not fit 3 candidates.'));
    expect(() => judge('AAZ')).toThrow(new RangeError("'Z' is not a mark of a ballot."));
  });

  it('of terms nobody can count by is a fault of the program, with or without a name written in', () => {
    for (const writeIns of [[], ['赵某']]) {
      const ballot = { marks: 'AA', writeIns };
      expect(() => judgeBallot({ ...terms, candidates: ['甲', '甲'] }, ballot)).toThrow('tell them apart by post');
      for (const seats of [0, 1.5])
        expect(() => judgeBallot({ ...terms, seats, candidates: ['甲', '乙'] }, ballot)).toThrow(
          new RangeError('Seats are a whole number from 1.'),
        );
    }
  });
});

describe('a name', () => {
  it('is the same with or without spaces of any width, and with any middle dot', () => {
    expect(plainName(' 于　洁 ')).toBe('于洁');
    expect(plainName('于\u200b洁')).toBe('于洁');
    expect(plainName('阿依古丽•买买提')).toBe(plainName('阿依古丽·买买提'));
  });

  it('that stands twice among the candidates is found, spaces or not', () => {
    expect(repeatedNames(['丁一', '于　洁', '丁 一', '于洁', '丁一'])).toEqual(['丁一', '于洁']);
    expect(repeatedNames(['丁一（农办）', '丁一（卫生院）'])).toEqual([]);
    expect(repeatedNames(['丁一（农办）', '丁一(农办)'])).toEqual(['丁一（农办）']);
  });
});
