// The third reading: the sheet is keyed from the paper, in the keys of the count, by somebody who has seen neither pass.

import { useRef } from 'react';
import type { Reading } from '../../../core/counting/reading.ts';
import type { CountingView, DifferenceView } from '../../../core/counting-views.ts';
import { Ballot } from '../ballot-sheet.tsx';
import { PaperKeys, PaperLine, usePaper } from '../paper-desk.tsx';
import { placeWords } from './words.ts';

interface Props {
  readonly counting: CountingView;
  readonly difference: DifferenceView;
  readonly isBusy: boolean;
  /** Null: there is no such sheet. */
  readonly read: (reading: Reading | null) => void;
}

export function ThirdReading({ counting, difference, isBusy, read }: Props) {
  // The press that settled the difference before must not read this one.
  const lastEnter = useRef(performance.now());
  const canBeMissing = difference.kind !== 'reading';
  const paper = usePaper(counting, { isBusy, read, canBeMissing, lastEnter });
  return (
    <>
      <div className="counting">
        <Ballot view={counting} draft={paper.draft} />
        <aside className="panel judgement">
          <p>
            第 <b className="number">{difference.to}</b> 张
          </p>
          <p className="large">{askWords(difference)}</p>
          {canBeMissing ? (
            <p>
              <kbd>Delete</kbd> 这一捆没有第 {difference.to} 张
            </p>
          ) : null}
          <p className="hint">两遍录的内容，读完才显示。</p>
          <p className="hint">符号：{counting.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}</p>
        </aside>
      </div>
      <PaperLine view={counting} paper={paper} label="看票按键" />
      <PaperKeys view={counting} canBeMissing={canBeMissing} />
    </>
  );
}

/** What the third person does with the pile of paper. */
function askWords(difference: DifferenceView): string {
  const { kind, from, to } = difference;
  if (kind === 'reading') return `请从上往下数到第 ${to} 张，照票面键入。`;
  const run = from === to ? '' : `${placeWords(difference)}录得一样，`;
  return `两遍在这里差一张。${run}请从上往下数到第 ${to} 张，前后各看一张，照这一张票面键入。`;
}
