// The decision to put one line of the roster right after the import.

import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import type { Officer, Participant, RosterLine } from '../people.ts';
import { refuse } from '../result.ts';
import { isName } from '../roster/sections.ts';

export interface CorrectionFacts {
  readonly gates: GateFacts;
  readonly rows: readonly Participant[];
  readonly officers: readonly Officer[];
}

const fields = ['name', 'delegation', 'gender', 'post'] as const;

/**
 * 更正: name, delegation, gender or post of one person, with a reason; the voting right and with it 应到 stay.
 * Refusals: `alreadyAdjourned`, `notInRoster`, `nothingChanged`, `nameStrange`, `delegationUnknown`,
 * `participantTwice`, `officerNamedSo` (officers were passed under their name).
 */
export function decideCorrection(
  facts: CorrectionFacts,
  participantId: string,
  after: RosterLine,
  { initials, pinyin }: Pick<Participant, 'initials' | 'pinyin'>,
  reason: string,
): Decision {
  const shut = gates.inSession.check(facts.gates);
  if (shut !== null) return shut;
  const person = facts.rows.find(({ id }) => id === participantId);
  if (person === undefined) return refuse({ code: 'notInRoster' });
  const { name, delegation, gender, post } = person;
  const before = { name, delegation, gender, post };
  if (fields.every((field) => before[field] === after[field])) return refuse({ code: 'nothingChanged', name });
  if (!isName(after.name)) return refuse({ code: 'nameStrange', name: after.name });
  if (!facts.rows.some((other) => other.kind === person.kind && other.delegation === after.delegation))
    return refuse({ code: 'delegationUnknown', delegation: after.delegation });
  if (facts.rows.some((other) => other !== person && isSame(other, after)))
    return refuse({ code: 'participantTwice', name: after.name, delegation: after.delegation });
  if (after.name !== name && facts.officers.some((officer) => officer.name === name))
    return refuse({ code: 'officerNamedSo', name });
  return decided({ kind: 'participantCorrected', body: { participantId, before, after, initials, pinyin, reason } });
}

/** Two lines that nobody could tell apart. */
function isSame(one: RosterLine, other: RosterLine): boolean {
  return one.name === other.name && one.delegation === other.delegation && one.post === other.post;
}
