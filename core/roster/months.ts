// Reads a month as offices write it, and says when a number may have lost its last zero.

import type { Cell } from './grid.ts';

export type MonthReading =
  | { readonly kind: 'month'; readonly month: string | null }
  /** 1965.1 typed as a number: January, or October with its zero lost. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [string, string] }
  | { readonly kind: 'unreadable' };

const patterns: readonly RegExp[] = [
  /^(\d{4})[.．/\-年](\d{1,2})(?:[.．/\-月]\d{0,2}日?)?月?$/u,
  /^(\d{4})(\d{2})(?:\d{2})?$/u,
];

/** YYYY-MM, nothing, two possibilities, or unreadable. Years 1900–2100. */
export function readMonth(cell: Cell): MonthReading {
  const text = cell.text
    .replace(/[\s\u3000]/gu, '')
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (text === '' || text === '—' || text === '-' || text === '无') return { kind: 'month', month: null };
  if (cell.kind === 'date') return { kind: 'month', month: text.slice(0, 7) };
  if (cell.kind === 'number' && /^\d{4}\.1$/u.test(text)) {
    const year = text.slice(0, 4);
    return isYear(year) ? { kind: 'ambiguous', choices: [`${year}-01`, `${year}-10`] } : { kind: 'unreadable' };
  }
  for (const pattern of patterns) {
    const [, year = '', month = ''] = pattern.exec(text) ?? [];
    if (isYear(year) && Number(month) >= 1 && Number(month) <= 12) {
      return { kind: 'month', month: `${year}-${month.padStart(2, '0')}` };
    }
  }
  return { kind: 'unreadable' };
}

function isYear(year: string): boolean {
  return Number(year) >= 1900 && Number(year) <= 2100;
}
