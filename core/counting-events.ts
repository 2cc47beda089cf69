// What can have happened in the counting room: who sits at the keys, bundles twice entered, differences settled on paper.

import type { BundleDifference } from './counting/compare.ts';
import type { Hint } from './counting/hints.ts';
import type { CountPlan } from './counting/plan.ts';
import type { Reading } from './counting/reading.ts';

/** first, second: what that pass read was right; third: what the third person read. */
export type DifferenceRuling = 'first' | 'second' | 'third';

export interface ComparedDifference extends BundleDifference {
  /** What each pass read; null where it had no such sheet. */
  readonly firstReading: Reading | null;
  readonly secondReading: Reading | null;
}

export interface CountingBodies {
  /** 操作员. A PIN keeps colleagues apart, not thieves: it is short, and its hash lies in the file. */
  operatorRegistered: {
    readonly operatorId: string;
    readonly name: string;
    readonly pinSalt: string;
    readonly pinHash: string;
  };
  /** The way of counting changed after the ballots were counted in. */
  countPlanned: { readonly contestId: string; readonly plan: CountPlan; readonly reason: string };
  bundleBegun: BundlePass & { readonly operatorId: string };
  bundleClosed: BundlePass & { readonly sheets: number; readonly expected: number };
  bundleReopened: BundlePass & { readonly reason: string };
  /** 换人接着录: the pass goes on in another hand; whoever had a part in it stays barred from the other pass. */
  bundleHandedOver: BundlePass & { readonly from: string; readonly to: string; readonly reason: string };
  /** Both passes of a bundle are in: all their differences at once. */
  bundleCompared: {
    readonly contestId: string;
    readonly bundle: number;
    readonly differences: readonly ComparedDifference[];
    /** Places at which two neighbours lie the other way round in the second pass. */
    readonly swapped: readonly number[];
    readonly hints: readonly Hint[];
  };
  /** Read from the paper by a third person, who had seen neither reading; null: there is no such sheet. */
  thirdReadingTaken: DifferenceId & { readonly reading: Reading | null; readonly operatorId: string };
  differenceSettled: DifferenceId & {
    readonly ruling: DifferenceRuling;
    readonly first: Reading | null;
    readonly second: Reading | null;
    readonly third: Reading | null;
    readonly operatorId: string;
    readonly reason: string;
  };
}

export interface BundlePass {
  readonly contestId: string;
  /** From 1. */
  readonly bundle: number;
  /** 1 first, 2 second entry. */
  readonly pass: number;
}

export interface DifferenceId {
  readonly contestId: string;
  readonly bundle: number;
  readonly no: number;
}

type CountingKind = keyof CountingBodies;

export const countingVersions: Readonly<Record<CountingKind, number>> = {
  operatorRegistered: 1,
  countPlanned: 1,
  bundleBegun: 1,
  bundleClosed: 1,
  bundleReopened: 1,
  bundleHandedOver: 1,
  bundleCompared: 1,
  thirdReadingTaken: 1,
  differenceSettled: 1,
};

export const countingTags: Readonly<Record<CountingKind, readonly ('ballots' | 'contests')[]>> = {
  operatorRegistered: ['ballots'],
  countPlanned: ['contests', 'ballots'],
  bundleBegun: ['ballots'],
  bundleClosed: ['ballots'],
  bundleReopened: ['ballots'],
  bundleHandedOver: ['ballots'],
  bundleCompared: ['ballots'],
  thirdReadingTaken: ['ballots'],
  differenceSettled: ['ballots'],
};
