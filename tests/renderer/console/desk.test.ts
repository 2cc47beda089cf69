// The desk: what each key does while ballots are on their way, are refused, or nobody knows what became of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../renderer/console/desk-store.ts';
import { bandOf } from '../../../renderer/console/desk-words.ts';
import { factsWith, SlowSide } from './slow-side.ts';

const marksNow = ({ desk }: SlowSide) => desk.state().hand.draft.marks;
const said = ({ desk, facts }: SlowSide) => bandOf(desk.state(), facts);

describe('a slow save', () => {
  it('costs no key: what is typed meanwhile belongs to the next ballots, in their order', async () => {
    const side = new SlowSide();
    side.press('1*', 'Enter', '2*', 'Enter', '3-');
    expect(side.sent).toHaveLength(1);
    expect(marksNow(side)).toBe('AANAA');
    await side.answer();
    expect(side.sent).toHaveLength(2);
    await side.answer();
    side.press('Enter');
    await side.answer();
    expect(side.saved).toEqual(['OAAAA', 'AOAAA', 'AANAA']);
  });

  it('and any run of keys lands as it would with a quick one', async () => {
    const ballot = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('*', '-', '/', '+')).map(([no, sign]) => `${no}${sign}`),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ballot, fc.boolean()), { minLength: 1, maxLength: 8 }), async (ballots) => {
        const slow = new SlowSide();
        const quick = new SlowSide();
        for (const [keys, answersNow] of ballots) {
          slow.press(...keys, 'Enter');
          if (answersNow && slow.saved.length < slow.sent.length) await slow.answer();
          quick.press(...keys, 'Enter');
          await quick.answer();
          quick.tell();
        }
        while (slow.saved.length < ballots.length) await slow.answer();
        expect(slow.saved).toEqual(quick.saved);
      }),
    );
  });

  it('holds the keys of a correction until the last ballot is back, and gives them to that ballot', async () => {
    const side = new SlowSide();
    side.press('1*', 'Enter', 'Backspace', '2*', 'Enter');
    expect(marksNow(side)).toBe('AAAAA');
    await side.answer();
    side.tell();
    expect(side.desk.state()).toMatchObject({ panel: 'reason', hand: { row: { entry: 1 } } });
    expect(marksNow(side)).toBe('OOAAA');
    side.desk.leavePanel({ reason: '看错行' });
    expect(side.sent.at(-1)).toMatchObject({ kind: 'correct', reason: '看错行', row: { entry: 1 } });
  });
});

describe('a refused ballot', () => {
  const refused: Sent = { ok: false, refusal: { code: 'bundleClosed', bundle: 1 } };

  it('stops the desk; it and those keyed behind it come back one by one and nothing lands elsewhere', async () => {
    const side = new SlowSide();
    side.press('1*', 'Enter', '2*', 'Enter', '3*');
    await side.answer(refused);
    expect(side.sent).toHaveLength(1);
    expect(said(side)).toMatchObject({ band: 'stop' });
    expect(said(side).text).toContain('后面按好的 1 张');
    // A hand that has not looked up yet: these keys go nowhere.
    side.press('4*', 'Enter');
    expect(side.sent).toHaveLength(1);
    side.press('Escape');
    expect(marksNow(side)).toBe('OAAAA');
    side.press('5*', 'Enter');
    await side.answer();
    expect(marksNow(side)).toBe('AOAAA');
    side.press('Enter');
    await side.answer();
    expect(marksNow(side)).toBe('AAOAA');
    side.press('Enter');
    await side.answer();
    expect(side.saved).toEqual(['OAAAO', 'AOAAA', 'AAOAA']);
    expect(marksNow(side)).toBe('AAAAA');
  });

  it('without any answer is sent again as it was and under its own id, never changed', async () => {
    const side = new SlowSide();
    side.press('1*', 'Enter');
    await side.answer({ ok: false, refusal: null });
    expect(said(side)).toMatchObject({ band: 'stop' });
    side.press('2*', 'Escape', 'Backspace');
    expect(side.sent).toHaveLength(1);
    side.press('Enter');
    expect(side.sent).toHaveLength(2);
    expect(side.sent[1]?.id).toBe(side.sent[0]?.id);
    expect(side.sent[1]?.draft).toEqual(side.sent[0]?.draft);
  });
});

describe('Enter', () => {
  it('twice within 150 ms is once', () => {
    const side = new SlowSide();
    side.desk.press('Enter', 1000);
    side.desk.press('Enter', 1149);
    expect(side.desk.state().outbox).toHaveLength(1);
    side.desk.press('Enter', 1150);
    expect(side.desk.state().outbox).toHaveLength(2);
  });

  it('bouncing with a sign does not make one candidate all of them', () => {
    const side = new SlowSide();
    for (const [key, at] of [
      ['1', 0],
      ['*', 100],
      ['*', 180],
    ] as const)
      side.desk.press(key, at);
    expect(side.desk.state().hand.draft).toMatchObject({ marks: 'OAAAA', wrong: null });
  });

  it('on an over-voted ballot asks once more, and any other key takes the question back', () => {
    const rule = factsWith().terms;
    const side = new SlowSide({ terms: { ...rule, seats: 4 } });
    side.press('Enter');
    expect(side.desk.state()).toMatchObject({
      asked: { what: 'save', valid: false },
      outbox: [],
      tone: { kind: 'overVote' },
    });
    side.press('1*', 'Enter');
    expect(side.sent).toMatchObject([{ draft: { marks: 'OAAAA' } }]);
    side.press('Enter', 'Enter');
    expect(side.desk.state().outbox).toHaveLength(2);
  });

  it('behind 0 and a number repeats the number and asks; the next ballot is one again', async () => {
    const side = new SlowSide();
    side.press('2*03', 'Enter');
    expect(said(side).text).toContain('请再按 Enter 存入 3 张');
    expect(side.sent).toEqual([]);
    side.press('Enter');
    await side.answer();
    side.press('Enter');
    expect(side.sent).toMatchObject([{ copies: 3 }, { copies: 1 }]);
    expect(side.sent[1]?.place).toEqual({ bundle: 1, place: 4 });
  });

  it('never takes more alike than there are sheets left', () => {
    const side = new SlowSide({ live: 23, keyed: 23, next: { bundle: 1, place: 24 } });
    side.press('03', 'Enter');
    expect(side.desk.state().hand.draft.wrong).toBe('copiesUnfit');
    side.press('Backspace', '02', 'Enter', 'Enter');
    expect(side.sent).toMatchObject([{ copies: 2 }]);
  });
});

describe('a full bundle', () => {
  const full = { live: 25, keyed: 25, next: { bundle: 3, place: 26 }, bundleSize: null, canExceed: true } as const;

  it('is said, and the second Enter asks for its closing', () => {
    const side = new SlowSide(full);
    expect(said(side)).toMatchObject({ band: 'full', text: '本捆 25 张已录满。按 Enter 收捆。' });
    side.press('Enter');
    expect(said(side).text).toContain('再按 Enter 收捆');
    side.press('Enter');
    expect(side.sent).toMatchObject([{ kind: 'close' }]);
  });

  it('still takes a sheet too many, also a unanimous one', () => {
    const side = new SlowSide(full);
    side.press('01', 'Enter', 'Enter');
    expect(side.sent).toMatchObject([{ kind: 'enter', copies: 1, place: { bundle: 3, place: 26 } }]);
  });

  it('of ballots entered once takes no other', () => {
    const side = new SlowSide({ live: 25, keyed: 25 });
    side.press('1*', 'Enter', '.', 'Enter');
    expect(side.sent).toEqual([]);
    expect(side.desk.state().hand.draft.marks).toBe('AAAAA');
  });
});

it('the same as the last ballot is what this hand let go last, saved or not', () => {
  const side = new SlowSide();
  side.press('.');
  expect(side.desk.state().hand.draft.wrong).toBe('noBallotBefore');
  side.press('Backspace', '1*', 'Enter', '.', '2-', 'Enter');
  expect(side.desk.state().outbox.map(({ draft }) => draft.marks)).toEqual(['OAAAA', 'ONAAA']);
});

it('the same as the last ballot is never a struck one, though the facts hold it a moment longer', async () => {
  const side = new SlowSide();
  for (const keys of ['1*', '1-']) {
    side.press(keys, 'Enter');
    await side.answer();
    side.tell();
  }
  side.press('Backspace', 'Delete');
  side.desk.leavePanel({ reason: '重复录入' });
  side.press('.');
  expect(marksNow(side)).toBe('OAAAA');
  side.press('Backspace');
  await side.answer();
  side.press('.');
  expect(marksNow(side)).toBe('OAAAA');
  side.press('Backspace');
  side.tell();
  side.press('Backspace', 'Delete');
  side.desk.leavePanel({ reason: '重复录入' });
  side.press('.');
  expect(side.desk.state().hand.draft.wrong).toBe('noBallotBefore');
});

it('Backspace on an empty line goes back ballot by ballot; an unchanged one is left as it was', async () => {
  const side = new SlowSide();
  side.press('1*', 'Enter', '2*', 'Enter');
  await side.answer();
  await side.answer();
  side.tell();
  side.press('Backspace');
  expect(marksNow(side)).toBe('AOAAA');
  side.press('Backspace');
  expect(marksNow(side)).toBe('OAAAA');
  side.press('Backspace');
  expect(said(side).text).toContain('前面没有');
  side.press('Enter');
  expect(side.desk.state().hand.row).toBeNull();
  expect(side.sent).toHaveLength(2);
});

it('no run of keys throws or sends a ballot that is not of these candidates', () => {
  const key = fc.constantFrom(...'0123456789*-/+.?'.split(''), 'Enter', 'Backspace', 'Escape', 'Delete', 'NumLockOff');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer({ min: 0, max: 400 })), { maxLength: 80 }), (keys) => {
      const side = new SlowSide();
      let now = 0;
      for (const [one, after] of keys) {
        now += after;
        side.desk.press(one, now);
        if (side.desk.state().panel !== null) side.desk.leavePanel(null);
        expect(said(side).text).not.toMatch(/undefined|NaN/u);
      }
      for (const { draft, copies } of side.desk.state().outbox) {
        expect(draft.marks).toMatch(/^[AONX]{5}$/u);
        expect(copies).toBeLessThanOrEqual(25);
      }
    }),
  );
});
