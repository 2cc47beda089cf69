// Planned and real times: one after another, and how far they lie apart.

import { describe, expect, it } from 'vitest';
import { clockTime, deviationOf, lateWords, minuteOf, overWords, planFrom } from '../../../core/run-sheet/schedule.ts';

const at = (time: string) => `2026-06-08T${time}:59+08:00`;

describe('a time', () => {
  it('is read from the clock and from the journal', () => {
    expect(minuteOf('08:05')).toBe(485);
    expect(minuteOf(at('08:05'))).toBe(485);
    expect([minuteOf(''), minuteOf(null)]).toEqual([null, null]);
  });

  it('goes on past midnight', () => {
    expect([clockTime(485), clockTime(1445), clockTime(-5)]).toEqual(['08:05', '00:05', '23:55']);
  });
});

describe('a plan', () => {
  it('puts each item after the one before', () => {
    const items = [{ minutes: 30 }, { minutes: 0 }, { minutes: 5 }];
    expect(planFrom(items, '23:50').map(({ planned }) => planned)).toEqual(['23:50', '00:20', '00:20']);
    expect(planFrom(items, '').map(({ planned }) => planned)[0]).toBe('00:00');
  });
});

describe('the deviation', () => {
  const item = { planned: '08:30', minutes: 5, begunAt: at('08:33'), doneAt: at('08:40') };

  it('says how late an item began and how much longer it took', () => {
    expect(deviationOf(item)).toEqual({ late: 3, over: 2 });
    expect(deviationOf({ ...item, begunAt: at('08:28'), doneAt: at('08:30') })).toEqual({ late: -2, over: -3 });
  });

  it('is not known before the item has begun, or without a plan', () => {
    expect(deviationOf({ ...item, begunAt: null, doneAt: null })).toEqual({ late: null, over: null });
    expect(deviationOf({ ...item, planned: '', doneAt: null })).toEqual({ late: null, over: null });
    expect(deviationOf({ ...item, planned: '' })).toEqual({ late: null, over: 2 });
  });

  it('is never half a day or more', () => {
    expect(deviationOf({ ...item, planned: '23:58', begunAt: at('00:03'), doneAt: at('00:05') }).late).toBe(5);
    expect(deviationOf({ ...item, planned: '00:03', begunAt: at('23:58'), doneAt: at('00:05') })).toEqual({
      late: -5,
      over: 2,
    });
  });

  it('is told in words', () => {
    expect([null, 0, 5, -2].map(lateWords)).toEqual(['', '准时', '晚 5 分', '早 2 分']);
    expect([null, 0, 5, -2].map(overWords)).toEqual(['', '如期', '超 5 分', '省 2 分']);
  });
});
