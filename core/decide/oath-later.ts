// Decisions about delegates who were not there when the oath was taken: they answer later, and sign later.

import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { gapOf, type OathMissing, signsLater } from '../oath-words.ts';
import { refuse } from '../result.ts';

export interface LaterFacts {
  readonly gates: GateFacts;
  /** Who was missing when the oath was taken; null while it is not taken. */
  readonly missing: OathMissing | null;
  /** Null where the roster has nobody of this id. */
  readonly person: { readonly name: string; readonly isPresent: boolean } | null;
  readonly answeredLater: boolean;
  readonly signedLater: boolean;
  /** Null until the pledges are counted. */
  readonly pledges: { readonly due: number; readonly signed: number } | null;
}

/** 补答: somebody who was missing comes, and answers by himself; the oath as it was taken stays as it is on record. */
export function decideLateAnswer(facts: LaterFacts, participantId: string): Decision {
  const { missing, person } = facts;
  const shut = gates.inSession.check(facts.gates);
  if (shut !== null) return shut;
  if (missing === null) return refuse({ code: 'oathNotTaken' });
  if (person === null) return refuse({ code: 'notInRoster' });
  const { name } = person;
  const before = gapOf(missing, participantId);
  if (before === null || facts.answeredLater) return refuse({ code: 'hasAnswered', name });
  if (!person.isPresent) return refuse({ code: 'notCheckedIn', name });
  return decided({ kind: 'lateAnswerTaken', body: { participantId, before } });
}

/** 补签: one more of the 承诺书 that are due, by somebody who was not there; until the seal, for it may be after the meeting. */
export function decideLatePledge(facts: LaterFacts, participantId: string): Decision {
  const { missing, person, pledges } = facts;
  if (missing === null) return refuse({ code: 'oathNotTaken' });
  if (person === null) return refuse({ code: 'notInRoster' });
  const { name } = person;
  const gap = gapOf(missing, participantId);
  if (gap === null || !signsLater(gap)) return refuse({ code: 'notSigningLater', name });
  if (facts.signedLater) return refuse({ code: 'hasSigned', name });
  if (pledges === null) return refuse({ code: 'pledgesNotCounted' });
  const { due, signed } = pledges;
  if (signed >= due) return refuse({ code: 'tooManyPledges', signed: signed + 1, due });
  return decided({ kind: 'pledgeSignedLate', body: { participantId, due, signed: signed + 1 } });
}
