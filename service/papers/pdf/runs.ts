// What a page shows, run by run: the codes of its glyphs in the font that is set, and what the page says they mean.

import { contentOf, type PdfFile } from './objects.ts';

export interface Run {
  /** Number of the font. */
  readonly font: number;
  /** Hexadecimal, as they stand there. */
  readonly codes: string;
  /** What the page itself says instead of the codes; null where it leaves them to their font. */
  readonly meant: string | null;
}

const operators =
  /\/Span\s*<<\s*\/ActualText\s*<([0-9A-F]*)>\s*>>\s*BDC|\bEMC\b|\/(\S+) [\d.-]+ Tf|<([0-9A-F]*)>\s*Tj|\[([^\]]*)\]\s*TJ/giu;

/** In the order of the page; null where the page cannot be read. */
export function runsOf(pdf: PdfFile, page: number): readonly Run[] | null {
  const head = pdf.objects.get(page)?.head ?? '';
  const content = contentOf(pdf, page);
  const fonts = new Map(
    [...(/\/Font <<([^>]*)>>/u.exec(head)?.[1] ?? '').matchAll(/\/(\S+) (\d+) 0 R/gu)].map(([, name, number]) => [
      name,
      Number(number),
    ]),
  );
  return content === null ? null : runsIn(content, fonts);
}

function runsIn(content: string, fonts: ReadonlyMap<string | undefined, number>): readonly Run[] | null {
  const runs: Run[] = [];
  let font: number | undefined;
  // The first run of a span stands for all of it.
  let span: string | null = null;
  for (const [all, actual, name, shown, array = ''] of content.matchAll(operators)) {
    if (actual !== undefined) {
      span = utf16(actual);
      continue;
    }
    if (all === 'EMC') {
      span = null;
      continue;
    }
    if (name !== undefined) {
      font = fonts.get(name);
      continue;
    }
    if (font === undefined) return null;
    runs.push({ font, codes: shown?.toUpperCase() ?? codesIn(array), meant: span });
    span = span === null ? null : '';
  }
  return runs;
}

/** The codes among the distances of an array. */
function codesIn(array: string): string {
  return [...array.matchAll(/<([0-9A-F]*)>/giu)].map(([, part = '']) => part.toUpperCase()).join('');
}

/** Text of UTF-16, high byte first, in hexadecimal. */
export function utf16(text: string): string {
  return Buffer.from(text.replace(/^FEFF/iu, ''), 'hex').swap16().toString('utf16le');
}
