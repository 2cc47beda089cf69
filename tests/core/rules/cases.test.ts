// The cases that go wrong most easily in a hall, each played as a whole election.

import { describe, expect, it } from 'vitest';
import { judgeBallot } from '../../../core/rules/judge.ts';
import { isUnanimous, reconcile } from '../../../core/rules/reconcile.ts';
import { ruleText } from '../../../core/rules/rule-text.ts';
import { blankMark, listSchemes, withScheme } from '../../../core/rules/schemes.ts';
import { ballot, elect, grassroots, plenary } from './elections.ts';

const two = { seats: 1, candidates: ['甲', '乙'] };
const textOf = (rule: typeof grassroots) =>
  ruleText(rule, [])
    .flatMap(({ paragraphs }) => paragraphs)
    .join('');

describe('in the hall', () => {
  it('1: exactly half of those present is not elected, one more is', () => {
    expect(elect({ ...two, ballots: [ballot(50, 'AO'), ballot(50, 'ON')] }).elected).toEqual([]);
    expect(elect({ ...two, ballots: [ballot(51, 'AO'), ballot(49, 'ON')] }).elected).toEqual(['甲']);
  });

  it('2: ninety-one approvals of ninety-one present are 全票', () => {
    const { tally } = elect({ ...two, ballots: [ballot(91, 'AO')] });
    expect(isUnanimous(tally.candidates[0]?.approve ?? 0, { ...tally, collected: 91, present: 91 })).toBe(true);
  });

  it('3: with one invalid ballot nobody is 全票', () => {
    const { tally } = elect({ ...two, ballots: [ballot(90, 'AO'), ballot(1, 'AA')] });
    expect(tally).toMatchObject({ valid: 90, invalid: 1 });
    expect(isUnanimous(tally.candidates[0]?.approve ?? 0, { ...tally, collected: 91, present: 91 })).toBe(false);
  });

  it('4: equal votes at the cut are voted on again, equal votes elsewhere are not', () => {
    const three = { seats: 2, candidates: ['甲', '乙', '丙'] };
    const atCut = elect({ ...three, ballots: [ballot(40, 'AAO'), ballot(40, 'AOA'), ballot(20, 'OAA')] });
    expect(atCut).toMatchObject({ elected: ['甲'], tied: ['丙', '乙'], tiedSeats: 1, next: 'revote' });
    const above = elect({ ...three, ballots: [ballot(60, 'AAO'), ballot(40, 'NNO')] });
    expect(above).toMatchObject({ elected: ['乙', '甲'], tied: [], next: 'none' });
  });

  it('5: seats that nobody passed for stay open', () => {
    const outcome = elect({
      seats: 2,
      candidates: ['甲', '乙', '丙'],
      ballots: [ballot(40, 'AOO'), ballot(60, 'OON')],
    });
    expect(outcome).toMatchObject({ elected: [], vacancies: 2, next: 'fill-vacancies' });
  });

  it('6: a written-in person who passes takes the seat from a candidate', () => {
    const ballots = [ballot(60, 'AOO', '赵某'), ballot(51, 'OAO'), ballot(9, 'OOA')];
    const outcome = elect({
      seats: 2,
      candidates: ['甲', '乙', '丙'],
      ballots,
      counts: { present: 100, entitled: 100, issued: 120 },
    });
    expect(outcome.writeIns).toEqual([{ name: '赵某', approve: 60 }]);
    expect(outcome).toMatchObject({ elected: ['甲', '赵某'].toSorted(), tied: [], vacancies: 0 });
  });

  it('7: a candidate written in again gets no second vote', () => {
    const { tally } = elect({ ...two, ballots: [ballot(60, 'AO', '甲'), ballot(40, 'OO', '　乙 ')] });
    expect(tally.candidates.map(({ approve }) => approve)).toEqual([60, 0]);
    expect(tally.writeIns).toEqual([]);
  });

  it.each([
    ['abstain', '没有画“○”的，视为弃权'],
    ['void', '没有画“○”的，该栏无效'],
    ['counts', '没有画“○”的，同样有效'],
  ] as const)('8: what a name without its sign means (%s) is written in the 选举办法', (missingSign, sentence) => {
    expect(textOf({ ...grassroots, writeIn: { ...grassroots.writeIn, missingSign } })).toContain(sentence);
  });

  it('9: two candidates of one name are told apart by post, or not counted at all', () => {
    const posts = { seats: 1, candidates: ['丁一（农办）', '丁一（卫生院）'] };
    expect(elect({ ...posts, ballots: [ballot(3, 'AO')] }).elected).toEqual(['丁一（农办）']);
    expect(() => elect({ seats: 1, candidates: ['丁一', '丁　一'], ballots: [] })).toThrow('tell them apart by post');
  });

  it('9: the brackets around a post are one, half as wide or not', () => {
    const posts = { seats: 1, candidates: ['丁一（农办）', '丁一(卫生院)'] };
    const ballots = [ballot(1, 'OO', '丁一(农办)'), ballot(2, 'OO', '王二(农办)'), ballot(3, 'OO', '王二（农办）')];
    expect(elect({ ...posts, ballots })).toMatchObject({
      tally: { candidates: [{ name: '丁一（农办）' }, { name: '丁一(卫生院)' }] },
      writeIns: [{ name: '王二（农办）', approve: 5 }],
    });
    expect(() => elect({ seats: 1, candidates: ['丁一(农办)', '丁一（农办）'], ballots: [] })).toThrow(
      'tell them apart by post',
    );
  });

  it('10: a ballot left wholly blank is valid; what blank means hangs on the signs of the day', () => {
    expect(elect({ ...two, ballots: [ballot(1, 'NN')] }).tally).toMatchObject({ valid: 1, invalid: 0 });
    const meanings = listSchemes().map((scheme) => [scheme.id, blankMark(withScheme(grassroots, scheme))]);
    expect(meanings).toEqual([
      ['A', 'N'],
      ['B', 'A'],
      ['C', null],
      ['D', null],
    ]);
  });

  it('11: an illegible space is lost alone, a wholly illegible ballot by the rules of the day', () => {
    const terms = { rule: grassroots, ...two };
    expect(judgeBallot(terms, { marks: 'XA', writeIns: [] })).toMatchObject({ valid: true, approvals: 1 });
    const rule = { ...grassroots, ballotValid: { ...grassroots.ballotValid, whollyIllegible: 'void' as const } };
    expect(judgeBallot({ ...terms, rule }, { marks: 'XX', writeIns: [] }).valid).toBe(false);
    expect(textOf(rule)).toContain('整张无法辨认的，整张无效');
    expect(textOf(grassroots)).not.toContain('整张无法辨认的');
  });

  it('13: a ballot in the box of the other election is counted with its own kind, unless the rules void it', () => {
    const strict = { ...grassroots, wrongBox: { ...grassroots.wrongBox, handling: 'void' as const } };
    expect(textOf(grassroots)).toContain('投错票箱的，按选票种类归入');
    expect(textOf(strict)).toContain('投错票箱的，无效');
  });

  it('14: fewer issued than present stops the vote', () => {
    const { tally } = elect({ ...two, ballots: [ballot(99, 'AO')] });
    const counts = { present: 100, printed: 100, issued: 99, spoiled: 1, collected: 99, entered: 99 };
    expect(reconcile(counts, tally).checks.find(({ holds }) => !holds)?.code).toBe('issuedIsPresent');
  });

  it('15: those who leave after voting, or keep their ballot, are still those present', () => {
    const counts = { entitled: 122, present: 120, issued: 120 };
    const outcome = elect({ ...two, ballots: [ballot(60, 'AO'), ballot(50, 'OO')], counts });
    expect(outcome).toMatchObject({ threshold: 61, elected: [], election: 'valid' });
  });

  it('18: a candidate without a rival still needs more than half', () => {
    const alone = { rule: plenary, seats: 1, candidates: ['甲'] };
    expect(elect({ ...alone, ballots: [ballot(4, 'A'), ballot(5, 'O')] })).toMatchObject({ elected: [], vacancies: 1 });
    expect(elect({ ...alone, ballots: [ballot(5, 'A'), ballot(4, 'O')] }).elected).toEqual(['甲']);
  });

  it('19: the first plenary writes in only members of the committee', () => {
    expect(textOf(plenary)).toContain('另选他人的范围为本届委员会委员');
  });

  it('20: whether a further vote needs the majority again is written in the 选举办法', () => {
    const strict = { ...grassroots, tie: { ...grassroots.tie, revoteNeedsMajority: true } };
    expect(textOf(grassroots)).toContain('再次投票，得票多的当选');
    expect(textOf(strict)).toContain('再次投票，得票多且赞成票超过实到会有选举权人数的半数的当选');
  });
});
