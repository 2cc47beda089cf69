// The picture of a few words typed by the chair.

import type { MessageScene } from '../../../core/scenes/scene.ts';
import { keysOf } from '../keys.ts';
import { type Box, layFrame, type Space } from '../space.ts';
import { emWidth, largestSize, linesOf, linesOfPhrases, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

/** Type below the smallest good size is still better than type over type. */
const lastResort = 20;

export function MessagePicture({ scene, space }: { readonly scene: MessageScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const sizes = messageSizes(scene, layout.body, space);
  const keys = keysOf(scene.lines);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        <h1 className={styles['title']} style={{ fontSize: sizes.title, marginBottom: sizes.gap }}>
          {sizes.isFull ? scene.title : <Phrases text={scene.title} />}
        </h1>
        {scene.lines.map((line, index) => (
          <div
            key={keys[index]}
            className={styles['line']}
            style={{ fontSize: sizes.line, lineHeight: sizes.leading, minHeight: sizes.line * sizes.leading }}
          >
            {sizes.isFull ? line : <Phrases text={line} />}
          </div>
        ))}
      </div>
    </Framed>
  );
}

interface MessageSizes {
  readonly title: number;
  readonly line: number;
  readonly gap: number;
  readonly leading: number;
  /** So many words that lines are filled to the end, wherever that breaks a phrase. */
  readonly isFull: boolean;
}

/** Phrases are kept whole while that fits; the title gives way first. */
function messageSizes(scene: MessageScene, box: Box, space: Space): MessageSizes {
  const gap = scene.lines.length === 0 ? 0 : 32;
  const { width } = box;
  const height = box.height - gap;
  const smallTitle = linesOfPhrases(scene.title, space.small * 1.08, width - space.small) * space.small * 1.35;
  const isFull = heightOf(scene.lines, space.least, width, linesOfPhrases, 1.4) + smallTitle > height;
  const leading = isFull ? 1.25 : 1.4;
  const lines = isFull ? linesOf : linesOfPhrases;
  const titleHeight = (size: number): number => lines(scene.title, size * 1.08, width - size) * size * 1.35;
  const room = heightOf(scene.lines, space.least, width, lines, leading);
  const natural = sizeForWidth((emWidth(scene.title) + 1) * 1.08, width, 72, space.wide ? 160 : 136);
  const title = largestSize(space.small, natural, (size) => titleHeight(size) + room <= height) ?? space.small;
  const most = space.wide ? 92 : 72;
  const left = height - titleHeight(title);
  const isLowEnough = (size: number): boolean => heightOf(scene.lines, size, width, lines, leading) <= left;
  const unbroken = (size: number): boolean => widestEms(scene.lines) * size <= width && isLowEnough(size);
  const line =
    largestSize(space.small + 10, most, unbroken) ?? largestSize(lastResort, most - 8, isLowEnough) ?? lastResort;
  return { title, line, gap, leading, isFull };
}

function heightOf(
  texts: readonly string[],
  size: number,
  width: number,
  lines: typeof linesOf,
  leading: number,
): number {
  return texts.reduce((sum, text) => sum + lines(text, size, width), 0) * size * leading;
}
