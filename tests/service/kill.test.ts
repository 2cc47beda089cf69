// Nothing lost: a program killed while ballots are entered, called, summed up or counted on paper has everything it acknowledged.

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type CountPlan, usualPlan } from '../../core/counting/plan.ts';
import { openStore, type Store } from '../../db/open.ts';
import { openSessionFile } from '../../db/session-file.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { caller } from '../../service/practice.ts';
import { verifyStore } from '../../service/verify.ts';
import { callsOfPile, sheetOf } from './keyed-papers.ts';
import { once } from './plans.ts';
import { samples } from './played.ts';

const typist = fileURLToPath(new URL('./typist.ts', import.meta.url));
const teller = fileURLToPath(new URL('./teller.ts', import.meta.url));

const pin = '2580';

/** A practice congress whose 120 ballots of the first contest wait to be entered. */
async function readyToCount(folder: string, plan: CountPlan, piles: readonly number[] = []): Promise<string> {
  const ports = { now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, openHall: () => null };
  const service = openService({ ...ports, logFault: () => undefined });
  const ask = callAs(service, 'chair');
  const opened = await ask('openPractice', {});
  if (!opened.ok) throw new Error(opened.error.code);
  const act = caller(service, 'chair', 'prepare-count');
  for (let number = 1; number <= 120; number += 1)
    await act('checkIn', { participantId: `p${number}`, cancelLeave: false });
  await act('fixAttendance', { counted: 120, reason: null });
  await act('omitOath', { reason: '只试计票' });
  const hands = { approve: 120, oppose: 0, abstain: 0 };
  await act('adoptRules', hands);
  const officers = await ask('officers', {});
  const names = officers.ok ? officers.value.eligible.map(({ name }) => name) : [];
  await act('nameOfficers', { chiefScrutineer: names[0], scrutineers: [names[1]], tellers: [names[2]], votes: hands });
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 120, issued: 120, spoiled: 0, reason: null });
  await act('collectBallots', { contestId: 'c1', collected: 120, plan, reason: null });
  if (piles.length > 0) await act('dealGroups', { contestId: 'c1', piles, reason: null });
  for (const name of ['周敏', '吴静']) await act('registerOperator', { name, pin });
  service.close();
  return opened.value.path;
}

/** Kills the hand a moment after so many of its acts were acknowledged; answers with those it had printed whole. */
function killAfter(
  script: string,
  folder: string,
  path: string,
  round: number,
  acknowledged: number,
  moment: number,
  hand: readonly string[],
): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, folder, path, String(round), ...hand], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    let isDoomed = false;
    child.stdout.on('data', (part) => {
      printed += String(part);
      if (isDoomed || printed.split('\n').length <= acknowledged) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), moment);
    });
    child.once('close', () => resolve(printed.split('\n').slice(0, -1)));
  });
}

/** Kills three hands, one after another, each at another moment; answers with what they had acknowledged. */
async function killThree(
  script: string,
  folder: string,
  path: string,
  ...hand: readonly string[]
): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (const [round, [count, moment]] of [
    [5, 0],
    [11, 3],
    [17, 7],
  ].entries())
    acknowledged.push(...(await killAfter(script, folder, path, round, count ?? 0, moment ?? 0, hand)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(33);
  return acknowledged;
}

function reopen(path: string): Store {
  const opened = openSessionFile(path, { backUp: () => undefined });
  if (!opened.ok) throw new Error(opened.error.code);
  return openStore(opened.value);
}

/** At most the one ballot in hand at each kill may be in the file without having been acknowledged. */
function expectKept(kept: readonly string[], acknowledged: readonly string[]): void {
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(3);
  expect(kept.filter((marks) => acknowledged.includes(marks))).toEqual(acknowledged);
}

it('keeps every acknowledged ballot, each as it was keyed, over kills at different moments', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-kill-'));
  const path = await readyToCount(folder, once);
  const acknowledged = await killThree(typist, folder, path);
  const store = reopen(path);
  expectKept(
    store.contests.papers('c1').map(({ marks }) => marks),
    acknowledged,
  );
  expect(verifyStore(store)).toBeNull();
  store.file.close();
});

it('keeps every acknowledged ballot of the second hand in its bundle, in the order of the paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-kill-'));
  const path = await readyToCount(folder, { ...usualPlan, bundleSize: 120 });
  // Each start of the program asks for the PIN again and goes on in the bundle that was begun.
  const acknowledged = await killThree(typist, folder, path, 'o2', pin);
  const store = reopen(path);
  const sheets = store.counting.sheets('c1', 1, 2);
  expectKept(
    sheets.map(({ marks }) => marks),
    acknowledged,
  );
  expect(sheets.map(({ place }) => place)).toEqual(sheets.map((_, index) => index + 1));
  // Nothing of it counts: the first hand has entered none.
  expect([store.contests.ballotCounts('c1').entered, store.counting.passOf('c1', 1, 2)?.operatorId]).toEqual([0, 'o2']);
  expect(verifyStore(store)).toBeNull();
  store.file.close();
});

const bySheets: CountPlan = { ...usualPlan, method: 'sheets' };

it('keeps every acknowledged stroke, and the next hand calls on from the very stroke, none twice and none left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-kill-'));
  const path = await readyToCount(folder, bySheets, [120]);
  const acknowledged = await killThree(teller, folder, path, 'calling', 'o1', pin);
  const store = reopen(path);
  const calls = [...store.file.journal.events()].flatMap((event) => {
    if (event.kind === 'strokeCalled') return [event.body.candidate];
    return event.kind === 'ballotCalled' ? [0] : [];
  });
  // Each kill may cost the word for one act, never the act.
  expect(calls).toEqual(callsOfPile.slice(0, calls.length));
  expect(calls.length - acknowledged.length).toBeLessThanOrEqual(3);
  const told = acknowledged.map((line) => Number(line.split(' ')[0]));
  expect(told).toEqual([...new Set(told)]);
  expect(acknowledged).toEqual(told.map((index) => `${index} ${calls[index]}`));
  const { valid, inHand } = store.sheets.called('c1', 1, 1, 11);
  expect(valid).toBe(calls.filter((call) => call === 0).length);
  expect(inHand.map(({ candidate }) => candidate)).toEqual(calls.slice(calls.lastIndexOf(0) + 1));
  expect(verifyStore(store)).toBeNull();
  store.file.close();
});

it('keeps every acknowledged tally sheet whole, and the next hand keys the sheet behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-kill-'));
  const path = await readyToCount(
    folder,
    bySheets,
    Array.from({ length: 120 }, () => 1),
  );
  const acknowledged = await killThree(teller, folder, path, 'sheets', 'o2', pin);
  const store = reopen(path);
  const sheets = store.sheets.sheets('c1');
  expect(sheets.map(({ group, pass, operatorId }) => [group, pass, operatorId])).toEqual(
    sheets.map((_, index) => [index + 1, 2, 'o2']),
  );
  expect(sheets.map(({ sheet }) => sheet)).toEqual(sheets.map(({ group }) => sheetOf(group)));
  expectKept(
    sheets.map(({ group }) => String(group)),
    acknowledged,
  );
  // Nothing of it counts: the first hand has keyed none.
  expect(store.contests.ballotCounts('c1').entered).toBe(0);
  expect(verifyStore(store)).toBeNull();
  store.file.close();
});

it('keeps every acknowledged count of the paper, each with the figure before it and its bundles', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'congress-kill-'));
  const path = await readyToCount(folder, usualPlan);
  const acknowledged = await killThree(teller, folder, path, 'recounting', 'o1', pin);
  const store = reopen(path);
  const counts = [...store.file.journal.events()].flatMap((event) =>
    event.kind === 'ballotsRecounted' ? [event.body] : [],
  );
  expectKept(
    counts.map(({ reason, collected }) => `${reason} ${collected}`),
    acknowledged,
  );
  const figures = [120, ...counts.map(({ collected }) => collected)];
  expect(counts.map(({ before }) => before)).toEqual(figures.slice(0, -1));
  expect(store.contests.collections('c1').map(({ collected }) => collected)).toEqual(figures);
  const contest = store.contests.contest('c1');
  expect(contest?.collected).toBe(figures.at(-1));
  expect(contest?.bundles?.reduce((sum, sheets) => sum + sheets, 0)).toBe(figures.at(-1));
  expect(verifyStore(store)).toBeNull();
  store.file.close();
});
