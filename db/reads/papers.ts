// Reads of the papers' wording and of the recorder's notes.

import type { Database } from 'better-sqlite3';
import type { MinutesNote } from '../../core/file-views.ts';

export interface PaperReads {
  /** Null where the wording is that of the program. */
  readonly text: (paper: string) => string | null;
  /** In the order of the day, then as they were written. */
  readonly notes: () => readonly MinutesNote[];
}

/** Prepares the statements once. */
export function openPaperReads(database: Database): PaperReads {
  const selectText = database.prepare<[string], string>('select text from paper_text where paper = ?').pluck();
  const selectNotes = database.prepare<[], MinutesNote>('select seq, time, text from minutes_note order by time, seq');
  return {
    text: (paper) => selectText.get(paper) ?? null,
    notes: () => selectNotes.all(),
  };
}
