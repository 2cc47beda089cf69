// From the act that takes a picture to the picture in the hall, for the heaviest pictures there are.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, JSHandle } from '@playwright/test';
import type { Desk } from '../../core/contract.ts';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import { dice } from '../../service/command-line/voters.ts';
import { caller } from '../../service/practice.ts';
import { candidates, contestId, delegates, measure, prepare, prepareCheckIn, prepareVote, seats } from './large.ts';
import { type Row, summarise } from './rows.ts';
import { rest, type Screen } from './screen.ts';

declare global {
  interface Window {
    readonly desk: Desk;
  }
}

const takes = 105;
const warmUp = 5;

/** The journal's time is taken before the transaction begins, in whole milliseconds: too long, never too short. */
const measured = 'the time the journal gives the act until the frame that shows it is out in the hall; 3,000 delegates';
const measuredAll =
  'takeScene sent by the console until the frame that shows it is out in the hall; 3,000 delegates, these pictures turn about';

/** Milliseconds from a beginning to the picture in the hall. */
interface Times {
  readonly sent: number;
  readonly committed: number;
}

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
  const times = await measure(browser, folder, path, (desk, hall) => takeAll(desk, hall, heavy));
  const rows = heavy.map(([name], index) =>
    summarise(
      `commit → hall, ${name}`,
      measured,
      (times[index] ?? []).map(({ committed }) => committed),
    ),
  );
  const sent = times.flat().map((time) => time.sent);
  return [...rows, summarise('take → hall, all of these', measuredAll, sent)];
}

/** Turn about, so that each is another kind of picture than the one before; the times of each. */
async function takeAll(
  desk: Screen,
  hall: Screen,
  heavy: readonly (readonly [string, SceneChoice])[],
): Promise<readonly (readonly Times[])[]> {
  const roll = dice(21);
  const times = heavy.map((): Times[] => []);
  for (let turn = 0; turn < warmUp + takes; turn += 1) {
    for (const [index, [, choice]] of heavy.entries()) {
      const { began, seen } = await watchFor(hall, choice.kind, () => take(desk, choice));
      const there = (await seen) - hall.ahead;
      times[index]?.push({ sent: there - (began.sent - desk.ahead), committed: there - began.committed });
      // The fade of 200 ms is over before the next one.
      await rest(desk, roll, 220);
    }
  }
  return times.map((all) => all.slice(warmUp));
}

/** Sends it; when, by the console's clock, and when it was committed, by the machine's. */
function take({ page }: Screen, choice: SceneChoice): Promise<Times> {
  return page.evaluate(async (wanted) => {
    const sent = performance.timeOrigin + performance.now();
    const taken = await window.desk.call('takeScene', { requestId: crypto.randomUUID(), choice: wanted });
    if (!taken.ok) throw new Error(taken.error.code);
    return { sent, committed: Date.parse(taken.value.at) };
  }, choice);
}

/** Watches the hall before it acts; `seen` is when the picture was painted, by the hall's clock. */
async function watchFor(
  { page }: Screen,
  kind: string,
  act: () => Promise<Times>,
): Promise<{ readonly began: Times; readonly seen: Promise<number> }> {
  const handle: JSHandle<{ readonly seen: Promise<number> }> = await page.evaluateHandle((wanted) => {
    const isThere = () => document.querySelector(`[data-scene="${wanted}"]:not([data-leaving])`) !== null;
    const seen = new Promise<number>((resolve, reject) => {
      const lost = setTimeout(() => reject(new Error(`Never shown: ${wanted}`)), 10_000);
      const drawn = () => {
        const behind = new MessageChannel();
        behind.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        behind.port2.postMessage(null);
      };
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
