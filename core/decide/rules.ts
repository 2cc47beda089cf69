// Decisions of the meeting by show of hands: the rules of the election, its scrutineers and tellers.

import { type Decision, decided } from '../decision.ts';
import type { FixedAttendance } from '../events.ts';
import { plainName } from '../names/spacing.ts';
import type { Officer, ShowOfHands } from '../people.ts';
import { type Refused, refuse } from '../result.ts';
import { reaches } from '../rules/fraction.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';

export interface MeetingFacts {
  readonly rule: RuleSet;
  readonly fixed: FixedAttendance | null;
  readonly oathDone: boolean;
  readonly rulesAdopted: boolean;
  readonly contestsOut: number;
}

/** Hands must add up to those present, and the ayes reach the share the rule names. */
function checkHands(facts: MeetingFacts, fixed: FixedAttendance, votes: ShowOfHands): Refused | null {
  const sum = votes.approve + votes.oppose + votes.abstain;
  if (sum !== fixed.present) return refuse({ code: 'handsDiffer', sum, present: fixed.present });
  const base = facts.rule.adoption.of === 'present' ? fixed.present : fixed.entitled;
  if (reaches(votes.approve, base, facts.rule.adoption)) return null;
  return refuse({ code: 'notAdopted', approve: votes.approve, base, article: citeClause(facts.rule.adoption.clause) });
}

/** 通过选举办法: freezes the rule set under its digest. */
export function decideRules(facts: MeetingFacts, digest: string, votes: ShowOfHands): Decision {
  if (facts.fixed === null) return refuse({ code: 'attendanceNotFixed' });
  if (!facts.fixed.met)
    return refuse({
      code: 'noQuorum',
      present: facts.fixed.present,
      needed: facts.fixed.needed,
      article: facts.fixed.article,
    });
  if (!facts.oathDone) return refuse({ code: 'oathMissing' });
  if (facts.rulesAdopted) return refuse({ code: 'rulesFrozen' });
  const refused = checkHands(facts, facts.fixed, votes);
  if (refused !== null) return refused;
  return decided({ kind: 'rulesAdopted', body: { ruleSet: facts.rule, digest, votes, present: facts.fixed.present } });
}

export interface OfficerFacts extends MeetingFacts {
  readonly candidates: ReadonlySet<string>;
  /** Entitled delegates by name; scrutineers are chosen among them. */
  readonly delegates: ReadonlySet<string>;
}

/** 通过监票人名单 (条例第二十二条: 从不是候选人的代表中推选); tellers are announced. */
export function decideOfficers(facts: OfficerFacts, officers: readonly Officer[], votes: ShowOfHands): Decision {
  if (facts.fixed === null) return refuse({ code: 'attendanceNotFixed' });
  if (!facts.rulesAdopted) return refuse({ code: 'rulesNotAdopted' });
  if (facts.contestsOut > 0) return refuse({ code: 'ballotsOut', count: facts.contestsOut });
  const plain = officers.map((officer) => ({ ...officer, name: plainName(officer.name) }));
  const standing = plain.filter(({ name, role }) => {
    const setting = role === 'teller' ? facts.rule.teller : facts.rule.scrutineer;
    return setting.notCandidate && facts.candidates.has(name);
  });
  const article = citeClause(facts.rule.scrutineer.clause);
  if (standing.length > 0)
    return refuse({ code: 'officerIsCandidate', names: standing.map(({ name }) => name), article });
  const strangers = plain.filter(({ role, name }) => role !== 'teller' && !facts.delegates.has(name));
  if (strangers.length > 0)
    return refuse({ code: 'scrutineerNotDelegate', names: strangers.map(({ name }) => name), article });
  const twice = plain.filter(({ name }, index) => plain.findIndex((other) => other.name === name) !== index);
  if (twice.length > 0) return refuse({ code: 'officerTwice', names: twice.map(({ name }) => name) });
  const refused = checkHands(facts, facts.fixed, votes);
  if (refused !== null) return refused;
  return decided({ kind: 'officersNamed', body: { officers: plain, votes, present: facts.fixed.present } });
}
