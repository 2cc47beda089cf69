// Decisions about differences between two passes: a third reading from the paper, then what is right.

import { differenceOf, type Reading } from '../counting/reading.ts';
import type { ComparedDifference, DifferenceRuling } from '../counting-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { NewEvent } from '../events.ts';
import type { GateFacts } from '../gate-facts.ts';
import { type Refused, refuse } from '../result.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';
import type { ContestFacts } from './contests.ts';
import { judgeReading } from './counting.ts';

/** A difference on record, with what has been done about it. */
export interface DifferenceFacts extends ComparedDifference {
  /** Null until somebody has read the paper a third time; `reading` null: no such sheet. */
  readonly third: { readonly reading: Reading | null; readonly operatorId: string } | null;
  readonly ruling: DifferenceRuling | null;
}

export interface SettlingFacts {
  readonly gates: GateFacts;
  readonly rule: RuleSet;
  readonly contest: ContestFacts;
  readonly bundle: number;
  /** Who keyed the two passes. */
  readonly typists: readonly string[];
  /** Who is signed on here, or null. */
  readonly operatorId: string | null;
  /** All differences of the bundle, in order. */
  readonly differences: readonly DifferenceFacts[];
  readonly lastEntry: number;
}

/** Differences are settled from the top of the bundle down: what lies above decides which sheet of paper is meant. */
function findOpen(facts: SettlingFacts, no: number): DifferenceFacts | Refused {
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  const { bundle, operatorId } = facts;
  if (operatorId === null) return refuse({ code: 'notSignedOn' });
  if (facts.typists.includes(operatorId)) return refuse({ code: 'thirdIsTypist', bundle });
  const open = facts.differences.find(({ ruling }) => ruling === null);
  if (open === undefined || !facts.differences.some((known) => known.no === no))
    return refuse({ code: 'differenceMissing', bundle, no });
  return open.no === no ? open : refuse({ code: 'differenceBefore', bundle, no: open.no });
}

/** The third person reads the paper before seeing what the two had keyed; null: there is no such sheet. */
export function decideThirdReading(facts: SettlingFacts, no: number, reading: Reading | null): Decision {
  const open = findOpen(facts, no);
  if ('ok' in open) return open;
  if (reading !== null && reading.marks.length !== facts.contest.candidates.length)
    return refuse({
      code: 'marksDiffer',
      marks: reading.marks.length,
      candidates: facts.contest.candidates.length,
    });
  const { contestId } = facts.contest;
  const operatorId = facts.operatorId ?? '';
  return decided({ kind: 'thirdReadingTaken', body: { contestId, bundle: facts.bundle, no, reading, operatorId } });
}

/** 核定: one of the three readings is what stands on the paper; both passes are brought to it, with the reason. */
export function decideSettlement(facts: SettlingFacts, no: number, ruling: DifferenceRuling, reason: string): Decision {
  const open = findOpen(facts, no);
  if ('ok' in open) return open;
  if (open.third === null) return refuse({ code: 'thirdReadingMissing', bundle: facts.bundle, no });
  const { firstReading: first, secondReading: second } = open;
  const third = open.third.reading;
  const right = { first, second, third }[ruling];
  const { contestId } = facts.contest;
  const operatorId = facts.operatorId ?? '';
  const settled = { contestId, bundle: facts.bundle, no, ruling, first, second, third, operatorId, reason };
  return decided(
    { kind: 'differenceSettled', body: settled },
    ...changesOf(facts, open, { pass: 1, entry: open.first, reading: first, right, reason, spare: 1 }),
    ...changesOf(facts, open, { pass: 2, entry: open.second, reading: second, right, reason, spare: 2 }),
  );
}

interface Change {
  readonly pass: number;
  readonly entry: { readonly entry: number; readonly place: number };
  readonly reading: Reading | null;
  readonly right: Reading | null;
  readonly reason: string;
  /** Which of the numbers after the last entry a new one takes. */
  readonly spare: number;
}

/** What brings one pass to the reading that is right: struck, put in, put right, or nothing. */
function changesOf(facts: SettlingFacts, difference: DifferenceFacts, change: Change): readonly NewEvent[] {
  const { pass, entry, reading, right, reason } = change;
  const { contestId } = facts.contest;
  if (right === null) {
    if (reading === null) return [];
    return [{ kind: 'ballotStruck', body: { contestId, entry: entry.entry, pass, reason } }];
  }
  if (reading !== null && differenceOf(reading, right) === null) return [];
  const row = {
    contestId,
    pass,
    bundle: facts.bundle,
    ...judgeReading(facts.rule, facts.contest, right),
  };
  if (reading !== null) return [{ kind: 'ballotCorrected', body: { ...row, entry: entry.entry, reason } }];
  const place = entry.place + movedBefore(facts.differences, difference.no, pass);
  return [{ kind: 'ballotEntered', body: { ...row, entry: facts.lastEntry + change.spare, place } }];
}

/** By how many places what was settled above has moved this pass: sheets put in less sheets struck. */
function movedBefore(differences: readonly DifferenceFacts[], no: number, pass: number): number {
  return differences
    .filter((known) => known.no < no)
    .map((known) => {
      const had = pass === 1 ? known.firstReading : known.secondReading;
      return Number(rightOf(known) !== null) - Number(had !== null);
    })
    .reduce((sum, moved) => sum + moved, 0);
}

/** The reading that was ruled right; of an open difference what the first pass read. */
export function rightOf({ ruling, firstReading, secondReading, third }: DifferenceFacts): Reading | null {
  if (ruling === 'third') return third?.reading ?? null;
  return ruling === 'second' ? secondReading : firstReading;
}
