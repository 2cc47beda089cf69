// Reads an uploaded .xlsx or .csv into a grid of cells, keeping the text of every number.

import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { accept, type Result, refuse } from '../../core/result.ts';
import type { Cell, Grid } from '../../core/roster/grid.ts';

/** A number as it stands in the file: 1965.1 and 1965.10 are the same number, but not the same month. */
interface NumberText {
  readonly numberText: string;
}

/**
 * Reads the named sheet, or the first that is not empty.
 * Refusals: `fileOldExcel`, `fileUnreadable`, `fileKindUnknown`, `sheetMissing`, `fileHasNoRows`.
 */
export async function readGrid(fileName: string, bytes: Uint8Array, sheet: string | null): Promise<Result<Grid>> {
  if (bytes.length === 0) return refuse({ code: 'fileHasNoRows', fileName });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ code: 'fileOldExcel', fileName });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readXlsx(fileName, bytes, sheet);
  if (/\.(?:csv|txt)$/iu.test(fileName)) return readCsv(fileName, bytes);
  return refuse({ code: 'fileKindUnknown', fileName });
}

async function readXlsx(fileName: string, bytes: Uint8Array, wanted: string | null): Promise<Result<Grid>> {
  const sheets = await readWorkbook<NumberText>(Buffer.from(bytes), {
    parseNumber: (numberText) => ({ numberText }),
  }).catch(
    // The library throws many kinds of error on broken bytes; for the user they are one: the file cannot be read.
    () => null,
  );
  if (sheets === null) return refuse({ code: 'fileUnreadable', fileName });
  const filled = sheets.filter(({ data }) => data.length > 0);
  const chosen = wanted === null ? filled[0] : sheets.find(({ sheet }) => sheet === wanted);
  if (chosen === undefined)
    return refuse({ code: wanted === null ? 'fileHasNoRows' : 'sheetMissing', fileName, sheet: wanted ?? '' });
  const rows = chosen.data.map((row) => row.map(cellOf));
  return accept({ fileName, sheetName: chosen.sheet, sheets: filled.map(({ sheet }) => sheet), rows });
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { kind: 'empty', text: '' };
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (isNumberText(value)) return { kind: 'number', text: value.numberText };
  const text = String(value);
  return text.trim() === '' ? { kind: 'empty', text: '' } : { kind: 'text', text };
}

function isNumberText(value: unknown): value is NumberText {
  return typeof value === 'object' && value !== null && 'numberText' in value;
}

function readCsv(fileName: string, bytes: Uint8Array): Result<Grid> {
  const text = decode(bytes);
  if (text === null) return refuse({ code: 'fileUnreadable', fileName });
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = data.map((row) =>
    row.map((value): Cell => (value.trim() === '' ? { kind: 'empty', text: '' } : csvCell(value))),
  );
  if (rows.every((row) => row.every(({ kind }) => kind === 'empty')))
    return refuse({ code: 'fileHasNoRows', fileName });
  return accept({ fileName, sheetName: '', sheets: [], rows });
}

/** A csv written by a spreadsheet has lost the zero of 1965.10 just as a number cell has. */
function csvCell(value: string): Cell {
  return { kind: /^\d+(?:\.\d+)?$/u.test(value.trim()) ? 'number' : 'text', text: value };
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      // fatal: true throws TypeError on bytes that are not of the encoding; the next one is tried.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}
