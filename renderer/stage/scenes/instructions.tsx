// The picture of 填写说明: the signs and what each means, then the rules of a valid ballot.

import type { InstructionsScene } from '../../../core/scenes/scene.ts';
import { type Box, layFrame, layHeading, layHeadingSmall, type Space } from '../space.ts';
import { emWidth, largestSize, linesOf, linesOfPhrases } from '../type.ts';
import { boxStyle, Framed, Heading, Phrases } from './framed.tsx';
import styles from './instructions.module.css';

export function InstructionsPicture({ scene, space }: { readonly scene: InstructionsScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const large = layHeading(space, layout.body, scene.title, scene.subtitle);
  const hasRoom = instructionSizes(scene, large.rest, space).rule >= space.small;
  const heading = hasRoom ? large : layHeadingSmall(space, layout.body, scene.title, scene.subtitle);
  const sizes = instructionSizes(scene, heading.rest, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
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
            <li key={rule} className={styles['rule']} style={{ marginTop: index === 0 ? 0 : sizes.between }}>
              {sizes.isFull ? rule : <Phrases text={rule} />}
            </li>
          ))}
        </ul>
      </div>
    </Framed>
  );
}

const signLeading = 1.2;

interface InstructionSizes {
  readonly sign: number;
  readonly meaning: number;
  readonly rule: number;
  readonly gap: number;
  readonly between: number;
  /** So many words that lines are filled to the end, wherever that breaks a phrase. */
  readonly isFull: boolean;
}

/** One sign is drawn large; a sign that is a word (空白) is drawn as large as its meaning. */
function signSize(sign: string, sizes: Pick<InstructionSizes, 'sign' | 'meaning'>): number {
  return [...sign].length === 1 ? sizes.sign : sizes.meaning;
}

/** Type below the smallest good size is still better than type over type. */
const lastResort = 20;

/** From airy to tight: how large the signs are and how much air the rules have, against the size of the rules. */
const airy = { sign: 2.5, meaning: 1.3, gap: 0.7, between: 0.4, isFull: false };
const even = { sign: 2, meaning: 1.2, gap: 0.5, between: 0.22, isFull: false };
const tight = { sign: 1.6, meaning: 1.1, gap: 0.3, between: 0.1, isFull: false };

function sizesAt(rule: number, manner: typeof airy): InstructionSizes {
  return {
    rule,
    sign: rule * manner.sign,
    meaning: rule * manner.meaning,
    gap: rule * manner.gap,
    between: rule * manner.between,
    isFull: manner.isFull,
  };
}

/** Airy while the rules stay comfortable to read, else tighter. */
function instructionSizes(scene: InstructionsScene, box: Box, space: Space): InstructionSizes {
  const at = (manner: typeof airy, least: number): InstructionSizes | undefined => {
    const isSmallEnough = (size: number): boolean => isLowEnough(scene, box, sizesAt(size, manner));
    const size = largestSize(least, space.wide ? 84 : 64, isSmallEnough);
    return size === undefined ? undefined : sizesAt(size, manner);
  };
  return (
    at(airy, space.small + 4) ??
    at(even, space.small) ??
    at(tight, space.least) ??
    at({ ...tight, isFull: true }, lastResort) ??
    sizesAt(lastResort, tight)
  );
}

function isLowEnough(scene: InstructionsScene, box: Box, sizes: InstructionSizes): boolean {
  const linesIn = sizes.isFull ? linesOf : linesOfPhrases;
  const lines = scene.rules.reduce((sum, rule) => sum + linesIn(rule, sizes.rule, box.width), 0);
  const width = scene.signs.reduce((sum, { sign, meaning }) => {
    return sum + emWidth(sign) * signSize(sign, sizes) + (emWidth(meaning) + 1.5) * sizes.meaning;
  }, 0);
  const rules = lines * sizes.rule * 1.4 + Math.max(0, scene.rules.length - 1) * sizes.between;
  return width <= box.width && sizes.sign * signLeading + sizes.gap + rules <= box.height;
}
