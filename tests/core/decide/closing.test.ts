// The end of the day cannot come before what it closes.

import { describe, expect, it } from 'vitest';
import { decideAdjournment, decideBallotSeal, decideSeal } from '../../../core/decide/closing.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { contestGates, fixed, ready, told } from './facts.ts';

const seal = { bags: 2, sealNumbers: '1、2', custodian: '王二', note: '' };
const settled = { ...ready, contests: [{ ...contestGates, settled: true }] };

describe('ballots', () => {
  it('go into their bags when every contest is settled', () => {
    expect(decideBallotSeal(ready, seal)).toEqual({ ok: false, error: { code: 'contestsUnfinished', count: 1 } });
    expect(told(decideBallotSeal({ ...ready, contests: [] }, seal))).toBe('contestsUnfinished');
    expect(decideBallotSeal(settled, seal)).toMatchObject({ events: [{ kind: 'ballotsSealed', body: seal }] });
  });
});

describe('the meeting', () => {
  it('is adjourned once, after its ballots are sealed or where there was nothing to elect', () => {
    expect(told(decideAdjournment(settled, ''))).toBe('ballotsNotSealed');
    expect(told(decideAdjournment({ ...ready, contests: [] }, ''))).toBe('sessionAdjourned');
    const sealed = { ...settled, ballotsSealed: true };
    expect(told(decideAdjournment(sealed, ''))).toBe('sessionAdjourned');
    expect(told(decideAdjournment({ ...sealed, adjourned: true }, ''))).toBe('alreadyAdjourned');
  });

  it('that is below its quorum and has no ballot out ends with a word of why', () => {
    const short = { ...fixed, met: false };
    const unheld = { ...ready, fixed: short, contests: [{ ...contestGates, issued: false, settled: false }] };
    expect(told(decideAdjournment(unheld, ''))).toBe('ballotsNotSealed');
    expect(decideAdjournment(unheld, '不足法定人数')).toMatchObject({
      events: [{ kind: 'sessionAdjourned', body: { note: '不足法定人数' } }],
    });
    const out = { ...unheld, contests: [{ ...contestGates, issued: true, settled: false }] };
    expect(told(decideAdjournment(out, '不足法定人数'))).toBe('ballotsNotSealed');
    // With a quorum, or before the hall was counted, an end can only be a slip: nothing brings a meeting back.
    for (const other of [fixed, null])
      expect(told(decideAdjournment({ ...unheld, fixed: other }, '休会'))).toBe('ballotsNotSealed');
  });

  it('is sealed after that, over a journal without a fault, naming the head it covers', () => {
    const journal = { records: 7, head: 'abc', fault: '' };
    const over = { ...settled, adjourned: true };
    expect(told(decideSeal(settled, journal, []))).toBe('notAdjourned');
    expect(decideSeal(over, { ...journal, fault: '坏' }, [])).toEqual({
      ok: false,
      error: { code: 'verifyFailed', fault: '坏' },
    });
    expect(decideSeal(over, journal, [])).toMatchObject({ events: [{ body: { records: 7, head: 'abc' } }] });
  });

  it('is not sealed while a paper lacks words, for none could be written after it', () => {
    const journal = { records: 7, head: 'abc', fault: '' };
    const over = { ...settled, adjourned: true };
    const blank = { paper: '关于选举结果的报告', what: '报送单位' };
    const said = (...blanks: readonly (typeof blank)[]) => {
      const refused = decideSeal(over, journal, blanks);
      return refused.ok ? '' : sentenceOf(refused.error);
    };
    expect(said(blank)).toBe(
      '还不能封存：封存以后文书的用语不能再改，而「关于选举结果的报告」里的「报送单位」还没有内容。请在「文书用语」里填写，或者把这一句改写，然后封存。',
    );
    expect(said(blank, { paper: '会议纪要', what: '{地点}' })).toContain('还没有内容，这样的文书共 2 份。');
  });
});
