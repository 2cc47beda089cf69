// What stands for a list of names, or for a show of hands, where two of them are compared.

import { plainName } from '../../../core/names/spacing.ts';
import type { ShowOfHands } from '../../../core/people.ts';

/** A list of names as one value, whatever their order and spacing. */
export function namesKey(names: readonly string[]): string {
  return names.map(plainName).toSorted().join('、');
}

/** 118/0/0/2 of 同意 118，不同意 0，弃权 0，未举手 2. */
export function handsKey({ approve, oppose, abstain, unraised = 0 }: ShowOfHands): string {
  return `${approve}/${oppose}/${abstain}/${unraised}`;
}

/** 赞成 丁一: what somebody got, as a label. */
export function voteLabel(word: string, name: string): string {
  return `${word} ${name}`;
}
