// Reads a month as offices write it, and says when a cell can be read in more than one way.

import type { Cell } from './grid.ts';

/** Why a cell is no month: not the shape of one, a year without a month, a year or a month that cannot be, or yet to come. */
export type MonthFlaw = 'shape' | 'yearOnly' | 'year' | 'month' | 'future';

/** 1965.1 as a number may have lost its zero; 65.1 has no century; 23743 may be the date number of a spreadsheet. */
export type MonthDoubt = 'ambiguousMonth' | 'shortYear' | 'dateNumber';

export type MonthReading =
  | { readonly kind: 'month'; readonly month: string | null }
  | { readonly kind: 'doubt'; readonly doubt: MonthDoubt; readonly choices: readonly string[] }
  | { readonly kind: 'flaw'; readonly flaw: MonthFlaw };

const written =
  /^(\d{4}|\d{2})[.。·,、/\-年](\d{1,2})(?:月|[.。·,、/-])?(?:(?<=[月.。·,、/-])(\d{1,2})[日号]?)?[.。]?$/u;
const runTogether = /^(\d{4})(\d{2})(\d{2})?$/u;
const nothing = new Set(['', '-', '--', '—', '——', '/', '无', '不详', '群众']);
const firstYear = 1900;

/**
 * YYYY-MM, nothing, several possibilities, or why it is no month.
 * `latest` is the last month that can be meant (YYYY-MM), the month of the congress.
 */
export function readMonth(cell: Cell, latest: string): MonthReading {
  const text = plainText(cell.text);
  if (nothing.has(text)) return { kind: 'month', month: null };
  if (cell.kind === 'date') return within(text.slice(0, 7), latest);
  if (/^\d{5}$/u.test(text)) return readDateNumber(text, latest);
  const [, year = '', month = '', day = '1'] = written.exec(text) ?? runTogether.exec(text) ?? [];
  if (year === '') return { kind: 'flaw', flaw: /^\d{4}年?$/u.test(text) ? 'yearOnly' : 'shape' };
  if (!isMonth(month) || Number(day) < 1 || Number(day) > 31) return { kind: 'flaw', flaw: 'month' };
  const months = cell.kind === 'number' && /^\d+\.1$/u.test(text) ? ['01', '10'] : [month.padStart(2, '0')];
  if (year.length === 2) return readShortYear(year, months, latest);
  if (months.length === 1) return within(`${year}-${months[0]}`, latest);
  const choices = possible([`${year}-01`, `${year}-10`], latest);
  return choices.length === 0 ? within(`${year}-01`, latest) : { kind: 'doubt', doubt: 'ambiguousMonth', choices };
}

/** Full-width digits become plain; hidden characters, spaces and a time of day go. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/u, '')
    .replace(/[\s\p{Cf}'’]/gu, '');
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

/** 65.1: 1965 before 2065; 05.7: 2005 before 1905. */
function readShortYear(year: string, months: readonly string[], latest: string): MonthReading {
  const centuries = Number(year) >= 30 ? ['19', '20'] : ['20', '19'];
  const choices = possible(
    centuries.flatMap((century) => months.map((month) => `${century}${year}-${month}`)),
    latest,
  );
  return { kind: 'doubt', doubt: 'shortYear', choices };
}

/** Five digits: the days since 1899-12-30 that a spreadsheet keeps for a date, or 1965 and 1 run together. */
function readDateNumber(text: string, latest: string): MonthReading {
  const together = text.endsWith('0') ? [] : [`${text.slice(0, 4)}-0${text.slice(4)}`];
  const choices = possible([monthOfDay(Number(text)), ...together], latest);
  return choices.length === 0 ? { kind: 'flaw', flaw: 'shape' } : { kind: 'doubt', doubt: 'dateNumber', choices };
}

function within(month: string, latest: string): MonthReading {
  if (Number(month.slice(0, 4)) < firstYear) return { kind: 'flaw', flaw: 'year' };
  return month > latest ? { kind: 'flaw', flaw: 'future' } : { kind: 'month', month };
}

function possible(months: readonly string[], latest: string): string[] {
  return months.filter((month) => Number(month.slice(0, 4)) >= firstYear && month <= latest);
}

/** The month of a spreadsheet's day number (1 is 1900-01-01; right from 1900-03 on), by the 400-year cycle of the calendar. */
function monthOfDay(days: number): string {
  const sinceMarch = days + 693_899;
  const cycle = Math.floor(sinceMarch / 146_097);
  const day = sinceMarch - cycle * 146_097;
  const leaps = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096);
  const year = Math.floor((day - leaps) / 365);
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return `${cycle * 400 + year + (month <= 2 ? 1 : 0)}-${String(month).padStart(2, '0')}`;
}
