// An unfinished bundle goes on in another hand, and both passes stay blind to each other.

import { expect, it } from 'vitest';
import { contestId, key, openRoom, read } from './two-hands.ts';

const refused = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });

it('who handed a bundle on stays barred from its other pass and its differences', async () => {
  const room = await openRoom();
  const [first, second, third3, fourth] = room.operators;
  const station = { bundle: 1, pass: 1, operator: first };
  await room.act('openBundle', { contestId, ...station });
  await room.act('enterBallot', { contestId, ...read('AAO'), copies: 1, station });
  const handOver = { contestId, bundle: 1, pass: 1, to: 'o2', reason: '身体不适' };
  expect(
    await room.service.dispatch('staff', 'handOverBundle', { ...handOver, requestId: 'staff-hand-1' }),
  ).toMatchObject(refused('forbidden'));
  await room.act('handOverBundle', handOver);
  const paper = { contestId, ...read('AOA'), copies: 1 };
  expect(await room.attempt('enterBallot', { ...paper, station })).toMatchObject(refused('bundleTaken'));
  for (const marks of ['AOA', 'OAA'])
    await room.act('enterBallot', {
      contestId,
      ...read(marks),
      copies: 1,
      station: { ...station, operator: second },
    });
  await room.act('closeBundle', { contestId, bundle: 1, pass: 1, operator: second, sheets: 3 });
  for (const operator of [first, second])
    expect(await room.attempt('openBundle', { contestId, bundle: 1, pass: 2, operator })).toMatchObject(
      refused('samePerson'),
    );
  await key(room, { bundle: 1, pass: 2, operator: third3 }, 'AAO', 'AOO', 'OAA');
  const reading = { contestId, bundle: 1, no: 1, reading: read('AOA') };
  expect(await room.attempt('readThird', { ...reading, operator: first })).toMatchObject(refused('thirdIsTypist'));
  await room.act('readThird', { ...reading, operator: fourth });
  // Who has read both is handed neither pass.
  await room.act('reopenBundle', { contestId, bundle: 1, pass: 2, reason: '重看' });
  const seen = { contestId, bundle: 1, pass: 2, to: 'o4', reason: '身体不适' };
  expect(await room.attempt('handOverBundle', seen)).toMatchObject(refused('handHasSeen', { name: '何平' }));
});
