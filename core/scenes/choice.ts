// What the chair can choose to show: the name of a picture, before any figure is put into it.

import { z } from 'zod';

const contestId = z.string().min(1).max(40);
const subject = z.string().trim().min(1).max(300);

export const sceneChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('title') }),
  z.strictObject({ kind: z.literal('agenda') }),
  z.strictObject({ kind: z.literal('attendance') }),
  z.strictObject({ kind: z.literal('quorum') }),
  /** One item of 十严禁 from 0; -1 turns the pages by itself. */
  z.strictObject({ kind: z.literal('discipline'), item: z.int().min(-1).max(99) }),
  /** One phrase from 0, -1 for the whole text; first the leader says it, then all. */
  z.strictObject({
    kind: z.literal('oath'),
    phrase: z.int().min(-1).max(99),
    beat: z.enum(['leader', 'all']).optional(),
  }),
  z.strictObject({ kind: z.literal('rollCall'), delegation: z.string().max(100) }),
  /** What hands are raised for, and which of the three is being asked; no figure is in it. */
  z.strictObject({
    kind: z.literal('motion'),
    subject,
    asked: z.enum(['subject', 'approve', 'oppose', 'abstain']),
  }),
  /** What the hands decided, once it is on record: the last vote on this subject. */
  z.strictObject({ kind: z.literal('motionResult'), subject }),
  /** The page with one candidate, from 0; -1 turns the pages by itself. */
  z.strictObject({ kind: z.literal('candidates'), contestId, person: z.int().min(-1).max(999) }),
  z.strictObject({ kind: z.literal('instructions'), contestId }),
  z.strictObject({ kind: z.literal('ballotSample'), contestId }),
  z.strictObject({ kind: z.literal('ballotsIssued') }),
  /** Whose turn it is to cast, from 0; -1 before the first. */
  z.strictObject({ kind: z.literal('castingOrder'), turn: z.int().min(-1).max(999) }),
  z.strictObject({ kind: z.literal('ballotsCollected') }),
  z.strictObject({ kind: z.literal('counting') }),
  /** 公开唱票计票: only where the rule says so. */
  z.strictObject({ kind: z.literal('strokes'), contestId }),
  z.strictObject({ kind: z.literal('resultTable'), contestId }),
  /** The result read out name by name: so many of them, in the order of the result sheet. */
  z.strictObject({ kind: z.literal('readOut'), contestId, shown: z.int().min(0).max(2000) }),
  z.strictObject({ kind: z.literal('elected'), contestId }),
  z.strictObject({ kind: z.literal('closing') }),
  z.strictObject({
    kind: z.literal('message'),
    title: z.string().trim().min(1).max(40),
    lines: z.array(z.string().max(60)).max(6),
  }),
]);

export type SceneChoice = z.infer<typeof sceneChoiceSchema>;

/** Pictures that may be shown only once what is in them is released, or on record; they are frozen when taken. */
export const releasedKinds: readonly SceneChoice['kind'][] = ['motionResult', 'resultTable', 'readOut', 'elected'];

/** Pictures with nothing of the meeting's acts in them: all that may follow the seal, after which no act is recorded. */
export const kindsAfterSeal: readonly SceneChoice['kind'][] = ['blank', 'title', 'closing'];
