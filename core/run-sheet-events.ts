// What can have happened to the run sheet, its script and its music.

import type { CueId, StoredCue } from './cues.ts';
import type { RunItem } from './run-sheet/item.ts';

/** An item by its id and by what it was called then. */
export interface ItemName {
  readonly itemId: string;
  readonly title: string;
}

export interface RunSheetBodies {
  /** The whole sheet, from the template or planned anew; nothing of it had begun. */
  runSheetFilled: { readonly items: readonly RunItem[] };
  /** An item added at its place (from 1), or an item that was there changed. */
  runItemSaved: { readonly item: RunItem; readonly position: number };
  runItemRemoved: ItemName;
  runItemMoved: ItemName & { readonly position: number };
  /** The meeting went on: what was done, what is begun; `begun` is null after the last item. */
  runSheetAdvanced: { readonly done: ItemName | null; readonly begun: ItemName | null };
  /** The meeting is at an earlier item again: what came after it is ahead once more. */
  runSheetReturned: { readonly from: ItemName | null; readonly to: ItemName; readonly reason: string };
  /** A paragraph was read aloud, with these figures. */
  scriptRead: {
    readonly itemId: string;
    readonly title: string;
    /** From 1. */
    readonly paragraph: number;
    /** Paragraphs of the item gone past. */
    readonly spoken: number;
    readonly source: string;
    readonly contestId: string | null;
    readonly figures: Readonly<Record<string, string>>;
  };
  /** The chair's eye went back to an earlier paragraph. */
  scriptTurnedBack: { readonly itemId: string; readonly title: string; readonly spoken: number };
  cueChosen: StoredCue;
  cueDropped: { readonly cue: CueId };
}

type RunSheetKind = keyof RunSheetBodies;

export const runSheetVersions: Readonly<Record<RunSheetKind, number>> = {
  runSheetFilled: 1,
  runItemSaved: 1,
  runItemRemoved: 1,
  runItemMoved: 1,
  runSheetAdvanced: 1,
  runSheetReturned: 1,
  scriptRead: 1,
  scriptTurnedBack: 1,
  cueChosen: 1,
  cueDropped: 1,
};

const touched = ['runSheet'] as const;

export const runSheetTags: Readonly<Record<RunSheetKind, readonly ('runSheet' | 'session')[]>> = {
  runSheetFilled: touched,
  runItemSaved: touched,
  runItemRemoved: touched,
  runItemMoved: touched,
  runSheetAdvanced: touched,
  runSheetReturned: touched,
  scriptRead: touched,
  scriptTurnedBack: touched,
  cueChosen: ['session'],
  cueDropped: ['session'],
};
