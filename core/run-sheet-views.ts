// What the chair's page is given: the sheet with its times, the script with its figures, the music.

import type { CueId } from './cues.ts';
import type { Refusal } from './result.ts';
import type { RunRecord } from './run-sheet/item.ts';
import type { Deviation } from './run-sheet/schedule.ts';
import type { ScriptParagraph } from './script/compose.ts';

export interface RunItemView extends RunRecord, Deviation {
  /** Place on the sheet, from 1. */
  readonly position: number;
  readonly paragraphs: readonly ScriptParagraph[];
  /** Figures of it that were read aloud and are others now. */
  readonly changed: number;
}

export interface RunSheetView {
  /** False while the sheet is still the template. */
  readonly filled: boolean;
  readonly items: readonly RunItemView[];
  /** Why the item the meeting is at cannot be left yet; null when it can. */
  readonly shut: Refusal | null;
  /** Every placeholder the script knows. */
  readonly figureNames: readonly string[];
}

export interface CueView {
  readonly cue: CueId;
  /** As the user had named it; null while none was chosen. */
  readonly fileName: string | null;
  /** First part of its digest: another file has another address. */
  readonly mark: string;
  /** Why it cannot be played; null when it can. */
  readonly refusal: Refusal | null;
}
