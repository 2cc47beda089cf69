// Judges one ballot: the same function on every key, at saving and in the tally.

import { type BallotTerms, type PaperBallot, plainName } from './ballot.ts';
import { citeClause } from './rule-set.ts';

/** Why a ballot, or a part of it, was judged as it was; numbers stand beside the code. */
export interface Reason {
  readonly code:
    | 'tooManyChosen'
    | 'blankBallot'
    | 'listedNameIgnored'
    | 'repeatedNameIgnored'
    | 'writeInsExceedOpposed'
    | 'partlyIllegible';
  readonly article: string;
  readonly count: number;
}

export interface Judgement {
  /** Whether the whole ballot is valid (所选人数不多于应选人数). */
  readonly valid: boolean;
  /** Approved candidates and written-in names together. */
  readonly chosen: number;
  readonly seats: number;
  /** Written-in names that count, each once; empty on an invalid ballot. */
  readonly writeIns: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * Judges a ballot by the rule set (基层条例第二十五、二十七条).
 * Throws RangeError when the marks do not fit the candidates: that is a fault of the program, not of the ballot.
 */
export function judgeBallot(terms: BallotTerms, ballot: PaperBallot): Judgement {
  const { marks } = ballot;
  if (marks.length !== terms.candidates.length) {
    throw new RangeError(`A ballot with ${marks.length} marks does not fit ${terms.candidates.length} candidates.`);
  }
  const { approved, opposed, illegible } = countMarks(marks);
  const written = readWriteIns(terms, ballot.writeIns);
  const chosen = approved + written.names.length;
  const { rule, seats } = terms;
  const reasons: Reason[] = [];
  const note = (code: Reason['code'], count: number, article: string) => {
    if (count > 0) reasons.push({ code, article, count });
  };

  note('listedNameIgnored', written.listed, citeClause(rule.writeIn.clause));
  note('repeatedNameIgnored', written.repeated, citeClause(rule.writeIn.clause));
  note('partlyIllegible', illegible, citeClause(rule.ballotValid.clause));
  const isBlank = approved + opposed + illegible + ballot.writeIns.length === 0;
  note('blankBallot', isBlank ? 1 : 0, citeClause(rule.marks.clause));

  const excess = rule.writeIn.requires === 'oppose' ? written.names.length - opposed : 0;
  const overVote = chosen > seats;
  note('tooManyChosen', overVote ? chosen - seats : 0, citeClause(rule.ballotValid.clause));
  if (!overVote) note('writeInsExceedOpposed', Math.max(0, excess), citeClause(rule.writeIn.clause));

  const valid = !overVote && (excess <= 0 || rule.writeIn.excess === 'voidWriteIns');
  return { valid, chosen, seats, writeIns: valid && excess <= 0 ? written.names : [], reasons };
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

function readWriteIns(
  terms: BallotTerms,
  writeIns: readonly string[],
): { names: readonly string[]; listed: number; repeated: number } {
  if (writeIns.length === 0) return { names: [], listed: 0, repeated: 0 };
  const listedNames = new Set(terms.candidates.map(plainName));
  const plain = writeIns.map(plainName).filter((name) => name !== '');
  const others = plain.filter((name) => !listedNames.has(name));
  const names = [...new Set(others)];
  return { names, listed: plain.length - others.length, repeated: others.length - names.length };
}
