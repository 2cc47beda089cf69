// Where an operator sits: how the contest is counted, and what is known of both passes over the bundle.

import { type BundleSize, bundlesOf, type CountPlan, usualPlan } from '../core/counting/plan.ts';
import type { Gap } from '../core/decide/counting.ts';
import type { PassFacts, StationFacts } from '../core/decide/stations.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import type { StoredPass } from '../db/reads/counting.ts';

/** How the contest is counted; before the boxes are opened, as contests usually are. */
export function planOf(store: Store, contestId: string): CountPlan {
  return store.contests.contest(contestId)?.plan ?? usualPlan;
}

/** The bundles the collected ballots were made into, as they were last counted on paper. */
export function bundlesIn(contest: ContestRecord | null): readonly BundleSize[] {
  const { collected, plan, bundles } = contest ?? { collected: null, plan: null, bundles: null };
  return bundlesOf(collected ?? 0, (plan ?? usualPlan).bundleSize, bundles);
}

/** Sheets counted into a bundle; 0 for one more than was counted. */
export function expectedIn(store: Store, contestId: string, bundle: number): number {
  const bundles = bundlesIn(store.contests.contest(contestId));
  return bundles.find((one) => one.bundle === bundle)?.sheets ?? 0;
}

/**
 * Bundles that two hands had not finished when one alone went on: left out, or begun and not closed. Behind the last one
 * they had begun nothing is left out.
 */
export function gapsIn(store: Store, contestId: string): readonly Gap[] {
  const contest = store.contests.contest(contestId);
  const passes = contest?.plan?.passes === 1 ? store.counting.passes(contestId) : [];
  const begun = new Map(passes.flatMap((one) => (one.pass === 1 ? [[one.bundle, one]] : [])));
  if (begun.size === 0) return [];
  const last = Math.max(...begun.keys());
  const live = new Map(store.sampling.pile(contestId).map(({ bundle, sheets }) => [bundle, sheets]));
  return bundlesIn(contest).flatMap(({ bundle, sheets: expected }) => {
    const sheets = live.get(bundle) ?? 0;
    const isUnfinished = bundle <= last && (begun.get(bundle)?.closedAt ?? null) === null;
    return isUnfinished && sheets < expected ? [{ bundle, sheets, expected }] : [];
  });
}

function passFacts(pass: StoredPass | null): PassFacts | null {
  if (pass === null) return null;
  const { operatorId, hands, closedAt, sheets } = pass;
  return { operatorId, hands, closed: closedAt !== null, sheets };
}

/** Null where nobody is signed on, or ballots are entered once. */
export function gatherStation(
  store: Store,
  contestId: string,
  at: { readonly bundle: number; readonly pass: number } | null,
  operatorId: string | null,
): StationFacts | null {
  if (at === null || operatorId === null) return null;
  const { bundle, pass } = at;
  return {
    operatorId,
    bundle,
    pass,
    own: passFacts(store.counting.passOf(contestId, bundle, pass)),
    other: passFacts(store.counting.passOf(contestId, bundle, 3 - pass)),
    expected: expectedIn(store, contestId, bundle),
  };
}
