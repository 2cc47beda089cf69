// What the desk knows from the trusted side, and where the next ballot lies when some are still on their way there.

import type { BallotRow, CountingView } from '../../core/counting-views.ts';
import type { BallotTerms } from '../../core/rules/ballot.ts';

export interface DeskFacts {
  readonly terms: BallotTerms;
  /** Ballots keyed at this desk, struck ones too: only ever grows. */
  readonly keyed: number;
  /** Live ballots here: of the bundle's pass, or of the whole contest. */
  readonly live: number;
  /** How many should come: sheets of the bundle, or all that were collected. */
  readonly expected: number;
  readonly next: Place;
  /** Ballots in a bundle; null where the station keys one bundle. */
  readonly bundleSize: number | null;
  /** Newest first, struck ones too. */
  readonly rows: readonly BallotRow[];
  /** Whether a ballot more than expected may be keyed: a sheet too many may turn up in a bundle. */
  readonly canExceed: boolean;
  /** Nothing can be keyed here, for this reason. */
  readonly shut: 'closed' | 'elsewhere' | 'notSignedOn' | null;
}

export interface Place {
  readonly bundle: number;
  readonly place: number;
}

/** The facts of the desk in what the trusted side answered. */
export function factsOf(view: CountingView): DeskFacts {
  const { station, plan } = view;
  const isTwice = plan?.passes === 2;
  return {
    terms: { rule: view.ruleSet, seats: view.seats, candidates: view.candidates },
    keyed: view.keyed,
    live: isTwice ? (station?.sheets ?? 0) : view.entered,
    expected: isTwice ? (station?.expected ?? 0) : view.collected,
    next: view.next,
    bundleSize: isTwice ? null : (plan?.bundleSize ?? null),
    rows: view.latest,
    canExceed: isTwice,
    shut: shutBy(view, isTwice),
  };
}

function shutBy({ state, station }: CountingView, isTwice: boolean): DeskFacts['shut'] {
  if (state !== 'collected') return 'elsewhere';
  if (!isTwice) return null;
  if (station === null) return 'notSignedOn';
  return station.closed ? 'closed' : null;
}

/** The place `ahead` ballots after the next one of the facts. */
export function placeAfter({ next, bundleSize }: DeskFacts, ahead: number): Place {
  if (bundleSize === null) return { bundle: next.bundle, place: next.place + ahead };
  const index = next.place - 1 + ahead;
  return { bundle: next.bundle + Math.floor(index / bundleSize), place: (index % bundleSize) + 1 };
}

/** 第 3 捆第 4 张. */
export function placeWords({ bundle, place }: Place): string {
  return `第 ${bundle} 捆第 ${place} 张`;
}
