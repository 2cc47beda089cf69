// Who may key what: a bundle belongs, in each pass, to the one operator who began it, and never twice to the same.

import type { CountPlan } from '../counting/plan.ts';
import { type Refused, refuse } from '../result.ts';

/** A pass over a bundle as it stands. */
export interface PassFacts {
  readonly operatorId: string;
  /** Everybody who ever had this pass in hand, the present operator too. */
  readonly hands: readonly string[];
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

/** The operator's own bundle and pass, open to be keyed into. */
export interface Seat {
  readonly bundle: number;
  readonly pass: number;
  /** Sheets counted into the bundle, and live sheets keyed so far. */
  readonly expected: number;
  readonly sheets: number;
}

/** Where this operator keys, or why not; null where ballots are entered once: nobody signs on there. */
export function takeSeat(plan: CountPlan, station: StationFacts | null): Seat | Refused | null {
  if (plan.method === 'sheets') return refuse({ code: 'countedBySheets' });
  if (plan.passes === 1) return null;
  if (station === null) return refuse({ code: 'notSignedOn' });
  const { bundle, pass, own, operatorId, expected } = station;
  if (own === null) return refuse({ code: 'bundleNotBegun', bundle });
  if (own.operatorId !== operatorId) return refuse({ code: 'bundleTaken', bundle });
  return own.closed ? refuse({ code: 'bundleClosed', bundle }) : { bundle, pass, expected, sheets: own.sheets };
}
