// Decisions about bundles: begun and closed by one operator a pass, compared when both passes are in, opened again.

import { compareBundle, type PlacedReading } from '../counting/compare.ts';
import { findHints } from '../counting/hints.ts';
import type { CountPlan } from '../counting/plan.ts';
import type { Reading } from '../counting/reading.ts';
import type { ComparedDifference } from '../counting-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { refuse } from '../result.ts';
import { shutBefore } from '../step-gates.ts';
import { type StationFacts, takeSeat } from './stations.ts';

export interface BundleFacts {
  readonly gates: GateFacts;
  readonly contestId: string;
  readonly plan: CountPlan;
  readonly station: StationFacts | null;
  /** Bundles that were made of the collected ballots. */
  readonly bundles: number;
  /** What both passes have of this bundle, place by place. */
  readonly readings: { readonly first: readonly PlacedReading[]; readonly second: readonly PlacedReading[] };
}

/** 开捆: the second entry is another person's (双人双录); one bundle more than counted may turn up. */
export function decideBundleStart(facts: BundleFacts): Decision {
  const { station, plan, contestId } = facts;
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  if (plan.method === 'sheets') return refuse({ code: 'countedBySheets' });
  if (plan.passes === 1) return refuse({ code: 'enteredOnce' });
  if (station === null) return refuse({ code: 'notSignedOn' });
  const { bundle, pass, operatorId, own, other } = station;
  if (bundle > facts.bundles + 1) return refuse({ code: 'bundleMissing', bundle, bundles: facts.bundles });
  if (own !== null) return refuse({ code: own.closed ? 'bundleClosed' : 'bundleTaken', bundle });
  if (other?.hands.includes(operatorId) === true) return refuse({ code: 'samePerson', bundle });
  return decided({ kind: 'bundleBegun', body: { contestId, bundle, pass, operatorId } });
}

/** 收捆: `sheets` is what the operator has before them; when the other pass is closed, both are compared at once. */
export function decideBundleEnd(facts: BundleFacts, sheets: number): Decision {
  const { station, plan, contestId, readings } = facts;
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  const seat = takeSeat(plan, station);
  if (seat === null) return refuse({ code: 'enteredOnce' });
  if ('ok' in seat) return seat;
  const { bundle, pass, expected } = seat;
  if (seat.sheets !== sheets) return refuse({ code: 'deskMoved', sheets, keyed: seat.sheets });
  const closed = { kind: 'bundleClosed' as const, body: { contestId, bundle, pass, sheets, expected } };
  if (station?.other?.closed !== true) return decided(closed);
  const { columns, differences, swapped } = compareBundle(readings.first, readings.second);
  const told = differences.map(
    (difference): ComparedDifference => ({
      ...difference,
      firstReading: readingAt(readings.first, difference.first.entry),
      secondReading: readingAt(readings.second, difference.second.entry),
    }),
  );
  const hints = findHints(columns, expected);
  return decided(closed, {
    kind: 'bundleCompared',
    body: { contestId, bundle, differences: told, swapped, hints },
  });
}

function readingAt(pass: readonly PlacedReading[], entry: number): Reading | null {
  const found = pass.find((reading) => reading.entry === entry);
  return found === undefined ? null : { marks: found.marks, writeIns: found.writeIns, seen: found.seen };
}

/** 重新打开一捆: with a reason, until the count is closed; its comparison is made again when it is closed again. */
export function decideBundleReopening(facts: BundleFacts, bundle: number, pass: number, reason: string): Decision {
  const { station, contestId } = facts;
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  if (station?.own?.closed !== true) return refuse({ code: 'bundleOpen', bundle });
  return decided({ kind: 'bundleReopened', body: { contestId, bundle, pass, reason } });
}

/** Whom a pass is handed to, and what is known of that person. */
export interface HandoverFacts extends BundleFacts {
  /** Null where nobody is registered under that id. */
  readonly to: { readonly operatorId: string; readonly name: string } | null;
  /** Who has read sheets of this bundle as the third person: they have seen what both passes read. */
  readonly thirds: readonly string[];
}

/**
 * 换人接着录: an operator has to leave, and another goes on in the same pass; with a reason. The other pass stays blind:
 * nobody takes over who had any part in it, or who has read this bundle as the third person.
 */
export function decideHandover(facts: HandoverFacts, bundle: number, pass: number, reason: string): Decision {
  const { station, contestId, to } = facts;
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  const own = station?.own ?? null;
  if (own === null) return refuse({ code: 'bundleNotBegun', bundle });
  if (own.closed) return refuse({ code: 'bundleClosed', bundle });
  if (to === null) return refuse({ code: 'operatorMissing' });
  const { operatorId, name } = to;
  if (own.operatorId === operatorId) return refuse({ code: 'handedToSelf', bundle, name });
  if (station?.other?.hands.includes(operatorId) === true) return refuse({ code: 'handOfOther', bundle, name });
  if (facts.thirds.includes(operatorId)) return refuse({ code: 'handHasSeen', bundle, name });
  const body = { contestId, bundle, pass, from: own.operatorId, to: operatorId, reason };
  return decided({ kind: 'bundleHandedOver', body });
}
