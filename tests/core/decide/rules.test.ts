// What the meeting passes by show of hands.

import { describe, expect, it } from 'vitest';
import { decideMotion, decideOfficers, decideRules, decideRulesChange } from '../../../core/decide/rules.ts';
import type { Officer } from '../../../core/people.ts';
import { grassroots } from '../rules/elections.ts';
import { contestGates, fixed, ready, told } from './facts.ts';

/** Ten entitled, nine present: six hands are more than half of ten, five are not. */
const six = { approve: 6, oppose: 2, abstain: 1 };
const five = { approve: 5, oppose: 2, abstain: 2 };
const before = { ...ready, rulesAdopted: false, officersNamed: false };
const out = { ...contestGates, issued: true };

describe('the 选举办法', () => {
  it('passes by more than half of its base, hands adding up to those present', () => {
    expect(decideRules(before, 'abc', six)).toMatchObject({
      events: [{ body: { ruleSet: grassroots, digest: 'abc', votes: six, present: 9 } }],
    });
    expect(decideRules(before, 'abc', five)).toMatchObject({
      error: { code: 'notAdopted', approve: 5, base: 10, article: '《本次大会选举办法》通过' },
    });
    expect(decideRules(before, 'abc', { ...six, abstain: 0 })).toEqual({
      ok: false,
      error: { code: 'handsDiffer', sum: 8, present: 9 },
    });
  });

  it('of those present, where the rule says so, passes with five of nine', () => {
    const rule = { ...grassroots, adoption: { ...grassroots.adoption, of: 'present' as const } };
    expect(told(decideRules({ ...before, rule }, '', five))).toBe('rulesAdopted');
  });

  it('is frozen once passed, and not to be passed before the oath', () => {
    expect(told(decideRules(ready, '', six))).toBe('rulesFrozen');
    expect(told(decideRules({ ...before, oathDone: false }, '', six))).toBe('oathMissing');
    expect(told(decideRules({ ...before, fixed: null }, '', six))).toBe('attendanceNotFixed');
    expect(told(decideRules({ ...before, fixed: null, adjourned: true }, '', six))).toBe('alreadyAdjourned');
  });

  it('is changed until it is passed, and not under a vote', () => {
    expect(told(decideRulesChange(before, grassroots, '改'))).toBe('rulesChanged');
    expect(told(decideRulesChange(ready, grassroots, '改'))).toBe('rulesFrozen');
    expect(told(decideRulesChange({ ...before, contests: [out] }, grassroots, '改'))).toBe('ballotsOut');
  });
});

describe('a motion', () => {
  it('is recorded whether it passes or not', () => {
    expect(decideMotion(ready, '决议', six)).toMatchObject({ events: [{ body: { passed: true, base: 10 } }] });
    expect(decideMotion(ready, '决议', five)).toMatchObject({ events: [{ body: { passed: false, base: 10 } }] });
  });

  it('needs a counted hall with a quorum, all of its hands, and a meeting that is not over', () => {
    expect(told(decideMotion({ ...ready, fixed: null }, '决议', six))).toBe('attendanceNotFixed');
    expect(told(decideMotion({ ...ready, fixed: null, adjourned: true }, '决议', six))).toBe('alreadyAdjourned');
    expect(told(decideMotion({ ...ready, fixed: { ...fixed, met: false } }, '决议', six))).toBe('noQuorum');
    expect(told(decideMotion(ready, '决议', { ...six, oppose: 3 }))).toBe('handsDiffer');
    expect(told(decideMotion({ ...ready, adjourned: true }, '决议', six))).toBe('alreadyAdjourned');
  });
});

describe('scrutineers and tellers', () => {
  const facts = { ...ready, candidates: new Set(['丁一']), delegates: new Set(['丁一', '王二', '张三']) };
  const named = (...officers: [Officer['role'], string][]) =>
    decideOfficers(
      facts,
      officers.map(([role, name]) => ({ role, name })),
      six,
    );

  it('are named with spaces taken out', () => {
    expect(named(['chiefScrutineer', '王　二'], ['teller', '外人'])).toMatchObject({
      events: [
        {
          body: {
            officers: [
              { role: 'chiefScrutineer', name: '王二' },
              { role: 'teller', name: '外人' },
            ],
          },
        },
      ],
    });
  });

  it('are no candidates, however the name is spaced, unless the rule lets them be', () => {
    expect(named(['scrutineer', '丁 一'])).toMatchObject({ error: { code: 'officerIsCandidate', names: ['丁一'] } });
    expect(told(named(['teller', '丁一']))).toBe('officerIsCandidate');
    const rule = { ...grassroots, teller: { ...grassroots.teller, notCandidate: false } };
    expect(told(decideOfficers({ ...facts, rule }, [{ role: 'teller', name: '丁一' }], six))).toBe('officersNamed');
    expect(told(decideOfficers({ ...facts, rule }, [{ role: 'scrutineer', name: '丁一' }], six))).toBe(
      'officerIsCandidate',
    );
  });

  it('are delegates where they scrutinise, and each holds one office', () => {
    expect(named(['scrutineer', '外人'])).toMatchObject({ error: { code: 'scrutineerNotDelegate', names: ['外人'] } });
    expect(named(['scrutineer', '王二'], ['teller', '王二'])).toMatchObject({
      error: { code: 'officerTwice', names: ['王二'] },
    });
  });

  it('pass by the same hands as the rules, after the rules, and not under a vote', () => {
    const officers: Officer[] = [{ role: 'scrutineer', name: '王二' }];
    expect(told(decideOfficers(facts, officers, five))).toBe('notAdopted');
    expect(told(decideOfficers({ ...facts, rulesAdopted: false }, officers, six))).toBe('rulesNotAdopted');
    expect(told(decideOfficers({ ...facts, fixed: null }, officers, six))).toBe('attendanceNotFixed');
    expect(told(decideOfficers({ ...facts, fixed: null, adjourned: true }, officers, six))).toBe('alreadyAdjourned');
    expect(told(decideOfficers({ ...facts, contests: [out] }, officers, six))).toBe('ballotsOut');
  });

  it('go to a show of hands where the settings say so, and only there', () => {
    const officers: Officer[] = [
      { role: 'scrutineer', name: '王二' },
      { role: 'teller', name: '外人' },
    ];
    const under = (scrutineer: 'vote' | 'announce', teller: 'vote' | 'announce') => ({
      ...facts,
      rule: {
        ...grassroots,
        scrutineer: { ...grassroots.scrutineer, adoption: scrutineer },
        teller: { ...grassroots.teller, adoption: teller },
      },
    });
    const voted = (scrutineers: boolean, tellers: boolean) => ({
      events: [{ body: { voted: { scrutineers, tellers } } }],
    });
    expect(decideOfficers(under('vote', 'announce'), officers, six)).toMatchObject(voted(true, false));
    expect(decideOfficers(under('announce', 'vote'), officers, six)).toMatchObject(voted(false, true));
    expect(decideOfficers(under('announce', 'announce'), officers, null)).toMatchObject(voted(false, false));
    expect(told(decideOfficers(under('announce', 'vote'), officers, five))).toBe('notAdopted');
    expect(told(decideOfficers(under('vote', 'announce'), officers, null))).toBe('officersHands');
    expect(told(decideOfficers(under('announce', 'announce'), officers, six))).toBe('officersHands');
  });

  it('are not named without a quorum: the hall may have been counted again after the rules', () => {
    const thin = { ...facts, fixed: { ...fixed, present: 7, met: false } };
    expect(
      told(decideOfficers(thin, [{ role: 'scrutineer', name: '王二' }], { approve: 7, oppose: 0, abstain: 0 })),
    ).toBe('noQuorum');
  });
});
