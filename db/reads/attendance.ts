// Reads of the people in the hall: roster, check-in states, fixed counts, oath and roll-call.

import type { Database } from 'better-sqlite3';
import type { EventBodies, FixedAttendance } from '../../core/events.ts';
import type { OathMissing } from '../../core/oath-words.ts';
import type { AttendanceState, LeaveKind, Participant, RollCallAnswer } from '../../core/people.ts';
import type { AttendanceRow } from '../../core/views.ts';
import type { Versions } from '../versions.ts';

export interface AttendanceCounts {
  readonly participants: number;
  /** 应到: delegates with the voting right. */
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly attendees: number;
  readonly attendeesPresent: number;
  readonly lastCheckInAt: string | null;
}

export interface OathRecord {
  readonly leader: string;
  readonly phrases: readonly string[];
  readonly takenAt: string | null;
  readonly omittedAt: string | null;
  readonly omittedReason: string | null;
  /** The oath as it was taken; null until then. */
  readonly taken: EventBodies['oathTaken'] | null;
  readonly pledges: {
    readonly due: number;
    readonly signed: number;
    readonly note: string;
    readonly at: string;
  } | null;
}

export interface RollCallRow {
  readonly id: string;
  readonly name: string;
  readonly delegation: string;
  readonly answer: RollCallAnswer | null;
}

export interface AttendanceReads {
  readonly counts: () => AttendanceCounts;
  readonly rows: () => readonly AttendanceRow[];
  readonly row: (participantId: string) => AttendanceRow | null;
  readonly presentIds: () => readonly string[];
  /** The count in force: the last one fixed. */
  readonly fixing: () => (FixedAttendance & { readonly at: string }) | null;
  /** The count of the hall of this number, under which a contest was held. */
  readonly fixingOf: (fixing: number) => (FixedAttendance & { readonly at: string }) | null;
  readonly oath: () => OathRecord | null;
  /** Entitled delegates of the fixed count, in roster order, with their answers. */
  readonly rollCall: (fixing: number) => readonly RollCallRow[];
  /** 补答 and 补签: participant id → when. */
  readonly later: () => {
    readonly answered: ReadonlyMap<string, string>;
    readonly signed: ReadonlyMap<string, string>;
  };
  readonly rollCallCounts: (fixing: number) => { readonly due: number; readonly done: number };
}

interface ParticipantRow {
  readonly id: string;
  readonly kind: Participant['kind'];
  readonly number: number;
  readonly delegation: string;
  readonly name: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly education: string;
  readonly post: string;
  readonly joined: string | null;
  readonly remark: string;
  readonly entitled: number;
  readonly initials: string;
  readonly pinyin: string;
  readonly state: AttendanceState;
  readonly checked_in_at: string | null;
  readonly leave: LeaveKind | null;
  readonly reason: string | null;
}

/** Prepares the statements once. */
export function openAttendanceReads(database: Database, versions: Versions): AttendanceReads {
  const participantColumns = `p.id, p.kind, p.number, p.delegation, p.name, p.gender, p.ethnicity, p.birth, p.education, p.post,
    p.joined, p.remark, p.entitled, p.initials, p.pinyin, a.state, a.checked_in_at, a.leave, a.reason`;
  const people = `select ${participantColumns} from participant p join attendance a on a.participant_id = p.id`;
  const selectRows = database.prepare<[], ParticipantRow>(
    `${people} order by p.kind desc, p.delegation_rank, p.number, p.id`,
  );
  const selectRow = database.prepare<[string], ParticipantRow>(`${people} where p.id = ?`);
  const selectCounts = database.prepare<[], Omit<AttendanceCounts, 'lastCheckInAt'> & { readonly last: string | null }>(
    `select count(*) as participants,
       coalesce(sum(p.entitled), 0) as entitled,
       coalesce(sum(p.entitled and a.state = 'present'), 0) as present,
       coalesce(sum(p.entitled and a.state = 'onLeave'), 0) as onLeave,
       coalesce(sum(not p.entitled), 0) as attendees,
       coalesce(sum(not p.entitled and a.state = 'present'), 0) as attendeesPresent,
       max(a.checked_in_at) as last
     from participant p join attendance a on a.participant_id = p.id`,
  );
  const selectPresent = database.prepare<[], { id: string }>(
    `select p.id from participant p join attendance a on a.participant_id = p.id
     where p.entitled = 1 and a.state = 'present' order by p.delegation_rank, p.number, p.id`,
  );
  type FixingRow = Omit<FixedAttendance, 'met'> & { readonly met: number; readonly at: string };
  const fixingColumns =
    'fixing, at, entitled, present, on_leave as onLeave, missing, attendees, needed, met, article from fixing';
  const selectFixing = database.prepare<[], FixingRow>(`select ${fixingColumns} order by fixing desc limit 1`);
  const selectFixingOf = database.prepare<[number], FixingRow>(`select ${fixingColumns} where fixing = ?`);
  const rowToFixing = (row: FixingRow | undefined) => (row === undefined ? null : { ...row, met: row.met === 1 });
  const selectRollCall = database.prepare<[number], RollCallRow>(
    `select p.id, p.name, p.delegation, r.answer from fixing_present f
     join participant p on p.id = f.participant_id
     left join roll_call r on r.participant_id = p.id
     where f.fixing = ? order by p.delegation_rank, p.number, p.id`,
  );
  const selectRollCallCounts = database.prepare<[number], { due: number; done: number }>(
    `select count(*) as due, count(r.answer) as done from fixing_present f
     left join roll_call r on r.participant_id = f.participant_id where f.fixing = ?`,
  );

  const counts = versions.remember(['roster', 'attendance'], (_: null): AttendanceCounts => {
    const row = selectCounts.get();
    if (row === undefined) throw new Error('The attendance could not be counted.');
    const { last, ...rest } = row;
    return { ...rest, lastCheckInAt: last };
  });
  const rollCallCounts = versions.remember(
    ['roster', 'attendance', 'oath'],
    (fixing: number) => selectRollCallCounts.get(fixing) ?? { due: 0, done: 0 },
  );

  const rows = versions.remember(['roster', 'attendance'], (_: null): readonly AttendanceRow[] =>
    selectRows.all().map(rowToAttendance),
  );
  const fixing = versions.remember(['attendance', 'rules'], (_: null) => rowToFixing(selectFixing.get()));
  const rollCall = versions.remember(['roster', 'attendance', 'oath'], (of: number) => selectRollCall.all(of));

  return {
    // Asked by every act and every screen, and for hours the same.
    counts: () => counts(null),
    rows: () => rows(null),
    row(participantId) {
      const row = selectRow.get(participantId);
      return row === undefined ? null : rowToAttendance(row);
    },
    presentIds: () => selectPresent.all().map(({ id }) => id),
    fixing: () => fixing(null),
    fixingOf: (fixing) => rowToFixing(selectFixingOf.get(fixing)),
    oath: openOathRead(database),
    later: openLaterRead(database),
    rollCall,
    rollCallCounts,
  };
}

function openOathRead(database: Database): () => OathRecord | null {
  const selectOath = database.prepare<
    [],
    {
      readonly leader: string;
      readonly phrases: string;
      readonly taken_at: string | null;
      readonly omitted_at: string | null;
      readonly omitted_reason: string | null;
      readonly present: number | null;
      readonly answered: number | null;
      readonly silent: number | null;
      readonly absent: number | null;
      readonly missing: string | null;
      readonly pledges_at: string | null;
      readonly pledges_due: number | null;
      readonly pledges_signed: number | null;
      readonly pledges_note: string | null;
    }
  >(
    `select leader, phrases, taken_at, omitted_at, omitted_reason, present, answered, silent, absent, missing, pledges_at, pledges_due, pledges_signed, pledges_note from oath`,
  );
  return () => {
    const row = selectOath.get();
    if (row === undefined) return null;
    const phrases = JSON.parse(row.phrases) as string[];
    const { leader, present, answered, silent, absent } = row;
    const isTaken = present !== null && answered !== null && silent !== null && absent !== null;
    const missing = row.missing === null ? null : (JSON.parse(row.missing) as OathMissing);
    return {
      leader,
      phrases,
      taken: isTaken ? { leader, phrases, present, answered, silent, absent, missing } : null,
      takenAt: row.taken_at,
      omittedAt: row.omitted_at,
      omittedReason: row.omitted_reason,
      pledges:
        row.pledges_at === null
          ? null
          : {
              due: row.pledges_due ?? 0,
              signed: row.pledges_signed ?? 0,
              note: row.pledges_note ?? '',
              at: row.pledges_at,
            },
    };
  };
}

function openLaterRead(database: Database): AttendanceReads['later'] {
  const [answered, signed] = ['late_answer', 'late_pledge'].map((table) =>
    database.prepare<[], { id: string; at: string }>(`select participant_id as id, at from ${table} order by at, id`),
  );
  const read = (statement: typeof answered) => new Map(statement?.all().map(({ id, at }) => [id, at]));
  return () => ({ answered: read(answered), signed: read(signed) });
}

function rowToAttendance(row: ParticipantRow): AttendanceRow {
  const { state, checked_in_at, leave, reason, entitled, ...participant } = row;
  return {
    participant: { ...participant, entitled: entitled === 1 },
    state,
    checkedInAt: checked_in_at,
    leave,
    reason,
  };
}
