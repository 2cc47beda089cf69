// 关于选举结果的报告: to the superior committee, with the votes and the register of the elected as appendices.

import type { EventBodies } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import { byVotes, countSentence } from '../rules/reading.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { ElectedPerson } from './electees.ts';
import type { Block, Paper } from './paper.ts';
import { paperOf, say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';
import { monthOf } from './roster.ts';

export interface ReportPaperFacts {
  readonly heading: PaperHeading;
  readonly superior: string;
  /** Who reports: at the end, above the date. */
  readonly sender: string;
  /** Of the adjournment: the date the report bears. */
  readonly at: string;
  readonly votes: RuleSet['words'];
  readonly words: readonly string[];
  readonly counts: readonly { readonly title: string; readonly count: EventBodies['countClosed'] }[];
  readonly elected: readonly ElectedPerson[];
}

export function reportPaper(facts: ReportPaperFacts): Paper {
  const { heading, superior, sender, at, words } = facts;
  return paperOf(heading, { id: 'report', layout: 'official', fileName: '关于选举结果的报告' }, [
    ...titled({ congress: `关于${heading.congress}` }, '选举结果的报告', '', 'official'),
    { kind: 'flush', text: `${superior}：` },
    ...words.map(say),
    say('附件：1.得票情况表'),
    say('　　　2.当选人名册'),
    { kind: 'signatures', lines: [sender, chineseDate(at.slice(0, 10))], signoff: true },
    { kind: 'pageBreak' },
    { kind: 'flush', text: '附件1', black: true },
    { kind: 'title', text: '得票情况表' },
    ...facts.counts.flatMap((one) => votesBlocks(one, facts.votes)),
    { kind: 'pageBreak' },
    { kind: 'flush', text: '附件2', black: true },
    { kind: 'title', text: '当选人名册' },
    registerOf(facts.elected),
  ]);
}

/** Candidates by votes, then those written in by votes, who can only be approved. */
function votesBlocks(
  { title, count }: ReportPaperFacts['counts'][number],
  { approve, oppose, abstain }: RuleSet['words'],
): readonly Block[] {
  const listed = byVotes(count.tally).map((one) => [
    spacedName(one.name),
    ...[one.approve, one.oppose, one.abstain, one.illegible].map(String),
  ]);
  const written = count.outcome.writeIns.map((one) => [
    `${spacedName(one.name)}（另选）`,
    `${one.approve}`,
    ...['—', '—', '—'],
  ]);
  return [
    { kind: 'heading', text: title },
    say(countSentence(count)),
    {
      kind: 'table',
      columns: ['姓名', approve, oppose, abstain, '部分无效'],
      widths: [32, 17, 17, 17, 17],
      rows: [...listed, ...written],
      ...(listed.length + written.length > manyRows ? { small: true } : {}),
    },
  ];
}

/** More rows than two pages hold are set smaller. */
const manyRows = 40;

function registerOf(elected: readonly ElectedPerson[]): Block {
  return {
    kind: 'table',
    columns: ['当选职务', '姓名', '性别', '民族', '出生年月', '文化程度', '工作单位及职务'],
    widths: [13, 16, 7, 12, 12, 12, 28],
    rows: elected.map(({ contest, name, gender, ethnicity, birth, education, post }) => [
      contest,
      spacedName(name),
      ...[gender, ethnicity, monthOf(birth), education, post].map((cell) => (cell === '' ? '—' : cell)),
    ]),
    small: true,
    left: [6],
  };
}
