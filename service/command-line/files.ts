// `verify` and `papers`: a session file checked, or its papers written again.

import { resolve } from 'node:path';
import { sentenceOf } from '../../core/sentences.ts';
import { shortHash } from '../../db/journal.ts';
import { openStore, type Store } from '../../db/open.ts';
import { inspectSessionFile, readWithTables } from '../../db/session-file.ts';
import { makeFolder } from '../folders.ts';
import { chromiumPrinter, findChromium } from '../papers/chromium.ts';
import { gatherPapers, type PaperSet } from '../papers/gather.ts';
import { printSet } from '../papers/print.ts';
import { makeChecked, putFiles } from '../papers/write.ts';
import { listPapers } from '../papers.ts';
import { verifyStore } from '../verify.ts';
import { fail } from './text.ts';

/** Exit code 0 when the file is sound, 1 with the first fault named. The file is only read. */
export function verifyFile(path: string): number {
  const looked = inspectSessionFile(resolve(path));
  if (!looked.ok) return fail(sentenceOf(looked.error));
  const opened = readWithTables(resolve(path));
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
  const opened = readWithTables(resolve(path));
  if (!opened.ok) return fail(sentenceOf(opened.error));
  try {
    if (!makeFolder(resolve(out))) return fail(sentenceOf({ code: 'folderMissing', path: resolve(out) }));
    return await makeAll(openStore(opened.value), resolve(out), pdf);
  } finally {
    opened.value.close();
  }
}

/** The words of all papers are checked before any file is written; the PDFs are printed meanwhile. */
async function makeAll(store: Store, out: string, pdf: boolean): Promise<number> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const ready = listPapers(store, out).papers.filter((paper) => paper.ready);
  const set = gatherPapers(
    store,
    ready.map(({ id }) => id),
  );
  if (!set.ok) return fail(sentenceOf(set.error));
  const browser = pdf ? findChromium() : null;
  const printing = browser === null ? null : printAll(set.value, browser);
  const made = await makeChecked(set.value);
  const put = made.ok ? putFiles(out, made.value) : made;
  if (put.ok) {
    for (const name of put.value.written) console.log(name);
    console.error(`文书 ${ready.length} 份，连同数据共 ${put.value.written.length} 个文件，用时 ${seconds()} 秒。`);
  }
  const printed = await printing;
  if (!put.ok) return fail(sentenceOf(put.error));
  if (!pdf) return 0;
  if (printed === null)
    return fail(
      '本机没有找到 Chromium、Chrome 或 Edge，PDF 没有生成；Word 文件已写出。请装好浏览器再做一次，或用 Word 打开后另存为 PDF。',
    );
  const pdfs = printed.ok ? putFiles(out, printed.value.files) : printed;
  if (!pdfs.ok) return fail(sentenceOf(pdfs.error));
  for (const name of pdfs.value.written) console.log(name);
  console.error(`PDF ${ready.length} 份，全套用时 ${seconds()} 秒。`);
  const unread = printed.ok ? printed.value.unread : [];
  if (unread.length > 0)
    console.error(`${unread.length} 份 PDF 的文字没有能够读回核对，请对照 Word 文件看一遍：${unread.join('、')}`);
  return 0;
}

/** Tells how many are done, beside the names of files, which another program may read. */
function printAll(set: PaperSet, browser: string) {
  const of = set.papers.length;
  return printSet(set, chromiumPrinter(browser), (done) => console.error(`PDF ${done}/${of}`));
}
