// 会议记录, what the recorder added: each note at the time of the day it belongs to.

import type { EventKind, RecordedEvent } from '../events.ts';
import type { Block } from './paper.ts';
import { say } from './parts.ts';

export interface Notes {
  /** Those of a time before the minute of this act that have not been taken yet. */
  readonly takeBefore: (at: string) => readonly Note[];
  readonly takeAll: () => readonly Note[];
}

export interface Note {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly block: Block;
}

/**
 * The notes that were not struck, in the order of the day, then as they were written. A note is of the day it was written
 * on where the hall met on that day; one that was written up afterwards is of the day of the congress.
 */
export function notesIn(events: readonly RecordedEvent[], date: string): Notes {
  const struck = new Set(events.flatMap((event) => (event.kind === 'minutesNoteStruck' ? [event.body.note] : [])));
  const met = events.filter(({ kind }) => actsOfHall.includes(kind)).map(dayOf);
  const usual = met.includes(date) ? date : (met[0] ?? date);
  const left = events
    .flatMap((event) => {
      if (event.kind !== 'minutesNoteWritten' || struck.has(event.seq)) return [];
      const day = met.includes(dayOf(event)) ? dayOf(event) : usual;
      return [{ ...event.body, day, at: `${day}T${event.body.time}` }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const take = (count: number) =>
    left.splice(0, count).map(({ day, time, text }): Note => ({ day, block: say(`${time} ${text}`) }));
  return {
    takeBefore: (at) => take(left.filter((note) => note.at < at.slice(0, 16)).length),
    takeAll: () => take(left.length),
  };
}

/** Acts that are done with the delegates in their seats. */
const actsOfHall: readonly EventKind[] = [
  ...(['runSheetAdvanced', 'attendanceFixed', 'oathTaken', 'oathOmitted', 'rulesAdopted', 'motionVoted'] as const),
  ...(['officersNamed', 'ballotsIssued', 'ballotsCollected', 'resultAnnounced', 'sessionAdjourned'] as const),
];

function dayOf({ at }: RecordedEvent): string {
  return at.slice(0, 10);
}
