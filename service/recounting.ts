// Gathers what a count of the ballots on paper is about: how they lie, what is keyed of them, who may count.

import type { PaperParts } from '../core/contest-events.ts';
import type { CollectionPart, CollectionView } from '../core/counting-views.ts';
import type { RecountFacts } from '../core/decide/recounting.ts';
import { citeClause } from '../core/rules/rule-set.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import type { StoredPass } from '../db/reads/counting.ts';
import { gatherContest } from './facts.ts';
import { gatherGates } from './gates.ts';
import { bundlesIn } from './stations.ts';

export function gatherRecount(store: Store, contestId: string): RecountFacts {
  const contest = store.contests.contest(contestId);
  const piles = contest?.plan?.method === 'sheets' ? store.sheets.piles(contestId) : [];
  return {
    gates: gatherGates(store, contestId),
    contest: gatherContest(store, contestId),
    parts: contest === null ? null : partsOf(store, contest),
    piles: piles.map((_, index) => pileFacts(store, contestId, index + 1)),
    scrutineers: scrutineers(store),
  };
}

/** Bundles where two hands enter each of them; piles where they were dealt; else the ballots are one heap. */
function partsOf(store: Store, contest: ContestRecord): PaperParts | null {
  if (contest.plan?.method === 'sheets') {
    const ballots = store.sheets.piles(contest.contestId);
    return ballots.length === 0 ? null : { unit: 'group', ballots };
  }
  if (contest.plan?.passes !== 2) return null;
  const bundles = contest.bundles ?? bundlesIn(contest).map(({ sheets }) => sheets);
  return { unit: 'bundle', ballots: bundles };
}

function pileFacts(store: Store, contestId: string, group: number): RecountFacts['piles'][number] {
  const candidates = store.contests.candidateNames(contestId).length;
  const called = store.sheets
    .callings(contestId)
    .filter((calling) => calling.group === group)
    .map(({ pass }) => store.sheets.called(contestId, group, pass, candidates))
    .map(({ valid, invalid, strokesInHand }) => valid + invalid + (strokesInHand > 0 ? 1 : 0));
  return {
    keyed: store.sheets.sheets(contestId).some((sheet) => sheet.group === group),
    called: Math.max(0, ...called),
  };
}

function scrutineers(store: Store): readonly string[] {
  return store.session
    .officers()
    .filter(({ role }) => role !== 'teller')
    .map(({ name }) => name);
}

export function collectionView(store: Store, contest: ContestRecord): CollectionView {
  const { contestId, shortTitle, issued, collected } = contest;
  const parts = partsOf(store, contest);
  const passes = parts?.unit === 'bundle' ? store.counting.passes(contestId) : [];
  // A bundle that was begun though no sheet was counted into it is one that something may have been found in.
  const length = Math.max(parts?.ballots.length ?? 0, ...passes.map(({ bundle }) => bundle));
  return {
    contestId,
    shortTitle,
    issued: issued ?? 0,
    collected: collected ?? 0,
    unit: parts?.unit ?? null,
    parts: Array.from({ length }, (_, index) => ({
      part: index + 1,
      ballots: parts?.ballots[index] ?? 0,
      keyed: keyedIn(passes.filter(({ bundle }) => bundle === index + 1)),
    })),
    scrutineers: scrutineers(store),
    article: citeClause(store.session.session().ruleSet.electionValid.clause),
    counts: store.contests.collections(contestId),
  };
}

/** What both hands, or the one that is done, found in a bundle. */
function keyedIn(passes: readonly StoredPass[]): CollectionPart['keyed'] {
  const found = passes.filter(({ closedAt }) => closedAt !== null).map(({ sheets }) => sheets);
  const [first] = found;
  return first !== undefined && found.every((sheets) => sheets === first) ? first : null;
}
