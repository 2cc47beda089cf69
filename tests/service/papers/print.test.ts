// Print pages: the words of the papers, complete in themselves, for the chair alone; PDFs where a printer is there.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../core/sentences.ts';
import { openService } from '../../../service/dispatch.ts';
import { startLoopback } from '../../../service/loopback/server.ts';
import { gatherPapers } from '../../../service/papers/gather.ts';
import { papersToHtml } from '../../../service/papers/html.ts';
import { printPapers, printSet } from '../../../service/papers/print.ts';
import { samples } from '../played.ts';
import { openMeeting } from '../small-meeting.ts';
import { ended } from './ended.ts';
import { lines, signed } from './long.ts';
import { fakePrinter } from './skia.ts';

describe('the print page of a paper', () => {
  it('has the sheet and margins of its layout, the head line, and the page number outside', () => {
    const page = papersToHtml([lines(1)]);
    expect(page).toContain('@page p0{size:210mm 297mm;margin:37mm 26mm 35mm 28mm;');
    expect(page).toContain('日志链首 AB12-CD34　第 " counter(page) " 页 共 " counter(pages) " 页"');
    expect(page).toMatch(/@page p0:right\{@bottom-right\{content:"— " counter\(page\) " —"/u);
    expect(page).toMatch(/@page p0:left\{@bottom-left\{/u);
    expect(page).toContain('font-size:16pt;letter-spacing:-0.25pt;line-height:28.95pt');
  });

  it('puts the last rows of a table and what is signed below it together', () => {
    const page = papersToHtml([signed(40)]);
    const rows = '(?:<tr class="keep">.*?</tr>){2}';
    const closing =
      '<tr class="closing"><td colspan="5"><p class="paragraph">应选 7 名.*<div class="signatures">.*</td></tr>';
    expect(page).toMatch(new RegExp(`<tbody class="tail">${rows}${closing}</tbody></table></article>`, 'u'));
    expect(page.match(/总监票人/gu)).toHaveLength(1);
    expect(page).toContain('<thead><tr><th>序号</th>');
  });

  it('lets a paragraph that fills most of a page stay where it is, though a table comes after it', () => {
    const table = signed(3).blocks.filter(({ kind }) => kind === 'table');
    const of = (length: number) =>
      papersToHtml([{ ...lines(0), blocks: [{ kind: 'paragraph', text: '会'.repeat(length) }, ...table] }]);
    expect(of(400)).toContain('<p class="paragraph keep">');
    expect(of(401)).toContain('<p class="paragraph">');
  });

  it('runs nothing that was typed into a paper', () => {
    const typed = '</style><script>alert(1)</script>"\\';
    const page = papersToHtml([
      { ...lines(0), foot: typed, fileName: typed, blocks: [{ kind: 'paragraph', text: typed }] },
    ]);
    expect(page).not.toContain('<script');
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
  });

  it('keeps each paper of a volume on its own sheet', () => {
    const page = papersToHtml([lines(1), { ...signed(2), size: 'a5' }]);
    expect(page).toContain('@page p1{size:210mm 148mm');
    expect(page.match(/<article /gu)).toHaveLength(2);
  });
});

describe('the host', () => {
  it('gives the print page to the chair alone, and says on it why there is none', async () => {
    const { service } = await openMeeting();
    const host = await startLoopback(service, {
      folder: new URL('../../../dist/renderer/', import.meta.url),
      port: 0,
      logFault: () => undefined,
    });
    const chair = await enter(host.address('chair'));
    const staff = await enter(host.address('staff'));
    const page = await get(`${host.origin}/console/print/rules`, chair);
    expect(page.status).toBe(200);
    expect(page.text).toContain('选举办法（草案）');
    expect((await get(`${host.origin}/console/print/rules`, '')).status).toBe(401);
    expect((await get(`${host.origin}/staff/print/rules`, staff)).status).toBe(404);
    expect((await get(`${host.origin}/console/print/minutes`, chair)).text).toContain('还没有宣布散会');
    expect((await get(`${host.origin}/console/print/rules`, chair, 'evil.example')).status).toBe(421);
    await host.close();
    service.close();
  });
});

describe('a host that can print', () => {
  it('is asked for each paper, and one that cannot says what to do instead', async () => {
    const { service } = await openMeeting();
    const refused = await service.dispatch('chair', 'printPapers', { papers: ['rules'] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'noPrinter' } });
    service.close();
  });

  it('tells how many papers are done, and a file being written stays open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'congress-telling-'));
    const told: unknown[] = [];
    const refusals: unknown[] = [];
    const { open } = fakePrinter();
    const none = { openHall: () => null, logFault: () => undefined };
    const service = openService({
      ...{ now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, ...none },
      print: () => {
        const printer = open();
        return {
          ...printer,
          async print(html) {
            for (const [name, input] of leaving) refusals.push(await service.dispatch('chair', name, input));
            return printer.print(html);
          },
        };
      },
    });
    await service.dispatch('chair', 'openPractice', {});
    service.subscribe('chair', 'status', ({ making }) => {
      if (making !== null) told.push(making);
    });
    const printed = await service.dispatch('chair', 'printPapers', { papers: ['rules', 'script'] });
    expect(printed).toMatchObject({ ok: true, value: { unread: [] } });
    expect(told).toEqual([
      { done: 0, of: 2 },
      { done: 2, of: 2 },
    ]);
    expect(refusals).toHaveLength(2 * leaving.length);
    for (const refused of refusals)
      expect(refused).toEqual({ ok: false, error: { code: 'papersBusy', done: 0, of: 2 } });
    expect(await service.dispatch('chair', 'closeSession', {})).toEqual({ ok: true, value: null });
    service.close();
  });
});

/** What would close the file, or write over what is being written. */
const leaving: readonly (readonly [string, object])[] = [
  ['closeSession', {}],
  ['openPractice', {}],
  ['openSession', { path: '/tmp/other.congress' }],
  ['viewSession', { path: '/tmp/other.congress' }],
  ['exportPapers', { papers: ['rules'] }],
];

describe('PDFs', () => {
  it('are written beside the Word files, dated by the newest record, and are the same when made again', async () => {
    const store = await ended();
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const { open, seen } = fakePrinter();
    const ids = ['rules', 'script', 'result-c1'];
    expect(await printPapers(store, out, ids, open)).toMatchObject({ ok: true, value: { unread: [] } });
    expect(readdirSync(out).toSorted()).toEqual(['主持词.pdf', '选举办法.pdf', '计票结果报告单-委员.pdf'].toSorted());
    // One printer; the papers once to count their pages and once to be cut up, together.
    expect([seen.opened, seen.closed, seen.html.length]).toEqual([1, 1, 2]);
    const once = readFileSync(join(out, '主持词.pdf'));
    expect(once.toString('latin1')).toContain('/CreationDate (D:20260618');
    await printPapers(store, out, ids, open);
    expect(readFileSync(join(out, '主持词.pdf')).equals(once)).toBe(true);
    store.file.close();
  });

  it('of papers whose text was not printed as it is are not written, and both places are named', async () => {
    const store = await ended();
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const { open, seen } = fakePrinter((text) => text.replace('收回选票6张', '收回选票5张'));
    const refused = await printPapers(store, out, ['rules', 'result-c1'], open);
    expect(refused).toMatchObject({
      error: { code: 'papersDiffer', here: '《计票结果报告单-委员.pdf》第 1 页', there: '程序算出的文书' },
    });
    expect(refused.ok ? '' : sentenceOf(refused.error)).toMatch(
      /为「[^」]*收回选票5张[^」]*」，.*为「[^」]*收回选票6张/u,
    );
    expect(readdirSync(out)).toEqual([]);
    expect(seen.closed).toBe(1);
    store.file.close();
  });

  it.each([
    ['ended', '没有启动，或者中途退出'],
    ['silent', '没有回音'],
    ['refused', '不能打印这一份'],
  ] as const)('that cannot be printed (%s) name the papers, and nothing is written', async (why, words) => {
    const store = await ended();
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    let closed = 0;
    const open = () => ({
      print: () =>
        why === 'silent'
          ? new Promise<never>(() => undefined)
          : Promise.resolve({ ok: false as const, error: { code: 'pageNotPrinted' as const, why } }),
      close() {
        closed += 1;
        return Promise.resolve();
      },
    });
    const set = gatherPapers(store, ['rules', 'script', 'result-c1']);
    const refused = set.ok ? await printSet(set.value, open, () => undefined, 20) : set;
    expect(refused).toMatchObject({ ok: false, error: { code: 'pdfNotMade', why, count: 3 } });
    const said = refused.ok ? '' : sentenceOf(refused.error);
    expect(said).toContain('《选举办法》到《计票结果报告单-委员》这 3 份');
    expect(said).toContain(words);
    expect(closed).toBe(1);
    expect(readdirSync(out)).toEqual([]);
    store.file.close();
  });

  it('that no reader here understands are written, and are named', async () => {
    const store = await ended();
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const printed = { ok: true as const, value: new TextEncoder().encode('%PDF-2.0 of another kind') };
    const open = () => ({ print: () => Promise.resolve(printed), close: () => Promise.resolve() });
    const written = await printPapers(store, out, ['rules', 'script'], open);
    expect(written).toMatchObject({ ok: true, value: { unread: ['选举办法.pdf', '主持词.pdf'] } });
    expect(readdirSync(out)).toHaveLength(2);
    store.file.close();
  });
});

/** The cookie of a page that came by this address. */
async function enter(address: string): Promise<string> {
  const url = new URL(address);
  const response = await fetch(new URL('enter', `${url.origin}${url.pathname}`), {
    method: 'POST',
    headers: { origin: url.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ secret: url.hash.slice(1) }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function get(address: string, cookie: string, host?: string): Promise<{ status: number; text: string }> {
  const headers = { cookie, ...(host === undefined ? {} : { host }) };
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    })
      .on('error', reject)
      .end();
  });
}
