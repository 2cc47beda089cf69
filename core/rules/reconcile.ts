// 票数核对: the identities every count must satisfy before anyone may sign it.

import type { Tally } from './tally.ts';

export type CheckCode =
  | 'printedIsIssuedAndSpoiled'
  | 'issuedIsPresent'
  | 'collectedWithinIssued'
  | 'enteredIsCollected'
  | 'validAndInvalidIsCollected'
  | 'marksOfEachAreValid';

export interface Check {
  readonly code: CheckCode;
  readonly holds: boolean;
  readonly left: number;
  readonly right: number;
  /** The candidate the check is about, or ''. */
  readonly name: string;
}

export interface Reconciliation {
  readonly holds: boolean;
  readonly checks: readonly Check[];
}

export interface PaperCounts {
  readonly present: number;
  readonly printed: number;
  readonly issued: number;
  readonly spoiled: number;
  readonly collected: number;
  readonly entered: number;
}

/** Compares the counts of paper with the tally; only candidates whose marks do not add up are listed by name. */
export function reconcile(counts: PaperCounts, tally: Tally): Reconciliation {
  const equal = (code: CheckCode, left: number, right: number, name = ''): Check => ({
    code,
    holds: left === right,
    left,
    right,
    name,
  });
  const marks = tally.candidates.map((candidate) =>
    equal(
      'marksOfEachAreValid',
      candidate.approve + candidate.oppose + candidate.abstain + candidate.illegible,
      tally.valid,
      candidate.name,
    ),
  );
  const wrong = marks.filter(({ holds }) => !holds);
  const checks: Check[] = [
    equal('printedIsIssuedAndSpoiled', counts.issued + counts.spoiled, counts.printed),
    equal('issuedIsPresent', counts.issued, counts.present),
    {
      code: 'collectedWithinIssued',
      holds: counts.collected <= counts.issued,
      left: counts.collected,
      right: counts.issued,
      name: '',
    },
    equal('enteredIsCollected', counts.entered, counts.collected),
    equal('validAndInvalidIsCollected', tally.valid + tally.invalid, counts.collected),
    ...(wrong.length > 0 ? wrong : [equal('marksOfEachAreValid', tally.valid, tally.valid)]),
  ];
  return { holds: checks.every(({ holds }) => holds), checks };
}

/** 全票: approvals = valid = collected = present; with one ballot invalid or missing nobody is unanimous. */
export function isUnanimous(
  approve: number,
  counts: { readonly valid: number; readonly collected: number; readonly present: number },
): boolean {
  return approve > 0 && approve === counts.valid && approve === counts.collected && approve === counts.present;
}
