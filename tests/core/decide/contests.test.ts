// Seats, candidates, ballots out and in: what is refused, and what is put on record.

import { describe, expect, it } from 'vitest';
import {
  decideCandidates,
  decideCollection,
  decideConfirmation,
  decideContest,
  decideIssue,
} from '../../../core/decide/contests.ts';
import { grassroots, peoples } from '../rules/elections.ts';
import { candidate, contest, contestGates, fixed, ready, told } from './facts.ts';

const draft = { ...contest, confirmed: false, issued: null, collected: null };

describe('a contest', () => {
  it('is defined and changed until its list is final', () => {
    const { contestId, kind, title, shortTitle, seats, colour, round } = contest;
    const details = { contestId, kind, title, shortTitle, seats, colour, round };
    expect(decideContest(null, details, null)).toMatchObject({ events: [{ body: { ...details, reason: null } }] });
    expect(told(decideContest(draft, details, '改'))).toBe('contestDefined');
    expect(told(decideContest(contest, details, '改'))).toBe('contestConfirmed');
  });
});

describe('a list of candidates', () => {
  const facts = { contest: draft, scrutineers: new Set(['张三']), rule: grassroots };
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
    expect(listed(['丁一', '张　三'], 'stroke', null)).toMatchObject({
      error: {
        code: 'officerIsCandidate',
        names: ['张三'],
        article: '《中国共产党基层组织选举工作条例》第二十二条',
      },
    });
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
  });
});

describe('making the list final', () => {
  it('needs the margin, or the approval that allows less', () => {
    expect(decideConfirmation(grassroots, draft, [], '用不着')).toMatchObject({
      events: [{ body: { seats: 1, candidates: 2, needed: 2, met: true, reason: null } }],
    });
    const alone = { ...draft, candidates: ['丁一'] };
    for (const reason of [null, '']) {
      expect(decideConfirmation(grassroots, alone, [], reason)).toMatchObject({
        error: { code: 'marginTooSmall', seats: 1, candidates: 1, needed: 2 },
      });
    }
    expect(decideConfirmation(grassroots, alone, [], '县委批复')).toMatchObject({
      events: [{ body: { met: false, reason: '县委批复' } }],
    });
  });

  it('keeps to the upper bound where the rule has one', () => {
    const crowd = { ...draft, candidates: ['丁一', '王二', '张三', '李四', '周五'] };
    expect(decideConfirmation(peoples, crowd, [], null)).toMatchObject({
      error: { code: 'tooManyCandidates', seats: 1, candidates: 5, most: 4 },
    });
    expect(told(decideConfirmation(peoples, { ...crowd, candidates: crowd.candidates.slice(1) }, [], null))).toBe(
      'candidatesConfirmed',
    );
    expect(told(decideConfirmation(peoples, { ...draft, seats: 3 }, [], null))).toBe('marginTooSmall');
  });

  it('waits for the strokes of a character nobody knows, where strokes decide the order', () => {
    expect(decideConfirmation(grassroots, draft, ['𠀀'], null)).toEqual({
      ok: false,
      error: { code: 'strokesUnknown', characters: ['𠀀'] },
    });
    expect(told(decideConfirmation(grassroots, { ...draft, order: 'office' }, ['𠀀'], null))).toBe('strokesUnknown');
    for (const order of ['manual', 'approved'] as const)
      expect(told(decideConfirmation(grassroots, { ...draft, order }, ['𠀀'], null))).toBe('candidatesConfirmed');
  });

  it('is once, of a contest with candidates', () => {
    expect(told(decideConfirmation(grassroots, null, [], null))).toBe('contestMissing');
    expect(told(decideConfirmation(grassroots, contest, [], null))).toBe('contestConfirmed');
    expect(told(decideConfirmation(grassroots, { ...draft, candidates: [] }, [], null))).toBe('candidatesMissing');
  });
});

describe('ballots out', () => {
  const confirmed = { ...contest, issued: null, collected: null };
  const papers = { printed: 12, issued: 9, spoiled: 3 };

  it('are one for each present, and all that were printed are accounted for', () => {
    expect(decideIssue(confirmed, ready, papers, null)).toMatchObject({
      events: [{ body: { contestId: 'c1', fixing: 1, ...papers, reason: null } }],
    });
    expect(decideIssue(confirmed, ready, { ...papers, issued: 8 }, null)).toMatchObject({
      error: { code: 'issuedNotPresent', issued: 8, present: 9 },
    });
    for (const printed of [11, 13])
      expect(told(decideIssue(confirmed, ready, { ...papers, printed }, null))).toBe('printedDiffers');
  });

  it('are counted again with a reason, until they come back', () => {
    const out = { ...confirmed, issued: contest.issued };
    expect(told(decideIssue(out, ready, papers, null))).toBe('reasonMissing');
    expect(told(decideIssue(out, ready, papers, ''))).toBe('reasonMissing');
    expect(told(decideIssue(out, ready, papers, '错发'))).toBe('ballotsIssued');
    expect(told(decideIssue(contest, ready, papers, '错发'))).toBe('alreadyCollected');
  });

  it('wait behind every gate of the vote', () => {
    const noQuorum = { ...ready, fixed: { ...fixed, present: 7, met: false } };
    const draftGates = { ...ready, contest: { ...contestGates, confirmed: false } };
    const again = { ...ready, contest: { ...contestGates, fixingBefore: 1 } };
    expect(told(decideIssue(null, ready, papers, null))).toBe('contestMissing');
    expect(told(decideIssue(confirmed, { ...ready, fixed: null }, papers, null))).toBe('attendanceNotFixed');
    expect(told(decideIssue(confirmed, noQuorum, papers, null))).toBe('noQuorum');
    expect(told(decideIssue(confirmed, { ...ready, rulesAdopted: false }, papers, null))).toBe('rulesNotAdopted');
    expect(told(decideIssue(confirmed, { ...ready, officersNamed: false }, papers, null))).toBe('officersMissing');
    expect(told(decideIssue(confirmed, draftGates, papers, null))).toBe('candidatesNotConfirmed');
    expect(told(decideIssue(confirmed, again, papers, null))).toBe('attendanceNotFixedAnew');
  });
});

describe('ballots in', () => {
  const out = { ...contest, collected: null };

  it.each([
    [8, true],
    [9, true],
    [10, false],
  ])('%i of 9 issued: valid %s', (collected, valid) => {
    expect(decideCollection(grassroots, out, collected, null)).toMatchObject({
      events: [{ body: { issued: 9, collected, valid, article: '《中国共产党基层组织选举工作条例》第二十七条' } }],
    });
  });

  it('are counted again with a reason, until one is entered', () => {
    expect(told(decideCollection(grassroots, contest, 9, null))).toBe('reasonMissing');
    expect(told(decideCollection(grassroots, contest, 9, ''))).toBe('reasonMissing');
    expect(told(decideCollection(grassroots, contest, 9, '重新清点'))).toBe('ballotsCollected');
    expect(told(decideCollection(grassroots, { ...contest, entries: 1 }, 9, '重新清点'))).toBe('countBegun');
  });

  it('were out before', () => {
    expect(told(decideCollection(grassroots, null, 9, null))).toBe('contestMissing');
    expect(told(decideCollection(grassroots, { ...out, issued: null }, 9, null))).toBe('ballotsNotIssued');
  });
});
