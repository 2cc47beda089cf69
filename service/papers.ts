// The papers of a session: which there are, which are ready, and what stands on each.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PapersView } from '../core/file-views.ts';
import { minutes } from '../core/papers/minutes.ts';
import type { Paper } from '../core/papers/paper.ts';
import { resultSheet, type SampleOnSheet } from '../core/papers/result-sheet.ts';
import { rulesPaper } from '../core/papers/rules-paper.ts';
import { runSheetPaper } from '../core/papers/run-sheet.ts';
import { scriptPaper } from '../core/papers/script.ts';
import { settledPaper } from '../core/papers/settled.ts';
import { ruleForRound } from '../core/rules/rounds.ts';
import { composeScript } from '../core/script/compose.ts';
import { shortHash } from '../db/journal.ts';
import type { Store } from '../db/open.ts';
import { localTime } from './clock.ts';
import { contestSizes, digestRules } from './facts.ts';
import { gatherScript, runItems } from './run-sheet.ts';

/** Papers with their readiness, and the files already in the folder. */
export function listPapers(store: Store, folder: string): Pick<PapersView, 'papers' | 'written'> {
  const { adjournedAt, rulesAt } = store.session.session();
  const sheets = store.contests.contests().map(({ contestId, shortTitle, closedAt }) => ({
    id: `result-${contestId}`,
    title: `计票结果报告单（${shortTitle}）`,
    ready: closedAt !== null,
    why: closedAt === null ? '计票还没有核对确认' : '',
  }));
  const settled = store.contests
    .contests()
    .filter(({ contestId }) => store.counting.isAnySettled(contestId))
    .map(({ contestId, shortTitle, closedAt }) => ({
      id: `settled-${contestId}`,
      title: `差异核定表（${shortTitle}）`,
      ready: closedAt !== null,
      why: closedAt === null ? '计票还没有核对确认' : '',
    }));
  const record = {
    id: 'minutes',
    title: '会议记录',
    ready: adjournedAt !== null,
    why: adjournedAt === null ? '还没有宣布散会' : '',
  };
  const rules = { id: 'rules', title: adoptedTitle(rulesAt !== null), ready: true, why: '' };
  // Needed before the session, with blanks; ready all day.
  const chairs = [
    { id: 'runSheet', title: '大会程序（三清单）', ready: true, why: '' },
    { id: 'script', title: '主持词', ready: true, why: '' },
  ];
  return { papers: [...chairs, rules, ...sheets, ...settled, record], written: listWritten(folder) };
}

function adoptedTitle(isAdopted: boolean): string {
  return isAdopted ? '选举办法' : '选举办法（草案）';
}

/** The paper as it stands now; only one that is ready. */
export function composePaper(store: Store, id: string): Paper {
  const session = store.session.session();
  const heading = {
    congress: session.name,
    date: session.date,
    practice: session.practice,
    head: shortHash(store.file.journal.head().hash),
  };
  const contests = store.contests.contests();
  if (id === 'minutes') {
    return minutes({
      heading,
      venue: session.venue,
      executiveChair: session.executiveChair,
      rule: session.ruleSet,
      events: store.file.journal.events(),
      rows: store.attendance.rows(),
      contests,
    });
  }
  if (id === 'runSheet') return runSheetPaper(heading, runItems(store));
  if (id === 'script') {
    const facts = gatherScript(store);
    return scriptPaper(
      heading,
      runItems(store).map((item) => ({ ...item, paragraphs: composeScript(item.script, facts, []) })),
    );
  }
  if (id === 'rules') {
    const { rulesAt, rulesVotes, rulesDigest, ruleSet } = session;
    const adopted = rulesAt === null || rulesVotes === null ? null : { votes: rulesVotes, at: rulesAt };
    return rulesPaper({
      heading,
      rule: ruleSet,
      contests: contestSizes(store),
      digest: rulesDigest ?? digestRules(ruleSet),
      adopted,
    });
  }
  const ofSettled = contests.find(({ contestId }) => id === `settled-${contestId}`);
  if (ofSettled !== undefined)
    return settledPaper({
      heading,
      contest: ofSettled,
      candidates: store.contests.candidateNames(ofSettled.contestId),
      words: session.ruleSet.words,
      events: store.file.journal.events(),
    });
  const contest = contests.find(({ contestId }) => id === `result-${contestId}`);
  const count = contest === undefined ? null : store.contests.closedCount(contest.contestId);
  if (contest === undefined || count === null) throw new Error(`No closed count for paper ${id}.`);
  return resultSheet(
    heading,
    ruleForRound(session.ruleSet, contest.round.kind),
    contest,
    count,
    sampleOnSheet(store, contest.contestId),
  );
}

function sampleOnSheet(store: Store, contestId: string): SampleOnSheet | null {
  const sample = store.sampling.sample(contestId);
  return sample === null || sample.superseded ? null : { draw: sample, figures: sample.figures };
}

function listWritten(folder: string): PapersView['written'] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:docx|xlsx|pdf|json)$/u.test(name))
    .map((name) => ({ name, path: join(folder, name), at: localTime(statSync(join(folder, name)).mtime) }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
