// The picture of 十严禁: all titles on the first page, then a page an item, its text as large as it can be.

import type { DisciplineScene } from '../../../core/scenes/scene.ts';
import { pagesOf, pageText } from '../pages.ts';
import { layFrame, type Space } from '../space.ts';
import { readingTime, usePage } from '../turning.ts';
import { emWidth, largestSize, linesOf, sizeForWidth } from '../type.ts';
import { boxStyle, Framed } from './framed.tsx';
import { layNumbered, NumberedPage } from './numbered.tsx';
import styles from './paragraph.module.css';

interface DisciplineProps {
  readonly scene: DisciplineScene;
  readonly space: Space;
  readonly sequence: number;
}

type Item = DisciplineScene['items'][number];

/** A page has the titles of several items, or one item with its text. */
type Sheet = { readonly list: readonly Item[] } | { readonly item: Item };

export function DisciplinePicture({ scene, space, sequence }: DisciplineProps) {
  const { title, items, current } = scene;
  const sheets = sheetsOf(scene, space);
  const turning = usePage(sheets.length, sequence, readingTime(items.map(({ body }) => body)));
  const held = items[current];
  const sheet: Sheet | undefined = held === undefined ? sheets[turning] : { item: held };
  const page = held === undefined ? pageText(turning, sheets.length) : `第 ${current + 1}/${items.length} 条`;
  if (sheet === undefined || 'list' in sheet) {
    const list = { frame: scene.frame, title, items: sheet?.list ?? [], page };
    return <NumberedPage {...list} all={items} current={-1} mark="" space={space} />;
  }
  return <ItemPage scene={scene} item={sheet.item} page={page} space={space} />;
}

function sheetsOf({ frame, title, items }: DisciplineScene, space: Space): readonly Sheet[] {
  const { perPage } = layNumbered(frame, title, items, '', pageText(98, 99), space).paged;
  return [
    ...pagesOf(items, perPage).map((list) => ({ list })),
    ...items.filter((item) => item.body !== '').map((item) => ({ item })),
  ];
}

interface ItemPageProps {
  readonly scene: DisciplineScene;
  readonly item: Item;
  readonly page: string;
  readonly space: Space;
}

function ItemPage({ scene, item, page, space }: ItemPageProps) {
  const layout = layFrame(space, scene.frame, page);
  const { width, height } = layout.body;
  const title = `${item.number}、${item.text}`;
  const titleSize = sizeForWidth((emWidth(title) + 1) * 1.06, width, space.small, space.wide ? 132 : 104);
  const room = height - titleSize * 1.35 - space.small;
  const most = space.wide ? 112 : 76;
  const size =
    largestSize(space.least, most, (wanted) => linesOf(`　　${item.body}`, wanted, width) * wanted * 1.5 <= room) ??
    space.least;
  return (
    <Framed space={space} frame={scene.frame} layout={layout} page={page}>
      <div className={styles['page']} style={{ ...boxStyle(layout.body), gap: space.small }}>
        <h1 className={styles['title']} style={{ fontSize: titleSize }}>
          {title}
        </h1>
        {item.body !== '' && (
          <p className={styles['text']} style={{ fontSize: size }}>
            {item.body}
          </p>
        )}
      </div>
    </Framed>
  );
}
