// How far, how fast and how sure a count on tally sheets is; nobody's votes.

import { cellsOf } from '../core/counting/cells.ts';
import { residualTenths } from '../core/counting/estimate.ts';
import { paceOfSheets } from '../core/counting/sheet-pace.ts';
import type { EstimateView } from '../core/counting-views.ts';
import type { GroupView, SheetProgressView } from '../core/sheet-views.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import type { StoredCalling, StoredSheet } from '../db/reads/sheets.ts';
import { secondsBetween } from './clock.ts';
import { marginOf } from './margin.ts';

/** Sheets and callings over which the pace is taken: the hall as it is now. */
const paceOver = 4;

/** `groups` as anybody sees them. */
export function sheetProgress(store: Store, contest: ContestRecord, groups: readonly GroupView[]): SheetProgressView {
  const { contestId, plan } = contest;
  const sheets = store.sheets.sheets(contestId);
  const callings = store.sheets.callings(contestId);
  const left = leftOf(store.sheets.piles(contestId), plan?.passes ?? 2, sheets, callings);
  const pace = paceOfSheets({
    gaps: gapsOf(sheets, callings),
    called: callings
      .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
      .slice(0, paceOver)
      .map(({ ballots, begunAt, lastAt }) => ({ ballots, seconds: secondsBetween(begunAt, lastAt) })),
    ...left,
  });
  const inPass = (pass: number) => sheets.filter((sheet) => sheet.pass === pass).length;
  const called = callings.reduce((total, { ballots }) => total + ballots, 0);
  return {
    groups: groups.length,
    done: groups.filter(({ done }) => done).length,
    entered: { first: inPass(1), second: inPass(2) },
    open: groups.reduce((sum, { differences, ruling }) => sum + (ruling === null ? differences.length : 0), 0),
    called: callings.length === 0 ? null : { ballots: called, of: called + left.ballotsLeft },
    ...pace,
    estimate: estimateOf(store, contest, sheets),
  };
}

const isSame = (a: { group: number; pass: number }) => (b: { group: number; pass: number }) =>
  a.group === b.group && a.pass === b.pass;

/** A pass in which one group is called out is called out in all of them; others are keyed from the paper. */
function leftOf(
  piles: readonly number[],
  passes: number,
  sheets: readonly StoredSheet[],
  callings: readonly StoredCalling[],
): { readonly sheetsLeft: number; readonly ballotsLeft: number } {
  const open = piles
    .flatMap((pile, index) => [1, 2].slice(0, passes).map((pass) => ({ group: index + 1, pass, pile })))
    .filter((at) => !sheets.some(isSame(at)));
  const isCalled = (pass: number) => callings.some((calling) => calling.pass === pass);
  return {
    sheetsLeft: open.filter(({ pass }) => !isCalled(pass)).length,
    ballotsLeft: open
      .filter(({ pass }) => isCalled(pass))
      .reduce((sum, at) => sum + at.pile - (callings.find(isSame(at))?.ballots ?? 0), 0),
  };
}

/** From one sheet to the next; one that was called out took its time in the calling. */
function gapsOf(sheets: readonly StoredSheet[], callings: readonly StoredCalling[]): readonly number[] {
  const inOrder = sheets.toSorted((a, b) => a.enteredAt.localeCompare(b.enteredAt));
  return inOrder
    .flatMap((sheet, index) => {
      const before = inOrder[index - 1];
      if (before === undefined || callings.some(isSame(sheet))) return [];
      return [secondsBetween(before.enteredAt, sheet.enteredAt)];
    })
    .slice(-paceOver);
}

function estimateOf(store: Store, contest: ContestRecord, sheets: readonly StoredSheet[]): EstimateView {
  const comparisons = store.sheets.comparisons(contest.contestId);
  const cells = comparisons
    .map(({ group }) => sheets.find((sheet) => sheet.group === group && sheet.pass === 1))
    .reduce((sum, found) => sum + (found === undefined ? 0 : cellsOf(found.sheet).size), 0);
  const settled = comparisons.flatMap(({ differences, third, ruling }) =>
    ruling === null
      ? []
      : differences.map(({ cell, first, second }) => {
          const read = third?.find((known) => known.cell === cell)?.value ?? first;
          const right = { first, second, third: read }[ruling];
          return { firstWrong: first !== right, secondWrong: second !== right };
        }),
  );
  const differences = comparisons.reduce((sum, compared) => sum + compared.differences.length, 0);
  return {
    cells,
    differences,
    residualTenths: residualTenths(cells, settled, differences - settled.length),
    smallestMargin: marginOf(store, contest.contestId, contest.seats),
  };
}
