// The desk that keys are pressed at: keeps its state outside the screen and sends what was let go, one after another.

import type { BallotRow } from '../../core/counting-views.ts';
import type { Refusal } from '../../core/result.ts';
import type { DeskFacts } from './desk-facts.ts';
import { catchUp, halt, leavePanel, press, settle } from './desk-press.ts';
import { type DeskState, freshDesk, type Job, openRow } from './desk-state.ts';

/** What became of a job: done, refused, or no answer came and nobody knows. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal | null };

export interface DeskStore {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (key: string, at: number) => void;
  readonly leavePanel: (given: Parameters<typeof leavePanel>[1]) => void;
  readonly open: (row: BallotRow) => void;
  readonly tell: (facts: DeskFacts) => void;
}

/**
 * A key is taken at once, whatever is on its way: only sending waits. Goes on sending after the screen was left,
 * until everything is on disk or something is refused.
 */
export function createDesk(first: DeskFacts, send: (job: Job) => Promise<Sent>): DeskStore {
  let facts = first;
  let state = freshDesk(first);
  let isSending = false;
  const listeners = new Set<() => void>();
  const become = (next: DeskState) => {
    if (next === state) return;
    state = next;
    // Sent before anything is drawn: the hand waits for the disk, not for the picture of its key.
    pump();
    for (const listener of listeners) listener();
  };
  const pump = () => {
    const [job] = state.outbox;
    if (isSending || job === undefined || state.halted !== null) return;
    isSending = true;
    void send(job).then((sent) => {
      isSending = false;
      become(sent.ok ? settle(state, facts) : halt(state, sent.refusal));
      pump();
    });
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (key, at) => become(press(state, key, at, facts)),
    leavePanel: (given) => become(leavePanel(state, given, facts)),
    open: (row) => become(openRow(state, row)),
    tell(next) {
      facts = next;
      become(catchUp(state, next));
    },
  };
}
