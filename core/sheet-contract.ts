// What may be asked where groups count on tally sheets: piles, sheets, their differences, and calling.

import { z } from 'zod';
import { chair, command, desk, query } from './contract-calls.ts';
import { count, id, operator, optionalReason, pass, reason } from './contract-inputs.ts';
import type { CallingView, SheetsView } from './sheet-views.ts';

const group = z.int().min(1).max(200);
const name = z.string().trim().min(1).max(60);
const row = z.strictObject({ approve: count, oppose: count, abstain: count, illegible: count });
const sheet = z.strictObject({
  ballots: count,
  valid: count,
  invalid: count,
  rows: z.array(row).max(1000),
  writeIns: z.array(z.strictObject({ name, approve: count })).max(500),
});
const at = { contestId: id, group, pass, operator };

export const sheetContract = {
  sheets: query<SheetsView>()(desk, ['ballots', 'contests'], { contestId: id, operator }),
  /** How many ballots each group was given, in the order of the groups. */
  dealGroups: command(chair, { contestId: id, piles: z.array(count.min(1)).min(1).max(200), reason: optionalReason }),
  enterSheet: command(desk, { ...at, sheet }),
  correctSheet: command(desk, { ...at, sheet, reason }),
  withdrawSheet: command(chair, { contestId: id, group, pass, reason }),
  readSheet: command(desk, {
    contestId: id,
    group,
    operator,
    cells: z
      .array(z.strictObject({ cell: z.string().min(1).max(80), value: count }))
      .min(1)
      .max(5000),
  }),
  settleSheet: command(desk, {
    contestId: id,
    group,
    operator,
    ruling: z.enum(['first', 'second', 'third']),
    reason,
  }),
  /** Null where this pass of the group is not called, or is another's. */
  calling: query<CallingView | null>()(desk, ['ballots', 'contests'], at),
  beginCalling: command(desk, at),
  /** One 赞成: `candidate` by position from 1, or 0 with the name written in. */
  callStroke: command(desk, { ...at, candidate: z.int().min(0).max(1000), name: z.string().trim().max(60) }),
  /** The ballot in hand is read to its end. */
  endBallot: command(desk, { ...at, valid: z.boolean() }),
  undoCall: command(desk, at),
} as const;
