// The rail: where the meeting stands, what is done, what is locked and why.

import { describe, expect, it } from 'vitest';
import { gates } from '../../core/gates.ts';
import { whyLocked } from '../../core/step-gates.ts';
import { type ContestProgress, type Progress, type StepId, stepsOf } from '../../core/steps.ts';
import { contestGates, fixed, ready } from './decide/facts.ts';
import { grassroots } from './rules/elections.ts';

const { contest: _none, ...meeting } = ready;
const empty: Progress = {
  rule: grassroots,
  rosterImported: false,
  present: 0,
  fixed: null,
  oathDone: false,
  rulesAdopted: false,
  officersNamed: false,
  contests: [],
  ballotsSealed: false,
  adjourned: false,
  participants: 0,
  rosterAt: null,
  entitled: 0,
  lastCheckInAt: null,
  fixedAt: null,
  oathAt: null,
  rollCall: { done: 0, due: 0 },
  rulesAt: null,
  officersAt: null,
  ballotsSealedAt: null,
  sealedAt: null,
};
/** Everything before the vote is done. */
const upToVote: Progress = {
  ...empty,
  ...meeting,
  participants: 12,
  rosterAt: '08:00',
  entitled: 10,
  lastCheckInAt: '09:00',
  fixedAt: '09:10',
  oathAt: '09:20',
  rollCall: { done: 9, due: 9 },
  rulesAt: '09:30',
  officersAt: '09:40',
  contests: [],
};
const contest: ContestProgress = {
  ...contestGates,
  confirmedAt: '09:50',
  issuedAt: null,
  collectedAt: null,
  closedAt: null,
  announcedAt: null,
};
const issued: ContestProgress = { ...contest, issued: true, issuedAt: '10:00' };
const collected: ContestProgress = { ...issued, collected: { collected: 9, valid: true }, collectedAt: '10:20' };
const closed: ContestProgress = { ...collected, entered: 9, closed: true, closedAt: '11:00' };
const announced: ContestProgress = { ...closed, released: true, announced: true, announcedAt: '11:10', settled: true };
const lost: ContestProgress = { ...issued, collected: { collected: 10, valid: false }, collectedAt: '10:20' };

function step(progress: Progress, id: StepId) {
  const found = stepsOf(progress).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
const at = (progress: Progress) => stepsOf(progress).find(({ current }) => current)?.id;
const withContests = (...contests: ContestProgress[]): Progress => ({ ...upToVote, contests });

describe('the meeting is at the first step that is open and not done', () => {
  it.each<[StepId, Progress]>([
    ['roster', empty],
    ['checkIn', { ...empty, rosterImported: true, rosterAt: '08:00', participants: 12, entitled: 10 }],
    ['candidates', upToVote],
    ['voting', withContests(contest)],
    ['collecting', withContests(issued)],
    ['counting', withContests(collected)],
    ['results', withContests({ ...collected, entered: 9 })],
    ['announcing', withContests(closed)],
    ['sealing', withContests(announced)],
    ['papers', { ...withContests(announced), ballotsSealed: true, ballotsSealedAt: '11:20' }],
    // A void election is neither counted nor announced: it waits where further rounds begin.
    ['announcing', withContests(lost)],
  ])('%s', (id, progress) => {
    expect(at(progress)).toBe(id);
  });

  it('at none once it is sealed', () => {
    const sealed = { ...withContests(announced), ballotsSealed: true, ballotsSealedAt: '11:20', sealedAt: '12:00' };
    expect(at(sealed)).toBeUndefined();
  });
});

describe('a step', () => {
  it('is done when every contest is, at the time of the last', () => {
    const earlier = { ...issued, issuedAt: '09:58' };
    expect(step(withContests(earlier, issued), 'voting')).toMatchObject({ state: 'done', at: '10:00' });
    expect(step(withContests(issued, earlier), 'voting')).toMatchObject({ state: 'done', at: '10:00' });
    expect(step(withContests(issued, contest), 'voting')).toMatchObject({ state: 'open', at: null });
    expect(step(withContests(), 'voting').at).toBeNull();
  });

  it('of counting is done when every valid ballot is entered and both passes agree; void elections need none', () => {
    expect(step(withContests({ ...collected, entered: 8 }), 'counting').at).toBeNull();
    expect(step(withContests({ ...collected, entered: 9 }), 'counting').at).toBe('10:20');
    expect(step(withContests(lost), 'counting').at).toBe('10:20');
    expect(step(withContests(closed, issued), 'counting').at).toBeNull();
    const entered = { ...collected, entered: 9 };
    expect(step(withContests({ ...entered, bundles: { pending: 1, open: 0, unit: '捆' } }), 'counting').at).toBeNull();
    expect(step(withContests({ ...entered, bundles: { pending: 0, open: 2, unit: '捆' } }), 'counting').at).toBeNull();
  });

  it('of announcing is done when nothing is left open, not when all is announced', () => {
    expect(step(withContests({ ...announced, settled: false }), 'announcing').at).toBeNull();
    expect(step(withContests(announced), 'announcing').at).toBe('11:10');
    expect(step(withContests(announced, { ...lost, settled: true }), 'announcing').at).toBe('11:10');
  });

  it('of the count of the hall is open again for a further round that wants it anew', () => {
    const round = { ...contest, fixingBefore: 1 };
    expect(step(withContests(contest), 'attendance')).toMatchObject({ state: 'done', at: '09:10' });
    expect(step(withContests(round), 'attendance')).toMatchObject({ state: 'open', at: null });
    expect(step({ ...withContests(round), fixed: { ...fixed, fixing: 2 } }, 'attendance').at).toBe('09:10');
    // Once its ballots are out the count it was held under stands.
    expect(step(withContests({ ...round, issued: true }), 'attendance').at).toBe('09:10');
  });

  it('of the count of the hall is not done without a quorum', () => {
    expect(step({ ...upToVote, fixed: { ...fixed, present: 7 } }, 'attendance').at).toBeNull();
  });
});

describe('the words beside a step', () => {
  it('say how far it is, and nothing once that is past', () => {
    const arriving = { ...upToVote, fixed: null, present: 4, oathAt: null, rollCall: { done: 3, due: 9 } };
    expect(step(arriving, 'checkIn').detail).toBe('4/10');
    expect(step(upToVote, 'checkIn').detail).toBe('');
    expect(step(upToVote, 'attendance').detail).toBe('实到 9');
    expect(step(arriving, 'attendance').detail).toBe('');
    expect(step(arriving, 'oath').detail).toBe('3/9');
    expect(step({ ...arriving, rollCall: { done: 0, due: 9 } }, 'oath').detail).toBe('');
    expect(step(upToVote, 'oath').detail).toBe('');
    expect(step(upToVote, 'roster').detail).toBe('12 人');
    expect(step(empty, 'roster').detail).toBe('');
    expect(step(empty, 'checkIn').detail).toBe('');
    expect(step(withContests(contest, { ...contest, confirmed: false }), 'candidates').detail).toBe('1/2 项');
    expect(step(upToVote, 'candidates').detail).toBe('');
  });

  it('count ballots over the valid elections alone', () => {
    expect(step(withContests({ ...collected, entered: 4 }, lost, issued), 'counting').detail).toBe('4/9 张');
    expect(step(withContests(lost), 'counting').detail).toBe('');
    const entered = { ...collected, entered: 9 };
    expect(step(withContests({ ...entered, bundles: { pending: 3, open: 2, unit: '捆' } }), 'counting').detail).toBe(
      '未比对 3 捆',
    );
    expect(step(withContests({ ...entered, bundles: { pending: 0, open: 2, unit: '捆' } }), 'counting').detail).toBe(
      '差异 2 处',
    );
  });

  it('of a done step give no reason for a lock', () => {
    expect(step({ ...upToVote, present: 0 }, 'attendance')).toMatchObject({ state: 'done', why: '' });
    expect(step(empty, 'checkIn')).toMatchObject({ state: 'locked', why: '名册尚未导入' });
  });
});

describe('the reason for a lock', () => {
  it('is that of the contest that is furthest', () => {
    expect(whyLocked('counting', withContests(contest, lost))).toBe('选举无效，须重新选举');
    expect(whyLocked('counting', withContests(lost, contest))).toBe('选举无效，须重新选举');
    expect(whyLocked('counting', withContests(contest))).toBe('选票尚未清点');
    expect(whyLocked('counting', withContests(contest, collected))).toBe('');
  });
});

describe('a gate that stands inside a step', () => {
  const facts = { ...upToVote, contest };
  const code = (refused: ReturnType<typeof gates.allEntered.check>) => refused?.error ?? null;

  it('of one contest is shut where there is no contest', () => {
    expect(code(gates.ballotsIssued.check({ ...facts, contest: null }))).toEqual({ code: 'contestMissing' });
  });

  it('of the ballots counts none collected as none entered', () => {
    expect(gates.allEntered.check(facts)).toBeNull();
    expect(code(gates.allEntered.check({ ...facts, contest: { ...contest, entered: 2 } }))).toEqual({
      code: 'ballotsMissing',
      title: '委员',
      entered: 2,
      collected: 0,
    });
    expect(code(gates.allEntered.check({ ...facts, contest: collected }))).toMatchObject({ entered: 0, collected: 9 });
  });

  it('of the new count is shut while the hall was never counted', () => {
    expect(code(gates.fixedAnew.check({ ...facts, fixed: null }))).toMatchObject({ code: 'attendanceNotFixedAnew' });
  });

  it('of the quorum names nothing where the hall was never counted', () => {
    expect(code(gates.quorumMet.check({ ...facts, fixed: null }))).toEqual({
      code: 'noQuorum',
      present: 0,
      needed: 0,
      article: '',
    });
  });

  it('of the result is open once the chair has released it', () => {
    expect(code(gates.resultReleased.check(facts))).toEqual({ code: 'resultNotReleased', title: '委员' });
    expect(gates.resultReleased.check({ ...facts, contest: announced })).toBeNull();
  });
});
