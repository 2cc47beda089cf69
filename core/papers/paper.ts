// A paper as data: what stands on it, in order, before anyone turns it into a file.

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Done and not said: 掌声, 稍停, 全体起立. */
  | { readonly kind: 'pause'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** A long table of short words: 五号 instead of the size of the paper. */
      readonly small?: boolean;
    }
  /** Lines to be signed by hand; kept with what is before them. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] };

/**
 * official: 公文 measures of GB/T 9704-2012 · form: a sheet of figures to be signed, with narrow margins ·
 * lectern: large type, read standing.
 */
export type PaperLayout = 'official' | 'form' | 'lectern';

export interface Paper {
  readonly id: string;
  readonly layout: PaperLayout;
  /** Name of the file without ending. */
  readonly fileName: string;
  /** At the foot of every page: congress, head hash, date. */
  readonly foot: string;
  readonly practice: boolean;
  readonly blocks: readonly Block[];
}
