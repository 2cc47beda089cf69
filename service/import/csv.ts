// Reads the bytes of a .csv into a grid, whatever encoding and separator the office's program used.

import Papa from 'papaparse';
import { accept, type Result, refuse } from '../../core/result.ts';
import type { Cell, Grid } from '../../core/roster/grid.ts';

/** Refusals: `fileUnreadable` for bytes that are no text or quotes that never close, `fileHasNoRows`. */
export function readCsv(fileName: string, bytes: Uint8Array): Result<Grid> {
  const text = decode(bytes);
  if (text === null) return refuse({ code: 'fileUnreadable', fileName });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  // A quote that never closes swallows every row below it.
  if (errors.some(({ type }) => type === 'Quotes')) return refuse({ code: 'fileUnreadable', fileName });
  const rows = data.map((row) => row.map(cellOf));
  if (rows.every((row) => row.every(({ kind }) => kind === 'empty')))
    return refuse({ code: 'fileHasNoRows', fileName });
  return accept({ fileName, sheetName: '', sheets: [], rows });
}

/** The separator met most often in the first lines; a list of one column has none, then any will do. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/u, 10).join('\n');
  const count = (separator: string) => head.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** A csv written by a spreadsheet has lost the zero of 1965.10 just as a number cell has. */
function cellOf(value: string): Cell {
  if (value.trim() === '') return { kind: 'empty', text: '' };
  return { kind: /^\d+(?:\.\d+)?$/u.test(value.trim()) ? 'number' : 'text', text: value };
}

/** The text, or null where the bytes are none. Encodings are tried from the strictest to the one that takes nearly anything. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && !text.includes('\u0000')) return text;
  }
  return null;
}

function encodings(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Commas and digits of UTF-16 without a mark have a zero byte, which no other text has.
  return bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030'];
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError: the bytes are not of this encoding. RangeError: this machine does not know it. The next one is tried.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
