// Reads of the contests: seats, candidates, papers, ballots and closed counts.

import type { Database } from 'better-sqlite3';
import type { CandidateOrder, ContestBodies, ContestKind, Doubt, Ruling } from '../../core/contest-events.ts';
import type { CountPlan } from '../../core/counting/plan.ts';
import type { BallotRow, CollectionCount } from '../../core/counting-views.ts';
import type { Candidate } from '../../core/people.ts';
import type { CountedBallot } from '../../core/rules/ballot.ts';
import type { Round, RoundKind } from '../../core/rules/rounds.ts';
import type { Versions } from '../versions.ts';

export interface ContestRecord {
  readonly contestId: string;
  readonly position: number;
  readonly kind: ContestKind;
  readonly title: string;
  readonly shortTitle: string;
  readonly seats: number;
  readonly colour: string;
  readonly round: Round;
  readonly remedy: (Omit<ContestBodies['remedyChosen'], 'contestId'> & { readonly at: string }) | null;
  readonly order: CandidateOrder | null;
  readonly orderReason: string | null;
  readonly confirmedAt: string | null;
  readonly confirmedReason: string | null;
  readonly fixing: number | null;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
  readonly issuedAt: string | null;
  readonly collected: number | null;
  readonly collectedAt: string | null;
  readonly collectedValid: boolean | null;
  /** Null until the boxes are opened. */
  readonly plan: CountPlan | null;
  /** Sheets of each bundle, from the first; null while all are full but the last. */
  readonly bundles: readonly number[] | null;
  readonly closedAt: string | null;
  readonly releasedAt: string | null;
  readonly announcedAt: string | null;
  /** How many names of its result were read out last; null before the reading. */
  readonly readOut: number | null;
}

export interface BallotCounts {
  /** Live ballots of the first pass: entered and not struck, and those on the tally sheets of the first pass. */
  readonly entered: number;
  readonly struck: number;
  readonly invalid: number;
  /** Highest entry number ever given. */
  readonly lastEntry: number;
  /** Live ballots in doubt that nobody has ruled on. */
  readonly doubts: number;
  /** Ballots ever entered, in either pass, struck ones too, and those on tally sheets or being called. */
  readonly begun: number;
}

export interface ContestReads {
  readonly contests: () => readonly ContestRecord[];
  readonly contest: (contestId: string) => ContestRecord | null;
  readonly candidates: (contestId: string) => readonly Candidate[];
  readonly candidateNames: (contestId: string) => readonly string[];
  /** Contest ids and short titles in which someone of this name stands. */
  readonly contestsOfCandidate: (
    name: string,
  ) => readonly { readonly contestId: string; readonly shortTitle: string }[];
  /** Every count of the ballots that came back; the last is in force. */
  readonly collections: (contestId: string) => readonly CollectionCount[];
  readonly ballotCounts: (contestId: string) => BallotCounts;
  readonly ballot: (contestId: string, entry: number) => (BallotRow & { readonly pass: number }) | null;
  readonly bundle: (contestId: string, bundle: number) => readonly BallotRow[];
  readonly latest: (contestId: string, limit: number) => readonly BallotRow[];
  /** Live ballots in one bundle. */
  readonly bundleCount: (contestId: string, bundle: number) => number;
  /** The last bundle that holds a live ballot, or 0. */
  readonly lastBundle: (contestId: string) => number;
  /** Papers of all live ballots, for the tally. */
  readonly papers: (contestId: string) => readonly CountedBallot[];
  /** Live ballots in doubt, ruled on or not, in the order they were keyed. */
  readonly doubtful: (contestId: string) => readonly (BallotRow & { readonly scrutineer: string | null })[];
  /** Names written in on live ballots of this pass, each once. */
  readonly writeInNames: (contestId: string, pass: number) => readonly string[];
  readonly closedCount: (contestId: string) => ContestBodies['countClosed'] | null;
}

type ContestRow = Omit<ContestRecord, 'collectedValid' | 'round' | 'remedy' | 'plan' | 'bundles'> & {
  readonly plan: string | null;
  readonly bundles: string | null;
  readonly collectedValid: number | null;
  readonly roundKind: RoundKind;
  readonly roundOf: string | null;
  readonly remedy: string | null;
  readonly remedyAt: string | null;
};
export interface StoredBallot {
  readonly entry: number;
  readonly pass: number;
  readonly bundle: number;
  readonly place: number;
  readonly marks: string;
  readonly write_ins: string;
  readonly valid: number;
  readonly chosen: number;
  readonly doubts: string;
  readonly ruling: Ruling | null;
  readonly corrected: number;
  readonly struck: number;
}

/** Prepares the statements once. */
export function openContestReads(database: Database, versions: Versions): ContestReads {
  const contestColumns = `id as contestId, position, kind, title, short_title as shortTitle, seats, colour,
    round_kind as roundKind, round_of as roundOf, remedy, remedy_at as remedyAt, candidate_order as "order", order_reason as orderReason, confirmed_at as confirmedAt, confirmed_reason as confirmedReason,
    fixing, printed, issued, spoiled, issued_at as issuedAt, collected, collected_at as collectedAt,
    collected_valid as collectedValid, plan, bundles, closed_at as closedAt, released_at as releasedAt, announced_at as announcedAt, read_out as readOut`;
  const selectContests = database.prepare<[], ContestRow>(`select ${contestColumns} from contest order by position`);
  const selectContest = database.prepare<[string], ContestRow>(`select ${contestColumns} from contest where id = ?`);
  const selectCandidates = database.prepare<[string], Candidate>(
    `select name, gender, ethnicity, birth, education, post, years, source, proposed_for as proposedFor, introduction
     from candidate where contest_id = ? order by position`,
  );
  const selectNames = database
    .prepare<[string], string>('select name from candidate where contest_id = ? order by position')
    .pluck();
  const selectStanding = database.prepare<[string], { contestId: string; shortTitle: string }>(
    `select c.id as contestId, c.short_title as shortTitle from candidate k join contest c on c.id = k.contest_id
     where k.name = ? order by c.position`,
  );
  const selectCollections = database.prepare<[string], Omit<CollectionCount, 'valid'> & { readonly valid: number }>(
    'select at, collected, valid, scrutineer, reason from collection where contest_id = ? order by no',
  );
  const selectResult = database.prepare<[string], { result: string | null }>('select result from contest where id = ?');
  // Asked for several times in every act of a count.
  const candidateNames = versions.remember(['roster', 'contests'], (contestId: string) => selectNames.all(contestId));

  return {
    contests: () => selectContests.all().map(rowToContest),
    contest(contestId) {
      const row = selectContest.get(contestId);
      return row === undefined ? null : rowToContest(row);
    },
    candidates: (contestId) => selectCandidates.all(contestId),
    candidateNames,
    contestsOfCandidate: (name) => selectStanding.all(name),
    collections: (contestId) => selectCollections.all(contestId).map((row) => ({ ...row, valid: row.valid === 1 })),
    closedCount(contestId) {
      const result = selectResult.get(contestId)?.result ?? null;
      return result === null ? null : (JSON.parse(result) as ContestBodies['countClosed']);
    },
    ...openBallotReads(database),
  };
}

function openBallotReads(
  database: Database,
): Pick<
  ContestReads,
  | 'ballotCounts'
  | 'ballot'
  | 'bundle'
  | 'latest'
  | 'bundleCount'
  | 'lastBundle'
  | 'papers'
  | 'doubtful'
  | 'writeInNames'
> {
  const placed = `select entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, ruling, corrected, struck
    from ballot where contest_id = ? and pass = 1`;
  const selectCounts = database.prepare<[string, string], Omit<BallotCounts, 'begun'>>(
    `select coalesce(sum(entered), 0) as entered, coalesce(sum(struck), 0) as struck,
       coalesce(sum(invalid), 0) as invalid, coalesce(sum(doubts), 0) as doubts,
       (select coalesce(max(entry), 0) from ballot where contest_id = ?) as lastEntry
     from ballot_count where contest_id = ?`,
  );
  const selectSheetCounts = database.prepare<[string, string], { entered: number; invalid: number; begun: number }>(
    `select coalesce(sum(ballots) filter (where pass = 1), 0) as entered,
       coalesce(sum(invalid) filter (where pass = 1), 0) as invalid,
       coalesce(sum(ballots), 0) + (select count(*) from calling where contest_id = ?) as begun
     from sheet where contest_id = ?`,
  );
  const selectBallot = database.prepare<[string, number], StoredBallot>(
    `select entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, ruling, corrected, struck
     from ballot where contest_id = ? and entry = ?`,
  );
  const selectBundle = database.prepare<[string, number], StoredBallot>(`${placed} and bundle = ? order by entry`);
  const selectLatest = database.prepare<[string, number], StoredBallot>(`${placed} order by entry desc limit ?`);
  const selectBundleCount = database.prepare<[string, number], { live: number }>(
    'select count(*) as live from ballot where contest_id = ? and bundle = ? and pass = 1 and struck = 0',
  );
  const selectLastBundle = database.prepare<[string], { last: number }>(
    'select coalesce(max(bundle), 0) as last from ballot where contest_id = ? and pass = 1 and struck = 0',
  );
  const selectDoubtful = database.prepare<[string], StoredBallot & { readonly scrutineer: string | null }>(
    `select entry, pass, bundle, place, marks, write_ins, valid, chosen, doubts, b.ruling, corrected, struck, r.scrutineer
     from ballot b indexed by ballot_doubtful left join ruling r on r.position = b.ruling_no
     where b.contest_id = ? and pass = 1 and doubts <> '[]' and struck = 0 order by entry`,
  );
  const selectPapers = database.prepare<[string], { marks: string; write_ins: string; ruling: Ruling | null }>(
    'select marks, write_ins, ruling from ballot where contest_id = ? and pass = 1 and struck = 0',
  );
  const selectWriteIns = database.prepare<[string, number], { name: string }>(
    `select distinct w.value as name from ballot b indexed by ballot_written, json_each(b.write_ins) w
     where b.contest_id = ? and b.pass = ? and b.struck = 0 and b.write_ins <> '[]'`,
  );

  return {
    ballotCounts(contestId) {
      const row = selectCounts.get(contestId, contestId) ?? {
        entered: 0,
        struck: 0,
        invalid: 0,
        lastEntry: 0,
        doubts: 0,
      };
      const sheets = selectSheetCounts.get(contestId, contestId) ?? { entered: 0, invalid: 0, begun: 0 };
      return {
        ...row,
        entered: row.entered + sheets.entered,
        invalid: row.invalid + sheets.invalid,
        begun: row.lastEntry + sheets.begun,
      };
    },
    ballot(contestId, entry) {
      const row = selectBallot.get(contestId, entry);
      if (row === undefined) return null;
      return { ...rowToBallot(row), pass: row.pass };
    },
    bundle: (contestId, bundle) => selectBundle.all(contestId, bundle).map(rowToBallot),
    latest: (contestId, limit) => selectLatest.all(contestId, limit).map(rowToBallot),
    bundleCount: (contestId, bundle) => selectBundleCount.get(contestId, bundle)?.live ?? 0,
    lastBundle: (contestId) => selectLastBundle.get(contestId)?.last ?? 0,
    papers: (contestId) =>
      selectPapers.all(contestId).map((row) => ({
        marks: row.marks,
        writeIns: parseNames(row.write_ins),
        copies: 1,
        ruledVoid: row.ruling === 'void',
      })),
    doubtful: (contestId) =>
      selectDoubtful.all(contestId).map((row) => ({ ...rowToBallot(row), scrutineer: row.scrutineer })),
    writeInNames: (contestId, pass) => selectWriteIns.all(contestId, pass).map(({ name }) => name),
  };
}

function rowToContest(row: ContestRow): ContestRecord {
  const { roundKind, roundOf, remedy, remedyAt, ...rest } = row;
  return {
    ...rest,
    round: { kind: roundKind, of: roundOf },
    remedy:
      remedy === null
        ? null
        : { ...(JSON.parse(remedy) as Omit<ContestBodies['remedyChosen'], 'contestId'>), at: remedyAt ?? '' },
    collectedValid: row.collectedValid === null ? null : row.collectedValid === 1,
    plan: row.plan === null ? null : (JSON.parse(row.plan) as CountPlan),
    bundles: row.bundles === null ? null : (JSON.parse(row.bundles) as number[]),
  };
}

export function rowToBallot(row: StoredBallot): BallotRow {
  return {
    entry: row.entry,
    bundle: row.bundle,
    place: row.place,
    marks: row.marks,
    writeIns: parseNames(row.write_ins),
    valid: row.valid === 1,
    chosen: row.chosen,
    corrected: row.corrected === 1,
    struck: row.struck === 1,
    doubts: row.doubts === '[]' ? [] : (JSON.parse(row.doubts) as Doubt[]),
    ruling: row.ruling,
  };
}

function parseNames(text: string): readonly string[] {
  return text === '[]' ? [] : (JSON.parse(text) as string[]);
}
