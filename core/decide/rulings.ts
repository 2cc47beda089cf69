// Ballots in doubt: what makes one, and what a scrutineer rules on it.

import type { Doubt, Ruling } from '../contest-events.ts';
import { type Decision, decided } from '../decision.ts';
import type { GateFacts } from '../gate-facts.ts';
import { refuse } from '../result.ts';
import type { PaperBallot } from '../rules/ballot.ts';
import type { Judgement } from '../rules/judge.ts';
import { citeClause, type RuleSet } from '../rules/rule-set.ts';
import { shutBefore } from '../step-gates.ts';

/** What the eye sees on a paper and no mark tells: 涂改, 符号不规范, 位置不当, 其他. */
export const seenDoubts = ['altered', 'oddSign', 'misplaced', 'otherDoubt'] as const satisfies readonly Doubt[];

export type SeenDoubt = (typeof seenDoubts)[number];

export const doubtNames: Readonly<Record<Doubt, string>> = {
  partlyIllegible: '部分无法辨认',
  whollyIllegible: '整张无法辨认',
  // The words for the marks are the rule's own (不赞成, 反对): the doubt has one name under all of them.
  writeInsExceedOpposed: '另选人数多于可以另选的人数',
  writeInsNotAllowed: '写了票外的人',
  listedNameIgnored: '另选栏写了票上已列的人',
  repeatedNameIgnored: '另选栏同一人写了两次',
  altered: '有涂改',
  oddSign: '符号不规范',
  misplaced: '符号位置不当',
  otherDoubt: '其他疑义',
};

export const rulingNames: Readonly<Record<Ruling, string>> = { asKeyed: '按所录计算', void: '整张无效' };

export interface KeyedBallot extends PaperBallot {
  /** What the teller saw and could not settle; empty for most. */
  readonly seen: readonly SeenDoubt[];
}

/** Whatever the judgement would take from the voter, and what the teller saw: the program doubts, a scrutineer rules. */
export function doubtsOf({ reasons }: Judgement, seen: readonly SeenDoubt[]): readonly Doubt[] {
  const judged = reasons.map(({ code }) => code).filter((code) => code !== 'tooManyChosen' && code !== 'blankBallot');
  return [...judged, ...new Set(seen)];
}

export interface DoubtfulBallot {
  readonly entry: number;
  readonly struck: boolean;
  readonly doubts: readonly Doubt[];
}

/** 认定 (基层条例第二十二条: 监票人职责): one ruling for all ballots named; they must be in doubt, and the ruler a scrutineer. */
export function decideRuling(
  facts: { readonly gates: GateFacts; readonly rule: RuleSet; readonly scrutineers: ReadonlySet<string> },
  contestId: string,
  ballots: readonly (DoubtfulBallot | null)[],
  ruling: { readonly ruling: Ruling; readonly scrutineer: string; readonly reason: string },
): Decision {
  const shut = shutBefore('counting', facts.gates);
  if (shut !== null) return shut;
  if (!facts.scrutineers.has(ruling.scrutineer)) return refuse({ code: 'notScrutineer', name: ruling.scrutineer });
  const known = ballots.filter((ballot) => ballot !== null && !ballot.struck && ballot.doubts.length > 0);
  if (known.length === 0 || known.length !== ballots.length) return refuse({ code: 'notInDoubt' });
  const found = known.filter((ballot) => ballot !== null);
  const doubts = [...new Set(found.flatMap((ballot) => ballot.doubts))];
  const entries = found.map(({ entry }) => entry);
  const article = citeClause(facts.rule.ballotValid.clause);
  return decided({ kind: 'ballotsRuled', body: { contestId, entries, doubts, article, ...ruling } });
}
