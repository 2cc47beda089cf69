// The picture of a few words typed by the chair.

import type { MessageScene } from '../../../core/scenes/scene.ts';
import { keysOf } from '../keys.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, largestSize, linesOf, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed } from './framed.tsx';
import styles from './statement.module.css';

export function MessagePicture({ scene, space }: { readonly scene: MessageScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const { width, height } = layout.body;
  const title = sizeForWidth(emWidth(scene.title) * 1.08, width, space.wide ? 100 : 72, space.wide ? 170 : 136);
  const titleHeight = linesOf(scene.title, title * 1.08, width) * title * 1.35;
  const gap = scene.lines.length === 0 ? 0 : 40;
  const keys = keysOf(scene.lines);
  const size = lineSize(scene.lines, width, height - titleHeight - gap, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        <h1 className={styles['title']} style={{ fontSize: title, marginBottom: gap }}>
          {scene.title}
        </h1>
        {scene.lines.map((line, index) => (
          <div key={keys[index]} className={styles['line']} style={{ fontSize: size, minHeight: size * 1.45 }}>
            {line}
          </div>
        ))}
      </div>
    </Framed>
  );
}

/** Unbroken lines where they stay readable; otherwise as large as the height allows. */
function lineSize(lines: readonly string[], width: number, height: number, space: Space): number {
  const most = space.wide ? 92 : 72;
  const whole = largestSize(space.small + 10, most, (size) => {
    return widestEms(lines) * size <= width && lines.length * size * 1.45 <= height;
  });
  const broken = (size: number): boolean =>
    lines.reduce((sum, line) => sum + linesOf(line, size, width), 0) * size * 1.45 <= height;
  return whole ?? largestSize(space.least, most - 8, broken) ?? space.least;
}
