// Chinese numerals for fractions and the numbers of articles.

import type { Share } from './fraction.ts';

const digits = '零一二三四五六七八九';
/** The last place of four has no unit. */
const units = '千百十';

/** Whole numbers 0–9999 in Chinese: 15 → 十五, 105 → 一百零五; throws RangeError outside. */
export function chineseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`${value} is not written in Chinese here.`);
  if (value === 0) return '零';
  const places = [...String(value)].map(Number);
  const written = places.map((digit, index) => {
    const unit = digit === 0 ? '' : units.charAt(4 - places.length + index);
    return `${digits.charAt(digit)}${unit}`;
  });
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}

/** 五分之四, 半数. */
export function fractionWords(share: Pick<Share, 'num' | 'den'>): string {
  return share.num === 1 && share.den === 2 ? '半数' : `${chineseNumber(share.den)}分之${chineseNumber(share.num)}`;
}

/** 不少于五分之四, 超过半数. */
export function shareWords(share: Share): { readonly comparison: string; readonly fraction: string } {
  return { comparison: share.comparison === '>=' ? '不少于' : '超过', fraction: fractionWords(share) };
}
