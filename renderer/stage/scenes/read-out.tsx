// The picture of the reading: who has been read, a dash for who has not, and the one being read as large as can be.

import type { ReadOutScene } from '../../../core/scenes/scene.ts';
import { nameSize } from '../grid.ts';
import { pageText } from '../pages.ts';
import { layCurrent, layReadOut, type ReadOutGrid } from '../read-out-grid.ts';
import { type Box, layFrame, type Space } from '../space.ts';
import { emWidth, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed } from './framed.tsx';
import styles from './read-out.module.css';

export function ReadOutPicture({ scene, space }: { readonly scene: ReadOutScene; readonly space: Space }) {
  const { current } = scene;
  const { frame, grid } = layScene(scene, space);
  const mark = current === null ? '' : pageText(grid.page, grid.pages);
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={mark}>
      {current === null ? (
        <Opening scene={scene} box={frame.body} space={space} />
      ) : (
        <>
          <List scene={scene} grid={grid} />
          <Current current={current} box={grid.current} space={space} />
        </>
      )}
    </Framed>
  );
}

/** Before the first name: the figures of the count. */
function Opening({ scene, box, space }: { readonly scene: ReadOutScene; readonly box: Box; readonly space: Space }) {
  const columns = space.wide ? scene.figures.length : Math.ceil(scene.figures.length / 2);
  const cell = box.width / columns;
  const title = sizeForWidth((emWidth(scene.title) + 1) * 1.08, box.width, 60, space.wide ? 120 : 104);
  const value = sizeForWidth(
    Math.max(2.5, widestEms(scene.figures.map((figure) => figure.value))),
    cell * 0.8,
    space.small,
    space.wide ? 240 : 170,
  );
  return (
    <div className={styles['opening']} style={boxStyle(box)}>
      <h1 className={styles['title']} style={{ fontSize: title }}>
        {scene.title}
      </h1>
      <div className={styles['figures']} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {scene.figures.map((figure) => (
          <div key={figure.label}>
            <div className={`${styles['value']} ${figure.emphasis ? styles['key'] : ''}`} style={{ fontSize: value }}>
              {figure.value}
            </div>
            <div className={styles['label']} style={{ fontSize: space.small + 8 }}>
              {figure.label}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function List({ scene, grid }: { readonly scene: ReadOutScene; readonly grid: ReadOutGrid }) {
  const first = grid.page * grid.perPage;
  const places = Math.min(grid.perPage, scene.total - first);
  return (
    <div
      className={styles['list']}
      style={{
        ...boxStyle(grid.list),
        gridTemplateRows: `repeat(${grid.rows}, ${grid.rowHeight}px)`,
        gridAutoColumns: grid.cell,
        columnGap: 40,
        fontSize: grid.size,
      }}
    >
      {Array.from({ length: places }, (_, offset) => first + offset).map((place) => {
        const row = scene.rows[place];
        if (row === undefined) {
          return (
            <div key={place} className={styles['unread']}>
              —
            </div>
          );
        }
        const isCurrent = place === scene.rows.length - 1;
        return (
          <div key={place} className={`${styles['row']} ${isCurrent ? styles['read'] : ''}`}>
            <span
              style={{ width: grid.nameWidth, fontSize: nameSize(row.name, grid.size, grid.nameWidth) }}
              data-whole=""
            >
              {row.name}
            </span>
            <span className={styles['votes']} data-whole="">
              {row.votes}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Current({
  current,
  box,
  space,
}: {
  readonly current: NonNullable<ReadOutScene['current']>;
  readonly box: Box;
  readonly space: Space;
}) {
  const sizes = layCurrent(current, box, space);
  return (
    <div className={styles['current']} style={boxStyle(box)}>
      <div className={styles['name']} style={{ fontSize: sizes.name }} data-whole="">
        {current.name}
      </div>
      <div className={styles['count']} style={{ fontSize: sizes.votes }}>
        <span className={styles['number']} data-whole="">
          {current.votes}
        </span>
        <span className={styles['unit']} style={{ fontSize: Math.max(space.least, sizes.votes * 0.3) }}>
          票
        </span>
      </div>
      <div className={styles['remarks']} style={{ fontSize: sizes.remark }}>
        {current.remarks.map((remark, index) => (
          <span key={remark} className={index === 0 && remark === '全票' ? styles['key'] : ''} data-whole="">
            {remark}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The page mark needs the line at the bottom, which has its own text here: it is laid out with the widest mark. */
function layScene(scene: ReadOutScene, space: Space) {
  const lay = (mark: string) => {
    const frame = layFrame(space, scene.frame, mark);
    return { frame, grid: layReadOut(scene, frame.body, space) };
  };
  const whole = lay('');
  return whole.grid.pages === 1 ? whole : lay(pageText(98, 99));
}
