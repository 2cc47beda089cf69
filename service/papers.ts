// The papers of a session: which there are, which are ready, and what stands on each.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PapersView } from '../core/file-views.ts';
import type { Store } from '../db/open.ts';
import { localTime } from './clock.ts';
import { paperCatalogue } from './papers/catalogue.ts';

/** Papers with their readiness, and the files already in the folder. */
export function listPapers(store: Store, folder: string): Pick<PapersView, 'papers' | 'written'> {
  const papers = paperCatalogue(store).map(({ id, title, why }) => ({ id, title, ready: why === '', why }));
  return { papers, written: listWritten(folder) };
}

function listWritten(folder: string): PapersView['written'] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:docx|xlsx|pdf|json)$/u.test(name))
    .map((name) => ({ name, path: join(folder, name), at: localTime(statSync(join(folder, name)).mtime) }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
