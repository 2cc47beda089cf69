// The fields that several calls of the contract take.

import { z } from 'zod';
import { seenDoubts } from './decide/rulings.ts';

/** Made by the screen for one act; `#` and `:` are the journal's own signs within a stored id. */
export const requestId = z.string().regex(/^[\w-]{8,80}$/u);
export const id = z.string().min(1).max(40);
export const line = z.string().trim().min(1).max(200);
export const reason = z.string().trim().min(2).max(200);
export const optionalReason = z.string().trim().max(200).nullable();
export const count = z.int().min(0).max(1_000_000);
export const hands = z.strictObject({ approve: count, oppose: count, abstain: count });
export const date = z.iso.date();
export const path = z.string().min(1).max(4000);
export const uploadedFile = {
  fileName: z.string().min(1).max(255),
  /** At most 12 MB of file. */
  contentBase64: z.string().max(16_000_000),
  sheet: z.string().max(100).nullable(),
  answers: z.record(z.string().max(100), z.string().max(200)),
};
export const ballotMarks = {
  contestId: id,
  marks: z
    .string()
    .regex(/^[AONX]+$/)
    .max(2000),
  writeIns: z.array(z.string().trim().min(1).max(60)).max(60),
  /** What the teller saw on the paper and leaves to a scrutineer. */
  seen: z.array(z.enum(seenDoubts)).max(4),
};
export const candidate = z.strictObject({
  name: z.string().trim().min(2).max(60),
  gender: z.string().max(10),
  ethnicity: z.string().max(30),
  birth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  education: z.string().max(60),
  post: z.string().max(120),
  years: z.int().min(0).max(80).nullable(),
  source: z.string().max(60),
  proposedFor: z.string().max(60),
});
