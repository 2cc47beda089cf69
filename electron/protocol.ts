// The program's own protocol: serves the built pages and nothing else, under a strict content policy.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

export const scheme = 'congress';
/** Origin of every page of the program. */
export const origin = `${scheme}://app`;

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers a GET with a file under `folder` (with a closing slash), and everything else with 404. Never rejects. */
export async function answerRequest(
  folder: URL,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const file = request.method === 'GET' ? fileOf(folder, request.url) : null;
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return new Response('not found', { status: 404, headers: guards });
  const headers = { ...guards, 'content-type': kinds[extname(file.pathname)] ?? '' };
  return new Response(new Uint8Array(bytes), { headers });
}

const guards = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
};

/** The file an address of this program stands for; null outside the folder, of another host or of a strange kind. */
function fileOf(folder: URL, address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (`${protocol}//${host}` !== origin) return null;
  const file = new URL(`.${pathname}`, folder);
  const isInside = file.href.startsWith(folder.href);
  return isInside && Object.hasOwn(kinds, extname(file.pathname)) ? file : null;
}
