// One sheet of paper read again, in the keys of the counting desk: by the third person, and for the sample check.

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../core/counting/reading.ts';
import type { CountingView } from '../../core/counting-views.ts';
import type { SeenDoubt } from '../../core/decide/rulings.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import { readKey } from './desk-keys.ts';
import { KeyField } from './desk-line.tsx';
import { DoubtField, NameField } from './desk-panels.tsx';
import { doublePress, isBounce } from './desk-press.ts';
import { grammar, wrongWords } from './desk-words.ts';
import {
  copiesOf,
  type Draft,
  doubt,
  freshDraft,
  isUntouched,
  makeIllegible,
  markWrong,
  typeKey,
  writeIn,
} from './keying.ts';

/** What the reader is told of the contest; nothing of what was counted. */
export type PaperView = Pick<
  CountingView,
  'contestId' | 'seats' | 'ruleSet' | 'candidates' | 'legend' | 'writeInNames'
>;

export interface PaperOptions {
  readonly isBusy: boolean;
  /** Null: there is no such sheet. */
  readonly read: (reading: Reading | null) => void;
  /** Whether the sheet may not be there at all. */
  readonly canBeMissing: boolean;
  /** When Enter was last pressed (ms), of the sheet before too: the second press of a nervous hand reads nothing. */
  readonly lastEnter: RefObject<number>;
}

/** The sheet in hand. */
export interface Paper {
  readonly draft: Draft;
  readonly panel: 'name' | 'doubt' | null;
  /** What is asked about once more before it is taken. */
  readonly asked: 'missing' | 'invalid' | null;
  readonly canBeMissing: boolean;
  readonly press: (key: string) => void;
  readonly nameGiven: (name: string) => void;
  readonly seen: (what: SeenDoubt | 'illegible' | null) => void;
}

/** The field that a key opens where no number is begun. */
function panelOf({ line, wrong }: Draft, key: string): Paper['panel'] {
  if (wrong !== null) return null;
  if (key === '?') return 'doubt';
  if (line !== '') return null;
  return key === '+' ? 'name' : key === '/' ? 'doubt' : null;
}

/** Key by key: Enter reads, Delete says twice that there is no such sheet. */
export function usePaper(view: PaperView, { isBusy, read, canBeMissing, lastEnter }: PaperOptions): Paper {
  const [draft, setDraft] = useState(() => freshDraft(view.candidates.length));
  const [panel, setPanel] = useState<Paper['panel']>(null);
  const [asked, setAsked] = useState<Paper['asked']>(null);
  const terms = { rule: view.ruleSet, seats: view.seats, candidates: view.candidates };
  const enter = () => {
    const now = performance.now();
    if (now - lastEnter.current < doublePress) return;
    lastEnter.current = now;
    // A sheet is read by itself: copies mean nothing here.
    if (draft.line !== '') {
      setDraft(markWrong(draft, typeof copiesOf(draft) === 'number' ? 'copiesSign' : 'signMissing'));
      return;
    }
    if (draft.wrong !== null) return;
    if (asked !== 'invalid' && !judgeBallot(terms, draft).valid) {
      setAsked('invalid');
      return;
    }
    const { marks, writeIns, seen } = draft;
    read({ marks, writeIns: [...writeIns], seen: [...seen] });
  };
  const missing = () => {
    if (asked === 'missing') read(null);
    else if (canBeMissing) setAsked('missing');
  };
  const lastKey = useRef({ key: '', at: 0 });
  const press = (key: string) => {
    const now = { key, at: performance.now() };
    if (isBusy || isBounce(lastKey.current, now)) return;
    lastKey.current = now;
    if (key === 'Enter') {
      enter();
      return;
    }
    setAsked(null);
    const opened = panelOf(draft, key);
    if (key === 'Delete') missing();
    else if (key === 'Escape') setDraft(freshDraft(view.candidates.length));
    else if (opened === null) setDraft(typeKey(draft, key));
    else setPanel(opened);
  };
  return {
    draft,
    panel,
    asked,
    canBeMissing,
    press,
    nameGiven(name) {
      setPanel(null);
      if (name !== '') setDraft(writeIn(draft, name));
    },
    seen(what) {
      setPanel(null);
      if (what !== null) setDraft(what === 'illegible' ? makeIllegible(draft) : doubt(draft, what));
    },
  };
}

/** The line of keys, or the field that a key has opened in its place; `label` is what the line is called. */
export function PaperLine({
  view,
  paper,
  label,
}: {
  readonly view: PaperView;
  readonly paper: Paper;
  readonly label: string;
}) {
  if (paper.panel === 'name')
    return (
      <NameField contestId={view.contestId} station={null} writtenIn={view.writeInNames} onName={paper.nameGiven} />
    );
  if (paper.panel === 'doubt') return <DoubtField seen={paper.draft.seen} onDoubt={paper.seen} />;
  return <KeyLine view={view} paper={paper} label={label} />;
}

function KeyLine({ view, paper, label }: Parameters<typeof PaperLine>[0]) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { draft } = paper;
  return (
    <div className={`key-band ${bandOf(paper)}`}>
      <div className="key-field">
        <KeyField
          field={field}
          label={label}
          draft={draft}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.altKey || event.metaKey) return;
            const key = readKey(event.nativeEvent);
            // Esc on an untouched sheet is for the screen around it.
            if (key === null || (key === 'Escape' && isUntouched(draft))) return;
            event.preventDefault();
            // A key held down is one key.
            if (!event.repeat) paper.press(key);
          }}
        />
      </div>
      <p className="say" aria-live="polite">
        {sayOf(view, paper)}
      </p>
    </div>
  );
}

function bandOf({ draft, asked }: Paper): string {
  if (draft.wrong !== null) return 'stop';
  if (asked !== null) return 'ask';
  return isUntouched(draft) ? 'ready' : 'typing';
}

function sayOf(view: PaperView, { draft, asked, canBeMissing }: Paper): string {
  if (draft.wrong !== null) return wrongWords(draft.wrong, draft.line, view.candidates.length);
  if (asked === 'invalid') return `所选人数多于应选 ${view.seats} 名，整张无效。确是这样，请再按 Enter。`;
  if (asked === 'missing') return '这里没有这张票？请再按一次 Delete 确认。';
  if (draft.line !== '') return '号码后请按符号';
  return `照票面键入，Enter 读完${canBeMissing ? '；没有这张票按 Delete' : ''}`;
}

/** The keys of reading, in the words of the rule. */
export function PaperKeys({ view, canBeMissing }: { readonly view: PaperView; readonly canBeMissing: boolean }) {
  const isForOne = (keys: string) => keys !== 'Enter' && keys !== '.' && !keys.startsWith('0') && keys !== 'F1';
  return (
    <p className="keys">
      <kbd>Enter</kbd> 读完
      {grammar(view.ruleSet.words).map(({ keys, short }) =>
        short === undefined || !isForOne(keys) ? null : (
          <span key={keys}>
            <kbd>{keys}</kbd> {short}
          </span>
        ),
      )}
      {canBeMissing ? (
        <span>
          <kbd>Delete</kbd> 没有这张票
        </span>
      ) : null}
    </p>
  );
}
