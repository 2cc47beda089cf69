// What a count left open: which further round, which remedy, by whose approval, and which step may be opened again.

import { describe, expect, it } from 'vitest';
import {
  decideFromPrimary,
  decideRemedy,
  decideReopening,
  decideRound,
  type OpenContest,
} from '../../../core/decide/rounds.ts';
import { grassroots, peoples, plenary } from '../rules/elections.ts';
import { candidate, contest, contestGates, countingGates, ready, told } from './facts.ts';

const tie: OpenContest['outcome'] = {
  elected: ['张三'],
  tied: ['丁一', '王二'],
  tiedSeats: 1,
  vacancies: 0,
  next: 'revote',
};
const short: OpenContest['outcome'] = {
  elected: ['张三'],
  tied: [],
  tiedSeats: 0,
  vacancies: 2,
  next: 'fill-vacancies',
};
const open: OpenContest = {
  kind: 'first',
  title: '委员',
  shortTitle: '委员',
  seats: 3,
  candidates: ['丁一', '王二', '张三', '李四'],
  outcome: tie,
  contest: { ...contest, seats: 3 },
  announced: true,
  settled: false,
  people: ['丁一', '王二', '张三', '李四'].map(candidate),
  order: 'manual',
  roundsOf: () => 0,
};

const isVoid: OpenContest = {
  ...open,
  contest: { ...open.contest, collected: { collected: 10, valid: false } },
  outcome: null,
  announced: false,
};

describe('a further round', () => {
  it('of a tie is a contest of the tied for the seats they are level for', () => {
    expect(decideRound(grassroots, open, 'c2')).toMatchObject({
      events: [
        {
          kind: 'contestDefined',
          body: { contestId: 'c2', title: '委员（再次投票）', seats: 1, round: { kind: 'revote', of: 'c1' } },
        },
        { kind: 'candidatesListed', body: { contestId: 'c2', candidates: [{ name: '丁一' }, { name: '王二' }] } },
      ],
    });
  });

  it('of vacancies is a contest of all the others, and says the article', () => {
    const decision = decideRound(grassroots, { ...open, outcome: short }, 'c2');
    expect(decision).toMatchObject({
      events: [
        {
          body: {
            title: '委员（另行选举）',
            seats: 2,
            reason: '委员：《中国共产党基层组织选举工作条例》第二十九条',
          },
        },
        { body: { candidates: [{ name: '丁一' }, { name: '王二' }, { name: '李四' }] } },
      ],
    });
  });

  it('without anybody left has no list yet', () => {
    const all = { ...open, outcome: short, candidates: ['张三'], people: [candidate('张三')] };
    expect(told(decideRound(grassroots, all, 'c2'))).toBe('contestDefined');
  });

  it('keeps the order of the list before it', () => {
    expect(decideRound(grassroots, open, 'c2')).toMatchObject({ events: [{}, { body: { order: 'manual' } }] });
  });

  it('of a void election needs no announcement, and is numbered from the second on', () => {
    const lost = { ...isVoid, roundsOf: (kind: string) => (kind === 'again' ? 1 : 0) };
    expect(decideRound(grassroots, lost, 'c2')).toMatchObject({
      events: [{ body: { title: '委员（重新选举二）', seats: 3, round: { kind: 'again' } } }, {}],
    });
  });

  it('follows an announced result that left something open, once', () => {
    expect(told(decideRound(grassroots, null, 'c2'))).toBe('contestMissing');
    expect(told(decideRound(grassroots, { ...open, announced: false }, 'c2'))).toBe('resultNotAnnounced');
    expect(told(decideRound(grassroots, { ...open, settled: true }, 'c2'))).toBe('nothingOpen');
    const full = { ...tie, tied: [], tiedSeats: 0, next: 'none' as const };
    expect(told(decideRound(grassroots, { ...open, outcome: full }, 'c2'))).toBe('nothingOpen');
  });
});

describe('a primary', () => {
  const draft = { ...contest, confirmed: false };
  const facts = { ...ready, contest: null, elected: new Set<string>() };
  const clean = { ...tie, elected: ['丁一', '张三'], tied: [], tiedSeats: 0, next: 'none' as const };
  const primary = { ...open, kind: 'primary' as const, outcome: clean };
  const from = (round: OpenContest, names: readonly string[] = ['丁一'], ...others: OpenContest[]) => ({
    rounds: [round, ...others],
    inOrder: names.map(candidate),
    order: 'stroke' as const,
  });

  it('gives its elected to the contest proper, in the order at hand', () => {
    expect(decideFromPrimary(draft, from(primary, ['张三', '李四', '丁一']), facts)).toMatchObject({
      events: [{ body: { contestId: 'c1', candidates: [{ name: '张三' }, { name: '丁一' }], order: 'stroke' } }],
    });
  });

  it('is a primary, announced, that elected somebody, for a list that is not final', () => {
    expect(told(decideFromPrimary(null, from(primary), facts))).toBe('contestMissing');
    expect(told(decideFromPrimary(draft, { ...from(primary), rounds: [] }, facts))).toBe('contestMissing');
    expect(told(decideFromPrimary(contest, from(primary), facts))).toBe('contestConfirmed');
    expect(told(decideFromPrimary(draft, from({ ...primary, kind: 'first' }), facts))).toBe('notPrimary');
    expect(told(decideFromPrimary(draft, from({ ...primary, announced: false }), facts))).toBe('resultNotAnnounced');
    expect(told(decideFromPrimary(draft, from({ ...primary, outcome: null }), facts))).toBe('primaryOpen');
    const nobody = { ...clean, elected: [], vacancies: 3, next: 'fill-vacancies' as const };
    expect(told(decideFromPrimary(draft, from({ ...primary, outcome: nobody }), facts))).toBe('candidatesMissing');
    expect(told(decideFromPrimary(draft, from(primary), { ...facts, adjourned: true }))).toBe('alreadyAdjourned');
    const again = { ...draft, round: { kind: 'supplementary' as const, of: 'c0' } };
    expect(told(decideFromPrimary(again, from(primary), { ...facts, elected: new Set(['丁一']) }))).toBe('roundFixed');
  });

  it('with a tie at the cut waits for the vote among the tied, and takes those of both rounds', () => {
    const tied = { ...primary, outcome: tie, settled: false };
    expect(told(decideFromPrimary(draft, from(tied, ['张三']), facts))).toBe('primaryOpen');
    const revote = { ...primary, kind: 'tiedPrimary' as const, outcome: { ...clean, elected: ['王二'] } };
    const both = from(revote, ['丁一', '王二', '张三'], { ...tied, settled: true });
    expect(decideFromPrimary(draft, both, facts)).toMatchObject({
      events: [{ body: { candidates: [{ name: '王二' }, { name: '张三' }] } }],
    });
    // One that was void and held again elected nobody the first time.
    const voided = {
      ...primary,
      contest: { ...open.contest, collected: { collected: 12, valid: false } },
      outcome: null,
    };
    expect(told(decideFromPrimary(draft, from(primary, ['丁一'], { ...voided, settled: true }), facts))).toBe(
      'candidatesListed',
    );
  });
});

describe('a remedy', () => {
  const facts = { ...ready, open: { ...open, outcome: short } };
  const presidium = { approvedBy: 'presidium' as const, votes: null };
  const voters = (approve: number, oppose: number) => ({
    approvedBy: 'voters' as const,
    votes: { approve, oppose, abstain: 0 },
  });

  it('of fewer seats is for the vacancies alone, by the presidium or half of those present', () => {
    expect(decideRemedy(facts, 'reduceSeats', presidium, '接近')).toMatchObject({
      events: [{ kind: 'remedyChosen', body: { contestId: 'c1', remedy: 'reduceSeats', seats: 2, votes: null } }],
    });
    // Nine are present: five are half or more of them, four are not.
    expect(told(decideRemedy(facts, 'reduceSeats', voters(5, 4), '接近'))).toBe('remedyChosen');
    expect(decideRemedy(facts, 'reduceSeats', voters(4, 5), '接近')).toMatchObject({
      error: { code: 'notAdopted', approve: 4, base: 9 },
    });
    expect(told(decideRemedy(facts, 'reduceSeats', voters(5, 5), '接近'))).toBe('handsDiffer');
  });

  it('names who approved, and has hands exactly when the voters did', () => {
    expect(told(decideRemedy(facts, 'later', { approvedBy: 'voters', votes: null }, ''))).toBe('handsMissing');
    expect(told(decideRemedy(facts, 'later', { ...voters(9, 0), approvedBy: 'superior' }, ''))).toBe('handsMissing');
    expect(told(decideRemedy({ ...facts, fixed: null }, 'later', voters(5, 4), ''))).toBe('handsDiffer');
  });

  it('does not give up seats that people are level for, nor all of them', () => {
    expect(told(decideRemedy({ ...facts, open }, 'reduceSeats', presidium, ''))).toBe('nothingToReduce');
    const nobody = { ...open, outcome: { ...short, elected: [], vacancies: 3 } };
    expect(told(decideRemedy({ ...facts, open: nobody }, 'reduceSeats', presidium, ''))).toBe('nothingToReduce');
    const lost = { ...open, outcome: null };
    expect(told(decideRemedy({ ...facts, open: lost }, 'reduceSeats', presidium, ''))).toBe('nothingToReduce');
  });

  it('of fewer seats is not approved by those above: the rule asks the voters or the presidium', () => {
    const above = { approvedBy: 'superior' as const, votes: null };
    expect(told(decideRemedy(facts, 'reduceSeats', above, '接近'))).toBe('approvalNotInRule');
    expect(told(decideRemedy(facts, 'later', above, '接近'))).toBe('remedyChosen');
  });

  it('is one the rule knows; putting it off is always possible', () => {
    expect(told(decideRemedy({ ...facts, rule: plenary }, 'reduceSeats', presidium, ''))).toBe('remedyNotInRule');
    expect(told(decideRemedy({ ...facts, rule: plenary }, 'askSuperior', presidium, ''))).toBe('remedyChosen');
    expect(told(decideRemedy({ ...facts, rule: peoples }, 'askSuperior', presidium, ''))).toBe('remedyNotInRule');
    expect(told(decideRemedy({ ...facts, rule: peoples }, 'later', presidium, ''))).toBe('remedyChosen');
  });

  it('of a void election is for all its seats, of a tie for those in question', () => {
    const lost = isVoid;
    expect(decideRemedy({ ...facts, open: lost }, 'later', presidium, '')).toMatchObject({
      events: [{ body: { seats: 3 } }],
    });
    expect(decideRemedy({ ...facts, open }, 'later', presidium, '')).toMatchObject({
      events: [{ body: { seats: 1 } }],
    });
  });

  it('follows an announced result that left something open, once', () => {
    const one = facts.open;
    expect(told(decideRemedy({ ...facts, open: null }, 'later', presidium, ''))).toBe('contestMissing');
    expect(told(decideRemedy({ ...facts, open: { ...one, announced: false } }, 'later', presidium, ''))).toBe(
      'resultNotAnnounced',
    );
    expect(told(decideRemedy({ ...facts, open: { ...one, settled: true } }, 'later', presidium, ''))).toBe(
      'nothingOpen',
    );
    const full = { ...one, outcome: { ...short, vacancies: 0, next: 'none' as const } };
    expect(told(decideRemedy({ ...facts, open: full }, 'later', presidium, ''))).toBe('nothingOpen');
  });
});

describe('a step is opened again', () => {
  it('for a final list, until its ballots are out', () => {
    expect(decideReopening(ready, 'candidates', 'c1', '改')).toMatchObject({
      events: [{ kind: 'stepReopened', body: { step: 'candidates', contestId: 'c1', reason: '改' } }],
    });
    expect(told(decideReopening({ ...ready, contest: null }, 'candidates', 'c1', '改'))).toBe('contestMissing');
    const draft = { ...ready, contest: { ...contestGates, confirmed: false } };
    expect(told(decideReopening(draft, 'candidates', 'c1', '改'))).toBe('candidatesNotConfirmed');
    expect(told(decideReopening({ ...ready, contest: countingGates }, 'candidates', 'c1', '改'))).toBe('ballotsOut');
  });

  it('for the rules, until any ballot is out, counted or not', () => {
    expect(told(decideReopening(ready, 'rules', null, '改'))).toBe('stepReopened');
    expect(told(decideReopening({ ...ready, rulesAdopted: false }, 'rules', null, '改'))).toBe('rulesNotAdopted');
    const counted = { ...countingGates, closed: true };
    expect(told(decideReopening({ ...ready, adjourned: true }, 'rules', null, '改'))).toBe('alreadyAdjourned');
    expect(decideReopening({ ...ready, contests: [contestGates, counted] }, 'rules', null, '改')).toEqual({
      ok: false,
      error: { code: 'ballotsOut', count: 1 },
    });
  });

  it('for the oath, until the rules are passed', () => {
    const sworn = { ...ready, rulesAdopted: false };
    expect(told(decideReopening(sworn, 'oath', null, '改'))).toBe('stepReopened');
    expect(told(decideReopening({ ...sworn, oathDone: false }, 'oath', null, '改'))).toBe('oathMissing');
    expect(told(decideReopening(ready, 'oath', null, '改'))).toBe('rulesFrozen');
  });
});
