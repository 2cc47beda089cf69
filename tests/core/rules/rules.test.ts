// The rules of the election on the cases that go wrong most easily.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedBallot } from '../../../core/rules/ballot.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import { checkMargin } from '../../../core/rules/margin.ts';
import { decideOutcome, type ElectionCounts } from '../../../core/rules/outcome.ts';
import { listPresets, presetById } from '../../../core/rules/presets.ts';
import { checkQuorum } from '../../../core/rules/quorum.ts';
import { isUnanimous, reconcile } from '../../../core/rules/reconcile.ts';
import { type RuleSet, ruleSetSchema } from '../../../core/rules/rule-set.ts';
import { tallyBallots } from '../../../core/rules/tally.ts';

function preset(id: string): RuleSet {
  const found = presetById(id);
  if (found === null) throw new Error(id);
  return found;
}

const rule = preset('party-grassroots-congress-2020');
const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function ballot(copies: number, marks: string, ...writeIns: string[]): CountedBallot {
  return { copies, marks, writeIns };
}

function elect(
  seats: number,
  candidates: readonly string[],
  ballots: readonly CountedBallot[],
  counts: Partial<ElectionCounts> = {},
) {
  const collected = ballots.reduce((sum, { copies }) => sum + copies, 0);
  const all = { entitled: 100, present: 100, issued: 100, collected, ...counts };
  const terms = { rule, seats, candidates };
  return decideOutcome(terms, all, tallyBallots(terms, ballots), byCodePoint);
}

describe('quorum', () => {
  it.each([
    [91, 73],
    [122, 98],
    [100, 80],
    [150, 120],
  ])('of %i entitled at least %i must be present', (entitled, needed) => {
    expect(checkQuorum(rule, { entitled, present: needed })).toMatchObject({ met: true, needed });
    expect(checkQuorum(rule, { entitled, present: needed - 1 }).met).toBe(false);
  });

  it('in a county congress more than half of those entitled must be present', () => {
    expect(checkQuorum(preset('party-local-congress-2020'), { entitled: 100, present: 50 }).met).toBe(false);
    expect(checkQuorum(preset('party-local-congress-2020'), { entitled: 100, present: 51 }).met).toBe(true);
  });

  it('is never met by nobody', () => {
    expect(checkQuorum(rule, { entitled: 0, present: 0 }).met).toBe(false);
  });
});

describe('margin of candidates', () => {
  it.each([
    [3, 4],
    [4, 5],
    [5, 6],
    [7, 9],
    [9, 11],
    [10, 12],
    [11, 14],
    [13, 16],
  ])('%i seats need %i candidates', (seats, needed) => {
    expect(checkMargin(rule, { seats, candidates: needed })).toMatchObject({ met: true, needed });
    expect(checkMargin(rule, { seats, candidates: needed - 1 }).met).toBe(false);
  });

  it('eleven seats with thirteen candidates are 18.2 % and too few', () => {
    expect(checkMargin(rule, { seats: 11, candidates: 13 })).toMatchObject({ met: false, percent: '18.2%' });
  });
});

describe('a ballot', () => {
  const terms = { rule, seats: 2, candidates: ['甲', '乙', '丙'] };

  it('with as many chosen as seats is valid, with one more it is invalid', () => {
    expect(judgeBallot(terms, { marks: 'AAO', writeIns: [] })).toMatchObject({ valid: true, chosen: 2 });
    expect(judgeBallot(terms, { marks: 'AAA', writeIns: [] })).toMatchObject({ valid: false, chosen: 3 });
    expect(judgeBallot(terms, { marks: 'AAO', writeIns: ['赵某'] })).toMatchObject({
      valid: false,
      chosen: 3,
      writeIns: [],
    });
  });

  it('left wholly blank is a valid abstention', () => {
    const judged = judgeBallot(terms, { marks: 'NNN', writeIns: [] });
    expect(judged.valid).toBe(true);
    expect(judged.reasons.map(({ code }) => code)).toEqual(['blankBallot']);
  });

  it('may write in somebody only against an opposition, and abstaining gives no such right', () => {
    expect(judgeBallot(terms, { marks: 'AON', writeIns: ['赵某'] }).writeIns).toEqual(['赵某']);
    expect(judgeBallot(terms, { marks: 'ANN', writeIns: ['赵某'] })).toMatchObject({ valid: true, writeIns: [] });
  });

  it('that writes in a listed candidate or the same person twice counts neither again', () => {
    const judged = judgeBallot(terms, { marks: 'AOO', writeIns: ['乙', '赵　某', '赵某'] });
    expect(judged).toMatchObject({ valid: true, chosen: 2, writeIns: ['赵某'] });
    expect(judged.reasons.map(({ code }) => code)).toEqual(['listedNameIgnored', 'repeatedNameIgnored']);
  });

  it('is void as a whole for too many names where the rules of the day say so', () => {
    const strict = { ...terms, rule: { ...rule, writeIn: { ...rule.writeIn, excess: 'voidBallot' as const } } };
    expect(judgeBallot(strict, { marks: 'ANN', writeIns: ['赵某'] }).valid).toBe(false);
  });

  it('of the wrong length or with an unknown mark is a fault', () => {
    expect(() => judgeBallot(terms, { marks: 'AA', writeIns: [] })).toThrow(RangeError);
    expect(() => judgeBallot(terms, { marks: 'AAZ', writeIns: [] })).toThrow(RangeError);
  });
});

describe('the outcome', () => {
  it('does not elect at exactly half of those present, and elects with one more', () => {
    expect(elect(1, ['甲', '乙'], [ballot(50, 'AO'), ballot(50, 'ON')]).elected).toEqual([]);
    expect(elect(1, ['甲', '乙'], [ballot(51, 'AO'), ballot(49, 'ON')])).toMatchObject({
      elected: ['甲'],
      threshold: 51,
      next: 'none',
    });
  });

  it('seats those with more votes and ties the rest when more pass than there are seats', () => {
    const outcome = elect(
      2,
      ['甲', '乙', '丙'],
      [ballot(30, 'AAO'), ballot(30, 'AOA'), ballot(28, 'OAA'), ballot(12, 'AON')],
    );
    expect(outcome.elected).toEqual(['甲']);
    expect(outcome).toMatchObject({ tied: ['乙', '丙'].toSorted(byCodePoint), tiedSeats: 1, next: 'revote' });
  });

  it('does not vote again on equal votes that decide nothing', () => {
    const outcome = elect(2, ['甲', '乙', '丙'], [ballot(60, 'AAO'), ballot(40, 'NNO')]);
    expect(outcome).toMatchObject({ tied: [], next: 'none' });
    expect(outcome.elected).toHaveLength(2);
  });

  it('leaves seats open when too few pass', () => {
    expect(elect(2, ['甲', '乙', '丙'], [ballot(60, 'AOO'), ballot(40, 'OAO')])).toMatchObject({
      elected: ['甲'],
      vacancies: 1,
      next: 'fill-vacancies',
    });
  });

  it('elects a written-in person over a candidate', () => {
    const outcome = elect(1, ['甲', '乙'], [ballot(60, 'OO', '赵某'), ballot(40, 'AO')]);
    expect(outcome).toMatchObject({ elected: ['赵某'], writeIns: [{ name: '赵某', approve: 60 }] });
  });

  it('is void when more ballots come back than went out', () => {
    expect(elect(1, ['甲', '乙'], [ballot(101, 'AO')])).toMatchObject({
      election: 'void',
      elected: [],
      next: 'new-election',
    });
  });

  it('elects nobody without a quorum', () => {
    expect(elect(1, ['甲', '乙'], [ballot(79, 'AO')], { present: 79, issued: 79 })).toMatchObject({
      elected: [],
      next: 'no-quorum',
    });
  });

  it('counts the majority from those entitled where the rule says so', () => {
    const local = preset('party-local-congress-2020');
    const terms = { rule: local, seats: 1, candidates: ['甲', '乙'] };
    const counts = { entitled: 122, present: 98, issued: 98, collected: 98 };
    expect(
      decideOutcome(terms, counts, tallyBallots(terms, [ballot(61, 'AO'), ballot(37, 'OO')]), byCodePoint).threshold,
    ).toBe(62);
  });

  it('names the approved order for secretaries', () => {
    const terms = { rule: preset('party-grassroots-plenary-2020'), seats: 2, candidates: ['王', '丁'] };
    const counts = { entitled: 9, present: 9, issued: 9, collected: 9 };
    expect(decideOutcome(terms, counts, tallyBallots(terms, [ballot(9, 'AA')]), byCodePoint).elected).toEqual([
      '王',
      '丁',
    ]);
  });
});

describe('counts and papers', () => {
  it('agree or the check that fails is named', () => {
    const terms = { rule, seats: 1, candidates: ['甲', '乙'] };
    const tally = tallyBallots(terms, [ballot(9, 'AO')]);
    const counts = { present: 10, printed: 12, issued: 10, spoiled: 2, collected: 9, entered: 9 };
    expect(reconcile(counts, tally).holds).toBe(true);
    const wrong = reconcile({ ...counts, entered: 8 }, tally);
    expect(wrong.checks.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['enteredIsCollected']);
  });

  it('call a vote unanimous only without invalid or missing ballots', () => {
    expect(isUnanimous(91, { valid: 91, collected: 91, present: 91 })).toBe(true);
    expect(isUnanimous(90, { valid: 90, collected: 91, present: 91 })).toBe(false);
  });

  it('come with rule sets that fit their own schema', () => {
    for (const known of listPresets()) expect(ruleSetSchema.parse(known)).toEqual(known);
  });
});

describe('properties of every count', () => {
  const names = ['甲', '乙', '丙', '丁'];
  const anyBallot = fc.record({
    marks: fc.string({ unit: fc.constantFrom('A', 'O', 'N', 'X'), minLength: 4, maxLength: 4 }),
    writeIns: fc.array(fc.constantFrom('赵某', '钱某', '甲'), { maxLength: 2 }),
    copies: fc.integer({ min: 1, max: 5 }),
  });
  const terms = { rule, seats: 2, candidates: names };
  const counts = (ballots: readonly CountedBallot[]) => {
    const total = ballots.reduce((sum, { copies }) => sum + copies, 0);
    return { entitled: total, present: total, issued: total, collected: total };
  };
  const decide = (ballots: readonly CountedBallot[]) =>
    decideOutcome(terms, counts(ballots), tallyBallots(terms, ballots), byCodePoint);

  it('valid and invalid ballots are all ballots, and the marks of each candidate are the valid ones', () => {
    fc.assert(
      fc.property(fc.array(anyBallot), (ballots) => {
        const tally = tallyBallots(terms, ballots);
        expect(tally.valid + tally.invalid).toBe(counts(ballots).collected);
        for (const { approve, oppose, abstain, illegible } of tally.candidates)
          expect(approve + oppose + abstain + illegible).toBe(tally.valid);
      }),
    );
  });

  it('neither the order of the ballots nor splitting copies changes the outcome', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { minLength: 1 }), (ballots) => {
        const split = ballots
          .flatMap((one) => Array.from({ length: one.copies }, () => ({ ...one, copies: 1 })))
          .toReversed();
        expect(decide(split)).toEqual(decide(ballots));
      }),
    );
  });

  it('seats are filled, tied or vacant, never more; everyone elected has the threshold', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { minLength: 1 }), (ballots) => {
        const outcome = decide(ballots);
        const votes = new Map(
          [...tallyBallots(terms, ballots).candidates, ...outcome.writeIns].map(({ name, approve }) => [name, approve]),
        );
        expect(outcome.elected.length + outcome.tiedSeats + outcome.vacancies).toBe(2);
        for (const name of outcome.elected) expect(votes.get(name)).toBeGreaterThanOrEqual(outcome.threshold);
      }),
    );
  });
});
