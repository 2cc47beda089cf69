// Decisions about 唱票: a ballot is read out, each 赞成 is a stroke of 正, and what was called last can be taken back.

import { type Decision, decided } from '../decision.ts';
import { sameName } from '../names/spacing.ts';
import { refuse } from '../result.ts';
import { citeClause } from '../rules/rule-set.ts';
import { checkGroup, type GroupFacts, passOf } from './sheets.ts';

/** What has been called of a group's pile, what was taken back left out. */
export interface CallingFacts {
  /** Highest number given to anything called, what was taken back too. */
  readonly lastNo: number;
  /** The last thing that still stands, to be taken back; null where there is none. */
  readonly last: number | null;
  readonly valid: number;
  readonly invalid: number;
  /** Strokes on valid ballots and on the one in hand, one number a candidate. */
  readonly approvals: readonly number[];
  readonly writeIns: readonly { readonly name: string; readonly approve: number }[];
  /** Candidates called on the ballot in hand, by position from 1, and names as they are compared. */
  readonly inHand: readonly { readonly candidate: number; readonly name: string }[];
  readonly strokesInHand: number;
}

/** 开始唱票: the pass is the operator's own from now on. */
export function decideCallingStart(facts: GroupFacts): Decision {
  const shut = checkGroup(facts);
  if (shut !== null) return shut;
  if (facts.own !== null)
    return refuse({ code: facts.calling === null ? 'sheetEntered' : 'callingBegun', group: facts.group });
  return decided({ kind: 'callingBegun', body: { ...passOf(facts), operatorId: facts.operatorId } });
}

/** Why nothing can be called now, or what has been called so far. */
function findCalling(facts: GroupFacts) {
  const shut = checkGroup(facts);
  if (shut !== null) return shut;
  const { calling, group } = facts;
  if (calling === null) return refuse({ code: 'callingNotBegun', group });
  return facts.own?.sheet == null ? calling : refuse({ code: 'sheetEntered', group });
}

/** 画一笔: once a person on one ballot, and no ballot more than the pile has. */
export function decideStroke(facts: GroupFacts, candidate: number, writtenIn: string): Decision {
  const calling = findCalling(facts);
  if ('ok' in calling) return calling;
  const { group, contest, rule } = facts;
  const name = candidate === 0 ? sameName(writtenIn) : '';
  const called = candidate === 0 ? name : contest.candidates[candidate - 1];
  if (called === undefined || called === '') return refuse({ code: 'noSuchCandidate', candidate });
  if (candidate === 0 && !rule.writeIn.allowed)
    return refuse({ code: 'sheetNameNotAllowed', group, name, article: citeClause(rule.writeIn.clause) });
  if (candidate === 0 && contest.candidates.some((listed) => sameName(listed) === name))
    return refuse({ code: 'sheetNameListed', group, name, left: 1, right: 0 });
  const ballot = calling.valid + calling.invalid + 1;
  // A group without a pile has been refused.
  if (ballot > Number(facts.pile)) return refuse({ code: 'pileCalled', group, pile: facts.pile });
  if (calling.inHand.some((known) => known.candidate === candidate && known.name === name))
    return refuse({ code: 'calledTwice', ballot, name: called });
  return decided({
    kind: 'strokeCalled',
    body: { ...passOf(facts), no: calling.lastNo + 1, ballot, candidate, name },
  });
}

/** 下一张: the ballot is read to its end. With more chosen than seats it is only invalid, as a whole. */
export function decideBallotEnd(facts: GroupFacts, valid: boolean): Decision {
  const calling = findCalling(facts);
  if ('ok' in calling) return calling;
  const { group, contest } = facts;
  const ballot = calling.valid + calling.invalid + 1;
  // A group without a pile has been refused.
  if (ballot > Number(facts.pile)) return refuse({ code: 'pileCalled', group, pile: facts.pile });
  if (valid && calling.strokesInHand > contest.seats)
    return refuse({ code: 'calledTooMany', ballot, chosen: calling.strokesInHand, seats: contest.seats });
  return decided({ kind: 'ballotCalled', body: { ...passOf(facts), no: calling.lastNo + 1, ballot, valid } });
}

/** 退一步: the last stroke, or the last ballot's end, is taken back; the journal keeps both. */
export function decideCallUndone(facts: GroupFacts): Decision {
  const calling = findCalling(facts);
  if ('ok' in calling) return calling;
  if (calling.last === null) return refuse({ code: 'nothingCalled', group: facts.group });
  return decided({ kind: 'callUndone', body: { ...passOf(facts), no: calling.last } });
}
