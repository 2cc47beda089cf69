// Bundles: begun, closed, compared and opened again, each pass by a hand of its own; and how a count is planned.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import {
  type BundleFacts,
  decideBundleEnd,
  decideBundleReopening,
  decideBundleStart,
  decideHandover,
  type HandoverFacts,
} from '../../../core/decide/bundles.ts';
import { checkPlan, decidePlan, type PlanFacts } from '../../../core/decide/plans.ts';
import { type PassFacts, type StationFacts, takeSeat } from '../../../core/decide/stations.ts';
import { counting, countingGates, told } from './facts.ts';

const once = { ...usualPlan, passes: 1, reason: '人手不足' } as const;
const bySheets = { ...usualPlan, method: 'sheets' } as const;
const closed = { ...counting, contest: { ...countingGates, closed: true } };
const mine = (more: Partial<PassFacts> = {}): PassFacts => ({
  operatorId: 'o2',
  hands: ['o2'],
  closed: false,
  sheets: 2,
  ...more,
});
const station: StationFacts = { operatorId: 'o2', bundle: 1, pass: 2, own: null, other: null, expected: 2 };
const at = (more: Partial<StationFacts>): BundleFacts => ({ ...facts, station: { ...station, ...more } });
const sheet = (entry: number, place: number, marks: string) => ({ entry, place, marks, writeIns: [], seen: [] });
const facts: BundleFacts = {
  gates: counting,
  contestId: 'c1',
  plan: usualPlan,
  station,
  bundles: 1,
  readings: { first: [sheet(1, 1, 'AO'), sheet(2, 2, 'AA')], second: [sheet(3, 1, 'AO'), sheet(4, 2, 'AN')] },
};

describe('a pass that its operator has to leave', () => {
  const other: PassFacts = { operatorId: 'o3', hands: ['o1', 'o3'], closed: true, sheets: 2 };
  const to = { operatorId: 'o4', name: '何平' };
  const here: StationFacts = { ...station, own: mine(), other };
  const leaving: HandoverFacts = { ...facts, station: here, to, thirds: ['o5'] };
  const handOver = (more: Partial<HandoverFacts>) => decideHandover({ ...leaving, ...more }, 1, 2, '身体不适');
  const to3 = (operatorId: string) => handOver({ to: { operatorId, name: '某人' } });

  it('goes on in another hand, with a reason', () => {
    const body = { contestId: 'c1', bundle: 1, pass: 2, from: 'o2', to: 'o4', reason: '身体不适' };
    expect(handOver({})).toEqual({ ok: true, events: [{ kind: 'bundleHandedOver', body }] });
    expect(told(handOver({ station: { ...here, other: null } }))).toBe('bundleHandedOver');
    // Back into a hand that had it before.
    const own = mine({ hands: ['o2', 'o4'] });
    expect(told(handOver({ station: { ...here, own } }))).toBe('bundleHandedOver');
  });

  it('never in one that had any part in the other pass, or has seen both', () => {
    expect(told(to3('o1'))).toBe('handOfOther');
    expect(told(to3('o3'))).toBe('handOfOther');
    expect(told(to3('o5'))).toBe('handHasSeen');
    expect(told(to3('o2'))).toBe('handedToSelf');
    expect(told(handOver({ to: null }))).toBe('operatorMissing');
  });

  it('only while it is open', () => {
    expect(told(handOver({ gates: closed }))).toBe('countClosed');
    expect(told(handOver({ station: null }))).toBe('bundleNotBegun');
    expect(told(handOver({ station: { ...here, own: null } }))).toBe('bundleNotBegun');
    expect(told(handOver({ station: { ...here, own: mine({ closed: true }) } }))).toBe('bundleClosed');
  });

  it('bars all who had a part in it from the other pass', () => {
    const shared: PassFacts = { operatorId: 'o1', hands: ['o2', 'o1'], closed: true, sheets: 2 };
    expect(told(decideBundleStart(at({ other: shared })))).toBe('samePerson');
  });
});

describe('a bundle is begun', () => {
  it('by one operator, for one pass', () => {
    expect(decideBundleStart(facts)).toMatchObject({
      events: [{ kind: 'bundleBegun', body: { contestId: 'c1', bundle: 1, pass: 2, operatorId: 'o2' } }],
    });
    const other = { operatorId: 'o1', hands: ['o1'], closed: true, sheets: 2 };
    expect(told(decideBundleStart(at({ other })))).toBe('bundleBegun');
  });

  it('never twice by the same person', () => {
    const other = { operatorId: 'o2', hands: ['o2'], closed: true, sheets: 2 };
    expect(told(decideBundleStart(at({ other })))).toBe('samePerson');
  });

  it('only where nobody has begun it', () => {
    expect(told(decideBundleStart(at({ own: mine() })))).toBe('bundleTaken');
    expect(told(decideBundleStart(at({ own: mine({ closed: true }) })))).toBe('bundleClosed');
  });

  it('one more than was counted in may turn up, two not', () => {
    expect(told(decideBundleStart(at({ bundle: 2, expected: 0 })))).toBe('bundleBegun');
    expect(told(decideBundleStart(at({ bundle: 3, expected: 0 })))).toBe('bundleMissing');
  });

  it('by nobody who is not signed on, and not in a count that has no second pass', () => {
    expect(told(decideBundleStart({ ...facts, station: null }))).toBe('notSignedOn');
    expect(told(decideBundleStart({ ...facts, plan: once }))).toBe('enteredOnce');
    expect(told(decideBundleStart({ ...facts, plan: bySheets }))).toBe('countedBySheets');
    expect(told(decideBundleStart({ ...facts, gates: closed }))).toBe('countClosed');
  });
});

describe('a bundle is closed', () => {
  const other = { operatorId: 'o1', hands: ['o1'], closed: true, sheets: 2 };

  it('with the number of sheets its operator has before him', () => {
    expect(decideBundleEnd(at({ own: mine() }), 2)).toMatchObject({
      events: [{ kind: 'bundleClosed', body: { contestId: 'c1', bundle: 1, pass: 2, sheets: 2, expected: 2 } }],
    });
    expect(decideBundleEnd(at({ own: mine() }), 3)).toEqual({
      ok: false,
      error: { code: 'deskMoved', sheets: 3, keyed: 2 },
    });
  });

  it('and compared when the other pass is closed, each difference with what both had read', () => {
    const decision = decideBundleEnd(at({ own: mine(), other }), 2);
    expect(told(decision)).toBe('bundleClosed bundleCompared');
    expect(decision).toMatchObject({
      events: [
        {},
        {
          body: {
            bundle: 1,
            differences: [
              {
                no: 1,
                kind: 'reading',
                firstReading: { marks: 'AA', writeIns: [], seen: [] },
                secondReading: { marks: 'AN', writeIns: [], seen: [] },
              },
            ],
            swapped: [],
            hints: [],
          },
        },
      ],
    });
    expect(told(decideBundleEnd(at({ own: mine(), other: { ...other, closed: false } }), 2))).toBe('bundleClosed');
  });

  it('with a sheet that one pass alone has as read by that pass only', () => {
    const short = { ...at({ own: mine({ sheets: 1 }), other }), readings: { ...facts.readings, second: [] } };
    expect(decideBundleEnd(short, 1)).toMatchObject({
      events: [{}, { body: { differences: [{ secondReading: null }, { secondReading: null }] } }],
    });
  });

  it('by nobody else, not twice, and not in a count that has no second pass', () => {
    expect(told(decideBundleEnd(facts, 0))).toBe('bundleNotBegun');
    expect(told(decideBundleEnd(at({ own: mine({ operatorId: 'o9' }) }), 2))).toBe('bundleTaken');
    expect(told(decideBundleEnd(at({ own: mine({ closed: true }) }), 2))).toBe('bundleClosed');
    expect(told(decideBundleEnd({ ...facts, plan: once, station: null }, 2))).toBe('enteredOnce');
    expect(told(decideBundleEnd({ ...at({ own: mine() }), plan: once }, 2))).toBe('enteredOnce');
    expect(told(decideBundleEnd({ ...at({ own: mine() }), gates: closed }, 2))).toBe('countClosed');
  });
});

describe('a bundle is opened again', () => {
  it('with a reason, once it was closed', () => {
    expect(decideBundleReopening(at({ own: mine({ closed: true }) }), 1, 2, '漏一张')).toMatchObject({
      events: [{ kind: 'bundleReopened', body: { contestId: 'c1', bundle: 1, pass: 2, reason: '漏一张' } }],
    });
    expect(told(decideBundleReopening(at({ own: mine() }), 1, 2, '漏一张'))).toBe('bundleOpen');
    expect(told(decideBundleReopening(facts, 1, 2, '漏一张'))).toBe('bundleOpen');
  });

  it('not after the count was closed', () => {
    const late = { ...at({ own: mine({ closed: true }) }), gates: closed };
    expect(told(decideBundleReopening(late, 1, 2, '漏一张'))).toBe('countClosed');
  });
});

describe('a station', () => {
  it('is needed only where ballots are entered twice', () => {
    expect(takeSeat(once, null)).toBeNull();
    expect(takeSeat(usualPlan, null)).toMatchObject({ error: { code: 'notSignedOn' } });
    expect(takeSeat(bySheets, station)).toMatchObject({ error: { code: 'countedBySheets' } });
    expect(takeSeat(usualPlan, { ...station, own: mine() })).toEqual({ bundle: 1, pass: 2, expected: 2, sheets: 2 });
  });
});

describe('the way of counting', () => {
  const planning: PlanFacts = { gates: counting, contestId: 'c1', plan: usualPlan, entries: 0, open: 0 };

  it('is changed with a reason while no ballot is in', () => {
    const plan = { ...usualPlan, bundleSize: 50 };
    expect(decidePlan(planning, plan, '两人一组')).toMatchObject({
      events: [{ kind: 'countPlanned', body: { contestId: 'c1', plan, reason: '两人一组' } }],
    });
    expect(told(decidePlan({ ...planning, gates: closed }, plan, '两人一组'))).toBe('countClosed');
  });

  it('is changed later only from twice to once', () => {
    const begun = { ...planning, entries: 3 };
    expect(told(decidePlan(begun, once, '一人离场'))).toBe('countPlanned');
    expect(told(decidePlan(begun, { ...once, bundleSize: 50 }, '一人离场'))).toBe('planFixed');
    expect(told(decidePlan(begun, { ...once, method: 'sheets' }, '一人离场'))).toBe('planFixed');
    expect(told(decidePlan({ ...begun, plan: once }, usualPlan, '人到了'))).toBe('planFixed');
  });

  it('is not changed past differences that are known and not settled', () => {
    expect(decidePlan({ ...planning, entries: 3, open: 2 }, once, '一人离场')).toEqual({
      ok: false,
      error: { code: 'differencesOpen', count: 2 },
    });
  });

  it('needs a reason of its own to enter ballots once', () => {
    expect(checkPlan({ ...once, reason: null })).toMatchObject({ error: { code: 'onceWithoutReason' } });
    expect(checkPlan({ ...once, reason: ' ' })).toMatchObject({ error: { code: 'onceWithoutReason' } });
    expect(told(decidePlan(planning, { ...once, reason: null }, '一人离场'))).toBe('onceWithoutReason');
    expect(checkPlan(usualPlan)).toBeNull();
  });
});
