// The picture of 当选名单: the names in the order they are announced.

import type { ElectedScene } from '../../../core/scenes/scene.ts';
import { type ElectedGrid, evenRows, layElected, nameRoom, nameSize } from '../grid.ts';
import { keysOf } from '../keys.ts';
import { pageRows, pageText } from '../pages.ts';
import { layFrame, layHeading, type Space } from '../space.ts';
import { usePage } from '../turning.ts';
import { boxStyle, Framed, Heading } from './framed.tsx';
import styles from './list.module.css';

interface ElectedProps {
  readonly scene: ElectedScene;
  readonly space: Space;
  readonly sequence: number;
}

export function ElectedPicture({ scene, space, sequence }: ElectedProps) {
  const { frame, heading, paged } = layScene(scene, space);
  const page = usePage(paged.pages, sequence);
  const grid = paged.layout;
  const room = nameRoom(scene.people, grid);
  const people = pageRows(scene.people, paged.perPage, page);
  const keys = keysOf(people.map((person) => person.name));
  const places = evenRows(people.length, grid.columns);
  const hasNotes = scene.people.some((person) => person.note !== '');
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div
        className={styles['list']}
        style={{
          ...boxStyle(heading.rest),
          gridTemplateColumns: `repeat(${grid.columns}, ${grid.cell}px)`,
          gridAutoRows: grid.rowHeight,
        }}
      >
        {people.map((person, index) => (
          <div
            key={keys[index]}
            className={`${styles['person']} ${grid.noteBeside ? styles['personBeside'] : ''}`}
            style={{ gridRow: places[index]?.row, gridColumn: places[index]?.column }}
          >
            <div
              className={`${styles['name']} ${styles['song']}`}
              style={{ fontSize: nameSize(person.name, grid.size, room) }}
              data-whole=""
            >
              {person.name}
            </div>
            {hasNotes && <Note text={person.note} grid={grid} />}
          </div>
        ))}
      </div>
    </Framed>
  );
}

function Note({ text, grid }: { readonly text: string; readonly grid: ElectedGrid }) {
  const style = grid.noteBeside
    ? { fontSize: grid.noteSize }
    : { fontSize: grid.noteSize, height: grid.noteSize * 1.25 };
  return (
    <div className={styles['note']} style={style} data-whole="">
      {text}
    </div>
  );
}

/** The page mark needs the line at the bottom; it is there only when there is more than one page. */
function layScene(scene: ElectedScene, space: Space) {
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const heading = layHeading(space, frame.body, scene.title, scene.subtitle);
    return { frame, heading, paged: layElected(scene.people, heading.rest, space) };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
