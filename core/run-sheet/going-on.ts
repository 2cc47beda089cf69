// What an item waits for: the first of its gates that is shut, with why and by which clause.

import type { GateFacts, MeetingGates } from '../gate-facts.ts';
import { type GateId, gates } from '../gates.ts';
import { type Refused, refuse } from '../result.ts';
import { sentenceOf } from '../sentences.ts';
import type { RunItem } from './item.ts';

/** Null when the meeting may go on; else `itemGateShut` with the sentence of the gate and its clause. */
export function shutAfter(item: Pick<RunItem, 'title' | 'gates'>, facts: MeetingGates): Refused | null {
  for (const id of item.gates) {
    const why = whyShut(id, facts);
    if (why === null) continue;
    const { keeper, clause } = gates[id];
    return refuse({ code: 'itemGateShut', item: item.title, why, keeper, clause: clause(facts.rule) });
  }
  return null;
}

/** A gate of a contest is shut while it is for any contest that is not settled yet. */
function whyShut(id: GateId, facts: MeetingGates): string | null {
  const about = (contest: GateFacts['contest']) => gates[id].check({ ...facts, contest });
  const open = facts.contests.filter(({ settled }) => !settled);
  const asked = !gates[id].ofContest || facts.contests.length === 0 ? [null] : open;
  const refused = asked.map(about).find((answer) => answer !== null);
  return refused === undefined ? null : sentenceOf(refused.error);
}
