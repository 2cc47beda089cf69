// Who is in the hall: every refusal that keeps a wrong 应到 or 实到 out of the journal.

import { describe, expect, it } from 'vitest';
import {
  decideCheckIn,
  decideFixing,
  decideImport,
  decideLeave,
  decideLeaveWithdrawal,
  decideWithdrawal,
} from '../../../core/decide/attendance.ts';
import type { Fault } from '../../../core/roster/grid.ts';
import type { RosterPreview } from '../../../core/roster/parse.ts';
import { contestGates, fixed, participant, ready, row, told } from './facts.ts';

const preview: RosterPreview = {
  fileName: '名册.xlsx',
  sheetName: '',
  sheets: [],
  headerRow: 1,
  title: '',
  columns: [],
  people: [],
  delegates: 1,
  attendees: 0,
  delegations: [],
  faults: [],
  leftEmpty: ['第 5 行'],
  settled: true,
};
const fault = (severity: Fault['severity'], answered: boolean, sentence: string): Fault => ({
  id: sentence,
  severity,
  code: 'x',
  row: 1,
  column: '',
  value: '',
  sentence,
  options: [],
  answered,
});
const people = [participant('丁一')];

describe('a roster', () => {
  const fresh = { participants: 0, settledIn: 0, counted: false };

  it('is imported, with what was left empty on record', () => {
    expect(decideImport(fresh, preview, people, null)).toEqual({
      ok: true,
      events: [
        {
          kind: 'rosterImported',
          body: { fileName: '名册.xlsx', participants: people, leftEmpty: ['第 5 行'], reason: null },
        },
      ],
    });
  });

  it('waits for errors and unanswered questions, counted together; notices and answers do not bar it', () => {
    const faults = [
      fault('notice', false, '告知'),
      fault('question', true, '已答'),
      fault('question', false, '未答'),
      fault('error', false, '错'),
    ];
    const refused = decideImport(fresh, { ...preview, settled: false, faults }, people, null);
    expect(refused).toEqual({ ok: false, error: { code: 'faultsOpen', count: 2, first: '未答' } });
    // Where the reading says that it is not settled, that is enough.
    expect(told(decideImport(fresh, { ...preview, settled: false }, people, null))).toBe('faultsOpen');
  });

  it('is replaced with a reason only, and not once anybody is checked in or on leave', () => {
    const known = { participants: 3, settledIn: 0, counted: false };
    expect(told(decideImport(known, preview, people, null))).toBe('reasonMissing');
    expect(told(decideImport(known, preview, people, ''))).toBe('reasonMissing');
    expect(told(decideImport(known, preview, people, '换届'))).toBe('rosterImported');
    const settled = { participants: 3, settledIn: 2, counted: false };
    expect(decideImport(settled, preview, people, '换')).toEqual({
      ok: false,
      error: { code: 'rosterInUse', count: 2 },
    });
    // The hall was counted by it, and everybody was sent out again: those figures are on record.
    expect(told(decideImport({ ...known, counted: true }, preview, people, '换'))).toBe('rosterCounted');
  });
});

describe('checking in', () => {
  it('is once, by people of the roster', () => {
    expect(told(decideCheckIn(null, false))).toBe('notInRoster');
    expect(told(decideCheckIn(row('present', { checkedInAt: '09:00' }), true))).toBe('alreadyCheckedIn');
    expect(decideCheckIn(row('expected'), true)).toMatchObject({ events: [{ body: { leaveCancelled: false } }] });
  });

  it('of someone on leave needs the leave to be cancelled aloud', () => {
    const onLeave = row('onLeave', { leave: 'sick', reason: '病' });
    expect(decideCheckIn(onLeave, false)).toEqual({
      ok: false,
      error: { code: 'onLeave', name: '丁一', reason: '病' },
    });
    expect(decideCheckIn(onLeave, true)).toMatchObject({ events: [{ body: { leaveCancelled: true } }] });
  });

  it('is taken back only from someone who is in', () => {
    expect(told(decideWithdrawal(null, '错'))).toBe('notInRoster');
    expect(told(decideWithdrawal(row('onLeave'), '错'))).toBe('notCheckedIn');
    expect(told(decideWithdrawal(row('present'), '错'))).toBe('checkInWithdrawn');
  });
});

describe('leave', () => {
  it('is not given to someone who is in the hall', () => {
    expect(told(decideLeave(null, 'sick', '病'))).toBe('notInRoster');
    expect(told(decideLeave(row('present'), 'sick', '病'))).toBe('alreadyCheckedIn');
    expect(decideLeave(row('expected'), 'official', '出差')).toMatchObject({
      events: [{ kind: 'leaveGranted', body: { participantId: 'p-丁一', leave: 'official', reason: '出差' } }],
    });
  });

  it('is withdrawn only where there is one', () => {
    expect(told(decideLeaveWithdrawal(null, '回'))).toBe('notInRoster');
    expect(told(decideLeaveWithdrawal(row('expected'), '回'))).toBe('notOnLeave');
    expect(told(decideLeaveWithdrawal(row('onLeave'), '回'))).toBe('leaveWithdrawn');
  });
});

describe('the count of the hall', () => {
  const facts = {
    gates: ready,
    entitled: 10,
    present: 8,
    onLeave: 1,
    attendeesPresent: 2,
    presentIds: ['p1'],
    last: null,
  };

  it('freezes the numbers the vote goes by, with the quorum and its article', () => {
    expect(decideFixing(facts, 8, null)).toMatchObject({
      events: [
        {
          body: {
            fixing: 1,
            entitled: 10,
            present: 8,
            onLeave: 1,
            missing: 1,
            attendees: 2,
            needed: 8,
            met: true,
            article: '《中国共产党基层组织选举工作条例》第十九条',
            presentIds: ['p1'],
          },
        },
      ],
    });
    expect(decideFixing({ ...facts, present: 7 }, 7, null)).toMatchObject({ events: [{ body: { met: false } }] });
  });

  it('must agree with the check-ins', () => {
    expect(decideFixing(facts, 9, null)).toEqual({
      ok: false,
      error: { code: 'countDiffers', counted: 9, present: 8 },
    });
  });

  it('is repeated with a reason only, under the next number', () => {
    const again = { ...facts, last: { ...fixed, fixing: 4 } };
    expect(told(decideFixing(again, 8, null))).toBe('reasonMissing');
    expect(told(decideFixing(again, 8, ''))).toBe('reasonMissing');
    expect(decideFixing(again, 8, '再次投票')).toMatchObject({ events: [{ body: { fixing: 5, reason: '再次投票' } }] });
  });

  it('is shut while ballots are out, and with nobody in the hall', () => {
    const out = { ...contestGates, issued: true };
    expect(told(decideFixing({ ...facts, gates: { ...ready, contests: [out] } }, 8, null))).toBe('ballotsOut');
    expect(told(decideFixing({ ...facts, gates: { ...ready, present: 0 } }, 8, null))).toBe('nobodyPresent');
  });
});
