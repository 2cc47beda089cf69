// Decisions about tally sheets: piles dealt to the groups, sheets keyed by two people, corrected or withdrawn.

import { compareSheets } from '../counting/cells.ts';
import type { CountPlan } from '../counting/plan.ts';
import { type Decision, decided } from '../decision.ts';
import type { NewEvent } from '../events.ts';
import type { GateFacts } from '../gate-facts.ts';
import { sameName } from '../names/spacing.ts';
import { type Refused, refuse } from '../result.ts';
import type { BallotTerms } from '../rules/ballot.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { type TallySheet, wrongInSheet } from '../rules/tally-sheet.ts';
import { shutBefore } from '../step-gates.ts';
import type { CallingFacts } from './calling.ts';
import type { ContestFacts } from './contests.ts';

/** One pass over a group's sheet as it stands. */
export interface SheetFacts {
  readonly operatorId: string | null;
  /** Null while the ballots are still being called. */
  readonly sheet: TallySheet | null;
}

export interface GroupFacts {
  readonly gates: GateFacts;
  /** The rule set of this contest's round. */
  readonly rule: RuleSet;
  readonly contest: ContestFacts;
  readonly plan: CountPlan;
  readonly group: number;
  readonly pass: number;
  /** Ballots the group was given; null where there is no such group. */
  readonly pile: number | null;
  /** Who is signed on here, or null. */
  readonly operatorId: string | null;
  readonly own: SheetFacts | null;
  readonly other: SheetFacts | null;
  /** What was called in this pass; null unless the group counts by calling. */
  readonly calling: CallingFacts | null;
}

export interface DealFacts {
  readonly gates: GateFacts;
  readonly contest: ContestFacts;
  readonly plan: CountPlan;
  /** Piles as they were dealt before; [] before the first time. */
  readonly piles: readonly number[];
  /** Groups of which a sheet is keyed or called. */
  readonly begun: readonly number[];
}

/** 分组领票: the piles are together what was collected; again only with a reason, and never under a group that has begun. */
export function decideDealing(facts: DealFacts, piles: readonly number[], reason: string | null): Decision {
  const shut = shutBefore('counting', facts.gates) ?? checkMethod(facts.plan);
  if (shut !== null) return shut;
  const collected = facts.contest.collected?.collected ?? 0;
  const sum = piles.reduce((total, pile) => total + pile, 0);
  if (sum !== collected) return refuse({ code: 'pilesDiffer', sum, collected });
  if (facts.piles.length > 0 && (reason === null || reason === '')) return refuse({ code: 'reasonMissing' });
  const changed = facts.begun.find((group) => piles[group - 1] !== facts.piles[group - 1]);
  if (changed !== undefined) return refuse({ code: 'groupBegun', group: changed });
  return decided({ kind: 'groupsDealt', body: { contestId: facts.contest.contestId, piles, reason } });
}

export function checkMethod(plan: CountPlan): Refused | null {
  return plan.method === 'sheets' ? null : refuse({ code: 'countedByBallots' });
}

/** Who may key this pass: in two passes two people, each signed on; in one pass anybody, and only the first. */
export function checkHand({ plan, group, pass, operatorId, own, other }: GroupFacts): Refused | null {
  if (plan.passes === 1) return pass === 1 ? null : refuse({ code: 'enteredOnce' });
  if (operatorId === null) return refuse({ code: 'notSignedOn' });
  if (other?.operatorId === operatorId) return refuse({ code: 'sheetSamePerson', group });
  return own !== null && own.operatorId !== operatorId ? refuse({ code: 'groupTaken', group }) : null;
}

/** What stands before anything keyed or called for a group. */
export function checkGroup(facts: GroupFacts): Refused | null {
  const shut = shutBefore('counting', facts.gates) ?? checkMethod(facts.plan);
  if (shut !== null) return shut;
  return facts.pile === null ? refuse({ code: 'groupMissing', group: facts.group }) : checkHand(facts);
}

export function termsOf({ rule, contest }: Pick<GroupFacts, 'rule' | 'contest'>): BallotTerms {
  return { rule, seats: contest.seats, candidates: contest.candidates };
}

/** Why the sheet cannot be as it is keyed, in numbers: nothing of it is kept then. */
export function checkFigures(
  facts: Pick<GroupFacts, 'rule' | 'contest' | 'group' | 'pile'>,
  sheet: TallySheet,
): Refused | null {
  const { group, contest } = facts;
  if (sheet.rows.length !== contest.candidates.length)
    return refuse({ code: 'sheetRowsDiffer', group, rows: sheet.rows.length, candidates: contest.candidates.length });
  const wrong = wrongInSheet(termsOf(facts), Number(facts.pile), sheet);
  if (wrong === null) return null;
  const { code, name, left, right } = wrong;
  return refuse({ code, group, name, left, right, article: citeClause(facts.rule.writeIn.clause) });
}

/** 录入计票单: whole or not at all; when the other pass is in, both are compared at once. */
export function decideSheet(facts: GroupFacts, sheet: TallySheet): Decision {
  const { group, own, operatorId } = facts;
  const shut = checkGroup(facts);
  if (shut !== null) return shut;
  if (own !== null && own.sheet !== null) return refuse({ code: 'sheetEntered', group });
  const wrong = checkFigures(facts, sheet) ?? checkCalled(facts, sheet);
  if (wrong !== null) return wrong;
  const entered = { kind: 'sheetEntered' as const, body: { ...passOf(facts), sheet, operatorId } };
  return decided(entered, ...compared(facts, sheet));
}

/** A sheet filled from strokes says what was called; what was called wrong is withdrawn, or corrected with a reason. */
function checkCalled({ group, calling, contest }: GroupFacts, sheet: TallySheet): Refused | null {
  if (calling === null) return null;
  const differ = (name: string, called: number, keyed: number) =>
    called === keyed ? null : refuse({ code: 'sheetNotAsCalled', group, name, called, keyed });
  if (calling.strokesInHand > 0) return refuse({ code: 'ballotInHand', group });
  const papers = differ('有效票', calling.valid, sheet.valid) ?? differ('无效票', calling.invalid, sheet.invalid);
  if (papers !== null) return papers;
  const rows = sheet.rows.map((row, index) => ({
    name: String(contest.candidates[index]),
    called: calling.approvals[index] ?? 0,
    keyed: row.approve,
  }));
  const written = new Map(sheet.writeIns.map(({ name, approve }) => [sameName(name), approve]));
  const names = [...new Set([...written.keys(), ...calling.writeIns.map(({ name }) => name)])].map((name) => ({
    name,
    called: calling.writeIns.find((known) => known.name === name)?.approve ?? 0,
    keyed: written.get(name) ?? 0,
  }));
  const other = [...rows, ...names].find(({ called, keyed }) => called !== keyed);
  return other === undefined ? null : differ(other.name, other.called, other.keyed);
}

/** 更正: by the hand that keyed it, with a reason; what the passes then differ in is found again. */
export function decideSheetCorrection(facts: GroupFacts, sheet: TallySheet, reason: string): Decision {
  const { group, own } = facts;
  const shut = checkGroup(facts);
  if (shut !== null) return shut;
  if (own === null || own.sheet === null) return refuse({ code: 'sheetNotKeyed', group });
  const wrong = checkFigures(facts, sheet);
  if (wrong !== null) return wrong;
  return decided({ kind: 'sheetCorrected', body: { ...passOf(facts), sheet, reason } }, ...compared(facts, sheet));
}

/** 撤回: the chair takes a pass away, to be keyed or called again, by another hand too. */
export function decideWithdrawal(facts: GroupFacts, reason: string): Decision {
  const shut = shutBefore('counting', facts.gates) ?? checkMethod(facts.plan);
  if (shut !== null) return shut;
  if (facts.own === null) return refuse({ code: 'sheetNotKeyed', group: facts.group });
  return decided({ kind: 'sheetWithdrawn', body: { ...passOf(facts), reason } });
}

export function passOf({ contest, group, pass }: GroupFacts) {
  return { contestId: contest.contestId, group, pass };
}

/** The comparison that this sheet of this pass makes possible. */
function compared({ contest, group, pass, other }: GroupFacts, sheet: TallySheet): readonly NewEvent[] {
  if (other === null || other.sheet === null) return [];
  const [first, second] = pass === 1 ? [sheet, other.sheet] : [other.sheet, sheet];
  const differences = compareSheets(first, second);
  return [{ kind: 'sheetsCompared', body: { contestId: contest.contestId, group, differences } }];
}
