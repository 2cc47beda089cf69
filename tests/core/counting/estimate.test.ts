// How sure a count entered twice is, how fast it goes, and in what words its plan is told.

import { describe, expect, it } from 'vitest';
import {
  formatTenths,
  minutesFor,
  paceTenths,
  residualTenths,
  smallestMargin,
} from '../../../core/counting/estimate.ts';
import { passNames, planWords, usualPlan } from '../../../core/counting/plan.ts';

const faults = (first: number, second: number) => [
  ...Array.from({ length: first }, () => ({ kind: 'reading' as const, firstWrong: true, secondWrong: false })),
  ...Array.from({ length: second }, () => ({ kind: 'reading' as const, firstWrong: false, secondWrong: true })),
];

describe('faults that both passes have in common', () => {
  it('are as many as one pass erred, times the other, over all cells, rounded up to a tenth', () => {
    expect(residualTenths(3300, faults(8, 10), 0)).toBe(1);
    expect(residualTenths(100, faults(10, 10), 0)).toBe(10);
    expect(residualTenths(100, faults(10, 0), 0)).toBe(0);
  });

  it('count an open difference as half a fault of each pass', () => {
    expect(residualTenths(100, [], 20)).toBe(10);
    expect(residualTenths(100, faults(5, 5), 10)).toBe(10);
  });

  it('are none where nothing was compared', () => {
    expect(residualTenths(0, faults(1, 1), 0)).toBe(0);
  });

  it('are told with one decimal', () => {
    expect([formatTenths(2), formatTenths(13), formatTenths(0)]).toEqual(['0.2', '1.3', '0.0']);
  });
});

describe('the smallest margin', () => {
  it('lies between the last elected and the first who is not, where that is closer than the threshold', () => {
    expect(smallestMargin([90, 80, 78, 60], 51, 2)).toBe(2);
  });

  it('lies between somebody and the threshold', () => {
    expect(smallestMargin([90, 80, 48], 51, 2)).toBe(3);
    // One vote less and he is not elected.
    expect(smallestMargin([90, 51], 51, 2)).toBe(1);
  });

  it('is 0 for a tie at the last seat', () => {
    expect(smallestMargin([90, 80, 80], 51, 2)).toBe(0);
  });

  it('is none where nobody stands', () => {
    expect(smallestMargin([], 51, 2)).toBeNull();
  });
});

describe('the pace', () => {
  it('is ballots a minute in tenths, and nothing before time has passed', () => {
    expect(paceTenths(25, 120)).toBe(125);
    expect(paceTenths(25, 0)).toBe(0);
  });

  it('tells the minutes left, rounded up, and nothing without a pace', () => {
    expect(minutesFor(100, 125)).toBe(8);
    expect(minutesFor(101, 125)).toBe(9);
    expect(minutesFor(100, 0)).toBeNull();
  });
});

describe('the plan of a count', () => {
  it('is told in words, with the reason where ballots are entered once', () => {
    expect(planWords(usualPlan)).toBe('逐张录入两遍，每捆 25 张');
    expect(planWords({ ...usualPlan, passes: 1 })).toBe('逐张录入一遍，每捆 25 张');
    expect(planWords({ ...usualPlan, passes: 1, reason: '人手不足' })).toBe('逐张录入一遍（人手不足），每捆 25 张');
    expect(planWords({ ...usualPlan, method: 'sheets' })).toBe('按计票单汇总，录两遍');
    expect(planWords({ ...usualPlan, method: 'sheets', passes: 1, reason: '人手不足' })).toBe(
      '按计票单汇总，只录一遍（人手不足）',
    );
  });

  it('names its passes', () => {
    expect([1, 2].map(passNames)).toEqual(['第一遍', '第二遍']);
  });
});
