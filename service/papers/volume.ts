// Prints papers, several to a document: a browser reads and embeds its fonts anew for each, which takes longer than the
// papers themselves. The document is cut up again, so that every paper is a file of its own.

import type { Paper } from '../../core/papers/paper.ts';
import { accept, type Result, refuse } from '../../core/result.ts';
import { volumeToCount, volumeToPrint } from './html.ts';
import { markedPaper, type Numbering } from './html-style.ts';
import { contentOf, type PdfFile, readPdf } from './pdf/objects.ts';
import { cutPdf } from './pdf/split.ts';
import type { PdfPrinter } from './printer.ts';

export interface PrintedPaper {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
}

/** A volume has at most so many papers and so much text: each is told of when it is done. */
const most = { papers: 16, letters: 400_000 };

/** Papers in their order, parted into volumes. */
export function volumesOf(papers: readonly Paper[]): readonly (readonly Paper[])[] {
  const volumes: Paper[][] = [];
  let letters = 0;
  for (const paper of papers) {
    const own = JSON.stringify(paper.blocks).length;
    const last = volumes.at(-1);
    if (last === undefined || last.length === most.papers || letters + own > most.letters) {
      volumes.push([paper]);
      letters = own;
    } else {
      last.push(paper);
      letters += own;
    }
  }
  return volumes;
}

/** Dated `at`. Refusals: `pdfNotMade`. */
export async function printVolume(
  papers: readonly Paper[],
  at: string,
  { print }: PdfPrinter,
): Promise<Result<readonly PrintedPaper[]>> {
  if (papers.length === 1) return printAlone(papers, at, print);
  const counts = await countPages(papers, print);
  if (!counts.ok) return counts;
  const numbering = numberingOf(counts.value);
  const printed = await print(volumeToPrint(papers, numbering));
  if (!printed.ok) return notMade(papers, printed.error);
  const volume = readPdf(printed.value);
  const total = counts.value.reduce((sum, count) => sum + count, 0);
  // Set otherwise together than each by itself, or not to be cut: then each by itself.
  if (volume === null || volume.pages.length !== total) return printAlone(papers, at, print);
  let from = 0;
  return accept(
    papers.map((paper, index) => {
      const count = numbering[index]?.pages ?? 0;
      const bytes = cutPdf(volume, { from, count, title: paper.fileName, at });
      from += count;
      return { paper, bytes };
    }),
  );
}

/** Pages of each; none of any where the files of this printer cannot be read. */
async function countPages(papers: readonly Paper[], print: PdfPrinter['print']): Promise<Result<readonly number[]>> {
  const printed = await print(volumeToCount(papers));
  if (!printed.ok) return notMade(papers, printed.error);
  const pdf = readPdf(printed.value);
  const marks = pdf?.pages.map((page) => markedPaper(contentOf(pdf, page) ?? ''));
  return accept(papers.map((_, index) => marks?.filter((mark) => mark === index).length ?? 0));
}

function numberingOf(counts: readonly number[]): readonly Numbering[] {
  let before = 0;
  return counts.map((pages) => {
    const first = before % 2 === 0 ? 'right' : 'left';
    before += pages;
    return { pages, first };
  });
}

async function printAlone(
  papers: readonly Paper[],
  at: string,
  print: PdfPrinter['print'],
): Promise<Result<readonly PrintedPaper[]>> {
  const made: PrintedPaper[] = [];
  for (const paper of papers) {
    const printed = await print(volumeToPrint([paper], []));
    if (!printed.ok) return notMade([paper], printed.error);
    const pdf = readPdf(printed.value);
    made.push({ paper, bytes: pdf === null ? printed.value : whole(pdf, paper, at) });
  }
  return accept(made);
}

function whole(pdf: PdfFile, paper: Paper, at: string): Uint8Array {
  return cutPdf(pdf, { from: 0, count: pdf.pages.length, title: paper.fileName, at });
}

function notMade(papers: readonly Paper[], { why }: { readonly why: string }): Result<never> {
  const names = papers.map(({ fileName }) => fileName);
  return refuse({ code: 'pdfNotMade', title: names[0] ?? '', last: names.at(-1) ?? '', count: names.length, why });
}
