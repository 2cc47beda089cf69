// The model's sample check: which ballots the dice draw, and what every look at them came to.

import { createHash } from 'node:crypto';
import { dueBundles } from './bundles.ts';
import type { Ballot, Election } from './congress.ts';

export interface Drawn {
  readonly number: number;
  readonly bundle: number;
  readonly place: number;
  /** As it is counted. */
  readonly paper: Ballot;
  /** Whether each look read it as it was counted. */
  readonly looks: boolean[];
}

export interface Sample {
  readonly dice: string;
  readonly ballots: readonly Drawn[];
}

type Placed = Omit<Drawn, 'looks'>;

/** The pile from the first sheet to the last. Entered once nobody closes a bundle: sheets lie as they were counted off. */
export function pileOf(e: Election): readonly Placed[] {
  const { passes } = e.plan;
  const counted = dueBundles(e).flatMap(({ bundle, sheets }) =>
    Array.from({ length: sheets }, (_, index) => ({ bundle, place: index + 1 })),
  );
  const live = e.ballots.filter(({ pass, struck }) => pass === 1 && !struck);
  const sheets = live.toSorted((a, b) => bundleIn(a) - bundleIn(b) || orderOf(a) - orderOf(b));
  return sheets.map((paper, index) => {
    const at = { number: index + 1, paper };
    if (passes === 1) return { ...at, ...(counted[index] ?? { bundle: 0, place: 0 }) };
    const before = sheets.slice(0, index).filter(({ bundle }) => bundle === paper.bundle).length;
    return { ...at, bundle: paper.bundle, place: before + 1 };
  });
}

/** What was keyed once, after a hand went away, lies behind the bundles of both. */
const bundleIn = ({ bundle }: Ballot) => (bundle === 0 ? Number.MAX_SAFE_INTEGER : bundle);

/** What was keyed since a settlement lies behind what was settled. */
const orderOf = ({ place, entry }: Ballot) => place ?? entry;

/** Rivest's sampler: for k = 1, 2 … SHA-256 of "dice,k" divided by the sheets, the remainder plus one, each once. */
export function drawn(pile: readonly Placed[], dice: string, size: number, before: readonly Drawn[]): readonly Drawn[] {
  const numbers = new Set<number>();
  for (let turn = 1; numbers.size < size; turn += 1) {
    const hash = createHash('sha256').update(`${dice},${turn}`).digest('hex');
    numbers.add(Number(BigInt(`0x${hash}`) % BigInt(pile.length)) + 1);
  }
  return pile
    .filter(({ number }) => numbers.has(number))
    .map((sheet) => before.find(({ number }) => number === sheet.number) ?? { ...sheet, looks: [] });
}

/** A second look stands, whatever it reads. */
export function stateOf({ looks }: Drawn): 'unread' | 'again' | 'same' | 'faulty' {
  const last = looks.at(-1);
  if (last === undefined) return 'unread';
  if (last) return 'same';
  return looks.length < 2 ? 'again' : 'faulty';
}

export const toRead = ({ sample }: Election) =>
  (sample?.ballots ?? []).filter((one) => stateOf(one) === 'unread' || stateOf(one) === 'again');

/** Ballots of which the last look differed. */
export const differing = ({ sample }: Election) =>
  (sample?.ballots ?? []).filter(({ looks }) => looks.at(-1) === false).length;

type Reading = Pick<Ballot, 'marks' | 'writeIns' | 'seen'>;

/** The same marks and names; a doubt seen only now is a fault unless a scrutineer has ruled on the ballot. */
export function readsAs({ marks, writeIns, seen }: Reading, paper: Ballot): boolean {
  const isNew = paper.ruling === null && seen.some((one) => !paper.seen.includes(one));
  return marks === paper.marks && writeIns.toSorted().join() === paper.writeIns.toSorted().join() && !isNew;
}
