// The papers of a count: its result sheet, the list of the elected, what two passes differed in.

import { electedPaper } from '../../core/papers/elected.ts';
import { resultSheet, type SampleOnSheet } from '../../core/papers/result-sheet.ts';
import { settledPaper } from '../../core/papers/settled.ts';
import { ruleForRound, winnerWord } from '../../core/rules/rounds.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { entry, needing, type PaperEntry, worded } from './entries.ts';
import { announcedOf, peopleOf } from './persons.ts';

export function resultEntries(store: Store, contest: ContestRecord): readonly PaperEntry[] {
  const { contestId, shortTitle, closedAt, announcedAt, round } = contest;
  const { ruleSet } = store.session.session();
  const closed = needing(closedAt !== null, '计票还没有核对确认');
  const rule = ruleForRound(ruleSet, round.kind);
  const won = winnerWord(round.kind);
  const announced = announcedOf(store, contest);
  const entries = [
    entry(store, `result-${contestId}`, `计票结果报告单（${shortTitle}）`, closed, (heading) => {
      const count = store.contests.closedCount(contestId);
      if (count === null) throw new Error(`There is no closed count of ${contestId}.`);
      return resultSheet(heading, rule, contest, count, sampleOnSheet(store, contestId));
    }),
    worded(
      store,
      {
        id: `elected-${contestId}`,
        title: `${won}名单（${shortTitle}）`,
        needs: needing(announcedAt !== null, `还没有宣布${won}名单`),
      },
      { text: 'elected', about: [contest] },
      (heading, words) =>
        electedPaper({ heading, contest, announced, at: announcedAt ?? '', people: peopleOf(store, contest), words }),
    ),
  ];
  // A list of nobody is no paper.
  const shown = announcedAt !== null && announced.elected.length === 0 ? entries.slice(0, 1) : entries;
  if (!store.counting.isAnySettled(contestId)) return shown;
  const settled = entry(store, `settled-${contestId}`, `差异核定表（${shortTitle}）`, closed, (heading) =>
    settledPaper({
      heading,
      contest,
      candidates: store.contests.candidateNames(contestId),
      words: ruleSet.words,
      events: store.file.journal.events(),
    }),
  );
  return [...shown, settled];
}

function sampleOnSheet(store: Store, contestId: string): SampleOnSheet | null {
  const sample = store.sampling.sample(contestId);
  return sample === null || sample.superseded ? null : { draw: sample, figures: sample.figures };
}
