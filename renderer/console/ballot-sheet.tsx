// The ballot as keyed so far, cell by cell: a short list stands whole and large, a long one is turned page by page.

import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CountingView } from '../../core/counting-views.ts';
import { spacedName } from '../../core/names/spacing.ts';
import { keepKeys } from './desk-line.tsx';
import { markWords } from './desk-words.ts';
import { calledBy, type Draft } from './keying.ts';

const markSigns = { A: ['○', 'approve'], O: ['×', 'oppose'], N: ['空', 'abstain'], X: ['?', 'illegible'] } as const;

/** Up to so many stand in two columns, large; more are paged through by the hand that types their numbers. */
const mostLarge = 24;

interface Props {
  readonly view: Pick<CountingView, 'ruleSet' | 'candidates'>;
  readonly draft: Draft;
}

/** The ballot in hand; the cell whose number is typed is always in sight. */
export const Ballot = memo(function Ballot({ view, draft }: Props) {
  return view.candidates.length <= mostLarge ? (
    <WholeBallot view={view} draft={draft} />
  ) : (
    <PagedBallot view={view} draft={draft} />
  );
});

function WholeBallot({ view, draft }: Props) {
  const { candidates } = view;
  const rows = Math.max(6, Math.ceil(candidates.length / 2));
  return (
    <div className="ballot panel scroll large" style={{ gridTemplateRows: `repeat(${rows}, minmax(30px, 1fr))` }}>
      <Cells view={view} draft={draft} from={0} to={candidates.length} />
      <WriteIns view={view} draft={draft} />
    </div>
  );
}

/** Only the page in sight is in the page: at 300 candidates a key must not cost the drawing of 300 cells. */
function PagedBallot({ view, draft }: Props) {
  const { candidates } = view;
  const isWide = candidates.some((name) => name.length > 5);
  const grid = useRef<HTMLDivElement>(null);
  const size = usePageSize(grid, isWide);
  const called = calledBy(draft);
  // An untouched ballot lies open where the one before it did: turning back to the first page would help nobody.
  const lastWanted = useRef(0);
  const wanted = called?.[1] ?? draft.touched?.[0] ?? lastWanted.current;
  lastWanted.current = wanted;
  const [turned, turn] = useTurned(wanted, draft);
  const pages = Math.ceil(candidates.length / size);
  const page = Math.min(turned ?? Math.floor(wanted / size), pages - 1);
  usePageKeys((step) => turn(Math.min(Math.max(page + step, 0), pages - 1)));
  const [from, to] = [page * size, Math.min((page + 1) * size, candidates.length)];
  return (
    <div className="ballot panel paged">
      <div ref={grid} className={isWide ? 'ballot-cells long-names' : 'ballot-cells'}>
        <Cells view={view} draft={draft} from={from} to={to} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse is only kept from taking the keys */}
      <div className="turning" onMouseDown={keepKeys}>
        <WriteIns view={view} draft={draft} />
        <span className="air" />
        <button type="button" className="link" tabIndex={-1} disabled={page === 0} onClick={() => turn(page - 1)}>
          ‹ 上页 <kbd>PgUp</kbd>
        </button>
        <span>
          {from + 1}–{to} 号，共 {candidates.length} 名
        </span>
        <button
          type="button"
          className="link"
          tabIndex={-1}
          disabled={page === pages - 1}
          onClick={() => turn(page + 1)}
        >
          下页 › <kbd>PgDn</kbd>
        </button>
      </div>
    </div>
  );
}

/** The page that was turned to by hand, until the next key points elsewhere. */
function useTurned(wanted: number, draft: Draft): readonly [number | null, (page: number) => void] {
  const [turned, setTurned] = useState<{
    readonly page: number;
    readonly wanted: number;
    readonly draft: Draft;
  } | null>(null);
  const isStill = turned !== null && turned.wanted === wanted && turned.draft === draft;
  return [isStill ? turned.page : null, (page) => setTurned({ page, wanted, draft })];
}

/** PgUp and PgDn beside the pad; those of a pad without NumLock are warned about elsewhere. */
function usePageKeys(turn: (step: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.code !== 'PageDown' && event.code !== 'PageUp') || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      turn(event.code === 'PageDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** Smallest width and the height of a cell (px), as the style sheet has them. */
const cellSizes = { narrow: { width: 176, height: 32 }, wide: { width: 258, height: 38 } };

/** How many cells the grid has room for; measured anew only when its size changes. */
function usePageSize(grid: RefObject<HTMLDivElement | null>, isWide: boolean): number {
  const [size, setSize] = useState(mostLarge);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const cell = isWide ? cellSizes.wide : cellSizes.narrow;
    const measure = () => {
      const columns = Math.max(1, Math.floor(element.clientWidth / cell.width));
      setSize(columns * Math.max(1, Math.floor(element.clientHeight / cell.height)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid, isWide]);
  return size;
}

/** Cells of the candidates from one number to another; a page that is turned keeps its cells and changes their words. */
function Cells({ view, draft, from, to }: Props & { readonly from: number; readonly to: number }) {
  const words = markWords(view.ruleSet.words);
  const called = calledBy(draft);
  const places = Array.from({ length: to - from }, (_, place) => place);
  return places.map((place) => {
    const index = from + place;
    const mark = markOf(draft.marks[index]);
    const isCalled = called !== null && index >= called[0] && index <= called[1];
    const name = view.candidates[index] ?? '';
    return <Cell key={place} no={index + 1} name={name} mark={mark} word={words[mark]} isCalled={isCalled} />;
  });
}

function WriteIns({ view, draft }: Props) {
  return [...draft.writeIns.entries()].map(([at, name]) => (
    <div key={`+${at} ${name}`} className="candidate">
      <span className="no">+</span>
      <b className={sizeOf(name)}>{spacedName(name)}</b>
      <span className="mark approve">○ {view.ruleSet.words.writeIn}</span>
    </div>
  ));
}

interface CellProps {
  readonly no: number;
  readonly name: string;
  readonly mark: keyof typeof markSigns;
  readonly word: string;
  readonly isCalled: boolean;
}

/** A key changes one or two cells: the others are not drawn again. */
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

function markOf(letter: string | undefined): keyof typeof markSigns {
  return letter === 'A' || letter === 'O' || letter === 'X' ? letter : 'N';
}
