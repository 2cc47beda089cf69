// The trusted side alone, in this process: no host, no browser.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRoster } from '../../core/roster/parse.ts';
import { presetById } from '../../core/rules/presets.ts';
import { tallyBallots } from '../../core/rules/tally.ts';
import { dice, fillBallot } from '../../service/command-line/voters.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { readGrid } from '../../service/import/grid.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { once } from '../service/plans.ts';
import { type Row, summarise } from './rows.ts';

export async function benchTrusted(): Promise<readonly Row[]> {
  return [...(await benchSession()), await benchTally(), await benchImport()];
}

async function time(runs: number, work: (run: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work(run);
    times.push(performance.now() - started);
  }
  return times;
}

async function benchSession(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-bench-'));
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: join(folder, 'state') });
  const ask = callAs(service, 'chair');
  const act = caller(service, 'chair', 'bench-request');
  const opening = await time(1, () => ask('openPractice', {}));
  const checkIns = await time(120, (run) => act('checkIn', { participantId: `p${run + 1}`, cancelLeave: false }));
  await act('fixAttendance', { counted: 120, reason: null });
  await act('omitOath', { reason: '只量速度' });
  const hands = { approve: 120, oppose: 0, abstain: 0 };
  await act('adoptRules', hands);
  const officers = await ask('officers', {});
  const names = officers.ok ? officers.value.eligible.map(({ name }) => name) : [];
  await act('nameOfficers', { chiefScrutineer: names[0], scrutineers: [names[1]], tellers: [names[2]], votes: hands });
  await act('confirmCandidates', { contestId: 'c1', reason: null });
  await act('issueBallots', { contestId: 'c1', printed: 120, issued: 120, spoiled: 0, reason: null });
  await act('collectBallots', { contestId: 'c1', collected: 120, plan: once, reason: null });
  const ballots = await time(120, () =>
    act('enterBallot', { contestId: 'c1', marks: 'AAAAAAAAAOO', writeIns: [], seen: [], copies: 1, station: null }),
  );
  service.close();
  const durable = 'trusted side alone: door, decision, synced to disk, published; no host, no screen';
  return [
    summarise('practice congress opened', 'trusted side alone: file made, roster and candidates imported', opening),
    summarise('check-in saved, 122 delegates', durable, checkIns),
    summarise('ballot saved, 11 candidates', durable, ballots),
  ];
}

async function benchTally(): Promise<Row> {
  const rule = presetById('party-grassroots-congress-2020');
  if (rule === null) throw new Error('The default preset is missing.');
  const candidates = Array.from({ length: 300 }, (_, index) => `候选人${index}`);
  const roll = dice(1);
  const ballots = Array.from({ length: 3000 }, () => ({ ...fillBallot(candidates, 250, ['赵某'], roll), copies: 1 }));
  return summarise(
    're-tally, 3,000 ballots × 300',
    'pure function over ballots in memory',
    await time(10, () => tallyBallots({ rule, seats: 250, candidates }, ballots)),
  );
}

async function benchImport(): Promise<Row> {
  const bytes = new Uint8Array(readFileSync(new URL('../../service/sample/roster-3000.xlsx', import.meta.url)));
  const times = await time(5, async () => {
    const grid = await readGrid('roster-3000.xlsx', bytes, null);
    if (grid.ok) parseRoster(grid.value, {});
  });
  return summarise('roster-3000.xlsx read', 'bytes in memory to people and faults; nothing written', times);
}
