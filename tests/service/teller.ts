// A counting group for the kill test: calls its pile stroke by stroke, keys sheet after sheet, or counts the paper again
// and again. It goes on where the file says it was, and prints each act that was acknowledged.

import { z } from 'zod';
import { openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { callsOfPile, sheetOf } from './keyed-papers.ts';

const [folder = '', path = '', round = '', work = '', operatorId = '', pin = ''] = process.argv.slice(2);
const contestId = 'c1';
const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/state` });
await ask('chair', 'openSession', { path });
const act = caller(service, 'staff', `teller-${round}`);
const { operator } = z.object({ operator: z.string() }).parse(await ask('staff', 'signOn', { operatorId, pin }));
await (work === 'calling' ? callPile() : work === 'recounting' ? countAgain() : keySheets());
// Waits to be killed, with the file open.
setInterval(() => undefined, 1000);

async function ask(role: 'chair' | 'staff', name: string, input: object): Promise<unknown> {
  const answer = await service.dispatch(role, name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function callPile(): Promise<void> {
  const at = { contestId, group: 1, pass: 1, operator };
  if (round === '0') await act('beginCalling', at);
  const heard = z.object({ valid: z.number(), strokes: z.number() }).parse(await ask('staff', 'calling', at));
  for (const [index, candidate] of callsOfPile.entries()) {
    // Behind the ballots that were read to their end and the strokes on the one in hand.
    const before = callsOfPile.slice(0, index);
    const ends = before.filter((call) => call === 0).length;
    const inHand = before.slice(before.lastIndexOf(0) + 1).length;
    if (ends < heard.valid || (ends === heard.valid && inHand < heard.strokes)) continue;
    if (candidate === 0) await act('endBallot', { ...at, valid: true });
    else await act('callStroke', { ...at, candidate, name: '' });
    process.stdout.write(`${index} ${candidate}\n`);
  }
}

async function keySheets(): Promise<void> {
  const view = z.object({ groups: z.array(z.object({ group: z.number(), second: z.unknown() })) });
  const { groups } = view.parse(await ask('staff', 'sheets', { contestId, operator }));
  for (const { group, second } of groups) {
    if (second !== null) continue;
    await act('enterSheet', { contestId, group, pass: 2, operator, sheet: sheetOf(group) });
    process.stdout.write(`${group}\n`);
  }
}

/** One ballot fewer, and one more again, in the first bundle. */
async function countAgain(): Promise<void> {
  const count = caller(service, 'chair', `counter-${round}`);
  const view = z.object({ collected: z.number(), parts: z.array(z.object({ ballots: z.number() })) });
  const officers = z.object({ scrutineers: z.array(z.string()) });
  for (let turn = 1; turn <= 60; turn += 1) {
    const answer = await ask('chair', 'collection', { contestId });
    const { collected, parts } = view.parse(answer);
    const by = collected === 120 ? -1 : 1;
    const reason = `第 ${round}-${turn} 遍`;
    const found = [{ part: 1, ballots: (parts[0]?.ballots ?? 0) + by }];
    const [scrutineer] = officers.parse(answer).scrutineers;
    await count('recountBallots', { contestId, collected: collected + by, found, scrutineer, reason });
    process.stdout.write(`${reason} ${collected + by}\n`);
  }
}
