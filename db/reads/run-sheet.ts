// Reads of the run sheet: its items in their order, what was read aloud, its music.

import type { Database } from 'better-sqlite3';
import type { CueId, StoredCue } from '../../core/cues.ts';
import type { RunRecord } from '../../core/run-sheet/item.ts';
import type { Reading } from '../../core/script/compose.ts';

export interface RunSheetReads {
  /** Empty while the sheet is still the template. */
  readonly items: () => readonly RunRecord[];
  /** Item id → what was read aloud from it last. */
  readonly readings: () => ReadonlyMap<string, readonly Reading[]>;
  readonly cue: (cue: CueId) => StoredCue | null;
}

/** Prepares the statements once. */
export function openRunSheetReads(database: Database): RunSheetReads {
  const selectItems = database.prepare<[], Omit<RunRecord, 'gates'> & { readonly gates: string }>(
    `select id as itemId, title, planned, minutes, responsible, step, gates, scene, cue, script, state,
       begun_at as begunAt, done_at as doneAt, spoken
     from run_item order by position`,
  );
  const selectReadings = database.prepare<
    [],
    Omit<Reading, 'figures'> & { readonly itemId: string; readonly figures: string }
  >('select item_id as itemId, source, contest_id as contestId, figures, at from script_reading');
  const selectCue = database.prepare<[string], StoredCue>(
    'select cue, file_name as fileName, stored, digest, bytes from cue where cue = ?',
  );

  return {
    items: () => selectItems.all().map((row) => ({ ...row, gates: JSON.parse(row.gates) as RunRecord['gates'] })),
    readings() {
      const byItem = new Map<string, Reading[]>();
      for (const { itemId, figures, ...row } of selectReadings.all()) {
        const reading = { ...row, figures: JSON.parse(figures) as Reading['figures'] };
        byItem.set(itemId, [...(byItem.get(itemId) ?? []), reading]);
      }
      return byItem;
    },
    cue: (cue) => selectCue.get(cue) ?? null,
  };
}
