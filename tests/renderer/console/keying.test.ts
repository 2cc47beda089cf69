// The grammar of the pad: what each run of keys makes of a ballot, and that no run of keys can make nonsense of it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyPress, readKey } from '../../../renderer/console/desk-keys.ts';
import { copiesOf, type Draft, freshDraft, isUntouched, typeKey } from '../../../renderer/console/keying.ts';

function typed(keys: string, candidates = 20): Draft {
  return [...keys].reduce(typeKey, freshDraft(candidates));
}

describe('the keys of the pad', () => {
  it.each([
    ['3*', 'AAOAAA'],
    ['2.4-', 'ANNNAA'],
    ['6/', 'AAAAAX'],
    ['1*2-3/', 'ONXAAA'],
    ['*', 'OOOOOO'],
    ['-', 'NNNNNN'],
    ['*3+', 'OOAOOO'],
    ['-2.5+', 'NAAAAN'],
    ['3*3*', 'AAOAAA'],
    ['3*3-', 'AANAAA'],
    ['4.4*', 'AAAOAA'],
  ])('%s marks %s', (keys, marks) => {
    expect(typed(keys, 6)).toMatchObject({ marks, wrong: null, line: '' });
  });

  it.each([
    ['7*', 'noSuchNumber'],
    ['66', 'noSuchNumber'],
    ['2.0', 'noSuchNumber'],
    ['2.9', 'noSuchNumber'],
    ['2.*', 'rangeBroken'],
    ['2..', 'rangeBroken'],
    ['4.2*', 'rangeReversed'],
    ['1**', 'allTooLate'],
    ['1*-', 'allTooLate'],
    ['1*.', 'sameTooLate'],
    ['05*', 'copiesSign'],
    ['0.', 'copiesSign'],
    ['0201', 'copiesUnfit'],
  ])('%s cannot be read: %s', (keys, wrong) => {
    const draft = typed(keys, 6);
    expect(draft.wrong).toBe(wrong);
    // Whatever the hand types before it has looked up goes nowhere.
    for (const key of ['1', '*', '-', '/', '+', '.', '0']) expect(typeKey(draft, key)).toBe(draft);
    expect(typeKey(draft, 'Backspace')).toMatchObject({ wrong: null, line: '', marks: draft.marks });
  });

  it('digits of a pad without its number lock stop the hand instead of marking everybody', () => {
    const draft = ['NumLockOff', '*'].reduce(typeKey, freshDraft(6));
    expect(draft).toMatchObject({ wrong: 'numLockOff', marks: 'AAAAAA' });
  });

  it('0 and a number ask for that many alike, no sign and 0 ask for none', () => {
    expect([typed('012'), typed('01'), typed('0200'), typed(''), typed('1*')].map(copiesOf)).toEqual([
      12, 1, 200, 1, 1,
    ]);
    expect([typed('0'), typed('00'), typed('12'), typed('3.')].map(copiesOf)).toEqual([
      'copiesUnfit',
      'copiesUnfit',
      'signMissing',
      'signMissing',
    ]);
  });

  it('Backspace takes back what was typed, key by key and mark by mark, to the untouched ballot', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789*-/+.'.split('')), { maxLength: 30 }), (keys) => {
        let draft = keys.reduce(typeKey, freshDraft(20));
        for (let back = 0; back <= 40; back += 1) draft = typeKey(draft, 'Backspace');
        expect(isUntouched(draft)).toBe(true);
        expect(draft.marks).toBe('A'.repeat(20));
      }),
    );
  });

  it('no run of keys throws, loses a candidate, invents a mark or fills the line without end', () => {
    const key = fc.oneof(
      fc.constantFrom(...'0123456789*-/+.?'.split(''), 'Backspace', 'NumLockOff', 'Enter', 'Delete'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (keys, candidates) => {
        const draft = keys.reduce(typeKey, freshDraft(candidates));
        expect(draft.marks).toMatch(new RegExp(`^[AONX]{${candidates}}$`, 'u'));
        expect(draft.line.length).toBeLessThanOrEqual(9);
        if (draft.wrong === null) expect(draft.line).toMatch(/^(?:|0\d{0,3}|[1-9]\d{0,2}(?:\.(?:[1-9]\d{0,2})?)?)$/u);
      }),
    );
  });
});

describe('a key', () => {
  const pressed = (press: Partial<KeyPress>): KeyPress => ({
    key: '',
    code: '',
    keyCode: 0,
    isComposing: false,
    shiftKey: false,
    ...press,
  });

  it.each([
    ['1', 'Numpad1'],
    ['*', 'NumpadMultiply'],
    ['-', 'NumpadSubtract'],
    ['/', 'NumpadDivide'],
    ['+', 'NumpadAdd'],
    ['.', 'NumpadDecimal'],
    ['Enter', 'NumpadEnter'],
    ['Backspace', 'Backspace'],
    ['7', 'Digit7'],
  ])('%s is the same with the input method on, by its place on the board', (key, code) => {
    expect(readKey(pressed({ key, code }))).toBe(key);
    expect(readKey(pressed({ key: 'Process', code, keyCode: 229 }))).toBe(key);
    expect(readKey(pressed({ key, code, keyCode: 229, isComposing: true }))).toBe(key);
    expect(readKey(pressed({ key: 'Unidentified', code }))).toBe(key);
  });

  it.each([
    ['1', '1'],
    ['9', '9'],
    ['*', '*'],
    ['-', '-'],
    ['+', '+'],
    ['/', '/'],
    ['.', '.'],
    ['。', '.'],
    ['、', '/'],
    ['×', '*'],
    ['？', '?'],
  ])('%s of full width is %s', (key, plain) => {
    expect(readKey(pressed({ key, code: 'KeyA' }))).toBe(plain);
  });

  it('of movement from the pad says that the number lock is off; from its own place it is none', () => {
    for (const key of ['End', 'ArrowDown', 'PageDown', 'Home', 'Insert', 'Clear', 'Delete'])
      expect(readKey(pressed({ key, code: 'Numpad1' }))).toBe('NumLockOff');
    expect(readKey(pressed({ key: 'Delete', code: 'Delete' }))).toBe('Delete');
    expect(readKey(pressed({ key: 'PageDown', code: 'PageDown' }))).toBeNull();
  });

  it('that is none of the desk is nothing, with the input method or without', () => {
    for (const code of ['KeyA', 'KeyX', 'ShiftLeft', 'Tab', 'F9']) {
      expect(readKey(pressed({ key: 'Process', code, keyCode: 229 }))).toBeNull();
      expect(readKey(pressed({ key: 'x', code }))).toBeNull();
    }
    expect(readKey(pressed({ key: 'Process', code: 'Digit8', keyCode: 229, shiftKey: true }))).toBe('*');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (key, code, isComposing) => {
        const read = readKey(pressed({ key, code, isComposing }));
        expect(read === null || /^(?:[\d*\-/+.?]|Enter|Backspace|Escape|Delete|NumLockOff)$/u.test(read)).toBe(true);
      }),
    );
  });
});
