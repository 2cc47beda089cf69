// The drawing of the day's gates is the one the program acts by.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GateFacts } from '../../core/gate-facts.ts';
import { gates } from '../../core/gates.ts';
import { drawGates } from '../../core/gates-drawing.ts';
import { shutBefore, stepGates, whyLocked } from '../../core/step-gates.ts';
import { grassroots } from './rules/elections.ts';

const nothing: GateFacts = {
  rule: grassroots,
  rosterImported: false,
  present: 0,
  fixed: null,
  oathDone: false,
  rulesAdopted: false,
  officersNamed: false,
  contests: [],
  ballotsSealed: false,
  adjourned: false,
  contest: null,
};

describe('docs/gates.md', () => {
  it('is what the code draws (npm run gates)', () => {
    const drawn = readFileSync(new URL('../../docs/gates.md', import.meta.url), 'utf8');
    expect(drawn).toBe(drawGates(grassroots));
  });

  it('names every gate there is', () => {
    const drawn = drawGates(grassroots);
    const used = new Set(Object.values(stepGates).flat());
    // These stand inside a step, before the release and the announcement, not before a step.
    const inside = ['countClosed', 'resultReleased'];
    expect(Object.keys(gates).filter((id) => ![...used, ...inside].includes(id))).toEqual([]);
    for (const id of used) expect(drawn).toContain(`\`${id}\``);
  });
});

describe('a gate', () => {
  it('that is shut refuses the act and locks the step with the same reason', () => {
    expect(shutBefore('checkIn', nothing)).toMatchObject({ error: { code: 'rosterMissing' } });
    expect(whyLocked('checkIn', nothing)).toBe('名册尚未导入');
    expect(shutBefore('voting', nothing)).toMatchObject({ error: { code: 'attendanceNotFixed' } });
    expect(whyLocked('voting', nothing)).toBe('到会人数尚未清点核定');
    expect(whyLocked('counting', nothing)).toBe('还没有设定选举事项');
  });

  it('of the quorum judges by the rule as it is now, not as it was when the hall was counted', () => {
    const fixed = {
      fixing: 1,
      entitled: 100,
      present: 60,
      onLeave: 0,
      missing: 40,
      attendees: 0,
      needed: 51,
      met: true,
      article: '第二十四条',
    };
    expect(shutBefore('oath', { ...nothing, fixed })).toMatchObject({ error: { code: 'noQuorum' } });
    expect(shutBefore('oath', { ...nothing, fixed: { ...fixed, present: 80 } })).toBeNull();
  });
});
