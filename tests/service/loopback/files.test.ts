import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openService } from '../../../service/dispatch.ts';
import { startLoopback } from '../../../service/loopback/server.ts';
import { localPorts } from '../../../service/ports.ts';

it('lets a browser keep what is named by its content, and nothing else', async () => {
  const root = mkdtempSync(join(tmpdir(), 'congress-files-'));
  for (const folder of ['assets', 'console', 'stage']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'assets', 'console-CdEDnP1I.css'), 'p {}');
  writeFileSync(join(root, 'assets', 'console.css'), 'p {}');
  writeFileSync(join(root, 'loopback-desk.js'), '');
  for (const page of ['console', 'stage']) writeFileSync(join(root, page, 'index.html'), '<head>');
  const service = openService({ ...localPorts({ folder: root, openHall: () => null }), stateFolder: root });
  const host = await startLoopback(service, {
    folder: pathToFileURL(`${root}/`),
    port: 0,
    logFault: () => undefined,
  });
  const kept = async (path: string) => (await fetch(host.origin + path)).headers.get('cache-control');
  expect(await kept('/assets/console-CdEDnP1I.css')).toBe('private, max-age=31536000, immutable');
  expect(await kept('/console/assets/console-CdEDnP1I.css')).toBe('private, max-age=31536000, immutable');
  for (const path of ['/assets/console.css', '/console/', '/stage/', '/loopback-desk.js', '/assets/none-CdEDnP1I.css'])
    expect(await kept(path)).toBe('no-store');
  await host.close();
  service.close();
});
