// The reading on the hall: so many names and not one more, and none before the release.

import { describe, expect, it } from 'vitest';
import { refused, seen, withContest } from './hall.ts';

const at = (shown: number) => seen({ kind: 'readOut', contestId: 'c1', shown });

describe('the reading on the hall', () => {
  it('is shut until the result is released', () => {
    expect(refused({ kind: 'readOut', contestId: 'c1', shown: 0 }, { released: false })).toBe('resultNotReleased');
    expect(refused({ kind: 'readOut', contestId: 'c1', shown: 0 }, { count: null })).toBe('resultNotReleased');
    expect(refused({ kind: 'readOut', contestId: 'c9', shown: 0 })).toBe('contestMissing');
  });

  it('begins with the figures alone: no name is in it', () => {
    const scene = at(0);
    expect(scene).toMatchObject({ rows: [], current: null, total: 3, frame: { left: '委员', right: '计票结果' } });
    expect(JSON.stringify(scene)).not.toMatch(/丁|王|赵/u);
    expect(scene.kind === 'readOut' ? scene.figures.map(({ label, value }) => label + value) : []).toEqual([
      '应到10',
      '实到9',
      '发出9',
      '收回9',
      '有效9',
      '无效0',
    ]);
  });

  it('has whoever has been read, the last one large with his marks, and nobody else', () => {
    expect(at(1)).toMatchObject({
      rows: [{ name: '丁　一', votes: '5' }],
      current: { name: '丁　一', votes: '5', remarks: ['不赞成 4', '弃权 0'] },
    });
    expect(JSON.stringify(at(1))).not.toMatch(/王|赵/u);
    expect(at(3)).toMatchObject({ current: { name: '赵　某', votes: '4', remarks: ['另选他人'] } });
    // There is nobody behind the last.
    expect(at(99)).toEqual(at(3));
  });

  it('marks 全票, and says 入选 of a primary', () => {
    const { count } = withContest({}).contests[0] ?? {};
    if (count == null) throw new Error();
    const [first, ...others] = count.tally.candidates;
    if (first === undefined) throw new Error();
    const candidates = [{ ...first, approve: 9, oppose: 0, abstain: 0 }, ...others];
    const all = withContest({ kind: 'primary', count: { ...count, tally: { ...count.tally, candidates } } });
    expect(seen({ kind: 'readOut', contestId: 'c1', shown: 1 }, all)).toMatchObject({
      current: { remarks: ['全票', '不赞成 0', '弃权 0'] },
      frame: { footRight: expect.stringContaining('入选须') },
    });
  });
});
