// 重新清点: the paper counted once more while ballots are being entered.

import { describe, expect, it } from 'vitest';
import type { PaperParts } from '../../../core/contest-events.ts';
import { decideRecount, type Recount, type RecountFacts } from '../../../core/decide/recounting.ts';
import type { ContestGates } from '../../../core/gate-facts.ts';
import { contest, countingGates, ready, told } from './facts.ts';

const at = (more: Partial<ContestGates> = {}) => {
  const gates = { ...countingGates, collected: { collected: 8, valid: true }, ...more };
  return { ...ready, contests: [gates], contest: gates };
};
const bundles: PaperParts = { unit: 'bundle', ballots: [3, 3, 2] };
const groups: PaperParts = { unit: 'group', ballots: [5, 3] };
const room: RecountFacts = {
  gates: at(),
  contest: { ...contest, collected: { collected: 8, valid: true }, entries: 8 },
  parts: bundles,
  piles: [],
  scrutineers: ['王二'],
};
const oneMore: Recount = { collected: 9, found: [{ part: 2, ballots: 4 }], scrutineer: '王二', reason: '第二捆多一张' };

describe('ballots counted again', () => {
  it('change the figure and the bundle they were found in, with the figures before beside them', () => {
    expect(decideRecount(room, oneMore)).toMatchObject({
      events: [
        {
          kind: 'ballotsRecounted',
          body: {
            ...{ contestId: 'c1', issued: 9, before: 8, collected: 9, valid: true },
            article: '《中国共产党基层组织选举工作条例》第二十七条',
            parts: { unit: 'bundle', ballots: [3, 4, 2] },
            found: [{ part: 2, before: 3, ballots: 4 }],
            ...{ scrutineer: '王二', reason: '第二捆多一张' },
          },
        },
      ],
    });
  });

  it.each([
    [9, true],
    [10, false],
  ])('to %i of 9 issued make the election valid: %s', (collected, valid) => {
    const found = [{ part: 3, ballots: 2 + collected - 8 }];
    expect(decideRecount(room, { ...oneMore, collected, found })).toMatchObject({
      events: [{ body: { collected, valid } }],
    });
  });

  it('are the bundles together: a figure that is not their sum is refused', () => {
    expect(decideRecount(room, { ...oneMore, collected: 7 })).toMatchObject({
      error: { code: 'recountSum', sum: 9, collected: 7, unit: '捆' },
    });
    expect(told(decideRecount(room, { ...oneMore, found: [] }))).toBe('recountSum');
    const both = [
      { part: 1, ballots: 2 },
      { part: 2, ballots: 4 },
    ];
    expect(decideRecount(room, { ...oneMore, found: both })).toMatchObject({ error: { code: 'recountSum', sum: 8 } });
  });

  it('may be found in a bundle of their own behind the last, and in none behind that', () => {
    expect(decideRecount(room, { ...oneMore, found: [{ part: 4, ballots: 1 }] })).toMatchObject({
      events: [{ body: { parts: { ballots: [3, 3, 2, 1] }, found: [{ part: 4, before: 0, ballots: 1 }] } }],
    });
    expect(decideRecount(room, { ...oneMore, found: [{ part: 5, ballots: 1 }] })).toMatchObject({
      error: { code: 'bundleMissing', bundle: 5, bundles: 3 },
    });
  });

  it('tell of no bundle that holds what it held', () => {
    const found = [...oneMore.found, { part: 1, ballots: 3 }];
    expect(decideRecount(room, { ...oneMore, found })).toMatchObject({ events: [{ body: { found: [{ part: 2 }] } }] });
  });

  it('are one figure where they lie in one heap', () => {
    const heap = { ...room, parts: null };
    expect(decideRecount(heap, { ...oneMore, found: [] })).toMatchObject({
      events: [{ body: { collected: 9, parts: null, found: [] } }],
    });
    expect(told(decideRecount(heap, oneMore))).toBe('recountUndivided');
  });

  it('are counted by a scrutineer, to another figure, in a contest that is there', () => {
    expect(decideRecount(room, { ...oneMore, scrutineer: '丁一' })).toMatchObject({
      error: { code: 'notScrutineer', name: '丁一' },
    });
    expect(told(decideRecount(room, { ...oneMore, collected: 8, found: [] }))).toBe('recountSame');
    expect(told(decideRecount({ ...room, contest: null }, oneMore))).toBe('contestMissing');
  });

  it.each<[string, Partial<ContestGates>]>([
    ['ballotsNotIssued', { issued: false }],
    ['ballotsNotCollected', { collected: null }],
    ['countClosed', { closed: true }],
    ['followedUp', { settled: true }],
  ])('stay as they are: %s', (code, more) => {
    expect(told(decideRecount({ ...room, gates: at(more) }, oneMore))).toBe(code);
  });

  it('say what was entered before, which is nothing where no figure is on record', () => {
    const bare = { ...room, contest: { ...contest, collected: null, issued: null, entries: 0 } };
    expect(decideRecount(bare, oneMore)).toMatchObject({ events: [{ body: { before: 0, issued: 0, valid: false } }] });
  });

  it('of a void election may be found to be no more than were issued', () => {
    const gates = at({ collected: { collected: 10, valid: false } });
    expect(told(decideRecount({ ...room, gates }, oneMore))).toBe('ballotsRecounted');
  });
});

describe('the pile of a counting group', () => {
  const idle = { keyed: false, called: 0 };
  const piles = [idle, { keyed: false, called: 3 }];
  const dealt: RecountFacts = { ...room, parts: groups, piles };
  const found = [{ part: 2, ballots: 4 }];

  it('holds what was found in it, and no group comes about by it', () => {
    expect(decideRecount(dealt, { ...oneMore, found })).toMatchObject({
      events: [{ body: { parts: { unit: 'group', ballots: [5, 4] }, found: [{ part: 2, before: 3, ballots: 4 }] } }],
    });
    expect(decideRecount(dealt, { ...oneMore, found: [{ part: 3, ballots: 1 }] })).toMatchObject({
      error: { code: 'groupMissing', group: 3 },
    });
    expect(decideRecount(dealt, { ...oneMore, found: [] })).toMatchObject({
      error: { code: 'recountSum', unit: '组' },
    });
  });

  it('is not changed under a sheet that was keyed for it, nor below what was called of it', () => {
    const keyed = { ...dealt, piles: [idle, { keyed: true, called: 0 }] };
    expect(decideRecount(keyed, { ...oneMore, found })).toMatchObject({ error: { code: 'recountKeyed', group: 2 } });
    const fewer = { ...oneMore, collected: 7, found: [{ part: 2, ballots: 2 }] };
    expect(decideRecount(dealt, fewer)).toMatchObject({
      error: { code: 'recountCalled', group: 2, called: 3, ballots: 2 },
    });
  });
});
