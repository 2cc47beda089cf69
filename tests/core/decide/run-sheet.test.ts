// The run sheet: edited ahead of the meeting, gone through item by item, never past a shut gate.

import { describe, expect, it } from 'vitest';
import {
  decideGoingBack,
  decideGoingOn,
  decideItem,
  decideMove,
  decidePlan,
  decideReading,
  decideRemoval,
  decideTurningBack,
  mostItems,
  type RunSheetFacts,
} from '../../../core/decide/run-sheet.ts';
import { fresh, type RunItem, type RunRecord, type RunState, runItemShape } from '../../../core/run-sheet/item.ts';
import { runSheetTemplate } from '../../../core/run-sheet/template.ts';
import { composeScript } from '../../../core/script/compose.ts';
import { faultInScript } from '../../../core/script/template.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { scriptFacts } from '../script/facts.ts';
import { contestGates, fixed, ready, told } from './facts.ts';

const text = {
  planned: '08:30',
  minutes: 5,
  responsible: '主持人',
  step: null,
  gates: [],
  scene: null,
  cue: null,
  script: '',
};
const item = (itemId: string, more: Partial<RunItem> = {}): RunItem => ({
  ...text,
  title: `第${itemId}项`,
  itemId,
  ...more,
});
const in_ = (state: RunState, one: RunItem, spoken = 0): RunRecord => ({ ...fresh(one), state, spoken });
const counted = item('b', { gates: ['attendanceFixed', 'quorumMet'], script: '实到 {实到} 名\n（掌声）' });
const sheet: RunSheetFacts = {
  gates: ready,
  filled: true,
  items: [in_('done', item('a')), in_('now', counted), in_('ahead', item('c')), in_('ahead', item('d'))],
  freshId: 'i7',
};
const untouched: RunSheetFacts = { ...sheet, filled: false, items: [item('a'), item('b')].map(fresh) };

describe('going on', () => {
  it('finishes the item and begins the next', () => {
    expect(decideGoingOn(sheet, 'b')).toEqual({
      ok: true,
      events: [
        {
          kind: 'runSheetAdvanced',
          body: { done: { itemId: 'b', title: '第b项' }, begun: { itemId: 'c', title: '第c项' } },
        },
      ],
    });
  });

  it('begins with the first item, and the template becomes the sheet of the session', () => {
    expect(decideGoingOn(untouched, null)).toMatchObject({
      events: [
        { kind: 'runSheetFilled', body: { items: [{ itemId: 'a' }, { itemId: 'b' }] } },
        { kind: 'runSheetAdvanced', body: { done: null, begun: { itemId: 'a' } } },
      ],
    });
  });

  it('ends after the last item', () => {
    const last = { ...sheet, items: [in_('done', item('a')), in_('now', item('b'))] };
    expect(decideGoingOn(last, 'b')).toMatchObject({ events: [{ body: { done: { itemId: 'b' }, begun: null } }] });
    expect(told(decideGoingOn({ ...sheet, items: [in_('done', item('a'))] }, null))).toBe('runSheetOver');
  });

  it('is refused on a screen that is behind', () => {
    expect(decideGoingOn(sheet, 'a')).toEqual({ ok: false, error: { code: 'runSheetMoved', item: '第b项' } });
    expect(decideGoingOn(untouched, 'a')).toEqual({ ok: false, error: { code: 'runSheetMoved', item: '' } });
    expect(sentenceOf({ code: 'runSheetMoved', item: '第b项' })).toContain('已到「第b项」');
    expect(sentenceOf({ code: 'runSheetMoved', item: '' })).toContain('已经变动');
  });

  it('stops at a shut gate and says why, with the numbers, and by which article', () => {
    const noQuorum = { ...sheet, gates: { ...ready, fixed: { ...fixed, present: 7, met: false } } };
    const refused = decideGoingOn(noQuorum, 'b');
    expect(refused).toMatchObject({ error: { code: 'itemGateShut', item: '第b项', keeper: '主持人' } });
    const sentence = refused.ok ? '' : sentenceOf(refused.error);
    expect(sentence).toContain('实到 7 人，不足法定 8 人');
    expect(sentence).toMatch(/依据：.*第十九条.*（主持人）。$/u);
  });

  it('waits for every contest that is not settled, and for there to be one', () => {
    const at = (contests: RunSheetFacts['gates']['contests']) =>
      decideGoingOn(
        {
          ...sheet,
          gates: { ...ready, contests },
          items: [in_('now', item('b', { gates: ['ballotsIssued'] })), in_('ahead', item('c'))],
        },
        'b',
      );
    const out = { ...contestGates, issued: true };
    expect(told(at([out, { ...contestGates, title: '纪委委员' }]))).toBe('itemGateShut');
    expect(told(at([out, { ...contestGates, settled: true }]))).toBe('runSheetAdvanced');
    expect(at([])).toMatchObject({ error: { why: '没有这个选举事项。请先设定。' } });
  });
});

describe('going back', () => {
  it('takes a reason and names where from', () => {
    expect(decideGoingBack(sheet, 'a', '有代表离场')).toMatchObject({
      events: [
        { kind: 'runSheetReturned', body: { from: { itemId: 'b' }, to: { itemId: 'a' }, reason: '有代表离场' } },
      ],
    });
    const over = { ...sheet, items: [in_('done', item('a'))] };
    expect(decideGoingBack(over, 'a', '补报')).toMatchObject({ events: [{ body: { from: null } }] });
  });

  it('goes only to what was done', () => {
    for (const itemId of ['b', 'c']) expect(told(decideGoingBack(sheet, itemId, '无'))).toBe('itemNotBehind');
    expect(told(decideGoingBack(sheet, 'z', '无'))).toBe('itemMissing');
  });
});

describe('editing', () => {
  const saved = (itemId: string | null, position: number, script = '') =>
    decideItem(sheet, itemId, { ...text, title: '介绍来宾', script }, position);

  it('adds an item where it is wanted among those ahead, under an id of its own', () => {
    expect(saved(null, 3)).toMatchObject({ events: [{ body: { item: { itemId: 'i7' }, position: 3 } }] });
    expect(saved(null, 99)).toMatchObject({ events: [{ body: { position: 5 } }] });
    expect(told(saved(null, 2))).toBe('placeBehind');
  });

  it('changes an item where it stands, whatever its state', () => {
    expect(saved('a', 4)).toMatchObject({
      events: [{ body: { item: { itemId: 'a', title: '介绍来宾' }, position: 1 } }],
    });
    expect(told(saved('z', 3))).toBe('itemMissing');
  });

  it('takes no more items than anybody could go through', () => {
    const full = { ...sheet, items: Array.from({ length: mostItems }, (_, index) => fresh(item(String(index)))) };
    expect(told(decideItem(full, null, { ...text, title: '又一项' }, 61))).toBe('tooManyItems');
    expect(told(decideItem(full, '1', { ...text, title: '改名' }, 1))).toBe('runItemSaved');
  });

  it('refuses an unknown placeholder, saying which and where', () => {
    const refused = saved('c', 3, '各位代表：\n应到 {应道} 名');
    expect(refused).toMatchObject({ error: { code: 'placeholderUnknown', line: 2, name: '应道' } });
    expect(refused.ok ? '' : sentenceOf(refused.error)).toBe(
      '「介绍来宾」的主持词第 2 行：不认识「{应道}」。是不是「{应到}」？请改正后再保存。',
    );
    const strange = saved('c', 3, '{xyz}');
    expect(strange.ok ? '' : sentenceOf(strange.error)).toContain('请照“可用的数字”改写');
    expect(told(saved('c', 3, '应到 {应到 名'))).toBe('scriptBrace');
  });

  it('stores braces as the script knows them', () => {
    expect(saved('c', 3, '｛应到｝')).toMatchObject({ events: [{ body: { item: { script: '{应到}' } } }] });
  });

  it('takes out and moves only what is ahead', () => {
    expect(told(decideRemoval(sheet, 'c'))).toBe('runItemRemoved');
    expect(told(decideMove(sheet, 'd', 3))).toBe('runItemMoved');
    for (const itemId of ['a', 'b']) {
      expect(told(decideRemoval(sheet, itemId))).toBe('itemBegun');
      expect(told(decideMove(sheet, itemId, 3))).toBe('itemBegun');
    }
    expect(told(decideMove(sheet, 'd', 2))).toBe('placeBehind');
    expect(decideMove(sheet, 'c', 9)).toMatchObject({ events: [{ body: { position: 4 } }] });
    for (const decision of [decideRemoval(sheet, 'z'), decideMove(sheet, 'z', 3)])
      expect(told(decision)).toBe('itemMissing');
    expect(told(decideRemoval({ ...untouched, items: [fresh(item('a'))] }, 'a'))).toBe('lastItem');
    expect(told(decideRemoval(untouched, 'a'))).toBe('runSheetFilled runItemRemoved');
  });
});

describe('planning', () => {
  it('puts the sheet, or the template anew, behind one another from a time on', () => {
    expect(decidePlan(untouched, [item('t')], '09:00', false)).toMatchObject({
      events: [
        {
          body: {
            items: [
              { itemId: 'a', planned: '09:00' },
              { itemId: 'b', planned: '09:05' },
            ],
          },
        },
      ],
    });
    expect(decidePlan(untouched, [item('t')], '09:00', true)).toMatchObject({
      events: [{ body: { items: [{ itemId: 't', planned: '09:00' }] } }],
    });
  });

  it('is over once the meeting has begun', () => {
    expect(decidePlan(sheet, [], '09:00', true)).toEqual({ ok: false, error: { code: 'runSheetBegun', count: 2 } });
  });
});

describe('reading aloud', () => {
  const paragraphs = composeScript(counted.script, scriptFacts, []);
  const act = { itemId: 'b', paragraph: 0, figures: { 实到: '9', 应选: '5' }, advance: true };

  it('keeps the figures as they stood on the screen, and no others', () => {
    expect(decideReading(sheet, paragraphs, act)).toEqual({
      ok: true,
      events: [
        {
          kind: 'scriptRead',
          body: {
            itemId: 'b',
            title: '第b项',
            paragraph: 1,
            spoken: 1,
            source: '实到 {实到} 名',
            contestId: null,
            figures: { 实到: '9' },
          },
        },
      ],
    });
  });

  it('of a contest keeps which', () => {
    const about = composeScript('应选 {应选} 名', scriptFacts, []);
    expect(decideReading(sheet, about, act)).toMatchObject({
      events: [{ body: { contestId: 'c1', figures: { 应选: '5' } } }],
    });
  });

  it('goes on only at the item the meeting is at; a changed figure is put right anywhere behind', () => {
    const again = { ...act, itemId: 'a', advance: false };
    expect(decideReading(sheet, paragraphs, again)).toMatchObject({ events: [{ body: { itemId: 'a', spoken: 0 } }] });
    expect(told(decideReading(sheet, paragraphs, { ...again, advance: true }))).toBe('itemNotNow');
    expect(told(decideReading(sheet, paragraphs, { ...again, itemId: 'c' }))).toBe('itemNotNow');
  });

  it('also puts right what was read of an item before the meeting went back behind it', () => {
    const reading = {
      source: '实到 {实到} 名',
      contestId: '',
      figures: { 实到: '8' },
      at: '2026-06-18T09:00:00+08:00',
    };
    const read = composeScript(counted.script, scriptFacts, [reading]);
    const again = { ...act, itemId: 'c', advance: false };
    expect(decideReading(sheet, read, again)).toMatchObject({ events: [{ body: { itemId: 'c', spoken: 0 } }] });
    expect(told(decideReading(sheet, read, { ...again, paragraph: 1 }))).toBe('itemNotNow');
    expect(told(decideReading(sheet, read, { ...again, advance: true }))).toBe('itemNotNow');
  });

  it('knows its paragraphs', () => {
    expect(told(decideReading(sheet, paragraphs, { ...act, paragraph: 2 }))).toBe('paragraphMissing');
    expect(told(decideReading(sheet, paragraphs, { ...act, itemId: 'z' }))).toBe('paragraphMissing');
  });

  it('is gone back on paragraph by paragraph', () => {
    const further = { ...sheet, items: [in_('now', counted, 2), in_('ahead', item('c'))] };
    expect(decideTurningBack(further, 'b', 1)).toMatchObject({ events: [{ body: { spoken: 1 } }] });
    expect(told(decideTurningBack(further, 'b', 2))).toBe('paragraphMissing');
    expect(decideTurningBack(further, 'c', 0)).toEqual({ ok: false, error: { code: 'itemNotNow', item: '第c项' } });
    expect(decideTurningBack(further, 'z', 0)).toEqual({ ok: false, error: { code: 'itemNotNow', item: '' } });
  });
});

describe('the template', () => {
  it('is a sheet as the contract takes it, with no script that would be refused', () => {
    for (const { itemId, ...rest } of runSheetTemplate) {
      expect(runItemShape.safeParse(rest).error, itemId).toBeUndefined();
      expect(faultInScript(rest.script), itemId).toBeNull();
    }
    expect(new Set(runSheetTemplate.map(({ itemId }) => itemId)).size).toBe(runSheetTemplate.length);
  });

  it('has the times of its items one after another', () => {
    const planned = decidePlan({ ...untouched, items: runSheetTemplate.map(fresh) }, runSheetTemplate, '08:00', true);
    expect(planned).toMatchObject({ events: [{ body: { items: runSheetTemplate } }] });
  });

  it.each([
    ['a gate', { gates: ['constructor'] }],
    ['a gate that is no name', { gates: [1] }],
    ['a picture', { scene: 'nowhere' }],
    ['a time', { planned: '24:00' }],
    ['music', { cue: 'waltz' }],
  ])('and an item knows no other %s', (_, more) => {
    expect(runItemShape.safeParse({ ...text, title: '一项', ...more }).success).toBe(false);
  });
});
