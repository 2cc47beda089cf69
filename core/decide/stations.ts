// Who may key what: a bundle belongs, in each pass, to the one operator who began it, and never twice to the same.

import type { CountPlan } from '../counting/plan.ts';
import { type Refused, refuse } from '../result.ts';

/** A pass over a bundle as it stands. */
export interface PassFacts {
  readonly operatorId: string;
  readonly closed: boolean;
  /** Live sheets keyed in it. */
  readonly sheets: number;
}

/** Where an operator sits: which bundle, which pass, and what is known of both passes over that bundle. */
export interface StationFacts {
  readonly operatorId: string;
  readonly bundle: number;
  readonly pass: number;
  /** Null while nobody has begun this pass over the bundle. */
  readonly own: PassFacts | null;
  readonly other: PassFacts | null;
  /** Sheets counted into the bundle. */
  readonly expected: number;
}

/** Why this operator cannot key into this pass of the bundle, or null. Nobody signs on where ballots are entered once. */
export function checkStation(plan: CountPlan, station: StationFacts | null): Refused | null {
  if (plan.method === 'sheets') return refuse({ code: 'countedBySheets' });
  if (plan.passes === 1) return null;
  if (station === null) return refuse({ code: 'notSignedOn' });
  const { bundle, own, operatorId } = station;
  if (own === null) return refuse({ code: 'bundleNotBegun', bundle });
  if (own.operatorId !== operatorId) return refuse({ code: 'bundleTaken', bundle });
  return own.closed ? refuse({ code: 'bundleClosed', bundle }) : null;
}
