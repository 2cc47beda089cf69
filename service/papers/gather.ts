// Everything that papers are made from and checked against, read at one instant: acts made meanwhile do not reach them.

import { type ResultPackage, resultPackage } from '../../core/papers/package.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { accept, type Result, refuse } from '../../core/result.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { paperCatalogue } from './catalogue.ts';
import { type JournalFacts, journalFacts } from './check/journal-facts.ts';
import { headingOf } from './entries.ts';

/** Papers of one state of the journal; nothing of it is read again, so the file may be closed while they are made. */
export interface PaperSet {
  readonly papers: readonly Paper[];
  /** Local time of the newest record: it dates the files. */
  readonly at: string;
  readonly words: RuleSet['words'];
  readonly facts: JournalFacts;
  /** Contest → its short title as files bear it. */
  readonly names: ReadonlyMap<string, string>;
  /** Figures of every result; null where no paper of a result is asked for. */
  readonly data: ResultPackage | null;
}

/** Refusals: `paperNotReady`. */
export function gatherPapers(store: Store, ids: readonly string[]): Result<PaperSet> {
  const known = new Map(paperCatalogue(store).map((entry) => [entry.id, entry]));
  const papers: Paper[] = [];
  for (const id of ids) {
    const entry = known.get(id);
    if (entry === undefined || entry.why !== '')
      return refuse({ code: 'paperNotReady', title: entry?.title ?? id, why: entry?.why ?? '没有这份文书' });
    papers.push(entry.compose());
  }
  const contests = store.contests.contests();
  return accept({
    papers: papers.map((paper) => ({ ...paper, fileName: `${inFile(paper.fileName)}${nthOf(paper, contests)}` })),
    names: new Map(
      contests.map(({ contestId, shortTitle }) => [
        contestId,
        `${inFile(shortTitle)}${nthOf({ id: `-${contestId}` }, contests)}`,
      ]),
    ),
    at: store.file.journal.head().at ?? store.session.session().createdAt,
    words: store.session.session().ruleSet.words,
    facts: journalFacts(store.file.journal.events()),
    data: papers.some(({ id }) => id.startsWith('result-')) ? dataOf(store) : null,
  });
}

/** Without the characters that some system refuses in the name of a file, or takes for a folder. */
function inFile(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
}

/** Two elections of one name must not write over one another: the second has （2） behind the names of its files. */
function nthOf({ id }: Pick<Paper, 'id'>, contests: readonly ContestRecord[]): string {
  const contest = contests.find(({ contestId }) => id.endsWith(`-${contestId}`));
  if (contest === undefined) return '';
  const same = contests.filter(({ shortTitle }) => inFile(shortTitle) === inFile(contest.shortTitle));
  const nth = same.indexOf(contest);
  return nth < 1 ? '' : `（${nth + 1}）`;
}

function dataOf(store: Store): ResultPackage {
  const results = store.contests.contests().flatMap((contest) => {
    const count = store.contests.closedCount(contest.contestId);
    return count === null ? [] : [{ contest, count }];
  });
  return resultPackage({ heading: headingOf(store), journal: store.file.journal.head(), results });
}
