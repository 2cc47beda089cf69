// The papers of the end: seal, minutes, the report upwards, statistics, the journal.

import { journalList } from '../../core/papers/journal-list.ts';
import { minutes } from '../../core/papers/minutes.ts';
import { problemsPaper } from '../../core/papers/problems.ts';
import { reportPaper } from '../../core/papers/report.ts';
import { sealPaper } from '../../core/papers/seal.ts';
import { structurePaper } from '../../core/papers/structure.ts';
import { summaryPaper } from '../../core/papers/summary.ts';
import { paperTexts } from '../../core/papers/words.ts';
import { isPrimary } from '../../core/rules/rounds.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { orderFor } from '../facts.ts';
import { entry, needing, type PaperEntry, worded, wordsOf } from './entries.ts';
import { electedByPost, namesOf } from './persons.ts';

export function afterwards(store: Store, contests: readonly ContestRecord[]): readonly PaperEntry[] {
  const session = store.session.session();
  const { adjournedAt, ballotsSealed, ballotsSealedAt } = session;
  const over = needing(adjournedAt !== null, '还没有宣布散会');
  const decided = contests.filter(({ announcedAt, round }) => announcedAt !== null && !isPrimary(round.kind));
  const elected = electedByPost(store, decided);
  const overWith = over === '' ? needing(elected.length > 0, '没有宣布过当选名单') : over;
  const events = () => store.file.journal.events();
  const [superior, sender] = [lineOf(store, 'superior'), lineOf(store, 'sender')];
  const unnamed = superior === '' ? 'superior' : sender === '' ? 'sender' : null;
  const reported = () =>
    worded(
      store,
      { id: 'report', title: '关于选举结果的报告', needs: overWith },
      { text: 'report', about: decided },
      (heading, words) =>
        reportPaper({
          heading,
          superior,
          sender,
          at: adjournedAt ?? '',
          votes: session.ruleSet.words,
          words,
          counts: decided.flatMap(({ contestId, title }) => {
            const count = store.contests.closedCount(contestId);
            return count === null ? [] : [{ title, count }];
          }),
          elected,
        }),
    );
  return [
    worded(
      store,
      { id: 'seal', title: '选票封存单', needs: needing(ballotsSealed !== null, '选票还没有封存') },
      { text: 'seal', about: [] },
      (heading, words) => {
        if (ballotsSealed === null || ballotsSealedAt === null) throw new Error('The ballots are not sealed.');
        const counted = contests.map((contest) => {
          const tally = store.contests.closedCount(contest.contestId)?.tally;
          return { ...contest, valid: tally?.valid ?? null, invalid: tally?.invalid ?? null };
        });
        return sealPaper({ heading, seal: ballotsSealed, at: ballotsSealedAt, contests: counted, words });
      },
    ),
    entry(store, 'minutes', '会议记录', over, (heading) =>
      minutes({
        heading,
        venue: session.venue,
        executiveChair: session.executiveChair,
        rule: session.ruleSet,
        events: events(),
        rows: store.attendance.rows(),
        contests,
        // A session without a running order of its own has the agenda in the notes of its recorder.
        agenda: store.runSheet.items(),
      }),
    ),
    worded(
      store,
      { id: 'summary', title: '会议纪要', needs: over },
      { text: 'summary', about: decided },
      (heading, words) => summaryPaper({ heading, rows: store.attendance.rows(), order: orderFor(store), words }),
    ),
    overWith === '' && unnamed !== null ? unaddressed(store, unnamed) : reported(),
    entry(store, 'structure', '当选人员结构统计', overWith, (heading) =>
      structurePaper({ heading, elected, rounding: 'nearest' }),
    ),
    entry(store, 'problems', '问题与处理', over, (heading) =>
      problemsPaper({ heading, events: events(), names: namesOf(store) }),
    ),
    entry(store, 'journal', '会议日志', over, (heading) =>
      journalList({ heading, events: events(), names: namesOf(store) }),
    ),
  ];
}

/** The report without whom it goes to, or who sends it. */
function unaddressed(store: Store, text: 'superior' | 'sender'): PaperEntry {
  const title = '关于选举结果的报告';
  const why = sentenceOf({ code: 'paperTextUnfilled', paper: title, name: paperTexts[text].title });
  const none = () => {
    throw new Error('The report is not addressed.');
  };
  return { ...entry(store, 'report', title, why, none), blank: { text, name: '' } };
}

/** A name that is one line; '' while it is empty, or has a placeholder with nothing to stand for. */
function lineOf(store: Store, text: 'superior' | 'sender'): string {
  const words = wordsOf(store, text, []);
  return words.ok ? words.value.join('') : '';
}
