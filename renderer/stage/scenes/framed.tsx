// What every picture shares: the line at the top with the one rule, the line at the bottom, the title of a list.

import type { CSSProperties, ReactNode } from 'react';
import type { Frame } from '../../../core/scenes/scene.ts';
import type { Bar, Box, FrameLayout, HeadingLayout, Space } from '../space.ts';
import styles from './framed.module.css';

/** A box of the layout as a style, in canvas units. */
export function boxStyle(box: Box): CSSProperties {
  return { left: box.left, top: box.top, width: box.width, height: box.height };
}

interface FramedProps {
  readonly space: Space;
  readonly frame: Frame;
  readonly layout: FrameLayout;
  readonly page?: string;
  readonly children: ReactNode;
}

/** Draws the frame around a body; the children place themselves on the canvas. */
export function Framed({ space, frame, layout, page = '', children }: FramedProps) {
  const { head, foot, ruleTop } = layout;
  return (
    <>
      {ruleTop !== undefined && (
        <>
          <div className={barClass(styles['head'], head)} style={barStyle(space, head)}>
            {frame.left !== '' && <span>{frame.left}</span>}
            {frame.practice && <span className={styles['practice']}>演练</span>}
            {frame.right !== '' && <span className={styles['end']}>{frame.right}</span>}
          </div>
          <div className={styles['rule']} style={{ left: space.margin, top: ruleTop, width: space.inner }} />
        </>
      )}
      {children}
      {foot.height > 0 && (
        <div className={barClass(styles['foot'], foot)} style={barStyle(space, foot)}>
          <span>{frame.footLeft}</span>
          {page !== '' && <span>{page}</span>}
          {frame.footRight !== '' && <span className={styles['end']}>{frame.footRight}</span>}
        </div>
      )}
    </>
  );
}

function barClass(kind: string | undefined, bar: Bar): string {
  return [styles['bar'], kind, bar.stacked ? styles['stacked'] : ''].join(' ');
}

function barStyle(space: Space, bar: Bar & { readonly top: number }): CSSProperties {
  return { left: space.margin, width: space.inner, top: bar.top, height: bar.height, fontSize: bar.size };
}

interface HeadingProps {
  readonly space: Space;
  readonly layout: HeadingLayout;
  readonly title: string;
  readonly subtitle: string;
}

/** The title of a list: centred above it, or at its side on a wall. */
export function Heading({ space, layout, title, subtitle }: HeadingProps) {
  return (
    <div className={`${styles['heading']} ${space.wide ? styles['beside'] : ''}`} style={boxStyle(layout.box)}>
      <h1 className={styles['title']} style={{ fontSize: layout.titleSize }}>
        {title}
      </h1>
      {subtitle !== '' && (
        <div className={styles['subtitle']} style={{ fontSize: layout.subtitleSize }}>
          {subtitle}
        </div>
      )}
    </div>
  );
}
