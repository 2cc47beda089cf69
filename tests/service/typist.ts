// A typist for the kill test: enters ballots, no two alike, and prints each one that was acknowledged. With a name and a
// PIN it is the second hand of a bundle entered twice.

import { z } from 'zod';
import { openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { marksOf } from './keyed-papers.ts';

const [folder = '', path = '', number = '', operatorId = '', pin = ''] = process.argv.slice(2);
const round = Number(number);
const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/state` });
const opened = await service.dispatch('chair', 'openSession', { path });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const act = caller(service, 'staff', `typist-${round}`);
const most = 35;
const station = operatorId === '' ? null : await sitDown();
for (let ballot = 0; ballot < most; ballot += 1) {
  const marks = marksOf(round * most + ballot);
  await act('enterBallot', { contestId: 'c1', marks, writeIns: [], seen: [], copies: 1, station });
  // One line a ballot, and only after it was acknowledged.
  process.stdout.write(`${marks}\n`);
}
// Waits to be killed, with the file open.
setInterval(() => undefined, 1000);

/** Signs on, as after every start of the program, and begins the bundle where it is not begun yet. */
async function sitDown() {
  const signedOn = await service.dispatch('staff', 'signOn', { operatorId, pin });
  if (!signedOn.ok) throw new Error(JSON.stringify(signedOn.error));
  const { operator } = z.object({ operator: z.string() }).parse(signedOn.value);
  const seat = { bundle: 1, pass: 2, operator };
  if (round === 0) await act('openBundle', { contestId: 'c1', ...seat });
  return seat;
}
