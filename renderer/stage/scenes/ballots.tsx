// The picture of ballots out and in: one contest in large figures, several as rows.

import type { BallotsCollectedScene, BallotsIssuedScene } from '../../../core/scenes/scene.ts';
import { type BallotRows, layBallots } from '../ballot-rows.ts';
import { pageRows, pageText } from '../pages.ts';
import { layFrame, layHeading, type Space } from '../space.ts';
import { usePage } from '../turning.ts';
import { linesOfPhrases } from '../type.ts';
import styles from './ballots.module.css';
import { FiguresPicture } from './figures.tsx';
import { boxStyle, Framed, Heading, Phrases } from './framed.tsx';

type Scene = BallotsIssuedScene | BallotsCollectedScene;

interface BallotsProps {
  readonly scene: Scene;
  readonly space: Space;
  readonly sequence: number;
}

export function BallotsPicture({ scene, space, sequence }: BallotsProps) {
  const [only, ...others] = scene.rows;
  if (only !== undefined && others.length === 0) {
    const sentence = only.verdict === '' ? scene.sentence : `${scene.sentence}，`;
    const texts = {
      ...scene,
      subtitle: only.title,
      figures: only.figures,
      sentence,
      verdict: only.verdict,
      article: '',
    };
    return <FiguresPicture texts={texts} space={space} />;
  }
  return <Rows scene={scene} space={space} sequence={sequence} />;
}

function Rows({ scene, space, sequence }: BallotsProps) {
  const { frame, heading, rows, sentence, paged } = layRows(scene, space);
  const page = usePage(paged.pages, sequence);
  const grid = paged.layout;
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle="" />
      <div className={styles['rows']} style={{ ...boxStyle(rows), fontSize: grid.size }}>
        {pageRows(scene.rows, paged.perPage, page).map((row) => (
          <Row key={row.title} row={row} grid={grid} />
        ))}
      </div>
      {scene.sentence !== '' && (
        <div className={styles['sentence']} style={{ ...boxStyle(sentence), fontSize: space.small + 8 }}>
          <Phrases text={scene.sentence} />
        </div>
      )}
    </Framed>
  );
}

function Row({ row, grid }: { readonly row: Scene['rows'][number]; readonly grid: BallotRows }) {
  return (
    <div className={styles['row']} style={{ height: grid.rowHeight }}>
      <div className={styles['title']} style={{ width: grid.titleWidth }}>
        <Phrases text={row.title} />
      </div>
      {row.figures.map(({ label, value, emphasis }) => (
        <div key={label} className={styles['figure']} style={{ width: grid.figureWidth }}>
          <span className={styles['label']}>{label}</span>
          <span
            className={`${styles['value']} ${emphasis ? styles['emphasis'] : ''}`}
            style={{ fontSize: grid.valueSize }}
          >
            {value}
          </span>
          <span className={styles['label']}>张</span>
        </div>
      ))}
      {grid.verdictWidth > 0 && (
        <div className={styles['verdict']} style={{ width: grid.verdictWidth }}>
          {row.verdict}
        </div>
      )}
    </div>
  );
}

function layRows(scene: Scene, space: Space) {
  const size = space.small + 8;
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const heading = layHeading(space, frame.body, scene.title, '');
    const lines = scene.sentence === '' ? 0 : linesOfPhrases(scene.sentence, size, heading.rest.width);
    const height = lines * size * 1.4;
    const rows = { ...heading.rest, height: heading.rest.height - (lines === 0 ? 0 : height + 20) };
    const sentence = { ...rows, top: rows.top + rows.height + 20, height };
    return { frame, heading, rows, sentence, paged: layBallots(scene.rows, rows, space) };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
