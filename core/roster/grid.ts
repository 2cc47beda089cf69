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

/** Takes out every kind of space and hidden character; offices write 姓　名. */
export function squeeze(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}

/** What is wrong with a file, where, and what to do. */
export interface Fault {
  /** Key of the answer that settles this question. */
  readonly id: string;
  /** An error bars the import, a question waits for an answer, a notice only tells. */
  readonly severity: 'error' | 'question' | 'notice';
  /** What kind of fault; questions of one code may be answered all at once. */
  readonly code: string;
  /** 1-based row of the sheet; 0 for the whole file. */
  readonly row: number;
  /** F 出生年月, or empty. */
  readonly column: string;
  readonly value: string;
  readonly sentence: string;
  /** Answers to choose from, for a question; an empty answer leaves the cell empty. */
  readonly options: readonly Option[];
  readonly answered: boolean;
}

export interface Option {
  readonly answer: string;
  readonly label: string;
}

/**
 * Answers by fault id. `all:<code>` answers every question of that code that has no answer of its own:
 * `first` takes the first option, `last` the last that is not empty (all 1 月, all 10 月), an empty answer leaves all empty.
 */
export type Answers = Readonly<Record<string, string>>;
