// The browser that prints: one for a whole set, and what is said when it is not there, dies, hangs or says no.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPrinter, findChromium } from '../../../service/papers/chromium.ts';
import { volumeToPrint } from '../../../service/papers/html.ts';
import { printSet } from '../../../service/papers/print.ts';
import { ended, setOf } from './ended.ts';
import { fakeBrowser, type Start } from './fake-browser.ts';
import { lines } from './long.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** At most one browser was started (one that is given up may not have come so far), and nothing of it is left. */
function expectGone(starts: readonly Start[]): void {
  expect(starts.length).toBeLessThanOrEqual(1);
  for (const { pid, profile } of starts) {
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(profile)).toBe(false);
  }
}

describe('a browser that prints', () => {
  it('is started once for all pages, and leaves neither a process nor a profile', async () => {
    const { path, starts } = fakeBrowser(`ok({ data: Buffer.from('%PDF ' + sessionId).toString('base64') });`);
    const printer = chromiumPrinter(path)();
    const printed = [await printer.print('<p>一</p>'), await printer.print('<p>二</p>')];
    expect(printed.map((one) => one.ok && Buffer.from(one.value).toString())).toEqual(['%PDF s', '%PDF s']);
    expect(starts().map(({ profile }) => existsSync(profile))).toEqual([true]);
    await printer.close();
    expectGone(starts());
  });

  it('is not started where nothing is printed', async () => {
    const { path, starts } = fakeBrowser('ok({});');
    await chromiumPrinter(path)().close();
    expect(starts()).toEqual([]);
  });

  it.each([
    ['says no', `say({ id, sessionId, error: { code: -32000, message: 'Printing failed' } });`, 'refused', ''],
    ['gives no file', 'ok({});', 'refused', ''],
    ['dies', 'process.exit(3);', 'ended', ''],
    ['loses its page', `say({ method: 'Inspector.targetCrashed', sessionId, params: {} });`, 'ended', ''],
    ['hangs', '', 'silent', ''],
    ['does not hear', '', 'silent', 'return;'],
  ])('that %s is told of by the names of the papers, and nothing of it is left', async (_, behaviour, why, first) => {
    const store = await ended();
    const { path, starts } = fakeBrowser(behaviour, first);
    const set = setOf(store);
    const told: number[] = [];
    const limit = why === 'silent' ? 2000 : 60_000;
    const refused = await printSet(set, chromiumPrinter(path), (done) => told.push(done), limit);
    expect(refused).toMatchObject({ ok: false, error: { code: 'pdfNotMade', title: '代表名册', why } });
    expect(told).toEqual([]);
    expectGone(starts());
    store.file.close();
  });

  it('that is not there, or ends at once, is told of too', async () => {
    for (const path of [join(tmpdir(), 'no-such-browser'), '/bin/false']) {
      const printer = chromiumPrinter(path)();
      expect(await printer.print('')).toMatchObject({ error: { why: 'ended' } });
      await printer.close();
    }
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('congress-print-') && isOurs(name))).toEqual([]);
  });
});

/** Other tests print at the same time; theirs have a browser. */
function isOurs(name: string): boolean {
  return readdirSync(join(tmpdir(), name)).length === 0;
}

const browser = findChromium();

describe.runIf(browser !== null)('the browser of this machine', () => {
  it('prints page after page and is gone with its profile', { timeout: 120_000 }, async () => {
    const printer = chromiumPrinter(browser ?? '')();
    for (const count of [1, 2]) {
      const printed = await printer.print(volumeToPrint([lines(count)], []));
      expect(printed.ok && Buffer.from(printed.value.subarray(0, 5)).toString()).toBe('%PDF-');
    }
    const profile = /--user-data-dir=(\S*congress-print-\S+)/u;
    const running = () =>
      execFileSync('ps', ['-eo', 'ppid,args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.trim().startsWith(`${process.pid} `) && profile.test(line));
    const folder = profile.exec(running()[0] ?? '')?.[1] ?? '';
    expect(existsSync(folder)).toBe(true);
    await printer.close();
    expect(running()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});
