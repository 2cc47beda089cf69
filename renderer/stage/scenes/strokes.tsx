// The picture of 公开唱票: every candidate with the strokes of 正 drawn so far, and the number of them.

import type { StrokesScene } from '../../../core/scenes/scene.ts';
import { nameSize } from '../grid.ts';
import { keysOf } from '../keys.ts';
import { blocksOf, pageRows, pageText } from '../pages.ts';
import { layFrame, layHeadingSmall, type Space } from '../space.ts';
import { layStrokes, type StrokeGrid } from '../stroke-grid.ts';
import { usePage } from '../turning.ts';
import { charactersOf, Zheng } from '../zheng.tsx';
import { boxStyle, Framed, Heading } from './framed.tsx';
import styles from './strokes.module.css';

interface StrokesProps {
  readonly scene: StrokesScene;
  readonly space: Space;
  readonly sequence: number;
}

export function StrokesPicture({ scene, space, sequence }: StrokesProps) {
  const { frame, heading, paged } = layScene(scene, space);
  const page = usePage(paged.pages, sequence);
  const blocks = blocksOf(pageRows(scene.rows, paged.perPage, page), paged.layout.blocks);
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div className={styles['blocks']} style={boxStyle(heading.rest)}>
        {blocks.map((rows) => (
          <Block key={rows[0]?.name ?? ''} rows={rows} grid={paged.layout} />
        ))}
      </div>
    </Framed>
  );
}

function Block({ rows, grid }: { readonly rows: StrokesScene['rows']; readonly grid: StrokeGrid }) {
  const keys = keysOf(rows.map(({ name }) => name));
  return (
    <div style={{ width: grid.blockWidth, fontSize: grid.size }}>
      {rows.map(({ name, strokes, votes }, index) => (
        <div key={keys[index]} className={styles['row']} style={{ height: grid.rowHeight }}>
          <span
            className={styles['name']}
            style={{ width: grid.nameWidth, fontSize: nameSize(name, grid.size, grid.nameWidth) }}
            data-whole=""
          >
            {name}
          </span>
          <span className={styles['marks']} style={{ width: grid.marks.width, maxHeight: grid.marks.height }}>
            {charactersOf(strokes).map(({ no, drawn }) => (
              <Zheng key={no} drawn={drawn} size={grid.zheng} />
            ))}
          </span>
          <span className={styles['votes']} style={{ width: grid.votesWidth }} data-whole="">
            {votes}
          </span>
        </div>
      ))}
    </div>
  );
}

function layScene(scene: StrokesScene, space: Space) {
  const names = scene.rows.map(({ name }) => name);
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const heading = layHeadingSmall(space, frame.body, scene.title, scene.subtitle);
    return { frame, heading, paged: layStrokes(names, scene.most, heading.rest, space) };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
