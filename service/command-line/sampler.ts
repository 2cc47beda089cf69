// A rehearsed sample check: dice are thrown, the drawn ballots are taken out of the pile and read again.

import type { Reading } from '../../core/counting/reading.ts';
import { fewestThrows } from '../../core/sampling/dice.ts';
import { sampleSentence } from '../../core/sampling/words.ts';
import type { Service } from '../dispatch.ts';
import { type Act, ask } from './ask.ts';

/** Draws as many as is usual from the closed count and reads each from the paper; prints what it came to. */
export async function checkSample(
  room: { readonly service: Service; readonly act: Act; readonly throwDie: () => number },
  contestId: string,
  pile: readonly Reading[],
): Promise<void> {
  const { service, act, throwDie } = room;
  const { usual } = await ask(service, 'sample', { contestId });
  const dice = Array.from({ length: fewestThrows }, throwDie).join('');
  await act('drawSample', { contestId, dice, size: usual, reason: null });
  const { draw } = await ask(service, 'sample', { contestId });
  for (const { number, bundle, place } of draw?.ballots ?? [])
    await act('readSample', { contestId, bundle, place, reading: pile[number - 1] ?? null });
  const { figures } = await ask(service, 'sample', { contestId });
  if (figures === null) throw new Error('The sample check was not finished.');
  console.log(`\n${sampleSentence(figures)}`);
}
