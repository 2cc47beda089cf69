// Prints pages to PDF in a window nobody sees: one for a whole set, no script, no way out of the page, gone at the end.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintToPDFOptions } from 'electron';
import type { OpenPrinter } from '../service/desk.ts';

/** Only what is used of a window, so that a test can stand in for it. */
export interface PrintWindow {
  readonly loadFile: (path: string) => Promise<void>;
  readonly webContents: { readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array> };
  readonly isDestroyed: () => boolean;
  readonly destroy: () => void;
}

/** Sheet and margins are those of the page itself. What goes wrong is logged; the answer says only that it did. */
export function makePrinter(open: () => PrintWindow, logFault: (line: string) => void): OpenPrinter {
  return () => {
    let started: Promise<{ readonly window: PrintWindow; readonly folder: string }> | null = null;
    const start = async () => ({ folder: await mkdtemp(join(tmpdir(), 'congress-print-')), window: open() });
    return {
      async print(html) {
        started ??= start();
        const { window, folder } = await started;
        try {
          const page = join(folder, 'page.html');
          await writeFile(page, html);
          await window.loadFile(page);
          const value = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
          return { ok: true, value };
        } catch (error) {
          logFault(
            `A page was not printed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          );
          return { ok: false, error: { code: 'pageNotPrinted', why: window.isDestroyed() ? 'ended' : 'refused' } };
        }
      },
      async close() {
        if (started === null) return;
        const { window, folder } = await started;
        window.destroy();
        await rm(folder, { recursive: true, force: true });
      },
    };
  };
}
