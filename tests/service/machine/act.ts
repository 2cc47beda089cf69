// An act on the congress: what is sent, whether the model refuses it and why, what it changes.

import { type Congress, type Election, presentVoters } from './congress.ts';
import type { Run } from './run.ts';

export interface Act {
  readonly call: string;
  readonly input: object;
  /** The code of the refusal, or null where the act must be accepted. */
  readonly refusal: string | null;
  readonly apply: () => void;
  /** What is read from the service once it was taken: what the model cannot know by itself. */
  readonly after?: (run: Run) => Promise<void>;
  /** Taken after the seal too, on no record: the hall may still show the title or the end. */
  readonly followsSeal?: boolean;
}

/** Draws the small numbers an act is made of; the same seed draws the same. */
export class Dice {
  #state: number;
  /** False: values are the right ones. True: every value may be a wrong one. */
  readonly wild: boolean;

  constructor(seed: number, wild: boolean) {
    this.#state = (seed ^ 0x5bd1e995) >>> 0;
    this.wild = wild;
    this.below(7);
  }

  /** A whole number from 0 below `n`. */
  below(n: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * n);
  }

  one<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0];
  }

  /** The right value; of a wild act one time in three a wrong one. */
  rightOr<Value>(right: Value, ...wrong: readonly [Value, ...Value[]]): Value {
    return this.wild && this.below(3) === 0 ? this.one(wrong) : right;
  }

  /** One of them; null where there is none. */
  among<Value>(values: readonly Value[]): Value | null {
    return values[this.below(values.length)] ?? null;
  }
}

/** Written down, but no gate and no later act hangs on it. */
export const changesNothing = () => undefined;

export type Maker = (c: Congress, dice: Dice) => Act;

/** The first refusal that is not null. */
export function first(...refusals: readonly (string | null | false)[]): string | null {
  return refusals.find((code): code is string => typeof code === 'string') ?? null;
}

/** The code where it is so. */
export function when(isSo: boolean, code: string): string | null {
  return isSo ? code : null;
}

/** An election for the act: of a wild one any, or none at all. */
export function anElection(c: Congress, dice: Dice, fits: (e: Election) => boolean): Election | null {
  const fitting = c.elections.filter(fits);
  return dice.rightOr(fitting.length > 0, false) ? dice.among(fitting) : dice.among(c.elections);
}

export const idOf = (e: Election | null) => e?.id ?? 'c99';

/** Hands that add up to those present in the count in force, or do not; enough for the vote, or too few. */
export function hands(c: Congress, dice: Dice) {
  const present = c.fixed?.present.length ?? presentVoters(c).length;
  const all = dice.rightOr(present, present + 1, Math.max(0, present - 1));
  const approve = Math.min(all, dice.rightOr(all, 3, 2, 0));
  const abstain = dice.below(1 + all - approve);
  const others = all - approve - abstain;
  // Whoever did not raise it for any of the three.
  const unraised = dice.below(6) === 0 ? others : 0;
  return { approve, oppose: others - unraised, abstain, unraised };
}

export type Hands = ReturnType<typeof hands>;

export function sumOf({ approve, oppose, abstain, unraised }: Hands): number {
  return approve + oppose + abstain + unraised;
}

/** 选举办法 and 监票人名单: hands that add up, and more than half of those entitled. */
export function handsRefused(c: Congress, votes: Hands): string | null {
  const { present, entitled } = { present: c.fixed?.present.length ?? 0, entitled: c.fixed?.entitled ?? 0 };
  return first(when(sumOf(votes) !== present, 'handsDiffer'), when(2 * votes.approve <= entitled, 'notAdopted'));
}
