// What a sample check may ask: ballots drawn by dice thrown in the hall, each read again from the paper.

import { z } from 'zod';
import { chair, command, desk, query } from './contract-calls.ts';
import { bundle, id, optionalReason, reading } from './contract-inputs.ts';
import type { SampleView } from './sample-views.ts';

export const sampleContract = {
  sample: query<SampleView>()(desk, ['results', 'session'], { contestId: id }),
  /** The dice as they were typed; the decision says what is wrong with them. */
  drawSample: command(chair, {
    contestId: id,
    dice: z.string().max(400),
    size: z.int().min(1).max(1_000_000),
    reason: optionalReason,
  }),
  /** Blind: nothing counted is shown before the reading is in. */
  readSample: command(desk, { contestId: id, bundle, place: z.int().min(1).max(100_000), reading }),
} as const;
