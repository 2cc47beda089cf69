// What the counting room offers to whom, read off its bundles.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../../core/counting/plan.ts';
import type { BundleView, PassView, RoomView } from '../../../../core/counting-views.ts';
import {
  choicesFor,
  comparisonWords,
  nextForRoom,
  offerOf,
  passWords,
  sheetsWords,
  whyNothing,
} from '../../../../renderer/console/room/bundles.ts';

const names: Readonly<Record<string, string>> = { a: '甲', b: '乙', c: '丙' };
const by = (pass: number, operatorId: string, closed = true, sheets = 25): PassView => ({
  pass,
  operatorId,
  operator: names[operatorId] ?? '',
  hands: [operatorId],
  sheets,
  closed,
});
const untouched = { expected: 25, first: null, second: null, compared: false, differences: 0, open: 0 };
const bundle = (number: number, given: Partial<BundleView> = {}): BundleView => ({
  bundle: number,
  ...untouched,
  swapped: [],
  hints: [],
  ...given,
});
const room = (...bundles: readonly BundleView[]): RoomView => ({
  contestId: 'c1',
  shortTitle: '委员',
  plan: usualPlan,
  collected: 50,
  entered: { first: 0, second: 0 },
  bundles,
  doubts: 0,
  perMinuteTenths: 0,
  minutesLeft: null,
  estimate: { cells: 0, differences: 0, residualTenths: 0, smallestMargin: null },
});
const agreed = (number: number) => bundle(number, { first: by(1, 'a'), second: by(2, 'b'), compared: true });
const apart = (number: number) => ({ ...agreed(number), differences: 3, open: 2 });

describe('a bundle', () => {
  it('nobody has begun is free for a first entry', () => {
    expect(offerOf(bundle(1), 'a')).toEqual({ kind: 'free', pass: 1 });
  });

  it('is never offered to the one who has keyed its other pass', () => {
    expect(offerOf(bundle(1, { first: by(1, 'a') }), 'a')).toEqual({ kind: 'own', pass: 1 });
    expect(offerOf(bundle(1, { first: by(1, 'a') }), 'b')).toEqual({ kind: 'free', pass: 2 });
    expect(offerOf(bundle(1, { second: by(2, 'a') }), 'b')).toEqual({ kind: 'free', pass: 1 });
  });

  it('is one pile of paper: while one keys it nobody else can', () => {
    const keyed = bundle(1, { first: by(1, 'a', false, 12) });
    expect(offerOf(keyed, 'a')).toEqual({ kind: 'resume', pass: 1, sheets: 12 });
    expect(offerOf(keyed, 'b')).toEqual({ kind: 'busy', pass: 1, operator: '甲' });
    const opened = bundle(1, { first: by(1, 'a'), second: by(2, 'b', false, 3) });
    expect(offerOf(opened, 'b')).toEqual({ kind: 'resume', pass: 2, sheets: 3 });
  });

  it('both have keyed offers nothing', () => {
    expect(offerOf(agreed(1), 'c')).toEqual({ kind: 'done' });
  });
});

describe('a person signed on', () => {
  it('goes on with a bundle of theirs before taking another', () => {
    const choices = choicesFor(room(bundle(1), bundle(2, { first: by(1, 'a', false, 4) })), 'a');
    expect(choices.resume).toEqual({ bundle: 2, pass: 1, sheets: 4 });
  });

  it('takes the second entry of a bundle before a bundle nobody has begun', () => {
    expect(choicesFor(room(bundle(1), bundle(2, { first: by(1, 'a') })), 'b').next).toEqual({ bundle: 2, pass: 2 });
    expect(choicesFor(room(bundle(1), bundle(2, { first: by(1, 'a') })), 'a').next).toEqual({ bundle: 1, pass: 1 });
    expect(choicesFor(room(agreed(1)), 'c').next).toBeNull();
  });

  it('settles only the differences of bundles they have not keyed', () => {
    expect(choicesFor(room(agreed(1), apart(2)), 'a')).toMatchObject({ settle: null, isThird: false });
    expect(choicesFor(room(agreed(1), apart(2)), 'c')).toMatchObject({ settle: 2, isThird: true });
  });

  it('is told why nothing is offered', () => {
    const held = room(
      bundle(1, { first: by(1, 'a') }),
      bundle(2, { first: by(1, 'b', false) }),
      apart(3),
      bundle(4, { first: by(1, 'a') }),
    );
    expect(whyNothing(held, 'a')).toBe(
      '第 1 捆第一遍是您录的，第 2 捆乙正在录，第 3 捆的差异在您录过的票上 等 4 捆，须由别人接着办：请按 F6 签出，换人签入。',
    );
    expect(whyNothing(room(agreed(1)), 'a')).toBe('');
  });
});

describe('the room', () => {
  it.each([
    ['two operators', room(bundle(1)), 1, '先登记操作员：两遍须由两个人录，差异还要第三人看票核定。'],
    ['a first entry', room(agreed(1), bundle(2)), 2, '请操作员签入，录第 2 捆第一遍。'],
    ['a second entry', room(bundle(1, { first: by(1, 'a') })), 2, '请操作员签入，录第 1 捆第二遍（甲以外的人）。'],
    ['the one who left', room(bundle(1, { first: by(1, 'a', false) })), 2, '请甲签入，接着录第 1 捆第一遍。'],
    [
      'a bundle to be closed',
      room(bundle(1, { first: by(1, 'a'), second: by(2, 'b', false) })),
      2,
      '请乙签入，录完第 1 捆第二遍并收捆。',
    ],
    ['a third person', room(agreed(1), apart(2)), 2, '两遍已录完。请没有录过第 2 捆的第三人签入，看票核定差异 2 处。'],
    ['nobody', room(agreed(1)), 2, ''],
  ])('waits for %s', (_what, view, operators, sentence) => {
    expect(nextForRoom(view, operators)).toBe(sentence);
  });

  it('says which bundle both passes have a sheet too few of, though they agree', () => {
    const short = { ...agreed(2), first: by(1, 'a', true, 24), second: by(2, 'b', true, 24) };
    expect(sheetsWords({ ...room(agreed(1), short), entered: { first: 49, second: 49 } })).toBe(
      '两遍一致，但共录 49 张，收回 50 张：第 2 捆录了 24 张、分捆时点进 25 张。请点清这些捆的纸票：录得不对的，由主持人重开；纸票确实多出、短少的，按 Shift+F4 重新清点。',
    );
    expect(sheetsWords({ ...room(agreed(1), agreed(2)), entered: { first: 50, second: 50 } })).toBe('');
  });

  it('says of each pass how far it is, and how the two stand to each other', () => {
    expect([passWords(null, 25), passWords(by(1, 'a', false, 12), 25), passWords(by(1, 'a'), 25)]).toEqual([
      '未开始',
      '● 12/25 张',
      '✓ 25 张',
    ]);
    expect([bundle(1), agreed(1), apart(1), { ...apart(1), open: 0 }].map(comparisonWords)).toEqual([
      '',
      '✓ 两遍一致',
      '✕ 待核定 2 / 3 处',
      '✓ 3 处已核定',
    ]);
  });
});
