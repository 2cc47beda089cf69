// A congress in the middle of its day, for the tests of its decisions: everything before the vote is done.

import type { ContestFacts } from '../../../core/decide/contests.ts';
import type { Decision } from '../../../core/decision.ts';
import type { FixedAttendance } from '../../../core/events.ts';
import type { ContestGates, GateFacts } from '../../../core/gate-facts.ts';
import type { Candidate, Participant } from '../../../core/people.ts';
import { checkMargin } from '../../../core/rules/margin.ts';
import type { AttendanceRow } from '../../../core/views.ts';
import { grassroots } from '../rules/elections.ts';

export const fixed: FixedAttendance = {
  fixing: 1,
  entitled: 10,
  present: 9,
  onLeave: 1,
  missing: 0,
  attendees: 2,
  needed: 8,
  met: true,
  article: '第十九条',
};

export const contestGates: ContestGates = {
  title: '委员',
  confirmed: true,
  margin: checkMargin(grassroots, { kind: 'committee', seats: 1, candidates: 2 }),
  excused: false,
  issued: false,
  fixingBefore: 0,
  collected: null,
  entered: 0,
  bundles: { pending: 0, open: 0, unit: '捆' },
  doubts: 0,
  closed: false,
  sampleDiffering: 0,
  released: false,
  announced: false,
  settled: false,
};

export const ready: GateFacts = {
  rule: grassroots,
  rosterImported: true,
  present: 9,
  fixed,
  oathDone: true,
  rulesAdopted: true,
  officersNamed: true,
  contests: [contestGates],
  contest: contestGates,
  ballotsSealed: false,
  adjourned: false,
};

/** Two ballots came back and none is entered. */
export const countingGates: ContestGates = { ...contestGates, issued: true, collected: { collected: 2, valid: true } };
export const counting: GateFacts = { ...ready, contests: [countingGates], contest: countingGates };

export const contest: ContestFacts = {
  contestId: 'c1',
  kind: 'committee',
  title: '委员',
  shortTitle: '委员',
  colour: '红',
  round: { kind: 'first', of: null },
  seats: 1,
  candidates: ['丁一', '王二'],
  order: 'stroke',
  confirmed: true,
  issued: { fixing: 1, printed: 10, issued: 9, spoiled: 1 },
  collected: { collected: 2, valid: true },
  entries: 0,
  closed: false,
};

export function candidate(name: string): Candidate {
  return {
    name,
    gender: '',
    ethnicity: '',
    birth: null,
    education: '',
    post: '',
    years: null,
    source: '',
    proposedFor: '',
    introduction: '',
  };
}

export function participant(name: string): Participant {
  return {
    id: `p-${name}`,
    kind: 'delegate',
    number: 1,
    delegation: '第一代表团',
    name,
    gender: '男',
    ethnicity: '汉',
    birth: null,
    education: '',
    post: '',
    joined: null,
    remark: '',
    entitled: true,
    initials: '',
    pinyin: '',
  };
}

export function row(state: AttendanceRow['state'], more: Partial<AttendanceRow> = {}): AttendanceRow {
  return { participant: participant('丁一'), state, checkedInAt: null, leave: null, reason: null, ...more };
}

/** The code of the refusal, or the kinds of the acts. */
export function told(decision: Decision): string {
  return decision.ok ? decision.events.map(({ kind }) => kind).join(' ') : decision.error.code;
}
