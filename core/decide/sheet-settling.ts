// Decisions about cells in which two passes over a tally sheet differ: read from the paper by a third, then settled.

import { type CellDifference, type CellValue, withCells } from '../counting/cells.ts';
import type { DifferenceRuling } from '../counting-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { NewEvent } from '../events.ts';
import { type Refused, refuse } from '../result.ts';
import type { TallySheet } from '../rules/tally-sheet.ts';
import { shutBefore } from '../step-gates.ts';
import { checkFigures, checkMethod, type GroupFacts } from './sheets.ts';

/** What the comparison of a group found, and what has been done about it. */
export interface SheetComparison {
  readonly differences: readonly CellDifference[];
  /** Null until somebody has read the paper a third time. */
  readonly third: readonly CellValue[] | null;
  readonly ruling: DifferenceRuling | null;
}

export interface SheetSettlingFacts extends Omit<GroupFacts, 'pass' | 'own' | 'other' | 'calling'> {
  readonly sheets: { readonly first: TallySheet | null; readonly second: TallySheet | null };
  /** Who keyed the two passes. */
  readonly typists: readonly (string | null)[];
  /** Null until both passes are in. */
  readonly comparison: SheetComparison | null;
}

/** The differences that wait for a third person, with that person known to be one. */
function findOpen(
  facts: SheetSettlingFacts,
): { readonly open: SheetComparison; readonly operatorId: string } | Refused {
  const { group, operatorId, comparison } = facts;
  const shut = shutBefore('counting', facts.gates) ?? checkMethod(facts.plan);
  if (shut !== null) return shut;
  if (operatorId === null) return refuse({ code: 'notSignedOn' });
  if (facts.typists.includes(operatorId)) return refuse({ code: 'sheetThirdIsTypist', group });
  if (comparison === null || comparison.ruling !== null || comparison.differences.length === 0)
    return refuse({ code: 'sheetNothingOpen', group });
  return { open: comparison, operatorId };
}

/** The third person reads every cell that differs, before seeing what the two had keyed. */
export function decideSheetReading(facts: SheetSettlingFacts, cells: readonly CellValue[]): Decision {
  const found = findOpen(facts);
  if ('ok' in found) return found;
  const { open, operatorId } = found;
  const { group, contest } = facts;
  const given = new Map(cells.map(({ cell, value }) => [cell, value]));
  const read = open.differences.map(({ cell }) => ({ cell, value: given.get(cell) ?? null }));
  const known = read.flatMap(({ cell, value }) => (value === null ? [] : [{ cell, value }]));
  if (known.length !== read.length || cells.length !== read.length)
    return refuse({ code: 'cellsDiffer', group, given: cells.length, asked: read.length });
  return decided({
    kind: 'sheetReadThird',
    body: { contestId: contest.contestId, group, cells: known, operatorId },
  });
}

/** 核定: one reading of the differing cells is what stands on the paper; both passes are brought to it, with the reason. */
export function decideSheetSettlement(facts: SheetSettlingFacts, ruling: DifferenceRuling, reason: string): Decision {
  const found = findOpen(facts);
  if ('ok' in found) return found;
  const { open, operatorId } = found;
  const { group, contest } = facts;
  const { first, second } = facts.sheets;
  if (open.third === null || first === null || second === null) return refuse({ code: 'sheetThirdMissing', group });
  const third = new Map(open.third.map(({ cell, value }) => [cell, value]));
  const differences = open.differences.map((difference) => ({
    ...difference,
    third: third.get(difference.cell) ?? difference.first,
  }));
  const right = differences.map((difference) => ({ cell: difference.cell, value: difference[ruling] }));
  const sheet = withCells(first, right);
  const wrong = checkFigures(facts, sheet);
  if (wrong !== null) return wrong;
  const { contestId } = contest;
  const corrected = (pass: number): NewEvent => ({
    kind: 'sheetCorrected',
    body: { contestId, group, pass, sheet, reason },
  });
  return decided(
    { kind: 'sheetSettled', body: { contestId, group, ruling, differences, operatorId, reason } },
    ...(right.some(({ value }, index) => value !== differences[index]?.first) ? [corrected(1)] : []),
    ...(right.some(({ value }, index) => value !== differences[index]?.second) ? [corrected(2)] : []),
  );
}
