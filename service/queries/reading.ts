// Answers about the reading of a result: what to say, and how far the hall has seen it.

import { spacedName } from '../../core/names/spacing.ts';
import { accept, refuse } from '../../core/result.ts';
import { countSentence, readingOrder, readingSentence } from '../../core/rules/reading.ts';
import { winnerWord } from '../../core/rules/rounds.ts';
import { announcementSentence } from '../../core/rules/wording.ts';
import type { QueryHandlers } from '../queries.ts';

export const readingQueries: Pick<QueryHandlers, 'reading'> = {
  reading({ store }, { contestId }) {
    const contest = store.contests.contest(contestId);
    if (contest === null) return refuse({ code: 'contestMissing' });
    const { ruleSet } = store.session.session();
    const count = store.contests.closedCount(contestId);
    const { title, shortTitle, round, releasedAt, announcedAt, readOut } = contest;
    const winner = winnerWord(round.kind);
    const elected = count?.outcome.elected ?? [];
    return accept({
      contestId,
      title,
      shortTitle,
      winner,
      releasedAt,
      announcedAt,
      opening: count === null ? '' : countSentence(count),
      rows:
        count === null
          ? []
          : readingOrder(count).map((row) => {
              const { name, unanimous } = row;
              return { name: spacedName(name), sentence: readingSentence(row, ruleSet.words), unanimous };
            }),
      shown: readOut,
      announcement: announcementSentence(ruleSet, title, winner, elected.map(spacedName)),
      elected: elected.length,
    });
  },
};
