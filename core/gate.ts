// What a gate is: words for the drawing, who answers for it, and the refusal of an act in front of it while it is shut.

import type { ContestGates, GateFacts } from './gate-facts.ts';
import { type Refusal, type Refused, refuse } from './result.ts';
import { citeClause, type RuleSet } from './rules/rule-set.ts';

export interface Gate {
  /** What must hold, in words for the drawing. */
  readonly needs: string;
  /** Who answers for it. */
  readonly keeper: string;
  /** By which clause, or whose custom. */
  readonly clause: (rule: RuleSet) => string;
  /** Why the step is locked, in a few words for the rail. */
  readonly shut: string;
  /** The refusal of an act in front of the shut gate; null when it is open. */
  readonly check: (facts: GateFacts) => Refused | null;
  /** About one contest: the step opens when one contest of the day has passed. */
  readonly ofContest: boolean;
}

/** A gate of custom, not of law. */
export const custom = () => '会议程序';
/** The clause of a setting of the rule set. */
export const own = (
  setting: keyof { [K in keyof RuleSet as RuleSet[K] extends { clause: unknown } ? K : never]: true },
) => {
  return (rule: RuleSet) => citeClause(rule[setting].clause);
};

/** A gate of the whole meeting. */
export function meeting(
  words: Pick<Gate, 'needs' | 'keeper' | 'clause' | 'shut'>,
  isOpen: (facts: GateFacts) => boolean,
  refusal: (facts: GateFacts) => Refusal,
): Gate {
  return { ...words, ofContest: false, check: (facts) => (isOpen(facts) ? null : refuse(refusal(facts))) };
}

/** A gate of one contest. */
export function contest(
  words: Pick<Gate, 'needs' | 'keeper' | 'clause' | 'shut'>,
  isOpen: (contest: ContestGates, facts: GateFacts) => boolean,
  refusal: (contest: ContestGates, facts: GateFacts) => Refusal,
): Gate {
  return {
    ...words,
    ofContest: true,
    check(facts) {
      if (facts.contest === null) return refuse({ code: 'contestMissing' });
      return isOpen(facts.contest, facts) ? null : refuse(refusal(facts.contest, facts));
    },
  };
}
