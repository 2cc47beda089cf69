// The oath in words: the sentence of the minutes names whoever did not answer, and who signs later.

import { describe, expect, it } from 'vitest';
import { gapOf, oathSentence, signsLater } from '../../core/oath-words.ts';

const names = new Map([
  ['p2', '王二'],
  ['p3', '张三'],
  ['p5', '赵五'],
]);
const nameOf = (id: string) => names.get(id) ?? id;
const missing = { silent: ['p2'], absent: ['p3'], away: ['p5'] };
const taken = { leader: '沈国庆', phrases: ['一，'], present: 9, answered: 7, silent: 1, absent: 1, missing };

describe('the sentence of the oath', () => {
  it('names who was silent, gone or never there, and who signs later', () => {
    expect(oathSentence(taken, nameOf)).toBe(
      '由 沈国庆 领誓，应点 9 名，应答 7 名，未应答 1 名（王二），缺席 1 名（张三），未到会 1 名（赵五）。须补签承诺书的代表 2 名：张三、赵五。',
    );
  });

  it('says so where everybody was there', () => {
    const all = { ...taken, answered: 9, silent: 0, absent: 0, missing: { silent: [], absent: [], away: [] } };
    expect(oathSentence(all, nameOf)).toBe(
      '由 沈国庆 领誓，应点 9 名，应答 9 名，未应答 0 名，缺席 0 名。没有须补签承诺书的代表。',
    );
  });

  it('of a record that did not keep the names has the numbers alone', () => {
    expect(oathSentence({ ...taken, missing: null }, nameOf)).toBe(
      '由 沈国庆 领誓，应点 9 名，应答 7 名，未应答 1 名，缺席 1 名。',
    );
  });

  it('knows how each was missing, and that who kept silent in the hall does not sign later', () => {
    expect(['p1', 'p2', 'p3', 'p5'].map((id) => gapOf(missing, id))).toEqual([null, 'silent', 'absent', 'away']);
    expect((['silent', 'absent', 'away'] as const).map(signsLater)).toEqual([false, true, true]);
  });
});
