// The papers of a session: which there are, which are ready, and writing them into the folder beside the file.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PapersView } from '../core/file-views.ts';
import type { Paper } from '../core/papers/paper.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import type { Store } from '../db/open.ts';
import { localTime } from './clock.ts';
import { makeFolder } from './folders.ts';
import { paperCatalogue } from './papers/catalogue.ts';
import { paperToDocx } from './papers/docx.ts';
import { putFile } from './put-file.ts';

/** Papers with their readiness, and the files already in the folder. */
export function listPapers(store: Store, folder: string): Pick<PapersView, 'papers' | 'written'> {
  const papers = paperCatalogue(store).map(({ id, title, why }) => ({ id, title, ready: why === '', why }));
  return { papers, written: listWritten(folder) };
}

/** Writes the papers asked for; each file appears whole or not at all. Refusals: `paperNotReady`, `folderMissing`, `paperNotWritable`. */
export async function writePapers(
  store: Store,
  folder: string,
  ids: readonly string[],
): Promise<Result<{ written: readonly string[] }>> {
  const known = new Map(paperCatalogue(store).map((entry) => [entry.id, entry]));
  const asked: Paper[] = [];
  for (const id of ids) {
    const entry = known.get(id);
    if (entry === undefined || entry.why !== '')
      return refuse({ code: 'paperNotReady', title: entry?.title ?? id, why: entry?.why ?? '没有这份文书' });
    asked.push(entry.compose());
  }
  if (!makeFolder(folder)) return refuse({ code: 'folderMissing', path: folder });
  const written: string[] = [];
  for (const paper of asked) {
    const path = join(folder, `${paper.fileName}.docx`);
    if (!putFile(path, await paperToDocx(paper)))
      // Nothing stands there that another program could have open: it is the folder that takes no file.
      return refuse({ code: existsSync(path) ? 'paperNotWritable' : 'folderMissing', path });
    written.push(path);
  }
  return accept({ written });
}

function listWritten(folder: string): PapersView['written'] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => ({ name, path: join(folder, name), at: localTime(statSync(join(folder, name)).mtime) }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
