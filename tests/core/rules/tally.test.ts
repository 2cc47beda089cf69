// 得票统计: the sums over all ballots.

import { describe, expect, it } from 'vitest';
import { tallyBallots } from '../../../core/rules/tally.ts';
import { ballot, grassroots } from './elections.ts';

const terms = { rule: grassroots, seats: 2, candidates: ['甲', '乙', '丙'] };

describe('a tally', () => {
  it('counts each mark of each candidate in ballot order', () => {
    expect(tallyBallots(terms, [ballot(3, 'AON'), ballot(2, 'XAO'), ballot(1, 'NNA')])).toEqual({
      valid: 6,
      invalid: 0,
      candidates: [
        { name: '甲', approve: 3, oppose: 0, abstain: 1, illegible: 2 },
        { name: '乙', approve: 2, oppose: 3, abstain: 1, illegible: 0 },
        { name: '丙', approve: 1, oppose: 2, abstain: 3, illegible: 0 },
      ],
      writeIns: [],
    });
  });

  it('leaves an invalid ballot out of every sum but its own', () => {
    const tally = tallyBallots(terms, [ballot(5, 'AAA'), ballot(2, 'AAO', '赵某'), ballot(1, 'AOO')]);
    expect(tally).toMatchObject({ valid: 1, invalid: 7, writeIns: [] });
    expect(tally.candidates.map(({ approve }) => approve)).toEqual([1, 0, 0]);
  });

  it('leaves out a ballot that a scrutineer ruled void, with its marks and its names (第二十二条)', () => {
    const like = { copies: 4, marks: 'AON', writeIns: ['赵某'] };
    const tally = tallyBallots(terms, [
      { ...like, ruledVoid: true },
      { ...like, ruledVoid: false, copies: 3 },
    ]);
    expect(tally).toMatchObject({ valid: 3, invalid: 4, writeIns: [{ name: '赵某', approve: 3 }] });
    expect(tally.candidates.map(({ approve }) => approve)).toEqual([3, 0, 0]);
  });

  it('adds up one written-in person over all ways of writing the name', () => {
    expect(tallyBallots(terms, [ballot(2, 'AOO', '赵　某'), ballot(3, 'OAO', '赵某')]).writeIns).toEqual([
      { name: '赵某', approve: 5 },
    ]);
  });

  it('of no ballots is nothing for everybody', () => {
    const tally = tallyBallots(terms, []);
    expect(tally).toMatchObject({ valid: 0, invalid: 0, writeIns: [] });
    expect(tally.candidates.every(({ approve, oppose, abstain }) => approve + oppose + abstain === 0)).toBe(true);
  });

  it('takes any number of copies without losing one', () => {
    expect(tallyBallots(terms, [ballot(3_000_000_000, 'AOO')]).candidates[0]?.approve).toBe(3_000_000_000);
  });

  it.each([0, -1, 1.5, Number.NaN])('%d copies of a ballot are a fault', (copies) => {
    const fault = new RangeError('Copies of a ballot are a whole number from 1.');
    expect(() => tallyBallots(terms, [ballot(copies, 'AOO')])).toThrow(fault);
  });

  it('of marks that do not fit, of no seats or of two candidates with one name is a fault', () => {
    expect(() => tallyBallots(terms, [ballot(1, 'AO')])).toThrow(RangeError);
    expect(() => tallyBallots({ ...terms, seats: 0 }, [])).toThrow(RangeError);
    expect(() => tallyBallots({ ...terms, candidates: ['丁一', '丁　一'] }, [])).toThrow(RangeError);
  });
});
