// What can have happened to the papers: their wording edited, a note of the recorder added to the minutes or struck.

import type { PaperTextId } from './papers/words.ts';

export interface PaperBodies {
  /** The wording of a paper from now on; null: again as the program brings it. */
  paperTextChanged: {
    readonly paper: PaperTextId;
    readonly title: string;
    readonly text: string | null;
    readonly reason: string;
  };
  /** 记录人补记: what the journal does not know, at the time of the day (HH:MM) it belongs to. */
  minutesNoteWritten: { readonly time: string; readonly text: string };
  /** `note` is the record (seq) it was written as. */
  minutesNoteStruck: { readonly note: number; readonly text: string; readonly reason: string };
}

type PaperKind = keyof PaperBodies;

export const paperVersions: Readonly<Record<PaperKind, number>> = {
  paperTextChanged: 1,
  minutesNoteWritten: 1,
  minutesNoteStruck: 1,
};

const touched = ['session'] as const;

export const paperTags: Readonly<Record<PaperKind, readonly 'session'[]>> = {
  paperTextChanged: touched,
  minutesNoteWritten: touched,
  minutesNoteStruck: touched,
};
