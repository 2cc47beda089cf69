// The text of a script as it is edited: a paragraph a line, placeholders in braces, a pause alone in its brackets.

import { type FigureName, figureNames, isContestFigure, isFigureName } from './figures.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly name: FigureName };

export interface ScriptLine {
  /** pause: 掌声, 稍停, 全体起立 – done, not said. */
  readonly kind: 'speech' | 'pause';
  /** The line as it was written. */
  readonly source: string;
  readonly pieces: readonly Piece[];
  /** Read once for each contest. */
  readonly ofContest: boolean;
}

/** What is wrong with a script: a placeholder nobody knows, or a brace without its other half. */
export interface ScriptFault {
  /** From 1, empty lines counted. */
  readonly line: number;
  readonly kind: 'unknown' | 'brace';
  readonly name: string;
  /** The placeholder most like it; '' where none is. */
  readonly near: string;
}

/** The lines of a script without the empty ones; what is no placeholder stays as it was typed. */
export function scriptLines(text: string): readonly ScriptLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(scriptLine);
}

function scriptLine(source: string): ScriptLine {
  const pieces = source
    .split(/(\{[^{}]*\})/u)
    .filter((part) => part !== '')
    .map(piece);
  return {
    kind: /^（[^（）]*）$/u.test(source) ? 'pause' : 'speech',
    source,
    pieces,
    ofContest: pieces.some((part) => part.kind === 'figure' && isContestFigure(part.name)),
  };
}

function piece(part: string): Piece {
  const name = part.startsWith('{') ? part.slice(1, -1).trim() : '';
  return isFigureName(name) ? { kind: 'figure', name } : { kind: 'text', text: part };
}

/** Braces of any width become those the script knows; line ends become one. */
export function plainScript(text: string): string {
  return text.replaceAll('｛', '{').replaceAll('｝', '}').replace(/\r\n?/gu, '\n');
}

/** The first thing in the text that could not be read aloud as it was meant, or null. */
export function faultInScript(text: string): ScriptFault | null {
  for (const [index, line] of text.split('\n').entries()) {
    const names = [...line.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name.trim());
    const strange = names.find((name) => !isFigureName(name));
    if (strange !== undefined) return { line: index + 1, kind: 'unknown', name: strange, near: nearest(strange) };
    const rest = line.replace(/\{[^{}]*\}/gu, '');
    if (/[{}]/u.test(rest)) return { line: index + 1, kind: 'brace', name: '', near: '' };
  }
  return null;
}

/** The known placeholder that shares most characters with what was typed. */
function nearest(name: string): string {
  const shared = (known: string) => [...known].filter((character) => name.includes(character)).length;
  const ranked = figureNames.toSorted(
    (a, b) => shared(b) - shared(a) || Math.abs(a.length - name.length) - Math.abs(b.length - name.length),
  );
  return ranked.find((known) => shared(known) > 0) ?? '';
}
