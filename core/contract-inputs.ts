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
export const hands = z.strictObject({ approve: count, oppose: count, abstain: count, unraised: count.optional() });
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
/** What a sign-on gave: the trusted side knows whose it is. */
export const operator = z.string().min(1).max(64).nullable();
export const pin = z.string().regex(/^\d{4,8}$/u);
export const bundle = z.int().min(1).max(100_000);
export const pass = z.int().min(1).max(2);
/** Where an operator keys: null where ballots are entered once and nobody signs on. */
export const station = z.strictObject({ bundle, pass, operator }).nullable();
export const plan = z.strictObject({
  method: z.enum(['ballots', 'sheets']),
  passes: z.union([z.literal(1), z.literal(2)]),
  bundleSize: z.int().min(1).max(200),
  reason: optionalReason,
});
const { contestId: _contestId, ...readingShape } = ballotMarks;
export const reading = z.strictObject(readingShape).nullable();
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
  introduction: z.string().trim().max(200),
});
/** 十严禁: what the hall can show on one page is the longest text of an item. */
export const discipline = z.strictObject({
  version: z.string().trim().min(1).max(20),
  source: z.string().trim().min(1).max(120),
  items: z
    .array(
      z.strictObject({
        title: z.string().trim().min(2).max(12),
        text: z.string().trim().max(300),
        checked: z.boolean(),
      }),
    )
    .min(1)
    .max(20),
});
