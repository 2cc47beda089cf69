// Seats, candidates, ballots out and in: what is refused, and what is put on record.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import {
  decideCandidates,
  decideCollection,
  decideConfirmation,
  decideContest,
  decideIssue,
} from '../../../core/decide/contests.ts';
import type { ContestGates } from '../../../core/gate-facts.ts';
import type { Officer } from '../../../core/people.ts';
import { checkMargin } from '../../../core/rules/margin.ts';
import { grassroots, peoples, plenary } from '../rules/elections.ts';
import { candidate, contest, contestGates, fixed, ready, told } from './facts.ts';

const draft = { ...contest, confirmed: false, issued: null, collected: null };
const open = { ...ready, contest: null };

describe('a contest', () => {
  it('is defined and changed until its list is final', () => {
    const { contestId, kind, title, shortTitle, seats, colour, round } = contest;
    const details = { contestId, kind, title, shortTitle, seats, colour, round };
    expect(decideContest(null, open, details, null)).toMatchObject({
      events: [{ body: { ...details, reason: null } }],
    });
    expect(told(decideContest(draft, open, details, '改'))).toBe('contestDefined');
    expect(told(decideContest(contest, open, details, '改'))).toBe('contestConfirmed');
    expect(told(decideContest(draft, { ...open, adjourned: true }, details, '改'))).toBe('alreadyAdjourned');
  });

  it('of a further round has the seats the round before it left open', () => {
    const { contestId, kind, title, shortTitle, colour } = contest;
    const round = { kind: 'supplementary' as const, of: 'c0' };
    const details = { contestId, kind, title, shortTitle, seats: 1, colour, round };
    expect(told(decideContest({ ...draft, round }, open, details, '改'))).toBe('contestDefined');
    expect(told(decideContest({ ...draft, round }, open, { ...details, seats: 2 }, '改'))).toBe('roundFixed');
  });
});

describe('a list of candidates', () => {
  const facts = {
    gates: open,
    contest: draft,
    officers: [
      { role: 'scrutineer', name: '张三' },
      { role: 'teller', name: '周敏' },
    ] satisfies readonly Officer[],
    elected: new Set<string>(),
    rule: grassroots,
  };
  const listed = (names: readonly string[], order: Parameters<typeof decideCandidates>[2], reason: string | null) =>
    decideCandidates(facts, names.map(candidate), order, reason);

  it('is kept by plain names', () => {
    expect(listed(['丁　一', '王二'], 'stroke', null)).toMatchObject({
      events: [{ body: { contestId: 'c1', candidates: [{ name: '丁一' }, { name: '王二' }], order: 'stroke' } }],
    });
  });

  it('has nobody twice and no scrutineer, spaces or not', () => {
    expect(listed(['丁一', '丁 一'], 'stroke', null)).toEqual({
      ok: false,
      error: { code: 'candidateTwice', names: ['丁一'] },
    });
    expect(told(listed(['丁一（农办）', '丁一(农办)'], 'stroke', null))).toBe('candidateTwice');
    expect(listed(['丁一', '张　三'], 'stroke', null)).toMatchObject({
      error: {
        code: 'officerIsCandidate',
        names: ['张三'],
        article: '《中国共产党基层组织选举工作条例》第二十二条',
      },
    });
  });

  it('may have scrutineers and tellers on it where the rules let them stand', () => {
    expect(told(listed(['周敏'], 'stroke', null))).toBe('officerIsCandidate');
    const tellers = { ...grassroots, teller: { ...grassroots.teller, notCandidate: false } };
    expect(told(decideCandidates({ ...facts, rule: tellers }, [candidate('周敏')], 'stroke', null))).toBe(
      'candidatesListed',
    );
    expect(told(decideCandidates({ ...facts, rule: tellers }, [candidate('张三')], 'stroke', null))).toBe(
      'officerIsCandidate',
    );
    const anyone = { ...tellers, scrutineer: { ...grassroots.scrutineer, notCandidate: false } };
    expect(told(decideCandidates({ ...facts, rule: anyone }, [candidate('张三')], 'stroke', null))).toBe(
      'candidatesListed',
    );
  });

  it('in the order approved from above needs no reason where the rules say that order', () => {
    expect(told(decideCandidates({ ...facts, rule: plenary }, [candidate('丁一')], 'approved', null))).toBe(
      'candidatesListed',
    );
    expect(told(decideCandidates({ ...facts, rule: plenary }, [candidate('丁一')], 'manual', null))).toBe(
      'reasonMissing',
    );
  });

  it.each([
    ['manual', null, 'reasonMissing'],
    ['manual', '', 'reasonMissing'],
    ['approved', null, 'reasonMissing'],
    ['manual', '主席团决定', 'candidatesListed'],
    ['approved', '县委批复', 'candidatesListed'],
    ['office', null, 'candidatesListed'],
  ] as const)('in %s order with reason %s: %s', (order, reason, expected) => {
    expect(told(listed(['丁一'], order, reason))).toBe(expected);
  });

  it('belongs to a contest that is not final', () => {
    expect(told(decideCandidates({ ...facts, contest: null }, [], 'stroke', null))).toBe('contestMissing');
    expect(told(decideCandidates({ ...facts, contest }, [], 'stroke', null))).toBe('contestConfirmed');
    const over = { ...facts, gates: { ...open, adjourned: true } };
    expect(told(decideCandidates(over, [candidate('丁一')], 'stroke', null))).toBe('alreadyAdjourned');
  });

  it('of 再次投票 is the tied alone, in any order; of 另行选举 nobody elected before', () => {
    const names = (...list: readonly string[]) => list.map(candidate);
    const revote = { ...facts, contest: { ...draft, round: { kind: 'revote' as const, of: 'c0' } } };
    expect(told(decideCandidates(revote, names('王二', '丁一'), 'stroke', null))).toBe('candidatesListed');
    for (const list of [['丁一'], ['丁一', '李四'], ['丁一', '王二', '李四']])
      expect(told(decideCandidates(revote, names(...list), 'stroke', null))).toBe('roundFixed');
    const round = { kind: 'supplementary' as const, of: 'c0' };
    const further = { ...facts, contest: { ...draft, round }, elected: new Set(['赵七']) };
    expect(told(decideCandidates(further, names('李四'), 'stroke', null))).toBe('candidatesListed');
    expect(told(decideCandidates(further, names('李四', '赵七'), 'stroke', null))).toBe('roundFixed');
    // A first round has nobody before it.
    expect(told(decideCandidates({ ...facts, elected: new Set(['丁一']) }, names('丁一'), 'stroke', null))).toBe(
      'candidatesListed',
    );
  });
});

describe('making the list final', () => {
  it('needs the margin, or the approval that allows less', () => {
    expect(decideConfirmation(grassroots, draft, open, [], '用不着')).toMatchObject({
      events: [{ body: { seats: 1, candidates: 2, needed: 2, met: true, reason: null } }],
    });
    const alone = { ...draft, candidates: ['丁一'] };
    for (const reason of [null, '']) {
      expect(decideConfirmation(grassroots, alone, open, [], reason)).toMatchObject({
        error: { code: 'marginTooSmall', seats: 1, candidates: 1, needed: 2 },
      });
    }
    expect(decideConfirmation(grassroots, alone, open, [], '县委批复')).toMatchObject({
      events: [{ body: { met: false, reason: '县委批复' } }],
    });
  });

  it('keeps to the upper bound where the rule has one', () => {
    const crowd = { ...draft, candidates: ['丁一', '王二', '张三', '李四', '周五'] };
    expect(decideConfirmation(peoples, crowd, open, [], null)).toMatchObject({
      error: { code: 'tooManyCandidates', seats: 1, candidates: 5, most: 4 },
    });
    expect(told(decideConfirmation(peoples, { ...crowd, candidates: crowd.candidates.slice(1) }, open, [], null))).toBe(
      'candidatesConfirmed',
    );
    expect(told(decideConfirmation(peoples, { ...draft, seats: 3 }, open, [], null))).toBe('marginTooSmall');
  });

  it('waits for the strokes of a character nobody knows, where strokes decide the order', () => {
    expect(decideConfirmation(grassroots, draft, open, ['𠀀'], null)).toEqual({
      ok: false,
      error: { code: 'strokesUnknown', characters: ['𠀀'] },
    });
    expect(told(decideConfirmation(grassroots, { ...draft, order: 'office' }, open, ['𠀀'], null))).toBe(
      'strokesUnknown',
    );
    for (const order of ['manual', 'approved'] as const)
      expect(told(decideConfirmation(grassroots, { ...draft, order }, open, ['𠀀'], null))).toBe('candidatesConfirmed');
  });

  it('is once, of a contest with candidates', () => {
    expect(told(decideConfirmation(grassroots, null, open, [], null))).toBe('contestMissing');
    expect(told(decideConfirmation(grassroots, contest, open, [], null))).toBe('contestConfirmed');
    expect(told(decideConfirmation(grassroots, { ...draft, candidates: [] }, open, [], null))).toBe(
      'candidatesMissing',
    );
    expect(told(decideConfirmation(grassroots, draft, { ...open, adjourned: true }, [], null))).toBe(
      'alreadyAdjourned',
    );
  });
});

describe('ballots out', () => {
  const hall = { ...ready, officers: [] };
  const confirmed = { ...contest, issued: null, collected: null };
  const papers = { printed: 12, issued: 9, spoiled: 3 };

  it('are one for each present, and all that were printed are accounted for', () => {
    expect(decideIssue(confirmed, hall, papers, null)).toMatchObject({
      events: [{ body: { contestId: 'c1', fixing: 1, ...papers, reason: null } }],
    });
    expect(decideIssue(confirmed, hall, { ...papers, issued: 8 }, null)).toMatchObject({
      error: { code: 'issuedNotPresent', issued: 8, present: 9 },
    });
    for (const printed of [11, 13])
      expect(told(decideIssue(confirmed, hall, { ...papers, printed }, null))).toBe('printedDiffers');
  });

  it('are counted again with a reason, until they come back', () => {
    const out = { ...confirmed, issued: contest.issued };
    expect(told(decideIssue(out, hall, papers, null))).toBe('reasonMissing');
    expect(told(decideIssue(out, hall, papers, ''))).toBe('reasonMissing');
    expect(told(decideIssue(out, hall, papers, '错发'))).toBe('ballotsIssued');
    expect(told(decideIssue(contest, hall, papers, '错发'))).toBe('alreadyCollected');
  });

  it('wait behind every gate of the vote', () => {
    const noQuorum = { ...hall, fixed: { ...fixed, present: 7, met: false } };
    const draftGates = { ...hall, contest: { ...contestGates, confirmed: false } };
    const again = { ...hall, contest: { ...contestGates, fixingBefore: 1 } };
    expect(told(decideIssue(null, hall, papers, null))).toBe('contestMissing');
    expect(told(decideIssue(confirmed, { ...hall, fixed: null }, papers, null))).toBe('attendanceNotFixed');
    const over = { ...hall, fixed: null, adjourned: true };
    expect(told(decideIssue(confirmed, over, papers, null))).toBe('alreadyAdjourned');
    expect(told(decideIssue(confirmed, noQuorum, papers, null))).toBe('noQuorum');
    expect(told(decideIssue(confirmed, { ...hall, rulesAdopted: false }, papers, null))).toBe('rulesNotAdopted');
    expect(told(decideIssue(confirmed, { ...hall, officersNamed: false }, papers, null))).toBe('officersMissing');
    expect(told(decideIssue(confirmed, draftGates, papers, null))).toBe('candidatesNotConfirmed');
    expect(told(decideIssue(confirmed, again, papers, null))).toBe('attendanceNotFixedAnew');
    const short = checkMargin(grassroots, { kind: 'committee', seats: 1, candidates: 1 });
    const narrow = (excused: boolean) => ({ ...hall, contest: { ...contestGates, margin: short, excused } });
    expect(told(decideIssue(confirmed, narrow(false), papers, null))).toBe('marginTooSmall');
    expect(told(decideIssue(confirmed, narrow(true), papers, null))).toBe('ballotsIssued');
  });

  it('are not watched over by somebody who stands: one written in may have been named before', () => {
    const officers = (role: Officer['role'], name: string) => ({ ...hall, officers: [{ role, name }] });
    const standing = { code: 'officerIsCandidate', names: ['王二'] };
    expect(decideIssue(confirmed, officers('scrutineer', '王二'), papers, null)).toMatchObject({ error: standing });
    expect(told(decideIssue(confirmed, officers('scrutineer', '李四'), papers, null))).toBe('ballotsIssued');
  });
});

describe('ballots in', () => {
  const out = { ...contest, collected: null };
  const issued = { ...contestGates, issued: true };
  const hall = { ...ready, contests: [issued], contest: issued };

  it.each([
    [8, true],
    [9, true],
    [10, false],
  ])('%i of 9 issued: valid %s', (collected, valid) => {
    expect(decideCollection(out, hall, collected, usualPlan, null)).toMatchObject({
      events: [{ body: { issued: 9, collected, valid, article: '《中国共产党基层组织选举工作条例》第二十七条' } }],
    });
  });

  it('are entered twice by two people unless there is a reason why not', () => {
    const once = { ...usualPlan, passes: 1 as const };
    for (const reason of [null, '', ' '])
      expect(told(decideCollection(out, hall, 9, { ...once, reason }, null))).toBe('onceWithoutReason');
    expect(decideCollection(out, hall, 9, { ...once, reason: '人手不足' }, null)).toMatchObject({
      events: [{ body: { plan: { passes: 1, reason: '人手不足' } } }],
    });
  });

  it('are counted again with a reason, until one is entered', () => {
    expect(told(decideCollection(contest, hall, 9, usualPlan, null))).toBe('reasonMissing');
    expect(told(decideCollection(contest, hall, 9, usualPlan, ''))).toBe('reasonMissing');
    expect(told(decideCollection(contest, hall, 9, usualPlan, '重新清点'))).toBe('ballotsCollected');
    expect(told(decideCollection({ ...contest, entries: 1 }, hall, 9, usualPlan, '重新清点'))).toBe('countBegun');
  });

  it('were out before', () => {
    expect(told(decideCollection(null, hall, 9, usualPlan, null))).toBe('contestMissing');
    expect(told(decideCollection({ ...out, issued: null }, hall, 9, usualPlan, null))).toBe('ballotsNotIssued');
    expect(told(decideCollection(out, ready, 9, usualPlan, null))).toBe('ballotsNotIssued');
  });

  it('stay as they were signed once the count is closed or a void election is held again', () => {
    const at = (more: Partial<ContestGates>) => ({ ...hall, contest: { ...issued, ...more } });
    expect(told(decideCollection(contest, at({ closed: true }), 9, usualPlan, '重新清点'))).toBe('countClosed');
    expect(told(decideCollection(contest, at({ settled: true }), 9, usualPlan, '重新清点'))).toBe('followedUp');
  });
});
