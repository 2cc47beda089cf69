// Gathers the facts of tally sheets: piles, both passes of a group, what was called, what is left to settle.

import type { SheetSettlingFacts } from '../core/decide/sheet-settling.ts';
import type { DealFacts, GroupFacts, SheetFacts } from '../core/decide/sheets.ts';
import type { Store } from '../db/open.ts';
import { gatherContest, ruleOf } from './facts.ts';
import { gatherGates } from './gates.ts';
import { planOf } from './stations.ts';

/** Null where there is no such contest. */
export function gatherDeal(store: Store, contestId: string): DealFacts | null {
  const contest = gatherContest(store, contestId);
  if (contest === null) return null;
  const begun = [...store.sheets.sheets(contestId), ...store.sheets.callings(contestId)].map(({ group }) => group);
  return {
    gates: gatherGates(store, contestId),
    contest,
    plan: planOf(store, contestId),
    piles: store.sheets.piles(contestId),
    begun: [...new Set(begun)],
  };
}

/** Null where there is no such contest. */
export function gatherGroup(
  store: Store,
  { contestId, group, pass }: { readonly contestId: string; readonly group: number; readonly pass: number },
  operatorId: string | null,
): GroupFacts | null {
  const contest = gatherContest(store, contestId);
  if (contest === null) return null;
  const sheets = store.sheets.sheets(contestId).filter((sheet) => sheet.group === group);
  const callings = store.sheets.callings(contestId).filter((calling) => calling.group === group);
  const of = (which: number): SheetFacts | null => {
    const sheet = sheets.find((known) => known.pass === which);
    const calling = callings.find((known) => known.pass === which);
    if (sheet !== undefined) return { operatorId: sheet.operatorId, sheet: sheet.sheet };
    return calling === undefined ? null : { operatorId: calling.operatorId, sheet: null };
  };
  const isCalled = callings.some((known) => known.pass === pass);
  return {
    gates: gatherGates(store, contestId),
    rule: ruleOf(store, contest.round.kind),
    contest,
    plan: planOf(store, contestId),
    group,
    pass,
    pile: store.sheets.piles(contestId)[group - 1] ?? null,
    operatorId,
    own: of(pass),
    other: of(3 - pass),
    calling: isCalled ? store.sheets.called(contestId, group, pass, contest.candidates.length) : null,
  };
}

/** Null where there is no such contest. */
export function gatherSheetSettling(
  store: Store,
  contestId: string,
  group: number,
  operatorId: string | null,
): SheetSettlingFacts | null {
  const facts = gatherGroup(store, { contestId, group, pass: 1 }, operatorId);
  if (facts === null) return null;
  const { own, other, pass: _pass, calling: _calling, ...rest } = facts;
  return {
    ...rest,
    sheets: { first: own?.sheet ?? null, second: other?.sheet ?? null },
    typists: [own, other].flatMap((sheet) => (sheet === null ? [] : [sheet.operatorId])),
    comparison: store.sheets.comparisons(contestId).find((known) => known.group === group) ?? null,
  };
}
