// What a decision comes to: the acts to record, or why not.

import type { NewEvent } from './events.ts';
import type { Refused } from './result.ts';

export type Decision = { readonly ok: true; readonly events: readonly NewEvent[] } | Refused;

/** Acts accepted as they stand; at least one. */
export function decided(...events: readonly NewEvent[]): Decision {
  return { ok: true, events };
}
