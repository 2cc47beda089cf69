// The picture of the oath, and the stops it is led by: every phrase twice, once by the leader and once by all.

import { spacedName } from '../names/spacing.ts';
import type { SceneChoice } from './choice.ts';
import type { HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { OathScene } from './scene.ts';

export type OathChoice = Extract<SceneChoice, { kind: 'oath' }>;

/** Everybody says his own name at the end. */
const signature = '宣誓人：';

/** The phrases as they are said: the text, and 宣誓人： where the text does not end with it by itself. */
export function spokenPhrases(phrases: readonly string[]): readonly string[] {
  return phrases.at(-1)?.startsWith('宣誓人') === true ? phrases : [...phrases, signature];
}

export interface OathStop {
  readonly choice: OathChoice;
  readonly text: string;
  readonly who: '领誓人' | '全体' | '';
}

/** Where the leader stops, one press apart: the whole text, then each phrase by the leader and by all. */
export function oathStops(phrases: readonly string[]): readonly OathStop[] {
  const spoken = spokenPhrases(phrases);
  return [
    { choice: { kind: 'oath', phrase: -1 }, text: '', who: '' },
    ...spoken.flatMap((text, phrase): OathStop[] => [
      { choice: { kind: 'oath', phrase, beat: 'leader' }, text, who: '领誓人' },
      { choice: { kind: 'oath', phrase, beat: 'all' }, text, who: '全体' },
    ]),
  ];
}

/** The stop that a picture of the oath stands at; a phrase without its beat is the leader's. */
export function stopOf({ phrase, beat }: OathChoice): number {
  return phrase < 0 ? 0 : 1 + 2 * phrase + (beat === 'all' ? 1 : 0);
}

export function composeOath(facts: HallFacts, choice: OathChoice): OathScene {
  const phrases = spokenPhrases(facts.oath.phrases);
  const { leader } = facts.oath;
  const current = Math.min(choice.phrase, phrases.length - 1);
  return {
    kind: 'oath',
    frame: {
      ...frame(facts, '全体起立　举起右拳', footOf(facts, choice, current === phrases.length - 1)),
      left: '严肃换届纪律　集中宣誓',
      right: leader === '' ? '' : `领誓人　${spacedName(leader)}`,
    },
    phrases,
    current,
  };
}

function footOf({ fixed }: HallFacts, { phrase, beat }: OathChoice, isLast: boolean): string {
  if (phrase >= 0 && beat !== undefined) {
    if (isLast) return beat === 'leader' ? '领誓人报姓名' : '各自报姓名';
    return beat === 'leader' ? '领誓人领读' : '全体跟读';
  }
  return fixed === null ? '' : `宣誓代表 ${fixed.present} 人`;
}
