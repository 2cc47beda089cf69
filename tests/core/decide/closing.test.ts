// The end of the day cannot come before what it closes.

import { describe, expect, it } from 'vitest';
import { decideAdjournment, decideBallotSeal, decideSeal } from '../../../core/decide/closing.ts';
import { contestGates, ready, told } from './facts.ts';

const seal = { bags: 2, sealNumbers: '1、2', custodian: '王二', note: '' };
const settled = { ...ready, contests: [{ ...contestGates, settled: true }] };

describe('ballots', () => {
  it('go into their bags when every contest is settled', () => {
    expect(decideBallotSeal(ready, seal)).toEqual({ ok: false, error: { code: 'contestsUnfinished', count: 1 } });
    expect(told(decideBallotSeal({ ...ready, contests: [] }, seal))).toBe('contestsUnfinished');
    expect(decideBallotSeal(settled, seal)).toMatchObject({ events: [{ kind: 'ballotsSealed', body: seal }] });
  });
});

describe('the meeting', () => {
  it('is adjourned once, after its ballots are sealed or where there was nothing to elect', () => {
    expect(told(decideAdjournment(settled, ''))).toBe('ballotsNotSealed');
    expect(told(decideAdjournment({ ...ready, contests: [] }, ''))).toBe('sessionAdjourned');
    const sealed = { ...settled, ballotsSealed: true };
    expect(told(decideAdjournment(sealed, ''))).toBe('sessionAdjourned');
    expect(told(decideAdjournment({ ...sealed, adjourned: true }, ''))).toBe('alreadyAdjourned');
  });

  it('is sealed after that, over a journal without a fault, naming the head it covers', () => {
    const journal = { records: 7, head: 'abc', fault: '' };
    const over = { ...settled, adjourned: true };
    expect(told(decideSeal(settled, journal))).toBe('notAdjourned');
    expect(decideSeal(over, { ...journal, fault: '坏' })).toEqual({
      ok: false,
      error: { code: 'verifyFailed', fault: '坏' },
    });
    expect(decideSeal(over, journal)).toMatchObject({ events: [{ body: { records: 7, head: 'abc' } }] });
  });
});
