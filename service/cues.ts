// The recordings of a session: files in a folder beside it, told by the digest that stands in the journal.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { audioKind, audioType, type CueId, cueIds, cueNames, type StoredCue } from '../core/cues.ts';
import { accept, type Refused, type Result, refuse } from '../core/result.ts';
import type { CueView } from '../core/run-sheet-views.ts';
import type { Store } from '../db/open.ts';
import { putFile } from './put-file.ts';

/** Recordings go into a folder beside the file, named after it. */
export function cuesFolderOf(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.congress$/u, '')}-音乐`);
}

/** Puts an uploaded recording into the folder. Refusals: `cueNotAudio`, `cueNotWritable`. */
export function keepCue(
  sessionPath: string,
  cue: CueId,
  upload: { readonly fileName: string; readonly contentBase64: string },
): Result<StoredCue> {
  const bytes = Buffer.from(upload.contentBase64, 'base64');
  const kind = audioKind([...bytes.subarray(0, 16)]);
  if (kind === null) return refuse({ code: 'cueNotAudio', fileName: upload.fileName });
  const digest = digestOf(bytes);
  // Named by what is in it: a file that is chosen anew never lies over one that the journal still names.
  const stored = `${cueNames[cue]}-${digest.slice(0, 8)}${kind.ending}`;
  const path = join(cuesFolderOf(sessionPath), stored);
  if (!putFile(path, bytes)) return refuse({ code: 'cueNotWritable', path });
  return accept({ cue, fileName: upload.fileName, stored, digest, bytes: bytes.length });
}

/** A recording that may be played: where it lies and what it is. */
export interface CueFile {
  readonly path: string;
  readonly contentType: string;
}

/** The recording as it was chosen. Refusals: `cueNotChosen`, `cueMissing`, `cueChanged`. */
export function findCue(store: Store, cue: CueId): Result<CueFile> {
  const kept = store.runSheet.cue(cue);
  const name = cueNames[cue];
  if (kept === null) return refuse({ code: 'cueNotChosen', name });
  const folder = cuesFolderOf(store.file.path);
  const path = join(folder, kept.stored);
  const contentType = audioType(kept.stored);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || contentType === null)
    return refuse({ code: 'cueMissing', name, stored: kept.stored, folder: basename(folder) });
  if (found.size !== kept.bytes || digestOf(readFileSync(path)) !== kept.digest)
    return refuse({ code: 'cueChanged', name, stored: kept.stored });
  return accept({ path, contentType });
}

export function cueViews(store: Store): readonly CueView[] {
  return cueIds.map((cue) => {
    const kept = store.runSheet.cue(cue);
    const found: Result<CueFile> | Refused = findCue(store, cue);
    return {
      cue,
      fileName: kept?.fileName ?? null,
      mark: kept?.digest.slice(0, 16) ?? '',
      refusal: found.ok ? null : found.error,
    };
  });
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
