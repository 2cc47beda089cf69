// Decisions of the meeting by show of hands: the rules of the election, its scrutineers and tellers.

import { type Decision, decided } from '../decision.ts';
import type { FixedAttendance } from '../events.ts';
import type { GateFacts } from '../gate-facts.ts';
import { gates } from '../gates.ts';
import { judgeHands } from '../hands.ts';
import { plainName } from '../names/spacing.ts';
import { type ListsVoted, type Officer, officersTitle, type ShowOfHands } from '../people.ts';
import { type Refused, refuse } from '../result.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';
import { officersStanding } from './contests.ts';

/** Hands must add up to those present, and the ayes reach the share the rule names. */
function checkHands(rule: RuleSet, fixed: FixedAttendance, votes: ShowOfHands): Refused | null {
  const judged = judgeHands(rule.adoption, fixed, votes);
  if (!judged.ok) return judged;
  const { passed, ...short } = judged.value;
  return passed ? null : refuse({ code: 'notAdopted', approve: votes.approve, ...short });
}

/** Settings may be changed, with a reason, until the meeting has passed them; a vote under way is never touched. */
export function decideRulesChange(facts: GateFacts, ruleSet: RuleSet, reason: string): Decision {
  if (facts.rulesAdopted) return refuse({ code: 'rulesFrozen' });
  const shut = gates.inSession.check(facts) ?? gates.noVoteUnderWay.check(facts);
  return shut ?? decided({ kind: 'rulesChanged', body: { ruleSet, reason } });
}

/** 通过选举办法: freezes the rule set under its digest. */
export function decideRules(facts: GateFacts, digest: string, votes: ShowOfHands): Decision {
  if (facts.fixed === null) return gates.inSession.check(facts) ?? refuse({ code: 'attendanceNotFixed' });
  const shut = shutBefore('rules', facts);
  if (shut !== null) return shut;
  if (facts.rulesAdopted) return refuse({ code: 'rulesFrozen' });
  const refused = checkHands(facts.rule, facts.fixed, votes);
  if (refused !== null) return refused;
  return decided({ kind: 'rulesAdopted', body: { ruleSet: facts.rule, digest, votes, present: facts.fixed.present } });
}

/** 举手表决 of a resolution: recorded whether it passes or not; the hands must add up to those present. */
export function decideMotion(facts: GateFacts, subject: string, votes: ShowOfHands): Decision {
  const { fixed, rule } = facts;
  if (fixed === null) return gates.inSession.check(facts) ?? refuse({ code: 'attendanceNotFixed' });
  const shut = gates.inSession.check(facts) ?? gates.quorumMet.check(facts);
  if (shut !== null) return shut;
  const judged = judgeHands(rule.adoption, fixed, votes);
  if (!judged.ok) return judged;
  return decided({ kind: 'motionVoted', body: { subject, votes, present: fixed.present, ...judged.value } });
}

export interface OfficerFacts extends GateFacts {
  readonly candidates: ReadonlySet<string>;
  /** Entitled delegates by name; scrutineers are chosen among them. */
  readonly delegates: ReadonlySet<string>;
}

/** Which of the two lists the meeting passes by hands; the other is announced. */
export function listsVoted({ scrutineer, teller }: RuleSet): ListsVoted {
  return { scrutineers: scrutineer.adoption === 'vote', tellers: teller.adoption === 'vote' };
}

/**
 * 通过监票人名单 (条例第二十二条: 从不是候选人的代表中推选), 宣布计票人名单 (第二十三条), or as the settings have it:
 * one show of hands for whatever is voted on, none where both lists are announced.
 */
export function decideOfficers(facts: OfficerFacts, officers: readonly Officer[], votes: ShowOfHands | null): Decision {
  if (facts.fixed === null) return gates.inSession.check(facts) ?? refuse({ code: 'attendanceNotFixed' });
  const shut = shutBefore('officers', facts) ?? gates.noVoteUnderWay.check(facts);
  if (shut !== null) return shut;
  const plain = officers.map((officer) => ({ ...officer, name: plainName(officer.name) }));
  const standing = officersStanding(facts.rule, plain, facts.candidates);
  const article = citeClause(facts.rule.scrutineer.clause);
  if (standing.length > 0) return refuse({ code: 'officerIsCandidate', names: standing, article });
  const strangers = plain.filter(({ role, name }) => role !== 'teller' && !facts.delegates.has(name));
  if (strangers.length > 0)
    return refuse({ code: 'scrutineerNotDelegate', names: strangers.map(({ name }) => name), article });
  const twice = plain.filter(({ name }, index) => plain.findIndex((other) => other.name === name) !== index);
  if (twice.length > 0) return refuse({ code: 'officerTwice', names: twice.map(({ name }) => name) });
  const voted = listsVoted(facts.rule);
  if ((voted.scrutineers || voted.tellers) !== (votes !== null))
    return refuse({ code: 'officersHands', list: officersTitle(voted), article });
  const refused = votes === null ? null : checkHands(facts.rule, facts.fixed, votes);
  if (refused !== null) return refused;
  return decided({ kind: 'officersNamed', body: { officers: plain, voted, votes, present: facts.fixed.present } });
}
