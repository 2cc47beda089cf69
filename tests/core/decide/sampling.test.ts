// The sample check of a closed count: who may draw when, with which dice, and how often a ballot is looked at.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import { decideRelease } from '../../../core/decide/counting.ts';
import { decideDraw, decideSampleReading, type SampledFacts, type SampleFacts } from '../../../core/decide/sampling.ts';
import type { ContestGates, GateFacts } from '../../../core/gate-facts.ts';
import { type CountedReading, lookAt } from '../../../core/sampling/looks.ts';
import { counting, countingGates, told } from './facts.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const dice = '354631155611216362461535';
const other = '111111111111111111111111';
const closedGates: ContestGates = { ...countingGates, closed: true };
const gatesOf = (contest: Partial<ContestGates>, more: Partial<GateFacts> = {}): GateFacts => {
  const own = { ...closedGates, ...contest };
  return { ...counting, contests: [own], contest: own, ...more };
};
const counted: CountedReading = { marks: 'AO', writeIns: [], seen: [], ruling: null };
const paper = { marks: 'AO', writeIns: [], seen: [] };
const slip = { ...paper, marks: 'AA' };
const facts: SampleFacts = {
  gates: gatesOf({}),
  contestId: 'c1',
  plan: usualPlan,
  candidates: 2,
  bundles: [
    { bundle: 1, sheets: 25 },
    { bundle: 2, sheets: 5 },
  ],
  margin: 3,
  current: null,
  usedDice: [],
  counted: (number) => (number <= 30 ? counted : null),
  hash,
};
const ballot = (number: number, ...looks: SampledFacts['looks']): SampledFacts => ({
  turn: number,
  number,
  bundle: 1,
  place: number,
  looks,
});
const drawn = (...ballots: readonly SampledFacts[]): SampleFacts => ({
  ...facts,
  current: { dice, ballots },
  usedDice: [dice],
});

describe('a draw', () => {
  it('is on record with all that is needed to draw the same again', () => {
    const decision = decideDraw(facts, '3546 3115 5611 2163 6246 1535', 3, '原因');
    const [event] = decision.ok ? decision.events : [];
    expect(event).toMatchObject({
      kind: 'sampleDrawn',
      body: { contestId: 'c1', dice, size: 3, bundles: facts.bundles, reason: null },
    });
    expect(event?.kind === 'sampleDrawn' && event.body.picks).toHaveLength(3);
  });

  it('is made between the closing of the count and the sealing of the bags, from ballots', () => {
    const draw = (gates: GateFacts) => told(decideDraw({ ...facts, gates }, dice, 3, null));
    expect(draw(gatesOf({ closed: false }))).toBe('countNotClosed');
    expect(draw({ ...counting, contest: null })).toBe('contestMissing');
    expect(draw(gatesOf({}, { ballotsSealed: true }))).toBe('sampleAfterSeal');
    expect(draw(gatesOf({}, { adjourned: true }))).toBe('alreadyAdjourned');
    expect(draw(gatesOf({ released: true }))).toBe('sampleDrawn');
    expect(told(decideDraw({ ...facts, plan: { ...usualPlan, method: 'sheets' } }, dice, 3, null))).toBe(
      'sampleWithoutBallots',
    );
  });

  it('needs dice enough, and no more ballots than there are', () => {
    expect(told(decideDraw(facts, '123', 3, null))).toBe('diceTooFew');
    expect(told(decideDraw(facts, dice, 31, null))).toBe('sampleTooLarge');
    expect(told(decideDraw(facts, dice, 30, null))).toBe('sampleDrawn');
  });

  it('needs dice nobody has seen before', () => {
    expect(told(decideDraw({ ...facts, usedDice: [dice] }, dice, 3, null))).toBe('diceUsed');
  });

  it('is made anew only with a reason, and only while nothing of it has been read', () => {
    const unread = drawn(ballot(1), ballot(2));
    expect(told(decideDraw(unread, other, 3, null))).toBe('sampleDrawnAlready');
    expect(told(decideDraw(unread, other, 3, '  '))).toBe('sampleDrawnAlready');
    expect(decideDraw(unread, other, 3, '点数输错')).toMatchObject({ events: [{ body: { reason: '点数输错' } }] });
    expect(told(decideDraw(drawn(ballot(1, lookAt(slip, counted)), ballot(2)), other, 3, '点数输错'))).toBe(
      'sampleBegun',
    );
  });

  it('with the same dice only takes more, read or not', () => {
    const begun = drawn(ballot(1, lookAt(paper, counted)), ballot(2));
    expect(told(decideDraw(begun, dice, 2, null))).toBe('sampleNotLarger');
    expect(decideDraw(begun, dice, 3, '多抽')).toMatchObject({
      events: [{ kind: 'sampleDrawn', body: { reason: null } }],
    });
  });
});

describe('a reading', () => {
  const at = { bundle: 1, place: 1 };

  it('goes with what was counted, and the last one with what the sample comes to', () => {
    const two = drawn(ballot(1), ballot(2));
    expect(decideSampleReading(two, at, paper)).toMatchObject({
      events: [{ kind: 'sampleRead', body: { number: 1, look: 1, same: true, counted } }],
    });
    expect(decideSampleReading(drawn(ballot(1), ballot(2, lookAt(paper, counted))), at, paper)).toMatchObject({
      events: [
        { kind: 'sampleRead' },
        { kind: 'sampleConcluded', body: { ballots: 30, drawn: 2, faulty: 0, margin: 3, released: false } },
      ],
    });
  });

  it('that differs is looked at once more before it is a fault', () => {
    const first = drawn(ballot(1));
    expect(told(decideSampleReading(first, at, slip))).toBe('sampleRead');
    const again = drawn(ballot(1, lookAt(slip, counted)));
    expect(decideSampleReading(again, at, null)).toMatchObject({
      events: [{ body: { look: 2, same: false } }, { body: { faulty: 1, faults: 1 } }],
    });
    expect(decideSampleReading(again, at, paper)).toMatchObject({
      events: [{ body: { look: 2, same: true } }, { body: { faulty: 0, again: 1 } }],
    });
  });

  it('once over stays as it is', () => {
    for (const looks of [[lookAt(paper, counted)], [lookAt(slip, counted), lookAt(slip, counted)]])
      expect(told(decideSampleReading(drawn(ballot(1, ...looks)), at, paper))).toBe('ballotRead');
  });

  it('is of a ballot that was drawn from this count, and fits it', () => {
    expect(told(decideSampleReading(facts, at, paper))).toBe('sampleMissing');
    expect(told(decideSampleReading(drawn(ballot(1)), { bundle: 2, place: 1 }, paper))).toBe('ballotNotDrawn');
    const gone = { ...drawn(ballot(1)), counted: () => null };
    expect(told(decideSampleReading(gone, at, paper))).toBe('ballotNotDrawn');
    expect(told(decideSampleReading(drawn(ballot(1)), at, { ...paper, marks: 'A' }))).toBe('marksDiffer');
    expect(told(decideSampleReading({ ...drawn(ballot(1)), gates: counting }, at, paper))).toBe('countNotClosed');
  });

  it('after the release says so in what it comes to', () => {
    const late = { ...drawn(ballot(1)), gates: gatesOf({ released: true }) };
    expect(decideSampleReading(late, at, paper)).toMatchObject({ events: [{}, { body: { released: true } }] });
  });
});

describe('the release', () => {
  it('waits for a fault that the sample found to be mended: 有差错不放行', () => {
    expect(told(decideRelease(gatesOf({ sampleDiffering: 1 }), 'c1'))).toBe('sampleDiffers');
    expect(told(decideRelease(gatesOf({}), 'c1'))).toBe('resultReleased');
  });
});
