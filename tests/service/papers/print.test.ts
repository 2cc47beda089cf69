// Print pages: the words of the papers, complete in themselves, for the chair alone; PDFs where a printer is there.

import { mkdtempSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLoopback } from '../../../service/loopback/server.ts';
import { papersToHtml } from '../../../service/papers/html.ts';
import { openMeeting } from '../small-meeting.ts';
import { lines, signed } from './long.ts';

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
    expect(
      page.match(/<tbody class="tail">(?:<tr class="keep">.*?<\/tr>){2}<\/tbody><\/table><p class="paragraph keep">/gu),
    ).toHaveLength(1);
    expect(page).toContain('<thead><tr><th>序号</th>');
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

  it('writes the PDF beside the Word files', async () => {
    const { printPapers } = await import('../../../service/papers/print.ts');
    const { openStore } = await import('../../../db/open.ts');
    const { readSessionFile } = await import('../../../db/session-file.ts');
    const { service } = await openMeeting();
    const { folder } = Object(Object(await service.dispatch('chair', 'papers', {})).value);
    service.close();
    const opened = readSessionFile(String(folder).replace(/-文书$/u, '.congress'));
    if (!opened.ok) throw new Error(opened.error.code);
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const pages: string[] = [];
    const printer = (html: string) => {
      pages.push(html);
      return Promise.resolve(new TextEncoder().encode('%PDF'));
    };
    const written = await printPapers(openStore(opened.value), out, ['rules', 'script'], printer);
    expect(written.ok).toBe(true);
    expect(pages).toHaveLength(2);
    expect(readdirSync(out).toSorted()).toEqual(['主持词.pdf', '选举办法（草案）.pdf'].toSorted());
    opened.value.close();
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
