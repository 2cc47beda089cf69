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
  /** A line in the middle of the page, under a title. */
  | { readonly kind: 'centred'; readonly text: string }
  /** Without the two characters of indent: whom a paper is addressed to. */
  | { readonly kind: 'flush'; readonly text: string }
  /** 出席：…: a word in 黑体 and a list behind it, further lines under its first character. */
  | { readonly kind: 'entry'; readonly label: string; readonly text: string }
  /** What follows stands on a page of its own. */
  | { readonly kind: 'pageBreak' }
  /** Boxes to be filled in by hand, without a heading row; its rows stay on one page. */
  | { readonly kind: 'grid'; readonly widths: readonly number[]; readonly rows: readonly GridRow[] }
  /** Lines to be signed by hand; kept with what is before them. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] };

export interface GridRow {
  /** Millimetres, at least. */
  readonly height: number;
  readonly cells: readonly string[];
}

/** a5 lies across (210 × 148 mm): as wide as an upright A4. */
export type PaperSize = 'a4' | 'a5';

/**
 * official: 公文 measures of GB/T 9704-2012 · form: a sheet of figures to be signed, with narrow margins ·
 * lectern: large type, read standing.
 */
export type PaperLayout = 'official' | 'form' | 'lectern';

export interface Paper {
  readonly id: string;
  readonly layout: PaperLayout;
  /** A4 where it says nothing. */
  readonly size?: PaperSize;
  /** Name of the file without ending. */
  readonly fileName: string;
  /** At the foot of every page: congress, head hash, date; '' on a ballot, which bears no mark of its own. */
  readonly foot: string;
  readonly practice: boolean;
  readonly blocks: readonly Block[];
}
