// Answers about tally sheets: each group as whoever is signed on may see it, and what has been called.

import { cellName } from '../../core/counting/cells.ts';
import { accept, refuse } from '../../core/result.ts';
import type { GroupView, SheetPassView } from '../../core/sheet-views.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import type { StoredSheetComparison } from '../../db/reads/sheets.ts';
import { ruleOf } from '../facts.ts';
import { stateOf } from '../gates.ts';
import type { QueryHandlers } from '../queries.ts';
import { sheetProgress } from '../sheet-progress.ts';
import { gatherGroup } from '../sheets.ts';

export const sheetQueries: Pick<QueryHandlers, 'sheets' | 'calling'> = {
  sheets({ store, operatorId }, { contestId }) {
    const contest = store.contests.contest(contestId);
    if (contest === null) return refuse({ code: 'contestMissing' });
    const { shortTitle, seats, plan } = contest;
    const ruleSet = ruleOf(store, contest.round.kind);
    const groups = groupViews(store, contest, operatorId);
    const shown = groups.flatMap(({ first, second }) => [first?.sheet, second?.sheet]);
    const names = shown.flatMap((sheet) => (sheet ?? null)?.writeIns ?? []).map(({ name }) => name);
    return accept({
      contestId,
      shortTitle,
      state: stateOf(contest),
      seats,
      ruleSet,
      plan,
      candidates: store.contests.candidateNames(contestId),
      collected: contest.collected ?? 0,
      entered: store.contests.ballotCounts(contestId).entered,
      groups,
      progress: sheetProgress(store, contest, groups),
      writeInNames: [...new Set(names)],
      isOpenCount: ruleSet.openCount.shown,
    });
  },
  calling({ store, operatorId }, at) {
    const facts = gatherGroup(store, at, operatorId);
    if (facts === null) return refuse({ code: 'contestMissing' });
    const { calling, own, pile, plan } = facts;
    // What is being called is for nobody but the hand that draws it; keyed once, that is whoever sits there.
    if (calling === null || (plan.passes === 2 && own?.operatorId !== operatorId)) return accept(null);
    const { valid, invalid, approvals, writeIns, inHand, strokesInHand } = calling;
    const { group, pass } = at;
    return accept({
      group,
      pass,
      pile: pile ?? 0,
      valid,
      invalid,
      approvals,
      writeIns,
      inHand,
      strokes: strokesInHand,
    });
  },
};

function groupViews(store: Store, { contestId, plan }: ContestRecord, operatorId: string | null): readonly GroupView[] {
  const candidates = store.contests.candidateNames(contestId);
  const comparisons = store.sheets.comparisons(contestId);
  const isTwice = plan?.passes === 2;
  const passView = openPassView(store, contestId, operatorId);
  return store.sheets.piles(contestId).map((pile, index) => {
    const group = index + 1;
    const compared = comparisons.find((known) => known.group === group) ?? null;
    const isSettled = compared !== null && (compared.differences.length === 0 || compared.ruling !== null);
    const first = passView(group, 1, !isTwice || isSettled);
    const second = passView(group, 2, !isTwice || isSettled);
    return {
      group,
      pile,
      first,
      second,
      compared: compared !== null,
      differences: differenceViews(compared, candidates),
      ruling: compared?.ruling ?? null,
      reason: compared?.reason ?? null,
      done: isTwice ? isSettled : first?.state === 'keyed',
      own: operatorId !== null && [first, second].some((known) => known?.operatorId === operatorId),
    };
  });
}

function differenceViews(
  compared: StoredSheetComparison | null,
  candidates: readonly string[],
): GroupView['differences'] {
  const third = new Map((compared?.third ?? []).map(({ cell, value }) => [cell, value]));
  return (compared?.differences ?? []).map(({ cell, ...read }) => ({
    cell,
    name: cellName(cell, candidates),
    readings: compared?.third == null ? null : { ...read, third: third.get(cell) ?? 0 },
  }));
}

/** One pass as it may be seen: until both agree, what was keyed is for nobody but the hand that keyed it. */
function openPassView(store: Store, contestId: string, operatorId: string | null) {
  const operators = new Map(store.counting.operators().map((known) => [known.operatorId, known.name]));
  const sheets = store.sheets.sheets(contestId);
  const callings = store.sheets.callings(contestId);
  return (group: number, pass: number, isShown: boolean): SheetPassView | null => {
    const sheet = sheets.find((known) => known.group === group && known.pass === pass);
    const begun = sheet ?? callings.find((known) => known.group === group && known.pass === pass);
    if (begun === undefined) return null;
    const owner = begun.operatorId;
    const isOwn = operatorId !== null && owner === operatorId;
    return {
      pass,
      operatorId: owner,
      operator: owner === null ? '' : (operators.get(owner) ?? ''),
      state: sheet === undefined ? 'calling' : 'keyed',
      corrected: sheet?.corrected === true,
      sheet: isShown || isOwn ? (sheet?.sheet ?? null) : null,
    };
  };
}
