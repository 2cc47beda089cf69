// Ballots of two passes: each hand keys, corrects and strikes in its own bundle; and copies of a ballot entered once.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import { type DeskFacts, decideCorrection, decideEntry, decideStrike } from '../../../core/decide/counting.ts';
import type { ContestGates } from '../../../core/gate-facts.ts';
import { gates } from '../../../core/gates.ts';
import { grassroots } from '../rules/elections.ts';
import { contest, counting, countingGates, told } from './facts.ts';

const desk: DeskFacts = {
  gates: counting,
  rule: grassroots,
  contest,
  plan: { ...usualPlan, passes: 1, reason: '人手不足' },
  station: null,
  entered: 1,
  lastEntry: 7,
  lastBundle: 1,
  inLastBundle: 1,
  gaps: [],
};
const paper = { marks: 'AO', writeIns: [], seen: [] };

describe('an entry of one of two passes', () => {
  const own = { operatorId: 'o2', hands: ['o2'], closed: false, sheets: 24 };
  const other = { operatorId: 'o1', hands: ['o1'], closed: false, sheets: 25 };
  const station = { operatorId: 'o2', bundle: 3, pass: 2, own, other, expected: 25 };
  const second: DeskFacts = { ...desk, plan: usualPlan, station };
  const earlier = { doubts: [], entry: 3, pass: 2, bundle: 3, struck: false };

  it('goes into the bundle and the pass of the operator, behind all that lies in it', () => {
    expect(decideEntry(second, paper, 1)).toMatchObject({
      events: [{ kind: 'ballotEntered', body: { entry: 8, pass: 2, bundle: 3, place: 0 } }],
    });
    expect(told(decideEntry({ ...second, station: null }, paper, 1))).toBe('notSignedOn');
    expect(told(decideEntry({ ...second, station: { ...station, own: other } }, paper, 1))).toBe('bundleTaken');
  });

  it('may be one more than was counted in, but not by copies', () => {
    const full = { ...second, station: { ...station, own: { ...own, sheets: 25 } } };
    expect(told(decideEntry(full, paper, 1))).toBe('ballotEntered');
    expect(decideEntry(full, paper, 2)).toEqual({ ok: false, error: { code: 'tooManyCopies', copies: 2, room: 0 } });
    const room = { ...second, station: { ...station, own: { ...own, sheets: 22 } } };
    expect(told(decideEntry(room, paper, 3))).toBe('ballotEntered ballotEntered ballotEntered');
    expect(told(decideEntry(room, paper, 4))).toBe('tooManyCopies');
  });

  it('is corrected and struck by the hand that keyed it, in the bundle it keys', () => {
    expect(decideCorrection(second, earlier, { ...paper, marks: 'OO' }, '看错')).toMatchObject({
      events: [{ kind: 'ballotCorrected', body: { entry: 3, pass: 2, bundle: 3 } }],
    });
    expect(decideStrike(second, earlier, '重录')).toMatchObject({
      events: [{ kind: 'ballotStruck', body: { entry: 3, pass: 2 } }],
    });
  });

  it('is left alone by a hand that keys another bundle, or the other pass', () => {
    for (const elsewhere of [
      { ...earlier, bundle: 2 },
      { ...earlier, pass: 1 },
    ]) {
      expect(told(decideCorrection(second, elsewhere, paper, '改'))).toBe('bundleTaken');
      expect(told(decideStrike(second, elsewhere, '划'))).toBe('bundleTaken');
    }
    expect(told(decideStrike({ ...second, station: null }, earlier, '划'))).toBe('notSignedOn');
  });
});

describe('copies of a ballot entered once', () => {
  it('go on into the next bundle where one is full', () => {
    const nearFull = { ...desk, contest: { ...contest, collected: { collected: 60, valid: true } }, inLastBundle: 24 };
    expect(decideEntry(nearFull, paper, 3)).toMatchObject({
      events: [
        { body: { entry: 8, bundle: 1 } },
        { body: { entry: 9, bundle: 2 } },
        { body: { entry: 10, bundle: 2 } },
      ],
    });
  });

  it('are never more than the ballots still missing', () => {
    expect(decideEntry(desk, paper, 2)).toEqual({ ok: false, error: { code: 'tooManyCopies', copies: 2, room: 1 } });
  });
});

describe('the gate before the results', () => {
  const agreed = { ...countingGates, entered: 2 };
  const shut = (bundles: Omit<ContestGates['bundles'], 'unit'>) =>
    gates.bothPassesAgree.check({ ...counting, contest: { ...agreed, bundles: { ...bundles, unit: '捆' } } });

  it('is open when every bundle is compared and every difference settled', () => {
    expect(shut({ pending: 0, open: 0 })).toBeNull();
  });

  it('is shut while a bundle is not compared or a difference not settled, and says how many', () => {
    expect(shut({ pending: 1, open: 0 })).toMatchObject({ error: { code: 'passesDiffer', pending: 1, open: 0 } });
    expect(shut({ pending: 0, open: 3 })).toMatchObject({ error: { code: 'passesDiffer', title: '委员', open: 3 } });
  });
});
