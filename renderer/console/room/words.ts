// Differences and hints of a bundle in words: for the hand that keyed it, and for the scrutineer who has the paper.

import type { Hint } from '../../../core/counting/hints.ts';
import { passNames } from '../../../core/counting/plan.ts';
import type { DifferenceView } from '../../../core/counting-views.ts';
import { spacedName } from '../../../core/names/spacing.ts';

/** typist 录入员 · chief 总监票人. */
export type Audience = 'typist' | 'chief';

interface About {
  readonly bundle: number;
  /** Sheets counted into the bundle. */
  readonly expected: number;
  readonly candidates: readonly string[];
}

/** Which sheets of paper a difference is about: 第13张, or 第12—14张 where neighbours read alike. */
export function placeWords({ from, to }: Pick<DifferenceView, 'from' | 'to'>): string {
  return from === to ? `第 ${to} 张` : `第 ${from}—${to} 张`;
}

/** One difference, without a word of what either pass read. */
export function differenceWords({ kind, from, to }: Pick<DifferenceView, 'kind' | 'from' | 'to'>): string {
  const place = placeWords({ from, to });
  if (kind === 'reading') return `${place}，两遍录得不同`;
  const [has, lacks] = kind === 'onlyFirst' ? [1, 2] : [2, 1];
  const where = from === to ? `第 ${from} 张起错位一张` : `${place}（录得一样）错位一张`;
  return `${where}，${passNames(has)}比${passNames(lacks)}多一张`;
}

const words: Readonly<Record<Hint['code'], (hint: Hint, about: About) => Readonly<Record<Audience, string>>>> = {
  skippedSheet: ({ pass, place }, { bundle }) => ({
    typist: `${passNames(pass)}在第 ${place} 张漏翻了一张，后面各张没有录错，只是都提前了一张。`,
    chief: `第 ${bundle} 捆第 ${place} 张起错位一张：${passNames(pass)}漏录一张。只须看第 ${place} 张，后面各张不用看。`,
  }),
  repeatedSheet: ({ pass, place }, { bundle }) => ({
    typist: `${passNames(pass)}第 ${place} 张与邻张一样，可能一张票录了两次。`,
    chief: `第 ${bundle} 捆第 ${place} 张起错位一张：${passNames(pass)}疑似重复录入。请数清这几张相同的票共几张。`,
  }),
  stickyCopies: ({ pass, place, count }, { bundle }) => ({
    typist: `${passNames(pass)}从第 ${place} 张起连录相同的票，多了 ${count} 张：连录前先数清张数。`,
    chief: `第 ${bundle} 捆第 ${place} 张起连录张数不符，${passNames(pass)}多 ${count} 张。请数清相同的票共几张。`,
  }),
  rowShift: ({ place, candidate }, { bundle, candidates }) => ({
    typist: `第 ${place} 张从 ${candidate + 1} 号起像是错了一行，号码与票面差一格。`,
    chief: `第 ${bundle} 捆第 ${place} 张从 ${candidate + 1} 号 ${nameOf(candidates, candidate)} 起，两遍的划写正好错开一行：多半有一遍看错了行。`,
  }),
  brokenRun: ({ pass, place, candidate, count }, { bundle, candidates }) => ({
    typist: `${passNames(pass)}第 ${place} 张 ${candidate + 1} 号与本捆其余各张都不一样，看看是否误按。`,
    chief: `第 ${bundle} 捆 ${candidate + 1} 号 ${nameOf(candidates, candidate)}：另一遍张张相同，只有${passNames(pass)}第 ${place} 张${count > 1 ? `等 ${count} 张` : ''}不同，多半误按。`,
  }),
  sheetsDiffer: ({ pass, count }, { bundle, expected }) => ({
    typist: `${passNames(pass)}录了 ${count} 张，分捆时点进 ${expected} 张。`,
    chief: `第 ${bundle} 捆分捆时点进 ${expected} 张，${passNames(pass)}录了 ${count} 张，${count > expected ? '多' : '少'} ${Math.abs(count - expected)} 张。请重新点清本捆纸票。`,
  }),
};

/** What a hint says to whom. */
export function hintWords(hint: Hint, audience: Audience, about: About): string {
  return words[hint.code](hint, about)[audience];
}

/** Two neighbours that lie the other way round: nothing to settle. */
export function swappedWords(places: readonly number[]): string {
  if (places.length === 0) return '';
  return `${places.map((place) => `第 ${place}、${place + 1} 张`).join('，')}两遍录的前后次序相反，票数不受影响，不用核定。`;
}

function nameOf(candidates: readonly string[], index: number): string {
  return spacedName(candidates[index] ?? '');
}
