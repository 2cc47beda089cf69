// 会议记录, what the recorder added: each note at the time of the day it belongs to.

import type { RecordedEvent } from '../events.ts';
import type { Block } from './paper.ts';

export interface Notes {
  /** Those of a time before the minute of this act that have not been taken yet. */
  readonly takeBefore: (at: string) => readonly Block[];
  readonly takeAll: () => readonly Block[];
}

/** The notes that were not struck, in the order of the day (of the congress), then as they were written. */
export function notesIn(events: readonly RecordedEvent[], date: string): Notes {
  const struck = new Set(events.flatMap((event) => (event.kind === 'minutesNoteStruck' ? [event.body.note] : [])));
  const left = events
    .flatMap((event) => (event.kind === 'minutesNoteWritten' && !struck.has(event.seq) ? [event.body] : []))
    .toSorted((a, b) => a.time.localeCompare(b.time));
  const take = (count: number) =>
    left.splice(0, count).map(({ time, text }): Block => ({ kind: 'paragraph', text: `${time} ${text}` }));
  return {
    takeBefore: (at) => take(left.filter(({ time }) => `${date}T${time}` < at.slice(0, 16)).length),
    takeAll: () => take(left.length),
  };
}
