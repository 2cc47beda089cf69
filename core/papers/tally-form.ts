// 计票单（正）: what a counting group fills in by hand, a stroke a vote, before its figures are keyed.

import { spacedName } from '../names/spacing.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface TallyFormFacts {
  readonly heading: PaperHeading;
  readonly rule: RuleSet;
  readonly contest: { readonly contestId: string; readonly title: string; readonly shortTitle: string };
  readonly candidates: readonly string[];
  /** Ballots each group was given; empty where they are not dealt: one form with blanks. */
  readonly piles: readonly number[];
}

/** A form for each group, each from a page of its own. */
export function tallyFormPaper(facts: TallyFormFacts): Paper {
  const { heading, contest, piles } = facts;
  const forms = piles.length === 0 ? [form(facts, null)] : piles.map((_, index) => form(facts, index));
  return paperOf(
    heading,
    { id: `tallyForm-${contest.contestId}`, layout: 'form', fileName: `计票单-${contest.shortTitle}` },
    forms.flatMap((blocks, index): readonly Block[] => (index === 0 ? blocks : [{ kind: 'pageBreak' }, ...blocks])),
  );
}

function form({ heading, rule, contest, candidates, piles }: TallyFormFacts, group: number | null): readonly Block[] {
  const { approve, oppose, abstain } = rule.words;
  const which = group === null ? '第＿＿组' : `第 ${group + 1} 组`;
  const given = group === null ? '＿＿＿' : ` ${piles[group]} `;
  const rest = ['—', '—', '—'];
  const written = rule.writeIn.allowed ? Array.from({ length: writtenLines }, () => ['（另选人）', '', ...rest]) : [];
  return [
    ...titled(heading, contest.title, `计票单（${which}）`),
    say(`领回选票${given}张，其中有效票＿＿＿张，无效票＿＿＿张。每得一票画“正”字一笔，一个“正”字五票。`),
    {
      kind: 'table',
      columns: ['姓名', approve, oppose, abstain, '部分无效'],
      widths: [18, 34, 20, 14, 14],
      rows: [...candidates.map((name) => [spacedName(name), '', '', '', '']), ...written],
      rowHeight: heightOfRow(candidates.length + written.length),
    },
    { kind: 'signatures', lines: ['唱票人：', '计票人：', '监票人：', '　　年　　月　　日　　时　　分'] },
  ];
}

/** Few people are written in; more stand on the back. */
const writtenLines = 4;

/** Strokes want room: a short list fills its page, a long one has room for a line of 正. */
function heightOfRow(rows: number): number {
  return Math.min(16, Math.max(9, Math.floor(freeHeight / rows)));
}

/** Millimetres of a page that titles, figures and signatures leave. */
const freeHeight = 150;
