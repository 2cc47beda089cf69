// What a sample says of the pile, against sums that know nothing of binomials, and against counting every sample.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, confidenceTenths, largestFaulty, sizeFor, usualSize } from '../../../core/sampling/bound.ts';

/**
 * The chance of at most `found` faulty ones, by drawing one ballot after another: exact fractions over the falling
 * product of the pile, no binomial in it.
 */
function chanceByDrawing(ballots: number, inAll: number, drawn: number, found: number): [bigint, bigint] {
  let ways = new Map([[0, 1n]]);
  let whole = 1n;
  for (let taken = 0; taken < drawn; taken += 1) {
    const next = new Map<number, bigint>();
    for (const [hits, count] of ways) {
      const faulty = Math.max(0, inAll - hits);
      const sound = Math.max(0, ballots - inAll - (taken - hits));
      next.set(hits + 1, (next.get(hits + 1) ?? 0n) + count * BigInt(faulty));
      next.set(hits, (next.get(hits) ?? 0n) + count * BigInt(sound));
    }
    ways = next;
    whole *= BigInt(ballots - taken);
  }
  const part = [...ways].filter(([hits]) => hits <= found).reduce((sum, [, count]) => sum + count, 0n);
  return [part, whole];
}

function largestByDrawing(ballots: number, drawn: number, found: number): number {
  let largest = found;
  for (let inAll = found; inAll <= ballots; inAll += 1) {
    const [part, whole] = chanceByDrawing(ballots, inAll, drawn, found);
    if (part * 20n > whole) largest = inAll;
  }
  return largest;
}

const sample = fc.integer({ min: 1, max: 40 }).chain((ballots) =>
  fc.integer({ min: 1, max: ballots }).chain((drawn) =>
    fc.record({
      ballots: fc.constant(ballots),
      drawn: fc.constant(drawn),
      faulty: fc.integer({ min: 0, max: Math.min(drawn, 4) }),
    }),
  ),
);

describe('ways to choose', () => {
  it('are Pascal’s triangle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -2, max: 92 }), (from, count) => {
        expect(choose(from, count)).toBe(choose(from - 1, count - 1) + choose(from - 1, count));
      }),
    );
    expect([choose(0, 0), choose(49, 6), choose(5, 6), choose(5, -1)]).toEqual([1n, 13983816n, 0n, 0n]);
  });
});

describe('the largest number of faulty ballots', () => {
  it('is the one that drawing one by one does not rule out', () => {
    fc.assert(
      fc.property(sample, ({ ballots, drawn, faulty }) => {
        expect(largestFaulty({ ballots, drawn, faulty })).toBe(largestByDrawing(ballots, drawn, faulty));
      }),
    );
  });

  it('of 60 out of 300 without a fault is 13, as by hand: 240 of 300 fourteen times over is below one in twenty', () => {
    expect(largestFaulty({ ballots: 300, drawn: 60, faulty: 0 })).toBe(13);
    const fraction = (count: number) =>
      Array.from({ length: count }, (_, index) => (240 - index) / (300 - index)).reduce((all, one) => all * one, 1);
    expect(fraction(13)).toBeGreaterThan(0.05);
    expect(fraction(14)).toBeLessThan(0.05);
  });

  it('is what was found where every ballot was drawn', () => {
    expect(largestFaulty({ ballots: 120, drawn: 120, faulty: 2 })).toBe(2);
  });

  it('rules out no true number more often than one time in twenty, over every sample there is', () => {
    const [ballots, drawn] = [12, 5];
    for (let inAll = 0; inAll <= ballots; inAll += 1) {
      let [wrong, all] = [0, 0];
      for (let bits = 0; bits < 1 << ballots; bits += 1) {
        const taken = Array.from({ length: ballots }, (_, ballot) => (bits >> ballot) & 1);
        if (taken.reduce((sum, one) => sum + one, 0) !== drawn) continue;
        all += 1;
        const faulty = taken.slice(0, inAll).reduce((sum, one) => sum + one, 0);
        if (largestFaulty({ ballots, drawn, faulty }) < inAll) wrong += 1;
      }
      expect(all).toBe(792);
      expect(wrong / all).toBeLessThanOrEqual(0.05);
    }
  });
});

describe('the confidence that fewer than so many are faulty', () => {
  it('is one less the chance of so good a sample, rounded down', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 41 }), ({ ballots, drawn, faulty }, limit) => {
        fc.pre(limit > faulty && limit <= ballots);
        const [part, whole] = chanceByDrawing(ballots, limit, drawn, faulty);
        expect(confidenceTenths({ ballots, drawn, faulty }, limit)).toBe(Number(((whole - part) * 1000n) / whole));
      }),
    );
    // One faulty ballot is in a fifth of all samples of a fifth.
    expect(confidenceTenths({ ballots: 300, drawn: 60, faulty: 0 }, 1)).toBe(200);
  });

  it('is none once so many were found, and whole where the pile has not so many or every ballot was read', () => {
    expect(confidenceTenths({ ballots: 300, drawn: 60, faulty: 2 }, 2)).toBe(0);
    expect(confidenceTenths({ ballots: 9, drawn: 1, faulty: 0 }, 10)).toBe(1000);
    expect(confidenceTenths({ ballots: 9, drawn: 9, faulty: 0 }, 1)).toBe(1000);
  });
});

describe('how many to draw', () => {
  it('is the fewest that reach 95 % when none is faulty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }), (ballots, limit) => {
        const size = sizeFor(ballots, limit);
        const tenths = (drawn: number) => confidenceTenths({ ballots, drawn, faulty: 0 }, limit);
        expect(tenths(size)).toBeGreaterThanOrEqual(950);
        if (size > 1) expect(tenths(size - 1)).toBeLessThan(950);
      }),
    );
    expect([sizeFor(300, 1), sizeFor(300, 2), sizeFor(300, 14)]).toEqual([285, 233, 57]);
  });

  it('is 60 by custom, or all', () => {
    expect([usualSize(300), usualSize(60), usualSize(9)]).toEqual([60, 60, 9]);
  });
});
