// Names for the field of written-in people: found by characters or pinyin, those written in before first.

import type { KnownName } from '../../core/counting-views.ts';
import { plainName } from '../../core/names/spacing.ts';

export interface NameOption {
  readonly name: string;
  /** Behind the name: it was written in before. */
  readonly note: string;
}

/** As many as there are digits to take one by. */
const most = 9;

/** With nothing typed, those written in before; else who begins so, in characters, initials or syllables. */
export function namesFor(
  text: string,
  book: readonly KnownName[],
  writtenIn: readonly string[],
): readonly NameOption[] {
  const wanted = plainName(text).normalize('NFKC').toLowerCase();
  const before = new Set(writtenIn);
  const option = (name: string): NameOption => ({ name, note: before.has(name) ? '（前面写过）' : '' });
  if (wanted === '') return writtenIn.slice(0, most).map(option);
  const ranked = book.flatMap((one) => {
    const rank = rankOf(one, wanted);
    return rank === null ? [] : [{ name: one.name, rank: rank - (before.has(one.name) ? 10 : 0) }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => option(name));
}

/** The whole name first, then initials as they stand, then what begins so, then what holds it. */
function rankOf({ name, initials, pinyin }: KnownName, wanted: string): number | null {
  if (name === wanted || pinyin === wanted) return 0;
  if (initials === wanted) return 1;
  if (name.startsWith(wanted) || initials.startsWith(wanted) || pinyin.startsWith(wanted)) return 2;
  return name.includes(wanted) ? 3 : null;
}

/** Why this is no name of a person, in a sentence, or ''. */
export function nameFault(name: string): string {
  if (name === '') return '请打出姓名；不写了按 Esc。';
  if (/^[a-z'\s]+$/iu.test(name)) return `名册上没有拼音是「${name}」的人，请打出汉字全名。`;
  return /^[\p{L}\p{M}·•・.（）()\s]+$/u.test(name) ? '' : '姓名里不能有数字和符号，请改正。';
}
