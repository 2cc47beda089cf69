// The rule set each further round is held by, and what a round decides under it.

import { describe, expect, it } from 'vitest';
import { planRounds, ruleForRound, titleOfRound, winnerWord } from '../../../core/rules/rounds.ts';
import { ruleText } from '../../../core/rules/rule-text.ts';
import { ballotInstructions, majoritySentence } from '../../../core/rules/wording.ts';
import { ballot, county, elect, grassroots, peoples } from './elections.ts';

describe('再次投票', () => {
  const two = { seats: 1, candidates: ['甲', '乙'] };

  it('is won by the most votes, without a majority, unless the setting asks for it', () => {
    const ballots = [ballot(3, 'AO'), ballot(2, 'OA'), ballot(5, 'NN')];
    expect(elect({ ...two, rule: ruleForRound(grassroots, 'revote'), ballots })).toMatchObject({
      threshold: 1,
      elected: ['甲'],
    });
    const strict = { ...grassroots, tie: { ...grassroots.tie, revoteNeedsMajority: true } };
    expect(elect({ ...two, rule: ruleForRound(strict, 'revote'), ballots })).toMatchObject({
      threshold: 6,
      elected: [],
      vacancies: 1,
    });
  });

  it('asks for more than none of the votes of those present, by the article of the tie (第二十九条)', () => {
    const { majority } = ruleForRound(grassroots, 'revote');
    expect(majority).toEqual({ num: 0, den: 1, comparison: '>', of: 'present', clause: grassroots.tie.clause });
  });

  it('that needs the majority again needs that of the election, whatever the primary asks for (第二十九条)', () => {
    const primary = { ...grassroots.majority, num: 2, den: 3 };
    const strict = { ...grassroots, primary, tie: { ...grassroots.tie, revoteNeedsMajority: true } };
    expect(ruleForRound(strict, 'revote').majority).toEqual(grassroots.majority);
  });

  it('elects nobody without a single vote, and is level again when level', () => {
    const rule = ruleForRound(grassroots, 'revote');
    expect(elect({ ...two, rule, ballots: [ballot(9, 'OO')] })).toMatchObject({ elected: [], vacancies: 1 });
    expect(elect({ ...two, rule, ballots: [ballot(4, 'AO'), ballot(4, 'OA')] })).toMatchObject({ tied: ['乙', '甲'] });
  });

  it('is among the tied alone: a name written in chooses nobody, and the papers say so', () => {
    const rule = ruleForRound(grassroots, 'revote');
    const { tally, writeIns } = elect({ ...two, rule, ballots: [ballot(2, 'AO', '丙')] });
    expect({ valid: tally.valid, writeIns }).toEqual({ valid: 2, writeIns: [] });
    expect(ballotInstructions(rule, 1)[1]).toContain('不能另选他人');
    const text = ruleText(rule, []).flatMap(({ paragraphs }) => paragraphs);
    expect(text.join('')).not.toContain('另选他人的范围');
  });
});

describe('预选', () => {
  it('is passed by the majority the rule names, or without one by the most votes', () => {
    expect(majoritySentence(ruleForRound(grassroots, 'primary'))).toBe('赞成票超过实到会有选举权人数的半数');
    expect(majoritySentence(ruleForRound(county, 'primary'))).toBe('赞成票超过应到会有选举权人数的半数');
    const { majority } = ruleForRound(
      { ...grassroots, primary: { ...grassroots.majority, num: 2, den: 3 } },
      'primary',
    );
    expect(majority).toMatchObject({ num: 2, den: 3 });
    const open = ruleForRound(peoples, 'primary');
    const three = { seats: 2, candidates: ['甲', '乙', '丙'] };
    const outcome = elect({ ...three, rule: open, ballots: [ballot(3, 'AOO'), ballot(2, 'OAO'), ballot(9, 'NNN')] });
    expect(outcome).toMatchObject({ elected: ['乙', '甲'], vacancies: 0 });
  });

  it('has no margin and gives up no seats', () => {
    const rule = ruleForRound(grassroots, 'primary');
    expect(rule.margin).toMatchObject({ minPercent: 0, minExtra: 0, maxExtra: null });
    expect(rule.shortfall.remedies).toEqual(['fillVacancies']);
  });
});

it('另行选举 and 重新选举 are held by the adopted rule itself', () => {
  for (const kind of ['first', 'supplementary', 'again'] as const)
    expect(ruleForRound(grassroots, kind)).toBe(grassroots);
});

describe('after a count', () => {
  const counted = {
    kind: 'first' as const,
    title: '委员',
    shortTitle: '委员',
    seats: 2,
    candidates: ['甲', '乙', '丙'],
  };
  const outcome = { elected: ['甲'], tied: [], tiedSeats: 0, vacancies: 0, next: 'none' as const };

  it.each(['new-election', 'no-quorum'] as const)('that ended in %s everything is voted on again', (next) => {
    expect(planRounds(grassroots, { ...counted, outcome: { ...outcome, elected: [], next } })).toMatchObject([
      { kind: 'again', seats: 2, candidates: ['甲', '乙', '丙'] },
    ]);
  });

  it.each(['revote', 'primary', 'tiedPrimary'] as const)('that is void a %s is held again as what it was', (kind) => {
    expect(planRounds(grassroots, { ...counted, kind, outcome: null })).toEqual([
      {
        kind,
        seats: 2,
        candidates: ['甲', '乙', '丙'],
        article: '《中国共产党基层组织选举工作条例》第二十七条',
      },
    ]);
  });

  it('a primary with a tie at the cut is voted on again among the tied, and leaves no seat to be filled', () => {
    const tie = { ...outcome, tied: ['乙', '丙'], tiedSeats: 1, vacancies: 1, next: 'revote' as const };
    for (const kind of ['primary', 'tiedPrimary'] as const)
      expect(planRounds(grassroots, { ...counted, kind, outcome: tie })).toMatchObject([
        { kind: 'tiedPrimary', seats: 1, candidates: ['乙', '丙'] },
      ]);
  });

  it('a vote among the tied of a primary is by the most votes, or by the majority of the primary', () => {
    expect(ruleForRound(grassroots, 'tiedPrimary')).toMatchObject({
      majority: { num: 0 },
      writeIn: { allowed: false },
    });
    const again = { ...grassroots, tie: { ...grassroots.tie, revoteNeedsMajority: true } };
    const primary = { ...grassroots.majority, num: 2, den: 3 };
    expect(ruleForRound({ ...again, primary }, 'tiedPrimary').majority).toEqual(primary);
    expect(ruleForRound({ ...again, primary: null }, 'tiedPrimary').majority.num).toBe(0);
  });

  it('a primary that finds fewer candidates than wanted leaves no seat to be filled', () => {
    const short = { ...outcome, vacancies: 1, next: 'fill-vacancies' as const };
    expect(planRounds(grassroots, { ...counted, kind: 'primary', outcome: short })).toEqual([]);
  });

  it('that is complete nothing follows', () => {
    expect(planRounds(grassroots, { ...counted, outcome })).toEqual([]);
  });

  it('the tied alone stand again for the seats they are level for (第二十九条)', () => {
    const tied = { ...outcome, tied: ['乙', '丙'], tiedSeats: 1, next: 'revote' as const };
    expect(planRounds(grassroots, { ...counted, outcome: tied })).toEqual([
      {
        kind: 'revote',
        seats: 1,
        candidates: ['乙', '丙'],
        article: '《中国共产党基层组织选举工作条例》第二十九条',
      },
    ]);
  });

  it('the rest stand for the vacancies, without the elected', () => {
    expect(
      planRounds(grassroots, { ...counted, outcome: { ...outcome, vacancies: 1, next: 'fill-vacancies' } }),
    ).toEqual([
      {
        kind: 'supplementary',
        seats: 1,
        candidates: ['乙', '丙'],
        article: '《中国共产党基层组织选举工作条例》第二十九条',
      },
    ]);
  });
});

it('who passes a primary is 入选, a candidate and no more; who passes any other vote is 当选 (第二十八条)', () => {
  expect((['primary', 'tiedPrimary'] as const).map(winnerWord)).toEqual(['入选', '入选']);
  const others = ['first', 'revote', 'supplementary', 'again'] as const;
  expect(new Set(others.map(winnerWord))).toEqual(new Set(['当选']));
});

describe('the title of a round', () => {
  it.each([
    ['委员', 'revote', 1, '委员（再次投票）'],
    ['委员（再次投票）', 'revote', 2, '委员（再次投票二）'],
    ['委员（再次投票九）', 'supplementary', 1, '委员（另行选举）'],
    ['委员', 'again', 9, '委员（重新选举九）'],
    ['委员', 'again', 10, '委员（重新选举10）'],
    ['委员（女）', 'revote', 1, '委员（女）（再次投票）'],
    ['委员（预选）（女）', 'revote', 1, '委员（预选）（女）（再次投票）'],
    ['委员', 'primary', 1, '委员（预选）'],
    ['委员（预选）', 'tiedPrimary', 1, '委员（预选再次投票）'],
    ['委员（预选）', 'first', 1, '委员（正式选举）'],
    ['委员', 'again', 3, '委员（重新选举三）'],
    ['委员', 'again', 4, '委员（重新选举四）'],
    ['委员', 'again', 5, '委员（重新选举五）'],
    ['委员', 'again', 6, '委员（重新选举六）'],
    ['委员', 'again', 7, '委员（重新选举七）'],
    ['委员', 'again', 8, '委员（重新选举八）'],
  ] as const)('%s, %s %i: %s', (title, kind, nth, expected) => {
    expect(titleOfRound(title, kind, nth)).toBe(expected);
  });
});
