// From the act that takes a picture to the picture in the hall, for the heaviest pictures there are; and what a hall that
// has shown ten thousand of them keeps.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, JSHandle } from '@playwright/test';
import type { Desk } from '../../core/contract.ts';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import { dice } from '../../service/command-line/voters.ts';
import { caller } from '../../service/practice.ts';
import { startHost } from '../e2e/host.ts';
import { candidates, contestId, delegates, measure, prepare, prepareCheckIn, prepareVote, seats } from './large.ts';
import { type Row, single, summarise } from './rows.ts';
import { openBoth, rest, type Screen } from './screen.ts';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

const takes = 105;
const warmUp = 5;

/** Sent when the console asks for it, so the commit lies after the beginning: the times are too long, never too short. */
const measured =
  'takeScene sent by the console until painted in the hall (second animation frame after the change), so from before the commit; 3,000 delegates';

export async function benchScenes(browser: Browser): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-bench-'));
  const { path, delegation } = await prepare(folder, async (service) => {
    const made = await prepareCheckIn(service, 0);
    await prepareVote(service, made.path, made.people);
    const act = caller(service, 'chair', 'bench-scenes');
    const marks = 'A'.repeat(seats) + 'O'.repeat(candidates - seats);
    for (let bundle = 0; bundle < delegates / 200; bundle += 1)
      await act('enterBallot', { contestId, marks, writeIns: [], seen: [], copies: 200, station: null });
    for (const name of ['closeCount', 'releaseResult', 'announceResult']) await act(name, { contestId });
    return { path: made.path, delegation: made.people[0]?.participant.delegation ?? '' };
  });
  const heavy: readonly (readonly [string, SceneChoice])[] = [
    ['attendance', { kind: 'attendance' }],
    ['roll-call of a delegation', { kind: 'rollCall', delegation }],
    ['how to fill in the ballot', { kind: 'instructions', contestId }],
    ['counting', { kind: 'counting' }],
    ['result table, 300 names', { kind: 'resultTable', contestId }],
    ['elected, 250 names', { kind: 'elected', contestId }],
  ];
  return measure(browser, folder, path, async (desk, hall) => {
    const rows: Row[] = [];
    for (const [name, choice] of heavy)
      rows.push(summarise(`take → hall, ${name}`, measured, await takeOften(desk, hall, choice)));
    return rows;
  });
}

/** Turn about with the title, which is not measured. */
async function takeOften(desk: Screen, hall: Screen, choice: SceneChoice): Promise<readonly number[]> {
  const roll = dice(21);
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + takes; turn += 1) {
    await (await watchFor(hall, 'title', () => take(desk, { kind: 'title' }))).seen;
    await rest(desk, roll, 260);
    const { began, seen } = await watchFor(hall, choice.kind, () => take(desk, choice));
    times.push((await seen) - hall.ahead - (began - desk.ahead));
    await rest(desk, roll, 260);
  }
  return times.slice(warmUp);
}

/** Sends it; when, by the console's clock. */
function take({ page }: Screen, choice: SceneChoice): Promise<number> {
  return page.evaluate(async (wanted) => {
    const began = performance.timeOrigin + performance.now();
    const taken = await window.desk.call('takeScene', { requestId: crypto.randomUUID(), choice: wanted });
    if (!taken.ok) throw new Error(taken.error.code);
    return began;
  }, choice);
}

/** Watches the hall before it acts; `seen` is when the picture was painted, by the hall's clock. */
async function watchFor(
  { page }: Screen,
  kind: string,
  act: () => Promise<number>,
): Promise<{ readonly began: number; readonly seen: Promise<number> }> {
  const handle: JSHandle<{ readonly seen: Promise<number> }> = await page.evaluateHandle((wanted) => {
    const isThere = () => document.querySelector(`[data-scene="${wanted}"]:not([data-leaving])`) !== null;
    const seen = new Promise<number>((resolve, reject) => {
      const lost = setTimeout(() => reject(new Error(`Never shown: ${wanted}`)), 10_000);
      const drawn = () => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      const look = () => {
        if (!isThere()) return;
        observer.disconnect();
        clearTimeout(lost);
        requestAnimationFrame(drawn);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
    return { seen };
  }, kind);
  const began = await act();
  return { began, seen: handle.evaluate(({ seen }) => seen).finally(() => handle.dispose()) };
}

const early = 1000;
const late = 10_000;

/** The hall's page after a collection of garbage, early and late in ten thousand pictures. */
export async function benchMemory(browser: Browser): Promise<readonly Row[]> {
  const host = await startHost(['--practice']);
  const { desk, hall } = await openBoth(browser, host);
  await desk.page.getByRole('banner').getByText(/[1-9]/u).first().waitFor();
  const session = await hall.page.context().newCDPSession(hall.page);
  await session.send('Performance.enable');
  const look = async () => {
    await hall.page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize') / 1024, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await takeMany(desk, early);
  const first = await look();
  await takeMany(desk, late - early);
  const last = await look();
  await desk.page.context().close();
  await host.stop();
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

/** One after the other, as fast as they are saved. */
async function takeMany({ page }: Screen, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    const choices = [
      { kind: 'title' },
      { kind: 'attendance' },
      { kind: 'oath', phrase: 1 },
      { kind: 'blank' },
    ] as const;
    for (let turn = 0; turn < times; turn += 1) {
      const choice = choices[turn % choices.length] ?? choices[0];
      const taken = await window.desk.call('takeScene', { requestId: crypto.randomUUID(), choice });
      if (!taken.ok) throw new Error(taken.error.code);
    }
  }, count);
}
