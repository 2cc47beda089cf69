// The model's counting groups: papers dealt in piles, tally sheets keyed by two hands, strokes called, cells that differ.

import type { Congress, Election } from './congress.ts';
import { isSignedOn } from './operators.ts';

/** 赞成 A, 不赞成 O, 弃权 N, 该格无法辨认 X in each space, and whom it adds; an invalid one counts for nobody. */
export interface Paper {
  readonly marks: string;
  readonly writeIn: string | null;
  readonly valid: boolean;
}

export interface Row {
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly illegible: number;
}

export interface Sheet {
  readonly ballots: number;
  readonly valid: number;
  readonly invalid: number;
  readonly rows: readonly Row[];
  readonly writeIns: readonly { readonly name: string; readonly approve: number }[];
}

/** A stroke (a candidate from 1, or 0 and the name), or the end of a ballot. */
export interface Call {
  readonly kind: 'stroke' | 'valid' | 'invalid';
  readonly candidate: number;
  readonly name: string;
}

export interface Keying {
  /** o1, o2 …; null where the sheets are keyed once. */
  readonly operator: string | null;
  sheet: Sheet | null;
  /** What was called and not taken back; null where nobody calls. */
  readonly calls: Call[] | null;
}

export type Cells = ReadonlyMap<string, number>;

export interface Compared {
  /** Cell → what each pass has there. */
  readonly differing: ReadonlyMap<string, { readonly first: number; readonly second: number }>;
  third: Cells | null;
  settled: boolean;
}

export interface Group {
  readonly pile: number;
  readonly papers: readonly Paper[];
  readonly passes: [Keying | null, Keying | null];
  compared: Compared | null;
}

/** Where a sheet is keyed or called, the operator as `@o1`. */
export interface Place {
  readonly group: number;
  readonly pass: number;
  readonly operator: string | null;
}

type At = Pick<Place, 'group' | 'pass'>;

export const bySheets = (e: Election | null) => e?.plan.method === 'sheets';
export const groupOf = (e: Election | null, group: number): Group | null => e?.groups[group - 1] ?? null;
export const keyingOf = (e: Election | null, { group, pass }: At): Keying | null =>
  groupOf(e, group)?.passes[pass === 1 ? 0 : 1] ?? null;
export const isDealt = (e: Election) => sum(e.groups.map(({ pile }) => pile)) === e.collected;
export const hasBegun = ({ passes }: Group) => passes.some((pass) => pass !== null);

export function isOpen({ compared }: Group): boolean {
  return compared !== null && compared.differing.size > 0 && !compared.settled;
}

/** Keyed once, or the sheets of every group compared and all their differences settled. */
export function sheetsAgree({ groups, collected, plan }: Election): boolean {
  if (plan.passes === 1) return true;
  // Nothing dealt is one pile that nobody has counted.
  if (groups.length === 0) return collected === 0;
  return groups.every((group) => group.compared !== null && !isOpen(group));
}

/** The sheets that are counted: those of the first pass. */
export const countedSheets = (e: Election): readonly Sheet[] =>
  e.groups.flatMap(({ passes: [first] }) => (first === null || first.sheet === null ? [] : [first.sheet]));

export const ballotsOnSheets = (e: Election) => sum(countedSheets(e).map(({ ballots }) => ballots));

/** Why this operator cannot key or call there. */
export function placeRefused(c: Congress, e: Election | null, { group, pass, operator }: Place): string | null {
  if (!bySheets(e)) return 'countedByBallots';
  if (groupOf(e, group) === null) return 'groupMissing';
  if (e?.plan.passes === 1) return pass === 1 ? null : 'enteredOnce';
  if (operator === null || !isSignedOn(c, operator)) return 'notSignedOn';
  if (`@${keyingOf(e, { group, pass: 3 - pass })?.operator}` === operator) return 'sheetSamePerson';
  const own = keyingOf(e, { group, pass });
  return own !== null && `@${own.operator}` !== operator ? 'groupTaken' : null;
}

/** Every pass that is asked for, with whoever keys it or may. */
export function placesOf(c: Congress, e: Election | null): readonly Place[] {
  const passes = e?.plan.passes === 1 ? [1] : [1, 2];
  return (e?.groups ?? []).flatMap((_, index) =>
    passes.flatMap((pass): readonly Place[] => {
      const at = { group: index + 1, pass };
      if (e?.plan.passes === 1) return [{ ...at, operator: null }];
      const own = keyingOf(e, at)?.operator;
      const other = keyingOf(e, { group: index + 1, pass: 3 - pass })?.operator;
      const fit = own ?? ['o1', 'o2', 'o3', 'o4'].find((one) => one !== other && isSignedOn(c, `@${one}`));
      return fit === undefined ? [] : [{ ...at, operator: `@${fit}` }];
    }),
  );
}

/** The papers as a sheet: every candidate's spaces on the valid ones. */
export function sheetOf({ candidates }: Election, papers: readonly Paper[]): Sheet {
  const valid = papers.filter((paper) => paper.valid);
  const count = (index: number, mark: string) => valid.filter(({ marks }) => marks[index] === mark).length;
  return {
    ballots: papers.length,
    valid: valid.length,
    invalid: papers.length - valid.length,
    rows: candidates.map((_, index) => ({
      approve: count(index, 'A'),
      oppose: count(index, 'O'),
      abstain: count(index, 'N'),
      illegible: count(index, 'X'),
    })),
    writeIns: named(valid.flatMap(({ writeIn }) => writeIn ?? [])),
  };
}

export function named(names: readonly string[]): Sheet['writeIns'] {
  return [...new Set(names)].map((name) => ({ name, approve: names.filter((one) => one === name).length }));
}

const rowSum = ({ approve, oppose, abstain, illegible }: Row) => approve + oppose + abstain + illegible;

/** The first thing that does not add up on a sheet, by domain: the pile, each row, the names, the choices. */
export function sheetRefused(e: Election, pile: number, sheet: Sheet): string | null {
  const { ballots, valid, invalid, rows, writeIns } = sheet;
  const written = sum(writeIns.map(({ approve }) => approve));
  const total = (of: keyof Row) => sum(rows.map((row) => row[of]));
  const wrong: readonly (readonly [string, boolean])[] = [
    ['sheetRowsDiffer', rows.length !== e.candidates.length],
    ['sheetPile', ballots !== pile],
    ['sheetPapers', valid + invalid !== ballots],
    ['sheetRow', rows.some((row) => rowSum(row) !== valid)],
    ...writeIns.flatMap((_, index) => wrongInName(e, sheet, index)),
    ['sheetWriteIns', written > total('oppose')],
    ['sheetChosen', total('approve') + written > e.seats * valid],
  ];
  return wrong.find(([, isSo]) => isSo)?.[0] ?? null;
}

function wrongInName(e: Election, { valid, writeIns }: Sheet, index: number): readonly (readonly [string, boolean])[] {
  const { name, approve } = writeIns[index] ?? { name: '', approve: 0 };
  return [
    // Among the tied nobody else can be chosen.
    ['sheetNameNotAllowed', e.kind === 'revote' || e.kind === 'tiedPrimary'],
    ['sheetNameListed', e.candidates.includes(name)],
    ['sheetNameTwice', writeIns.findIndex((one) => one.name === name) < index],
    ['sheetNameVotes', approve < 1 || approve > valid],
  ];
}

export function cellsOf({ ballots, valid, invalid, rows, writeIns }: Sheet): Cells {
  const figures = rows.flatMap((row, index) =>
    Object.entries(row).map(([column, value]): [string, number] => [`${index + 1}.${column}`, value]),
  );
  const names = writeIns.map(({ name, approve }): [string, number] => [`+${name}`, approve]);
  return new Map([['ballots', ballots], ['valid', valid], ['invalid', invalid], ...figures, ...names]);
}

/** The sheet that has these cells; a name without a vote does not stand on it. */
export function sheetFrom(cells: Cells, candidates: number): Sheet {
  const of = (cell: string) => cells.get(cell) ?? 0;
  const row = (position: number): Row => ({
    approve: of(`${position}.approve`),
    oppose: of(`${position}.oppose`),
    abstain: of(`${position}.abstain`),
    illegible: of(`${position}.illegible`),
  });
  const names = [...cells].filter(([cell, value]) => cell.startsWith('+') && value > 0);
  return {
    ballots: of('ballots'),
    valid: of('valid'),
    invalid: of('invalid'),
    rows: Array.from({ length: candidates }, (_, index) => row(index + 1)),
    writeIns: names.map(([cell, approve]) => ({ name: cell.slice(1), approve })),
  };
}

/** Both sheets are in: whatever they differ in is open. */
export function compare(group: Group): void {
  const [first, second] = group.passes.map((pass) => pass?.sheet ?? null);
  if (first == null || second == null) return;
  const [a, b] = [cellsOf(first), cellsOf(second)];
  const cells = [...new Set([...a.keys(), ...b.keys()])];
  const both = cells.map((cell) => [cell, { first: a.get(cell) ?? 0, second: b.get(cell) ?? 0 }] as const);
  group.compared = {
    differing: new Map(both.filter(([, values]) => values.first !== values.second)),
    third: null,
    settled: false,
  };
}

/** What was called: whole ballots, the strokes on the one in hand, and the strokes that count. */
export function heardOf(calls: readonly Call[]) {
  const ends = calls.flatMap(({ kind }, index) => (kind === 'stroke' ? [] : [index]));
  const ballots = ends.map((end, index) => calls.slice((ends[index - 1] ?? -1) + 1, end + 1));
  const inHand = calls.slice((ends.at(-1) ?? -1) + 1);
  const valid = ballots.filter((calledBallot) => calledBallot.at(-1)?.kind === 'valid');
  const strokes = [...valid.flatMap((calledBallot) => calledBallot.slice(0, -1)), ...inHand];
  return {
    valid: valid.length,
    invalid: ballots.length - valid.length,
    inHand,
    approvals: (candidates: number) =>
      Array.from(
        { length: candidates },
        (_, index) => strokes.filter(({ candidate }) => candidate === index + 1).length,
      ),
    writeIns: named(strokes.flatMap(({ candidate, name }) => (candidate === 0 ? name : []))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
