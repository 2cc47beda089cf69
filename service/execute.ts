// The one writer: one immediate transaction that decides, appends, materialises; publishing comes after the commit.

import type { Decision } from '../core/decision.ts';
import { eventTags, type Tag } from '../core/events.ts';
import type { Role } from '../core/people.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import type { Saved } from '../core/views.ts';
import type { Store } from '../db/open.ts';

export interface Act {
  readonly requestId: string;
  readonly actor: Role;
  /** Local time with offset. */
  readonly at: string;
  readonly decide: () => Decision;
}

export interface Executed {
  readonly result: Result<Saved>;
  /** What the act touched; empty when nothing was written. */
  readonly touched: readonly Tag[];
}

/**
 * Carries out one act. The same requestId twice has one effect and the same answer.
 * A throw rolls everything back and reaches the caller.
 */
export function execute(store: Store, act: Act): Executed {
  return store.file.write(() => {
    const before = store.file.journal.findRequest(act.requestId);
    if (before !== null) return { result: accept({ seq: before.seq, at: before.at, repeated: true }), touched: [] };
    const decision = act.decide();
    if (!decision.ok) return { result: refuse(decision.error), touched: [] };
    const recorded = store.file.journal.append(decision.events, act);
    for (const event of recorded) store.file.materialise(event);
    const first = recorded[0];
    if (first === undefined) throw new Error('A decision came without an event.');
    const touched = [...new Set(recorded.flatMap(({ kind }) => eventTags[kind]))];
    return { result: accept({ seq: first.seq, at: first.at, repeated: false }), touched };
  });
}
