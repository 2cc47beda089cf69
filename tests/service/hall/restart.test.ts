// The pages outlive the program: what one that was started again tells those it finds.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openService } from '../../../service/dispatch.ts';
import { samples } from '../played.ts';
import { newFolder } from './day.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

let time = Date.UTC(2026, 5, 18);
function start() {
  const now = () => {
    time += 100;
    return new Date(time);
  };
  const none = { openHall: () => null, logFault: () => undefined };
  return openService({ now, folder, stateFolder: join(folder, 'state'), samples, ...none });
}

const details = { preset: 'party-grassroots-congress-2020', date: '2026-06-18', venue: '会场', executiveChair: '沈' };

it('has nothing to say to the hall until it has opened a file, and makes it black when the file is closed', async () => {
  const service = start();
  const kinds: string[] = [];
  service.subscribe('hall', 'scene', ({ scene }) => kinds.push(scene.kind));
  service.subscribe('chair', 'status', () => undefined);
  expect(kinds).toEqual([]);
  await service.dispatch('chair', 'createSession', { folder: null, name: '会议', ...details });
  await service.dispatch('chair', 'takeScene', { requestId: 'restart-001', choice: { kind: 'title' } });
  expect(kinds).toEqual(['blank', 'title']);
  await service.dispatch('chair', 'closeSession', {});
  expect(kinds.at(-1)).toBe('blank');
  // A stage that missed the closing is told on coming.
  const late: string[] = [];
  service.subscribe('hall', 'scene', ({ scene }) => late.push(scene.kind));
  expect(late).toEqual(['blank']);
  service.close();
});

it('never repeats a number of its news that the program before it has used, so that its pages ask again', async () => {
  const seen = new Set<number>();
  for (let run = 0; run < 3; run += 1) {
    const service = start();
    const numbers: number[] = [];
    service.subscribe('chair', 'status', ({ revision }) => numbers.push(revision));
    await service.dispatch('chair', 'openSession', { path: join(folder, '会议.congress') });
    service.close();
    for (const number of numbers) expect(seen.has(number)).toBe(false);
    for (const number of numbers) seen.add(number);
    expect(numbers.length).toBeGreaterThan(1);
  }
});
