// What lies on the counting desk: the ballot as keyed so far, and its judgement.

import { memo, useLayoutEffect, useRef } from 'react';
import type { CountingView } from '../../core/counting-views.ts';
import { doubtNames } from '../../core/decide/rulings.ts';
import { spacedName } from '../../core/names/spacing.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import type { BallotDesk } from './desk-hook.ts';
import { keepKeys } from './desk-line.tsx';
import { aheadOf } from './desk-state.ts';
import { markWords } from './desk-words.ts';
import { calledBy, type Draft } from './keying.ts';

const markSigns = { A: ['○', 'approve'], O: ['×', 'oppose'], N: ['空', 'abstain'], X: ['?', 'illegible'] } as const;

/** Up to so many stand in two columns, large; more are paged through by the hand that types their numbers. */
const mostLarge = 24;

/** Every cell of the ballot; the one whose number is typed is scrolled into sight. */
export function Ballot({
  view,
  draft,
}: {
  readonly view: Pick<CountingView, 'ruleSet' | 'candidates'>;
  readonly draft: Draft;
}) {
  const words = markWords(view.ruleSet.words);
  const { candidates } = view;
  const grid = useRef<HTMLDivElement>(null);
  const called = calledBy(draft);
  const shown = called?.[1] ?? draft.touched?.[0] ?? 0;
  useLayoutEffect(() => {
    grid.current?.children[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const isLarge = candidates.length <= mostLarge;
  const rows = Math.max(6, Math.ceil(candidates.length / 2));
  const style = isLarge ? { gridTemplateRows: `repeat(${rows}, minmax(30px, 1fr))` } : {};
  return (
    <div ref={grid} className={`ballot panel scroll ${isLarge ? 'large' : widthOf(candidates)}`} style={style}>
      {candidates.map((name, index) => {
        const mark = markOf(draft.marks[index]);
        const isCalled = called !== null && index >= called[0] && index <= called[1];
        return <Cell key={name} no={index + 1} name={name} mark={mark} word={words[mark]} isCalled={isCalled} />;
      })}
      {[...draft.writeIns.entries()].map(([at, name]) => (
        <div key={`+${at} ${name}`} className="candidate">
          <span className="no">+</span>
          <b className={sizeOf(name)}>{spacedName(name)}</b>
          <span className="mark approve">○ {view.ruleSet.words.writeIn}</span>
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  readonly no: number;
  readonly name: string;
  readonly mark: keyof typeof markSigns;
  readonly word: string;
  readonly isCalled: boolean;
}

/** Of 300 cells a key changes one or two: the others are not drawn again. */
const Cell = memo(function Cell({ no, name, mark, word, isCalled }: CellProps) {
  const [sign, kind] = markSigns[mark];
  return (
    <div className={`candidate ${isCalled ? 'called' : ''}`}>
      <span className="no">{no}</span>
      <b className={sizeOf(name)}>{spacedName(name)}</b>
      <span className={`mark ${kind}`}>
        {sign} {word}
      </span>
    </div>
  );
});

/** Long names stand smaller and on two lines. */
function sizeOf(name: string): string {
  if (name.length <= 5) return '';
  return name.length <= 9 ? 'long' : 'longest';
}

/** How wide the columns of a long list have to be. */
function widthOf(candidates: readonly string[]): string {
  return candidates.some((name) => name.length > 5) ? 'many wide' : 'many';
}

function markOf(letter: string | undefined): keyof typeof markSigns {
  return letter === 'A' || letter === 'O' || letter === 'X' ? letter : 'N';
}

/** Chosen, seats and validity of the ballot in hand by the rule, on every key; how far the desk has come. */
export function Judgement({ view, desk }: { readonly view: CountingView; readonly desk: BallotDesk }) {
  const { state, facts, sounds } = desk;
  const { draft } = state.hand;
  const judged = judgeBallot(facts.terms, draft);
  const marks = markWords(view.ruleSet.words);
  const counts = (['O', 'N', 'X'] as const).map((mark) => [marks[mark], draft.marks.split(mark).length - 1] as const);
  return (
    <div className={`judgement panel ${judged.valid ? '' : 'invalid'}`} aria-live="polite">
      <p>
        <b className={judged.valid ? 'number good' : 'number bad'}>{judged.chosen}</b> / {judged.seats}
      </p>
      <p className={judged.valid ? 'good' : 'bad'}>{verdict(judged)}</p>
      {draft.seen.length === 0 ? null : (
        <p className="doubt">疑：{draft.seen.map((one) => doubtNames[one]).join('、')}</p>
      )}
      {judged.voidWriteIns ? (
        <p className="bad">
          {view.ruleSet.words.writeIn}
          {judged.reasons.some(({ code }) => code === 'writeInsExceedOpposed') ? `多于${marks.O}，` : '不被允许，'}
          另选部分无效，其余有效
        </p>
      ) : null}
      <dl>
        {counts.map(([word, count]) => (
          <div key={word} className={count > 0 ? 'some' : ''}>
            <dt>{word}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Progress view={view} desk={desk} />
      <p className="hint">
        {view.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}
        <button type="button" className="link tones" tabIndex={-1} onMouseDown={keepKeys} onClick={sounds.turn}>
          提示音：{sounds.on ? '开' : '关'}
        </button>
      </p>
    </div>
  );
}

function verdict({ valid, chosen, seats }: ReturnType<typeof judgeBallot>): string {
  if (chosen > seats) return '✕ 所选人数多于应选，整张无效';
  if (!valid) return '✕ 整张无效';
  return `所选人数${chosen === seats ? '等于' : '少于'}应选，有效票`;
}

/** Of a bundle's pass only what this hand has keyed: the other pass is not for its eyes. */
function Progress({ view, desk }: { readonly view: CountingView; readonly desk: BallotDesk }) {
  const { state, facts } = desk;
  const isTwice = view.plan?.passes === 2;
  const keyed = facts.live + aheadOf(state, facts);
  return (
    <dl className="progress">
      <div>
        <dt>{isTwice ? '本捆已录' : '已录'}</dt>
        <dd className={keyed > facts.expected ? 'bad' : ''}>
          {keyed} / {facts.expected}
        </dd>
      </div>
      {isTwice ? null : (
        <>
          <div>
            <dt>无效</dt>
            <dd>{view.invalid}</dd>
          </div>
          <div>
            <dt>待认定</dt>
            <dd className={view.doubts > 0 ? 'bad' : ''}>{view.doubts}</dd>
          </div>
          <div>
            <dt>已划去</dt>
            <dd>{view.struck}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
