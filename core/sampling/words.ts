// What is said of a sample check: its result with its confidence, and how anyone can draw the same ballots again.

import { formatTenths } from '../counting/estimate.ts';
import type { BundleSize } from '../counting/plan.ts';
import { spacedDice } from './dice.ts';
import { countSheets, type PlacedPick } from './draw.ts';
import type { SampleFigures } from './figures.ts';

/** 抽查 60/300 张，差错 0 处。以 95% 的把握，…: what was found, and what it says of the whole count. */
export function sampleSentence(figures: SampleFigures): string {
  return `${foundWords(figures)}${meaningWords(figures)}`;
}

/** 抽查 60/300 张，差错 0 处。 */
export function foundWords({ ballots, drawn, faulty, faults }: SampleFigures): string {
  const wrong = faulty === 0 ? '差错 0 处' : `差错 ${faults} 处（${faulty} 张）`;
  return `抽查 ${drawn}/${ballots} 张，${wrong}。`;
}

/** The same in a line, without what it means for the outcome: for a sheet that is to stay on one page. */
export function shortSentence(figures: SampleFigures): string {
  const { ballots, drawn, atMost } = figures;
  const bound = drawn === ballots ? '' : `95% 的把握读错不超过 ${atMost} 张。`;
  return `${foundWords(figures)}${bound}${mendWords(figures)}`;
}

/** What is to be said beside what was found: second looks, the whole pile, the outcome, and what is to be done. */
export function meaningWords(figures: SampleFigures): string {
  return [againWords(figures), boundWords(figures), marginWords(figures), mendWords(figures)].join('');
}

function againWords({ again }: SampleFigures): string {
  return again === 0 ? '' : `另有 ${again} 张首次复读不一致，再次看票后与计票一致。`;
}

function boundWords({ ballots, drawn, atMost }: SampleFigures): string {
  if (drawn === ballots) return `全部 ${ballots} 张都已复读。`;
  return `以 95% 的把握，全部 ${ballots} 张中读错的不超过 ${atMost} 张。`;
}

/** How many ballots read wrong could change the outcome, and how sure it is that there are fewer; '' without a margin. */
function marginWords({ margin, changing, confidenceTenths, faulty }: SampleFigures): string {
  if (margin === null || changing === null || confidenceTenths === null) return '';
  const needed = `最小票差 ${margin} 票，至少读错 ${changing} 张才可能改变结果`;
  if (faulty >= changing) return `${needed}，抽查已发现 ${faulty} 张，不能证明结果不变。`;
  const fewer = changing === 1 ? '没有一张读错' : `读错不到 ${changing} 张`;
  if (confidenceTenths === 1000) return `${needed}，${fewer}，结果不变。`;
  return `${needed}；${fewer}、结果不变的把握为 ${formatTenths(confidenceTenths)}%。`;
}

/** What is to be done about faults found; '' without any. */
function mendWords({ faulty, released }: SampleFigures): string {
  if (faulty === 0) return '';
  return released ? '抽查时结果已经放行，差错报大会主席团处理。' : '有差错的，须写明原因重新打开计票更正。';
}

export interface DrawWords {
  readonly dice: string;
  readonly bundles: readonly BundleSize[];
  readonly size: number;
}

/** How to draw the same ballots with nothing but the dice, SHA-256 and a long division; a paragraph a line. */
export function drawWords({ dice, bundles, size }: DrawWords): readonly string[] {
  const ballots = countSheets(bundles);
  return [
    `骰子点数（种子）：${spacedDice(dice)}（共 ${dice.length} 次，计算时不留空格）。`,
    `抽法：全部 ${ballots} 张从第 1 捆第 1 张起依次编号；各捆张数：${bundleWords(bundles)}。对 k＝1、2、3……，取文字“种子,k”（半角逗号，UTF-8）的 SHA-256，作为十六进制整数除以 ${ballots}，余数加 1 即抽中的号；已抽过的跳过，抽满 ${size} 张为止。`,
    `复算命令：${drawCommand({ dice, bundles, size })}`,
  ];
}

/** The same as a command of this program. */
function drawCommand({ dice, bundles, size }: DrawWords): string {
  return `npm run -s congress -- sample --seed ${dice} --ballots ${countSheets(bundles)} --bundle ${bundleArgument(bundles)} --size ${size}`;
}

/** 25 where every bundle but the last has 25 sheets and the last no more; else the sheets of each: 25,24,26. */
function bundleArgument(bundles: readonly BundleSize[]): string {
  const sheets = bundles.map((one) => one.sheets);
  return isEven(bundles) ? String(sheets[0] ?? 0) : sheets.join(',');
}

function bundleWords(bundles: readonly BundleSize[]): string {
  const [first, last] = [bundles.at(0), bundles.at(-1)];
  if (!isEven(bundles) || bundles.length < 3)
    return bundles.map(({ bundle, sheets }) => `第 ${bundle} 捆 ${sheets} 张`).join('、');
  return `每捆 ${first?.sheets} 张，末捆（第 ${last?.bundle} 捆）${last?.sheets} 张`;
}

function isEven(bundles: readonly BundleSize[]): boolean {
  const size = bundles[0]?.sheets ?? 0;
  const isNumbered = bundles.every(({ bundle }, index) => bundle === index + 1);
  return (
    isNumbered &&
    bundles.every(({ sheets }, index) => sheets === size || (index === bundles.length - 1 && sheets < size))
  );
}

/** 第 1 捆第 3、7、20 张；第 2 捆第 5 张: for walking through the pile. */
export function pileWords(picks: readonly PlacedPick[]): string {
  return picksByBundle(picks)
    .map(({ bundle, places }) => `第 ${bundle} 捆第 ${places.join('、')} 张`)
    .join('；');
}

/** The places of what was drawn in each bundle, in the order of the pile. */
export function picksByBundle(
  picks: readonly PlacedPick[],
): readonly { readonly bundle: number; readonly places: readonly number[] }[] {
  const byBundle = new Map<number, number[]>();
  for (const { bundle, place } of byPlace(picks)) byBundle.set(bundle, [...(byBundle.get(bundle) ?? []), place]);
  return [...byBundle].map(([bundle, places]) => ({ bundle, places }));
}

/** In the order of the pile. */
export function byPlace<Placed extends PlacedPick>(picks: readonly Placed[]): readonly Placed[] {
  return picks.toSorted((a, b) => a.number - b.number);
}
