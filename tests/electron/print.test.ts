// Printing in Electron: one hidden window shows page after page, gives the PDFs, and is gone whatever happens.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePrinter } from '../../electron/print.ts';

function fakeWindows(fails: (html: string) => boolean) {
  const seen: { pages: string[]; html: string[]; options: unknown[]; opened: number; destroyed: number } = {
    pages: [],
    html: [],
    options: [],
    opened: 0,
    destroyed: 0,
  };
  const open = () => {
    seen.opened += 1;
    let isDestroyed = false;
    return {
      loadFile(path: string) {
        const html = readFileSync(path, 'utf8');
        seen.pages.push(path);
        seen.html.push(html);
        return fails(html) ? Promise.reject(new Error('no page')) : Promise.resolve();
      },
      webContents: {
        printToPDF(options: unknown) {
          seen.options.push(options);
          return Promise.resolve(new TextEncoder().encode('%PDF'));
        },
      },
      isDestroyed: () => isDestroyed,
      destroy() {
        isDestroyed = true;
        seen.destroyed += 1;
      },
    };
  };
  return { seen, open };
}

describe('papers printed in Electron', () => {
  it('are shown as they are in one window, printed on their own sheets, and leave neither window nor file', async () => {
    const { seen, open } = fakeWindows(() => false);
    const printer = makePrinter(open, () => undefined)();
    const printed = [await printer.print('<p>会议记录</p>'), await printer.print('<p>签到表</p>')];
    expect(printed.map((one) => one.ok && new TextDecoder().decode(one.value))).toEqual(['%PDF', '%PDF']);
    expect(seen.html).toEqual(['<p>会议记录</p>', '<p>签到表</p>']);
    expect(seen.options[1]).toEqual({ preferCSSPageSize: true, printBackground: true });
    await printer.close();
    expect([seen.opened, seen.destroyed]).toEqual([1, 1]);
    expect(seen.pages.some((page) => existsSync(page))).toBe(false);
  });

  it('that cannot be shown are refused and the reason is logged; the next one is printed', async () => {
    const { seen, open } = fakeWindows((html) => html === 'bad');
    const log: string[] = [];
    const printer = makePrinter(open, (line) => log.push(line))();
    expect(await printer.print('bad')).toEqual({ ok: false, error: { code: 'pageNotPrinted', why: 'refused' } });
    expect(await printer.print('good')).toMatchObject({ ok: true });
    expect(log.join('')).toContain('no page');
    await printer.close();
    expect(seen.destroyed).toBe(1);
  });

  it('say that the window is gone where it is', async () => {
    const { open } = fakeWindows(() => true);
    const printer = makePrinter(
      () => {
        const window = open();
        window.destroy();
        return window;
      },
      () => undefined,
    )();
    expect(await printer.print('')).toMatchObject({ error: { why: 'ended' } });
    await printer.close();
  });

  it('cost no window where nothing is printed', async () => {
    const { seen, open } = fakeWindows(() => false);
    await makePrinter(open, () => undefined)().close();
    expect(seen.opened).toBe(0);
  });
});
