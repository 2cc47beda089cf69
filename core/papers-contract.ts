// What may be asked about the papers beside writing them: their wording, and notes for the minutes.

import { z } from 'zod';
import { chair, command, desk, query } from './contract-calls.ts';
import { reason } from './contract-inputs.ts';
import type { PapersView, PaperTextsView } from './file-views.ts';
import { paperTextIds } from './papers/words.ts';

const readiness = ['session', 'roster', 'attendance', 'oath', 'rules', 'contests', 'results', 'ballots'] as const;

export const papersContract = {
  papers: query<PapersView>()(desk, readiness, {}),
  paperTexts: query<PaperTextsView>()(desk, ['session'], {}),
  changePaperText: command(chair, {
    paper: z.enum(paperTextIds),
    /** Null: again as the program brings it. */
    text: z.string().max(8000).nullable(),
    reason,
  }),
  writeMinutesNote: command(desk, {
    time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
    text: z.string().trim().min(1).max(2000),
  }),
  strikeMinutesNote: command(desk, { note: z.int().min(1), reason }),
} as const;
