// The picture of 出席情况: how many should be here, how many are, and what the rule says of it.

import type { AttendanceScene } from '../../../core/scenes/scene.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, linesOfPhrases, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

export function AttendancePicture({ scene, space }: { readonly scene: AttendanceScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const sizes = attendanceSizes(scene, layout.body.width, layout.body.height, space);
  const hasSentence = scene.sentence !== '' || scene.verdict !== '';
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={{ ...boxStyle(layout.body), justifyContent: 'space-evenly' }}>
        <h1 className={styles['title']} style={{ fontSize: sizes.title }}>
          <Phrases text={scene.title} />
        </h1>
        <div className={styles['figures']}>
          {scene.figures.map((figure) => (
            <div key={figure.label} className={styles['figure']}>
              <div
                className={`${styles['value']} ${figure.emphasis ? styles['emphasis'] : ''}`}
                style={{ fontSize: sizes.value }}
              >
                {figure.value}
              </div>
              <div className={styles['label']} style={{ fontSize: sizes.label }}>
                {figure.label}
              </div>
            </div>
          ))}
        </div>
        {hasSentence && (
          <div className={styles['line']} style={{ fontSize: sizes.sentence }}>
            <Phrases text={scene.sentence} />
            <span className={styles['verdict']}>{scene.verdict}</span>
          </div>
        )}
      </div>
    </Framed>
  );
}

interface AttendanceSizes {
  readonly title: number;
  readonly value: number;
  readonly label: number;
  readonly sentence: number;
}

function attendanceSizes(scene: AttendanceScene, width: number, height: number, space: Space): AttendanceSizes {
  const said = scene.sentence + scene.verdict;
  const title = sizeForWidth(emWidth(scene.title) * 1.08, width, 60, space.wide ? 110 : 96);
  const sentence = sizeForWidth(emWidth(said), width, space.small + 8, space.wide ? 84 : 62);
  const column = width / Math.max(scene.figures.length, 1);
  const label = sizeForWidth(
    widestEms(scene.figures.map((figure) => figure.label)) * 1.14,
    column * 0.94,
    space.least,
    64,
  );
  const taken =
    linesOfPhrases(scene.title, title * 1.08, width) * title * 1.35 +
    label * 1.4 +
    (said === '' ? 0 : linesOfPhrases(said, sentence, width) * sentence * 1.4);
  const byHeight = Math.floor((height - taken - 60) / 1.15);
  const values = widestEms(scene.figures.map((figure) => figure.value));
  return { title, sentence, label, value: sizeForWidth(values, column * 0.86, space.small, Math.min(300, byHeight)) };
}
