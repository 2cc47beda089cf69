// A counting room for tests: piles of paper, typists who err in known ways, and a third person who knows only the paper.

import { type Reading, sameReading } from '../../../core/counting/reading.ts';

/** 错记号 · 漏张 · 重张 · 两张换序 · 错行. */
export type Fault = 'mark' | 'skipped' | 'doubled' | 'swapped' | 'shifted';

/** One fault in so many chances: marks for `mark`, sheets for all others. */
export type Rates = Readonly<Record<Fault, number>>;

export interface Slip {
  readonly fault: Fault;
  /** The sheet in the bundle of paper, from 1; of two that were swapped each is named. */
  readonly place: number;
}

export interface Keyed {
  readonly sheets: readonly Reading[];
  /** Every slip that changed what is keyed. */
  readonly slips: readonly Slip[];
}

/** A generator of numbers from 0 below 1; the same seed gives the same. */
export function rollFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isOneIn = (n: number, roll: () => number) => roll() * n < 1;
const below = (n: number, roll: () => number) => Math.floor(roll() * n);

/** Paper as halls fill it: seven in ten approve of all, the others oppose or abstain here and there. */
export function paperPile(sheets: number, candidates: number, roll: () => number): readonly Reading[] {
  return Array.from({ length: sheets }, () => {
    const isUnanimous = roll() < 0.7;
    const marks = Array.from({ length: candidates }, () => {
      if (isUnanimous || roll() > 0.2) return 'A';
      return ['O', 'O', 'N', 'X'][below(4, roll)] ?? 'O';
    });
    const writeIns = !isUnanimous && isOneIn(5, roll) ? [['马六', '戴五'][below(2, roll)] ?? ''] : [];
    return { marks: marks.join(''), writeIns, seen: isOneIn(60, roll) ? ['altered'] : [] };
  });
}

/** One pass over a bundle by a hand that errs so often. */
export function keyBundle(papers: readonly Reading[], rates: Rates, roll: () => number): Keyed {
  const keyed: { readonly reading: Reading; readonly place: number }[] = [];
  const slips: Slip[] = [];
  for (const [index, paper] of papers.entries()) {
    const place = index + 1;
    if (isOneIn(rates.skipped, roll)) {
      slips.push({ fault: 'skipped', place });
      continue;
    }
    const { reading, faults } = misread(paper, rates, roll);
    slips.push(...faults.map((fault) => ({ fault, place })));
    keyed.push({ reading, place });
    if (isOneIn(rates.doubled, roll)) {
      keyed.push({ reading, place });
      slips.push({ fault: 'doubled', place });
    }
    const [one, other] = keyed.slice(-2);
    if (one === undefined || other === undefined || sameReading(one.reading, other.reading)) continue;
    if (!isOneIn(rates.swapped, roll)) continue;
    keyed.splice(-2, 2, other, one);
    slips.push({ fault: 'swapped', place: one.place }, { fault: 'swapped', place: other.place });
  }
  return { sheets: keyed.map(({ reading }) => reading), slips };
}

function misread(paper: Reading, rates: Rates, roll: () => number): { reading: Reading; faults: readonly Fault[] } {
  const shifted = isOneIn(rates.shifted, roll) ? shiftRows(paper, roll) : paper;
  const reading = slip(shifted, rates.mark, roll);
  const faults: Fault[] = [];
  if (!sameReading(shifted, paper)) faults.push('shifted');
  if (!sameReading(reading, shifted)) faults.push('mark');
  return { reading, faults };
}

/** From some candidate on every mark stands one row lower; the row left empty is approved, the last mark is lost. */
function shiftRows({ marks, ...rest }: Reading, roll: () => number): Reading {
  const from = below(marks.length, roll);
  return { ...rest, marks: `${marks.slice(0, from)}A${marks.slice(from, -1)}` };
}

function slip({ marks, ...rest }: Reading, every: number, roll: () => number): Reading {
  const keyed = [...marks].map((mark) => (isOneIn(every, roll) ? otherThan(mark, roll) : mark));
  return { ...rest, marks: keyed.join('') };
}

function otherThan(mark: string, roll: () => number): string {
  const others = ['A', 'O', 'N', 'X'].filter((other) => other !== mark);
  return others[below(others.length, roll)] ?? mark;
}
