// Answers about the run sheet: where the meeting is, what is to be said, what may be played.

import { accept } from '../../core/result.ts';
import { shutAfter } from '../../core/run-sheet/going-on.ts';
import { deviationOf } from '../../core/run-sheet/schedule.ts';
import { changedIn, composeScript } from '../../core/script/compose.ts';
import { figureNames } from '../../core/script/figures.ts';
import { cueViews } from '../cues.ts';
import type { QueryHandlers } from '../queries.ts';
import { gatherRunSheet, gatherScript } from '../run-sheet.ts';

export const runSheetQueries: Pick<QueryHandlers, 'runSheet' | 'cues'> = {
  cues: ({ store }) => accept(cueViews(store)),
  runSheet({ store }) {
    const { gates, filled, items } = gatherRunSheet(store);
    const facts = gatherScript(store);
    const readings = store.runSheet.readings();
    const now = items.find(({ state }) => state === 'now');
    const shut = now === undefined ? null : shutAfter(now, gates);
    return accept({
      filled,
      items: items.map((item, index) => {
        const paragraphs = composeScript(item.script, facts, readings.get(item.itemId) ?? []);
        return {
          ...item,
          position: index + 1,
          ...deviationOf(item),
          paragraphs,
          changed: paragraphs.flatMap(changedIn).length,
        };
      }),
      shut: shut?.error ?? null,
      figureNames,
    });
  },
};
