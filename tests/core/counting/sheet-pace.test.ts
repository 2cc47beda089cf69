// How fast a hall counts on tally sheets, and what is left.

import { describe, expect, it } from 'vitest';
import { paceOfSheets, type SheetPaceFacts } from '../../../core/counting/sheet-pace.ts';

const nothing: SheetPaceFacts = { gaps: [], called: [], sheetsLeft: 0, ballotsLeft: 0 };

describe('the pace of a hall that counts on tally sheets', () => {
  it('is that of the sheets as they came in', () => {
    expect(paceOfSheets({ ...nothing, gaps: [100, 140], sheetsLeft: 3 })).toEqual({
      calledTenths: 0,
      secondsPerSheet: 120,
      minutesLeft: 6,
    });
    expect(paceOfSheets({ ...nothing, gaps: [0], sheetsLeft: 3 })).toMatchObject({
      secondsPerSheet: 1,
      minutesLeft: 1,
    });
  });

  it('is that of the ballots as they were called, whole minutes rounded up', () => {
    const called = [
      { ballots: 20, seconds: 300 },
      { ballots: 10, seconds: 300 },
    ];
    expect(paceOfSheets({ ...nothing, called, ballotsLeft: 10 })).toEqual({
      calledTenths: 30,
      secondsPerSheet: null,
      minutesLeft: 4,
    });
  });

  it('adds up what is to be called and what is to be keyed', () => {
    const called = [{ ballots: 30, seconds: 600 }];
    expect(paceOfSheets({ gaps: [60], called, sheetsLeft: 2, ballotsLeft: 6 }).minutesLeft).toBe(4);
  });

  it('is not said before anything came in; where nothing is left it is 0 minutes', () => {
    expect(paceOfSheets({ ...nothing, sheetsLeft: 1 }).minutesLeft).toBeNull();
    expect(paceOfSheets({ ...nothing, gaps: [60], sheetsLeft: 1, ballotsLeft: 5 }).minutesLeft).toBeNull();
    expect(paceOfSheets(nothing)).toEqual({ calledTenths: 0, secondsPerSheet: null, minutesLeft: 0 });
  });
});
