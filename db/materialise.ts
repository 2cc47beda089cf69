// Turns each recorded event into rows: one materialiser a kind, no clock, no chance, no network.

import type { Database } from 'better-sqlite3';
import type { EventBodies, EventKind, RecordedEvent } from '../core/events.ts';
import { attendanceMaterialisers } from './materialise/attendance.ts';
import { contestMaterialisers } from './materialise/contests.ts';
import { countingMaterialisers } from './materialise/counting.ts';
import { paperMaterialisers } from './materialise/papers.ts';
import { runSheetMaterialisers } from './materialise/run-sheet.ts';
import { samplingMaterialisers } from './materialise/sampling.ts';
import { sessionMaterialisers } from './materialise/session.ts';
import { sheetMaterialisers } from './materialise/sheets.ts';

/** What a materialiser knows of the record besides its body. */
export interface Recorded {
  readonly seq: number;
  readonly at: string;
}

export type Materialiser<Kind extends EventKind> = (body: EventBodies[Kind], recorded: Recorded) => void;

/** Every kind has one; leaving one out does not compile. */
export type Materialisers = { readonly [Kind in EventKind]: Materialiser<Kind> };

/** Prepares all materialisers on a connection; the result writes one event into the tables. */
export function openMaterialisers(database: Database): (event: RecordedEvent) => void {
  const materialisers: Materialisers = {
    ...sessionMaterialisers(database),
    ...attendanceMaterialisers(database),
    ...contestMaterialisers(database),
    ...countingMaterialisers(database),
    ...sheetMaterialisers(database),
    ...samplingMaterialisers(database),
    ...runSheetMaterialisers(database),
    ...paperMaterialisers(database),
  };
  return (event) => apply(materialisers, event.kind, event.body, event);
}

function apply<Kind extends EventKind>(
  all: Materialisers,
  kind: Kind,
  body: RecordedEvent['body'],
  recorded: Recorded,
): void {
  // The kind names the body: both come from one record.
  all[kind](body as EventBodies[Kind], recorded);
}
