// However fast a caller's keys come, each is an act of its own, in their order.

import { expect, it } from 'vitest';
import { queueCalls } from '../../../../renderer/console/sheets/call-queue.ts';

/** Acts that are answered when the test says so. */
function slowSide() {
  const begun: string[] = [];
  const fallen: number[] = [];
  const answers: ((isTaken: boolean) => void)[] = [];
  const queue = queueCalls((count) => fallen.push(count));
  return {
    begun,
    fallen,
    press(...keys: readonly string[]) {
      for (const key of keys)
        queue.push(() => {
          begun.push(key);
          return new Promise((resolve) => answers.push(resolve));
        });
    },
    async answer(isTaken: boolean) {
      answers.shift()?.(isTaken);
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    },
  };
}

it('loses no key while another is on its way, and mixes up none', async () => {
  const side = slowSide();
  side.press('1', '3', 'Enter');
  expect(side.begun).toEqual(['1']);
  await side.answer(true);
  side.press('2');
  await side.answer(true);
  await side.answer(true);
  expect(side.begun).toEqual(['1', '3', 'Enter', '2']);
  await side.answer(true);
  side.press('4');
  expect(side.begun.at(-1)).toBe('4');
  expect(side.fallen).toEqual([]);
});

it('drops what waits behind a refused one, says how much that is, and goes on with the next key', async () => {
  const side = slowSide();
  side.press('1', '1', 'Enter', '2');
  await side.answer(true);
  await side.answer(false);
  expect(side.begun).toEqual(['1', '1']);
  expect(side.fallen).toEqual([2]);
  side.press('2');
  await side.answer(false);
  expect(side.fallen).toEqual([2]);
  side.press('3');
  expect(side.begun.at(-1)).toBe('3');
});
