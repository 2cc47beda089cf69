// The mark schemes in use: which sign, or blank space, means which vote.

import type { Mark } from './ballot.ts';
import type { RuleSet } from './rule-set.ts';

/** A is the usual one; in A a blank is an abstention, in B a blank is an approval. */
export interface MarkScheme {
  readonly id: 'A' | 'B' | 'C' | 'D';
  readonly marks: Omit<RuleSet['marks'], 'clause'>;
  /** '' when a written-in name needs no sign. */
  readonly writeInSign: string;
}

const schemes: readonly MarkScheme[] = [
  { id: 'A', marks: { approve: '○', oppose: '×', abstain: '', place: 'aboveName' }, writeInSign: '○' },
  { id: 'B', marks: { approve: '', oppose: '×', abstain: '○', place: 'aboveName' }, writeInSign: '' },
  { id: 'C', marks: { approve: '√', oppose: '×', abstain: '○', place: 'columns' }, writeInSign: '√' },
  { id: 'D', marks: { approve: '○', oppose: '×', abstain: '△', place: 'aboveName' }, writeInSign: '' },
];

export function listSchemes(): readonly MarkScheme[] {
  return schemes;
}

/** The rule set with the signs of this scheme; where no sign is asked for, none can be missing. */
export function withScheme(rule: RuleSet, scheme: MarkScheme): RuleSet {
  const { writeInSign: sign } = scheme;
  const missingSign = sign === '' ? 'counts' : rule.writeIn.missingSign;
  return {
    ...rule,
    marks: { ...scheme.marks, clause: rule.marks.clause },
    writeIn: { ...rule.writeIn, sign, missingSign },
  };
}

/** What a space left blank counts as, or null where every vote has its sign and a blank one is in doubt. */
export function blankMark(rule: RuleSet): Mark | null {
  const { approve, oppose, abstain } = rule.marks;
  if (approve === '') return 'A';
  if (oppose === '') return 'O';
  return abstain === '' ? 'N' : null;
}
