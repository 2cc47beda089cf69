// The wording of a paper as this session has it.

import { type PaperTextId, paperTexts } from '../core/papers/words.ts';
import type { Store } from '../db/open.ts';

export function paperTextOf(store: Store, paper: PaperTextId): string {
  return store.papers.text(paper) ?? paperTexts[paper].text;
}
