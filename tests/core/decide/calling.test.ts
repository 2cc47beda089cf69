// 唱票: each 赞成 a stroke, each ballot an end, and what was called last can be taken back.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import {
  type CallingFacts,
  decideBallotEnd,
  decideCallingStart,
  decideCallUndone,
  decideStroke,
} from '../../../core/decide/calling.ts';
import type { GroupFacts } from '../../../core/decide/sheets.ts';
import { grassroots } from '../rules/elections.ts';
import { sheet } from '../samples.ts';
import { contest, counting, told } from './facts.ts';

const calling: CallingFacts = {
  lastNo: 4,
  last: 3,
  valid: 1,
  invalid: 1,
  approvals: [1, 0],
  writeIns: [],
  inHand: [{ candidate: 1, name: '' }],
  strokesInHand: 1,
};
const facts: GroupFacts = {
  gates: counting,
  rule: grassroots,
  contest: { ...contest, collected: { collected: 3, valid: true } },
  plan: { ...usualPlan, method: 'sheets' },
  group: 1,
  pass: 1,
  pile: 3,
  operatorId: 'o1',
  own: { operatorId: 'o1', sheet: null },
  other: null,
  calling,
};
const fresh = { ...facts, own: null, calling: null };
const called = { ...calling, valid: 2, inHand: [], strokesInHand: 0 };

describe('calling', () => {
  it('begins once, in a pass nobody has begun', () => {
    expect(decideCallingStart(fresh)).toMatchObject({
      events: [{ kind: 'callingBegun', body: { contestId: 'c1', group: 1, pass: 1, operatorId: 'o1' } }],
    });
    expect(decideCallingStart(facts)).toMatchObject({ error: { code: 'callingBegun' } });
    expect(decideCallingStart({ ...fresh, own: { operatorId: 'o1', sheet } })).toMatchObject({
      error: { code: 'sheetEntered' },
    });
    expect(told(decideCallingStart({ ...fresh, operatorId: null }))).toBe('notSignedOn');
  });

  it('goes on only where it has begun, by the same hand, until the sheet is in', () => {
    for (const decide of [
      (given: GroupFacts) => decideStroke(given, 2, ''),
      (given: GroupFacts) => decideBallotEnd(given, true),
      decideCallUndone,
    ]) {
      expect(told(decide({ ...facts, calling: null }))).toBe('callingNotBegun');
      expect(told(decide({ ...facts, operatorId: 'o2' }))).toBe('groupTaken');
      expect(told(decide({ ...facts, own: { operatorId: 'o1', sheet } }))).toBe('sheetEntered');
    }
  });

  it('draws one stroke a person on the ballot in hand', () => {
    expect(decideStroke(facts, 2, '')).toMatchObject({
      events: [{ kind: 'strokeCalled', body: { no: 5, ballot: 3, candidate: 2, name: '' } }],
    });
    expect(decideStroke(facts, 1, '')).toMatchObject({ error: { code: 'calledTwice', ballot: 3, name: '丁一' } });
    expect(told(decideStroke(facts, 3, ''))).toBe('noSuchCandidate');
    expect(told(decideStroke({ ...facts, calling: called, pile: 3 }, 1, ''))).toBe('pileCalled');
    expect(told(decideStroke({ ...facts, calling: { ...called, valid: 1 } }, 1, ''))).toBe('strokeCalled');
  });

  it('draws a stroke for a name written in, spaced or not, where another may be chosen', () => {
    expect(decideStroke(facts, 0, '赵 某')).toMatchObject({ events: [{ body: { candidate: 0, name: '赵某' } }] });
    expect(told(decideStroke(facts, 0, ' '))).toBe('noSuchCandidate');
    expect(told(decideStroke(facts, 0, '王 二'))).toBe('sheetNameListed');
    const written = { ...calling, inHand: [{ candidate: 0, name: '赵某' }] };
    expect(told(decideStroke({ ...facts, calling: written }, 0, '赵某'))).toBe('calledTwice');
    expect(told(decideStroke({ ...facts, calling: written }, 0, '钱某'))).toBe('strokeCalled');
    const nobody = { ...grassroots, writeIn: { ...grassroots.writeIn, allowed: false } };
    expect(told(decideStroke({ ...facts, rule: nobody }, 0, '赵某'))).toBe('sheetNameNotAllowed');
  });

  it('ends a ballot, as invalid alone where too many were chosen, and none beyond the pile', () => {
    expect(decideBallotEnd(facts, true)).toMatchObject({
      events: [{ kind: 'ballotCalled', body: { no: 5, ballot: 3, valid: true } }],
    });
    const over = { ...facts, calling: { ...calling, strokesInHand: 2 } };
    expect(decideBallotEnd(over, true)).toMatchObject({
      error: { code: 'calledTooMany', ballot: 3, chosen: 2, seats: 1 },
    });
    expect(told(decideBallotEnd(over, false))).toBe('ballotCalled');
    expect(told(decideBallotEnd({ ...facts, calling: called }, true))).toBe('pileCalled');
    expect(told(decideBallotEnd({ ...facts, calling: called }, false))).toBe('pileCalled');
  });

  it('takes back what was called last, and nothing where nothing was', () => {
    expect(decideCallUndone(facts)).toMatchObject({ events: [{ kind: 'callUndone', body: { no: 3 } }] });
    expect(told(decideCallUndone({ ...facts, calling: { ...calling, last: null } }))).toBe('nothingCalled');
  });
});
