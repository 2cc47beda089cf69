// Acts on the wording of the papers and on the notes for the minutes: facts in, decision out.

import * as decide from '../../core/decide/papers.ts';
import type { CommandHandlers } from '../commands.ts';
import { paperTextOf } from '../paper-texts.ts';

type Name = 'changePaperText' | 'writeMinutesNote' | 'strikeMinutesNote';

export const paperCommands: Pick<CommandHandlers, Name> = {
  changePaperText:
    (store, { paper, text, reason }) =>
    () =>
      decide.decidePaperText(paper, text, reason, paperTextOf(store, paper)),
  writeMinutesNote:
    (_store, { time, text }) =>
    () =>
      decide.decideMinutesNote(time, text),
  strikeMinutesNote:
    (store, { note, reason }) =>
    () =>
      decide.decideNoteStruck(store.papers.notes().find(({ seq }) => seq === note) ?? null, reason),
};
