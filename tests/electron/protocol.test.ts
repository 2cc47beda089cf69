// The program's own protocol serves its pages and nothing else.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../electron/protocol.ts';

let folder: URL;

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'congress-pages-'));
  const pages = join(parent, 'renderer');
  mkdirSync(join(pages, 'console'), { recursive: true });
  mkdirSync(join(parent, 'renderer-secret'));
  writeFileSync(join(pages, 'console', 'index.html'), '<p>控制台</p>');
  mkdirSync(join(pages, 'stage'));
  writeFileSync(join(pages, 'stage', 'index.html'), '<p>会场</p>');
  writeFileSync(join(pages, 'console', 'main.js'), 'export {};');
  writeFileSync(join(pages, 'console', '会场 1.svg'), '<svg/>');
  writeFileSync(join(pages, 'console', 'journal.sqlite'), 'secret');
  writeFileSync(join(parent, 'outside.js'), 'secret');
  writeFileSync(join(parent, 'renderer-secret', 'near.js'), 'secret');
  folder = pathToFileURL(`${pages}/`);
});

const get = (url: string, method = 'GET') => answerRequest(folder, { url, method });

describe('a page of the program', () => {
  it.each([
    ['congress://app/console/index.html', 'text/html; charset=utf-8'],
    ['congress://app/console/main.js', 'text/javascript; charset=utf-8'],
    ['congress://app/console/main.js?v=1#x', 'text/javascript; charset=utf-8'],
    ['congress://app/console/%E4%BC%9A%E5%9C%BA%201.svg', 'image/svg+xml'],
  ])('is served at %s', async (url, kind) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(kind);
    expect(await response.text()).not.toBe('');
  });

  it('comes with a policy that lets in nothing from elsewhere and runs nothing inline', async () => {
    const { headers } = await get('congress://app/console/index.html');
    const policy = headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(name)).toBe("'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a recording', () => {
  const asked: [string, string | null][] = [];
  const play = (url: string, more: { method?: string; headers?: Headers } = {}) =>
    answerRequest(folder, { url, method: 'GET', ...more }, (cue, range) => {
      asked.push([cue, range]);
      if (cue !== 'anthem') return null;
      const headers = { 'content-type': 'audio/mpeg', 'content-range': 'bytes 0-2/9' };
      return { status: 206, headers, body: Buffer.from('ID3') };
    });

  it('is played to the console in the part it asks for, under the same guards as a page', async () => {
    const response = await play('congress://app/console/cue/anthem?0a1b', {
      headers: new Headers({ range: 'bytes=0-2' }),
    });
    expect(asked).toEqual([['anthem', 'bytes=0-2']]);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(response.headers.get('content-range')).toBe('bytes 0-2/9');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('ID3');
  });

  it.each([
    ['of no such name', 'congress://app/console/cue/waltz', {}],
    ['to the hall', 'congress://app/stage/cue/anthem', {}],
    ['of another program', 'congress://other/console/cue/anthem', {}],
    ['by another method', 'congress://app/console/cue/anthem', { method: 'POST' }],
    ['out of a folder', 'congress://app/console/cue/../cue/%2e%2e%2fanthem', {}],
    ['at no address', 'not an address', {}],
  ])('is not played: %s', async (_, url, more) => {
    expect((await play(url, more)).status).toBe(404);
  });

  it('may be loaded by the page of the console and by no other', async () => {
    const policy = async (url: string) => (await get(url)).headers.get('content-security-policy') ?? '';
    expect(await policy('congress://app/console/index.html')).toContain("media-src 'self';");
    expect(await policy('congress://app/stage/index.html')).toContain("media-src 'none';");
  });
});

describe('nothing', () => {
  it.each([
    'congress://app/',
    'congress://app',
    'congress://app/console/',
    'congress://app/console/missing.html',
    'congress://app/console/journal.sqlite',
    'congress://app/../outside.js',
    'congress://app/console/../../outside.js',
    'congress://app/%2e%2e/outside.js',
    'congress://app/console/%2e%2e/%2e%2e/outside.js',
    'congress://app/..%2foutside.js',
    'congress://app/%2e%2e%2foutside.js',
    'congress://app/..\\outside.js',
    'congress://app/console\\..\\..\\outside.js',
    'congress://app/..%5coutside.js',
    'congress://app/../renderer-secret/near.js',
    'congress://app//etc/hosts.js',
    'congress://app/console/main.js%00.html',
    'congress://app/%',
    'congress://app/%E4.js',
    'congress://app/console/index.html/',
    'congress://app/console/.html',
    'congress://app/constructor',
    'congress://app/x.constructor',
    'congress://other/console/index.html',
    'congress://app.example/console/index.html',
    'congress://app:80/console/index.html',
    'file:///etc/passwd',
    'https://example.invalid/console/index.html',
    'not an address',
    '',
  ])('is served at %j', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('not found');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('is done by %s', async (method) => {
    expect((await get('congress://app/console/index.html', method)).status).toBe(404);
  });
});
