// Decisions about who is in the hall: roster, check-in, leave, the fixed count.

import { type Decision, decided } from '../decision.ts';
import type { FixedAttendance } from '../events.ts';
import type { GateFacts } from '../gate-facts.ts';
import type { LeaveKind, Participant } from '../people.ts';
import { refuse } from '../result.ts';
import type { RosterPreview } from '../roster/parse.ts';
import { checkQuorum } from '../rules/quorum.ts';
import { shutBefore } from '../step-gates.ts';
import type { AttendanceRow } from '../views.ts';

export interface RosterFacts {
  readonly participants: number;
  /** Checked in or on leave. */
  readonly settledIn: number;
  /** The hall has been counted by this roster. */
  readonly counted: boolean;
}

/** A roster may be replaced, with a reason, while nobody is checked in and the hall has never been counted by it; nothing is imported while a fault is open. */
export function decideImport(
  facts: RosterFacts,
  preview: RosterPreview,
  participants: readonly Participant[],
  reason: string | null,
): Decision {
  if (facts.settledIn > 0) return refuse({ code: 'rosterInUse', count: facts.settledIn });
  if (facts.counted) return refuse({ code: 'rosterCounted' });
  if (!preview.settled) {
    const open = preview.faults.filter(
      ({ severity, answered }) => severity === 'error' || (severity === 'question' && !answered),
    );
    return refuse({ code: 'faultsOpen', count: open.length, first: open[0]?.sentence ?? '' });
  }
  if (facts.participants > 0 && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  const body = { fileName: preview.fileName, participants, leftEmpty: preview.leftEmpty, reason };
  return decided({ kind: 'rosterImported', body });
}

/** 签到: once; someone on leave comes back only by saying so. */
export function decideCheckIn(row: AttendanceRow | null, cancelLeave: boolean): Decision {
  if (row === null) return refuse({ code: 'notInRoster' });
  const { name } = row.participant;
  if (row.state === 'present') return refuse({ code: 'alreadyCheckedIn', name, at: row.checkedInAt });
  if (row.state === 'onLeave' && !cancelLeave) return refuse({ code: 'onLeave', name, reason: row.reason });
  const body = { participantId: row.participant.id, leaveCancelled: row.state === 'onLeave' };
  return decided({ kind: 'delegateCheckedIn', body });
}

export function decideWithdrawal(row: AttendanceRow | null, reason: string): Decision {
  if (row === null) return refuse({ code: 'notInRoster' });
  if (row.state !== 'present') return refuse({ code: 'notCheckedIn', name: row.participant.name });
  return decided({ kind: 'checkInWithdrawn', body: { participantId: row.participant.id, reason } });
}

/** 请假: a delegate on leave stays among the 应到. */
export function decideLeave(row: AttendanceRow | null, leave: LeaveKind, reason: string): Decision {
  if (row === null) return refuse({ code: 'notInRoster' });
  const { name, id } = row.participant;
  if (row.state === 'present') return refuse({ code: 'alreadyCheckedIn', name, at: row.checkedInAt });
  return decided({ kind: 'leaveGranted', body: { participantId: id, leave, reason } });
}

export function decideLeaveWithdrawal(row: AttendanceRow | null, reason: string): Decision {
  if (row === null) return refuse({ code: 'notInRoster' });
  if (row.state !== 'onLeave') return refuse({ code: 'notOnLeave', name: row.participant.name });
  return decided({ kind: 'leaveWithdrawn', body: { participantId: row.participant.id, reason } });
}

export interface CountFacts {
  readonly gates: GateFacts;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly attendeesPresent: number;
  readonly presentIds: readonly string[];
  readonly last: FixedAttendance | null;
}

/** 清点核定: the count of the hall must agree with the check-ins; a second count needs a reason and no vote under way. */
export function decideFixing(facts: CountFacts, counted: number, reason: string | null): Decision {
  const shut = shutBefore('attendance', facts.gates);
  if (shut !== null) return shut;
  if (counted !== facts.present) return refuse({ code: 'countDiffers', counted, present: facts.present });
  if (facts.last !== null && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  const quorum = checkQuorum(facts.gates.rule, facts);
  return decided({
    kind: 'attendanceFixed',
    body: {
      fixing: (facts.last?.fixing ?? 0) + 1,
      entitled: facts.entitled,
      present: facts.present,
      onLeave: facts.onLeave,
      missing: facts.entitled - facts.present - facts.onLeave,
      attendees: facts.attendeesPresent,
      needed: quorum.needed,
      met: quorum.met,
      article: quorum.article,
      presentIds: facts.presentIds,
      reason,
    },
  });
}
