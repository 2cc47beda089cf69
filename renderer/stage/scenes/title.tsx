// The picture before the meeting begins: the congress by name.

import type { TitleScene } from '../../../core/scenes/scene.ts';
import { keysOf } from '../keys.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, largestSize, linesOfPhrases, phrasesOf, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

const subtitleGap = 56;

export function TitlePicture({ scene, space }: { readonly scene: TitleScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const { width, height } = layout.body;
  const subtitleSize = sizeForWidth(emWidth(scene.subtitle), width, space.small, space.wide ? 88 : 64);
  const subtitleHeight = linesOfPhrases(scene.subtitle, subtitleSize, width) * subtitleSize * 1.4 + subtitleGap;
  const size = titleSize(scene.lines, width, scene.subtitle === '' ? height : height - subtitleHeight, space);
  const keys = keysOf(scene.lines);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        {scene.lines.map((line, index) => (
          <h1 key={keys[index]} className={styles['title']} style={{ fontSize: size }}>
            <Phrases text={line} />
          </h1>
        ))}
        {scene.subtitle !== '' && (
          <div className={styles['line']} style={{ fontSize: subtitleSize, marginTop: subtitleGap }}>
            <Phrases text={scene.subtitle} />
          </div>
        )}
      </div>
    </Framed>
  );
}

const spacing = 1.08;

/** As large as the height allows with no phrase torn; only where that would be small may a phrase be broken. */
function titleSize(lines: readonly string[], width: number, height: number, space: Space): number {
  const most = space.wide ? 190 : 150;
  const isLowEnough = (size: number): boolean =>
    lines.reduce((sum, line) => sum + linesOfPhrases(line, size * spacing, width - size), 0) * size * 1.35 <= height;
  const longest = (widestEms(lines.flatMap(phrasesOf)) + 1) * spacing;
  const whole = largestSize(60, most, (size) => longest * size <= width && isLowEnough(size));
  return whole ?? largestSize(space.small, 110, isLowEnough) ?? space.small;
}
