// Prints a page to PDF in a window nobody sees: no script, no way out of the page, gone when it is done.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintToPDFOptions } from 'electron';

/** Only what is used of a window, so that a test can stand in for it. */
export interface PrintWindow {
  readonly loadFile: (path: string) => Promise<void>;
  readonly webContents: { readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array> };
  readonly destroy: () => void;
}

/** Sheet and margins are those of the page itself. Rejects where the page cannot be shown or printed. */
export function makePrinter(open: () => PrintWindow): (html: string) => Promise<Uint8Array> {
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'congress-print-'));
    const window = open();
    try {
      const page = join(folder, 'page.html');
      await writeFile(page, html);
      await window.loadFile(page);
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    } finally {
      window.destroy();
      await rm(folder, { recursive: true, force: true });
    }
  };
}
