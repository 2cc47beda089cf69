// `verify` and `papers`: a session file checked, or its papers written again.

import { resolve } from 'node:path';
import { sentenceOf } from '../../core/sentences.ts';
import { shortHash } from '../../db/journal.ts';
import { openStore } from '../../db/open.ts';
import { inspectSessionFile, readSessionFile } from '../../db/session-file.ts';
import { makeFolder } from '../folders.ts';
import { writePapers } from '../papers/write.ts';
import { listPapers } from '../papers.ts';
import { verifyStore } from '../verify.ts';
import { fail } from './text.ts';

/** Exit code 0 when the file is sound, 1 with the first fault named. The file is only read. */
export function verifyFile(path: string): number {
  const looked = inspectSessionFile(resolve(path));
  if (!looked.ok) return fail(sentenceOf(looked.error));
  const opened = readSessionFile(resolve(path));
  if (!opened.ok) return fail(sentenceOf(opened.error));
  try {
    const fault = verifyStore(openStore(opened.value));
    if (fault !== null) return fail(`校验没有通过：${fault}。`);
    console.log(`校验通过：${looked.value.records} 条记录，链首 ${shortHash(looked.value.head)}。`);
    return 0;
  } finally {
    opened.value.close();
  }
}

/** Writes every paper that is ready into the folder. */
export async function writeAllPapers(path: string, out: string): Promise<number> {
  const looked = inspectSessionFile(resolve(path));
  if (!looked.ok) return fail(sentenceOf(looked.error));
  const opened = readSessionFile(resolve(path));
  if (!opened.ok) return fail(sentenceOf(opened.error));
  try {
    if (!makeFolder(resolve(out))) return fail(sentenceOf({ code: 'folderMissing', path: resolve(out) }));
    const store = openStore(opened.value);
    const ready = listPapers(store, out)
      .papers.filter((paper) => paper.ready)
      .map(({ id }) => id);
    const result = await writePapers(store, resolve(out), ready);
    if (!result.ok) return fail(sentenceOf(result.error));
    for (const name of result.value.written) console.log(name);
    return 0;
  } finally {
    opened.value.close();
  }
}
