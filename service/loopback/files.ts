// Serves the built pages: a fixed folder, known kinds of files, the loopback desk put into each page.

import { readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Role } from '../../core/people.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Named by its content (console-CdEDnP1I.css): a browser that has it, and what it has compiled of it, needs no other. */
const namedByContent = /^assets\/.+-[\w-]{8}\.(?:js|css|woff2)$/u;

/** A role's path gives its page; everything else is looked up under the folder of built files. */
export function serveFile(folder: URL, pathname: string, role: Role | null, response: ServerResponse): void {
  const isPage = role !== null && ['/console/', '/staff/', '/stage/'].includes(pathname);
  const page = role === 'hall' ? 'stage/index.html' : 'console/index.html';
  const asked = isPage ? page : pathname.replace(/^\/(?:console|staff|stage)\/(?=assets\/)/u, '').replace(/^\/+/u, '');
  // Every character of the path stands for itself: a name is never a query, an escape or another address.
  const file = new URL(asked.split('/').map(encodeURIComponent).join('/'), folder);
  const found = file.href.startsWith(folder.href) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  const kind = kinds[extname(file.pathname)];
  if (found?.isFile() !== true || kind === undefined) {
    response.statusCode = 404;
    response.end('not found');
    return;
  }
  response.setHeader('content-type', kind);
  if (namedByContent.test(asked)) response.setHeader('cache-control', 'private, max-age=31536000, immutable');
  const bytes = readFileSync(file);
  response.end(
    isPage ? bytes.toString('utf8').replace('<head>', '<head><script src="/loopback-desk.js"></script>') : bytes,
  );
}
