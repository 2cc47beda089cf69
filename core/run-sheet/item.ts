// An item of the run sheet: when, what, who, what must hold before the meeting goes on, what is shown and said.

import { z } from 'zod';
import { cueIds } from '../cues.ts';
import { type GateId, gates } from '../gates.ts';
import { type SceneChoice, sceneChoiceSchema } from '../scenes/choice.ts';
import { stepIds } from '../steps.ts';

export type SceneKind = SceneChoice['kind'];

/** Kinds of pictures an item can be linked to. */
export const sceneKinds: readonly SceneKind[] = sceneChoiceSchema.options.map(({ shape }) => shape.kind.value);

const gate = z.custom<GateId>((value) => typeof value === 'string' && Object.hasOwn(gates, value));
const scene = z.custom<SceneKind>((value) => sceneKinds.some((kind) => kind === value));

/** What can be edited of an item. */
export const runItemShape = z.strictObject({
  title: z.string().trim().min(1).max(40),
  /** HH:MM; '' where no time is planned. */
  planned: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u),
  minutes: z.int().min(0).max(600),
  responsible: z.string().trim().max(60),
  /** The step of the day at which its work is done; null where the program has none for it. */
  step: z.enum(stepIds).nullable(),
  /** What must hold before the meeting goes on to the next item. */
  gates: z.array(gate).max(10),
  scene: scene.nullable(),
  cue: z.enum(cueIds).nullable(),
  script: z.string().max(8000),
});

export type RunItemText = z.infer<typeof runItemShape>;

export interface RunItem extends RunItemText {
  readonly itemId: string;
}

/** ahead: not begun · now: the meeting is at it · done: gone past. */
export type RunState = 'ahead' | 'now' | 'done';

export interface RunRecord extends RunItem {
  readonly state: RunState;
  /** Local ISO time; null before it. */
  readonly begunAt: string | null;
  readonly doneAt: string | null;
  /** Paragraphs of its script gone past. */
  readonly spoken: number;
}

/** An item of the sheet before anything has happened. */
export function fresh(item: RunItem): RunRecord {
  return { ...item, state: 'ahead', begunAt: null, doneAt: null, spoken: 0 };
}
