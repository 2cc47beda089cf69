// 选举办法: the text the meeting votes on, from the very settings that decide, with their fingerprint.

import { handsSentence } from '../hands.ts';
import type { ShowOfHands } from '../people.ts';
import { citeClause, clausesToCheck, type RuleSet } from '../rules/rule-set.ts';
import { type ContestSize, ruleText } from '../rules/rule-text.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { Block, Paper } from './paper.ts';
import { titled } from './parts.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';

export interface RulesFacts {
  readonly heading: PaperHeading;
  readonly rule: RuleSet;
  readonly contests: readonly ContestSize[];
  /** SHA-256 (hex) of the settings, as it stands in the journal after the vote. */
  readonly digest: string;
  /** Null while the meeting has not passed them: the paper is a draft (草案). */
  readonly adopted: { readonly votes: ShowOfHands; readonly at: string } | null;
}

/** The paper; a draft names the clauses that are still to be checked against the official text. */
export function rulesPaper({ heading, rule, contests, digest, adopted }: RulesFacts): Paper {
  const say = (text: string): Block => ({ kind: 'paragraph', text });
  const unchecked = clausesToCheck(rule).map(({ clause }) => citeClause(clause));
  const blocks: Block[] = [
    ...titled(heading, '选举办法', adopted === null ? '（草案）' : '', 'official'),
    ...(adopted === null
      ? []
      : [{ kind: 'centred' as const, text: `（${chineseDate(adopted.at.slice(0, 10))}大会通过）` }]),
    ...ruleText(rule, contests).flatMap(({ heading: number, paragraphs }) =>
      paragraphs.map((text, index) => say(index === 0 ? `${number}　${text}` : text)),
    ),
    ...(adopted === null ? [] : [say(`大会举手表决本办法：${handsSentence(adopted.votes)}。`)]),
    say(`规则指纹：${digest.slice(0, 32).toUpperCase()}`),
    ...(adopted === null && unchecked.length > 0
      ? [say(`请核对：以下依据系凭记忆录入，通过前请与官方单行本核对：${[...new Set(unchecked)].join('；')}。`)]
      : []),
  ];
  return {
    id: 'rules',
    layout: 'official',
    fileName: adopted === null ? '选举办法（草案）' : '选举办法',
    foot: footOf(heading),
    practice: heading.practice,
    blocks,
  };
}
