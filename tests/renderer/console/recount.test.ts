// A count on paper as it is written down: only the bundles that differ, and the whole follows from them.

import { describe, expect, it } from 'vitest';
import type { CollectionView } from '../../../core/counting-views.ts';
import { draftFor, partWords, recountOf } from '../../../renderer/console/recount/draft.ts';

const room: CollectionView = {
  ...{ contestId: 'c1', shortTitle: '委员', issued: 60, collected: 58, unit: 'bundle' },
  parts: [
    { part: 1, ballots: 25, keyed: 25 },
    { part: 2, ballots: 25, keyed: 26 },
    { part: 3, ballots: 8, keyed: null },
  ],
  ...{ scrutineers: ['王二'], article: '第二十七条', counts: [] },
};
const heap: CollectionView = { ...room, unit: null, parts: [] };
const lines = (...parts: readonly (readonly [string, string])[]) => ({
  parts: parts.map(([part, ballots]) => ({ part, ballots })),
  total: '',
});

describe('the draft of a recount', () => {
  it('begins with the bundle in which both hands found another number, or with an empty line', () => {
    expect(draftFor(room)).toEqual(lines(['2', '26']));
    expect(draftFor({ ...room, parts: room.parts.slice(2) })).toEqual(lines(['', '']));
    expect(draftFor(heap)).toEqual({ parts: [], total: '' });
  });

  it('comes to what was collected, with what the bundles hold more or less', () => {
    expect(recountOf(room, draftFor(room))).toEqual({ collected: 59, found: [{ part: 2, ballots: 26 }] });
    expect(recountOf(room, lines(['2', '26'], ['3', '6'], ['', '']))).toMatchObject({ collected: 57 });
    // One found at the very end.
    expect(recountOf(room, lines(['4', '1']))).toMatchObject({ collected: 59 });
    expect(recountOf(heap, { parts: [], total: '57' })).toEqual({ collected: 57, found: [] });
  });

  it('is not whole while a number is missing, or a bundle stands twice', () => {
    for (const wanting of [lines(), lines(['', '']), lines(['2', '']), lines(['', '3']), lines(['0', '3'])])
      expect(recountOf(room, wanting)).toBeNull();
    expect(recountOf(room, lines(['2', '26'], ['2', '25']))).toBeNull();
    expect(recountOf(heap, { parts: [], total: '' })).toBeNull();
  });

  it('says what is known of the bundle a line is about', () => {
    const words = ['2', '3', '4', '5', ''].map((part) => partWords(room, { part, ballots: '' }));
    expect(words).toEqual(['原记 25 张，录了 26 张', '原记 8 张', '新添的一捆', '没有这一捆', '']);
    const piles: CollectionView = { ...room, unit: 'group' };
    expect(partWords(piles, { part: '4', ballots: '' })).toBe('没有这一组');
  });
});
