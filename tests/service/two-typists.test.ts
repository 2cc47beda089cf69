// Twenty counts through the door: two typists who err, a third who settles from the paper, and the count that is closed.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { usualPlan } from '../../core/counting/plan.ts';
import type { Reading } from '../../core/counting/reading.ts';
import { seenDoubts } from '../../core/decide/rulings.ts';
import { ask } from '../../service/command-line/ask.ts';
import { openService, type Service } from '../../service/dispatch.ts';
import { caller } from '../../service/practice.ts';
import { readPaper, ruleOn, ruleOtherwise, type Shown } from '../core/counting/third.ts';
import { keyBundle, paperPile, type Rates, rollFrom } from '../core/counting/typists.ts';
import { samples } from './played.ts';

const counts = 20;
const collected = 50;
const rates: Rates = { mark: 333, skipped: 100, doubled: 100, swapped: 100, shifted: 100 };

// In memory where there is such a folder: it is the acts that are tried, not the disk.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'congress-typists-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Act = ReturnType<typeof caller>;

interface Room {
  readonly service: Service;
  readonly act: Act;
  readonly operators: readonly [string, string, string];
  /** The scrutineer who rules on ballots in doubt. */
  readonly scrutineer: string;
  readonly candidates: number;
}

/** The practice congress with everybody in, and as many contests as there are counts. */
async function openRoom(): Promise<Room> {
  const none = { openHall: () => null, logFault: () => undefined };
  const service = openService({ now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, ...none });
  const opened = await service.dispatch('chair', 'openPractice', {});
  if (!opened.ok) throw new Error(opened.error.code);
  const act = caller(service, 'chair', 'two-typists');
  for (let number = 1; number <= 120; number += 1)
    await act('checkIn', { participantId: `p${number}`, cancelLeave: false });
  await act('fixAttendance', { counted: 120, reason: null });
  await act('omitOath', { reason: '只试计票' });
  const votes = { approve: 120, oppose: 0, abstain: 0 };
  await act('adoptRules', votes);
  const names = (await ask(service, 'officers', {})).eligible.map(({ name }) => name);
  const [chief = '', second = '', ...tellers] = names;
  await act('nameOfficers', { chiefScrutineer: chief, scrutineers: [second], tellers: tellers.slice(0, 3), votes });
  for (const name of tellers.slice(0, 3)) await act('registerOperator', { name, pin: '2580' });
  const signOn = async (operatorId: string) => (await ask(service, 'signOn', { operatorId, pin: '2580' })).operator;
  const operators = [await signOn('o1'), await signOn('o2'), await signOn('o3')] as const;
  return { service, act, operators, scrutineer: chief, candidates: 11 };
}

/** A further contest with the candidates of the first, its ballots out and in again. */
async function collect({ service, act }: Room, number: number): Promise<string> {
  const { contests } = await ask(service, 'contests', {});
  const first = contests.find(({ contestId }) => contestId === 'c1');
  const contest = { kind: 'committee', primary: false, seats: 9, colour: '白', reason: null };
  await act('defineContest', { contestId: null, ...contest, title: `试计 ${number}`, shortTitle: `试计 ${number}` });
  const contestId = `c${contests.length + 1}`;
  const candidates = (first?.candidates ?? []).map((candidate) => ({ ...candidate }));
  await act('listCandidates', { contestId, candidates, order: 'manual', reason: '试计' });
  await act('confirmCandidates', { contestId, reason: null });
  await act('issueBallots', { contestId, printed: 120, issued: 120, spoiled: 0, reason: null });
  await act('collectBallots', { contestId, collected, plan: usualPlan, reason: null });
  return contestId;
}

/** Both passes keyed, compared and settled; true where the bundle then holds as many sheets as were counted in. */
async function countBundle(
  room: Room,
  at: { contestId: string; bundle: number; attempt: number },
  papers: readonly Reading[],
  roll: () => number,
) {
  const { act, operators } = room;
  const { contestId, bundle, attempt } = at;
  for (const pass of [1, 2]) {
    const station = { bundle, pass, operator: operators[pass === 1 ? 0 : 1] };
    if (attempt === 0) await act('openBundle', { contestId, ...station });
    else await startAgain(room, contestId, station);
    const { sheets } = keyBundle(papers, rates, roll);
    for (const sheet of sheets) await act('enterBallot', { contestId, ...sheet, copies: 1, station });
    // The second time the first pass is closed while the second is still to be keyed anew.
    await act('closeBundle', { contestId, ...station, sheets: sheets.length });
  }
  return (await settle(room, at, papers)) && (await keyedIn(room, contestId, bundle, 1)).length === papers.length;
}

/** The chair opens the pass again, and its hand strikes all that lies in it. */
async function startAgain(room: Room, contestId: string, station: { bundle: number; pass: number; operator: string }) {
  const { bundle, pass } = station;
  await room.act('reopenBundle', { contestId, bundle, pass, reason: '张数不符，重新录入' });
  for (const { entry } of await keyedIn(room, contestId, bundle, pass))
    await room.act('strikeBallot', { contestId, entry, station, reason: '重新录入' });
}

async function settle(
  room: Room,
  { contestId, bundle }: { contestId: string; bundle: number },
  papers: readonly Reading[],
) {
  const { service, act } = room;
  const operator = room.operators[2];
  for (;;) {
    const { differences } = await ask(service, 'differences', { contestId, operator });
    const current = differences.find((difference) => difference.bundle === bundle && difference.current);
    if (current === undefined) return true;
    const of = { contestId, bundle, no: current.no, operator };
    const third = readPaper(papers, current);
    await act('readThird', { ...of, reading: third });
    const after = await ask(service, 'differences', { contestId, operator });
    const readings = after.differences.find(({ no, bundle: own }) => own === bundle && no === current.no)?.readings;
    const shown: Shown = { ...current, first: readings?.first ?? null, second: readings?.second ?? null };
    const keyed = await keyedIn(room, contestId, bundle, shown.kind === 'onlySecond' ? 2 : 1);
    const ruling = ruleOn(shown, third, papers, keyed);
    if (ruling === 'again') return false;
    const requestId = `settle-${contestId}-${bundle}-${current.no}-${keyed[0]?.entry ?? 0}`;
    const settled = await service.dispatch('staff', 'settleDifference', {
      requestId,
      ...of,
      ruling,
      reason: '看票核定',
    });
    if (settled.ok) continue;
    expect(settled.error.code).toBe('neighbourRead');
    const other = ruleOtherwise(shown);
    if (other === 'again') return false;
    await act('settleDifference', { ...of, ruling: other, reason: '看票核定' });
  }
}

/** What one pass holds of a bundle, in the order of the sheets, as the station of its hand shows it. */
async function keyedIn({ service, operators }: Room, contestId: string, bundle: number, pass: number) {
  const station = { bundle, pass, operator: operators[pass === 1 ? 0 : 1] };
  const { latest } = await ask(service, 'counting', { contestId, station });
  const rows = latest.filter(({ struck }) => !struck).toSorted((a, b) => a.place - b.place);
  return rows.map(({ entry, marks, writeIns, doubts }) => ({
    entry,
    marks,
    writeIns,
    seen: seenDoubts.filter((seen) => doubts.includes(seen)),
  }));
}

function sorted(sheets: readonly Reading[]): readonly string[] {
  return sheets.map(({ marks, writeIns, seen }) => `${marks} ${writeIns.join('、')} ${seen.join('')}`).toSorted();
}

it('count in the end what lies on the paper, and are closed', async () => {
  const room = await openRoom();
  const told = { differences: 0, again: 0 };
  for (let number = 1; number <= counts; number += 1) {
    const roll = rollFrom(number);
    const contestId = await collect(room, number);
    const pile = paperPile(collected, room.candidates, roll);
    for (const bundle of [1, 2]) {
      const papers = pile.slice(25 * (bundle - 1), 25 * bundle);
      let attempt = 0;
      while (!(await countBundle(room, { contestId, bundle, attempt }, papers, roll))) attempt += 1;
      told.again += attempt;
      for (const pass of [1, 2])
        expect(sorted(await keyedIn(room, contestId, bundle, pass)), `${contestId} ${bundle}`).toEqual(sorted(papers));
    }
    told.differences += (await ask(room.service, 'differences', { contestId, operator: null })).differences.length;
    const { groups } = await ask(room.service, 'doubts', { contestId });
    const ruling = { contestId, ruling: 'asKeyed', scrutineer: room.scrutineer, reason: '按选举办法' };
    for (const { entries } of groups)
      await room.act('ruleBallots', { ...ruling, entries: entries.map(({ entry }) => entry) });
    await room.act('closeCount', { contestId });
  }
  process.stdout.write(
    `${counts} counts: ${told.differences} differences settled, ${told.again} bundles keyed again.\n`,
  );
  expect(told.differences).toBeGreaterThan(counts);
}, 300_000);
