// Printing in Electron: a hidden window shows the page, gives the PDF, and is gone whatever happens.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePrinter } from '../../electron/print.ts';

function fakeWindow(fails: boolean) {
  const seen: { page: string; html: string; options: unknown; destroyed: number } = {
    page: '',
    html: '',
    options: null,
    destroyed: 0,
  };
  const open = () => ({
    loadFile(path: string) {
      Object.assign(seen, { page: path, html: readFileSync(path, 'utf8') });
      return fails ? Promise.reject(new Error('no page')) : Promise.resolve();
    },
    webContents: {
      printToPDF(options: unknown) {
        seen.options = options;
        return Promise.resolve(new TextEncoder().encode('%PDF'));
      },
    },
    destroy() {
      seen.destroyed += 1;
    },
  });
  return { seen, open };
}

describe('a paper printed in Electron', () => {
  it('is shown as it is, printed on its own sheet, and leaves neither window nor file', async () => {
    const { seen, open } = fakeWindow(false);
    const pdf = await makePrinter(open)('<p>会议记录</p>');
    expect(new TextDecoder().decode(pdf)).toBe('%PDF');
    expect(seen.html).toBe('<p>会议记录</p>');
    expect(seen.options).toEqual({ preferCSSPageSize: true, printBackground: true });
    expect(seen.destroyed).toBe(1);
    expect(existsSync(seen.page)).toBe(false);
  });

  it('that cannot be shown is a fault, and leaves neither window nor file', async () => {
    const { seen, open } = fakeWindow(true);
    await expect(makePrinter(open)('<p></p>')).rejects.toThrow('no page');
    expect(seen.destroyed).toBe(1);
    expect(existsSync(seen.page)).toBe(false);
  });
});
