// What each key does to the desk.

import { sameReading } from '../../core/counting/reading.ts';
import type { SeenDoubt } from '../../core/decide/rulings.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import type { DeskFacts } from './desk-facts.ts';
import {
  aheadOf,
  type DeskState,
  freshHand,
  isFull,
  letGo,
  openRow,
  refuseKey,
  roomOf,
  sound,
  takeNext,
} from './desk-state.ts';
import {
  copiesOf,
  type Draft,
  doubt,
  isUntouched,
  makeIllegible,
  markWrong,
  repeatBallot,
  typeKey,
  writeIn,
} from './keying.ts';

/** Two presses of one sign or of Enter closer than this (ms) are one; digits may follow each other as fast as they like. */
export const doublePress = 150;

interface Pressed {
  readonly key: string;
  readonly at: number;
}

/** The same key once more, sooner than a hand presses it on purpose. */
export function isAgain(last: Pressed, { key, at }: Pressed): boolean {
  return key === last.key && at - last.at < doublePress;
}

/** The second press of a trembling hand. */
export function isBounce(last: Pressed, now: Pressed): boolean {
  return !/^\d$|^Backspace$/u.test(now.key) && isAgain(last, now);
}

/** One key of the desk, pressed at this time (ms, any zero). */
export function press(state: DeskState, key: string, at: number, facts: DeskFacts): DeskState {
  if (isBounce(state.lastKey, { key, at })) return state;
  return act({ ...state, lastKey: { key, at } }, key, facts);
}

function act(state: DeskState, key: string, facts: DeskFacts): DeskState {
  if (state.panel !== null) return state;
  if (state.halted !== null) return pressHalted(state, key);
  if (state.held !== null)
    return key === 'Escape' ? { ...state, held: null } : { ...state, held: [...state.held, key] };
  if (facts.shut !== null) return refuseKey(state, 'shut');
  const { draft } = state.hand;
  if (draft.wrong !== null && key !== 'Backspace' && key !== 'Escape') return refuseKey(state, 'takeBack');
  if (key === 'Enter') return enter(state, facts);
  const quiet: DeskState = { ...state, asked: null, said: null };
  if (key === 'Escape') return clear(quiet, facts);
  if (key === 'Backspace' && isUntouched(draft)) return openLast(quiet, facts);
  if (isFull(state, facts) && !facts.canExceed) return refuseKey(quiet, 'full');
  return type(quiet, key, facts);
}

function type(state: DeskState, key: string, facts: DeskFacts): DeskState {
  const { draft, row } = state.hand;
  if (key === '?' || (key === '/' && draft.line === '')) return { ...state, panel: 'doubt' };
  if (key === '+' && draft.line === '') return { ...state, panel: 'name' };
  if (key === 'Delete') return row === null ? refuseKey(state, 'openFirst') : { ...state, panel: 'strike' };
  if (key === '.' && row === null && isUntouched(draft)) return sameAsLast(state, facts);
  return typed(state, typeKey(draft, key));
}

function typed(state: DeskState, draft: Draft): DeskState {
  const next = { ...state, hand: { ...state.hand, draft } };
  return draft.wrong !== null && state.hand.draft.wrong === null ? sound(next, 'refused') : next;
}

function sameAsLast(state: DeskState, facts: DeskFacts): DeskState {
  const { draft } = state.hand;
  const last = state.last ?? facts.rows.find(({ struck }) => !struck);
  return typed(
    state,
    last === undefined || last === 'none'
      ? markWrong({ ...draft, line: '.' }, 'noBallotBefore')
      : repeatBallot(draft, last),
  );
}

/** Leaves a correction, or clears the ballot. */
function clear(state: DeskState, facts: DeskFacts): DeskState {
  if (state.hand.row !== null) return takeNext(state, facts);
  return isUntouched(state.hand.draft) ? takeNext(state, facts) : { ...state, hand: freshHand(facts) };
}

function enter(state: DeskState, facts: DeskFacts): DeskState {
  const { draft, row } = state.hand;
  if (isFull(state, facts)) return enterFull(state, facts);
  if (row !== null) return enterCorrection(state, facts);
  const copies = copiesOf(draft);
  if (typeof copies !== 'number') return typed(state, markWrong(draft, copies));
  const isTooMany = facts.canExceed ? copies > Math.max(1, roomOf(state, facts)) : copies > roomOf(state, facts);
  if (isTooMany) return typed(state, markWrong(draft, 'copiesUnfit'));
  const { valid } = judgeBallot(facts.terms, draft);
  if (state.asked?.what === 'save') return letGo(state, facts, { kind: 'enter', copies, reason: '' });
  // A valid ballot needs no second press; one that is lost as a whole, and many at once, are looked at once more.
  if (valid && draft.line === '') return letGo(state, facts, { kind: 'enter', copies: 1, reason: '' });
  return sound({ ...state, said: null, asked: { what: 'save', copies, valid } }, valid ? 'full' : 'overVote');
}

function enterFull(state: DeskState, facts: DeskFacts): DeskState {
  if (!facts.canExceed) return refuseKey(state, 'full');
  if (state.asked?.what === 'close') return letGo(state, facts, { kind: 'close', copies: 1, reason: '' });
  return sound({ ...state, said: null, asked: { what: 'close' } }, 'full');
}

function enterCorrection(state: DeskState, facts: DeskFacts): DeskState {
  const { draft, row } = state.hand;
  if (draft.line !== '')
    return typed(state, markWrong(draft, draft.line.startsWith('0') ? 'copiesSign' : 'signMissing'));
  if (row === null || sameReading(draft, openRow(state, row).hand.draft))
    return { ...takeNext(state, facts), said: { what: 'unchanged' } };
  const { valid } = judgeBallot(facts.terms, draft);
  if (!valid && state.asked === null)
    return sound({ ...state, said: null, asked: { what: 'save', copies: 1, valid } }, 'overVote');
  return { ...state, asked: null, panel: 'reason' };
}

/** The last ballot, or the one before that in hand, comes back to be corrected; as soon as the facts hold it. */
function openLast(state: DeskState, facts: DeskFacts): DeskState {
  if (aheadOf(state, facts) > 0 || state.outbox.length > 0 || state.stale === facts.rows) return { ...state, held: [] };
  const live = facts.rows.filter(({ struck }) => !struck);
  const at = live.findIndex(({ entry }) => entry === state.hand.row?.entry);
  const row = live[at + 1];
  return row === undefined ? refuseKey(state, 'oldest') : openRow(state, row);
}

/** The facts are new: a ballot that was asked for may be there, with the keys that were pressed meanwhile. */
export function catchUp(state: DeskState, facts: DeskFacts): DeskState {
  const known = state.stale === facts.rows ? state : { ...state, stale: null };
  const told = { ...known, expected: Math.max(known.expected, facts.keyed) };
  if (told.held === null || aheadOf(told, facts) > 0 || told.outbox.length > 0 || told.stale !== null) return told;
  return told.held.reduce((next, key) => act(next, key, facts), openLast({ ...told, held: null }, facts));
}

/** Nothing is sent or typed until the hand has seen what was refused. */
function pressHalted(state: DeskState, key: string): DeskState {
  const [job, ...behind] = state.outbox;
  if (state.halted === null || job === undefined) return state;
  // No answer came: it may have been saved. The same ballot is sent again under the same id, and nothing else.
  if (state.halted.refusal === null)
    return key === 'Enter' ? { ...state, halted: null, said: null } : refuseKey(state, 'halted');
  if (key !== 'Escape' && key !== 'Backspace') return refuseKey(state, 'halted');
  const ballots = behind.filter(({ kind }) => kind === 'enter' || kind === 'correct');
  const hands = ballots.map(({ draft, row }) => ({ draft, row }));
  const own = isUntouched(state.hand.draft) && state.hand.row === null ? [] : [state.hand];
  const back = { draft: job.draft, row: job.row };
  return {
    ...state,
    outbox: [],
    halted: null,
    hand: back,
    waiting: [...hands, ...own, ...state.waiting],
    last: null,
    asked: null,
    said: null,
  };
}

/** The first of the outbox is on disk. */
export function settle(state: DeskState, facts: DeskFacts): DeskState {
  const [job, ...outbox] = state.outbox;
  if (job === undefined) return state;
  const done: DeskState = { ...state, outbox, expected: Math.max(state.expected, job.after) };
  if (job.kind === 'close') return done;
  const what = job.kind === 'enter' ? 'saved' : job.kind === 'correct' ? 'corrected' : 'struck';
  const stale = job.kind !== 'enter' && facts.rows === job.rows ? facts.rows : done.stale;
  const said: DeskState = { ...done, stale, said: { what, place: job.place, copies: job.copies } };
  return catchUp(sound(said, isFull(said, facts) ? 'full' : 'saved'), facts);
}

/** The first of the outbox was refused; null where no answer came. */
export function halt(state: DeskState, refusal: NonNullable<DeskState['halted']>['refusal']): DeskState {
  return sound({ ...state, halted: { refusal }, panel: null, held: null, asked: null, said: null }, 'refused');
}

/** A panel was left: with a name, a doubt, a reason, or (null) with nothing. */
export function leavePanel(
  state: DeskState,
  given: { readonly name?: string; readonly seen?: SeenDoubt | 'illegible'; readonly reason?: string } | null,
  facts: DeskFacts,
): DeskState {
  const { panel, hand } = state;
  const left: DeskState = { ...state, panel: null };
  if (given?.name !== undefined && given.name !== '') return typed(left, writeIn(hand.draft, given.name));
  if (given?.seen === 'illegible') return typed(left, makeIllegible(hand.draft));
  if (given?.seen !== undefined) return typed(left, doubt(hand.draft, given.seen));
  if (given?.reason === undefined || given.reason === '') return left;
  return letGo(left, facts, { kind: panel === 'strike' ? 'strike' : 'correct', copies: 1, reason: given.reason });
}
