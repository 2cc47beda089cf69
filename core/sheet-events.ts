// What can have happened where groups count on tally sheets: piles dealt, sheets keyed twice, strokes called out.

import type { CellDifference, CellValue } from './counting/cells.ts';
import type { DifferenceRuling } from './counting-events.ts';
import type { TallySheet } from './rules/tally-sheet.ts';

/** One pass over the sheet of one group. */
export interface GroupPass {
  readonly contestId: string;
  /** 计票组, from 1. */
  readonly group: number;
  /** 1 first, 2 second entry: the first is what is counted, once both agree. */
  readonly pass: number;
}

export interface SheetBodies {
  /** 分组领票: how many ballots each group was given, in the order of the groups; together all that were collected. */
  groupsDealt: { readonly contestId: string; readonly piles: readonly number[]; readonly reason: string | null };
  /** The operator is null where sheets are keyed once and nobody signs on. */
  sheetEntered: GroupPass & { readonly sheet: TallySheet; readonly operatorId: string | null };
  sheetCorrected: GroupPass & { readonly sheet: TallySheet; readonly reason: string };
  /** The sheet, and what was called for it, are to be made again. */
  sheetWithdrawn: GroupPass & { readonly reason: string };
  /** Both passes of a group are in: all cells that differ, at once; none when they agree. */
  sheetsCompared: {
    readonly contestId: string;
    readonly group: number;
    readonly differences: readonly CellDifference[];
  };
  /** The cells that differ, read from the paper by a third person who had seen neither reading. */
  sheetReadThird: {
    readonly contestId: string;
    readonly group: number;
    readonly cells: readonly CellValue[];
    readonly operatorId: string;
  };
  sheetSettled: {
    readonly contestId: string;
    readonly group: number;
    readonly ruling: DifferenceRuling;
    readonly differences: readonly (CellDifference & { readonly third: number })[];
    readonly operatorId: string;
    readonly reason: string;
  };
  /** 唱票: the ballots of the group are read out, and each 赞成 is a stroke. */
  callingBegun: GroupPass & { readonly operatorId: string | null };
  /** One stroke of 正. `no` counts what was called in this pass, from 1, what was taken back too. */
  strokeCalled: GroupPass & {
    readonly no: number;
    /** Which ballot of the pile is read, from 1. */
    readonly ballot: number;
    /** Position of the candidate, from 1; 0 for a written-in name. */
    readonly candidate: number;
    /** '' for a candidate. */
    readonly name: string;
  };
  /** The ballot is read to its end; the strokes of an invalid one count for nobody. */
  ballotCalled: GroupPass & { readonly no: number; readonly ballot: number; readonly valid: boolean };
  /** The last thing called is taken back. */
  callUndone: GroupPass & { readonly no: number };
}
