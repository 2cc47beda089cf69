// A paper of the catalogue: what it is called, why it is not ready, and how it is put together.

import { finished, typedIn } from '../../core/papers/finish.ts';
import type { Paper } from '../../core/papers/paper.ts';
import type { PaperHeading } from '../../core/papers/result-sheet.ts';
import { fillPaperText, type PaperTextId, paperTexts } from '../../core/papers/words.ts';
import type { Result } from '../../core/result.ts';
import type { ScriptContest } from '../../core/script/figures.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { shortHash } from '../../db/journal.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { paperTextOf } from '../paper-texts.ts';
import { gatherScript } from '../run-sheet.ts';

export interface PaperEntry {
  readonly id: string;
  readonly title: string;
  /** Why it is not ready; '' when it is. */
  readonly why: string;
  /** What only its wording lacks, all else being there; null where nothing is lacking, or more than that. */
  readonly blank: TextBlank | null;
  /** Throws while it is not ready. */
  readonly compose: () => Paper;
}

/** A text with something to be filled in. */
export interface TextBlank {
  readonly text: PaperTextId;
  /** The placeholder with nothing to stand for; '' where the text itself is empty. */
  readonly name: string;
}

export type Compose = (heading: PaperHeading) => Paper;

/** `needs`: what is missing, '' where nothing is. */
export function entry(store: Store, id: string, title: string, needs: string, compose: Compose): PaperEntry {
  return {
    id,
    title,
    why: needs,
    blank: null,
    compose() {
      if (needs !== '') throw new Error(`The paper ${id} is not ready.`);
      return finished(compose(headingOf(store)), typedOf(store));
    },
  };
}

/** The journal is read once for all papers of a file as it stands. */
const known = new WeakMap<Store, { readonly hash: string; readonly typed: readonly string[] }>();

function typedOf(store: Store): readonly string[] {
  const { hash } = store.file.journal.head();
  const before = known.get(store);
  if (before?.hash === hash) return before.typed;
  const typed = typedIn(store.file.journal.events());
  known.set(store, { hash, typed });
  return typed;
}

/** A paper with wording of its own: not ready either while one of its placeholders has nothing to stand for. */
export function worded(
  store: Store,
  { id, title, needs }: { readonly id: string; readonly title: string; readonly needs: string },
  { text, about }: { readonly text: PaperTextId; readonly about: readonly ContestRecord[] },
  compose: (heading: PaperHeading, words: readonly string[]) => Paper,
): PaperEntry {
  if (needs !== '') return entry(store, id, title, needs, (heading) => compose(heading, []));
  const words = wordsOf(store, text, about);
  if (!words.ok) {
    const why = sentenceOf(words.error);
    const blank = { text, name: String(words.error['name']) };
    return { ...entry(store, id, title, why, (heading) => compose(heading, [])), blank };
  }
  return entry(store, id, title, '', (heading) => compose(heading, words.value));
}

export function wordsOf(store: Store, text: PaperTextId, about: readonly ContestRecord[]): Result<readonly string[]> {
  const facts = gatherScript(store);
  const ids = new Set(about.map(({ contestId }) => contestId));
  const contests = facts.contests.filter(({ contestId }: ScriptContest) => ids.has(contestId));
  return fillPaperText(paperTexts[text].title, paperTextOf(store, text), facts, contests);
}

/** What every paper of the file as it stands bears. */
export function headingOf(store: Store): PaperHeading {
  const { name, date, practice } = store.session.session();
  return { congress: name, date, practice, head: shortHash(store.file.journal.head().hash) };
}

export function needing(holds: boolean, otherwise: string): string {
  return holds ? '' : otherwise;
}
