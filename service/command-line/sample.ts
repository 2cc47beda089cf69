// `sample`: dice and a pile in, the drawn ballots out, so that anyone can check what was drawn in the hall.

import { type BundleSize, bundlesOf } from '../../core/counting/plan.ts';
import { accept, type Result, refuse } from '../../core/result.ts';
import { readDice } from '../../core/sampling/dice.ts';
import { countSheets, drawSample, type PlacedPick } from '../../core/sampling/draw.ts';
import { pileWords } from '../../core/sampling/words.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { sha256 } from '../sampling.ts';

/** As typed. `bundle` is the sheets of a full bundle (25), or those of each (25,24,26). */
export interface SampleOptions {
  readonly seed?: string | undefined;
  readonly ballots?: string | undefined;
  readonly bundle?: string | undefined;
  readonly size?: string | undefined;
}

/** Prints the draw, first in the order drawn with every hash, then bundle by bundle; exit code 2 for what cannot be drawn. */
export function printSample(options: SampleOptions): number {
  const drawn = drawFromOptions(options);
  if (!drawn.ok) {
    console.error(sentenceOf(drawn.error));
    return 2;
  }
  const { dice, ballots, picks } = drawn.value;
  console.log(`种子 ${dice}　共 ${ballots} 张，抽 ${picks.length} 张`);
  console.log(['次序', 'k', '号', '捆', '张', 'SHA-256("种子,k")'].join('\t'));
  for (const [index, { turn, number, bundle, place }] of picks.entries())
    console.log([index + 1, turn, number, bundle, place, sha256(`${dice},${turn}`)].join('\t'));
  console.log(`\n按票堆次序：${pileWords(picks)}`);
  return 0;
}

interface DrawnFromOptions {
  readonly dice: string;
  readonly ballots: number;
  readonly picks: readonly PlacedPick[];
}

export function drawFromOptions({ seed, ballots, bundle, size }: SampleOptions): Result<DrawnFromOptions> {
  const dice = readDice(seed ?? '');
  if (!dice.ok) return dice;
  const [pile, drawn] = [readCount(ballots), readCount(size)];
  if (pile === null) return refuse({ code: 'badInput', field: '--ballots' });
  if (drawn === null) return refuse({ code: 'badInput', field: '--size' });
  const bundles = readBundles(bundle ?? '25', pile);
  if (bundles === null) return refuse({ code: 'badInput', field: '--bundle' });
  if (drawn > pile) return refuse({ code: 'sampleTooLarge', size: drawn, ballots: pile });
  return accept({ dice: dice.value, ballots: pile, picks: drawSample(sha256, dice.value, bundles, drawn) });
}

/** A whole number from 1 to a million, or null. */
function readCount(text: string | undefined): number | null {
  const isCount = text !== undefined && /^[1-9]\d{0,5}$/u.test(text);
  return isCount ? Number(text) : null;
}

/** The bundles of the pile, or null where what was typed makes no such pile. */
function readBundles(text: string, ballots: number): readonly BundleSize[] | null {
  const sizes = text.split(',').map(readCount);
  const [first] = sizes;
  if (sizes.length === 1 && first != null) return bundlesOf(ballots, first);
  const bundles = sizes.map((sheets, index) => ({ bundle: index + 1, sheets: sheets ?? 0 }));
  return sizes.includes(null) || countSheets(bundles) !== ballots ? null : bundles;
}
