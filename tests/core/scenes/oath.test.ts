// The oath is led phrase by phrase, each said twice, and ends with everybody's own name.

import { describe, expect, it } from 'vitest';
import { oathStops, spokenPhrases, stopOf } from '../../../core/scenes/oath.ts';
import { facts, seen } from './hall.ts';

describe('the stops of the oath', () => {
  it('are the whole text, then the leader and all for each phrase and for 宣誓人', () => {
    const stops = oathStops(['一，', '二。']);
    expect(stops.map(({ text, who }) => `${text}${who}`)).toEqual([
      '',
      '一，领誓人',
      '一，全体',
      '二。领誓人',
      '二。全体',
      '宣誓人：领誓人',
      '宣誓人：全体',
    ]);
    // One press is one stop: the picture on the hall tells which one it is.
    for (const [index, { choice }] of stops.entries()) expect(stopOf(choice)).toBe(index);
    expect(stopOf({ kind: 'oath', phrase: 1 })).toBe(3);
  });

  it('do not ask for the name twice where the text ends with it', () => {
    expect(spokenPhrases(['一，', '宣誓人：（本人姓名）'])).toEqual(['一，', '宣誓人：（本人姓名）']);
    expect(spokenPhrases([])).toEqual(['宣誓人：']);
  });
});

describe('the picture of the oath', () => {
  const foot = (phrase: number, beat?: 'leader' | 'all') => {
    const scene = seen({ kind: 'oath', phrase, ...(beat === undefined ? {} : { beat }) });
    return scene.kind === 'oath' ? `${scene.current} ${scene.frame.footRight}` : '';
  };

  it('says whose turn it is, phrase by phrase', () => {
    expect(foot(-1)).toBe('-1 宣誓代表 9 人');
    expect(foot(-1, 'all')).toBe('-1 宣誓代表 9 人');
    expect(foot(0)).toBe('0 宣誓代表 9 人');
    expect(foot(0, 'leader')).toBe('0 领誓人领读');
    expect(foot(1, 'all')).toBe('1 全体跟读');
    expect(foot(2, 'leader')).toBe('2 领誓人报姓名');
    expect(foot(99, 'all')).toBe('2 各自报姓名');
  });

  it('names the leader once there is one, and no number before the count', () => {
    expect(seen({ kind: 'oath', phrase: -1 })).toMatchObject({ frame: { right: '领誓人　王　二' } });
    const early = { oath: { ...facts.oath, leader: '' }, fixed: null };
    expect(seen({ kind: 'oath', phrase: -1 }, early)).toMatchObject({ frame: { right: '', footRight: '' } });
  });
});
