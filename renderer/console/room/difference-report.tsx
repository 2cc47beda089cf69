// All that differs in a bundle: in words for the chief scrutineer and for the typist, and what has been ruled.

import { Button } from 'antd';
import type { Hint } from '../../../core/counting/hints.ts';
import { passNames, settlingNames } from '../../../core/counting/plan.ts';
import type { BundleView, CountingView, DifferenceView } from '../../../core/counting-views.ts';
import { passOf } from './bundles.ts';
import { type OnBallot, readers, readingWords } from './readings.ts';
import { type Audience, differenceWords, hintWords, placeWords, swappedWords } from './words.ts';

interface Props {
  readonly view: BundleView;
  readonly counting: CountingView;
  readonly own: readonly DifferenceView[];
  /** Hints that would tell what was keyed are kept from the one who has yet to read the paper. */
  readonly isBlind: boolean;
  /** Why nobody can settle now. */
  readonly why: string;
  readonly begin: (() => void) | null;
  /** Another bundle whose differences this person may settle. */
  readonly onward: number | null;
  readonly goOn: () => void;
  readonly leave: () => void;
}

/** Hints that are about marks and not about sheets. */
const telling: ReadonlySet<Hint['code']> = new Set(['rowShift', 'brokenRun']);

export function DifferenceReport({ view, counting, own, isBlind, why, begin, onward, goOn, leave }: Props) {
  const { bundle, expected } = view;
  const open = own.filter(({ ruling }) => ruling === null).length;
  const hints = view.hints.filter(({ code }) => !(isBlind && telling.has(code)));
  const about = { bundle, expected, candidates: counting.candidates };
  const said = (audience: Audience) => hints.map((hint) => hintWords(hint, audience, about));
  const swapped = swappedWords(view.swapped);
  const chief = swapped === '' ? said('chief') : [...said('chief'), swapped];
  return (
    <>
      <h2>
        第 {bundle} 捆差异
        <small>
          {own.length === 0 ? '两遍一致' : `${own.length} 处，${open === 0 ? '已全部核定' : `待核定 ${open} 处`}`}
          {`　${whoKeyed(view, 1)}　${whoKeyed(view, 2)}`}
        </small>
      </h2>
      <section className="panel pad next" aria-label="下一步">
        {why === '' ? null : <p className="large">{why}</p>}
        {open === 0 ? <p className="good large">✓ 这一捆没有待核定的差异。</p> : null}
        <div className="inline">
          {begin === null ? null : (
            <Button type="primary" size="large" autoFocus onClick={begin}>
              拿第 {bundle} 捆纸票，开始核定　回车
            </Button>
          )}
          {onward === null || begin !== null ? null : (
            <Button type="primary" size="large" autoFocus onClick={goOn}>
              接着核定第 {onward} 捆　回车
            </Button>
          )}
          <Button size="large" autoFocus={begin === null && onward === null} onClick={leave}>
            回到全部捆
          </Button>
        </div>
      </section>
      <section className="panel pad scroll grow">
        <Words title="给总监票人" lines={chief} />
        <Words title="给录入员" lines={said('typist')} />
        <DifferenceTable own={own} ballot={{ candidates: counting.candidates, words: counting.ruleSet.words }} />
      </section>
    </>
  );
}

function whoKeyed(view: BundleView, pass: number): string {
  const found = passOf(view, pass);
  return found === null ? '' : `${passNames(pass)} ${found.operator} ${found.sheets} 张`;
}

function Words({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="told">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing of what was keyed before the paper has been read a third time; then all three readings for good. */
export function DifferenceTable({
  own,
  ballot,
}: {
  readonly own: readonly DifferenceView[];
  readonly ballot: OnBallot;
}) {
  if (own.length === 0) return null;
  return (
    <table className="list differences">
      <thead>
        <tr>
          <th>处</th>
          <th>纸票</th>
          <th>第一遍</th>
          <th>第二遍</th>
          <th>第三人看票</th>
          <th>核定</th>
        </tr>
      </thead>
      <tbody>
        {own.map((difference) => (
          <tr key={difference.no} className={difference.current ? 'chosen' : ''}>
            <td>{difference.no}</td>
            {difference.readings === null ? (
              <td colSpan={4}>{differenceWords(difference)}</td>
            ) : (
              <Readings difference={difference} readings={difference.readings} ballot={ballot} />
            )}
            <td className={difference.ruling === null ? 'bad' : ''}>
              {difference.ruling === null ? '待核定' : `✓ ${settlingNames[difference.ruling]}（${difference.reason}）`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Readings({
  difference,
  readings,
  ballot,
}: {
  readonly difference: DifferenceView;
  readonly readings: NonNullable<DifferenceView['readings']>;
  readonly ballot: OnBallot;
}) {
  return (
    <>
      <td>{placeWords(difference)}</td>
      {readers.map((reader) => (
        <td key={reader} className={difference.ruling === reader ? 'good' : ''}>
          <span className="clipped" title={readingWords(readings, reader, ballot)}>
            {readingWords(readings, reader, ballot)}
          </span>
        </td>
      ))}
    </>
  );
}
