// 选票: one contest, as it is put into a hand. Every sheet of a set is the same: no number, no mark, no head hash.

import { spacedName } from '../names/spacing.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ballotInstructions, orderSentence } from '../rules/wording.ts';
import type { Block, Paper } from './paper.ts';
import { say } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface BallotPaperFacts {
  readonly heading: PaperHeading;
  /** The rule set of its round. */
  readonly rule: RuleSet;
  readonly contest: {
    readonly contestId: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly seats: number;
    readonly colour: string;
  };
  /** In ballot order. */
  readonly candidates: readonly string[];
  /** The set that is kept for an election to be held again: the word stands on every one of its sheets. */
  readonly spare: boolean;
  /** What the office adds to the instructions: the pen, the stamp. */
  readonly words: readonly string[];
}

/** Names in a band of boxes, and persons that can be written in, at most. */
const across = 10;

/** The sheet by the mark scheme of the rules: signs above the names, or three columns behind them. */
export function ballotPaper(facts: BallotPaperFacts): Paper {
  const { heading, rule, contest, candidates, spare, words } = facts;
  const { contestId, shortTitle, colour, seats } = contest;
  const isBanded = rule.marks.place === 'aboveName';
  const writeIns = rule.writeIn.allowed ? Math.min(seats, across) : 0;
  const boxes = isBanded ? bands(candidates, writeIns) : columns(rule, candidates, writeIns);
  const mark = spare ? '（备用）' : '';
  return {
    id: `${spare ? 'ballotSpare' : 'ballot'}-${contestId}`,
    layout: 'form',
    size: isBanded && candidates.length + writeIns <= across ? 'a5' : 'a4',
    fileName: `选票-${shortTitle}（${colour}色）${mark}`,
    foot: '',
    practice: heading.practice,
    blocks: [
      { kind: 'title', text: heading.congress },
      { kind: 'title', text: `${contest.title}选票${mark}` },
      { kind: 'centred', text: sizeWords(facts) },
      ...boxes,
      ...[...ballotInstructions(rule, seats), ...words].map((text, index) => say(`${index + 1}. ${text}`)),
    ],
  };
}

/** （候选人 9 名，应选 7 名，差额 2 名；以姓氏笔画为序）. */
function sizeWords({ rule, contest: { seats }, candidates }: BallotPaperFacts): string {
  const more = candidates.length - seats;
  const difference = more > 0 ? `差额 ${more} 名` : '等额选举';
  return `（候选人 ${candidates.length} 名，应选 ${seats} 名，${difference}；${orderSentence(rule)}）`;
}

/** Bands of equal length, at most ten names each; those written in stand in a band of their own. No box is left over. */
function bands(candidates: readonly string[], writeIns: number): readonly Block[] {
  const count = Math.ceil(candidates.length / across);
  const length = Math.ceil(candidates.length / count);
  const width = (100 - labelWidth) / Math.max(length, writeIns);
  const rows = Array.from({ length: count }, (_, index) => candidates.slice(index * length, (index + 1) * length));
  const written = Array.from({ length: writeIns }, () => '');
  return [
    ...rows.map((row) => band('候选人', row.map(spacedName), width)),
    ...(writeIns === 0 ? [] : [band('另选人', written, width)]),
  ];
}

/** Hundredths of the width of the paper. */
const labelWidth = 10;

function band(label: string, names: readonly string[], width: number): Block {
  return {
    kind: 'grid',
    widths: [labelWidth, ...names.map(() => width)],
    rows: [
      { height: 13, cells: ['符号', ...names.map(() => '')] },
      { height: label === '另选人' ? 13 : 11, cells: [label, ...names] },
    ],
  };
}

/** A line a name with a box for each vote; a longer list breaks between lines and repeats its heading. */
function columns({ words }: RuleSet, candidates: readonly string[], writeIns: number): readonly Block[] {
  const votes = [words.approve, words.oppose, words.abstain];
  const written = Array.from({ length: writeIns }, () => ['（另选人）', '', '—', '—']);
  return [
    {
      kind: 'table',
      columns: ['姓名', ...votes],
      widths: [46, 18, 18, 18],
      rows: [...candidates.map((name) => [spacedName(name), '', '', '']), ...written],
    },
  ];
}
