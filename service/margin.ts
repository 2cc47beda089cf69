// The smallest number of votes that decides in a count that is whole.

import { smallestMargin } from '../core/counting/estimate.ts';
import { computeResult } from '../core/decide/counting.ts';
import type { Store } from '../db/open.ts';
import { gatherResult } from './facts.ts';
import { gatherGates } from './gates.ts';

/** Only once every ballot is in and both passes agree: half a count says nothing, and nobody should look at it. */
export function marginOf(store: Store, contestId: string, seats: number): number | null {
  const { contest } = gatherGates(store, contestId);
  const isAgreed = contest !== null && contest.bundles.pending === 0 && contest.bundles.open === 0;
  const facts = isAgreed && contest.entered === contest.collected?.collected ? gatherResult(store, contestId) : null;
  if (facts === null) return null;
  const { tally, outcome } = computeResult(facts);
  const votes = [...tally.candidates, ...tally.writeIns].map(({ approve }) => approve);
  return smallestMargin(votes, outcome.threshold, seats);
}
