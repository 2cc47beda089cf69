// Who hears of a change, and when: the hall at once, the consoles a moment later and then everything together.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StatusView } from '../../../core/views.ts';
import { hallAhead } from '../../../service/news.ts';
import { openVoting, type SmallMeeting } from '../small-meeting.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const attendance = { choice: { kind: 'attendance' } };

/** What a stage, the console's preview and the console's figures have heard since they came. */
function listen({ service }: SmallMeeting) {
  const [stage, preview, statuses]: [string[], string[], StatusView[]] = [[], [], []];
  const leave = service.subscribe('hall', 'scene', ({ scene }) => stage.push(scene.kind));
  service.subscribe('chair', 'scene', ({ scene }) => preview.push(scene.kind));
  service.subscribe('chair', 'status', (status) => statuses.push(status));
  for (const heard of [stage, preview, statuses]) heard.length = 0;
  return { stage, preview, statuses, leave: () => leave?.() };
}

it('lets the hall draw first and tells the consoles once, of everything since', async () => {
  const meeting = await openVoting();
  const { stage, preview, statuses } = listen(meeting);
  await meeting.act('takeScene', attendance);
  expect({ stage, preview, statuses }).toEqual({ stage: ['attendance'], preview: [], statuses: [] });
  // An act that leaves the hall as it is waits with the others: the consoles hear things in the order they came.
  await meeting.act('registerOperator', { name: '周敏', pin: '2468' });
  expect(statuses).toEqual([]);
  vi.advanceTimersByTime(hallAhead);
  expect(preview).toEqual(['attendance']);
  expect(statuses).toHaveLength(1);
  expect(statuses[0]?.touched).toEqual(expect.arrayContaining(['hall', 'ballots']));
  expect(statuses[0]?.session?.hall.choice).toEqual(attendance.choice);
  await meeting.act('registerOperator', { name: '吴强', pin: '1357' });
  expect(statuses.map(({ revision }) => revision - (statuses[0]?.revision ?? 0))).toEqual([0, 1]);
  vi.advanceTimersByTime(1000);
  expect(statuses).toHaveLength(2);
});

it('keeps nobody waiting where no hall is watching', async () => {
  const meeting = await openVoting();
  const { statuses, preview, leave } = listen(meeting);
  leave();
  preview.length = 0;
  statuses.length = 0;
  await meeting.act('takeScene', attendance);
  expect(preview).toEqual(['attendance']);
  expect(statuses).toHaveLength(1);
});

it('tells nobody of a program that has ended', async () => {
  const meeting = await openVoting();
  const { statuses } = listen(meeting);
  await meeting.act('takeScene', attendance);
  meeting.service.close();
  expect(vi.getTimerCount()).toBe(0);
  expect(statuses).toEqual([]);
});

it('writes down a fault that no call can answer with, and counts it, so that the consoles ask for everything', async () => {
  const meeting = await openVoting();
  const { statuses } = listen(meeting);
  const numberOf = () => statuses.at(-1)?.revision ?? 0;
  await meeting.act('registerOperator', { name: '周敏', pin: '2468' });
  const before = numberOf();
  const stop = meeting.service.subscribe('chair', 'status', () => {
    if (numberOf() > before) throw new Error('planted');
  });
  await meeting.act('takeScene', attendance);
  expect(() => vi.advanceTimersByTime(hallAhead)).not.toThrow();
  expect(meeting.faults.join('\n')).toContain('planted');
  stop?.();
  await meeting.act('registerOperator', { name: '吴强', pin: '1357' });
  expect(numberOf()).toBe(before + 2);
});
