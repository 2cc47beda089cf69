// What may be asked about the run sheet, its script and its music.

import { z } from 'zod';
import { chair, command, desk, query } from './contract-calls.ts';
import { id, reason } from './contract-inputs.ts';
import { cueIds } from './cues.ts';
import { runItemShape } from './run-sheet/item.ts';
import type { CueView, RunSheetView } from './run-sheet-views.ts';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
const place = z.int().min(1).max(1000);
const paragraph = z.int().min(0).max(2000);
const cue = z.enum(cueIds);

export const runSheetContract = {
  runSheet: query<RunSheetView>()(
    desk,
    ['runSheet', 'session', 'roster', 'attendance', 'oath', 'rules', 'contests', 'ballots', 'results'],
    {},
  ),
  /** Looks at the files themselves: asked again before one is played. */
  cues: query<readonly CueView[]>()(desk, ['session'], {}),
  /** The sheet from this time on; `anew` from the template, else as it is. */
  planRunSheet: command(chair, { start: clock, anew: z.boolean() }),
  saveRunItem: command(chair, { itemId: id.nullable(), item: runItemShape, position: place }),
  removeRunItem: command(chair, { itemId: id }),
  moveRunItem: command(chair, { itemId: id, position: place }),
  /** `from`: the item the screen shows as current; null before the first. */
  goOn: command(chair, { from: id.nullable() }),
  goBack: command(chair, { itemId: id, reason }),
  /** `figures` as the screen showed them when the paragraph was read. */
  readScript: command(chair, {
    itemId: id,
    paragraph,
    figures: z.record(z.string().max(20), z.string().max(20_000)),
    advance: z.boolean(),
  }),
  turnBackScript: command(chair, { itemId: id, spoken: paragraph }),
  chooseCue: command(chair, {
    cue,
    fileName: z.string().min(1).max(255),
    /** At most 12 MB of file. */
    contentBase64: z.string().max(16_000_000),
  }),
  dropCue: command(chair, { cue }),
} as const;
