// The same dice draw the same ballots, here and in any other program that knows the rule.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf } from '../../../core/counting/plan.ts';
import { readDice, spacedDice } from '../../../core/sampling/dice.ts';
import { drawNumbers, drawSample, placeOf } from '../../../core/sampling/draw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const numbers = (seed: string, ballots: number, size: number) =>
  drawNumbers(hash, seed, ballots, size).map(({ number }) => number);

describe('a published draw', () => {
  it('is drawn again: the transcript in Rivest’s sampler.py of 2011, a repeated number passed over', () => {
    const picks = drawNumbers(hash, '3546311556112163624615351222', 876, 47);
    expect(picks.map(({ number }) => number)).toEqual([
      740, 180, 264, 789, 238, 448, 272, 611, 761, 208, 596, 88, 160, 113, 766, 427, 184, 816, 653, 411, 779, 331, 339,
      487, 594, 235, 65, 527, 821, 490, 461, 251, 471, 414, 174, 567, 300, 134, 144, 357, 786, 792, 218, 550, 787, 537,
      197,
    ]);
    // The 32nd hash gives 611 again.
    expect(picks[30]).toEqual({ turn: 31, number: 461 });
    expect(picks[31]).toEqual({ turn: 33, number: 251 });
  });

  it('is drawn again: the risk-limiting audit of Crowley County, Colorado, 1,729 ballot cards', () => {
    expect(hash('53417960661093690826,1')).toBe('72c8598cb8032587f3b69c896ff86b2697b9958347358981025b8e16da486c90');
    expect(numbers('53417960661093690826', 1729, 15)).toEqual([
      843, 1119, 1156, 1158, 1367, 1201, 98, 848, 1117, 937, 69, 1588, 40, 1442, 283,
    ]);
  });
});

/** The same rule by pencil: the remainder digit by digit, without a big number. */
function remainder(hex: string, divisor: number): number {
  return [...hex].reduce((rest, digit) => (rest * 16 + Number.parseInt(digit, 16)) % divisor, 0);
}

describe('any draw', () => {
  const dice = fc.stringMatching(/^[1-6]{24}$/u);

  it('is the one that a long division by hand gives, each ballot once', () => {
    fc.assert(
      fc.property(dice, fc.integer({ min: 1, max: 400 }), fc.nat(), (seed, ballots, some) => {
        const size = 1 + (some % ballots);
        const byHand: number[] = [];
        for (let k = 1; byHand.length < size; k += 1) {
          const number = remainder(hash(`${seed},${k}`), ballots) + 1;
          if (!byHand.includes(number)) byHand.push(number);
        }
        expect(numbers(seed, ballots, size)).toEqual(byHand);
      }),
      { numRuns: 40 },
    );
  });

  it('begins with the smaller one of the same dice', () => {
    fc.assert(
      fc.property(dice, (seed) => {
        expect(numbers(seed, 300, 60).slice(0, 20)).toEqual(numbers(seed, 300, 20));
      }),
      { numRuns: 20 },
    );
  });

  it('can take every ballot', () => {
    expect(numbers('1'.repeat(24), 90, 90).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 90 }, (_, index) => index + 1),
    );
  });

  it('takes no ballot more often than another, beyond chance', () => {
    const hits = Array.from({ length: 30 }, () => 0);
    for (let seed = 0; seed < 600; seed += 1)
      for (const number of numbers(String(seed), 30, 10)) hits[number - 1] = (hits[number - 1] ?? 0) + 1;
    // 200 each, standard deviation 11.5: five of them either way.
    for (const hit of hits) expect(Math.abs(hit - 200)).toBeLessThan(58);
  });
});

describe('where a ballot lies', () => {
  it('is found by going through the bundles one after another, whatever their sizes', () => {
    expect(drawSample(hash, '3546311556112163624615351222', bundlesOf(876, 25), 2)).toEqual([
      { turn: 1, number: 740, bundle: 30, place: 15 },
      { turn: 2, number: 180, bundle: 8, place: 5 },
    ]);
    const uneven = [
      { bundle: 1, sheets: 25 },
      { bundle: 3, sheets: 24 },
    ];
    expect([1, 25, 26, 49].map((number) => placeOf(uneven, number))).toEqual([
      { bundle: 1, place: 1 },
      { bundle: 1, place: 25 },
      { bundle: 3, place: 1 },
      { bundle: 3, place: 24 },
    ]);
    expect(() => placeOf(uneven, 50)).toThrow('no ballot 50');
  });
});

describe('dice', () => {
  it('are read whatever stands between them, full-width digits too', () => {
    expect(readDice(' 3546 3115，５６１１-2163 6246 1535 ')).toEqual({ ok: true, value: '354631155611216362461535' });
    expect(spacedDice('3546311')).toBe('3546 311');
    expect(spacedDice('')).toBe('');
  });

  it('show 1 to 6; what does not is named with its place', () => {
    expect(readDice('3540')).toEqual({ ok: false, error: { code: 'diceUnreadable', sign: '0', place: 4 } });
    expect(readDice('35a6')).toMatchObject({ error: { code: 'diceUnreadable', sign: 'a', place: 3 } });
  });

  it('are thrown 24 times or more, and not without end', () => {
    expect(readDice('1'.repeat(23))).toEqual({ ok: false, error: { code: 'diceTooFew', throws: 23, needed: 24 } });
    expect(readDice('1'.repeat(24)).ok).toBe(true);
    expect(readDice('1'.repeat(201))).toMatchObject({ error: { code: 'diceTooMany', throws: 201 } });
  });
});
