// A line of the roster that is wrong is put right alone, with its reason.

import { describe, expect, it } from 'vitest';
import { type CorrectionFacts, decideCorrection } from '../../../core/decide/correction.ts';
import { participant, ready, told } from './facts.ts';

const [one, two] = [participant('丁一'), { ...participant('王二'), id: 'p2', delegation: '二团', post: '教师' }];
const guest = { ...participant('李三'), id: 'p3', kind: 'attendee' as const, delegation: '列席人员', entitled: false };
const facts: CorrectionFacts = { gates: ready, rows: [one, two, guest], officers: [] };
const sound = { initials: 'dy', pinyin: 'dingyi' };
const before = { name: one.name, delegation: one.delegation, gender: one.gender, post: one.post };
const correct = (change: Partial<typeof before>, given = facts, id = one.id) =>
  decideCorrection(given, id, { ...before, ...change }, sound, '名册误写');

describe('a correction of the roster', () => {
  it('keeps both the old line and the new one, with the reason', () => {
    expect(correct({ name: '丁乙', delegation: '二团' })).toEqual({
      ok: true,
      events: [
        {
          kind: 'participantCorrected',
          body: {
            participantId: one.id,
            before,
            after: { ...before, name: '丁乙', delegation: '二团' },
            ...sound,
            reason: '名册误写',
          },
        },
      ],
    });
  });

  it('is refused where there is nobody, nothing new, no name, no such delegation, or a second one alike', () => {
    expect(told(correct({ name: '丁乙' }, facts, 'p9'))).toBe('notInRoster');
    expect(told(correct({}))).toBe('nothingChanged');
    expect(told(correct({ name: '丁1' }))).toBe('nameStrange');
    expect(told(correct({ delegation: '三团' }))).toBe('delegationUnknown');
    expect(told(correct({ delegation: '列席人员' }))).toBe('delegationUnknown');
    expect(told(correct({ name: '王二', delegation: '二团', post: '教师' }))).toBe('participantTwice');
  });

  it('leaves a name alone under which somebody was passed as scrutineer, but not the rest of the line', () => {
    const named = { ...facts, officers: [{ role: 'scrutineer' as const, name: '丁一' }] };
    expect(told(correct({ name: '丁乙' }, named))).toBe('officerNamedSo');
    expect(told(correct({ post: '医生' }, named))).toBe('participantCorrected');
  });

  it('is not made after the adjournment', () => {
    expect(told(correct({ name: '丁乙' }, { ...facts, gates: { ...ready, adjourned: true } }))).toBe(
      'alreadyAdjourned',
    );
  });
});
