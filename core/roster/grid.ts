// A sheet as it was read: cells with their text, and whether a cell was a number, which can hide a lost zero.

export interface Cell {
  readonly kind: 'empty' | 'text' | 'number' | 'date';
  /** As it stands in the file; a date as YYYY-MM-DD. */
  readonly text: string;
}

export interface Grid {
  readonly fileName: string;
  readonly sheetName: string;
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** What is wrong with a file, where, and what to do; `id` is the key of the answer that settles a question. */
export interface Fault {
  readonly id: string;
  readonly severity: 'error' | 'question' | 'notice';
  readonly code: string;
  /** 1-based row of the sheet; 0 for the whole file. */
  readonly row: number;
  /** F 出生年月, or empty. */
  readonly column: string;
  readonly value: string;
  readonly sentence: string;
  /** Answers to choose from, for a question. */
  readonly options: readonly { readonly answer: string; readonly label: string }[];
  readonly answered: boolean;
}

export type Answers = Readonly<Record<string, string>>;
