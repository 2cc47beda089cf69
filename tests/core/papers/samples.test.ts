// What the minutes and the result sheet tell of sample checks, and that there was none.

import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../core/events.ts';
import { sampleAnnex, sampleBlocks } from '../../../core/papers/minutes-samples.ts';
import { resultSheet } from '../../../core/papers/result-sheet.ts';
import { lookAt } from '../../../core/sampling/looks.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, closedCount, recorded } from '../samples.ts';

const titleOf = (contestId: string) => (contestId === 'c1' ? '委员' : '纪委委员');
const texts = (blocks: ReturnType<typeof sampleBlocks>) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));
/** What the last of these acts adds, after the others. */
const told = (...events: readonly NewEvent[]) => {
  const all = events.map(recorded);
  const last = all.at(-1);
  return last === undefined ? [] : texts(sampleBlocks(last, all.slice(0, -1), titleOf));
};

const closed: NewEvent = { kind: 'countClosed', body: closedCount };
const drawn: NewEvent = { kind: 'sampleDrawn', body: bodies.sampleDrawn };
const read: NewEvent = { kind: 'sampleRead', body: bodies.sampleRead };
const concluded: NewEvent = { kind: 'sampleConcluded', body: bodies.sampleConcluded };
const reopened: NewEvent = { kind: 'countReopened', body: bodies.countReopened };
const sealed: NewEvent = { kind: 'ballotsSealed', body: bodies.ballotsSealed };
const differing = (look: number, reading = bodies.sampleRead.reading): NewEvent => ({
  kind: 'sampleRead',
  body: {
    ...bodies.sampleRead,
    ...lookAt(reading === null ? null : { ...reading, marks: 'AA' }, bodies.sampleRead.counted),
    look,
  },
});

describe('the minutes', () => {
  it('tell a draw so that anyone can draw the same', () => {
    expect(told(closed, drawn)).toEqual([
      '09:30　抽查选票：委员',
      '会场投掷骰子 24 次，从 9 张中抽出 1 张，由人重新看票读出。抽法和抽中的选票见附件。',
    ]);
    const annex = texts(sampleAnnex([closed, drawn].map(recorded), titleOf));
    expect(annex.slice(0, 2)).toEqual([
      '附件：抽查选票的抽法',
      expect.stringContaining('09:30 委员：骰子点数（种子）：3546 3115 5611 2134 6246 1535'),
    ]);
    expect(sampleAnnex([closed, drawn].map(recorded), titleOf).at(-1)).toMatchObject({ rows: [['1', '4']] });
    expect(annex.at(-1)).toContain('复算命令');
    expect(sampleAnnex([recorded(closed)], titleOf)).toEqual([]);
    expect(told({ kind: 'sampleDrawn', body: { ...bodies.sampleDrawn, reason: '点数输错' } })[1]).toMatch(
      /^重新抽签，原因：点数输错。/u,
    );
  });

  it('tell by its place each ballot that read otherwise, never its marks', () => {
    expect(told(drawn, read)).toEqual([]);
    expect(told(drawn, differing(1))).toEqual(['09:30 复读委员第 1 捆第 4 张：与计票有 1 处不一致，再看一次票。']);
    expect(told(drawn, differing(2))).toEqual([
      '09:30 复读委员第 1 捆第 4 张：再次看票仍然与计票有 1 处不一致，记为差错。',
    ]);
    expect(told(drawn, differing(2, null))[0]).toContain('仍然没有这张票');
    expect(told(drawn, { kind: 'sampleRead', body: { ...bodies.sampleRead, look: 2 } })).toEqual([
      '09:30 复读委员第 1 捆第 4 张：再次看票，与计票一致。',
    ]);
  });

  it('tell what it came to', () => {
    expect(told(drawn, read, concluded)[0]).toMatch(/^09:30 委员抽查 1\/9 张，差错 0 处。以 95% 的把握/u);
  });

  it('say of a count opened again that its sample holds no more', () => {
    expect(told(closed, drawn, read, concluded, reopened)).toEqual(['重新打开计票以前的抽查不再适用于委员的结果。']);
    expect(told(closed, reopened)).toEqual([]);
    expect(told(closed, drawn, reopened, closed, reopened)).toEqual([]);
  });

  it('name before the sealing every count without a finished sample', () => {
    const second: NewEvent = { kind: 'countClosed', body: { ...closedCount, contestId: 'c2' } };
    expect(told(closed, drawn, read, concluded, second, sealed)).toEqual(['纪委委员没有抽查选票。']);
    expect(told(closed, drawn, sealed)).toEqual(['委员的抽查没有做完：抽出 1 张，已复读 0 张，差错 0 张。']);
    expect(told(closed, drawn, differing(1), differing(2), sealed)[0]).toContain('已复读 1 张，差错 1 张');
    expect(told(closed, drawn, read, concluded, reopened, closed, sealed)).toEqual(['委员没有抽查选票。']);
    expect(told(closed, drawn, read, concluded, drawn, sealed)[0]).toContain('没有做完：抽出 1 张，已复读 1 张');
    const fresh: NewEvent = { kind: 'sampleDrawn', body: { ...bodies.sampleDrawn, dice: '1'.repeat(24) } };
    expect(told(closed, drawn, fresh, sealed)[0]).toContain('已复读 0 张');
  });

  it('add nothing to any other act', () => {
    expect(told({ kind: 'resultReleased', body: { contestId: 'c1' } })).toEqual([]);
  });
});

describe('计票结果报告单', () => {
  const heading = { congress: '某镇第十五次代表大会', date: '2026-06-08', practice: false, head: 'AB12' };
  const contest = {
    title: '第十五届委员会委员',
    shortTitle: '党委委员',
    seats: 1,
    round: { kind: 'first', of: null },
  } as const;
  const sheet = (sample: Parameters<typeof resultSheet>[4]) =>
    texts(resultSheet(heading, grassroots, contest, closedCount, sample).blocks).join('\n');

  it('has the sample check above the signatures and the way to draw the same behind them, or nothing', () => {
    const draw = { dice: bodies.sampleDrawn.dice, bundles: bodies.sampleDrawn.bundles, size: 1 };
    const { blocks } = resultSheet(heading, grassroots, contest, closedCount, {
      draw,
      figures: bodies.sampleConcluded,
    });
    const signatures = blocks.findIndex(({ kind }) => kind === 'signatures');
    expect(texts(blocks.slice(0, signatures)).at(-1)).toBe('抽查 1/9 张，差错 0 处。95% 的把握读错不超过 8 张。');
    expect(texts(blocks.slice(signatures)).map((text) => text.slice(0, 6))).toEqual([
      '附：抽查选票',
      '抽查 1/9',
      '骰子点数（种',
      '抽法：全部 ',
      '复算命令：n',
    ]);
    const open = sheet({ draw, figures: null });
    expect(open).toContain('抽查还没有做完：抽出 1 张。');
    expect(open).not.toContain('最小票差');
    expect(sheet(null)).not.toContain('抽查');
  });
});
