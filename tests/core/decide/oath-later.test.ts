// Who was not there when the oath was taken answers later and signs later, each once, each on record.

import { describe, expect, it } from 'vitest';
import { decideLateAnswer, decideLatePledge, type LaterFacts } from '../../../core/decide/oath-later.ts';
import { ready, told } from './facts.ts';

const facts: LaterFacts = {
  gates: ready,
  missing: { silent: ['p2'], absent: ['p3'], away: ['p5'] },
  person: { name: '丁一', isPresent: true },
  answeredLater: false,
  signedLater: false,
  pledges: { due: 10, signed: 8 },
};

describe('a late answer', () => {
  it('is an act of whoever was missing and has come', () => {
    for (const [id, before] of [
      ['p2', 'silent'],
      ['p3', 'absent'],
      ['p5', 'away'],
    ] as const)
      expect(decideLateAnswer(facts, id)).toMatchObject({
        events: [{ kind: 'lateAnswerTaken', body: { participantId: id, before } }],
      });
  });

  it('is not taken before the oath is, twice, of those who answered, or of those who are not there', () => {
    expect(told(decideLateAnswer({ ...facts, missing: null }, 'p2'))).toBe('oathNotTaken');
    expect(told(decideLateAnswer({ ...facts, person: null }, 'p9'))).toBe('notInRoster');
    expect(told(decideLateAnswer({ ...facts, answeredLater: true }, 'p2'))).toBe('hasAnswered');
    expect(told(decideLateAnswer(facts, 'p1'))).toBe('hasAnswered');
    const gone = { ...facts, person: { name: '丁一', isPresent: false } };
    expect(told(decideLateAnswer(gone, 'p5'))).toBe('notCheckedIn');
    expect(told(decideLateAnswer({ ...facts, gates: { ...ready, adjourned: true } }, 'p2'))).toBe('alreadyAdjourned');
  });
});

describe('a pledge signed later', () => {
  it('is one more of those that are due, even after the meeting and by somebody who never came', () => {
    const gone = { ...facts, person: { name: '丁一', isPresent: false }, gates: { ...ready, adjourned: true } };
    expect(decideLatePledge(gone, 'p5')).toMatchObject({
      events: [{ kind: 'pledgeSignedLate', body: { participantId: 'p5', due: 10, signed: 9 } }],
    });
    expect(told(decideLatePledge(facts, 'p3'))).toBe('pledgeSignedLate');
  });

  it('is of those on the list alone, once, after the count and within it', () => {
    expect(told(decideLatePledge({ ...facts, missing: null }, 'p3'))).toBe('oathNotTaken');
    expect(told(decideLatePledge({ ...facts, person: null }, 'p9'))).toBe('notInRoster');
    // Silent in the hall is not absent from it; who answered has signed there.
    expect(told(decideLatePledge(facts, 'p2'))).toBe('notSigningLater');
    expect(told(decideLatePledge(facts, 'p1'))).toBe('notSigningLater');
    expect(told(decideLatePledge({ ...facts, signedLater: true }, 'p3'))).toBe('hasSigned');
    expect(told(decideLatePledge({ ...facts, pledges: null }, 'p3'))).toBe('pledgesNotCounted');
    expect(decideLatePledge({ ...facts, pledges: { due: 10, signed: 10 } }, 'p3')).toEqual({
      ok: false,
      error: { code: 'tooManyPledges', signed: 11, due: 10 },
    });
  });
});
