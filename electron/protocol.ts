// The program's own protocol: serves the built pages and nothing else, under a strict content policy.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { MediaAnswer } from '../service/desk.ts';

export const scheme = 'congress';
/** Origin of every page of the program. */
export const origin = `${scheme}://app`;

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Music is for the console alone: the page of the hall may load none. */
const policyOf = (media: "'self'" | "'none'") =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src ${media}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A recording by the name of its cue, or the part a Range header asks for; null where there is none. */
export type Recordings = (cue: string, range: string | null) => MediaAnswer | null;

/**
 * Answers a GET with a file under `folder` (with a closing slash) or with a recording of the open session, and
 * everything else with 404. Never rejects.
 */
export async function answerRequest(
  folder: URL,
  request: { readonly url: string; readonly method: string; readonly headers?: Headers },
  recordings: Recordings = () => null,
): Promise<Response> {
  const cue = request.method === 'GET' ? cueOf(request.url) : null;
  if (cue !== null) return answerCue(recordings(cue, request.headers?.get('range') ?? null));
  const file = request.method === 'GET' ? fileOf(folder, request.url) : null;
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return new Response('not found', { status: 404, headers: guards });
  const isConsole = file.href.startsWith(new URL('console/', folder).href);
  const headers = {
    ...guards,
    'content-security-policy': policyOf(isConsole ? "'self'" : "'none'"),
    'content-type': kinds[extname(file.pathname)] ?? '',
  };
  return new Response(new Uint8Array(bytes), { headers });
}

const guards = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': policyOf("'none'"),
  'x-content-type-options': 'nosniff',
};

/** anthem of congress://app/console/cue/anthem; null for any other address. */
function cueOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (`${protocol}//${host}` !== origin) return null;
  return /^\/console\/cue\/([a-z]+)$/u.exec(pathname)?.[1] ?? null;
}

function answerCue(answer: MediaAnswer | null): Response {
  if (answer === null) return new Response('not found', { status: 404, headers: guards });
  const { status, headers, body } = answer;
  return new Response(new Uint8Array(body), { status, headers: { ...guards, ...headers } });
}

/** The file an address of this program stands for; null outside the folder, of another host or of a strange kind. */
function fileOf(folder: URL, address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (`${protocol}//${host}` !== origin) return null;
  const file = new URL(`.${pathname}`, folder);
  const isInside = file.href.startsWith(folder.href);
  return isInside && Object.hasOwn(kinds, extname(file.pathname)) ? file : null;
}
