// What has changed since an answer was asked for, so that no screen keeps an answer older than its facts.

import { type CallName, contract } from '../../core/contract.ts';
import { everyTag, type Tag } from '../../core/events.ts';
import type { StatusView } from '../../core/views.ts';

export interface Changes {
  /** Takes note of a status and says which tags its news touch: all of them when news were missed in between. */
  readonly note: (status: Pick<StatusView, 'revision' | 'touched'>) => readonly Tag[];
  /** Grows whenever something that `name` reads is touched. */
  readonly countFor: (name: CallName) => number;
}

/** Keeps count of the changes of each tag, from one status to the next. */
export function countChanges(): Changes {
  const counts = new Map<Tag, number>();
  let revision: number | null = null;
  return {
    note(status) {
      // A link that broke and came back starts with the present status, which cannot say what it missed.
      const isNext = revision !== null && status.revision === revision + 1;
      const isSame = status.revision === revision;
      const touched = isSame ? [] : isNext ? status.touched : everyTag;
      revision = status.revision;
      for (const tag of touched) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return touched;
    },
    countFor: (name) => contract[name].reads.reduce((sum, tag) => sum + (counts.get(tag) ?? 0), 0),
  };
}

/** Asks until nothing the answer reads was touched meanwhile; gives up after `tries` and takes the last answer. */
export async function askSettled<Answer>(
  changes: Changes,
  name: CallName,
  ask: () => Promise<Answer>,
  tries = 10,
): Promise<Answer> {
  const before = changes.countFor(name);
  const answer = await ask();
  return changes.countFor(name) === before || tries <= 1 ? answer : askSettled(changes, name, ask, tries - 1);
}
