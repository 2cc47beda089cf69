// What a hall that has shown ten thousand pictures keeps. The host runs in this process and no console is open: what
// is watched is the hall's page, and nothing else takes the machine's time.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { startLoopback } from '../../service/loopback/server.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { type Row, single } from './rows.ts';
import { newProfile, openScreen } from './screen.ts';

const early = 1000;
const late = 10_000;
const choices: readonly SceneChoice[] = [
  { kind: 'title' },
  { kind: 'attendance' },
  { kind: 'oath', phrase: 1 },
  { kind: 'blank' },
];

/** The hall's page after a collection of garbage, early and late in ten thousand pictures. */
export async function benchMemory(browser: Browser): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-bench-'));
  const ports = localPorts({ folder, openHall: () => null });
  const service = openService({ ...ports, stateFolder: join(folder, 'state') });
  const pages = new URL('../../dist/renderer/', import.meta.url);
  const host = await startLoopback(service, { folder: pages, port: 0, logFault: ports.logFault });
  await callAs(service, 'chair')('openPractice', {});
  const { page } = await openScreen(await newProfile(browser), host.address('hall'), true);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const look = async () => {
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize') / 1024, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const act = caller(service, 'chair', 'bench-memory');
  const takeMany = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await act('takeScene', { choice: choices[turn % choices.length] });
    // A last one that is waited for: every picture before it has come.
    await act('takeScene', { choice: { kind: 'oath', phrase: 1 } });
    await page.locator('[data-scene="oath"]:not([data-leaving])').waitFor();
  };
  await takeMany(early);
  const first = await look();
  await takeMany(late - early);
  const last = await look();
  await page.context().close();
  await host.close();
  service.close();
  const at = (count: number) =>
    `the hall's page after ${count.toLocaleString('en')} pictures of four kinds, garbage collected`;
  return [first, last].flatMap(({ heap, nodes, listeners }, index) => {
    const includes = at(index === 0 ? early : late);
    const name = `hall after ${index === 0 ? '1,000' : '10,000'} pictures`;
    return [
      single(`${name}: JS heap`, includes, heap, 'KB'),
      single(`${name}: DOM nodes`, includes, nodes, 'nodes'),
      single(`${name}: listeners`, includes, listeners, 'listeners'),
    ];
  });
}
