// The decision to put the text about the discipline of the election down as it was compared with the document.

import { type Decision, decided } from '../decision.ts';
import type { DisciplineText } from '../discipline.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { refuse } from '../result.ts';

/** Only what is checked is shown, so a checked item has a text. Refusals: `alreadyAdjourned`, `disciplineTextMissing`. */
export function decideDiscipline(facts: GateFacts, text: DisciplineText): Decision {
  const shut = gates.inSession.check(facts);
  if (shut !== null) return shut;
  const empty = text.items.find((item) => item.checked && item.text === '');
  if (empty !== undefined) return refuse({ code: 'disciplineTextMissing', title: empty.title });
  return decided({ kind: 'disciplineWritten', body: text });
}
