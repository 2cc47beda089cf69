// A recording as an answer to a page: the whole of it, or the part the player asks for.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { CueFile } from './cues.ts';

/** What a host answers, whatever carries it. */
export interface MediaAnswer {
  /** 200 the whole, 206 a part, 416 a part that is not there. */
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Answers with the bytes of `range` (the Range header; null for the whole file). Anything but one plain range is the whole. */
export function answerMedia({ path, contentType }: CueFile, range: string | null): MediaAnswer {
  const { size } = statSync(path);
  const headers = { 'content-type': contentType, 'accept-ranges': 'bytes' };
  const asked = partOf(range, size);
  if (asked === 'none')
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, body: new Uint8Array() };
  const { first, last } = asked ?? { first: 0, last: size - 1 };
  const body = readPart(path, first, last - first + 1);
  const sized = { ...headers, 'content-length': String(body.length) };
  return asked === null
    ? { status: 200, headers: sized, body }
    : { status: 206, headers: { ...sized, 'content-range': `bytes ${first}-${last}/${size}` }, body };
}

/** bytes=0-99, bytes=100-, bytes=-50; null for what is not one plain range, 'none' for a part beyond the end. */
function partOf(range: string | null, size: number): { readonly first: number; readonly last: number } | 'none' | null {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '');
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (match === null || (from === '' && to === '')) return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'none' : { first, last };
}

function readPart(path: string, at: number, length: number): Uint8Array {
  const body = new Uint8Array(length);
  const file = openSync(path, 'r');
  try {
    return body.subarray(0, readSync(file, body, 0, length, at));
  } finally {
    closeSync(file);
  }
}
