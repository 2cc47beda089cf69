// A page whose link broke hears on coming back that anything may have changed meanwhile, be it one act alone.

import { expect, it } from 'vitest';
import { countChanges } from '../../../renderer/console/changes.ts';
import { openVoting } from '../small-meeting.ts';

it('asks for everything after a break in which one act was done', async () => {
  const { service, act } = await openVoting();
  const changes = countChanges();
  const heard: (readonly string[])[] = [];
  const listen = () => service.subscribe('chair', 'status', (status) => heard.push(changes.note(status)));
  const leave = listen();
  await act('registerOperator', { name: '周敏', pin: '2468' });
  leave?.();
  await act('registerOperator', { name: '吴强', pin: '1357' });
  const before = changes.countFor('operators');
  listen();
  expect(changes.countFor('operators')).toBeGreaterThan(before);
  // A break in which nothing happened brings nothing.
  listen();
  expect(heard.at(-1)).toEqual([]);
});
