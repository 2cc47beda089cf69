// Answers about the session as a whole: previews of the hall, papers, the journal as sentences.

import { usualDiscipline } from '../../core/discipline.ts';
import type { RecordRow } from '../../core/file-views.ts';
import { paperTextIds, paperTexts } from '../../core/papers/words.ts';
import { describeEvent } from '../../core/records.ts';
import { accept } from '../../core/result.ts';
import { composeScene } from '../../core/scenes/compose.ts';
import { figureNames } from '../../core/script/figures.ts';
import { gatherHall } from '../facts.ts';
import { paperTextOf } from '../paper-texts.ts';
import { paperBlanks } from '../papers/blanks.ts';
import { fontSentences } from '../papers/fonts.ts';
import { namesOf } from '../papers/persons.ts';
import { listPapers } from '../papers.ts';
import type { QueryHandlers } from '../queries.ts';

export const sessionQueries: Pick<QueryHandlers, 'previewScene' | 'discipline' | 'papers' | 'paperTexts' | 'records'> =
  {
    previewScene: ({ store }, { choice }) => composeScene(choice, gatherHall(store)),
    discipline: ({ store }) => accept(store.session.session().discipline ?? usualDiscipline),
    papers({ store, papersFolder, printing }) {
      const session = store.session.session();
      const { papers, written } = listPapers(store, papersFolder);
      return accept({
        folder: papersFolder,
        papers,
        written,
        printing,
        fonts: fontSentences(),
        blanks: paperBlanks(store),
        adjournedAt: session.adjournedAt,
        sealedAt: session.sealedAt,
        ballotsSealed:
          session.ballotsSealed === null ? null : { ...session.ballotsSealed, at: session.ballotsSealedAt ?? '' },
      });
    },
    paperTexts({ store }) {
      const texts = paperTextIds.map((paper) => {
        const { title, use, text: own } = paperTexts[paper];
        return {
          paper,
          title,
          use,
          own,
          text: paperTextOf(store, paper),
          short: !own.includes('\n') && own.length < 20,
        };
      });
      return accept({ texts, figureNames, notes: store.papers.notes() });
    },
    records({ store }, { before, limit }) {
      const names = namesOf(store);
      const last = before ?? store.file.journal.head().records + 1;
      const rows: RecordRow[] = [];
      for (const event of store.file.journal.events(Math.max(0, last - 1 - limit))) {
        if (event.seq >= last) break;
        rows.push({ seq: event.seq, at: event.at, actor: event.actor, sentence: describeEvent(event, names) });
      }
      return accept(rows.toReversed());
    },
  };
