// The grammar of the counting keys: what stands in the line and what it makes of the ballot.
//
//   12*  15.18-  7/  3+   a number or a range, then its mark     *  -   all, on an untouched ballot
//   012 Enter             twelve ballots like this one: no candidate's number begins with 0

import type { SeenDoubt } from '../../core/decide/rulings.ts';
import type { Mark } from '../../core/rules/ballot.ts';

/** Why the keys in the line cannot be read. Until they are taken back, no other key is taken: nothing goes astray. */
export type Wrong =
  | 'noSuchNumber'
  | 'rangeBroken'
  | 'rangeReversed'
  | 'signMissing'
  | 'allTooLate'
  | 'sameTooLate'
  | 'noBallotBefore'
  | 'copiesUnfit'
  | 'copiesSign'
  | 'numLockOff';

interface Standing {
  readonly marks: string;
  readonly writeIns: readonly string[];
  /** What the eye saw and leaves to a scrutineer. */
  readonly seen: readonly SeenDoubt[];
}

/** A ballot being keyed. */
export interface Draft extends Standing {
  /** Keys not yet closed by a sign: 15.18, 012. */
  readonly line: string;
  readonly wrong: Wrong | null;
  /** Earlier states of this ballot, for Backspace. */
  readonly past: readonly Standing[];
  /** What was typed, for the line: 8*, 11-. */
  readonly typed: readonly string[];
  /** Positions (from 0) that were marked last, for the eye; null where nothing was. */
  readonly touched: readonly [number, number] | null;
}

/** The most sheets alike that go in at once. */
export const mostCopies = 200;

/** All 赞成, nothing typed. */
export function freshDraft(candidates: number): Draft {
  const standing = { marks: 'A'.repeat(candidates), writeIns: [], seen: [] };
  return { ...standing, line: '', wrong: null, past: [], typed: [], touched: null };
}

/** Nothing has been typed since the ballot was laid before the hand. */
export function isUntouched({ line, wrong, typed }: Draft): boolean {
  return line === '' && wrong === null && typed.length === 0;
}

const markByKey: Readonly<Record<string, Mark>> = { '*': 'O', '-': 'N', '/': 'X', '+': 'A' };

/**
 * Takes one key: digits, `.` between two numbers, the signs * - / + behind a number, Backspace.
 * Answers with the same draft where the key means nothing here; what cannot be read is `wrong` and stays in the line.
 */
export function typeKey(draft: Draft, key: string): Draft {
  if (key === 'Backspace') return stepBack(draft);
  if (draft.wrong !== null) return draft;
  if (key === 'NumLockOff') return { ...draft, wrong: 'numLockOff' };
  if (/^\d$/u.test(key)) return typeDigit(draft, key);
  if (key === '.') return typePoint(draft);
  const mark = Object.hasOwn(markByKey, key) ? markByKey[key] : undefined;
  return mark === undefined ? draft : typeSign(draft, key, mark);
}

function typeDigit(draft: Draft, digit: string): Draft {
  const next = { ...draft, line: draft.line + digit };
  if (next.line.startsWith('0')) return Number(next.line) > mostCopies ? { ...next, wrong: 'copiesUnfit' } : cap(next);
  const number = next.line.split('.').at(-1) ?? '';
  const isNone = number.startsWith('0') || Number(number) > draft.marks.length;
  return isNone ? { ...next, wrong: 'noSuchNumber' } : next;
}

/** 0 and three digits are enough for every number of copies. */
function cap(draft: Draft): Draft {
  return draft.line.length > 4 ? { ...draft, wrong: 'copiesUnfit' } : draft;
}

function typePoint(draft: Draft): Draft {
  const { line } = draft;
  if (line === '') return { ...draft, line: '.', wrong: 'sameTooLate' };
  if (line.startsWith('0')) return { ...draft, line: `${line}.`, wrong: 'copiesSign' };
  return line.includes('.') ? { ...draft, line: `${line}.`, wrong: 'rangeBroken' } : { ...draft, line: `${line}.` };
}

function typeSign(draft: Draft, key: string, mark: Mark): Draft {
  const wrong = (why: Wrong): Draft => ({ ...draft, line: draft.line + key, wrong: why });
  const { line, marks } = draft;
  if (line === '') {
    if (!isUntouched(draft)) return wrong('allTooLate');
    return put(draft, mark.repeat(marks.length), `全部${key}`, [0, marks.length - 1]);
  }
  if (line.startsWith('0')) return wrong('copiesSign');
  const [from = '', to = from] = line.split('.');
  if (to === '') return wrong('rangeBroken');
  const [first, last] = [Number(from), Number(to)];
  if (first > last) return wrong('rangeReversed');
  const next = marks.slice(0, first - 1) + mark.repeat(last - first + 1) + marks.slice(last);
  return put(draft, next, line + key, [first - 1, last - 1]);
}

function put(draft: Draft, marks: string, word: string, touched: readonly [number, number]): Draft {
  return { ...stepOn(draft, word), marks, touched };
}

function stepOn(draft: Draft, word: string): Draft {
  const { marks, writeIns, seen, past, typed } = draft;
  return { ...draft, line: '', past: [...past, { marks, writeIns, seen }], typed: [...typed, word], touched: null };
}

function stepBack(draft: Draft): Draft {
  if (draft.wrong !== null) return { ...draft, line: '', wrong: null };
  if (draft.line !== '') return { ...draft, line: draft.line.slice(0, -1) };
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  const back = { past: draft.past.slice(0, -1), typed: draft.typed.slice(0, -1), touched: null };
  return { ...draft, ...before, ...back };
}

/** The line cannot be read, for this reason; it stays until Backspace takes it back. */
export function markWrong(draft: Draft, wrong: Wrong): Draft {
  return { ...draft, wrong };
}

/** A ballot like this one, as one key. */
export function repeatBallot(draft: Draft, last: Pick<Standing, 'marks' | 'writeIns'>): Draft {
  return { ...stepOn(draft, '同上一张'), marks: last.marks, writeIns: last.writeIns };
}

/** Marks the ballot as doubtful for this, or takes that back. */
export function doubt(draft: Draft, seen: SeenDoubt): Draft {
  const next = draft.seen.includes(seen) ? draft.seen.filter((known) => known !== seen) : [...draft.seen, seen];
  return { ...stepOn(draft, '疑'), seen: next };
}

/** Nothing on the paper can be read. */
export function makeIllegible(draft: Draft): Draft {
  return put(draft, 'X'.repeat(draft.marks.length), '整张无法辨认', [0, draft.marks.length - 1]);
}

/** Adds a written-in name. */
export function writeIn(draft: Draft, name: string): Draft {
  return { ...stepOn(draft, `+${name}`), writeIns: [...draft.writeIns, name] };
}

/** What the line asks for by Enter: one ballot, so many alike, or nothing that can be saved. */
export function copiesOf({ line }: Draft): number | Wrong {
  if (line === '') return 1;
  if (!line.startsWith('0')) return 'signMissing';
  const copies = Number(line);
  return copies >= 1 && copies <= mostCopies ? copies : 'copiesUnfit';
}

/** The positions (from 0) that the line points at so far; null where it names no candidate. */
export function calledBy({ line, wrong }: Draft): readonly [number, number] | null {
  if (wrong !== null || line === '' || line.startsWith('0')) return null;
  const [from = '', to = ''] = line.split('.');
  const [first, last] = [Number(from), Number(to === '' ? from : to)];
  return first <= last ? [first - 1, last - 1] : null;
}
