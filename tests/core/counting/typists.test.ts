// A thousand counts by two typists who err, settled by a third from the paper: what is found, who is blamed, what is counted.

import { beforeAll, describe, expect, it } from 'vitest';
import { type Reading, sameReading } from '../../../core/counting/reading.ts';
import { placesOf } from '../../../core/decide/settling.ts';
import { BundleRoom } from './room.ts';
import { readPaper, ruleOn, ruleOtherwise, type Shown } from './third.ts';
import { type Fault, keyBundle, paperPile, type Rates, rollFrom, type Slip } from './typists.ts';

const bundleSize = 25;
const candidates = 11;
/** Marks as often as single keying is said to err; slips with whole sheets far oftener than any hand makes them. */
const rates: Rates = { mark: 333, skipped: 150, doubled: 150, swapped: 150, shifted: 150 };

interface Tally {
  bundles: number;
  readonly slips: Record<Fault, number>;
  differences: number;
  hints: number;
  /** Bundles keyed again. */
  again: number;
  /** Bundles with the same slip with the same sheet in both passes: nothing tells it. */
  inBoth: number;
  /** Slips of one pass alone in a bundle where nothing was found. */
  readonly missed: string[];
  readonly wronglyBlamed: string[];
  readonly wrong: string[];
  readonly falseHints: string[];
}

const tally: Tally = {
  bundles: 0,
  slips: { mark: 0, skipped: 0, doubled: 0, swapped: 0, shifted: 0 },
  differences: 0,
  hints: 0,
  again: 0,
  inBoth: 0,
  missed: [],
  wronglyBlamed: [],
  wrong: [],
  falseHints: [],
};

/** Both passes, the comparison and the settling of one bundle; again until the count of sheets is right. */
function countBundle(papers: readonly Reading[], roll: () => number, name: string): void {
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    const first = keyBundle(papers, rates, roll);
    const second = keyBundle(papers, rates, roll);
    const slips = [...first.slips, ...second.slips];
    for (const { fault } of slips) tally.slips[fault] += 1;
    const room = new BundleRoom(first.sheets, second.sheets, papers.length);
    const isInBoth = first.slips.some((slip) => second.slips.some((other) => isSame(slip, other)));
    const isShort = first.sheets.length !== papers.length;
    const isFound = room.differences.length > 0 || room.swapped.length > 0 || isShort;
    if (slips.length > 0 && !isFound && !isInBoth) tally.missed.push(`${name}: ${told(slips)}`);
    const blamed = settleAll(room, papers, slips);
    // A bundle that does not hold the sheets counted into it, or whose places cannot be right, is keyed again.
    if (blamed === null || room.first.length !== papers.length) {
      tally.again += 1;
      continue;
    }
    tally.differences += room.differences.length;
    judgeHints(room, first.slips, second.slips, name);
    if (isInBoth) {
      tally.inBoth += 1;
      return;
    }
    tally.wronglyBlamed.push(...blamed.map((what) => `${name}: ${what} of ${told(slips)}`));
    const isRight = sorted(room.first) === sorted(papers) && sorted(room.second) === sorted(papers);
    if (!isRight) tally.wrong.push(`${name}: ${told(slips)}`);
    return;
  }
  tally.wrong.push(`${name}: never agreed`);
}

/** Settles from the top down; what was blamed without a slip, or null where the bundle is to be keyed again. */
function settleAll(room: BundleRoom, papers: readonly Reading[], slips: readonly Slip[]): string[] | null {
  const blamed: string[] = [];
  for (const { no } of room.differences) {
    const shown = shownOf(room, no);
    if (!isOfSlip(shown, papers, slips)) blamed.push(`${shown.kind} at ${shown.place}`);
    const third = readPaper(papers, shown);
    expect(room.readThird(no, third)).toBe('');
    const keyed = shown.kind === 'onlySecond' ? room.second : room.first;
    const ruling = ruleOn(shown, third, papers, keyed);
    if (ruling === 'again') return null;
    const refusal = room.settle(no, ruling);
    if (refusal === '') continue;
    expect(refusal).toBe('neighbourRead');
    const other = ruleOtherwise(shown);
    if (other === 'again') return null;
    expect(room.settle(no, other)).toBe('');
  }
  return blamed;
}

function shownOf(room: BundleRoom, no: number): Shown {
  const difference = room.differences[no - 1];
  if (difference === undefined) throw new Error(`There is no difference ${no}.`);
  const { kind, firstReading: first, secondReading: second } = difference;
  return { kind, ...placesOf(difference, room.differences), first, second };
}

/** The sheet shown, or one beside it that reads alike, was keyed wrongly; one too many lies behind the one before it. */
function isOfSlip({ kind, place, from, to }: Shown, papers: readonly Reading[], slips: readonly Slip[]): boolean {
  const places = kind === 'reading' ? [place] : [from - 1, from, place, to];
  const meant = new Set(places.flatMap((at) => [at, ...alikeAround(papers, at, slips)]));
  return slips.some((slip) => meant.has(slip.place));
}

/** Places of the neighbours that read as this sheet of paper does; one that a hand skipped does not part them. */
function alikeAround(papers: readonly Reading[], place: number, slips: readonly Slip[]): readonly number[] {
  const sheet = papers[place - 1] ?? papers.at(-1);
  const isAlike = (at: number) => {
    const other = papers[at - 1];
    const isSkipped = slips.some((slip) => slip.fault === 'skipped' && slip.place === at);
    return other !== undefined && sheet !== undefined && (isSkipped || sameReading(other, sheet));
  };
  const run: number[] = [];
  for (let at = Math.min(place, papers.length); isAlike(at); at -= 1) run.push(at);
  for (let at = place; isAlike(at); at += 1) run.push(at);
  return run;
}

/** A hint is false where no hand did what it tells. */
function judgeHints(room: BundleRoom, first: readonly Slip[], second: readonly Slip[], name: string): void {
  const has = (pass: number, fault: Fault) => (pass === 1 ? first : second).some((slip) => slip.fault === fault);
  for (const { code, pass, place } of room.hints) {
    tally.hints += 1;
    const isTrue = {
      sheetsDiffer: () => has(pass, 'skipped') || has(pass, 'doubled'),
      skippedSheet: () => has(pass, 'skipped'),
      repeatedSheet: () => has(pass, 'doubled'),
      stickyCopies: () => has(pass, 'doubled'),
      rowShift: () => has(1, 'shifted') || has(2, 'shifted'),
      brokenRun: () => has(pass, 'mark') || has(pass, 'shifted'),
    }[code]();
    if (!isTrue) tally.falseHints.push(`${name}: ${code} in ${pass} at ${place} of ${told([...first, ...second])}`);
  }
}

function isSame(one: Slip, other: Slip): boolean {
  return one.fault === other.fault && one.place === other.place;
}

function told(slips: readonly Slip[]): string {
  return slips.map(({ fault, place }) => `${fault} ${place}`).join(', ');
}

function sorted(sheets: readonly Reading[]): string {
  return sheets
    .map(({ marks, writeIns, seen }) => `${marks} ${writeIns.join('、')} ${seen.join()}`)
    .toSorted()
    .join('\n');
}

describe('a thousand counts of two typists who err', () => {
  beforeAll(() => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const roll = rollFrom(seed);
      for (const bundle of [1, 2]) {
        countBundle(paperPile(bundleSize, candidates, roll), roll, `count ${seed}, bundle ${bundle}`);
        tally.bundles += 1;
      }
    }
    const { bundles, slips, differences, again, inBoth, hints, falseHints } = tally;
    const told = Object.entries(slips).map(([fault, count]) => `${fault} ${count}`);
    process.stdout.write(`1000 counts, ${bundles} bundles, slips: ${told.join(', ')}.
${inBoth} bundles had one slip in both passes, ${again} were keyed again.
${differences} differences, ${tally.wronglyBlamed.length} of them false; ${hints} hints, ${falseHints.length} of them false.\n`);
  });

  it('have slips of every kind, and differences, by the hundred', () => {
    for (const count of [...Object.values(tally.slips), tally.differences]) expect(count).toBeGreaterThan(100);
  });

  it('leave no slip unfound that only one of the two made', () => {
    expect(tally.missed).toEqual([]);
  });

  it('show no sheet that both had keyed right', () => {
    expect(tally.wronglyBlamed).toEqual([]);
  });

  it('count in the end what lies on the paper', () => {
    expect(tally.wrong).toEqual([]);
  });

  it('have few bundles keyed again: where both passes hold too few or too many sheets, or the paper shows a shift', () => {
    // Seldom, as it takes a slip with a whole sheet in each pass; one bundle in twenty would be a nuisance.
    expect(tally.again).toBeLessThan(0.05 * tally.bundles);
  });

  it('tell seldom of a slip that no hand made', () => {
    // Two slips or more within a few sheets, which look like one of another kind.
    expect(tally.falseHints.length).toBeLessThan(0.025 * tally.hints);
  });
});
