// What the hall sees of a show of hands: no figure before it is on record.

import { describe, expect, it } from 'vitest';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import { refused, seen } from './hall.ts';

const subject = '关于工作报告的决议';
const result: SceneChoice = { kind: 'motionResult', subject };

describe('a show of hands on the hall', () => {
  it('names the subject and the one question that is asked, without a figure', () => {
    const hands = [{ subject, votes: { approve: 9, oppose: 0, abstain: 0 }, short: null }];
    const asked = (choice: 'subject' | 'approve' | 'oppose' | 'abstain') => {
      const scene = seen({ kind: 'motion', subject, asked: choice }, { hands });
      return scene.kind === 'motion' ? scene.hands.filter((one) => one.asked).map(({ label }) => label) : [];
    };
    expect(asked('subject')).toEqual([]);
    expect(asked('approve')).toEqual(['同意']);
    expect(asked('oppose')).toEqual(['不同意']);
    expect(asked('abstain')).toEqual(['弃权']);
    // Even a vote on the same words that is on record puts no figure into the question.
    expect(seen({ kind: 'motion', subject, asked: 'oppose' }, { hands })).toMatchObject({
      subject,
      verdict: '',
      note: '',
      frame: { right: '举手表决', footRight: '实到代表 9 人' },
      hands: [{ value: '' }, { value: '' }, { value: '' }],
    });
    expect(seen({ kind: 'motion', subject, asked: 'subject' }, { fixed: null })).toMatchObject({
      frame: { footRight: '' },
    });
  });

  it('has a result only once it is on record, the last one of its subject', () => {
    expect(refused(result)).toBe('handsNotRecorded');
    const lost = { subject, votes: { approve: 4, oppose: 4, abstain: 1 }, short: { needed: 6, article: '第十条' } };
    const other = { subject: '别的', votes: { approve: 9, oppose: 0, abstain: 0 }, short: null };
    expect(seen(result, { hands: [lost, other] })).toMatchObject({
      hands: [
        { label: '同意', value: '4' },
        { label: '不同意', value: '4' },
        { label: '弃权', value: '1' },
      ],
      verdict: '没有通过',
      note: '按第十条的规定，须 6 人同意',
    });
    const passed = { subject, votes: { approve: 9, oppose: 0, abstain: 0 }, short: null };
    expect(seen(result, { hands: [lost, passed] })).toMatchObject({ verdict: '一致通过', note: '' });
  });

  it('tells of those who raised no hand only where there were some', () => {
    const votes = { approve: 7, oppose: 0, abstain: 0, unraised: 2 };
    expect(seen(result, { hands: [{ subject, votes, short: null }] })).toMatchObject({
      hands: [{}, {}, { label: '弃权', value: '0' }, { label: '未举手', value: '2' }],
      verdict: '通过',
    });
  });
});
