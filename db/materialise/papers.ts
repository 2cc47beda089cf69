// Rows of the papers: their wording, and the recorder's notes.

import type { Database } from 'better-sqlite3';
import type { PaperBodies } from '../../core/paper-events.ts';
import type { Materialisers } from '../materialise.ts';

/** Materialisers of wording and notes, prepared on this connection. */
export function paperMaterialisers(database: Database): Pick<Materialisers, keyof PaperBodies> {
  const putText = database.prepare(
    'insert into paper_text (paper, text) values (@paper, @text) on conflict (paper) do update set text = excluded.text',
  );
  const dropText = database.prepare('delete from paper_text where paper = ?');
  const putNote = database.prepare('insert into minutes_note (seq, time, text) values (@seq, @time, @text)');
  const dropNote = database.prepare('delete from minutes_note where seq = ?');
  return {
    paperTextChanged: ({ paper, text }) => {
      if (text === null) dropText.run(paper);
      else putText.run({ paper, text });
    },
    minutesNoteWritten: ({ time, text }, { seq }) => {
      putNote.run({ seq, time, text });
    },
    minutesNoteStruck: ({ note }) => {
      dropNote.run(note);
    },
  };
}
