// The picture of the candidates: each name with a few words, in the order of the list.

import type { CandidatesScene } from '../../../core/scenes/scene.ts';
import { areBare, type EntryGrid, entryLeading, layEntries } from '../entries.ts';
import { nameSize } from '../grid.ts';
import { keysOf } from '../keys.ts';
import { blocksOf, pageOf, pageRows, pageText } from '../pages.ts';
import { layFrame, layHeading, layHeadingSmall, type Space } from '../space.ts';
import { readingTime, usePage } from '../turning.ts';
import styles from './candidates.module.css';
import { ElectedPicture } from './elected.tsx';
import { boxStyle, Framed, Heading } from './framed.tsx';

interface CandidatesProps {
  readonly scene: CandidatesScene;
  readonly space: Space;
  readonly sequence: number;
}

type Person = CandidatesScene['people'][number];

export function CandidatesPicture({ scene, space, sequence }: CandidatesProps) {
  if (areBare(scene.people)) {
    const people = scene.people.map(({ name }) => ({ name, note: '' }));
    return <ElectedPicture scene={{ ...scene, kind: 'elected', people }} space={space} sequence={sequence} />;
  }
  return <Entries scene={scene} space={space} sequence={sequence} />;
}

function Entries({ scene, space, sequence }: CandidatesProps) {
  const { frame, heading, paged } = layScene(scene, space);
  const { people, current } = scene;
  const words = people.map(({ details, introduction }) => details + introduction);
  const turning = usePage(paged.pages, sequence, readingTime(words));
  const page = pageOf(people.length, paged.perPage, current) ?? turning;
  const grid = paged.layout;
  const columns = blocksOf(pageRows(people, paged.perPage, page), grid.columns);
  const isTop = grid.columns > 1 || paged.pages > 1;
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div
        className={`${styles['columns']} ${isTop ? styles['top'] : ''}`}
        style={{ ...boxStyle(heading.rest), gap: grid.gap, fontSize: grid.size, lineHeight: entryLeading }}
      >
        {columns.map((column) => (
          <Column key={column[0]?.name ?? ''} people={column} lit={people[current]} grid={grid} />
        ))}
      </div>
    </Framed>
  );
}

interface ColumnProps {
  readonly people: readonly Person[];
  readonly lit: Person | undefined;
  readonly grid: EntryGrid;
}

function Column({ people, lit, grid }: ColumnProps) {
  const keys = keysOf(people.map(({ name }) => name));
  return (
    <div className={styles['column']} style={{ width: grid.columnWidth, gap: grid.between }}>
      {people.map((person, index) => (
        <div
          key={keys[index]}
          className={`${styles['entry']} ${grid.above ? styles['over'] : ''} ${person === lit ? styles['lit'] : ''}`}
        >
          <div className={styles['nameCell']} style={{ width: grid.nameWidth }}>
            <span
              className={styles['name']}
              style={{ fontSize: nameSize(person.name, grid.nameSize, grid.nameWidth - grid.size) }}
              data-whole=""
            >
              {person.name}
            </span>
          </div>
          <div style={{ width: grid.textWidth }}>
            {person.details !== '' && <div className={styles['details']}>{person.details}</div>}
            {person.introduction !== '' && <div className={styles['words']}>{person.introduction}</div>}
          </div>
        </div>
      ))}
    </div>
  );
}

/** The title above the list, or smaller where that saves a page. */
function layScene(scene: CandidatesScene, space: Space) {
  const above = layUnder(scene, space, layHeading);
  const small = layUnder(scene, space, layHeadingSmall);
  return small.paged.pages < above.paged.pages ? small : above;
}

function layUnder(scene: CandidatesScene, space: Space, headingFor: typeof layHeading) {
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const heading = headingFor(space, frame.body, scene.title, scene.subtitle);
    return { frame, heading, paged: layEntries(scene.people, heading.rest, space) };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
