// The picture of 样票: the paper with every space empty, the signs and what they mean, and two rules.

import type { BallotSampleScene } from '../../../core/scenes/scene.ts';
import { type Box, layFrame, layHeading, layHeadingSmall, type Space } from '../space.ts';
import { emWidth, largestSize, linesOfPhrases, widestEms } from '../type.ts';
import styles from './ballot-sample.module.css';
import { boxStyle, Framed, Heading, Phrases } from './framed.tsx';

const writeInLabel = '另选人';

export function BallotSamplePicture({ scene, space }: { readonly scene: BallotSampleScene; readonly space: Space }) {
  const layout = layFrame(space, scene.frame, '');
  const large = layHeading(space, layout.body, scene.title, '');
  const hasRoom = sizesIn(scene, large.rest, space) !== undefined;
  const heading = hasRoom ? large : layHeadingSmall(space, layout.body, scene.title, '');
  const sizes = sizesIn(scene, heading.rest, space) ?? sizesAt(scene, space.least, heading.rest, space);
  return (
    <Framed space={space} frame={scene.frame} layout={layout}>
      <Heading layout={heading} title={scene.title} subtitle="" />
      <div
        className={`${styles['body']} ${isBeside(scene) ? styles['beside'] : ''}`}
        style={{ ...boxStyle(heading.rest), gap: sizes.size * gapEms(scene) }}
      >
        <div className={styles['paper']} style={{ fontSize: sizes.size, width: sizes.width }}>
          {headingOf(scene).map((line) => (
            <div key={line} className={styles['heading']}>
              <Phrases text={line} />
            </div>
          ))}
          {scene.place === 'columns' ? (
            <ColumnBallot scene={scene} sizes={sizes} />
          ) : (
            <RowBallot scene={scene} sizes={sizes} />
          )}
        </div>
        <div className={styles['words']} style={{ gap: sizes.size * 0.5 }}>
          <div className={styles['signs']} style={{ fontSize: sizes.size }}>
            {scene.signs.map(({ sign, meaning }) => (
              <span key={sign} className={styles['pair']}>
                <b className={styles['sign']}>{sign}</b>
                {meaning}
              </span>
            ))}
          </div>
          <div className={styles['notes']} style={{ fontSize: sizes.note }}>
            {scene.notes.map((note) => (
              <div key={note}>
                <Phrases text={note} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </Framed>
  );
}

interface SampleProps {
  readonly scene: BallotSampleScene;
  readonly sizes: SampleSizes;
}

/** Names side by side, a space for the sign above each. */
function RowBallot({ scene, sizes }: SampleProps) {
  const cells = cellsOf(scene);
  return (
    <table className={styles['table']}>
      <tbody>
        <tr style={{ height: sizes.size * spaceRow }}>
          <th scope="row">符号</th>
          {cells.map(({ key }) => (
            <td key={key} style={{ width: sizes.cell }} />
          ))}
        </tr>
        <tr style={{ height: sizes.size * nameRow }}>
          <th scope="row">姓名</th>
          {cells.map(({ key, text }) => (
            <td key={key} data-whole="">
              {text}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** One line a name, a column for every meaning. */
function ColumnBallot({ scene, sizes }: SampleProps) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr style={{ height: sizes.size * nameRow }}>
          <th scope="col" style={{ width: sizes.cell }}>
            姓名
          </th>
          {scene.columns.map((column) => (
            <th key={column} scope="col" data-whole="">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cellsOf(scene).map(({ key, text }) => (
          <tr key={key} style={{ height: sizes.size * nameRow }}>
            <td data-whole="">{text}</td>
            {scene.columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Cell {
  readonly key: string;
  readonly text: string;
}

/** The names and, after them, the places for names written in. */
function cellsOf({ names, writeIns }: BallotSampleScene): readonly Cell[] {
  return [
    ...names.map((name) => ({ key: name, text: name })),
    ...Array.from({ length: writeIns }, (_, index) => ({ key: `${writeInLabel} ${index + 1}`, text: writeInLabel })),
  ];
}

interface SampleSizes {
  readonly size: number;
  readonly note: number;
  /** The paper's own width and that of the cell of one name. */
  readonly width: number;
  readonly cell: number;
}

/** In ems of the paper: its padding, a line of its heading, the row of spaces, a row of names. */
const padding = 0.6;
const headingLine = 1.35;
const spaceRow = 1.5;
const nameRow = 1.5;
const signLine = 1.5;
const noteLeading = 1.35;

/** A table of rows is high and narrow: the words stand at its right. */
function isBeside({ place }: BallotSampleScene): boolean {
  return place === 'columns';
}

/** The congress is in the line at the top already: where height is short, the title of the ballot is enough. */
function headingOf(scene: BallotSampleScene): readonly string[] {
  return isBeside(scene) ? scene.heading.slice(-1) : scene.heading;
}

function gapEms(scene: BallotSampleScene): number {
  return isBeside(scene) ? 1 : 0.5;
}

function sizesAt(scene: BallotSampleScene, size: number, box: Box, space: Space): SampleSizes {
  const cells = cellsOf(scene);
  const cell = (widestEms(cells.map(({ text }) => text)) + 1) * size;
  const isColumns = scene.place === 'columns';
  const table = isColumns
    ? cell + scene.columns.reduce((sum, column) => sum + (emWidth(column) + 1.4) * size, 0)
    : cells.length * cell + 3 * size;
  const heading = widestEms(headingOf(scene)) * size;
  const width = Math.min(box.width, Math.max(table, heading) + padding * 2 * size);
  return { size, note: Math.max(space.least, size * 0.86), width, cell };
}

/** The largest size at which the paper, the signs and the rules stand under each other; undefined where none is. */
function sizesIn(scene: BallotSampleScene, box: Box, space: Space): SampleSizes | undefined {
  const size = largestSize(space.least, space.wide ? 92 : 66, (wanted) => isLowEnough(scene, wanted, box, space));
  return size === undefined ? undefined : sizesAt(scene, size, box, space);
}

function isLowEnough(scene: BallotSampleScene, size: number, box: Box, space: Space): boolean {
  const { width, note, cell } = sizesAt(scene, size, box, space);
  const cells = cellsOf(scene).length;
  const inner = width - padding * 2 * size;
  const isWide = scene.place === 'columns' || cells * cell + 3 * size <= inner + 0.5;
  const right = isBeside(scene) ? box.width - width - gapEms(scene) * size : box.width;
  const rows = scene.place === 'columns' ? (cells + 1) * nameRow : spaceRow + nameRow;
  const heading = headingOf(scene).reduce((sum, line) => sum + linesOfPhrases(line, size, inner), 0) * headingLine;
  const paper = (padding * 2 + heading + rows + 0.3) * size;
  const pairs = scene.signs.map(({ sign, meaning }) => emWidth(sign) + emWidth(meaning) + 2);
  const signs = isBeside(scene) ? Math.max(...pairs) : pairs.reduce((sum, ems) => sum + ems, 0);
  const notes =
    scene.notes.reduce((sum, text) => sum + linesOfPhrases(text, note, Math.max(right, 1)), 0) * note * noteLeading;
  const signLines = isBeside(scene) ? scene.signs.length : 1;
  const words = signLines * signLine * size + notes + size * 0.5;
  const height = isBeside(scene) ? Math.max(paper, words) : paper + words + gapEms(scene) * size;
  return isWide && signs * size <= right && height <= box.height;
}
