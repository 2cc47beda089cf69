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
