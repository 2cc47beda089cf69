// Decisions about differences between two passes: a third reading from the paper, then what is right.

import type { PlacedReading } from '../counting/compare.ts';
import { distance, type Reading, sameReading } from '../counting/reading.ts';
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
  /** What both passes have of this bundle now, in the order of their places. */
  readonly readings: { readonly first: readonly PlacedReading[]; readonly second: readonly PlacedReading[] };
  /** Sheets counted into the bundle. */
  readonly expected: number;
  readonly lastEntry: number;
}

/** Differences are settled from the top of the bundle down: what lies above decides which sheet of paper is meant. */
function findOpen(facts: SettlingFacts, no: number): { open: DifferenceFacts; operatorId: string } | Refused {
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  const { bundle, operatorId } = facts;
  if (operatorId === null) return refuse({ code: 'notSignedOn' });
  if (facts.typists.includes(operatorId)) return refuse({ code: 'thirdIsTypist', bundle });
  const open = facts.differences.find(({ ruling }) => ruling === null);
  if (open === undefined || !facts.differences.some((known) => known.no === no && known.ruling === null))
    return refuse({ code: 'differenceMissing', bundle, no });
  return open.no === no ? { open, operatorId } : refuse({ code: 'differenceBefore', bundle, no: open.no });
}

/** The third person reads the paper before seeing what the two had keyed; null: there is no such sheet. */
export function decideThirdReading(facts: SettlingFacts, no: number, reading: Reading | null): Decision {
  const found = findOpen(facts, no);
  if ('ok' in found) return found;
  if (reading !== null && reading.marks.length !== facts.contest.candidates.length)
    return refuse({
      code: 'marksDiffer',
      marks: reading.marks.length,
      candidates: facts.contest.candidates.length,
    });
  const { operatorId } = found;
  const { contestId } = facts.contest;
  return decided({ kind: 'thirdReadingTaken', body: { contestId, bundle: facts.bundle, no, reading, operatorId } });
}

/** 核定: one of the three readings is what stands on the paper; both passes are brought to it, with the reason. */
export function decideSettlement(facts: SettlingFacts, no: number, ruling: DifferenceRuling, reason: string): Decision {
  const found = findOpen(facts, no);
  if ('ok' in found) return found;
  const { open, operatorId } = found;
  if (open.third === null) return refuse({ code: 'thirdReadingMissing', bundle: facts.bundle, no });
  const { firstReading: first, secondReading: second } = open;
  const third = open.third.reading;
  if (ruling === 'third' && third !== null && isOfNeighbour(facts, open, third))
    return refuse({ code: 'neighbourRead', bundle: facts.bundle, no });
  const right = { first, second, third }[ruling];
  const { contestId } = facts.contest;
  const settled = { contestId, bundle: facts.bundle, no, ruling, first, second, third, operatorId, reason };
  return decided(
    { kind: 'differenceSettled', body: settled },
    ...changesOf(facts, open, { pass: 1, entry: open.first, reading: first, right, reason }),
    ...changesOf(facts, open, { pass: 2, entry: open.second, reading: second, right, reason }),
  );
}

interface Change {
  readonly pass: number;
  readonly entry: { readonly entry: number; readonly place: number };
  readonly reading: Reading | null;
  readonly right: Reading | null;
  readonly reason: string;
}

/**
 * The third person may have read the sheet before or behind the one that is meant: of a sheet that one pass alone has,
 * because there is no such sheet; else because something above was settled wrongly. Taken as right, that reading would
 * be counted twice, in both passes alike. It is taken for one of those beside it where it reads so, and unlike what the
 * passes have here; or, unlike by one cell only, where the bundle would then have more sheets than were counted into it.
 */
function isOfNeighbour(facts: SettlingFacts, open: DifferenceFacts, third: Reading): boolean {
  const { firstReading, secondReading } = open;
  const apart = Math.min(...[firstReading, secondReading].map((own) => (own === null ? 99 : distance(own, third))));
  const isNear = open.kind === 'reading' ? apart <= 1 : apart === 0 || (apart === 1 && !isOverfull(facts, open));
  if (isNear) return false;
  return besideOf(facts, open).some((neighbour) => sameReading(neighbour, third));
}

/** With this sheet, and those that only the other pass has, there are more than were counted into the bundle. */
function isOverfull({ readings, differences, expected }: SettlingFacts, open: DifferenceFacts): boolean {
  const pass = open.kind === 'onlyFirst' ? 'first' : 'second';
  const toCome = differences.filter((later) => later.no > open.no && later[pass].entry === 0);
  return readings[pass].length + toCome.length > expected;
}

/** The sheets before and behind, in either pass. */
function besideOf({ readings, differences }: SettlingFacts, open: DifferenceFacts): readonly Reading[] {
  return (['first', 'second'] as const).flatMap((pass) => {
    const { entry, place } = open[pass];
    const here = place + movedBefore(differences, open.no, pass === 'first' ? 1 : 2);
    // Where the pass has no such sheet, the one behind lies in its place.
    const behind = entry === 0 ? here : here + 1;
    return readings[pass].filter((sheet) => sheet.place === here - 1 || sheet.place === behind);
  });
}

/** What brings one pass to the reading that is right: struck, put in, put right, or nothing. */
function changesOf(facts: SettlingFacts, difference: DifferenceFacts, change: Change): readonly NewEvent[] {
  const { pass, entry, reading, right, reason } = change;
  const { contestId } = facts.contest;
  if (right === null) {
    if (reading === null) return [];
    return [{ kind: 'ballotStruck', body: { contestId, entry: entry.entry, pass, reason } }];
  }
  if (reading !== null && sameReading(reading, right)) return [];
  const row = {
    contestId,
    pass,
    bundle: facts.bundle,
    ...judgeReading(facts.rule, facts.contest, right),
  };
  if (reading !== null) return [{ kind: 'ballotCorrected', body: { ...row, entry: entry.entry, reason } }];
  const place = entry.place + movedBefore(facts.differences, difference.no, pass);
  // Of a difference one pass at most lacks the sheet: one number is enough.
  return [{ kind: 'ballotEntered', body: { ...row, entry: facts.lastEntry + 1, place } }];
}

/** Where the sheet lies in the bundle, and among which places one too many lies: what was settled above has moved them. */
export function placesOf(
  difference: DifferenceFacts,
  all: readonly DifferenceFacts[],
): { readonly place: number; readonly from: number; readonly to: number } {
  const isOfSecond = difference.kind === 'onlySecond';
  const moved = movedBefore(all, difference.no, isOfSecond ? 2 : 1);
  const { place } = isOfSecond ? difference.second : difference.first;
  return { place: place + moved, from: difference.from + moved, to: difference.to + moved };
}

/** By how many places what was settled above has moved this pass: sheets put in less sheets struck. */
function movedBefore(differences: readonly DifferenceFacts[], no: number, pass: number): number {
  return differences
    .filter((known) => known.no < no && known.ruling !== null)
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
