// The picture of 点名: one delegation, who has answered, and the figures of it.

import type { Figure, RollCallMark, RollCallScene } from '../../../core/scenes/scene.ts';
import { type CallGrid, evenRows, layCall, nameSize } from '../grid.ts';
import { keysOf } from '../keys.ts';
import { pageBeingCalled, pageRows, pageText } from '../pages.ts';
import { type Box, layFrame, layHeading, type Space } from '../space.ts';
import { usePage } from '../turning.ts';
import { sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Heading } from './framed.tsx';
import styles from './list.module.css';

interface RollCallProps {
  readonly scene: RollCallScene;
  readonly space: Space;
  readonly sequence: number;
}

export function RollCallPicture({ scene, space, sequence }: RollCallProps) {
  const { frame, heading, side, names, paged } = layScene(scene, space);
  const turning = usePage(paged.pages, sequence);
  const page =
    pageBeingCalled(
      scene.names.map(({ mark }) => mark),
      paged.perPage,
    ) ?? turning;
  const called = pageRows(scene.names, paged.perPage, page);
  const keys = keysOf(called.map(({ name }) => name));
  const grid = paged.layout;
  const places = evenRows(called.length, grid.columns);
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div
        className={`${styles['list']} ${paged.pages > 1 ? styles['top'] : ''}`}
        style={{
          ...boxStyle(names),
          gridTemplateColumns: `repeat(${grid.columns}, ${grid.cell}px)`,
          gridAutoRows: grid.rowHeight,
        }}
      >
        {called.map(({ name, mark }, index) => (
          <Called key={keys[index]} name={name} mark={mark} grid={grid} place={places[index]} />
        ))}
      </div>
      <Figures figures={scene.figures} box={side} space={space} />
    </Framed>
  );
}

function markText(mark: RollCallMark): string {
  switch (mark) {
    case 'waiting':
      return '';
    case 'answered':
      return '✓';
    case 'silent':
      return '未应答';
    case 'absent':
      return '缺席';
  }
}

interface CalledProps {
  readonly name: string;
  readonly mark: RollCallMark;
  readonly grid: CallGrid;
  readonly place: { readonly row: number; readonly column: number } | undefined;
}

function Called({ name, mark, grid, place }: CalledProps) {
  return (
    <div className={`${styles['called']} ${styles[mark]}`} style={{ gridRow: place?.row, gridColumn: place?.column }}>
      <span className={styles['name']} style={{ fontSize: nameSize(name, grid.size, grid.room) }} data-whole="">
        {name}
      </span>
      <span className={styles['mark']} style={{ fontSize: grid.markSize, width: grid.markWidth }} data-whole="">
        {markText(mark)}
      </span>
    </div>
  );
}

function Figures({
  figures,
  box,
  space,
}: {
  readonly figures: readonly Figure[];
  readonly box: Box;
  readonly space: Space;
}) {
  const most = Math.min(space.wide ? 150 : 120, (box.height / Math.max(figures.length, 1) - space.small * 1.35) / 1.3);
  const size = sizeForWidth(widestEms(figures.map((figure) => figure.value)), box.width * 0.8, space.least, most);
  return (
    <div className={styles['side']} style={boxStyle(box)}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <div className={`${styles['value']} ${figure.emphasis ? styles['emphasis'] : ''}`} style={{ fontSize: size }}>
            {figure.value}
          </div>
          <div className={styles['label']} style={{ fontSize: space.small }}>
            {figure.label}
          </div>
        </div>
      ))}
    </div>
  );
}

function layScene(scene: RollCallScene, space: Space) {
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const sideWidth =
      scene.figures.length === 0 ? 0 : Math.round(space.wide ? 420 : Math.max(230, frame.body.width * 0.15));
    const gap = sideWidth === 0 ? 0 : 48;
    const main = { ...frame.body, width: frame.body.width - sideWidth - gap };
    const heading = layHeading(space, main, scene.title, scene.subtitle);
    const side = { ...frame.body, left: main.left + main.width + gap, width: sideWidth };
    const paged = layCall(
      scene.names.map(({ name }) => name),
      heading.rest,
      space,
    );
    return { frame, heading, side, names: heading.rest, paged };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
