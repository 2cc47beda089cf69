// Decisions about the discipline oath, its roll-call and the pledges.

import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import type { RollCallAnswer } from '../people.ts';
import { refuse } from '../result.ts';
import { shutBefore } from '../step-gates.ts';

/** The seed text (five phrases); a township may put its own. */
export const defaultOath: readonly string[] = [
  '本人向组织庄严承诺：',
  '严守纪律红线，',
  '维护换届秩序，',
  '抵制不正之风，',
  '保持廉洁自律，',
  '服从组织安排！',
];

export interface OathFacts {
  readonly gates: GateFacts;
  readonly leader: string;
  readonly phrases: readonly string[];
  readonly done: boolean;
  /** Delegates of the fixed count and their answers so far; null before 清点核定 with a quorum. */
  readonly rollCall: readonly { readonly id: string; readonly answer: RollCallAnswer | null }[] | null;
  /** Ids of those with a vote who are not of the fixed count. */
  readonly away: readonly string[];
}

export function decideOathText(facts: OathFacts, leader: string, phrases: readonly string[]): Decision {
  if (facts.done) return refuse({ code: 'oathDone' });
  return decided({ kind: 'oathPrepared', body: { leader, phrases } });
}

type Answers = readonly { readonly participantId: string; readonly answer: RollCallAnswer }[];

export function decideRollCall(facts: OathFacts, answers: Answers): Decision {
  const shut = shutBefore('oath', facts.gates);
  if (shut !== null) return shut;
  if (facts.rollCall === null) return refuse({ code: 'attendanceNotFixed' });
  if (facts.done) return refuse({ code: 'oathDone' });
  const due = new Set(facts.rollCall.map(({ id }) => id));
  if (answers.some(({ participantId }) => !due.has(participantId))) return refuse({ code: 'notInFixedCount' });
  return decided({ kind: 'rollCallMarked', body: { answers } });
}

/** The oath is on record when everyone of the fixed count has been called. */
export function decideOath(facts: OathFacts): Decision {
  const shut = shutBefore('oath', facts.gates);
  if (shut !== null) return shut;
  if (facts.rollCall === null) return refuse({ code: 'attendanceNotFixed' });
  if (facts.done) return refuse({ code: 'oathDone' });
  if (facts.leader === '') return refuse({ code: 'oathLeaderMissing' });
  const { rollCall } = facts;
  const of = (answer: RollCallAnswer | null) => rollCall.filter((row) => row.answer === answer).map(({ id }) => id);
  const [silent, absent, waiting] = [of('silent'), of('absent'), of(null).length];
  if (waiting > 0) return refuse({ code: 'rollCallOpen', count: waiting });
  return decided({
    kind: 'oathTaken',
    body: {
      leader: facts.leader,
      phrases: facts.phrases,
      present: facts.rollCall.length,
      answered: of('answered').length,
      silent: silent.length,
      absent: absent.length,
      missing: { silent, absent, away: facts.away },
    },
  });
}

export function decideOathOmission(facts: OathFacts, reason: string): Decision {
  if (facts.done) return refuse({ code: 'oathDone' });
  const shut = shutBefore('oath', facts.gates);
  return shut ?? decided({ kind: 'oathOmitted', body: { reason } });
}

/** 承诺书: signed of those due; every entitled delegate owes one. */
export function decidePledges(due: number, signed: number, note: string): Decision {
  if (due === 0) return refuse({ code: 'rosterMissing' });
  if (signed > due) return refuse({ code: 'tooManyPledges', signed, due });
  return decided({ kind: 'pledgesCounted', body: { due, signed, note } });
}
