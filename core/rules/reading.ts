// 宣读: the order in which a result is read out, and what is said of each, the same as on the 计票结果报告单.

import { spacedName } from '../names/spacing.ts';
import { isUnanimous } from './reconcile.ts';
import type { RuleSet } from './rule-set.ts';
import type { Tally } from './tally.ts';

/** What of a closed count is read out. */
export interface ReadCount {
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly tally: Tally;
  readonly outcome: { readonly writeIns: readonly { readonly name: string; readonly approve: number }[] };
}

export interface ReadingRow {
  readonly name: string;
  readonly writeIn: boolean;
  readonly approve: number;
  /** What else was marked; null for somebody written in, who can only be approved. */
  readonly other: { readonly oppose: number; readonly abstain: number; readonly illegible: number } | null;
  /** 全票. */
  readonly unanimous: boolean;
}

/** Candidates by approvals, equal ones in ballot order. */
export function byVotes({ candidates }: Pick<Tally, 'candidates'>): Tally['candidates'] {
  return candidates.toSorted((a, b) => b.approve - a.approve);
}

/** Candidates by votes, then those written in by votes. */
export function readingOrder(count: ReadCount): readonly ReadingRow[] {
  const { present, collected, tally, outcome } = count;
  const unanimous = (approve: number) => isUnanimous(approve, { present, collected, valid: tally.valid });
  return [
    ...byVotes(tally).map(({ name, approve, oppose, abstain, illegible }) => {
      const other = { oppose, abstain, illegible };
      return { name, writeIn: false, approve, other, unanimous: unanimous(approve) };
    }),
    ...outcome.writeIns.map(({ name, approve }) => {
      return { name, writeIn: true, approve, other: null, unanimous: unanimous(approve) };
    }),
  ];
}

/** 本次选举应到代表 268 名…: what is read before the names. */
export function countSentence({ entitled, present, issued, collected, tally }: ReadCount): string {
  return (
    `本次选举应到代表 ${entitled} 名，实到代表 ${present} 名；发出选票 ${issued} 张，` +
    `收回选票 ${collected} 张，其中有效票 ${tally.valid} 张，无效票 ${tally.invalid} 张。`
  );
}

/** 不赞成 0 票，弃权 1 票, as they stand behind the votes; empty for somebody written in. */
export function otherMarks({ other }: ReadingRow, words: RuleSet['words']): readonly (readonly [string, number])[] {
  if (other === null) return [];
  const { oppose, abstain, illegible } = other;
  return [
    [words.oppose, oppose],
    [words.abstain, abstain],
    ...(illegible === 0 ? [] : [['无法辨认', illegible] as const]),
  ];
}

/** 李越，91 票，全票。 */
export function readingSentence(row: ReadingRow, words: RuleSet['words']): string {
  const others = otherMarks(row, words).flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count} 票`]));
  const parts = [
    `${row.writeIn ? '另选人　' : ''}${spacedName(row.name)}`,
    `${row.approve} 票`,
    ...(row.unanimous ? ['全票'] : others),
  ];
  return `${parts.join('，')}。`;
}
