// Rows of the people in the hall: roster, check-in, the fixed count, the oath.

import type { Database } from 'better-sqlite3';
import type { Participant } from '../../core/people.ts';
import type { Materialisers } from '../materialise.ts';

type AttendanceKind =
  | 'rosterImported'
  | 'participantCorrected'
  | 'delegateCheckedIn'
  | 'checkInWithdrawn'
  | 'leaveGranted'
  | 'leaveWithdrawn'
  | 'attendanceFixed'
  | 'oathPrepared'
  | 'rollCallMarked'
  | 'oathTaken'
  | 'oathOmitted'
  | 'lateAnswerTaken'
  | 'pledgesCounted'
  | 'pledgeSignedLate';

/** Materialisers of the kinds named above, prepared on this connection. */
export function attendanceMaterialisers(database: Database): Pick<Materialisers, AttendanceKind> {
  return { ...rosterMaterialisers(database), ...hallMaterialisers(database), ...oathMaterialisers(database) };
}

function rosterMaterialisers(database: Database): Pick<Materialisers, 'rosterImported' | 'participantCorrected'> {
  const clear = ['late_answer', 'late_pledge', 'roll_call', 'attendance', 'participant'].map((table) =>
    database.prepare(`delete from ${table}`),
  );
  const insertParticipant = database.prepare(
    `insert into participant (id, kind, number, delegation, delegation_rank, name, gender, ethnicity, birth, education,
       post, joined, remark, entitled, initials, pinyin)
     values (@id, @kind, @number, @delegation, @delegation_rank, @name, @gender, @ethnicity, @birth, @education,
       @post, @joined, @remark, @entitled, @initials, @pinyin)`,
  );
  const insertAttendance = database.prepare(`insert into attendance (participant_id, state) values (?, 'expected')`);
  // The delegation is one the roster has: its place among the others is that of its members.
  const correct = database.prepare(
    `update participant set name = @name, delegation = @delegation, gender = @gender, post = @post, initials = @initials,
       pinyin = @pinyin,
       delegation_rank = (select min(delegation_rank) from participant where delegation = @delegation)
     where id = @id`,
  );
  const noteRoster = database.prepare('update session set roster_at = ?, roster_file = ?');

  return {
    rosterImported: (body, { at }) => {
      for (const statement of clear) statement.run();
      const rank = rankDelegations(body.participants);
      for (const participant of body.participants) {
        insertParticipant.run({
          ...participant,
          entitled: participant.entitled ? 1 : 0,
          delegation_rank: rank.get(participant.delegation) ?? 0,
        });
        insertAttendance.run(participant.id);
      }
      noteRoster.run(at, body.fileName);
    },
    participantCorrected: ({ participantId, after, initials, pinyin }) => {
      correct.run({ id: participantId, ...after, initials, pinyin });
    },
  };
}

/** Delegations in the order the roster first names them, from 1. */
function rankDelegations(participants: readonly Participant[]): ReadonlyMap<string, number> {
  const names = [...new Set(participants.map(({ delegation }) => delegation))];
  return new Map(names.map((name, index) => [name, index + 1]));
}

function hallMaterialisers(
  database: Database,
): Pick<
  Materialisers,
  'delegateCheckedIn' | 'checkInWithdrawn' | 'leaveGranted' | 'leaveWithdrawn' | 'attendanceFixed'
> {
  const setAttendance = database.prepare(
    'update attendance set state = @state, checked_in_at = @at, leave = @leave, reason = @reason where participant_id = @id',
  );
  const insertFixing = database.prepare(
    `insert into fixing (fixing, at, entitled, present, on_leave, missing, attendees, needed, met, article)
     values (@fixing, @at, @entitled, @present, @onLeave, @missing, @attendees, @needed, @met, @article)`,
  );
  const insertPresent = database.prepare('insert into fixing_present (fixing, participant_id) values (?, ?)');
  const expected = (id: string) => setAttendance.run({ id, state: 'expected', at: null, leave: null, reason: null });

  return {
    delegateCheckedIn: (body, { at }) => {
      setAttendance.run({ id: body.participantId, state: 'present', at, leave: null, reason: null });
    },
    checkInWithdrawn: (body) => {
      expected(body.participantId);
    },
    leaveGranted: (body) => {
      setAttendance.run({ id: body.participantId, state: 'onLeave', at: null, leave: body.leave, reason: body.reason });
    },
    leaveWithdrawn: (body) => {
      expected(body.participantId);
    },
    attendanceFixed: ({ presentIds, reason: _reason, ...count }, { at }) => {
      insertFixing.run({ ...count, met: count.met ? 1 : 0, at });
      for (const id of presentIds) insertPresent.run(count.fixing, id);
    },
  };
}

function oathMaterialisers(
  database: Database,
): Pick<
  Materialisers,
  | 'oathPrepared'
  | 'rollCallMarked'
  | 'oathTaken'
  | 'oathOmitted'
  | 'lateAnswerTaken'
  | 'pledgesCounted'
  | 'pledgeSignedLate'
> {
  const prepareOath = database.prepare(
    `insert into oath (only, leader, phrases) values (1, @leader, @phrases)
     on conflict (only) do update set leader = excluded.leader, phrases = excluded.phrases`,
  );
  const ensureOath = database.prepare(
    `insert into oath (only, leader, phrases) values (1, '', '[]') on conflict (only) do nothing`,
  );
  const mark = database.prepare(
    `insert into roll_call (participant_id, answer, at) values (@participantId, @answer, @at)
     on conflict (participant_id) do update set answer = excluded.answer, at = excluded.at`,
  );
  const take = database.prepare(
    `update oath set taken_at = @at, leader = @leader, phrases = @phrases, present = @present, answered = @answered,
       silent = @silent, absent = @absent, missing = @missing, omitted_at = null, omitted_reason = null`,
  );
  const omit = database.prepare('update oath set omitted_at = @at, omitted_reason = @reason');
  const answerLate = database.prepare('insert into late_answer (participant_id, at) values (?, ?)');
  const signLate = database.prepare('insert into late_pledge (participant_id, at) values (?, ?)');
  const addPledge = database.prepare('update oath set pledges_signed = ?');
  const countPledges = database.prepare(
    'update oath set pledges_at = @at, pledges_due = @due, pledges_signed = @signed, pledges_note = @note',
  );

  return {
    oathPrepared: (body) => {
      prepareOath.run({ leader: body.leader, phrases: JSON.stringify(body.phrases) });
    },
    rollCallMarked: (body, { at }) => {
      for (const answer of body.answers) mark.run({ ...answer, at });
    },
    oathTaken: (body, { at }) => {
      ensureOath.run();
      take.run({
        ...body,
        phrases: JSON.stringify(body.phrases),
        missing: body.missing === null ? null : JSON.stringify(body.missing),
        at,
      });
    },
    lateAnswerTaken: ({ participantId }, { at }) => {
      answerLate.run(participantId, at);
    },
    oathOmitted: (body, { at }) => {
      ensureOath.run();
      omit.run({ at, reason: body.reason });
    },
    pledgesCounted: (body, { at }) => {
      ensureOath.run();
      countPledges.run({ ...body, at });
    },
    pledgeSignedLate: ({ participantId, signed }, { at }) => {
      signLate.run(participantId, at);
      addPledge.run(signed);
    },
  };
}
