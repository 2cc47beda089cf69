// Papers on paper: a PDF of each where the host can print one, and the page that a browser prints.

import { accept, type Result } from '../../core/result.ts';
import type { Store } from '../../db/open.ts';
import { notInPdf } from './check/pdf.ts';
import { gatherPapers, type PaperSet } from './gather.ts';
import { papersToHtml } from './html.ts';
import { readPdf } from './pdf/objects.ts';
import { pageTexts } from './pdf/text.ts';
import { type OpenPrinter, type PdfPrinter, printLimit } from './printer.ts';
import { type PrintedPaper, printVolume, volumesOf } from './volume.ts';
import { type MadeFile, makeChecked, putFiles, refuseDifferences, type Told } from './write.ts';

export interface PrintedSet {
  readonly files: readonly Pick<MadeFile, 'name' | 'bytes'>[];
  /** Names of those whose text could not be read back: another browser may write in another way. */
  readonly unread: readonly string[];
}

export interface Written {
  readonly written: readonly string[];
  readonly unread: readonly string[];
}

/**
 * Writes a PDF of each paper beside the Word files, all of them or none: the words are checked as those of Word files
 * are, and the text of each PDF is read back. Refusals: `paperNotReady`, `papersDiffer`, `pdfNotMade`, `folderMissing`,
 * `paperNotWritable`.
 */
export async function printPapers(
  store: Store,
  folder: string,
  ids: readonly string[],
  open: OpenPrinter,
  told: Told = () => undefined,
): Promise<Result<Written>> {
  const set = gatherPapers(store, ids);
  if (!set.ok) return set;
  const [checked, printed] = await Promise.all([makeChecked(set.value), printSet(set.value, open, told)]);
  if (!checked.ok) return checked;
  if (!printed.ok) return printed;
  const put = putFiles(folder, printed.value.files);
  return put.ok ? accept({ ...put.value, unread: printed.value.unread }) : put;
}

/** The PDFs of a set, by one printer, each read back. Refusals: `pdfNotMade`, `papersDiffer`. */
export async function printSet(
  { papers, at }: PaperSet,
  open: OpenPrinter,
  told: Told = () => undefined,
  limit = printLimit,
): Promise<Result<PrintedSet>> {
  const printer = open();
  const limited = { ...printer, print: (html: string) => withinLimit(printer, html, limit) };
  const files: PrintedSet['files'][number][] = [];
  const unread: string[] = [];
  try {
    for (const volume of volumesOf(papers)) {
      const printed = await printVolume(volume, at, limited);
      if (!printed.ok) return printed;
      for (const { paper, bytes } of printed.value) {
        const name = `${paper.fileName}.pdf`;
        const found = readBack({ paper, bytes }, name);
        if (found === null) unread.push(name);
        else if (found.length > 0) return refuseDifferences(found);
        files.push({ name, bytes });
      }
      told(files.length);
    }
    return accept({ files, unread });
  } finally {
    await printer.close();
  }
}

function readBack({ paper, bytes }: PrintedPaper, name: string) {
  const pdf = readPdf(bytes);
  const pages = pdf === null ? null : pageTexts(pdf);
  return pages === null ? null : notInPdf(paper, name, pages);
}

/** A printer that does not answer is given up. */
async function withinLimit({ print }: PdfPrinter, html: string, limit: number): ReturnType<PdfPrinter['print']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Awaited<ReturnType<PdfPrinter['print']>>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: { code: 'pageNotPrinted', why: 'silent' } }), limit);
  });
  try {
    return await Promise.race([print(html), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One page with all of them, to be printed by the browser it is shown in. Refusals: `paperNotReady`, `papersDiffer`. */
export async function printPage(store: Store, ids: readonly string[]): Promise<Result<string>> {
  const set = gatherPapers(store, ids);
  if (!set.ok) return set;
  const checked = await makeChecked(set.value);
  return checked.ok ? accept(papersToHtml(set.value.papers)) : checked;
}
