// Rows of the session itself: its heading, its rules and officers, the hall's picture, its end.

import type { Database } from 'better-sqlite3';
import type { Materialisers } from '../materialise.ts';

type SessionKind =
  | 'sessionCreated'
  | 'rulesAdopted'
  | 'officersNamed'
  | 'rulesChanged'
  | 'motionVoted'
  | 'strokesGiven'
  | 'stepReopened'
  | 'ballotsSealed'
  | 'sceneTaken'
  | 'themeChosen'
  | 'disciplineWritten'
  | 'sessionAdjourned'
  | 'sessionSealed';

/** Materialisers of the kinds named above, prepared on this connection. */
export function sessionMaterialisers(database: Database): Pick<Materialisers, SessionKind> {
  const insertSession = database.prepare(
    `insert into session (only, name, date, venue, executive_chair, practice, rule_set, created_at)
     values (1, @name, @date, @venue, @executive_chair, @practice, @rule_set, @created_at)`,
  );
  const adoptRules = database.prepare(
    'update session set rule_set = @rule_set, rules_digest = @digest, rules_at = @at, rules_votes = @votes',
  );
  const changeRules = database.prepare('update session set rule_set = @rule_set, rules_changed_at = @at');
  const giveStrokes = database.prepare(
    'insert into stroke (character, strokes) values (@character, @strokes) on conflict do update set strokes = @strokes',
  );
  const insertMotion = database.prepare(
    `insert into motion (position, subject, votes, passed, needed, article, at)
     values ((select count(*) + 1 from motion), @subject, @votes, @passed, @needed, @article, @at)`,
  );
  const reopenRules = database.prepare(
    'update session set rules_at = null, rules_digest = null, rules_votes = null, officers_at = null, officers_votes = null',
  );
  const reopenOath = database.prepare(
    `update oath set taken_at = null, omitted_at = null, omitted_reason = null, present = null, answered = null,
       silent = null, absent = null, missing = null`,
  );
  const forgetLate = ['late_answer', 'late_pledge'].map((table) => database.prepare(`delete from ${table}`));
  const reopenCandidates = database.prepare(
    'update contest set confirmed_at = null, confirmed_reason = null where id = ?',
  );
  const nameOfficers = database.prepare('update session set officers_at = @at, officers_votes = @votes');
  const clearOfficers = database.prepare('delete from officer');
  const insertOfficer = database.prepare('insert into officer (position, role, name) values (?, ?, ?)');
  const sealBallots = database.prepare('update session set ballots_sealed_at = ?, ballots_sealed = ?');
  const adjourn = database.prepare('update session set adjourned_at = ?');
  const seal = database.prepare('update session set sealed_at = ?');
  const readOut = database.prepare('update contest set read_out = ? where id = ?');
  const chooseTheme = database.prepare('update session set theme = ?');
  const writeDiscipline = database.prepare('update session set discipline = ?');
  const takeScene = database.prepare(
    `insert into hall (only, choice, scene, taken_at, sequence) values (1, @choice, @scene, @at, @sequence)
     on conflict (only) do update
     set before = case
           when excluded.choice ->> '$.kind' <> 'blank' then null
           when choice ->> '$.kind' = 'blank' then before
           else json_object('choice', json(choice), 'scene', json(scene))
         end,
       choice = excluded.choice, scene = excluded.scene, taken_at = excluded.taken_at, sequence = excluded.sequence`,
  );

  return {
    sessionCreated: (body, { at }) => {
      insertSession.run({
        name: body.name,
        date: body.date,
        venue: body.venue,
        executive_chair: body.executiveChair,
        practice: body.practice ? 1 : 0,
        rule_set: JSON.stringify(body.ruleSet),
        created_at: at,
      });
    },
    rulesAdopted: (body, { at }) => {
      adoptRules.run({
        rule_set: JSON.stringify(body.ruleSet),
        digest: body.digest,
        at,
        votes: body.votes === null ? null : JSON.stringify({ ...body.votes, present: body.present }),
      });
    },
    rulesChanged: (body, { at }) => {
      changeRules.run({ rule_set: JSON.stringify(body.ruleSet), at });
    },
    strokesGiven: (body) => {
      giveStrokes.run(body);
    },
    motionVoted: ({ subject, votes, passed, needed, article }, { at }) => {
      insertMotion.run({ subject, votes: JSON.stringify(votes), passed: passed ? 1 : 0, needed, article, at });
    },
    stepReopened: ({ step, contestId }) => {
      if (step === 'rules') reopenRules.run();
      else if (step === 'oath') for (const statement of [reopenOath, ...forgetLate]) statement.run();
      else reopenCandidates.run(contestId);
    },
    officersNamed: (body, { at }) => {
      clearOfficers.run();
      for (const [index, officer] of body.officers.entries()) insertOfficer.run(index + 1, officer.role, officer.name);
      nameOfficers.run({
        at,
        votes: body.votes === null ? null : JSON.stringify({ ...body.votes, present: body.present }),
      });
    },
    ballotsSealed: (body, { at }) => {
      sealBallots.run(at, JSON.stringify(body));
    },
    sceneTaken: (body, { at, seq }) => {
      if (body.choice.kind === 'readOut') readOut.run(body.choice.shown, body.choice.contestId);
      takeScene.run({
        choice: JSON.stringify(body.choice),
        scene: body.scene === null ? null : JSON.stringify(body.scene),
        at,
        sequence: seq,
      });
    },
    themeChosen: (body) => {
      chooseTheme.run(body.theme);
    },
    disciplineWritten: (body) => {
      writeDiscipline.run(JSON.stringify(body));
    },
    sessionAdjourned: (_body, { at }) => {
      adjourn.run(at);
    },
    sessionSealed: (_body, { at }) => {
      seal.run(at);
    },
  };
}
