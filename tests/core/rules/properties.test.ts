// What holds of every count, whatever the ballots.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedBallot } from '../../../core/rules/ballot.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import { listPresets } from '../../../core/rules/presets.ts';
import { elect, grassroots } from './elections.ts';

const candidates = ['甲', '乙', '丙', '丁'];
const seats = 2;
const anyRule = fc.constantFrom(...listPresets());
const anyBallot = fc.record({
  marks: fc.string({ unit: fc.constantFrom('A', 'O', 'N', 'X'), minLength: 4, maxLength: 4 }),
  writeIns: fc.array(fc.constantFrom('赵某', '钱 某', '钱某', '甲'), { maxLength: 3 }),
  copies: fc.integer({ min: 1, max: 5 }),
});
const anyBallots = fc.array(anyBallot, { minLength: 1 });

describe('in every count', () => {
  it('valid and invalid ballots are all ballots, and the four marks of each candidate are the valid ones', () => {
    fc.assert(
      fc.property(anyRule, anyBallots, (rule, ballots) => {
        const { tally } = elect({ rule, seats, candidates, ballots });
        expect(tally.valid + tally.invalid).toBe(ballots.reduce((sum, { copies }) => sum + copies, 0));
        for (const { approve, oppose, abstain, illegible } of tally.candidates)
          expect(approve + oppose + abstain + illegible).toBe(tally.valid);
      }),
    );
  });

  it('neither the order of the ballots nor splitting their copies changes the outcome', () => {
    const splitAndShuffled = anyBallots.chain((ballots) => {
      const single = ballots.flatMap((one) => Array.from({ length: one.copies }, () => ({ ...one, copies: 1 })));
      const shuffled = fc.shuffledSubarray(single, { minLength: single.length });
      return fc.record({ ballots: fc.constant(ballots), shuffled });
    });
    fc.assert(
      fc.property(anyRule, splitAndShuffled, (rule, { ballots, shuffled }) => {
        const { tally, ...outcome } = elect({ rule, seats, candidates, ballots });
        const { tally: tallied, ...again } = elect({ rule, seats, candidates, ballots: shuffled });
        expect(again).toEqual(outcome);
        expect(tallied.candidates).toEqual(tally.candidates);
      }),
    );
  });

  it('every seat is filled, in a tie or vacant; the elected and the tied have the threshold, the others have less', () => {
    fc.assert(
      fc.property(anyRule, anyBallots, (rule, ballots) => {
        const outcome = elect({ rule, seats, candidates, ballots });
        expect(outcome.elected.length + outcome.tiedSeats + outcome.vacancies).toBe(seats);
        expect(outcome.tied.length).toBeGreaterThanOrEqual(outcome.tiedSeats === 0 ? 0 : outcome.tiedSeats + 1);
        const chosen = new Set([...outcome.elected, ...outcome.tied]);
        const votes = [...outcome.tally.candidates, ...outcome.writeIns];
        const least = Math.min(...votes.filter(({ name }) => chosen.has(name)).map(({ approve }) => approve));
        expect(least).toBeGreaterThanOrEqual(outcome.threshold);
        for (const { name, approve } of votes) {
          if (!chosen.has(name)) expect(approve).toBeLessThan(outcome.vacancies > 0 ? outcome.threshold : least);
        }
      }),
    );
  });

  /** 2 elected, 1 tied, 0 neither. */
  const standing = (ballots: readonly CountedBallot[], name: string): number => {
    const { elected, tied } = elect({ seats, candidates, ballots });
    return elected.includes(name) ? 2 : tied.includes(name) ? 1 : 0;
  };

  it('a ballot that turns to approve a candidate, and stays valid, never lowers that candidate', () => {
    fc.assert(
      fc.property(anyBallots, fc.nat(), fc.nat({ max: 3 }), (ballots, pick, place) => {
        const at = pick % ballots.length;
        const turned = ballots.map((one, index) =>
          index === at ? { ...one, marks: withApproval(one.marks, place) } : one,
        );
        const terms = { rule: grassroots, seats, candidates };
        const [before, after] = [ballots[at], turned[at]];
        fc.pre(before !== undefined && after !== undefined && judgeBallot(terms, after).valid);
        const name = candidates[place] ?? '';
        expect(standing(turned, name)).toBeGreaterThanOrEqual(standing(ballots, name));
      }),
    );
  });
});

function withApproval(marks: string, place: number): string {
  return `${marks.slice(0, place)}A${marks.slice(place + 1)}`;
}
