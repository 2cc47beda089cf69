// The desk as a value: what a key makes of it. Ballots that Enter has let go wait in the outbox for their turn.

import type { BallotRow } from '../../core/counting-views.ts';
import { type SeenDoubt, seenDoubts } from '../../core/decide/rulings.ts';
import type { Refusal } from '../../core/result.ts';
import { type DeskFacts, type Place, placeAfter } from './desk-facts.ts';
import { type Draft, freshDraft, isUntouched } from './keying.ts';

/** What the hand lets go at once; sent one after another, each under an id of its own. */
export interface Job {
  readonly id: number;
  readonly kind: 'enter' | 'correct' | 'strike' | 'close';
  readonly draft: Draft;
  readonly copies: number;
  /** The ballot that is corrected or struck. */
  readonly row: BallotRow | null;
  readonly reason: string;
  readonly place: Place;
  /** Ballots keyed at this desk once this job is done. */
  readonly after: number;
  /** What the facts held when it was let go. */
  readonly rows: readonly BallotRow[];
}

/** A ballot in hand: what is typed, and which one is corrected by it. */
export interface InHand {
  readonly draft: Draft;
  readonly row: BallotRow | null;
}

export type Panel = 'name' | 'doubt' | 'reason' | 'strike';

/** What a second Enter will do. */
export type Asked =
  | { readonly what: 'save'; readonly copies: number; readonly valid: boolean }
  | { readonly what: 'close' };

export type Tone = 'saved' | 'overVote' | 'refused' | 'full';

/** Said in the band until the next key. */
export type Said =
  | { readonly what: 'saved' | 'corrected' | 'struck'; readonly place: Place; readonly copies: number }
  | {
      readonly what:
        | 'oldest'
        | 'unchanged'
        | 'full'
        | 'shut'
        | 'takeBack'
        | 'halted'
        | 'broughtBack'
        | 'resumed'
        | 'openFirst';
    };

export interface DeskState {
  readonly hand: InHand;
  readonly panel: Panel | null;
  readonly asked: Asked | null;
  /** The first is on its way. */
  readonly outbox: readonly Job[];
  /** The first of the outbox was refused, or (null) no answer came: nothing else is sent before it is settled. */
  readonly halted: { readonly refusal: Refusal | null } | null;
  /** Keyed behind a refused ballot: each comes back into the hand to be looked at. */
  readonly waiting: readonly InHand[];
  /** The last ballot on the pile; 'none' where that was struck and no other is known, null where the facts know it. */
  readonly last: Pick<Draft, 'marks' | 'writeIns'> | 'none' | null;
  /** Ballots keyed here as far as this desk was told; the facts may be a moment older. */
  readonly expected: number;
  /** Rows that a correction has overtaken. */
  readonly stale: readonly BallotRow[] | null;
  /** Keys that wait for the last ballot to come back for its correction; null while none is asked for. */
  readonly held: readonly string[] | null;
  readonly said: Said | null;
  /** The tone to be heard, and how many there were. */
  readonly tone: { readonly kind: Tone; readonly no: number } | null;
  readonly lastKey: { readonly key: string; readonly at: number };
  readonly nextJob: number;
}

export function freshDesk(facts: DeskFacts): DeskState {
  return {
    hand: freshHand(facts),
    panel: null,
    asked: null,
    outbox: [],
    halted: null,
    waiting: [],
    last: null,
    expected: facts.keyed,
    stale: null,
    held: null,
    said: facts.keyed > 0 && facts.live < facts.expected ? { what: 'resumed' } : null,
    tone: null,
    lastKey: { key: '', at: Number.NEGATIVE_INFINITY },
    nextJob: 1,
  };
}

export function freshHand(facts: DeskFacts): InHand {
  return { draft: freshDraft(facts.terms.candidates.length), row: null };
}

/** Ballots let go that the facts do not hold yet. */
export function aheadOf(state: DeskState, facts: DeskFacts): number {
  const known = state.outbox.at(-1)?.after ?? state.expected;
  return Math.max(0, Math.max(known, state.expected) - facts.keyed);
}

/** Sheets that are still to come; below 0 where more were keyed than were counted. */
export function roomOf(state: DeskState, facts: DeskFacts): number {
  return facts.expected - facts.live - aheadOf(state, facts);
}

/** Where the ballot in hand lies. */
export function placeInHand(state: DeskState, facts: DeskFacts): Place {
  return state.hand.row ?? placeAfter(facts, aheadOf(state, facts));
}

/** All expected ballots are in, and the hand holds no other. */
export function isFull(state: DeskState, facts: DeskFacts): boolean {
  const { hand, panel } = state;
  return roomOf(state, facts) <= 0 && hand.row === null && panel === null && isUntouched(hand.draft);
}

export function sound(state: DeskState, kind: Tone): DeskState {
  return { ...state, tone: { kind, no: (state.tone?.no ?? 0) + 1 } };
}

/** The key was not taken: heard, and said. */
export function refuseKey(state: DeskState, what: Exclude<Said['what'], 'saved' | 'corrected' | 'struck'>): DeskState {
  return sound({ ...state, said: { what } }, 'refused');
}

/** Takes up what comes next: a ballot that waits behind a refused one, or an empty one. */
export function takeNext(state: DeskState, facts: DeskFacts): DeskState {
  const [hand, ...waiting] = state.waiting;
  const next = { ...state, panel: null, asked: null };
  if (hand === undefined) return { ...next, hand: freshHand(facts) };
  return { ...next, hand, waiting, said: { what: 'broughtBack' } };
}

/** Lays a keyed ballot before the hand, as it was keyed. */
export function openRow(state: DeskState, row: BallotRow): DeskState {
  const seen: readonly SeenDoubt[] = seenDoubts.filter((one) => row.doubts.includes(one));
  const draft = { ...freshDraft(row.marks.length), marks: row.marks, writeIns: row.writeIns, seen };
  return { ...state, hand: { draft, row }, panel: null, asked: null, said: null };
}

/** Lets a job go. */
export function letGo(state: DeskState, facts: DeskFacts, job: Pick<Job, 'kind' | 'copies' | 'reason'>): DeskState {
  const { draft, row } = state.hand;
  const keyed = facts.keyed + aheadOf(state, facts);
  const added = job.kind === 'enter' ? job.copies : 0;
  const sent: Job = {
    ...job,
    id: state.nextJob,
    draft,
    row,
    place: placeInHand(state, facts),
    after: keyed + added,
    rows: facts.rows,
  };
  const [newest, before = 'none'] = facts.rows.filter(({ struck }) => !struck);
  const isLast = row === null || (row.entry === newest?.entry && aheadOf(state, facts) === 0);
  // The facts hold a struck ballot for a moment longer.
  const kept = job.kind === 'strike' ? before : draft;
  const next = {
    ...state,
    outbox: [...state.outbox, sent],
    nextJob: state.nextJob + 1,
    last: job.kind !== 'close' && isLast ? kept : state.last,
    said: null,
  };
  return takeNext(next, facts);
}
