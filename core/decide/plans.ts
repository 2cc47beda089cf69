// Decisions about how a contest is counted: entered twice unless there is a reason not to.

import type { CountPlan } from '../counting/plan.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { type Refused, refuse } from '../result.ts';
import { shutBefore } from '../step-gates.ts';

export interface PlanFacts {
  readonly gates: GateFacts;
  readonly contestId: string;
  readonly plan: CountPlan;
  /** Ballots entered so far, in either pass, struck ones too. */
  readonly entries: number;
  /** Differences between two passes that nobody has settled. */
  readonly open: number;
}

/** 改变计票方式: with a reason, while no ballot has been entered; from twice to once also later, when a hand is missing. */
export function decidePlan(facts: PlanFacts, plan: CountPlan, reason: string): Decision {
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  const isOnlyPasses = plan.method === facts.plan.method && plan.bundleSize === facts.plan.bundleSize;
  if (facts.entries > 0 && !(isOnlyPasses && plan.passes === 1))
    return refuse({ code: 'planFixed', count: facts.entries });
  // What both passes are known to differ in is settled on paper, not left behind.
  if (facts.open > 0) return refuse({ code: 'differencesOpen', count: facts.open });
  const unfit = checkPlan(plan);
  return unfit ?? decided({ kind: 'countPlanned', body: { contestId: facts.contestId, plan, reason } });
}

/** Entering once has a reason, entering twice needs none. */
export function checkPlan(plan: CountPlan): Refused | null {
  const isReasoned = plan.reason !== null && plan.reason.trim() !== '';
  return plan.passes === 1 && !isReasoned ? refuse({ code: 'onceWithoutReason' }) : null;
}
