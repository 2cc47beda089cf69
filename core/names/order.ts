// 姓氏笔画: which of two names goes first on a list.

/** Strokes of one character as digits 1 横 2 竖 3 撇 4 点 5 折, or undefined where they are not known. */
export type StrokeLookup = (character: string) => string | undefined;

/** Negative when the first name goes before the second; 0 only for equal names. */
export type Comparator = (a: string, b: string) => number;

/**
 * The order of published lists: first character by number of strokes, then stroke by stroke;
 * equal first characters: names of exactly two characters first; then the other characters the same way;
 * same strokes throughout: by code point. The dot of minority names is passed over.
 * Characters without strokes sort last by code point; `unknownCharacters` names them so that a person can decide.
 */
export function compareByStroke(lookup: StrokeLookup): Comparator {
  return compareNames((a, b) => {
    const left = lookup(a);
    const right = lookup(b);
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined) || compareText(a, b);
    }
    return left.length - right.length || compareText(left, right) || compareText(a, b);
  });
}

/** The order of office software: total strokes of each character, then code point; two-character names first. */
export function compareByOffice(lookup: StrokeLookup): Comparator {
  const strokes = (character: string) => lookup(character)?.length ?? 99;
  return compareNames((a, b) => strokes(a) - strokes(b) || compareText(a, b));
}

/** Character by character; behind equal first ones, names of exactly two characters go first. */
function compareNames(compareCharacters: Comparator): Comparator {
  return (a, b) => {
    const left = characters(a);
    const right = characters(b);
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
      const short = index === 1 ? Number(right.length === 2) - Number(left.length === 2) : 0;
      const difference = short || comparePlace(compareCharacters, left[index], right[index]);
      if (difference !== 0) return difference;
    }
    return compareText(a, b);
  };
}

/** No character at a place goes before any. */
function comparePlace(compareCharacters: Comparator, a: string | undefined, b: string | undefined): number {
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return compareCharacters(a, b);
}

/** Characters of these names whose strokes are not known, each once, in the order met. */
export function unknownCharacters(lookup: StrokeLookup, names: readonly string[]): string[] {
  return [...new Set(names.flatMap(characters))].filter((character) => lookup(character) === undefined);
}

/** A note behind the name — （女，回族）, （农办） — takes no part in the order. */
function characters(name: string): string[] {
  return [...name.replace(/[（(].*/su, '')].filter((character) => character !== '·' && character.trim() !== '');
}

/** By code point, not by UTF-16 unit: rare characters lie beyond U+FFFF. */
function compareText(a: string, b: string): number {
  const left = codePoints(a);
  const right = codePoints(b);
  for (const [index, point] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (point !== other) return point - other;
  }
  return left.length - right.length;
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => Number(character.codePointAt(0)));
}
