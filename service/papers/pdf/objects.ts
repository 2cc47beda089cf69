// Reads a PDF as the browsers write it (Skia: Chromium, Chrome, Edge, Electron): plain objects behind a plain table.

import { inflateSync } from 'node:zlib';

export interface PdfObject {
  /** Dictionary, as text of one byte a character. */
  readonly head: string;
  /** As it stands in the file, mostly deflated; null where the object is a dictionary alone. */
  readonly stream: Uint8Array | null;
}

export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Numbers of the pages, in order. */
  readonly pages: readonly number[];
}

/** Null for a file that is put together in another way: nothing of it is guessed. */
export function readPdf(bytes: Uint8Array): PdfFile | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-1024))?.[1] ?? Number.NaN);
  const table = Number.isNaN(start) ? null : /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s*)+)/u.exec(text.slice(start));
  if (table === null) return null;
  const offsets = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} n/gu)]
    .map(([, at]) => Number(at))
    .toSorted((a, b) => a - b);
  const objects = new Map<number, PdfObject>();
  for (const [index, from] of offsets.entries()) {
    const found = objectAt(bytes, text, from, offsets[index + 1] ?? start);
    if (found === null) return null;
    objects.set(found.number, found.object);
  }
  const root = numberOf(text.slice(start), 'Root');
  const tree = root === null ? null : numberOf(objects.get(root)?.head ?? '', 'Pages');
  const pages = tree === null ? null : pagesUnder(objects, tree, 0);
  return pages === null || pages.length === 0 ? null : { objects, pages };
}

function objectAt(
  bytes: Uint8Array,
  text: string,
  from: number,
  to: number,
): { readonly number: number; readonly object: PdfObject } | null {
  const begin = /^(\d+) 0 obj\s/u.exec(text.slice(from, from + 24));
  const end = text.lastIndexOf('endobj', to);
  if (begin === null || end < from) return null;
  const headFrom = from + begin[0].length;
  const number = Number(begin[1]);
  const streamFrom = text.indexOf('>> stream\n', headFrom);
  if (streamFrom === -1 || streamFrom > end)
    return { number, object: { head: text.slice(headFrom, end).trim(), stream: null } };
  const head = text.slice(headFrom, streamFrom + 2);
  const length = /\/Length (\d+)(?! \d+ R)/u.exec(head)?.[1];
  if (length === undefined) return null;
  const dataFrom = streamFrom + '>> stream\n'.length;
  return { number, object: { head, stream: bytes.subarray(dataFrom, dataFrom + Number(length)) } };
}

/** No tree of pages is this deep. */
const deepest = 20;

function pagesUnder(objects: ReadonlyMap<number, PdfObject>, node: number, depth: number): number[] | null {
  const head = objects.get(node)?.head;
  if (head === undefined || depth > deepest) return null;
  if (/\/Type \/Page\b(?!s)/u.test(head)) return [node];
  const pages: number[] = [];
  for (const kid of referencesIn(/\/Kids \[([^\]]*)\]/u.exec(head)?.[1] ?? '')) {
    const under = pagesUnder(objects, kid, depth + 1);
    if (under === null) return null;
    pages.push(...under);
  }
  return pages;
}

/** The object that a key of a dictionary names; null where it names none. */
export function numberOf(head: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(head)?.[1];
  return found === undefined ? null : Number(found);
}

/** All objects a dictionary names, in order. */
export function referencesIn(head: string): readonly number[] {
  return [...head.matchAll(/\b(\d+) 0 R\b/gu)].map(([, number]) => Number(number));
}

/** What a page draws, as text; null where it cannot be read. */
export function contentOf({ objects }: PdfFile, page: number): string | null {
  const contents = objects.get(numberOf(objects.get(page)?.head ?? '', 'Contents') ?? 0);
  return contents === undefined ? null : streamText(contents);
}

/** Text of a stream, one byte a character; null where it is packed in another way than deflated. */
export function streamText({ head, stream }: PdfObject): string | null {
  if (stream === null) return null;
  if (!head.includes('/Filter')) return Buffer.from(stream).toString('latin1');
  if (!/\/Filter \/FlateDecode\b/u.test(head)) return null;
  try {
    return inflateSync(stream).toString('latin1');
  } catch (error) {
    // Cut off, or not deflated at all.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
