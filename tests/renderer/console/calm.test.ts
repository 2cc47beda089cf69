// What may wait is drawn behind a key, never just before one.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Tag } from '../../../core/events.ts';
import { gatherBetweenKeys } from '../../../renderer/console/calm.ts';

const waits = { least: 300, forKey: 400 };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function open() {
  const target = new EventTarget();
  const handed: (readonly Tag[])[] = [];
  const requestAnimationFrame = (draw: FrameRequestCallback) => Number(setTimeout(() => draw(0), 5));
  const page = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    requestAnimationFrame,
  };
  const gathering = gatherBetweenKeys(page, waits, (touched) => handed.push(touched));
  return { ...gathering, handed, press: () => void target.dispatchEvent(new Event('keydown')) };
}

test('a key before its time hands nothing over; the next one does, when its frame is out', () => {
  const { add, handed, press } = open();
  add(['ballots']);
  add(['ballots', 'hall']);
  vi.advanceTimersByTime(200);
  press();
  vi.advanceTimersByTime(150);
  expect(handed).toEqual([]);
  press();
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(6);
  expect(handed).toEqual([['ballots', 'hall']]);
  press();
  vi.advanceTimersByTime(2000);
  expect(handed).toHaveLength(1);
});

test('where no key comes it is handed over all the same, once', () => {
  const { add, handed, press } = open();
  add(['ballots']);
  vi.advanceTimersByTime(699);
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(handed).toEqual([['ballots']]);
  press();
  vi.advanceTimersByTime(2000);
  expect(handed).toHaveLength(1);
});

test('a key at the very end of the wait hands over once, and what comes then waits anew', () => {
  const { add, handed, press } = open();
  add(['ballots']);
  vi.advanceTimersByTime(697);
  press();
  vi.advanceTimersByTime(4);
  expect(handed).toEqual([['ballots']]);
  add(['hall']);
  vi.advanceTimersByTime(10);
  expect(handed).toHaveLength(1);
  vi.advanceTimersByTime(700);
  expect(handed).toEqual([['ballots'], ['hall']]);
});

test('stopped, it hands over nothing', () => {
  const { add, stop, handed, press } = open();
  add(['ballots']);
  vi.advanceTimersByTime(350);
  press();
  stop();
  vi.advanceTimersByTime(2000);
  expect(handed).toEqual([]);
});
