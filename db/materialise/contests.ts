// Rows of the contests: seats and candidates, papers out and in, ballots, counts and results.

import type { Database } from 'better-sqlite3';
import type { BallotFacts } from '../../core/contest-events.ts';
import type { Materialisers } from '../materialise.ts';

type PreparationKind =
  | 'contestDefined'
  | 'candidatesListed'
  | 'candidatesConfirmed'
  | 'ballotsIssued'
  | 'ballotsCollected'
  | 'ballotsRecounted';
type CountKind =
  | 'ballotEntered'
  | 'ballotCorrected'
  | 'ballotStruck'
  | 'ballotsRuled'
  | 'remedyChosen'
  | 'countClosed'
  | 'countReopened'
  | 'resultReleased'
  | 'resultAnnounced';

/** Materialisers of the kinds named above, prepared on this connection. */
export function contestMaterialisers(database: Database): Pick<Materialisers, PreparationKind | CountKind> {
  return { ...preparationMaterialisers(database), ...countMaterialisers(database) };
}

function preparationMaterialisers(database: Database): Pick<Materialisers, PreparationKind> {
  const defineContest = database.prepare(
    `insert into contest (id, position, kind, title, short_title, seats, colour, round_kind, round_of)
     values (@contestId, (select count(*) + 1 from contest), @kind, @title, @shortTitle, @seats, @colour, @round_kind,
       @round_of)
     on conflict (id) do update set kind = excluded.kind, title = excluded.title, short_title = excluded.short_title,
       seats = excluded.seats, colour = excluded.colour, round_kind = excluded.round_kind,
       round_of = excluded.round_of`,
  );
  const selectContest = database.prepare('select 1 from contest where id = ?');
  const unsealBallots = database.prepare('update session set ballots_sealed_at = null, ballots_sealed = null');
  const clearCandidates = database.prepare('delete from candidate where contest_id = ?');
  const insertCandidate = database.prepare(
    `insert into candidate (contest_id, position, name, gender, ethnicity, birth, education, post, years, source, proposed_for, introduction)
     values (@contest_id, @position, @name, @gender, @ethnicity, @birth, @education, @post, @years, @source, @proposedFor, @introduction)`,
  );
  const orderCandidates = database.prepare('update contest set candidate_order = ?, order_reason = ? where id = ?');
  const confirm = database.prepare('update contest set confirmed_at = ?, confirmed_reason = ? where id = ?');
  const issue = database.prepare(
    `update contest set fixing = @fixing, printed = @printed, issued = @issued, spoiled = @spoiled, issued_at = @at
     where id = @contestId`,
  );
  const clearPiles = database.prepare('delete from pile where contest_id = ?');
  const collect = database.prepare(
    `update contest set collected = @collected, collected_valid = @valid, collected_at = @at,
       plan = coalesce(@plan, plan), bundles = @bundles where id = @contestId`,
  );
  const keepCollection = database.prepare(
    `insert into collection (contest_id, no, at, collected, valid, scrutineer, reason)
     values (@contestId, (select count(*) + 1 from collection where contest_id = @contestId), @at, @collected, @valid,
       @scrutineer, @reason)`,
  );
  const changePile = database.prepare(
    'update pile set ballots = @ballots where contest_id = @contestId and group_no = @part',
  );

  return {
    contestDefined: ({ reason: _reason, round, ...contest }) => {
      // What was sealed does not hold the ballots of a further contest: sealing is to be done again at its end.
      if (selectContest.get(contest.contestId) === undefined) unsealBallots.run();
      defineContest.run({ ...contest, round_kind: round.kind, round_of: round.of });
    },
    candidatesListed: (body) => {
      clearCandidates.run(body.contestId);
      for (const [index, candidate] of body.candidates.entries()) {
        insertCandidate.run({ ...candidate, contest_id: body.contestId, position: index + 1 });
      }
      orderCandidates.run(body.order, body.reason, body.contestId);
    },
    candidatesConfirmed: (body, { at }) => {
      confirm.run(at, body.reason, body.contestId);
    },
    ballotsIssued: ({ reason: _reason, ...ballots }, { at }) => {
      issue.run({ ...ballots, at });
    },
    ballotsCollected: (body, { at }) => {
      const { contestId, collected, plan, reason } = body;
      const counted = { contestId, collected, valid: body.valid ? 1 : 0, at };
      // Piles of another number of ballots.
      clearPiles.run(contestId);
      collect.run({ ...counted, plan: JSON.stringify(plan), bundles: null });
      keepCollection.run({ ...counted, scrutineer: null, reason });
    },
    ballotsRecounted: ({ contestId, collected, valid, parts, found, scrutineer, reason }, { at }) => {
      const counted = { contestId, collected, valid: valid ? 1 : 0, at };
      const bundles = parts?.unit === 'bundle' ? JSON.stringify(parts.ballots) : null;
      collect.run({ ...counted, plan: null, bundles });
      if (parts?.unit === 'group') for (const { part, ballots } of found) changePile.run({ contestId, part, ballots });
      else clearPiles.run(contestId);
      keepCollection.run({ ...counted, scrutineer, reason });
    },
  };
}

function countMaterialisers(database: Database): Pick<Materialisers, CountKind> {
  const insertBallot = database.prepare(
    `insert into ballot (contest_id, entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, corrected, struck)
     values (@contestId, @entry, @pass, @bundle, @place, @marks, @write_ins, @valid, @chosen, @doubts, 0, 0)`,
  );
  const behindAll = database.prepare<[string, number, number], { place: number }>(
    `select coalesce(max(place), 0) + 1 as place from ballot
     where contest_id = ? and pass = ? and bundle = ? and struck = 0`,
  );
  const moveBehind = database.prepare(
    `update ballot set place = place + @by
     where contest_id = @contestId and pass = @pass and bundle = @bundle and struck = 0 and place >= @from`,
  );
  const selectPlace = database.prepare<[string, number], { pass: number; bundle: number; place: number }>(
    'select pass, bundle, place from ballot where contest_id = ? and entry = ?',
  );
  const correctBallot = database.prepare(
    `update ballot set marks = @marks, write_ins = @write_ins, valid = @valid, chosen = @chosen, doubts = @doubts,
       ruling = null, ruling_no = null, corrected = 1
     where contest_id = @contestId and entry = @entry`,
  );
  const keepReading = database.prepare(
    `insert into earlier_reading (contest_id, entry, no, act, marks, write_ins, valid, doubts, reason)
     select contest_id, entry, (select count(*) + 1 from earlier_reading e where e.contest_id = b.contest_id
       and e.entry = b.entry), @act, marks, write_ins, valid, doubts, @reason
     from ballot b where contest_id = @contestId and entry = @entry`,
  );
  const strikeBallot = database.prepare('update ballot set struck = 1, place = 0 where contest_id = ? and entry = ?');
  const rule = database.prepare(
    `update ballot set ruling = @ruling, ruling_no = (select max(position) from ruling)
     where contest_id = @contestId and entry = @entry`,
  );
  const insertRuling = database.prepare(
    `insert into ruling (position, contest_id, ruling, scrutineer, reason, article)
     values ((select count(*) + 1 from ruling), @contestId, @ruling, @scrutineer, @reason, @article)`,
  );
  const chooseRemedy = database.prepare('update contest set remedy = @remedy, remedy_at = @at where id = @contestId');
  const close = database.prepare('update contest set closed_at = @at, result = @result where id = @contestId');
  // What was drawn was drawn from the count as it stood.
  const leaveSample = database.prepare('update sample set superseded = 1 where contest_id = ?');
  const release = database.prepare('update contest set released_at = @at where id = @contestId');
  const announce = database.prepare('update contest set announced_at = @at where id = @contestId');

  return {
    ballotEntered: ({ place: wanted, ...ballot }) => {
      const { contestId, pass, bundle } = ballot;
      const place = wanted === 0 ? (behindAll.get(contestId, pass, bundle)?.place ?? 1) : wanted;
      if (wanted !== 0) moveBehind.run({ contestId, pass, bundle, from: place, by: 1 });
      insertBallot.run({ ...ballotRow(ballot), place });
    },
    ballotCorrected: ({ reason, ...ballot }) => {
      keepReading.run({ contestId: ballot.contestId, entry: ballot.entry, act: 'corrected', reason });
      const { pass: _pass, bundle: _bundle, ...row } = ballotRow(ballot);
      correctBallot.run(row);
    },
    ballotStruck: (body) => {
      const { contestId, entry, reason } = body;
      keepReading.run({ contestId, entry, act: 'struck', reason });
      const lay = selectPlace.get(contestId, entry);
      strikeBallot.run(contestId, entry);
      if (lay !== undefined) {
        const { place, ...pile } = lay;
        moveBehind.run({ contestId, ...pile, from: place, by: -1 });
      }
    },
    ballotsRuled: ({ entries, doubts: _doubts, ...ruled }) => {
      insertRuling.run(ruled);
      for (const entry of entries) rule.run({ contestId: ruled.contestId, ruling: ruled.ruling, entry });
    },
    remedyChosen: ({ contestId, ...remedy }, { at }) => {
      chooseRemedy.run({ contestId, remedy: JSON.stringify(remedy), at });
    },
    countClosed: (body, { at }) => {
      close.run({ at, result: JSON.stringify(body), contestId: body.contestId });
    },
    countReopened: (body) => {
      close.run({ at: null, result: null, contestId: body.contestId });
      leaveSample.run(body.contestId);
    },
    resultReleased: (body, { at }) => {
      release.run({ at, contestId: body.contestId });
    },
    resultAnnounced: (body, { at }) => {
      announce.run({ at, contestId: body.contestId });
    },
  };
}

function ballotRow({ writeIns, valid, doubts, ...facts }: BallotFacts) {
  return { ...facts, write_ins: JSON.stringify(writeIns), doubts: JSON.stringify(doubts), valid: valid ? 1 : 0 };
}
