// The text of a PDF, where this machine has a reader of PDF on its path.

import { spawnSync } from 'node:child_process';

/** In the order it was set: by place on the sheet, the end of a paragraph can come before its beginning. Null where pdftotext is not there, or cannot read it. */
export function pdfText(pdf: Uint8Array): string | null {
  const ran = spawnSync('pdftotext', ['-raw', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 30_000,
  });
  return ran.error === undefined && ran.status === 0 ? ran.stdout : null;
}
