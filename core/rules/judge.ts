// Judges one ballot: the same function on every key, at saving and in the tally.

import { sameName } from '../names/spacing.ts';
import { type BallotTerms, listedNames, type PaperBallot } from './ballot.ts';
import { type Clause, citeClause } from './rule-set.ts';

/** Why a ballot, or a part of it, was judged as it was; numbers stand beside the code. */
export interface Reason {
  readonly code:
    | 'tooManyChosen'
    | 'blankBallot'
    | 'listedNameIgnored'
    | 'repeatedNameIgnored'
    | 'writeInsExceedOpposed'
    | 'writeInsNotAllowed'
    | 'partlyIllegible'
    | 'whollyIllegible';
  readonly article: string;
  readonly count: number;
}

export interface Judgement {
  /** Whether the whole ballot is valid (所选人数不多于应选人数). */
  readonly valid: boolean;
  /** Approved candidates and written-in names together, each person once. */
  readonly chosen: number;
  readonly seats: number;
  /** Approved candidates alone. */
  readonly approvals: number;
  /** Written-in names that count, each once, as they are compared; empty on an invalid ballot. */
  readonly writeIns: readonly string[];
  /** The ballot is valid and its marks stand, but its write-ins do not. */
  readonly voidWriteIns: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Judges a ballot by the rule set (基层条例第二十五、二十七条).
 * Throws RangeError when the marks do not fit the candidates, or nobody can count by the terms: that is a fault of the
 * program, not of the ballot.
 */
export function judgeBallot(terms: BallotTerms, ballot: PaperBallot): Judgement {
  return judgeAmong(terms, listedNames(terms), ballot);
}

/** `judgeBallot` with the names of the candidates at hand, for one who judges many ballots. */
export function judgeAmong(terms: BallotTerms, listed: ReadonlySet<string>, ballot: PaperBallot): Judgement {
  const { rule, seats, candidates } = terms;
  if (ballot.marks.length !== candidates.length) {
    throw new RangeError(`A ballot with ${ballot.marks.length} marks does not fit ${candidates.length} candidates.`);
  }
  const { approved, opposed, illegible } = countMarks(ballot.marks);
  const written = readWriteIns(listed, ballot.writeIns);
  // Where only those on the ballot can be chosen, another name chooses nobody.
  const others = rule.writeIn.allowed ? written.names : [];
  const chosen = approved + others.length;
  const excess = rule.writeIn.requires === 'oppose' ? Math.max(0, others.length - opposed) : 0;
  const isOverVote = chosen > seats;
  // A line with nothing that can be read in it says nothing.
  const isUnmarked = approved + opposed + written.names.length + written.listed === 0;
  const isIllegible = isUnmarked && illegible > 0 && illegible === candidates.length;
  const isVoidByExcess = excess > 0 && rule.writeIn.excess === 'voidBallot';
  const valid = !isOverVote && !isVoidByExcess && !(isIllegible && rule.ballotValid.whollyIllegible === 'void');

  const reasons = notes([
    ['listedNameIgnored', written.listed, rule.writeIn],
    ['repeatedNameIgnored', written.repeated, rule.writeIn],
    [isIllegible ? 'whollyIllegible' : 'partlyIllegible', illegible, rule.ballotValid],
    ['blankBallot', isUnmarked && illegible === 0 ? 1 : 0, rule.marks],
    ['tooManyChosen', Math.max(0, chosen - seats), rule.ballotValid],
    ['writeInsExceedOpposed', isOverVote ? 0 : excess, rule.writeIn],
    ['writeInsNotAllowed', written.names.length - others.length, rule.writeIn],
  ]);

  return {
    valid,
    chosen,
    seats,
    approvals: approved,
    writeIns: valid && excess === 0 ? others : [],
    voidWriteIns: valid && (excess > 0 || others.length < written.names.length),
    reasons,
  };
}

/** Only what there is any of is a reason. */
function notes(found: readonly (readonly [Reason['code'], number, { readonly clause: Clause }])[]): Reason[] {
  return found
    .filter(([, count]) => count > 0)
    .map(([code, count, setting]) => ({ code, article: citeClause(setting.clause), count }));
}

function countMarks(marks: string): { approved: number; opposed: number; illegible: number } {
  let approved = 0;
  let opposed = 0;
  let illegible = 0;
  for (const mark of marks) {
    if (mark === 'A') approved += 1;
    else if (mark === 'O') opposed += 1;
    else if (mark === 'X') illegible += 1;
    else if (mark !== 'N') throw new RangeError(`'${mark}' is not a mark of a ballot.`);
  }
  return { approved, opposed, illegible };
}

/** Written-in names each once; a candidate's own name and a name written again choose nobody more. */
function readWriteIns(
  listed: ReadonlySet<string>,
  writeIns: readonly string[],
): { names: readonly string[]; listed: number; repeated: number } {
  const plain = writeIns.map(sameName).filter((name) => name !== '');
  const others = plain.filter((name) => !listed.has(name));
  const names = [...new Set(others)];
  return { names, listed: plain.length - others.length, repeated: others.length - names.length };
}
