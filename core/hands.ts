// 举手表决: what a show of hands decides, and the one sentence that says so on the screen, in the script and on paper.

import type { ListsVoted, ShowOfHands } from './people.ts';
import { accept, type Result, refuse } from './result.ts';
import { type Base, baseCount, reaches, type Share, smallestReaching } from './rules/fraction.ts';
import { citeClause, type RuleSet } from './rules/rule-set.ts';

/** What the ayes must reach, and by which clause. */
export interface HandsRule extends Share {
  readonly of: Base;
  readonly clause: RuleSet['adoption']['clause'];
}

export interface HandsRuling {
  readonly passed: boolean;
  /** How many people the share is of. */
  readonly base: number;
  /** The smallest number of ayes that passes. */
  readonly needed: number;
  readonly article: string;
}

/** 半数以上选举人同意 (基层条例第二十九条): at least half of those present let seats be reduced. */
export function reducingRule({ shortfall }: RuleSet): HandsRule {
  return { num: 1, den: 2, comparison: '>=', of: 'present', clause: shortfall.clause };
}

/**
 * 同意 is what remains of those present when nobody else raises a hand: hands counted beyond 实到 leave none. Who raised
 * none at all has said neither yes nor 弃权, and is a figure of its own, as who pressed no key is where keys are pressed
 * (未按表决器的不计入表决票数). The share that passes is of those entitled or present, so it is the same either way.
 */
export function handsOf(present: number, oppose: number, abstain: number, unraised = 0): ShowOfHands {
  return plainHands({ approve: Math.max(0, present - oppose - abstain - unraised), oppose, abstain, unraised });
}

/** The figures alone: none of somebody who raised no hand where there is nobody. */
export function plainHands({ approve, oppose, abstain, unraised = 0 }: ShowOfHands): ShowOfHands {
  return { approve, oppose, abstain, ...(unraised === 0 ? {} : { unraised }) };
}

/** Whether the hands pass what they were raised for. Refusal: `handsDiffer`, where they do not add up to those present. */
export function judgeHands(
  rule: HandsRule,
  counts: { readonly entitled: number; readonly present: number },
  votes: ShowOfHands,
): Result<HandsRuling> {
  const sum = votes.approve + votes.oppose + votes.abstain + (votes.unraised ?? 0);
  if (sum !== counts.present) return refuse({ code: 'handsDiffer', sum, present: counts.present });
  const base = baseCount(rule.of, counts);
  const article = citeClause(rule.clause);
  return accept({ passed: reaches(votes.approve, base, rule), base, needed: smallestReaching(base, rule), article });
}

/** What the hands did not reach; `needed` is null in records that did not keep it. */
export interface HandsShort {
  readonly needed: number | null;
  readonly article: string;
}

/** 一致通过 only with neither a no nor an abstention, and every hand raised; `short` where they did not pass. */
export function handsVerdict(votes: ShowOfHands, short: HandsShort | null = null): string {
  if (short !== null) return '没有通过';
  const others = votes.oppose + votes.abstain + (votes.unraised ?? 0);
  return others === 0 ? '一致通过' : '通过';
}

/** 同意 118，不同意 2，弃权 0，通过: the one sentence of a show of hands; one that failed says what it wanted, by which article. */
export function handsSentence(votes: ShowOfHands, short: HandsShort | null = null): string {
  const unraised = (votes.unraised ?? 0) === 0 ? '' : `，未举手 ${votes.unraised}`;
  const numbers = `同意 ${votes.approve}，不同意 ${votes.oppose}，弃权 ${votes.abstain}${unraised}`;
  return `${numbers}，${handsVerdict(votes, short)}${short === null ? '' : `（${shortWords(short)}）`}`;
}

/** 按《条例》第十九条的规定; where a clause has a name and no number, 按《本次大会选举办法》关于通过的规定. */
export function underClause(article: string): string {
  return `按${article.replace(/》(?!第)(?=.)/u, '》关于')}的规定`;
}

/** 按《本次大会选举办法》关于通过的规定，须 62 人同意. */
export function shortWords({ needed, article }: HandsShort): string {
  return `${underClause(article)}，${needed === null ? '同意的人数不够' : `须 ${needed} 人同意`}`;
}

/** What the hands are raised for, as the hall sees it and the minutes tell it. */
export const rulesSubject = '选举办法（草案）';

/** 监票人名单, or whichever of the two lists goes to a vote. */
export function officersSubject({ scrutineers, tellers }: ListsVoted): string {
  if (scrutineers && tellers) return '监票人、计票人名单';
  return scrutineers ? '监票人名单' : '计票人名单';
}

/** 「委员」减少名额. */
export function remedySubject(title: string, remedy: string): string {
  return `「${title}」${remedy}`;
}
