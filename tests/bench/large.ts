// The largest congress: roster-3000.xlsx, 300 candidates, 3,000 ballots; the file is prepared through the door.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import type { AttendanceRow } from '../../core/views.ts';
import { dice, fillBallot } from '../../service/command-line/voters.ts';
import { callAs, openService, type Service } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller, readUpload } from '../../service/practice.ts';
import { startHost } from '../e2e/host.ts';
import { once } from '../service/plans.ts';
import { pressCheckIns, takeAttendance } from './hall.ts';
import { type Row, summarise } from './rows.ts';
import { goTo, openBoth, painted, pressEnter, rest, type Screen } from './screen.ts';

export const delegates = 3000;
export const candidates = 300;
export const seats = 250;
const warmUp = 5;
const presses = 105;
const byHand = warmUp + presses;
export const contestId = 'c1';

export async function benchLarge(browser: Browser): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-bench-'));
  const { path, people } = await prepare(folder, prepareCheckIn);
  const checkIns = await measure(browser, folder, path, async (desk, hall) => {
    await takeAttendance(desk, hall);
    const last = people.slice(-byHand).map((person, index) => ({
      number: person.participant.number,
      count: delegates - byHand + index + 1,
    }));
    return pressCheckIns(desk, hall, last, warmUp);
  });
  await prepare(folder, (service) => prepareCount(service, path, people));
  const ballots = await measure(browser, folder, path, pressBallots);
  const session = `${painted}; ${delegates.toLocaleString('en')} delegates`;
  return [
    summarise('check-in key → own screen, 3,000 delegates', `${session}: the console's ✓ 已签到`, checkIns.said),
    summarise(
      'check-in key → own list and count, 3,000',
      `${session}: 实到 and the list on the console, asked for anew`,
      checkIns.counted,
    ),
    summarise('check-in key → hall, 3,000 delegates', `${session}: the hall's 实到 number`, checkIns.hall),
    summarise(
      'ballot key → saved, 300 × 3,000',
      `${session}, ${candidates} candidates, ${delegates - byHand} ballots in: the console's 已存盘`,
      ballots,
    ),
  ];
}

export async function measure<Times>(
  browser: Browser,
  folder: string,
  path: string,
  press: (desk: Screen, hall: Screen) => Promise<Times>,
): Promise<Times> {
  const host = await startHost([path], folder);
  const { desk, hall } = await openBoth(browser, host);
  const times = await press(desk, hall);
  await desk.page.context().close();
  await host.stop();
  return times;
}

/** Ballots like the last one (full stop, not measured), each saved with Enter. */
async function pressBallots(desk: Screen): Promise<readonly number[]> {
  const roll = dice(13);
  await goTo(desk, '计票');
  await desk.page.getByLabel('计票按键').focus();
  await desk.page.keyboard.press('F9');
  const times: number[] = [];
  for (let press = 0; press < byHand; press += 1) {
    const heading = await desk.page.locator('h2 small').textContent();
    const place = /第 (\d+) 捆　第 (\d+) 张/u.exec(heading ?? '');
    await desk.page.keyboard.press('.');
    // Two presses closer than 150 ms are one.
    await rest(desk, roll, 180);
    const text = `✓ 第 ${place?.[1]} 捆第 ${place?.[2]} 张已存盘`;
    times.push(...(await pressEnter(desk, [{ screen: desk, selector: '.said', text }])));
    // The next place is asked for anew: on a busy machine the old one may stand for a moment.
    await desk.page.waitForFunction((before) => document.querySelector('h2 small')?.textContent !== before, heading);
    await rest(desk, roll);
  }
  return times.slice(warmUp);
}

export async function prepare<Made>(folder: string, work: (service: Service) => Promise<Made>): Promise<Made> {
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: join(folder, 'state') });
  const made = await work(service);
  service.close();
  return made;
}

/** A new session with the large roster, all but the last delegates checked in. */
export async function prepareCheckIn(
  service: Service,
  absent = byHand,
): Promise<{ readonly path: string; readonly people: readonly AttendanceRow[] }> {
  const ask = callAs(service, 'chair');
  const act = caller(service, 'chair', 'bench-check-in');
  const made = await ask('createSession', {
    folder: null,
    name: '中国共产党某某镇第十五次代表大会',
    preset: 'party-grassroots-congress-2020',
    date: '2026-06-28',
    venue: '镇会议中心',
    executiveChair: '沈国庆',
  });
  const upload = readUpload(fileURLToPath(new URL('../../service/sample/roster-3000.xlsx', import.meta.url)));
  await act('importRoster', { ...upload, sheet: null, answers: { 'all:ambiguousMonth': '' }, reason: null });
  const view = await ask('attendance', {});
  if (!made.ok || !view.ok) throw new Error('The large session could not be made.');
  const people = view.value.rows;
  for (const { participant } of people.slice(0, people.length - absent)) {
    await act('checkIn', { participantId: participant.id, cancelLeave: false });
  }
  return { path: made.value.path, people };
}

/** Everything up to the count; answers with the candidates. */
export async function prepareVote(
  service: Service,
  path: string,
  people: readonly AttendanceRow[],
): Promise<readonly string[]> {
  await callAs(service, 'chair')('openSession', { path });
  const act = caller(service, 'chair', 'bench-count');
  const names = [...new Set(people.map(({ participant }) => participant.name))];
  const hands = { approve: delegates, oppose: 0, abstain: 0 };
  const [chiefScrutineer, scrutineer, teller] = names.slice(candidates);
  await act('fixAttendance', { counted: delegates, reason: null });
  await act('omitOath', { reason: '只量速度' });
  await act('adoptRules', hands);
  await act('nameOfficers', { chiefScrutineer, scrutineers: [scrutineer], tellers: [teller], votes: hands });
  await act('defineContest', {
    primary: false,
    contestId: null,
    kind: 'committee',
    title: '第十五届委员会委员',
    shortTitle: '党委委员',
    seats,
    colour: '红',
    reason: null,
  });
  const listed = names.slice(0, candidates);
  const blank = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };
  await act('listCandidates', {
    contestId,
    candidates: listed.map((name) => ({ name, ...blank, proposedFor: '', introduction: '' })),
    order: 'stroke',
    reason: null,
  });
  await act('confirmCandidates', { contestId, reason: null });
  await act('issueBallots', { contestId, printed: delegates, issued: delegates, spoiled: 0, reason: null });
  await act('collectBallots', { contestId, collected: delegates, plan: once, reason: null });
  return names;
}

/** Everything up to the count, and all but the last ballots. */
async function prepareCount(service: Service, path: string, people: readonly AttendanceRow[]): Promise<void> {
  const names = await prepareVote(service, path, people);
  const act = caller(service, 'chair', 'bench-ballots');
  const listed = names.slice(0, candidates);
  const roll = dice(14);
  const others = names.slice(candidates, candidates + 20);
  // The one to be repeated by hand is valid: an over-vote would be asked about.
  const last = { marks: 'A'.repeat(seats) + 'O'.repeat(candidates - seats), writeIns: [] };
  for (let ballot = 0; ballot < delegates - byHand; ballot += 1) {
    const marks = ballot === delegates - byHand - 1 ? last : fillBallot(listed, seats, others, roll);
    await act('enterBallot', { contestId, ...marks, seen: [], copies: 1, station: null });
  }
}
