// The picture while ballots are counted: how far the work is, never a vote.

import type { CountingScene } from '../../../core/scenes/scene.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, linesOfPhrases, sizeForWidth } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

/** The bar and the air around it, in canvas units. */
const bar = { height: 22, above: 64, below: 24 };
const sentenceGap = 36;

export function CountingPicture({ scene, space }: { readonly scene: CountingScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const { width } = layout.body;
  const sizes = countingSizes(scene, width, layout.body.height, space);
  const barWidth = space.wide ? width * 0.46 : width * 0.72;
  const done = Math.min(scene.done, scene.total);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={boxStyle(layout.body)}>
        <h1 className={styles['title']} style={{ fontSize: sizes.title }}>
          <Phrases text={scene.title} />
        </h1>
        {scene.sentence !== '' && (
          <div className={styles['line']} style={{ fontSize: sizes.sentence, marginTop: sentenceGap }}>
            <Phrases text={scene.sentence} />
          </div>
        )}
        {scene.total > 0 && (
          <>
            <div className={styles['track']} style={{ width: barWidth, height: bar.height, marginTop: bar.above }}>
              <div className={styles['done']} style={{ width: (barWidth * done) / scene.total }} />
            </div>
            <div className={styles['progress']} style={{ fontSize: sizes.progress, marginTop: bar.below }}>
              {`已计 ${scene.done} 张，共 ${scene.total} 张`}
            </div>
          </>
        )}
      </div>
    </Framed>
  );
}

interface CountingSizes {
  readonly title: number;
  readonly sentence: number;
  readonly progress: number;
}

function countingSizes(scene: CountingScene, width: number, height: number, space: Space): CountingSizes {
  const sentence = sizeForWidth(emWidth(scene.sentence), width, space.small + 8, space.wide ? 88 : 64);
  const progress = space.wide ? 66 : 48;
  const sentenceHeight = linesOfPhrases(scene.sentence, sentence, width) * sentence * 1.4 + sentenceGap;
  const barHeight = bar.above + bar.height + bar.below + progress * 1.4;
  const most = Math.min(space.wide ? 200 : 168, (height - sentenceHeight - barHeight) / 1.35);
  const title = sizeForWidth((emWidth(scene.title) + 1) * 1.08, width, space.small, most);
  return { title, sentence, progress };
}
