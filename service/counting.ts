// Gathers the facts of the counting room: what both passes over a bundle have, and what is left to settle.

import type { BundleFacts } from '../core/decide/bundles.ts';
import type { SettlingFacts } from '../core/decide/settling.ts';
import type { Store } from '../db/open.ts';
import { readingOf } from '../db/reads/counting.ts';
import { gatherContest, ruleOf } from './facts.ts';
import { gatherGates } from './gates.ts';
import { bundlesIn, expectedIn, gatherStation, planOf } from './stations.ts';

export function gatherBundle(
  store: Store,
  contestId: string,
  at: { readonly bundle: number; readonly pass: number },
  operatorId: string | null,
): BundleFacts {
  return {
    gates: gatherGates(store, contestId),
    contestId,
    plan: planOf(store, contestId),
    station: gatherStation(store, contestId, at, operatorId),
    bundles: bundlesIn(store.contests.contest(contestId)).at(-1)?.bundle ?? 0,
    readings: readingsOf(store, contestId, at.bundle),
  };
}

function readingsOf(store: Store, contestId: string, bundle: number): BundleFacts['readings'] {
  const sheets = (pass: number) => store.counting.sheets(contestId, bundle, pass).map(readingOf);
  return { first: sheets(1), second: sheets(2) };
}

/** Null where there is no such contest. */
export function gatherSettling(
  store: Store,
  contestId: string,
  bundle: number,
  operatorId: string | null,
): SettlingFacts | null {
  const contest = gatherContest(store, contestId);
  if (contest === null) return null;
  const typists = store.counting.passes(contestId).filter((pass) => pass.bundle === bundle);
  return {
    gates: gatherGates(store, contestId),
    rule: ruleOf(store, contest.round.kind),
    contest,
    bundle,
    typists: typists.flatMap(({ hands }) => hands),
    operatorId,
    differences: store.counting.differences(contestId).filter((difference) => difference.bundle === bundle),
    readings: readingsOf(store, contestId, bundle),
    expected: expectedIn(store, contestId, bundle),
    lastEntry: store.contests.ballotCounts(contestId).lastEntry,
  };
}
