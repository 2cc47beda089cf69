// The figures of a tally sheet as they are typed: text by cell, and the sheet they make.

import { type SheetRow, sheetColumns, type TallySheet } from '../../../core/rules/tally-sheet.ts';
import type { CallingView } from '../../../core/sheet-views.ts';

export interface TypedName {
  /** Of the line, from 1. */
  readonly line: number;
  readonly name: string;
  readonly votes: string;
}

/** What stands in the fields; an empty field is 0. */
export interface Typed {
  readonly valid: string;
  readonly invalid: string;
  /** Four texts a candidate, in the order of `sheetColumns`. */
  readonly rows: readonly (readonly string[])[];
  readonly names: readonly TypedName[];
}

export const noFigures = (candidates: number): Typed => ({
  valid: '',
  invalid: '',
  rows: Array.from({ length: candidates }, () => ['', '', '', '']),
  names: [],
});

/** Digits only, full-width ones too. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/gu, '').slice(0, 6);
}

export function typedOf(sheet: TallySheet): Typed {
  return {
    valid: String(sheet.valid),
    invalid: String(sheet.invalid),
    rows: sheet.rows.map((row) => sheetColumns.map((column) => String(row[column]))),
    names: namesOf(sheet.writeIns),
  };
}

/** 赞成 and 另选 as they were called; 不赞成 is left to be what remains. */
export function typedOfCalling({ valid, invalid, approvals, writeIns }: CallingView): Typed {
  return {
    valid: String(valid),
    invalid: String(invalid),
    rows: approvals.map((approve) => [String(approve), '', '', '']),
    names: namesOf(writeIns),
  };
}

function namesOf(writeIns: TallySheet['writeIns']): readonly TypedName[] {
  return writeIns.map(({ name, approve }, index) => ({ line: index + 1, name, votes: String(approve) }));
}

/** The sheet as a call takes it. */
export function inputOf({ rows, writeIns, ...papers }: TallySheet) {
  return { ...papers, rows: rows.map((row) => ({ ...row })), writeIns: writeIns.map((one) => ({ ...one })) };
}

/** The sheet that the fields make. After calling an empty 不赞成 is what remains of the valid ballots. */
export function sheetOf(typed: Typed, pile: number, isCalled: boolean): TallySheet {
  const valid = Number(typed.valid);
  const rows = typed.rows.map((texts): SheetRow => {
    const [approve = 0, oppose = 0, abstain = 0, illegible = 0] = texts.map(Number);
    const rest = Math.max(0, valid - approve - abstain - illegible);
    return { approve, oppose: isCalled && texts[1] === '' ? rest : oppose, abstain, illegible };
  });
  const writeIns = typed.names
    .filter(({ name, votes }) => name.trim() !== '' || votes !== '')
    .map(({ name, votes }) => ({ name: name.trim(), approve: Number(votes) }));
  return { ballots: pile, valid, invalid: Number(typed.invalid), rows, writeIns };
}

/** Ballots dealt as evenly as can be: 40+40+40. */
export function evenPiles(collected: number, groups: number): readonly number[] {
  const least = Math.floor(collected / groups);
  return Array.from({ length: groups }, (_, index) => least + (index < collected % groups ? 1 : 0));
}
