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
      /** A long table of short words: 五号 instead of the size of the paper, and free to break between any two rows. */
      readonly small?: boolean;
      /** Columns (from 0) that hold sentences: set from the left. */
      readonly left?: readonly number[];
      /** Millimetres a row is high at least: to be written into by hand. */
      readonly rowHeight?: number;
    }
  /** A line in the middle of the page, under a title. */
  | { readonly kind: 'centred'; readonly text: string }
  /** Without the two characters of indent: whom a paper is addressed to; an appendix bears its number so, in 黑体. */
  | { readonly kind: 'flush'; readonly text: string; readonly black?: true }
  /** 出席：…: a word in 黑体 and a list behind it, further lines under its first character. */
  | { readonly kind: 'entry'; readonly label: string; readonly text: string }
  /** What follows stands on a page of its own. */
  | { readonly kind: 'pageBreak' }
  /** Boxes without a heading row; as wide as its widths together, in hundredths of the paper. */
  | { readonly kind: 'grid'; readonly widths: readonly number[]; readonly rows: readonly GridRow[] }
  /** Lines to be signed by hand, or 署名 and 成文日期 of an official paper; kept with what is before them. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[]; readonly signoff?: true };

export interface GridRow {
  /** Millimetres, at least. */
  readonly height: number;
  readonly cells: readonly string[];
  /** What is said of those in the row before, in small type and with no line between. */
  readonly note?: true;
}

/** a5 lies across (210 × 148 mm): as wide as an upright A4. */
export type PaperSize = 'a4' | 'a5';

/**
 * official: 公文 measures of GB/T 9704-2012 · form: a sheet of figures to be signed, with narrow margins ·
 * ballot: boxes as large as the sheet allows, with small print · lectern: large type, read standing.
 */
export type PaperLayout = 'official' | 'form' | 'ballot' | 'lectern';

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
