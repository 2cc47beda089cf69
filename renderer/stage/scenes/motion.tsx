// The picture of 举手表决: the subject, which of the three is being asked, then what the hands decided.

import type { MotionScene } from '../../../core/scenes/scene.ts';
import { type Box, layFrame, type Space } from '../space.ts';
import { emWidth, largestSize, linesOfPhrases, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

export function MotionPicture({ scene, space }: { readonly scene: MotionScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const sizes = motionSizes(scene, layout.body, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <div className={styles['statement']} style={{ ...boxStyle(layout.body), justifyContent: 'space-evenly' }}>
        <h1 className={styles['title']} style={{ fontSize: sizes.subject }}>
          <Phrases text={scene.subject} />
        </h1>
        <div className={styles['figures']}>
          {scene.hands.map(({ label, value, asked }) => (
            <div key={label} className={styles['figure']}>
              {value === '' ? null : (
                <div className={styles['value']} style={{ fontSize: sizes.value }}>
                  {value}
                </div>
              )}
              <span
                className={`${styles['label']} ${asked ? styles['asked'] : ''}`}
                style={{ fontSize: sizes.label }}
                data-whole=""
              >
                {label}
              </span>
            </div>
          ))}
        </div>
        {scene.verdict === '' ? null : (
          <div>
            <div className={styles['verdict']} style={{ fontSize: sizes.verdict, lineHeight: 1.3 }} data-whole="">
              {scene.verdict}
            </div>
            {scene.note === '' ? null : (
              <div className={styles['line']} style={{ fontSize: sizes.note }}>
                <Phrases text={scene.note} />
              </div>
            )}
          </div>
        )}
      </div>
    </Framed>
  );
}

interface MotionSizes {
  readonly subject: number;
  readonly value: number;
  readonly label: number;
  readonly verdict: number;
  readonly note: number;
}

/** The verdict and the figures keep a size that the last row reads; a long subject gives way first. */
function motionSizes(scene: MotionScene, box: Box, space: Space): MotionSizes {
  const isRecorded = scene.verdict !== '';
  const isLong = emWidth(scene.subject) * 60 > box.width * 3;
  const column = box.width / Math.max(scene.hands.length, 1);
  const labels = widestEms(scene.hands.map(({ label }) => label)) * 1.28;
  const note = space.small;
  const noteHeight = scene.note === '' ? 0 : linesOfPhrases(scene.note, note, box.width) * note * 1.4;
  const label = sizeForWidth(
    labels,
    column * 0.94,
    space.least,
    isRecorded ? (isLong ? space.small : 60) : space.wide ? 150 : 120,
  );
  const least = isRecorded
    ? label * 1.4 + space.small * 1.5 * 1.15 + space.small * 1.6 * 1.3 + noteHeight
    : label * 1.5;
  const room = box.height - least - 60;
  const subjectHeight = (size: number) => linesOfPhrases(scene.subject, size * 1.08, box.width - size) * size * 1.35;
  const most = sizeForWidth((emWidth(scene.subject) + 1) * 1.08, box.width, 84, space.wide ? 140 : 112);
  const subject = largestSize(space.least, most, (size) => subjectHeight(size) <= room) ?? space.least;
  const left = box.height - subjectHeight(subject) - noteHeight - label * 1.4 - 80;
  const verdict = Math.max(space.small * 1.4, Math.min(150, Math.floor((left * 0.42) / 1.3)));
  const values = Math.max(widestEms(scene.hands.map(({ value }) => value)), 1);
  const byHeight = Math.floor((left - verdict * 1.3) / 1.15);
  return {
    subject,
    label,
    note,
    verdict,
    value: sizeForWidth(values, column * 0.8, space.small, Math.min(240, byHeight)),
  };
}
