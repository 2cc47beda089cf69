// An answer on a screen is never older than the facts it shows.

import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../core/events.ts';
import { askSettled, countChanges } from '../../../renderer/console/changes.ts';

function status(revision: number, touched: readonly Tag[] = []) {
  return { revision, touched, session: null };
}

describe('the changes', () => {
  it('are those of each status that follows the one before', () => {
    const changes = countChanges();
    changes.note(status(1));
    const before = changes.countFor('attendance');
    expect(changes.note(status(2, ['attendance']))).toEqual(['attendance']);
    expect(changes.countFor('attendance')).toBe(before + 1);
    expect(changes.note(status(3, ['hall']))).toEqual(['hall']);
    expect(changes.countFor('attendance')).toBe(before + 1);
  });

  it('are everything after a link that broke: what was missed is not known', () => {
    const changes = countChanges();
    changes.note(status(1));
    const before = changes.countFor('result');
    expect(changes.note(status(5))).toContain('results');
    expect(changes.countFor('result')).toBeGreaterThan(before);
    // The same status again, from a link that broke while nothing happened, changes nothing.
    expect(changes.note(status(5))).toEqual([]);
    // A program that was started again counts from the beginning.
    expect(changes.note(status(1))).toContain('ballots');
  });
});

describe('an answer', () => {
  it('is asked for again when what it reads was touched while it was on its way', async () => {
    const changes = countChanges();
    changes.note(status(1));
    let asked = 0;
    const answer = await askSettled(changes, 'result', async () => {
      asked += 1;
      const given = asked;
      // The first answer was made before the release; news of the release overtake it.
      if (asked === 1) changes.note(status(2, ['results']));
      return given;
    });
    expect(answer).toBe(2);
  });

  it('is taken as it is when other things were touched', async () => {
    const changes = countChanges();
    changes.note(status(1));
    const answer = await askSettled(changes, 'result', async () => {
      changes.note(status(2, ['attendance']));
      return 'first';
    });
    expect(answer).toBe('first');
  });

  it('is taken at last although the facts never rest', async () => {
    const changes = countChanges();
    changes.note(status(1));
    let revision = 1;
    const ask = async () => {
      revision += 1;
      changes.note(status(revision, ['results']));
      return revision;
    };
    expect(await askSettled(changes, 'result', ask, 4)).toBe(5);
  });
});
