// The counting room as the chair sees it: bundles, pace, and how sure the count is; nobody's votes.

import { minutesFor, paceTenths, residualTenths } from '../../core/counting/estimate.ts';
import { hintsInForce } from '../../core/counting/hints.ts';
import { type Reading, sameReading } from '../../core/counting/reading.ts';
import type { BundleView, EstimateView, PassView, RoomView } from '../../core/counting-views.ts';
import { rightOf } from '../../core/decide/settling.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import type { StoredPass } from '../../db/reads/counting.ts';
import { secondsBetween } from '../clock.ts';
import { marginOf } from '../margin.ts';
import { bundlesIn, planOf } from '../stations.ts';

/** Bundles over which the pace is taken: the hand as it is now, not as it was in the first minutes. */
const paceOver = 4;

export function roomView(store: Store, contest: ContestRecord): RoomView {
  const { contestId, shortTitle } = contest;
  const plan = planOf(store, contestId);
  const collected = contest.collected ?? 0;
  const passes = store.counting.passes(contestId);
  const sheetsIn = (pass: number) =>
    passes.filter((one) => one.pass === pass).reduce((sum, { sheets }) => sum + sheets, 0);
  const entered = { first: store.contests.ballotCounts(contestId).entered, second: sheetsIn(2) };
  const closed = passes
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => ((a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1))
    .slice(0, paceOver);
  const seconds = closed.reduce((sum, { begunAt, closedAt }) => sum + secondsBetween(begunAt, closedAt ?? begunAt), 0);
  const perMinuteTenths = paceTenths(
    closed.reduce((sum, { sheets }) => sum + sheets, 0),
    seconds,
  );
  const left = Math.max(0, plan.passes * collected - entered.first - entered.second);
  return {
    contestId,
    shortTitle,
    plan,
    collected,
    entered,
    bundles: plan.passes === 1 ? [] : bundleViews(store, contest, passes),
    doubts: store.contests.ballotCounts(contestId).doubts,
    perMinuteTenths,
    minutesLeft: minutesFor(left, perMinuteTenths),
    estimate: estimateOf(store, contest),
  };
}

function bundleViews(store: Store, contest: ContestRecord, passes: readonly StoredPass[]): readonly BundleView[] {
  const { contestId } = contest;
  const names = new Map(store.counting.operators().map(({ operatorId, name }) => [operatorId, name]));
  const compared = new Map(store.counting.comparisons(contestId).map((one) => [one.bundle, one]));
  const differences = store.counting.differences(contestId);
  // One bundle more than was counted in may have been begun, or one that a count on paper found to be none.
  const begun = passes.map(({ bundle }) => ({ bundle, sheets: 0 }));
  const all = new Map([...begun, ...bundlesIn(contest)].map((one) => [one.bundle, one.sheets]));
  return [...all]
    .toSorted(([a], [b]) => a - b)
    .map(([bundle, sheets]) => {
      const own = differences.filter((difference) => difference.bundle === bundle);
      const pass = (which: number) => passView(passes, names, bundle, which);
      return {
        bundle,
        expected: sheets,
        first: pass(1),
        second: pass(2),
        compared: compared.has(bundle),
        differences: own.length,
        open: own.filter(({ ruling }) => ruling === null).length,
        swapped: compared.get(bundle)?.swapped ?? [],
        hints: hintsInForce(compared.get(bundle)?.hints ?? [], sheets),
      };
    });
}

function passView(
  passes: readonly StoredPass[],
  names: ReadonlyMap<string, string>,
  bundle: number,
  which: number,
): PassView | null {
  const found = passes.find((pass) => pass.bundle === bundle && pass.pass === which);
  if (found === undefined) return null;
  const { pass, operatorId, hands, sheets, closedAt } = found;
  return { pass, operatorId, operator: names.get(operatorId) ?? '', hands, sheets, closed: closedAt !== null };
}

function estimateOf(store: Store, { contestId, seats }: ContestRecord): EstimateView {
  const differences = store.counting.differences(contestId);
  const candidates = store.contests.candidateNames(contestId).length;
  const sheets = store.counting.comparisons(contestId).reduce((sum, compared) => sum + compared.sheets, 0);
  const settled = differences.filter(({ ruling }) => ruling !== null);
  const faults = settled.map((difference) => {
    const right = rightOf(difference);
    const isWrong = (reading: Reading | null) =>
      reading === null || right === null ? reading !== right : !sameReading(reading, right);
    const { firstReading, secondReading } = difference;
    return { firstWrong: isWrong(firstReading), secondWrong: isWrong(secondReading) };
  });
  const cells = sheets * candidates;
  return {
    cells,
    differences: differences.length,
    residualTenths: residualTenths(cells, faults, differences.length - settled.length),
    smallestMargin: marginOf(store, contestId, seats),
  };
}
