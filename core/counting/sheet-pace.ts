// How fast a hall counts on tally sheets: ballots called out, sheets keyed, and the minutes that are left of both.

import { minutesFor, paceTenths } from './estimate.ts';

export interface SheetPaceFacts {
  /** Seconds from one sheet's coming in to the next, of the last sheets that were keyed from the paper. */
  readonly gaps: readonly number[];
  /** The last callings: ballots read out, and the seconds from the first word to the last. */
  readonly called: readonly { readonly ballots: number; readonly seconds: number }[];
  /** Sheets still to be keyed from the paper, in both passes. */
  readonly sheetsLeft: number;
  /** Ballots still to be read out. */
  readonly ballotsLeft: number;
}

export interface SheetPace {
  /** Ballots called a minute, in tenths; 0 while nothing can be said. */
  readonly calledTenths: number;
  /** Seconds from one sheet to the next; null while nothing can be said. */
  readonly secondsPerSheet: number | null;
  /** Minutes left at that pace, rounded up; null while nothing can be said of what is left. */
  readonly minutesLeft: number | null;
}

export function paceOfSheets({ gaps, called, sheetsLeft, ballotsLeft }: SheetPaceFacts): SheetPace {
  const calledTenths = paceTenths(sum(called.map(({ ballots }) => ballots)), sum(called.map(({ seconds }) => seconds)));
  const secondsPerSheet = gaps.length === 0 ? null : Math.max(1, Math.round(sum(gaps) / gaps.length));
  const keying =
    sheetsLeft === 0 ? 0 : secondsPerSheet === null ? null : Math.ceil((sheetsLeft * secondsPerSheet) / 60);
  const calling = ballotsLeft === 0 ? 0 : minutesFor(ballotsLeft, calledTenths);
  const minutesLeft = keying === null || calling === null ? null : keying + calling;
  return { calledTenths, secondsPerSheet, minutesLeft };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
