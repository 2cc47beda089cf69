// Runs of a Word file: the fonts by name, and no character that Word would refuse the file for.

import { TextRun } from 'docx';
import { type Face, type FontName, fontOf } from './measures.ts';

/** Twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres in twentieths of a point. */
export function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** An exact height of lines, from points. */
export function exactly(line: number) {
  return { line: twips(line), lineRule: 'exact' as const };
}

export function runFont(name: FontName) {
  const font = fontOf(name);
  return { ascii: font, eastAsia: font, hAnsi: font, cs: font };
}

/** No run at all for no text: an empty one is the kind of thing that is mended on opening. */
export function runs(text: string, { font, size, spacing }: Face): TextRun[] {
  const words = printable(text);
  if (words === '') return [];
  const close = spacing === 0 ? {} : { characterSpacing: twips(spacing) };
  return [new TextRun({ text: words, font: runFont(font), size: size * 2, ...close })];
}

/** What XML can hold: whole characters, and of those that control only the tab. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000A-\u001F\uFFFE\uFFFF]+/gu, ' ');
}
