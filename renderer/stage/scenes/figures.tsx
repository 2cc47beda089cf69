// A few large figures with their names, and a sentence that says what follows: attendance, quorum, ballots.

import type { Figure, Frame } from '../../../core/scenes/scene.ts';
import { layFrame, type Space } from '../space.ts';
import { emWidth, linesOfPhrases, sizeForWidth, widestEms } from '../type.ts';
import { boxStyle, Framed, Phrases } from './framed.tsx';
import styles from './statement.module.css';

/** Texts may be empty: then they draw nothing. */
export interface FiguresTexts {
  readonly frame: Frame;
  readonly title: string;
  /** Under the title. */
  readonly subtitle: string;
  readonly figures: readonly Figure[];
  readonly sentence: string;
  /** The last words of the sentence, in bold. */
  readonly verdict: string;
  /** Where the sentence comes from. */
  readonly article: string;
}

export function FiguresPicture({ texts, space }: { readonly texts: FiguresTexts; readonly space: Space }) {
  const layout = layFrame(space, texts.frame, '');
  const sizes = figureSizes(texts, layout.body.width, layout.body.height, space);
  const hasSentence = texts.sentence !== '' || texts.verdict !== '';
  return (
    <Framed space={space} frame={texts.frame} layout={layout}>
      <div className={styles['statement']} style={{ ...boxStyle(layout.body), justifyContent: 'space-evenly' }}>
        <div>
          <h1 className={styles['title']} style={{ fontSize: sizes.title }}>
            <Phrases text={texts.title} />
          </h1>
          {texts.subtitle !== '' && (
            <div className={styles['line']} style={{ fontSize: sizes.subtitle }}>
              <Phrases text={texts.subtitle} />
            </div>
          )}
        </div>
        <div className={styles['figures']}>
          {texts.figures.map((figure) => (
            <div key={figure.label} className={styles['figure']}>
              <div
                className={`${styles['value']} ${figure.emphasis ? styles['emphasis'] : ''}`}
                style={{ fontSize: sizes.value }}
              >
                {figure.value}
              </div>
              <div className={styles['label']} style={{ fontSize: sizes.label }}>
                {figure.label}
              </div>
            </div>
          ))}
        </div>
        {hasSentence && (
          <div>
            <div className={styles['line']} style={{ fontSize: sizes.sentence }}>
              <Phrases text={texts.sentence} />
              <span className={styles['verdict']}>{texts.verdict}</span>
            </div>
            {texts.article !== '' && (
              <div className={styles['progress']} style={{ fontSize: sizes.article }}>
                <Phrases text={texts.article} />
              </div>
            )}
          </div>
        )}
      </div>
    </Framed>
  );
}

interface FigureSizes {
  readonly title: number;
  readonly subtitle: number;
  readonly value: number;
  readonly label: number;
  readonly sentence: number;
  readonly article: number;
}

function figureSizes(texts: FiguresTexts, width: number, height: number, space: Space): FigureSizes {
  const said = texts.sentence + texts.verdict;
  const title = sizeForWidth(emWidth(texts.title) * 1.08, width, 60, space.wide ? 110 : 96);
  const subtitle = sizeForWidth(emWidth(texts.subtitle), width, space.small, space.wide ? 72 : 52);
  const sentence = sizeForWidth(emWidth(said), width, space.small + 8, space.wide ? 84 : 62);
  const article = sizeForWidth(emWidth(texts.article), width, space.least, space.small + 4);
  const column = width / Math.max(texts.figures.length, 1);
  const label = sizeForWidth(
    widestEms(texts.figures.map((figure) => figure.label)) * 1.14,
    column * 0.94,
    space.least,
    64,
  );
  const heightOf = (text: string, size: number, leading: number) =>
    text === '' ? 0 : linesOfPhrases(text, size, width) * size * leading;
  const taken =
    linesOfPhrases(texts.title, title * 1.08, width) * title * 1.35 +
    label * 1.4 +
    heightOf(texts.subtitle, subtitle, 1.4) +
    heightOf(said, sentence, 1.4) +
    heightOf(texts.article, article, 1.4);
  const byHeight = Math.floor((height - taken - 60) / 1.15);
  const values = widestEms(texts.figures.map((figure) => figure.value));
  const value = sizeForWidth(values, column * 0.86, space.small, Math.min(300, byHeight));
  return { title, subtitle, sentence, article, label, value };
}
