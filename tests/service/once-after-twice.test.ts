// One hand alone goes on where two had begun: every ballot stays where its paper lies.

import { expect, it } from 'vitest';
import { contestId, key, openRoom, read, type SmallRoom } from './two-hands.ts';

const plan = { method: 'ballots', passes: 1, bundleSize: 3, reason: '一人离场' };
const enter = ({ act }: SmallRoom, paper: string, copies = 1) =>
  act('enterBallot', { contestId, ...read(paper), copies, station: null });
const marksIn = async ({ ask }: SmallRoom, bundle: number) => ask('ballots', { contestId, bundle });
const next = (room: SmallRoom) => room.ask('counting', { contestId, station: null });

it('a bundle that was left out is keyed as itself, and a sample finds its sheets there', async () => {
  const room = await openRoom();
  const [operator] = room.operators;
  await key(room, { bundle: 2, pass: 1, operator }, 'AAO', 'AOA', 'OAA');
  await room.act('planCount', { contestId, plan, reason: '一人离场' });
  expect(await next(room)).toMatchObject({ next: { bundle: 1, place: 1 } });
  await enter(room, 'NNN', 2);
  await enter(room, 'OOO');
  expect(await marksIn(room, 1)).toMatchObject([{ marks: 'NNN' }, { marks: 'NNN' }, { marks: 'OOO', place: 3 }]);
  await room.act('closeCount', { contestId });
  await room.act('drawSample', { contestId, dice: '123456'.repeat(4), size: 6, reason: null });
  await room.act('readSample', { contestId, bundle: 1, place: 3, reading: read('OOO') });
  await room.act('readSample', { contestId, bundle: 2, place: 1, reading: read('AAO') });
  expect(JSON.stringify(await room.ask('sample', { contestId }))).not.toContain('"again"');
});

it('a bundle left half done is filled first, also by copies that go on behind it', async () => {
  const room = await openRoom();
  const [one, two] = room.operators;
  const station = { bundle: 1, pass: 1, operator: one };
  await room.act('openBundle', { contestId, ...station });
  await room.act('enterBallot', { contestId, ...read('AAO'), copies: 1, station });
  const second = { bundle: 2, pass: 1, operator: two };
  await room.act('openBundle', { contestId, ...second });
  await room.act('enterBallot', { contestId, ...read('AOA'), copies: 1, station: second });
  await room.act('planCount', { contestId, plan, reason: '一人离场' });
  expect(await next(room)).toMatchObject({ next: { bundle: 1, place: 2 } });
  await enter(room, 'NNN', 3);
  expect(await marksIn(room, 1)).toMatchObject([{ marks: 'AAO' }, { marks: 'NNN' }, { marks: 'NNN' }]);
  expect(await marksIn(room, 2)).toMatchObject([{ marks: 'AOA' }, { marks: 'NNN' }]);
  expect(await next(room)).toMatchObject({ next: { bundle: 2, place: 3 } });
});
