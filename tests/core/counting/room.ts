// Both passes over one bundle as the decisions of core/ see them, kept in memory: what the events say happens to them.

import type { PlacedReading } from '../../../core/counting/compare.ts';
import type { Hint } from '../../../core/counting/hints.ts';
import { usualPlan } from '../../../core/counting/plan.ts';
import type { Reading } from '../../../core/counting/reading.ts';
import type { DifferenceRuling } from '../../../core/counting-events.ts';
import { type BundleFacts, decideBundleEnd } from '../../../core/decide/bundles.ts';
import {
  type DifferenceFacts,
  decideSettlement,
  decideThirdReading,
  type SettlingFacts,
} from '../../../core/decide/settling.ts';
import type { Decision } from '../../../core/decision.ts';
import type { NewEvent } from '../../../core/events.ts';
import { contest, counting } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';

export class BundleRoom {
  readonly #candidates: readonly string[];
  readonly #expected: number;
  #passes: readonly [readonly PlacedReading[], readonly PlacedReading[]];
  #lastEntry = 0;
  differences: readonly DifferenceFacts[] = [];
  hints: readonly Hint[] = [];
  swapped: readonly number[] = [];

  constructor(first: readonly Reading[], second: readonly Reading[], expected: number) {
    const candidates = Math.max(0, ...[...first, ...second].map(({ marks }) => marks.length));
    this.#candidates = Array.from({ length: candidates }, (_, index) => `候选人${index + 1}`);
    this.#expected = expected;
    this.#passes = [this.#place(first), this.#place(second)];
    this.#apply(decideBundleEnd(this.#bundle(), second.length));
  }

  /** What is counted: the first pass. */
  get first(): readonly Reading[] {
    return this.#passes[0];
  }

  get second(): readonly Reading[] {
    return this.#passes[1];
  }

  readThird(no: number, reading: Reading | null): string {
    return this.#apply(decideThirdReading(this.#settling(), no, reading));
  }

  settle(no: number, ruling: DifferenceRuling): string {
    return this.#apply(decideSettlement(this.#settling(), no, ruling, '看票'));
  }

  #place(readings: readonly Reading[]): readonly PlacedReading[] {
    return readings.map((reading, index) => {
      this.#lastEntry += 1;
      return { ...reading, entry: this.#lastEntry, place: index + 1 };
    });
  }

  #bundle(): BundleFacts {
    const [first, second] = this.#passes;
    return {
      gates: counting,
      contestId: 'c1',
      plan: usualPlan,
      station: {
        operatorId: 'o2',
        bundle: 1,
        pass: 2,
        own: { operatorId: 'o2', hands: ['o2'], closed: false, sheets: second.length },
        other: { operatorId: 'o1', hands: ['o1'], closed: true, sheets: first.length },
        expected: this.#expected,
      },
      bundles: 1,
      readings: { first, second },
    };
  }

  #settling(): SettlingFacts {
    const [first, second] = this.#passes;
    return {
      gates: counting,
      rule: grassroots,
      contest: { ...contest, candidates: this.#candidates },
      bundle: 1,
      typists: ['o1', 'o2'],
      operatorId: 'o3',
      differences: this.differences,
      readings: { first, second },
      expected: this.#expected,
      lastEntry: this.#lastEntry,
    };
  }

  /** The code of the refusal, or '' where it was done. */
  #apply(decision: Decision): string {
    if (!decision.ok) return decision.error.code;
    for (const event of decision.events) this.#take(event);
    return '';
  }

  #take(event: NewEvent): void {
    switch (event.kind) {
      case 'bundleCompared':
        this.differences = event.body.differences.map((found) => ({ ...found, third: null, ruling: null }));
        this.hints = event.body.hints;
        this.swapped = event.body.swapped;
        return;
      case 'thirdReadingTaken': {
        const { no, reading, operatorId } = event.body;
        this.differences = this.differences.map((one) =>
          one.no === no ? { ...one, third: { reading, operatorId } } : one,
        );
        return;
      }
      case 'differenceSettled': {
        const { no, ruling } = event.body;
        this.differences = this.differences.map((one) => (one.no === no ? { ...one, ruling } : one));
        return;
      }
      case 'ballotEntered': {
        const { pass, place, entry, marks, writeIns, doubts } = event.body;
        this.#lastEntry = Math.max(this.#lastEntry, entry);
        const seen = doubts.filter((doubt) => doubt === 'altered');
        this.#change(pass, (rows) => rows.toSpliced(place - 1, 0, { entry, place, marks, writeIns, seen }));
        return;
      }
      case 'ballotCorrected': {
        const { pass, entry, marks, writeIns, doubts } = event.body;
        const seen = doubts.filter((doubt) => doubt === 'altered');
        this.#change(pass, (rows) =>
          rows.map((row) => (row.entry === entry ? { ...row, marks, writeIns, seen } : row)),
        );
        return;
      }
      case 'ballotStruck': {
        const { pass, entry } = event.body;
        this.#change(pass, (rows) => rows.filter((row) => row.entry !== entry));
        return;
      }
      default:
    }
  }

  #change(pass: number, change: (rows: readonly PlacedReading[]) => readonly PlacedReading[]): void {
    const [first, second] = this.#passes;
    const placed = (rows: readonly PlacedReading[]) => rows.map((row, index) => ({ ...row, place: index + 1 }));
    this.#passes = pass === 1 ? [placed(change(first)), second] : [first, placed(change(second))];
  }
}
