// Reads an uploaded .xlsx or .csv into a grid of cells, keeping the text of every number.

import readWorkbook from 'read-excel-file/node';
import { accept, type Result, refuse } from '../../core/result.ts';
import type { Cell, Grid } from '../../core/roster/grid.ts';
import { readCsv } from './csv.ts';

/** A number as the workbook stores it. */
interface StoredNumber {
  readonly stored: string;
}

/**
 * Reads the named sheet, or the first that is not empty.
 * Refusals: `fileOldExcel` (also for a workbook with a password), `fileUnreadable`, `fileKindUnknown`, `sheetMissing`, `fileHasNoRows`.
 */
export async function readGrid(fileName: string, bytes: Uint8Array, sheet: string | null): Promise<Result<Grid>> {
  if (bytes.length === 0) return refuse({ code: 'fileHasNoRows', fileName });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ code: 'fileOldExcel', fileName });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && /\.xls[xm]?$/iu.test(fileName)) return readXlsx(fileName, bytes, sheet);
  if (!isZip && /\.(?:csv|txt|tsv)$/iu.test(fileName)) return readCsv(fileName, bytes);
  return refuse({ code: /\.xls[xm]$/iu.test(fileName) ? 'fileUnreadable' : 'fileKindUnknown', fileName });
}

async function readXlsx(fileName: string, bytes: Uint8Array, wanted: string | null): Promise<Result<Grid>> {
  const sheets = await readWorkbook<StoredNumber>(Buffer.from(bytes), { parseNumber: (stored) => ({ stored }) }).catch(
    // The library throws many kinds of error on broken bytes; for the user they are one: the file cannot be read.
    () => null,
  );
  if (sheets === null) return refuse({ code: 'fileUnreadable', fileName });
  const read = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  const filled = read.filter(({ rows }) => rows.some((row) => row.some(({ kind }) => kind !== 'empty')));
  const chosen = filled.find(({ name }) => wanted === null || name === wanted);
  const names = filled.map(({ name }) => name);
  if (chosen !== undefined) return accept({ fileName, sheetName: chosen.name, sheets: names, rows: chosen.rows });
  return refuse({ code: wanted === null ? 'fileHasNoRows' : 'sheetMissing', fileName, sheet: wanted ?? '' });
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { kind: 'empty', text: '' };
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (isStoredNumber(value)) return { kind: 'number', text: numberText(value.stored) };
  const text = String(value);
  return text.trim() === '' ? { kind: 'empty', text: '' } : { kind: 'text', text };
}

/** 1965.1 is often stored as 1965.0999999999999; where few digits are stored (1965.10) they stand as they are. */
function numberText(stored: string): string {
  return /^\d+(?:\.\d{1,4})?$/u.test(stored) ? stored : String(Number(stored));
}

function isStoredNumber(value: unknown): value is StoredNumber {
  return typeof value === 'object' && value !== null && 'stored' in value;
}
