// People are found at the door by whatever is quickest to type.

import { expect, it } from 'vitest';
import { findPeople } from '../../../renderer/console/find-people.ts';

const people = [
  { number: 112, name: '白军', initials: 'bj', pinyin: 'baijun' },
  { number: 12, name: '上官骉群', initials: 'sgbq', pinyin: 'shangguanbiaoqun' },
  { number: 1, name: '沈国庆', initials: 'sgq', pinyin: 'shenguoqing' },
];
const found = (text: string) => findPeople(people, text, (person) => person).map(({ number }) => number);

it('by number, the exact one first, in digits of any width', () => {
  expect(found('1')).toEqual([1, 12, 112]);
  expect(found('１２')).toEqual([12]);
});

it('by name, padded as the roster pads it or not, and by a part of it', () => {
  expect(found('白　军')).toEqual([112]);
  expect(found('白 军')).toEqual([112]);
  expect(found('官')).toEqual([12]);
});

it('by initials and pinyin, in capitals or not; nothing typed shows everybody', () => {
  expect(found('SG')).toEqual([12, 1]);
  expect(found('shen')).toEqual([1]);
  expect(found(' ')).toEqual([112, 12, 1]);
});
