// What a host gives that can make a PDF of a page.

import type { Result } from '../../core/result.ts';

/** Why a page was not printed: the printer was not there or ended · it gave no answer in time · it said no. */
export type PrintTrouble = 'ended' | 'silent' | 'refused';

/** A printer stays open for a whole set of papers; one page after another. */
export interface PdfPrinter {
  readonly print: (
    html: string,
  ) => Promise<Result<Uint8Array, { readonly code: 'pageNotPrinted'; readonly why: PrintTrouble }>>;
  /** Leaves neither a process nor a file; what is still being printed is given up. */
  readonly close: () => Promise<void>;
}

/** Nothing is started before the first page. */
export type OpenPrinter = () => PdfPrinter;

/** A page that takes longer than this will not come any more. */
export const printLimit = 120_000;
