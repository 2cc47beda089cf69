// The facts of a sample check: the pile it is drawn from, what was drawn, what was counted.

import { createHash } from 'node:crypto';
import type { SampleFacts } from '../core/decide/sampling.ts';
import type { Sha256 } from '../core/sampling/draw.ts';
import { marginOfCount } from '../core/sampling/figures.ts';
import type { Store } from '../db/open.ts';
import { gatherGates } from './gates.ts';
import { bundlesIn, planOf } from './stations.ts';

/** SHA-256 of a text's UTF-8 bytes, hex. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

export function gatherSample(store: Store, contestId: string): SampleFacts {
  const count = store.contests.closedCount(contestId);
  const seats = store.contests.contest(contestId)?.seats ?? 0;
  const sample = store.sampling.sample(contestId);
  return {
    gates: gatherGates(store, contestId),
    contestId,
    plan: planOf(store, contestId),
    candidates: store.contests.candidateNames(contestId).length,
    bundles: pileOf(store, contestId),
    margin: count === null ? null : marginOfCount(count, seats),
    current: sample === null || sample.superseded ? null : { dice: sample.dice, ballots: sample.ballots },
    usedDice: store.sampling.usedDice(),
    counted: (number) => store.sampling.counted(contestId, number),
    hash: sha256,
  };
}

/**
 * The pile as it lies. Entered twice, a bundle has as many sheets as both operators found in it; entered once nobody
 * closes a bundle, so the sheets lie as they were counted off, whatever was struck on the screen.
 */
export function pileOf(store: Store, contestId: string) {
  const pile = store.sampling.pile(contestId);
  return planOf(store, contestId).passes === 2 ? pile : bundlesIn(store.contests.contest(contestId));
}
