// What the wording of the papers still lacks: after the seal it could not be filled in any more.

import type { PaperBlank } from '../../core/file-views.ts';
import { paperTexts } from '../../core/papers/words.ts';
import type { Store } from '../../db/open.ts';
import { paperCatalogue } from './catalogue.ts';

/** A paper each, in the order of the catalogue; papers that lack more than words are not among them. */
export function paperBlanks(store: Store): readonly PaperBlank[] {
  return paperCatalogue(store).flatMap(({ title, blank }) => {
    if (blank === null) return [];
    const { text, name } = blank;
    const what = name === '' ? paperTexts[text].title : `{${name}}`;
    return [{ paper: title, text, title: paperTexts[text].title, what }];
  });
}
