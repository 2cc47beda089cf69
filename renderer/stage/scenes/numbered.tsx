// A numbered list under its title, in columns and pages: agenda, order of casting, titles of the discipline.

import type { Frame, Numbered } from '../../../core/scenes/scene.ts';
import { type ColumnGrid, layColumns, lineLeading } from '../columns.ts';
import { keysOf } from '../keys.ts';
import { blocksOf, pageOf, pageRows, pageText } from '../pages.ts';
import { layFrame, layHeading, type Space } from '../space.ts';
import { usePage } from '../turning.ts';
import { emWidth, linesOf } from '../type.ts';
import { boxStyle, Framed, Heading, Phrases } from './framed.tsx';
import styles from './numbered.module.css';

interface NumberedProps {
  readonly frame: Frame;
  readonly title: string;
  readonly items: readonly Numbered[];
  /** Index of the entry that is lit; -1 for none. */
  readonly current: number;
  /** The word behind the entry that is lit. */
  readonly mark: string;
  readonly space: Space;
  readonly sequence: number;
}

export function NumberedPicture({ frame, title, items, current, mark, space, sequence }: NumberedProps) {
  const { paged } = layNumbered(frame, title, items, mark, '', space);
  const turning = usePage(paged.pages, sequence);
  const page = pageOf(items.length, paged.perPage, current) ?? turning;
  return (
    <NumberedPage
      frame={frame}
      title={title}
      all={items}
      items={pageRows(items, paged.perPage, page)}
      current={current}
      mark={mark}
      page={pageText(page, paged.pages)}
      space={space}
    />
  );
}

interface NumberedPageProps extends Omit<NumberedProps, 'sequence'> {
  /** The whole list, of which `items` are on this page: all pages have one size. */
  readonly all: readonly Numbered[];
  readonly page: string;
}

/** One page of a numbered list. */
export function NumberedPage({ frame, title, all, items, current, mark, page, space }: NumberedPageProps) {
  const { layout, heading, paged } = layNumbered(frame, title, all, mark, page, space);
  const grid = paged.layout;
  const columns = blocksOf(items, grid.columns);
  const isTop = columns.length > 1 || paged.pages > 1;
  return (
    <Framed space={space} frame={frame} layout={layout} page={page}>
      <Heading layout={heading} title={title} subtitle="" />
      <div
        className={`${styles['columns']} ${isTop ? '' : styles['middle']}`}
        style={{ ...boxStyle(heading.rest), gap: grid.gap, fontSize: grid.size, lineHeight: lineLeading }}
      >
        {columns.map((column) => (
          <Column key={column[0]?.number ?? ''} items={column} lit={all[current]} mark={mark} grid={grid} />
        ))}
      </div>
    </Framed>
  );
}

interface ColumnProps {
  readonly items: readonly Numbered[];
  readonly lit: Numbered | undefined;
  readonly mark: string;
  readonly grid: ColumnGrid;
}

function Column({ items, lit, mark, grid }: ColumnProps) {
  const keys = keysOf(items.map(({ text }) => text));
  return (
    <div className={styles['column']} style={{ width: grid.columnWidth, gap: grid.between }}>
      {items.map((item, index) => (
        <div key={keys[index]} className={`${styles['entry']} ${item === lit ? styles['lit'] : ''}`}>
          <span className={styles['number']} style={{ width: grid.numberWidth }}>
            {item.number}
          </span>
          <EntryText text={item.text} size={grid.size} width={grid.textWidth} />
          {item === lit && <span className={styles['mark']}>{mark}</span>}
        </div>
      ))}
    </div>
  );
}

/** On one line where it fits, else broken between its phrases. */
export function EntryText({
  text,
  size,
  width,
}: {
  readonly text: string;
  readonly size: number;
  readonly width: number;
}) {
  const isWhole = linesOf(text, size, width) === 1;
  return (
    <span className={styles['text']} style={isWhole ? { whiteSpace: 'pre' } : { maxWidth: width }}>
      {isWhole ? text : <Phrases text={text} />}
    </span>
  );
}

/** The page mark needs the line at the bottom; it is there only when there is more than one page. */
export function layNumbered(
  frame: Frame,
  title: string,
  items: readonly Numbered[],
  mark: string,
  page: string,
  space: Space,
) {
  const markEms = mark === '' ? 0 : emWidth(mark) + 1;
  const lay = (pageMark: string) => {
    const layout = layFrame(space, frame, pageMark);
    const heading = layHeading(space, layout.body, title, '');
    return { layout, heading, paged: layColumns(items, markEms, heading.rest, space) };
  };
  const whole = lay(page);
  return whole.paged.pages === 1 || page !== '' ? whole : lay(pageText(98, 99));
}
