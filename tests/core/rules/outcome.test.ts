// 当选: who is elected, who is tied, what is left open, and by which article.

import { describe, expect, it } from 'vitest';
import { decideOutcome } from '../../../core/rules/outcome.ts';
import { ballot, byCodePoint, county, elect, grassroots, peoples, plenary } from './elections.ts';

describe('the threshold', () => {
  it.each([
    [91, 46, 73, 37, 46],
    [122, 62, 98, 50, 62],
    [100, 51, 80, 41, 51],
    [150, 76, 120, 61, 76],
  ])(
    'of %i entitled is %i when all are present, with %i present it is %i, in a county congress %i',
    (entitled, all, few, fewVotes, countyVotes) => {
      const election = { seats: 1, candidates: ['甲', '乙'] };
      const full = [ballot(entitled, 'AO')];
      const scant = [ballot(few, 'AO')];
      expect(elect({ ...election, ballots: full }).threshold).toBe(all);
      expect(elect({ ...election, ballots: scant, counts: { entitled } }).threshold).toBe(fewVotes);
      expect(elect({ ...election, rule: county, ballots: scant, counts: { entitled } }).threshold).toBe(countyVotes);
      expect(elect({ ...election, rule: peoples, ballots: scant, counts: { entitled } }).threshold).toBe(countyVotes);
    },
  );

  it('is at least one vote, even where a share of few would ask for none', () => {
    const majority = { ...grassroots.majority, comparison: '>=' as const };
    const quorum = { ...grassroots.quorum, num: 1, den: 1000 };
    const outcome = elect({
      rule: { ...grassroots, majority, quorum },
      seats: 1,
      candidates: ['甲', '乙'],
      ballots: [],
      counts: { entitled: 0, present: 0 },
    });
    expect(outcome.threshold).toBe(1);
  });

  it('of half itself elects where the rules say not fewer than half', () => {
    const rule = { ...grassroots, majority: { ...grassroots.majority, comparison: '>=' as const } };
    const ballots = [ballot(50, 'AO'), ballot(49, 'ON'), ballot(1, 'OO')];
    expect(elect({ rule, seats: 1, candidates: ['甲', '乙'], ballots }).elected).toEqual(['甲']);
  });
});

describe('the outcome', () => {
  it('lists the elected by name, whatever their votes', () => {
    const ballots = [ballot(60, 'AAO'), ballot(40, 'OAN')];
    const outcome = elect({ seats: 2, candidates: ['丙', '乙', '甲'], ballots });
    expect(outcome.elected).toEqual(['丙', '乙']);
    expect(outcome.reasons).toMatchObject([
      { code: 'quorumMet', count: 80 },
      { code: 'electionValid', count: 0 },
      { code: 'elected', count: 51 },
    ]);
  });

  it('takes by votes when more pass than there are seats', () => {
    const ballots = [ballot(52, 'AAO'), ballot(8, 'AOA'), ballot(40, 'OOA'), ballot(10, 'OAA')];
    const outcome = elect({ seats: 2, candidates: ['甲', '乙', '丙'], ballots, counts: { present: 110 } });
    expect(outcome.tally.candidates.map(({ approve }) => approve)).toEqual([60, 62, 58]);
    expect(outcome).toMatchObject({ elected: ['乙', '甲'], tied: [], vacancies: 0, next: 'none' });
    expect(outcome.reasons.map(({ code }) => code)).toEqual(['quorumMet', 'electionValid', 'electedByVotes']);
  });

  it('seats those above a tie and sends only the tied to a further vote', () => {
    const ballots = [ballot(30, 'AAO'), ballot(30, 'AOA'), ballot(28, 'OAA'), ballot(12, 'AON')];
    const outcome = elect({ seats: 2, candidates: ['甲', '乙', '丙'], ballots });
    expect(outcome).toMatchObject({ elected: ['甲'], tied: ['丙', '乙'], tiedSeats: 1, vacancies: 0, next: 'revote' });
    expect(outcome.reasons.at(-1)).toMatchObject({ code: 'tieAtCut', count: 1 });
  });

  it('seats nobody when all who passed are level and too many', () => {
    const ballots = [ballot(40, 'AAO'), ballot(40, 'AOA'), ballot(40, 'OAA')];
    const outcome = elect({ seats: 2, candidates: ['甲', '乙', '丙'], ballots });
    expect(outcome).toMatchObject({ elected: [], tied: ['丙', '乙', '甲'], tiedSeats: 2, next: 'revote' });
  });

  it('ties a candidate with a written-in person', () => {
    const ballots = [ballot(51, 'AO', '赵某'), ballot(49, 'OO')];
    const outcome = elect({ seats: 2, candidates: ['甲', '乙'], ballots });
    expect(outcome.elected).toEqual(['甲', '赵某'].toSorted());
    const single = elect({ seats: 1, candidates: ['甲', '乙'], ballots: [ballot(51, 'OO', '赵某'), ballot(49, 'AO')] });
    expect(single).toMatchObject({ elected: ['赵某'], tied: [] });
  });

  it('leaves open what nobody’s votes fill', () => {
    const ballots = [ballot(60, 'AOO'), ballot(40, 'OAO')];
    const outcome = elect({ seats: 2, candidates: ['甲', '乙', '丙'], ballots });
    expect(outcome).toMatchObject({ elected: ['甲'], vacancies: 1, tied: [], next: 'fill-vacancies' });
    expect(outcome.reasons.at(-1)).toMatchObject({ code: 'vacancies', count: 1 });
  });

  it('says so when nobody passes', () => {
    const outcome = elect({ seats: 1, candidates: ['甲', '乙'], ballots: [ballot(50, 'AO'), ballot(50, 'OA')] });
    expect(outcome).toMatchObject({ elected: [], vacancies: 1, next: 'fill-vacancies' });
    expect(outcome.reasons.map(({ code }) => code)).toContain('nobodyElected');
  });

  it('puts written-in persons by votes, then by name', () => {
    const ballots = [ballot(2, 'OO', '钱某'), ballot(2, 'OO', '孙某'), ballot(5, 'OO', '赵某')];
    expect(elect({ seats: 1, candidates: ['甲', '乙'], ballots }).writeIns).toEqual([
      { name: '赵某', approve: 5 },
      { name: '孙某', approve: 2 },
      { name: '钱某', approve: 2 },
    ]);
  });

  it('announces secretaries in the approved order, a written-in person after them', () => {
    const ballots = [ballot(6, 'AAO', '戊'), ballot(3, 'AAO')];
    const outcome = elect({ rule: plenary, seats: 3, candidates: ['王', '丁', '乙'], ballots });
    expect(outcome.elected).toEqual(['王', '丁', '戊']);
    const two = elect({ rule: plenary, seats: 2, candidates: ['王'], ballots: [ballot(9, 'O', '戊')] });
    expect(two).toMatchObject({ elected: ['戊'], vacancies: 1 });
    const free = { ...plenary, writeIn: { ...plenary.writeIn, requires: 'nothing' as const } };
    expect(elect({ rule: free, seats: 3, candidates: ['王'], ballots: [ballot(9, 'A', '戊', '己')] }).elected).toEqual([
      '王',
      ...['己', '戊'].toSorted(),
    ]);
  });
});

describe('in the approved order (第二十四条)', () => {
  const approved = { rule: plenary, candidates: ['王', '丁', '乙'] };

  it('the elected stand as on the ballot, whatever the name order and the votes say', () => {
    const ballots = [ballot(6, 'AAA'), ballot(3, 'OOA')];
    expect(elect({ ...approved, seats: 3, ballots }).elected).toEqual(['王', '丁', '乙']);
  });

  it('the tied stand as on the ballot too', () => {
    const ballots = [ballot(4, 'AAO'), ballot(4, 'OAA'), ballot(4, 'AOA')];
    expect(elect({ ...approved, seats: 2, ballots })).toMatchObject({ elected: [], tied: ['王', '丁', '乙'] });
  });
});

describe('an election that elects nobody', () => {
  const election = { seats: 1, candidates: ['甲', '乙'] };

  it('is void when one more ballot comes back than went out', () => {
    const outcome = elect({
      ...election,
      ballots: [ballot(101, 'AO')],
      counts: { present: 100, entitled: 100, issued: 100 },
    });
    expect(outcome).toMatchObject({ election: 'void', elected: [], tied: [], vacancies: 0, next: 'new-election' });
    expect(outcome.reasons).toMatchObject([{ code: 'electionVoid', count: 1 }]);
  });

  it('is valid when as many or fewer come back', () => {
    for (const collected of [100, 99]) {
      const outcome = elect({
        ...election,
        ballots: [ballot(collected, 'AO')],
        counts: { present: 100, entitled: 100, issued: 100 },
      });
      expect(outcome).toMatchObject({ election: 'valid', elected: ['甲'], next: 'none' });
    }
  });

  it('has no quorum when too few are in the hall', () => {
    const outcome = elect({ ...election, ballots: [ballot(79, 'AO')], counts: { entitled: 100 } });
    expect(outcome).toMatchObject({
      election: 'valid',
      quorum: { met: false, needed: 80 },
      elected: [],
      tied: [],
      tiedSeats: 0,
      vacancies: 0,
      next: 'no-quorum',
    });
    expect(outcome.reasons).toMatchObject([{ code: 'noQuorum', count: 80 }]);
  });

  it('is void before anything else, and names a missing quorum beside it', () => {
    const outcome = elect({
      ...election,
      ballots: [ballot(80, 'AO')],
      counts: { entitled: 100, present: 79, issued: 79 },
    });
    expect(outcome).toMatchObject({ election: 'void', elected: [], next: 'new-election' });
    expect(outcome.reasons.map(({ code }) => code)).toEqual(['noQuorum', 'electionVoid']);
  });

  it('is a fault with no seats or with two candidates of one name', () => {
    expect(() => elect({ ...election, seats: 0, ballots: [] })).toThrow(RangeError);
    expect(() => elect({ seats: 1, candidates: ['甲', '甲'], ballots: [] })).toThrow(RangeError);
    const terms = { rule: grassroots, seats: 1, candidates: ['甲', '甲'] };
    const counts = { entitled: 1, present: 1, issued: 1, collected: 1 };
    const tally = { valid: 1, invalid: 0, candidates: [], writeIns: [] };
    expect(() => decideOutcome(terms, counts, tally, byCodePoint)).toThrow(RangeError);
  });
});
