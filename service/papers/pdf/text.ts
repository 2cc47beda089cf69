// The text of the pages of a PDF, in the order it was set: what a reader of the file would copy from it.

import { numberOf, type PdfFile, streamText } from './objects.ts';
import { type Run, runsOf, utf16 } from './runs.ts';

/** Text of each page without any white space; null where the file is one that cannot be read. */
export function pageTexts(pdf: PdfFile): readonly string[] | null {
  const fonts = new Map<number, Glyphs | null>();
  const texts: string[] = [];
  for (const page of pdf.pages) {
    const runs = runsOf(pdf, page);
    if (runs === null) return null;
    let text = '';
    for (const run of runs) {
      const glyphs = fonts.get(run.font) ?? glyphsOf(pdf, run.font);
      fonts.set(run.font, glyphs);
      const meant = glyphs === null ? null : meaningOf(run, glyphs);
      if (meant === null) return null;
      text += meant;
    }
    texts.push(text.normalize('NFKC').replace(/\s/gu, ''));
  }
  return texts;
}

interface Glyphs {
  /** Hexadecimal digits of one code. */
  readonly digits: 2 | 4;
  /** Code → text. */
  readonly texts: ReadonlyMap<string, string>;
}

function glyphsOf({ objects }: PdfFile, font: number): Glyphs | null {
  const head = objects.get(font)?.head;
  if (head === undefined) return null;
  const digits = head.includes('/Subtype /Type0') ? 4 : 2;
  const table = numberOf(head, 'ToUnicode');
  // A font without the table still gives text where the page says itself what it means.
  if (table === null) return { digits, texts: new Map() };
  const object = objects.get(table);
  const map = object === undefined ? null : streamText(object);
  return map === null ? null : { digits, texts: readMap(map) };
}

function readMap(map: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]*)>/giu))
      texts.set(code.toUpperCase(), utf16(text));
  for (const [, lines = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gsu))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const first = Number.parseInt(from, 16);
      const unit = Number.parseInt(text.slice(-4), 16);
      for (let step = 0; first + step <= Number.parseInt(to, 16); step += 1)
        texts.set(hex(first + step, from.length), utf16(text.slice(0, -4) + hex(unit + step, 4)));
    }
  return texts;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** Null where nothing says what a glyph stands for. */
function meaningOf({ codes, meant }: Run, { digits, texts }: Glyphs): string | null {
  if (meant !== null) return meant;
  const found = (codes.match(new RegExp(`.{${digits}}`, 'gu')) ?? []).map((code) => texts.get(code));
  return found.includes(undefined) ? null : found.join('');
}
