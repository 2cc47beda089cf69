// Which drawn ballot is taken out of the pile next.

import { expect, it } from 'vitest';
import type { SampledBallot } from '../../../core/sample-views.ts';
import { progressOf } from '../../../renderer/console/sampling/progress.ts';

const ballots = (...states: readonly SampledBallot['state'][]): readonly SampledBallot[] =>
  states.map((state, index) => ({
    turn: index + 1,
    number: index + 1,
    bundle: 1,
    place: index + 1,
    state,
    readings: null,
  }));

it('the second look comes first, while the sheet is in the hand; then the pile from the top down', () => {
  expect(progressOf(ballots('same', 'unread', 'again', 'unread'))).toMatchObject({
    read: 1,
    differing: 1,
    next: { number: 3 },
  });
  expect(progressOf(ballots('same', 'unread', 'faulty', 'unread'))).toMatchObject({
    read: 2,
    differing: 1,
    next: { number: 2 },
  });
  expect(progressOf(ballots('same', 'faulty')).next).toBeNull();
});
