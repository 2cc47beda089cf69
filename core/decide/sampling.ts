// Decisions about the sample check of a closed count: ballots drawn by dice, each read again from the paper, blind.

import type { BundleSize, CountPlan } from '../counting/plan.ts';
import type { Reading } from '../counting/reading.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { accept, type Refused, type Result, refuse } from '../result.ts';
import { readDice } from '../sampling/dice.ts';
import { countSheets, drawSample, type PlacedPick, type Sha256 } from '../sampling/draw.ts';
import { figuresOf } from '../sampling/figures.ts';
import { type CountedReading, type Look, lookAt, stateOfLooks } from '../sampling/looks.ts';

/** A drawn ballot with every look at it so far. */
export interface SampledFacts extends PlacedPick {
  readonly looks: readonly Look[];
}

export interface SampleFacts {
  readonly gates: GateFacts;
  readonly contestId: string;
  readonly plan: CountPlan;
  readonly candidates: number;
  /** The pile as it lies. */
  readonly bundles: readonly BundleSize[];
  /** Smallest margin of the closed count. */
  readonly margin: number | null;
  /** The sample that covers the count as it is closed; null without one. */
  readonly current: { readonly dice: string; readonly ballots: readonly SampledFacts[] } | null;
  /** Dice of every draw on record, of any contest. */
  readonly usedDice: readonly string[];
  /** The ballot with this number as it was counted; null where there is none. */
  readonly counted: (number: number) => CountedReading | null;
  readonly hash: Sha256;
}

/** Why the sample of this count can neither be drawn nor read, or null: between its closing and the sealing of the bags. */
export function shutToSample({ gates: facts, plan }: Pick<SampleFacts, 'gates' | 'plan'>): Refused | null {
  const shut = gates.inSession.check(facts) ?? gates.countClosed.check(facts);
  if (shut !== null) return shut;
  if (facts.ballotsSealed) return refuse({ code: 'sampleAfterSeal' });
  return plan.method === 'sheets' ? refuse({ code: 'sampleWithoutBallots' }) : null;
}

/**
 * 抽签: with fresh dice; with the same dice only to draw more. A draw is made anew only with a reason, and only while
 * none of its ballots has been read: what was found stays found.
 */
export function decideDraw(facts: SampleFacts, typed: string, size: number, reason: string | null): Decision {
  const shut = shutToSample(facts);
  if (shut !== null) return shut;
  const { contestId, bundles, hash, current } = facts;
  const dice = readDice(typed);
  if (!dice.ok) return dice;
  const ballots = countSheets(bundles);
  if (size > ballots) return refuse({ code: 'sampleTooLarge', size, ballots });
  const isMore = current?.dice === dice.value;
  const unfit = isMore ? checkMore(current.ballots.length, size) : checkFresh(facts, dice.value, reason);
  if (unfit !== null) return unfit;
  const picks = drawSample(hash, dice.value, bundles, size);
  const anew = isMore || current === null ? null : reason;
  return decided({ kind: 'sampleDrawn', body: { contestId, dice: dice.value, size, bundles, picks, reason: anew } });
}

function checkMore(drawn: number, size: number): Refused | null {
  return size > drawn ? null : refuse({ code: 'sampleNotLarger', size, drawn });
}

function checkFresh({ current, usedDice }: SampleFacts, dice: string, reason: string | null): Refused | null {
  const read = current?.ballots.filter(({ looks }) => looks.length > 0).length ?? 0;
  if (read > 0) return refuse({ code: 'sampleBegun', read });
  // Whoever knows the dice beforehand knows the ballots.
  if (usedDice.includes(dice)) return refuse({ code: 'diceUsed' });
  const isReasoned = reason !== null && reason.trim() !== '';
  return current !== null && !isReasoned ? refuse({ code: 'sampleDrawnAlready', drawn: current.ballots.length }) : null;
}

/** 复读: blind; where it differs from the count the paper is looked at once more, blind again, and that stands. */
export function decideSampleReading(
  facts: SampleFacts,
  at: { readonly bundle: number; readonly place: number },
  reading: Reading | null,
): Decision {
  const shut = shutToSample(facts);
  if (shut !== null) return shut;
  if (reading !== null && reading.marks.length !== facts.candidates)
    return refuse({ code: 'marksDiffer', marks: reading.marks.length, candidates: facts.candidates });
  const found = findDrawn(facts, at);
  if (!found.ok) return found;
  const { pick, counted, others } = found.value;
  const { number, bundle, place } = pick;
  const look = lookAt(reading, counted);
  const looks = [...pick.looks, look];
  const { contestId, margin, bundles } = facts;
  const read = { contestId, number, bundle, place, look: looks.length, ...look, counted };
  const all = [...others, looks];
  const isOpen = all.some((one) => ['unread', 'again'].includes(stateOfLooks(one)));
  if (isOpen) return decided({ kind: 'sampleRead', body: read });
  const figures = figuresOf(
    { ballots: countSheets(bundles), margin, released: facts.gates.contest?.released === true },
    all,
  );
  return decided({ kind: 'sampleRead', body: read }, { kind: 'sampleConcluded', body: { contestId, ...figures } });
}

interface Drawn {
  readonly pick: SampledFacts;
  readonly counted: CountedReading;
  /** The looks at every other drawn ballot. */
  readonly others: readonly (readonly Look[])[];
}

function findDrawn(facts: SampleFacts, { bundle, place }: { bundle: number; place: number }): Result<Drawn> {
  const drawn = facts.current?.ballots;
  if (drawn === undefined) return refuse({ code: 'sampleMissing' });
  const pick = drawn.find((one) => one.bundle === bundle && one.place === place);
  const counted = pick === undefined ? null : facts.counted(pick.number);
  if (pick === undefined || counted === null) return refuse({ code: 'ballotNotDrawn', bundle, place });
  const state = stateOfLooks(pick.looks);
  if (state === 'same' || state === 'faulty') return refuse({ code: 'ballotRead', bundle, place });
  return accept({ pick, counted, others: drawn.filter((one) => one !== pick).map(({ looks }) => looks) });
}
