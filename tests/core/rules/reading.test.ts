// The reading of a result: the order of the result sheet, and one sentence a name.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacedName } from '../../../core/names/spacing.ts';
import { resultSheet } from '../../../core/papers/result-sheet.ts';
import { byVotes, countSentence, otherMarks, readingOrder, readingSentence } from '../../../core/rules/reading.ts';
import { announcementSentence } from '../../../core/rules/wording.ts';
import { closedCount } from '../samples.ts';
import { grassroots, plenary } from './elections.ts';

const marks = (name: string, approve: number, more = {}) => {
  return { name, approve, oppose: 0, abstain: 0, illegible: 0, ...more };
};
const count = {
  entitled: 92,
  present: 91,
  issued: 91,
  collected: 91,
  tally: {
    valid: 91,
    invalid: 0,
    candidates: [marks('丁一', 88, { oppose: 2, abstain: 1 }), marks('李逸', 91), marks('王二', 88, { illegible: 3 })],
    writeIns: [],
  },
  outcome: { writeIns: [{ name: '赵某', approve: 2 }] },
};

describe('the order of the reading', () => {
  it('is by votes, equal ones as on the ballot, and those written in behind', () => {
    expect(readingOrder(count).map(({ name }) => name)).toEqual(['李逸', '丁一', '王二', '赵某']);
  });

  it('is that of the result sheet, whatever was counted', () => {
    const heading = { congress: '', date: '2026-06-08', practice: false, head: '' };
    const contest = { title: '委员', shortTitle: '委员', seats: 1, round: { kind: 'first' as const, of: null } };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), (approvals) => {
        const candidates = approvals.map((approve, index) => marks(`候选${index}`, approve));
        const closed = { ...closedCount, tally: { ...closedCount.tally, candidates } };
        const blocks = resultSheet(heading, grassroots, contest, closed, null).blocks;
        const names = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row[1]) : []));
        expect(readingOrder(closed).map(({ name }) => spacedName(name))).toEqual(names);
        expect(byVotes(closed.tally)).toHaveLength(approvals.length);
      }),
    );
  });
});

describe('what is said', () => {
  const { words } = grassroots;
  const [all, most, unclear, written] = readingOrder(count);

  it('is 全票 where every ballot is an aye, and never with one ballot invalid or missing', () => {
    if (all === undefined) throw new Error();
    expect(readingSentence(all, words)).toBe('李　逸，91 票，全票。');
    const unanimous = (changed: object) => readingOrder({ ...count, ...changed })[0]?.unanimous;
    expect(unanimous({})).toBe(true);
    expect(unanimous({ present: 92 })).toBe(false);
    expect(unanimous({ collected: 92 })).toBe(false);
    expect(unanimous({ tally: { ...count.tally, valid: 90 } })).toBe(false);
  });

  it('has the other marks where there are any, and nothing but votes of somebody written in', () => {
    if (most === undefined || unclear === undefined || written === undefined) throw new Error();
    expect(readingSentence(most, words)).toBe('丁　一，88 票，不赞成 2 票，弃权 1 票。');
    expect(readingSentence(unclear, words)).toBe('王　二，88 票，无法辨认 3 票。');
    expect(readingSentence(written, words)).toBe('另选人　赵　某，2 票。');
    expect(otherMarks(written, words)).toEqual([]);
  });

  it('begins with the papers and ends with the elected', () => {
    expect(countSentence(count)).toBe(
      '本次选举应到代表 92 名，实到代表 91 名；发出选票 91 张，收回选票 91 张，其中有效票 91 张，无效票 0 张。',
    );
    expect(announcementSentence(grassroots, '委员', '当选', ['丁　一', '李　逸'])).toBe(
      '根据选举办法，下列同志当选委员（以姓氏笔画为序）：丁　一、李　逸。',
    );
    expect(announcementSentence(plenary, '书记', '入选', ['丁　一'])).toContain('按上级批准的顺序');
    expect(announcementSentence(grassroots, '委员', '入选', [])).toBe('根据选举办法，委员无人入选。');
  });
});
