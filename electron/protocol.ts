// The program's own protocol: serves the built pages and nothing else, under a strict content policy.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers a request with a file under `folder` (with a closing slash), or 404. */
export async function answerRequest(folder: URL, request: { readonly url: string }): Promise<Response> {
  const file = new URL(`.${new URL(request.url).pathname}`, folder);
  const kind = kinds[extname(file.pathname)];
  if (kind === undefined || !file.href.startsWith(folder.href)) return new Response('not found', { status: 404 });
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response('not found', { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': kind, 'content-security-policy': policy } });
}
