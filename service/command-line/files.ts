// `verify` and `papers`: a session file checked, or its papers written again.

import { resolve } from 'node:path';
import { sentenceOf } from '../../core/sentences.ts';
import { shortHash } from '../../db/journal.ts';
import { openStore, type Store } from '../../db/open.ts';
import { inspectSessionFile, readSessionFile } from '../../db/session-file.ts';
import { makeFolder } from '../folders.ts';
import { chromiumPrinter, findChromium } from '../papers/chromium.ts';
import { printPapers } from '../papers/print.ts';
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

/** Writes every paper that is ready into the folder; with `pdf` also as PDF, by the browser of this machine. */
export async function writeAllPapers(path: string, out: string, pdf: boolean): Promise<number> {
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
    return pdf ? await printAll(store, resolve(out), ready) : 0;
  } finally {
    opened.value.close();
  }
}

/** One after another, each told as it is done. */
async function printAll(store: Store, out: string, ids: readonly string[]): Promise<number> {
  const browser = findChromium();
  if (browser === null)
    return fail(
      '本机没有找到 Chromium、Chrome 或 Edge，PDF 没有生成；Word 文件已写出。请装好浏览器再做一次，或用 Word 打开后另存为 PDF。',
    );
  const print = chromiumPrinter(browser);
  const began = performance.now();
  for (const [index, id] of ids.entries()) {
    const result = await printPapers(store, out, [id], print);
    if (!result.ok) return fail(sentenceOf(result.error));
    for (const name of result.value.written) console.log(`${index + 1}/${ids.length}  ${name}`);
  }
  console.log(`PDF ${ids.length} 份，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`);
  return 0;
}
