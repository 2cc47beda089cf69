// Reads of the session's heading, its progress and what the hall shows.

import type { Database } from 'better-sqlite3';
import type { DisciplineText } from '../../core/discipline.ts';
import type { CongressDetails } from '../../core/events.ts';
import type { Officer, OfficerRole, ShowOfHands } from '../../core/people.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import type { Scene, Theme } from '../../core/scenes/scene.ts';
import type { MotionView } from '../../core/views.ts';
import type { Versions } from '../versions.ts';

export interface SessionRecord extends CongressDetails {
  readonly ruleSet: RuleSet;
  readonly createdAt: string;
  readonly rosterAt: string | null;
  readonly rosterFile: string | null;
  readonly rulesChangedAt: string | null;
  readonly rulesDigest: string | null;
  readonly rulesAt: string | null;
  readonly rulesVotes: (ShowOfHands & { readonly present: number }) | null;
  readonly officersAt: string | null;
  readonly officersVotes: (ShowOfHands & { readonly present: number }) | null;
  readonly ballotsSealedAt: string | null;
  readonly ballotsSealed: {
    readonly bags: number;
    readonly sealNumbers: string;
    readonly custodian: string;
    readonly note: string;
  } | null;
  readonly adjournedAt: string | null;
  readonly sealedAt: string | null;
  readonly theme: Theme;
  /** Null while the text the program came with stands. */
  readonly discipline: DisciplineText | null;
}

export interface HallRecord {
  readonly choice: SceneChoice;
  readonly scene: Scene | null;
  readonly takenAt: string;
  readonly sequence: number;
  /** What a black screen covers; null where it covers nothing, or is not black. */
  readonly before: { readonly choice: SceneChoice; readonly scene: Scene | null } | null;
}

export interface SessionReads {
  /** Throws in a file whose session was never created: opening refuses such a file. */
  readonly session: () => SessionRecord;
  readonly officers: () => readonly Officer[];
  /** Character → strokes, for those given by hand. */
  readonly strokes: () => ReadonlyMap<string, string>;
  readonly motions: () => readonly MotionView[];
  /** Null before the first picture was taken. */
  readonly hall: () => HallRecord | null;
}

interface SessionRow {
  readonly name: string;
  readonly date: string;
  readonly venue: string;
  readonly executive_chair: string;
  readonly practice: number;
  readonly rule_set: string;
  readonly created_at: string;
  readonly roster_at: string | null;
  readonly roster_file: string | null;
  readonly rules_changed_at: string | null;
  readonly rules_digest: string | null;
  readonly rules_at: string | null;
  readonly rules_votes: string | null;
  readonly officers_at: string | null;
  readonly officers_votes: string | null;
  readonly ballots_sealed_at: string | null;
  readonly ballots_sealed: string | null;
  readonly adjourned_at: string | null;
  readonly sealed_at: string | null;
  readonly theme: Theme;
  readonly discipline: string | null;
}

interface HallRow {
  readonly choice: string;
  readonly scene: string | null;
  readonly taken_at: string;
  readonly sequence: number;
  readonly before: string | null;
}

/** Prepares the statements once. */
export function openSessionReads(database: Database, versions: Versions): SessionReads {
  const selectSession = database.prepare<[], SessionRow>(
    `select name, date, venue, executive_chair, practice, rule_set, created_at, roster_at, roster_file, rules_changed_at, rules_digest, rules_at,
       rules_votes, officers_at, officers_votes, ballots_sealed_at, ballots_sealed, adjourned_at, sealed_at, theme, discipline
     from session`,
  );
  const selectOfficers = database.prepare<[], { role: OfficerRole; name: string }>(
    'select role, name from officer order by position',
  );
  const selectMotions = database.prepare<
    [],
    Omit<MotionView, 'votes' | 'passed'> & { readonly votes: string; readonly passed: number }
  >('select subject, votes, passed, needed, article, at from motion order by position');
  const selectStrokes = database.prepare<[], { character: string; strokes: string }>(
    'select character, strokes from stroke',
  );
  const selectHall = database.prepare<[], HallRow>('select choice, scene, taken_at, sequence, before from hall');

  // The rules are asked for many times in one act, and are the same for hours: the same text is read once.
  const readRules = versions.remember([], (text: string) => JSON.parse(text) as RuleSet);

  return {
    session() {
      const row = selectSession.get();
      if (row === undefined) throw new Error('The file holds no session.');
      return sessionFromRow(row, readRules(row.rule_set));
    },
    officers: () => selectOfficers.all(),
    strokes: () => new Map(selectStrokes.all().map(({ character, strokes }) => [character, strokes])),
    motions: () =>
      selectMotions.all().map(({ votes, passed, ...motion }) => ({
        ...motion,
        votes: JSON.parse(votes) as ShowOfHands,
        passed: passed === 1,
      })),
    hall() {
      const row = selectHall.get();
      if (row === undefined) return null;
      return {
        choice: JSON.parse(row.choice) as SceneChoice,
        scene: row.scene === null ? null : (JSON.parse(row.scene) as Scene),
        takenAt: row.taken_at,
        sequence: row.sequence,
        before: parseOrNull(row.before),
      };
    },
  };
}

function sessionFromRow(row: SessionRow, ruleSet: RuleSet): SessionRecord {
  return {
    name: row.name,
    date: row.date,
    venue: row.venue,
    executiveChair: row.executive_chair,
    practice: row.practice === 1,
    ruleSet,
    createdAt: row.created_at,
    rosterAt: row.roster_at,
    rosterFile: row.roster_file,
    rulesChangedAt: row.rules_changed_at,
    rulesDigest: row.rules_digest,
    rulesAt: row.rules_at,
    rulesVotes: parseOrNull<ShowOfHands & { readonly present: number }>(row.rules_votes),
    officersAt: row.officers_at,
    officersVotes: parseOrNull<ShowOfHands & { readonly present: number }>(row.officers_votes),
    ballotsSealedAt: row.ballots_sealed_at,
    ballotsSealed: parseOrNull<NonNullable<SessionRecord['ballotsSealed']>>(row.ballots_sealed),
    adjournedAt: row.adjourned_at,
    sealedAt: row.sealed_at,
    theme: row.theme,
    discipline: parseOrNull<DisciplineText>(row.discipline),
  };
}

function parseOrNull<Value>(text: string | null): Value | null {
  return text === null ? null : (JSON.parse(text) as Value);
}
