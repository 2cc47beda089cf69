// What the screen of a sample check is given: what can be drawn, what was drawn, and nothing counted before it is read.

import type { Reading } from './counting/reading.ts';
import type { Refusal } from './result.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { PlacedPick } from './sampling/draw.ts';
import type { SampleFigures } from './sampling/figures.ts';
import type { LookState } from './sampling/looks.ts';

export interface SampledBallot extends PlacedPick {
  readonly state: LookState;
  /** Shown only once nothing more is to be read on this ballot: as counted, and as the last look read it. */
  readonly readings: { readonly counted: Reading; readonly read: Reading | null } | null;
}

export interface SampleView {
  readonly contestId: string;
  readonly shortTitle: string;
  readonly candidates: readonly string[];
  readonly ruleSet: RuleSet;
  readonly seats: number;
  readonly legend: readonly { readonly sign: string; readonly meaning: string }[];
  /** None: a name misread in the count is not to be offered to whoever reads again. */
  readonly writeInNames: readonly string[];
  /** Why no ballot can be drawn or read now; null where it can. */
  readonly shut: Refusal | null;
  /** Ballots of the count. */
  readonly ballots: number;
  /** How many to draw where nobody says otherwise. */
  readonly usual: number;
  readonly margin: number | null;
  /** How many to draw for 95 % that the outcome stands, should no fault be found; null without a margin. */
  readonly needed: number | null;
  /** An earlier sample that the count opened again has taken its meaning from. */
  readonly superseded: { readonly size: number; readonly read: number; readonly faulty: number } | null;
  readonly draw: {
    readonly at: string;
    readonly dice: string;
    readonly size: number;
    /** In the order of the pile. */
    readonly ballots: readonly SampledBallot[];
    /** How anyone can draw the same, a paragraph a line. */
    readonly words: readonly string[];
  } | null;
  /** Null until every drawn ballot has been read. */
  readonly figures: SampleFigures | null;
}
