// The keys of the counting screen: what stands in the line and what it makes of the ballot.

import type { SeenDoubt } from '../../core/decide/rulings.ts';
import type { Mark } from '../../core/rules/ballot.ts';

/** A ballot being keyed: marks so far, digits of a candidate number not yet given a sign. */
export interface Draft {
  readonly marks: string;
  readonly writeIns: readonly string[];
  /** What the eye saw and leaves to a scrutineer. */
  readonly seen: readonly SeenDoubt[];
  readonly digits: string;
  /** Earlier states of this ballot, for Backspace. */
  readonly past: readonly { readonly marks: string; readonly writeIns: readonly string[] }[];
  /** What was typed, for the line: 8* 11-. */
  readonly typed: readonly string[];
}

/** All 赞成, nothing typed. */
export function freshDraft(candidates: number): Draft {
  return { marks: 'A'.repeat(candidates), writeIns: [], seen: [], digits: '', past: [], typed: [] };
}

const markByKey: Readonly<Record<string, Mark>> = { '*': 'O', '-': 'N', '/': 'X', x: 'O', X: 'O' };

/**
 * Takes one key (digits, * 不赞成, - 弃权, / 无法辨认, Backspace). A sign without a number marks every candidate.
 * Answers with the same draft where the key means nothing; a number beyond the list is dropped with its sign.
 */
export function typeKey(draft: Draft, rawKey: string): Draft {
  const key = rawKey.length === 1 ? rawKey.normalize('NFKC') : rawKey;
  if (/^\d$/u.test(key)) return draft.digits.length < 3 ? { ...draft, digits: draft.digits + key } : draft;
  if (key === 'Backspace') return stepBack(draft);
  const mark = markByKey[key];
  if (mark === undefined) return draft;
  const number = draft.digits === '' ? 0 : Number(draft.digits);
  if (draft.digits !== '' && (number < 1 || number > draft.marks.length)) return { ...draft, digits: '' };
  const marks = number === 0 ? mark.repeat(draft.marks.length) : putMark(draft.marks, number, mark);
  return {
    ...draft,
    marks,
    digits: '',
    past: [...draft.past, { marks: draft.marks, writeIns: draft.writeIns }],
    typed: [...draft.typed, `${draft.digits === '' ? '全部' : draft.digits}${key}`],
  };
}

/** The same sign again takes the mark back to 赞成. */
function putMark(marks: string, number: number, mark: Mark): string {
  const next = marks[number - 1] === mark ? 'A' : mark;
  return marks.slice(0, number - 1) + next + marks.slice(number);
}

/** Marks the ballot as doubtful for this, or takes that back. */
export function doubt(draft: Draft, seen: SeenDoubt): Draft {
  const next = draft.seen.includes(seen) ? draft.seen.filter((known) => known !== seen) : [...draft.seen, seen];
  return { ...draft, seen: next };
}

/** Adds a written-in name. */
export function writeIn(draft: Draft, name: string): Draft {
  return {
    ...draft,
    writeIns: [...draft.writeIns, name],
    digits: '',
    past: [...draft.past, { marks: draft.marks, writeIns: draft.writeIns }],
    typed: [...draft.typed, `+${name}`],
  };
}

function stepBack(draft: Draft): Draft {
  if (draft.digits !== '') return { ...draft, digits: draft.digits.slice(0, -1) };
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return { ...draft, ...before, past: draft.past.slice(0, -1), typed: draft.typed.slice(0, -1) };
}
