// The model's counting room: whose each pass over a bundle is, what is compared, and what nobody has settled.

import type { Ballot, Congress, Election } from './congress.ts';
import { isSignedOn } from './operators.ts';
import { bySheets, isOpen, sheetsAgree } from './piles.ts';

export interface Hand {
  /** o1, o2 … in the order they were registered. */
  readonly operator: string;
  closed: boolean;
}

export interface Difference {
  readonly no: number;
  readonly kind: string;
  /** The paper was read a third time; `absent`: it has no such sheet. */
  read: boolean;
  absent: boolean;
  settled: boolean;
}

export interface Bundle {
  readonly bundle: number;
  /** The first and the second pass; null where nobody has begun it. */
  readonly hands: [Hand | null, Hand | null];
  compared: boolean;
  differences: readonly Difference[];
}

/** Where an operator keys, as it is sent: the operator as `@o1`, which the run replaces by what he shows. */
export interface Station {
  readonly bundle: number;
  readonly pass: number;
  readonly operator: string;
}

export const handOf = (e: Election | null, { bundle, pass }: { bundle: number; pass: number }): Hand | null =>
  e?.bundles.find((one) => one.bundle === bundle)?.hands[pass === 1 ? 0 : 1] ?? null;

export const bundleOf = (e: Election | null, bundle: number) => e?.bundles.find((one) => one.bundle === bundle) ?? null;

/** Ballot by ballot, by two hands. */
export const isTwice = (e: Election | null) => e?.plan.passes === 2 && e.plan.method === 'ballots';

/** How many sheets each bundle was made of, or was found to hold. */
export function sizesOf({ collected, plan, sizes }: Election): readonly number[] {
  const { bundleSize } = plan;
  const even = Array.from({ length: Math.ceil((collected ?? 0) / bundleSize) }, (_, index) =>
    Math.min(bundleSize, (collected ?? 0) - index * bundleSize),
  );
  return sizes ?? even;
}

/** Bundles that the ballots make, each with its sheets; nobody keys one in which nothing lies. */
export function dueBundles(e: Election): readonly { bundle: number; sheets: number }[] {
  const all = sizesOf(e).map((sheets, index) => ({ bundle: index + 1, sheets }));
  return all.filter(({ sheets }) => sheets > 0);
}

export const sheetsIn = (e: Election | null, { bundle, pass }: { bundle: number; pass: number }): readonly Ballot[] =>
  (e?.ballots ?? []).filter((ballot) => ballot.bundle === bundle && ballot.pass === pass && !ballot.struck);

export const openDifferences = (e: Election) =>
  e.bundles.flatMap(({ bundle, differences }) =>
    differences.filter(({ settled }) => !settled).map((difference) => ({ bundle, difference })),
  );

/** Differences that nobody has settled, of bundles and of sheets. */
export const openOf = (e: Election) => openDifferences(e).length + e.groups.filter(isOpen).length;

/** Entered once, or every bundle that is due or begun compared and every difference settled. */
export function isAgreed(e: Election): boolean {
  if (bySheets(e)) return sheetsAgree(e);
  if (!isTwice(e)) return true;
  const all = [...dueBundles(e).map(({ bundle }) => bundle), ...e.bundles.map(({ bundle }) => bundle)];
  return all.every((bundle) => bundleOf(e, bundle)?.compared === true) && openDifferences(e).length === 0;
}

/** Why nobody, or not this operator, can key there. */
export function seatRefused(c: Congress, e: Election | null, station: Station | null): string | null {
  if (bySheets(e)) return 'countedBySheets';
  if (!isTwice(e)) return null;
  if (station === null || !isSignedOn(c, station.operator)) return 'notSignedOn';
  const hand = handOf(e, station);
  if (hand === null) return 'bundleNotBegun';
  if (`@${hand.operator}` !== station.operator) return 'bundleTaken';
  return hand.closed ? 'bundleClosed' : null;
}

/** Passes that are begun and not closed. */
export function openSeats(e: Election | null): readonly Station[] {
  return (e?.bundles ?? []).flatMap(({ bundle, hands }) =>
    hands.flatMap((hand, index) =>
      hand === null || hand.closed ? [] : [{ bundle, pass: index + 1, operator: `@${hand.operator}` }],
    ),
  );
}

/** Has fewer sheets than were counted into its bundle. */
export function isWanting(e: Election, station: Station): boolean {
  const due = dueBundles(e).find(({ bundle }) => bundle === station.bundle);
  return sheetsIn(e, station).length < (due?.sheets ?? 0);
}
