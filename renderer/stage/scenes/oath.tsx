// The picture of the oath: every phrase, the one being said larger and brighter; no phrase moves when the next is said.

import type { OathScene } from '../../../core/scenes/scene.ts';
import { keysOf } from '../keys.ts';
import { windowAround } from '../pages.ts';
import { type Box, layFrame, type Space } from '../space.ts';
import { largestSize, linesOf, linesOfPhrases, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './oath.module.css';

/** The phrase being said, against the others. */
const spokenPart = 1.2;
const spacing = 1.06;
const leading = 1.25;

export function OathPicture({ scene, space }: { readonly scene: OathScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const size = phraseSize(scene.phrases, layout.body, space);
  const heights = scene.phrases.map((phrase) => rowHeight(phrase, size, layout.body.width));
  const keys = keysOf(scene.phrases);
  const { first, last } = windowAround(heights, scene.current, layout.body.height);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['phrases']} style={boxStyle(layout.body)}>
        {scene.phrases.slice(first, last + 1).map((phrase, offset) => (
          <Phrase
            key={keys[first + offset]}
            text={phrase}
            turn={turnOf(first + offset, scene.current)}
            size={size}
            height={heights[first + offset] ?? 0}
            isWhole={linesOf(phrase, size * spokenPart * spacing, layout.body.width) === 1}
          />
        ))}
      </div>
    </Framed>
  );
}

type Turn = 'said' | 'spoken' | 'coming';

function turnOf(index: number, current: number): Turn {
  if (index === current) {
    return 'spoken';
  }
  return index < current ? 'said' : 'coming';
}

interface PhraseProps {
  readonly text: string;
  readonly turn: Turn;
  readonly size: number;
  readonly height: number;
  /** One line: it is never broken, and its closing mark hangs. */
  readonly isWhole: boolean;
}

function Phrase({ text, turn, size, height, isWhole }: PhraseProps) {
  const mark = /[，。：；、！？]$/u.exec(text)?.[0] ?? '';
  return (
    <div
      className={`${styles['phrase']} ${styles[turn]}`}
      style={{ fontSize: turn === 'spoken' ? size * spokenPart : size, height }}
    >
      <span className={isWhole ? styles['whole'] : ''}>
        <Phrases text={text.slice(0, text.length - mark.length)} />
        {mark !== '' && <span className={isWhole ? styles['mark'] : ''}>{mark}</span>}
      </span>
    </div>
  );
}

function rowHeight(phrase: string, size: number, width: number): number {
  return (linesOfPhrases(phrase, size * spokenPart * spacing, width) * leading * spokenPart + 0.06) * size;
}

/** All phrases unbroken, else all phrases with broken lines, else a part of them at the smallest good size. */
function phraseSize(phrases: readonly string[], body: Box, space: Space): number {
  const most = space.wide ? 108 : 92;
  const isTallEnough = (size: number): boolean =>
    phrases.reduce((sum, phrase) => sum + rowHeight(phrase, size, body.width), 0) <= body.height;
  const whole = largestSize(space.small * 1.3, most, (size) => {
    return widestEms(phrases) * size * spokenPart * spacing <= body.width && isTallEnough(size);
  });
  return whole ?? largestSize(space.small * 1.15, most, isTallEnough) ?? Math.round(space.small * 1.3);
}
