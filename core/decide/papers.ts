// Decisions about the papers: their wording, and what the recorder adds to the minutes.

import { type Decision, decided } from '../decision.ts';
import { checkPaperText, type PaperTextId, paperTexts } from '../papers/words.ts';
import { refuse } from '../result.ts';
import { plainScript } from '../script/template.ts';

/** Null brings the wording of the program back. Refusals: `paperTextUnknown`, `paperTextBrace`, `paperTextSame`. */
export function decidePaperText(paper: PaperTextId, typed: string | null, reason: string, current: string): Decision {
  const { title, text: own } = paperTexts[paper];
  const text = typed === null ? null : plainScript(typed).trim();
  const checked = checkPaperText(title, text ?? '');
  if (!checked.ok) return checked;
  if ((text ?? own) === current) return refuse({ code: 'paperTextSame', paper: title });
  return decided({ kind: 'paperTextChanged', body: { paper, title, text, reason } });
}

/** At any time until the journal is sealed: minutes are written up after the meeting as well. */
export function decideMinutesNote(time: string, text: string): Decision {
  return decided({ kind: 'minutesNoteWritten', body: { time, text } });
}

/** Refusal: `noteMissing`, also for one that was struck before. */
export function decideNoteStruck(
  note: { readonly seq: number; readonly text: string } | null,
  reason: string,
): Decision {
  if (note === null) return refuse({ code: 'noteMissing' });
  return decided({ kind: 'minutesNoteStruck', body: { note: note.seq, text: note.text, reason } });
}
