// The picture of 填写说明: the signs and what each means, then the rules of a valid ballot.

import type { InstructionsScene } from '../../../core/scenes/scene.ts';
import { type Box, layFrame, layHeading, type Space } from '../space.ts';
import { emWidth, largestSize, linesOf } from '../type.ts';
import { boxStyle, Framed, Heading } from './framed.tsx';
import styles from './instructions.module.css';

export function InstructionsPicture({ scene, space }: { readonly scene: InstructionsScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const heading = layHeading(space, layout.body, scene.title, scene.subtitle);
  const sizes = instructionSizes(scene, heading.rest, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <Heading space={space} layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div className={styles['body']} style={{ ...boxStyle(heading.rest), gap: sizes.gap }}>
        <div className={styles['signs']} style={{ height: sizes.sign * signLeading }}>
          {scene.signs.map(({ sign, meaning }) => (
            <div key={sign} className={styles['pair']} style={{ fontSize: sizes.meaning }}>
              <span className={styles['sign']} style={{ fontSize: signSize(sign, sizes) }}>
                {sign}
              </span>
              <span>{meaning}</span>
            </div>
          ))}
        </div>
        <ul className={styles['rules']} style={{ fontSize: sizes.rule }}>
          {scene.rules.map((rule, index) => (
            <li key={rule} className={styles['rule']} style={{ marginTop: index === 0 ? 0 : sizes.rule * ruleGap }}>
              {rule}
            </li>
          ))}
        </ul>
      </div>
    </Framed>
  );
}

const signLeading = 1.2;
const ruleGap = 0.4;

interface InstructionSizes {
  readonly sign: number;
  readonly meaning: number;
  readonly rule: number;
  readonly gap: number;
}

/** One sign is drawn large; a sign that is a word (空白) is drawn as large as its meaning. */
function signSize(sign: string, sizes: Pick<InstructionSizes, 'sign' | 'meaning'>): number {
  return [...sign].length === 1 ? sizes.sign : sizes.meaning;
}

function sizesAt(rule: number): InstructionSizes {
  return { rule, sign: rule * 2.5, meaning: rule * 1.3, gap: rule * 0.7 };
}

function instructionSizes(scene: InstructionsScene, box: Box, space: Space): InstructionSizes {
  const fits = (size: number): boolean => {
    const sizes = sizesAt(size);
    const lines = scene.rules.reduce((sum, rule) => sum + linesOf(rule, size, box.width), 0);
    const signs = scene.signs.reduce((sum, { sign, meaning }) => {
      return sum + emWidth(sign) * signSize(sign, sizes) + (emWidth(meaning) + 1.5) * sizes.meaning;
    }, 0);
    const height =
      sizes.sign * signLeading + sizes.gap + lines * size * 1.4 + Math.max(0, scene.rules.length - 1) * size * ruleGap;
    return signs <= box.width && height <= box.height;
  };
  return sizesAt(largestSize(space.least, space.wide ? 84 : 64, fits) ?? space.least);
}
