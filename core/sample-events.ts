// What can have happened in a sample check: ballots drawn by dice, each read again from the paper, what it came to.

import type { BundleSize } from './counting/plan.ts';
import type { Reading } from './counting/reading.ts';
import type { PlacedPick } from './sampling/draw.ts';
import type { SampleFigures } from './sampling/figures.ts';
import type { CountedReading, Look } from './sampling/looks.ts';

export interface SampleBodies {
  /** 抽签: everything that is needed to draw the same again. */
  sampleDrawn: {
    readonly contestId: string;
    /** Digits 1 to 6 as they were thrown. */
    readonly dice: string;
    readonly size: number;
    /** The pile as it lay: sheets of each bundle. */
    readonly bundles: readonly BundleSize[];
    /** In the order drawn. */
    readonly picks: readonly PlacedPick[];
    /** Why it was drawn anew; null for a first draw and for a larger one with the same dice. */
    readonly reason: string | null;
  };
  /** 复读: one drawn ballot read again from the paper, beside what was counted. */
  sampleRead: Look & {
    readonly contestId: string;
    readonly number: number;
    readonly bundle: number;
    readonly place: number;
    /** 1 the first look, 2 the second where the first differed. */
    readonly look: number;
    readonly reading: Reading | null;
    readonly counted: CountedReading;
  };
  /** The last of the drawn ballots has been read. */
  sampleConcluded: SampleFigures & { readonly contestId: string };
}
