// 计票结果报告单: the figures of one contest, by votes, to be signed.

import type { EventBodies } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import { byVotes, countSentence } from '../rules/reading.ts';
import { isUnanimous } from '../rules/reconcile.ts';
import { isPrimary, type Round, type RoundKind } from '../rules/rounds.ts';
import { citeTogether, type RuleSet } from '../rules/rule-set.ts';
import { majoritySentence } from '../rules/wording.ts';
import type { SampleFigures } from '../sampling/figures.ts';
import { type DrawWords, drawWords, sampleSentence, shortSentence } from '../sampling/words.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { Block, Paper } from './paper.ts';
import { titleLines } from './titles.ts';

export interface PaperHeading {
  readonly congress: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly practice: boolean;
  /** Head hash in short form. */
  readonly head: string;
}

/** The sample check that covers the count. */
export interface SampleOnSheet {
  readonly draw: DrawWords;
  /** Null while drawn ballots are still to be read. */
  readonly figures: SampleFigures | null;
}

/** The sheet of one closed count, with its sample check where there is one. */
export function resultSheet(
  heading: PaperHeading,
  rule: RuleSet,
  contest: { readonly title: string; readonly shortTitle: string; readonly seats: number; readonly round: Round },
  count: EventBodies['countClosed'],
  sample: SampleOnSheet | null,
): Paper {
  const { words } = rule;
  const { tally, outcome } = count;
  const ranked = byVotes(tally);
  const blocks: Block[] = [
    ...titleLines('form', heading.congress),
    ...titleLines('form', contest.title, '选举计票结果报告单'),
    { kind: 'paragraph', text: countSentence(count) },
    { kind: 'paragraph', text: `候选人得${words.approve}票数如下（以获得${words.approve}票多少为序）：` },
    {
      kind: 'table',
      columns: [
        '序号',
        '候选人姓名',
        `${words.approve}票数`,
        `${words.oppose}票数`,
        `${words.abstain}票数`,
        '部分无效',
        '备注',
      ],
      widths: [8, 20, 14, 17, 14, 15, 12],
      rows: ranked.map((person, index) => [
        String(index + 1),
        spacedName(person.name),
        String(person.approve),
        String(person.oppose),
        String(person.abstain),
        String(person.illegible),
        isUnanimous(person.approve, { ...count, valid: tally.valid }) ? '全票' : '',
      ]),
    },
    { kind: 'paragraph', text: `另选人得${words.approve}票数如下（以获得${words.approve}票多少为序）：` },
    {
      kind: 'table',
      columns: ['序号', '另选人姓名', `${words.approve}票数`],
      widths: [12, 58, 30],
      rows:
        outcome.writeIns.length === 0
          ? [['—', '—', '—']]
          : outcome.writeIns.map(({ name, approve }, index) => [String(index + 1), spacedName(name), String(approve)]),
    },
    { kind: 'paragraph', text: outcomeSentence(rule, contest.round.kind, contest.seats, outcome) },
    ...sampleBlocks(sample),
    { kind: 'signatures', lines: ['总监票人：', '监票人：', '计票人：', `${chineseDate(heading.date)}`] },
    ...annexBlocks(sample),
  ];
  return {
    id: `result-${count.contestId}`,
    layout: 'form',
    fileName: `计票结果报告单-${contest.shortTitle}`,
    foot: footOf(heading),
    practice: heading.practice,
    blocks,
  };
}

/** 抽查 60/300 张，差错 0 处…; a sheet without a sample check says nothing of it. */
function sampleBlocks(sample: SampleOnSheet | null): readonly Block[] {
  if (sample === null) return [];
  const { figures, draw } = sample;
  return [
    { kind: 'paragraph', text: figures === null ? `抽查还没有做完：抽出 ${draw.size} 张。` : shortSentence(figures) },
  ];
}

/** Behind the signatures, which are to stand on the page of the figures: how anyone can draw the same ballots. */
function annexBlocks(sample: SampleOnSheet | null): readonly Block[] {
  if (sample === null) return [];
  const { figures, draw } = sample;
  const lines = [...(figures === null ? [] : [sampleSentence(figures)]), ...drawWords(draw)];
  return [
    { kind: 'heading', text: '附：抽查选票的复算办法' },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/** What the count decided and by which article. */
export function outcomeSentence(
  rule: RuleSet,
  kind: RoundKind,
  seats: number,
  outcome: EventBodies['countClosed']['outcome'],
): string {
  const won = isPrimary(kind) ? '列为正式候选人' : '当选';
  const parts = [
    rule.majority.num === 0
      ? `应选 ${seats} 名，${majoritySentence(rule)}的${won}。`
      : `应选 ${seats} 名，${majoritySentence(rule)}（${outcome.threshold} 票）始得${won}。`,
    outcome.elected.length === 0
      ? `没有人${won}。`
      : `${won} ${outcome.elected.length} 名：${outcome.elected.map(spacedName).join('、')}。`,
    outcome.tied.length === 0
      ? ''
      : `${outcome.tied.map(spacedName).join('、')} 得票相等，对余下 ${outcome.tiedSeats} 名再次投票。`,
    outcome.vacancies === 0 || isPrimary(kind) ? '' : `尚缺 ${outcome.vacancies} 名。`,
    `依据：${citeTogether(outcome.reasons.map(({ article }) => article))}。`,
  ];
  return parts.join('');
}

export function footOf(heading: PaperHeading): string {
  return `${heading.practice ? '演练　' : ''}${heading.congress}　${heading.date}　日志链首 ${heading.head}`;
}
