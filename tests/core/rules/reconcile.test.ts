// 票数核对: the identities of a count, and 全票.

import { describe, expect, it } from 'vitest';
import { isUnanimous, reconcile } from '../../../core/rules/reconcile.ts';
import { tallyBallots } from '../../../core/rules/tally.ts';
import { ballot, grassroots } from './elections.ts';

const terms = { rule: grassroots, seats: 1, candidates: ['甲', '乙'] };
const tally = tallyBallots(terms, [ballot(8, 'AO'), ballot(1, 'AA')]);
const counts = { present: 10, printed: 12, issued: 10, spoiled: 2, collected: 9, entered: 9 };

function failing(changed: Partial<typeof counts>, counted = tally): string[] {
  const { holds, checks } = reconcile({ ...counts, ...changed }, counted);
  const wrong = checks.filter((check) => !check.holds).map(({ code }) => code);
  expect(holds).toBe(wrong.length === 0);
  return wrong;
}

describe('the papers of a count', () => {
  it('agree', () => {
    expect(failing({})).toEqual([]);
    const sums = { holds: true, name: '' };
    expect(reconcile(counts, tally).checks).toEqual([
      { ...sums, code: 'printedIsIssuedAndSpoiled', left: 12, right: 12 },
      { ...sums, code: 'issuedIsPresent', left: 10, right: 10 },
      { ...sums, code: 'collectedWithinIssued', left: 9, right: 10 },
      { ...sums, code: 'enteredIsCollected', left: 9, right: 9 },
      { ...sums, code: 'validAndInvalidIsCollected', left: 9, right: 9 },
      { ...sums, code: 'marksOfEachAreValid', left: 8, right: 8 },
    ]);
  });

  it('agree when as many came back as went out, no more and no fewer (第二十七条)', () => {
    const all = tallyBallots(terms, [ballot(8, 'AO'), ballot(2, 'AA')]);
    expect(failing({ collected: 10, entered: 10 }, all)).toEqual([]);
  });

  it('agree whatever the marks are: approving, opposing, abstaining and illegible add up to the valid ballots', () => {
    const mixed = tallyBallots(terms, [ballot(4, 'AO'), ballot(3, 'XN'), ballot(2, 'NX')]);
    expect(failing({}, mixed)).toEqual([]);
  });

  it.each([
    ['a printed ballot is neither issued nor spoiled', { printed: 13 }, ['printedIsIssuedAndSpoiled']],
    ['somebody present took no ballot', { present: 11 }, ['issuedIsPresent']],
    ['a ballot is still to be entered', { entered: 8 }, ['enteredIsCollected']],
    [
      'more were collected than issued',
      { collected: 11, entered: 11 },
      ['collectedWithinIssued', 'validAndInvalidIsCollected'],
    ],
    ['a ballot was entered that was not collected', { entered: 10 }, ['enteredIsCollected']],
  ])('do not agree when %s', (_what, changed, wrong) => {
    expect(failing(changed)).toEqual(wrong);
  });

  it('name the candidate whose marks are not the valid ballots, with both numbers', () => {
    const lost = {
      ...tally,
      candidates: tally.candidates.map((one) => (one.name === '乙' ? { ...one, oppose: 7 } : one)),
    };
    expect(failing({}, lost)).toEqual(['marksOfEachAreValid']);
    expect(reconcile(counts, lost).checks.at(-1)).toEqual({
      code: 'marksOfEachAreValid',
      holds: false,
      left: 7,
      right: 8,
      name: '乙',
    });
  });
});

describe('a vote is 全票', () => {
  it('when everybody present approved on a valid ballot that came back', () => {
    expect(isUnanimous(91, { valid: 91, collected: 91, present: 91 })).toBe(true);
    expect(isUnanimous(1, { valid: 1, collected: 1, present: 1 })).toBe(true);
  });

  it.each([
    ['somebody did not approve', 90, { valid: 91, collected: 91, present: 91 }],
    ['a ballot was invalid', 90, { valid: 90, collected: 91, present: 91 }],
    ['a ballot did not come back', 90, { valid: 90, collected: 90, present: 91 }],
    ['the figures contradict each other, fewer valid than approved', 90, { valid: 89, collected: 90, present: 90 }],
    ['the figures contradict each other, more collected than valid', 90, { valid: 90, collected: 91, present: 90 }],
    ['there was nobody', 0, { valid: 0, collected: 0, present: 0 }],
  ])('not when %s', (_what, approve, of) => {
    expect(isUnanimous(approve, of)).toBe(false);
  });
});
