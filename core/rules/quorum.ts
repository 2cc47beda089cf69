// Whether enough delegates are in the hall for the meeting to elect.

import { reaches, smallestReaching } from './fraction.ts';
import { citeClause, type RuleSet } from './rule-set.ts';

export interface QuorumCheck {
  readonly met: boolean;
  readonly entitled: number;
  readonly present: number;
  /** Smallest 实到 that is enough. */
  readonly needed: number;
  /** present − needed; negative when some are missing. */
  readonly spare: number;
  readonly article: string;
}

/** 法定人数 (基层条例第十九条: 不少于应到会人数的五分之四); with nobody entitled it is never met. */
export function checkQuorum(
  rule: RuleSet,
  counts: { readonly entitled: number; readonly present: number },
): QuorumCheck {
  const { entitled, present } = counts;
  const needed = smallestReaching(entitled, rule.quorum);
  return {
    met: entitled > 0 && present <= entitled && reaches(present, entitled, rule.quorum),
    entitled,
    present,
    needed,
    spare: present - needed,
    article: citeClause(rule.quorum.clause),
  };
}
