// What every picture shares: the line at the top with the one rule, the line at the bottom, the title of a list.

import type { CSSProperties, ReactNode } from 'react';
import type { Frame } from '../../../core/scenes/scene.ts';
import { keysOf } from '../keys.ts';
import type { Bar, Box, FrameLayout, HeadingLayout, Space } from '../space.ts';
import { phrasesOf, wordsOf } from '../type.ts';
import styles from './framed.module.css';

/** A box of the layout as a style, in canvas units. */
export function boxStyle(box: Box): CSSProperties {
  return { left: box.left, top: box.top, width: box.width, height: box.height };
}

interface FramedProps {
  readonly space: Space;
  readonly frame: Frame;
  readonly layout: FrameLayout;
  readonly page?: string;
  readonly children: ReactNode;
}

/** Draws the frame around a body; the children place themselves on the canvas. */
export function Framed({ space, frame, layout, page = '', children }: FramedProps) {
  const { head, foot, ruleTop } = layout;
  return (
    <>
      {ruleTop !== undefined && (
        <>
          <div className={barClass(styles['head'], head)} style={barStyle(space, head)}>
            <span data-whole={head.stacked ? undefined : ''}>{frame.left}</span>
            <span className={styles['others']}>
              {frame.practice && <span className={styles['practice']}>演练</span>}
              {frame.right !== '' && (
                <span className={styles['end']} data-whole={head.stacked ? undefined : ''}>
                  {frame.right}
                </span>
              )}
            </span>
          </div>
          <div className={styles['rule']} style={{ left: space.margin, top: ruleTop, width: space.inner }} />
        </>
      )}
      {children}
      {foot.height > 0 && (
        <div className={barClass(styles['foot'], foot)} style={barStyle(space, foot)}>
          <span data-whole={foot.stacked ? undefined : ''}>{frame.footLeft}</span>
          <span className={styles['others']}>
            {page !== '' && <span className={styles['page']}>{page}</span>}
            {frame.footRight !== '' && (
              <span className={styles['end']} data-whole={foot.stacked ? undefined : ''}>
                {frame.footRight}
              </span>
            )}
          </span>
        </div>
      )}
    </>
  );
}

function barClass(kind: string | undefined, bar: Bar): string {
  return [styles['bar'], kind, bar.stacked ? styles['stacked'] : ''].join(' ');
}

function barStyle(space: Space, bar: Bar & { readonly top: number }): CSSProperties {
  return { left: space.margin, width: space.inner, top: bar.top, height: bar.height, fontSize: bar.size };
}

/** A text that breaks between its phrases, and between the words of a phrase only where one is wider than the line. */
export function Phrases({ text }: { readonly text: string }) {
  const phrases = phrasesOf(text);
  const keys = keysOf(phrases);
  if (phrases.length <= 1) {
    return <Words phrase={text} />;
  }
  return phrases.map((phrase, index) => (
    <span key={keys[index]} className={styles['phrase']}>
      <Words phrase={phrase} />
    </span>
  ));
}

/** What lies between words that are not torn stays one piece of text. */
function Words({ phrase }: { readonly phrase: string }) {
  const pieces = piecesOf(wordsOf(phrase));
  const keys = keysOf(pieces.map(({ text }) => text));
  return pieces.map(({ text, isWhole }, index) =>
    isWhole ? (
      <span key={keys[index]} className={styles['word']}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}

interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

function piecesOf(words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const isWhole = [...word].length > 1;
    const before = isWhole || pieces.at(-1)?.isWhole !== false ? '' : (pieces.pop()?.text ?? '');
    pieces.push({ text: before + word, isWhole });
  }
  return pieces;
}

interface HeadingProps {
  readonly layout: HeadingLayout;
  readonly title: string;
  readonly subtitle: string;
}

/** The title of a list: centred above it, or at its side on a wall. */
export function Heading({ layout, title, subtitle }: HeadingProps) {
  return (
    <div className={`${styles['heading']} ${styles[layout.form]}`} style={boxStyle(layout.box)}>
      <h1 className={styles['title']} style={{ fontSize: layout.titleSize }}>
        <Phrases text={title} />
      </h1>
      {subtitle !== '' && (
        <div className={styles['subtitle']} style={{ fontSize: layout.subtitleSize }}>
          <Phrases text={subtitle} />
        </div>
      )}
    </div>
  );
}
