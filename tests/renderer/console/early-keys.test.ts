// Keys pressed before their desk is there.

import { beforeEach, describe, expect, it } from 'vitest';
import { type EarlyKeys, keepEarlyKeys } from '../../../renderer/console/early-keys.ts';
import { SlowSide } from './slow-side.ts';

let refused = 0;
let late: (() => void)[] = [];
let keys: EarlyKeys;

beforeEach(() => {
  refused = 0;
  late = [];
  keys = keepEarlyKeys(
    () => {
      refused += 1;
    },
    (run) => {
      late.push(run);
    },
  );
});

const draw = () => {
  for (const run of late.splice(0)) run();
};
const keep = (place: string, ...pressed: readonly string[]) => {
  for (const [index, key] of pressed.entries()) keys.keep(place, { key, at: 1000 + 200 * index }, 0);
};

describe('keys pressed before their desk is there', () => {
  it('are taken by that desk in their order, and only once', () => {
    const end = keys.wait();
    keep('c2', '3', '*', 'Enter', '1', '-');
    const side = new SlowSide();
    end();
    keys.hand('c2', side.desk);
    draw();
    expect(side.desk.state().outbox.map(({ draft }) => draft.marks)).toEqual(['AAOAA']);
    expect(side.desk.state().hand.draft.marks).toBe('NAAAA');
    keys.hand('c2', side.desk);
    expect(side.desk.state().hand.draft.marks).toBe('NAAAA');
    expect(refused).toBe(0);
  });

  it('never go to another contest, and are heard to be refused', () => {
    keep('c2', '3', '*');
    const other = new SlowSide();
    keys.hand('c1', other.desk);
    expect(other.desk.state().hand.draft.marks).toBe('AAAAA');
    expect(refused).toBe(1);
    keep('c1', '1', '*');
    keep('c2', '2', '*');
    const side = new SlowSide();
    keys.hand('c2', side.desk);
    expect(side.desk.state().hand.draft.marks).toBe('AOAAA');
    expect(refused).toBe(2);
  });

  it('are refused where no desk comes for them, but not while another waits for the same place', () => {
    const first = keys.wait();
    keep('c1 1 1', '3', '*');
    const second = keys.wait();
    first();
    draw();
    expect(refused).toBe(0);
    second();
    draw();
    expect(refused).toBe(1);
    const side = new SlowSide();
    keys.hand('c1 1 1', side.desk);
    expect(side.desk.state().hand.draft.marks).toBe('AAAAA');
  });

  it('are refused from where a name or a doubt is to be typed', () => {
    keep('c1', '1', '*', '+', '2', '*');
    const side = new SlowSide();
    keys.hand('c1', side.desk);
    expect(side.desk.state()).toMatchObject({ panel: 'name', hand: { draft: { marks: 'OAAAA' } } });
    expect(refused).toBe(1);
  });

  it('an Enter pressed twice on the way to the desk is no ballot', () => {
    expect(keys.keep('c1', { key: 'Enter', at: 120 }, 0)).toBe(false);
    expect(keys.keep('c1', { key: 'Enter', at: 400 }, 0)).toBe(true);
    const side = new SlowSide();
    keys.hand('c1', side.desk);
    expect(side.desk.state().outbox).toHaveLength(1);
    expect(refused).toBe(0);
  });
});
