// The picture before the meeting begins: the congress by name.

import type { TitleScene } from '../../../core/scenes/scene.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, largestSize, linesOf, widestEms } from '../type.ts';
import { boxStyle, Framed } from './framed.tsx';
import styles from './statement.module.css';

export function TitlePicture({ scene, space }: { readonly scene: TitleScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const { width, height } = layout.body;
  const subtitleSize = subtitleSizeFor(scene.subtitle, width, space);
  const subtitleHeight =
    scene.subtitle === '' ? 0 : linesOf(scene.subtitle, subtitleSize, width) * subtitleSize * 1.45 + 56;
  const size = titleSizeFor(scene.lines, width, height - subtitleHeight, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        {scene.lines.map((line) => (
          <h1 key={line} className={styles['title']} style={{ fontSize: size }}>
            {line}
          </h1>
        ))}
        {scene.subtitle !== '' && (
          <div className={styles['line']} style={{ fontSize: subtitleSize, marginTop: 56 }}>
            {scene.subtitle}
          </div>
        )}
      </div>
    </Framed>
  );
}

function subtitleSizeFor(subtitle: string, width: number, space: Space): number {
  return largestSize(space.small, space.wide ? 88 : 64, (size) => emWidth(subtitle) * size <= width) ?? space.small;
}

/** One line for each line where that leaves them large; otherwise broken lines as large as the height allows. */
function titleSizeFor(lines: readonly string[], width: number, height: number, space: Space): number {
  const most = space.wide ? 200 : 150;
  const whole = largestSize(space.wide ? 110 : 92, most, (size) => {
    return widestEms(lines) * 1.08 * size <= width && lines.length * size * 1.35 <= height;
  });
  const broken = (size: number): boolean =>
    lines.reduce((sum, line) => sum + linesOf(line, size * 1.08, width), 0) * size * 1.35 <= height;
  return whole ?? largestSize(space.small, space.wide ? 130 : 112, broken) ?? space.small;
}
