// The picture while ballots are counted: how far the work is, never a vote.

import type { CountingScene } from '../../../core/scenes/scene.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, sizeForWidth } from '../type.ts';
import { boxStyle, Framed } from './framed.tsx';
import styles from './statement.module.css';

export function CountingPicture({ scene, space }: { readonly scene: CountingScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const { width } = layout.body;
  const title = sizeForWidth(emWidth(scene.title) * 1.08, width * 0.9, 72, space.wide ? 200 : 168);
  const sentence = sizeForWidth(emWidth(scene.sentence), width, space.small + 8, space.wide ? 88 : 64);
  const bar = space.wide ? width * 0.46 : width * 0.72;
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        <h1 className={styles['title']} style={{ fontSize: title }}>
          {scene.title}
        </h1>
        {scene.sentence !== '' && (
          <div className={styles['line']} style={{ fontSize: sentence, marginTop: 36 }}>
            {scene.sentence}
          </div>
        )}
        {scene.total > 0 && (
          <>
            <div className={styles['track']} style={{ width: bar, height: 22, marginTop: 64 }}>
              <div
                className={styles['done']}
                style={{ width: (bar * Math.min(scene.done, scene.total)) / scene.total }}
              />
            </div>
            <div className={styles['progress']} style={{ fontSize: space.wide ? 66 : 48, marginTop: 24 }}>
              已计 {scene.done} 张，共 {scene.total} 张
            </div>
          </>
        )}
      </div>
    </Framed>
  );
}
