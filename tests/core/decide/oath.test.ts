// The discipline oath: everyone of the fixed count is called, once.

import { describe, expect, it } from 'vitest';
import {
  decideOath,
  decideOathOmission,
  decideOathText,
  decidePledges,
  decideRollCall,
  type OathFacts,
} from '../../../core/decide/oath.ts';
import { fixed, ready, told } from './facts.ts';

const oath: OathFacts = {
  gates: ready,
  leader: '丁一',
  phrases: ['一', '二'],
  done: false,
  rollCall: [
    { id: 'p1', answer: 'answered' },
    { id: 'p2', answer: 'silent' },
    { id: 'p3', answer: 'absent' },
    { id: 'p4', answer: 'answered' },
  ],
  away: ['p5'],
};
const noQuorum = { ...oath, gates: { ...ready, fixed: { ...fixed, present: 7 } } };
const done = { ...oath, done: true };

describe('the oath', () => {
  it('is recorded with who answered, who did not and who was away', () => {
    const missing = { silent: ['p2'], absent: ['p3'], away: ['p5'] };
    expect(decideOath(oath)).toMatchObject({
      events: [{ body: { present: 4, answered: 2, silent: 1, absent: 1, missing } }],
    });
  });

  it('waits for everyone to be called and for a leader', () => {
    const waiting = {
      ...oath,
      rollCall: [
        { id: 'p1', answer: null },
        { id: 'p2', answer: null },
      ],
    };
    expect(decideOath(waiting)).toEqual({ ok: false, error: { code: 'rollCallOpen', count: 2 } });
    expect(told(decideOath({ ...oath, leader: '' }))).toBe('oathLeaderMissing');
  });

  it('needs a count of the hall with a quorum', () => {
    for (const decision of [decideOath(noQuorum), decideRollCall(noQuorum, []), decideOathOmission(noQuorum, '无')])
      expect(told(decision)).toBe('noQuorum');
    for (const decision of [decideOath({ ...oath, rollCall: null }), decideRollCall({ ...oath, rollCall: null }, [])])
      expect(told(decision)).toBe('attendanceNotFixed');
  });

  it('is taken or omitted once, and its text and roll-call stand from then on', () => {
    for (const decision of [
      decideOath(done),
      decideRollCall(done, []),
      decideOathText(done, '王二', []),
      decideOathOmission(done, '无'),
    ])
      expect(told(decision)).toBe('oathDone');
    expect(told(decideOathText(oath, '王二', ['三']))).toBe('oathPrepared');
    expect(told(decideOathOmission(oath, '另行组织'))).toBe('oathOmitted');
  });

  it('calls only delegates of the fixed count', () => {
    expect(told(decideRollCall(oath, [{ participantId: 'p9', answer: 'answered' }]))).toBe('notInFixedCount');
    expect(told(decideRollCall(oath, [{ participantId: 'p1', answer: 'silent' }]))).toBe('rollCallMarked');
  });
});

describe('pledges', () => {
  it('are as many as are due, or fewer', () => {
    expect(told(decidePledges(0, 0, ''))).toBe('rosterMissing');
    expect(decidePledges(10, 11, '')).toEqual({ ok: false, error: { code: 'tooManyPledges', signed: 11, due: 10 } });
    expect(decidePledges(10, 10, '齐')).toMatchObject({ events: [{ body: { due: 10, signed: 10, note: '齐' } }] });
  });
});
