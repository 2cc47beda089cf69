// The picture of 计票结果: one row a person, the figures, and the word 当选.

import type { ResultTableScene } from '../../../core/scenes/scene.ts';
import { figureLabels, layTable, nameLabel, nameSize, type TableGrid, tableWidth } from '../grid.ts';
import { keysOf } from '../keys.ts';
import { blocksOf, pageRows, pageText } from '../pages.ts';
import { layFrame, layHeading, layHeadingSmall, type Space } from '../space.ts';
import { usePage } from '../turning.ts';
import { linesOfPhrases } from '../type.ts';
import { boxStyle, Framed, Heading, Phrases } from './framed.tsx';
import styles from './list.module.css';

interface ResultTableProps {
  readonly scene: ResultTableScene;
  readonly space: Space;
  readonly sequence: number;
}

export function ResultTablePicture({ scene, space, sequence }: ResultTableProps) {
  const { frame, heading, table, note, paged } = layScene(scene, space);
  const page = usePage(paged.pages, sequence);
  const blocks = blocksOf(pageRows(scene.rows, paged.perPage, page), paged.layout.blocks);
  const alignItems = paged.layout.blocks > 1 || paged.pages > 1 ? 'flex-start' : 'center';
  return (
    <Framed space={space} frame={scene.frame} layout={frame} page={pageText(page, paged.pages)}>
      <Heading layout={heading} title={scene.title} subtitle={scene.subtitle} />
      <div className={styles['blocks']} style={{ ...boxStyle(table), gap: paged.layout.blockGap, alignItems }}>
        {blocks.map((rows) => (
          <Block key={rows[0]?.name ?? ''} scene={scene} rows={rows} grid={paged.layout} />
        ))}
      </div>
      {scene.note !== '' && (
        <div className={styles['remark']} style={{ ...boxStyle(note), fontSize: space.small }}>
          <Phrases text={scene.note} />
        </div>
      )}
    </Framed>
  );
}

interface BlockProps {
  readonly scene: ResultTableScene;
  readonly rows: ResultTableScene['rows'];
  readonly grid: TableGrid;
}

function Block({ scene, rows, grid }: BlockProps) {
  const labels = figureLabels(scene);
  const keys = keysOf(rows.map((row) => row.name));
  const markSize = Math.max(grid.headSize, Math.round(grid.size * 0.8));
  return (
    <table className={styles['block']} style={{ width: tableWidth(grid), fontSize: grid.size }}>
      <colgroup>
        <col style={{ width: grid.nameWidth }} />
        {labels.map((label, index) => (
          <col key={label} style={{ width: grid.columnWidths[index] ?? 0 }} />
        ))}
        {grid.markWidth > 0 && <col style={{ width: grid.markWidth }} />}
      </colgroup>
      <thead>
        <tr style={{ height: grid.headHeight, fontSize: grid.headSize }}>
          <th className={styles['nameCell']}>{nameLabel(scene)}</th>
          {labels.map((label) => (
            <th key={label}>{label}</th>
          ))}
          {grid.markWidth > 0 && <th aria-label={scene.mark} />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keys[index]} className={row.elected ? styles['elected'] : ''} style={{ height: grid.rowHeight }}>
            <td className={styles['nameCell']}>
              <span
                className={styles['name']}
                style={{ color: 'inherit', fontSize: nameSize(row.name, grid.size, grid.nameWidth) }}
                data-whole=""
              >
                {row.name}
              </span>
            </td>
            {labels.map((label, cell) => (
              <td key={label} data-whole="">
                {row.cells[cell] ?? ''}
              </td>
            ))}
            {grid.markWidth > 0 && (
              <td className={styles['electedMark']} style={{ fontSize: markSize }}>
                {row.elected ? scene.mark : ''}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The title above the table, or smaller where the rows gain by it. */
function layScene(scene: ResultTableScene, space: Space) {
  const above = layUnder(scene, space, layHeading);
  const line = layUnder(scene, space, layHeadingSmall);
  const hasFewerPages = line.paged.pages < above.paged.pages;
  const isLarger = line.paged.pages === above.paged.pages && line.paged.layout.size > above.paged.layout.size * 1.05;
  return hasFewerPages || isLarger ? line : above;
}

function layUnder(scene: ResultTableScene, space: Space, headingFor: typeof layHeading) {
  const lay = (pageMark: string) => {
    const frame = layFrame(space, scene.frame, pageMark);
    const heading = headingFor(space, frame.body, scene.title, scene.subtitle);
    const noteLines = scene.note === '' ? 0 : linesOfPhrases(scene.note, space.small, heading.rest.width);
    const noteHeight = noteLines * space.small * 1.35;
    const table = { ...heading.rest, height: heading.rest.height - (noteLines === 0 ? 0 : noteHeight + 16) };
    const note = { ...table, top: table.top + table.height + 16, height: noteHeight };
    return { frame, heading, table, note, paged: layTable(scene, table, space) };
  };
  const whole = lay('');
  return whole.paged.pages === 1 ? whole : lay(pageText(98, 99));
}
