// Papers on paper: a PDF of each where the host can print one, and the page that a browser prints.

import { accept, type Result } from '../../core/result.ts';
import type { Store } from '../../db/open.ts';
import { pdfText } from './check/pdf-text.ts';
import { notInPdf } from './check/written.ts';
import type { PdfPrinter } from './chromium.ts';
import { papersToHtml } from './html.ts';
import { checkFiles, composePapers, makeFiles, putFiles, refuseDifferences } from './write.ts';

/**
 * Writes a PDF of each paper beside the Word files. The words are checked before anything is printed, and the text of
 * each PDF after. Refusals: `paperNotReady`, `papersDiffer`, `folderMissing`, `paperNotWritable`.
 */
export async function printPapers(
  store: Store,
  folder: string,
  ids: readonly string[],
  print: PdfPrinter,
): Promise<Result<{ written: readonly string[] }>> {
  const papers = composePapers(store, ids);
  if (!papers.ok) return papers;
  const found = await checkFiles(store, await makeFiles(store, papers.value));
  if (found.length > 0) return refuseDifferences(found);
  const made: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const paper of papers.value) {
    const name = `${paper.fileName}.pdf`;
    const bytes = await print(papersToHtml([paper]));
    const text = pdfText(bytes);
    const lost = text === null ? [] : notInPdf(paper, name, text);
    if (lost.length > 0) return refuseDifferences(lost);
    made.push({ name, bytes });
  }
  return putFiles(folder, made);
}

/** One page with all of them, to be printed by the browser it is shown in. Refusals: `paperNotReady`, `papersDiffer`. */
export async function printPage(store: Store, ids: readonly string[]): Promise<Result<string>> {
  const papers = composePapers(store, ids);
  if (!papers.ok) return papers;
  const found = await checkFiles(store, await makeFiles(store, papers.value));
  return found.length > 0 ? refuseDifferences(found) : accept(papersToHtml(papers.value));
}
