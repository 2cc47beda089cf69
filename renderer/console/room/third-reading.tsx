// The third reading: the sheet is keyed from the paper, in the keys of the count, by somebody who has seen neither pass.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../../core/counting/reading.ts';
import type { CountingView, DifferenceView } from '../../../core/counting-views.ts';
import { Ballot } from '../ballot-desk.tsx';
import { readKey } from '../desk-keys.ts';
import { DoubtField, NameField } from '../desk-panels.tsx';
import { type Draft, doubt, freshDraft, isUntouched, makeIllegible, markWrong, typeKey, writeIn } from '../keying.ts';
import { placeWords } from './words.ts';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

interface Props {
  readonly counting: CountingView;
  readonly difference: DifferenceView;
  readonly isBusy: boolean;
  /** Null: there is no such sheet. */
  readonly read: (reading: Reading | null) => void;
}

export function ThirdReading({ counting, difference, isBusy, read }: Props) {
  const fresh = () => freshDraft(counting.candidates.length);
  const [draft, setDraft] = useState(fresh);
  const [asks, setAsks] = useState<'name' | 'doubt' | null>(null);
  // The press that settled the difference before must not read this one.
  const lastEnter = useRef(performance.now());
  const save = () => {
    const now = performance.now();
    if (now - lastEnter.current < doublePress || isBusy || draft.wrong !== null) return;
    lastEnter.current = now;
    // One sheet is read at a time: what stands unfinished in the line is no part of it.
    if (draft.line !== '') setDraft(markWrong(draft, draft.line.startsWith('0') ? 'copiesSign' : 'signMissing'));
    else read({ marks: draft.marks, writeIns: draft.writeIns, seen: draft.seen });
  };
  const isGap = difference.kind !== 'reading';
  const isFree = draft.line === '' && draft.wrong === null;
  const askDoubt = () => setAsks('doubt');
  const actions: Readonly<Record<string, () => void>> = {
    Enter: save,
    '?': askDoubt,
    // On an empty line these are no signs of a mark; a ballot like the last one there is none to be.
    ...(isFree ? { '/': askDoubt, '+': () => setAsks('name'), '.': () => undefined } : {}),
    ...(isGap && !isBusy ? { F2: () => read(null) } : {}),
    ...(isUntouched(draft) ? {} : { Escape: () => setDraft(fresh()) }),
  };
  /** True where the key was taken. */
  const press = (key: string): boolean => {
    const action = actions[key];
    if (action !== undefined) action();
    else setDraft(typeKey(draft, key));
    return action !== undefined || key !== 'Escape';
  };
  return (
    <>
      <div className="counting">
        <Ballot view={counting} draft={draft} />
        <aside className="panel judgement">
          <p>
            第 <b className="number">{difference.to}</b> 张
          </p>
          <p className="large">{askWords(difference)}</p>
          {isGap ? (
            <p>
              <kbd>F2</kbd> 这一捆没有第 {difference.to} 张
            </p>
          ) : null}
          <p className="hint">两遍录的内容，读完才显示。</p>
          <p className="hint">符号：{counting.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}</p>
        </aside>
      </div>
      {asks === 'name' ? (
        <NameField
          contestId={counting.contestId}
          writtenIn={counting.writeInNames}
          onName={(name) => {
            setAsks(null);
            if (name !== '') setDraft(writeIn(draft, name));
          }}
        />
      ) : asks === 'doubt' ? (
        <DoubtField
          seen={draft.seen}
          onDoubt={(what) => {
            setAsks(null);
            if (what !== null) setDraft(what === 'illegible' ? makeIllegible(draft) : doubt(draft, what));
          }}
        />
      ) : (
        <KeyLine draft={draft} press={press} />
      )}
      <p className="keys">
        <kbd>Enter</kbd> 读完 <kbd>号 *</kbd> 不赞成 <kbd>号 -</kbd> 弃权 <kbd>号 /</kbd> 无法辨认 <kbd>*</kbd> 全不赞成{' '}
        <kbd>-</kbd> 全弃权 <kbd>+</kbd> 另选他人 <kbd>/</kbd> 疑票 <kbd>Backspace</kbd> 退一步 <kbd>Esc</kbd> 重来
      </p>
    </>
  );
}

/** What the third person does with the pile of paper. */
function askWords(difference: DifferenceView): string {
  const { kind, from, to } = difference;
  if (kind === 'reading') return `请从上往下数到第 ${to} 张，照票面键入。`;
  const run = from === to ? '' : `${placeWords(difference)}录得一样，`;
  return `两遍在这里差一张。${run}请从上往下数到第 ${to} 张，照这一张票面键入。`;
}

/** Takes every key and shows what has been typed; the field itself keeps nothing. */
function KeyLine({ draft, press }: { readonly draft: Draft; readonly press: (key: string) => boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key === 'F2' ? 'F2' : readKey(event.nativeEvent);
    if (key === null) return;
    // A key held down is one key.
    if (event.repeat || press(key)) event.preventDefault();
  };
  return (
    <div className="key-line">
      <input
        ref={field}
        aria-label="看票按键"
        className={draft.wrong === null ? '' : 'wrong'}
        value={[...draft.typed, draft.line].join(' ')}
        readOnly
        onKeyDown={onKey}
      />
      <span>{lineWords(draft)}</span>
    </div>
  );
}

function lineWords({ line, wrong }: Draft): string {
  if (wrong !== null) return `✕ ${line} 读不懂，请按 Backspace 退掉`;
  return line === '' ? '照票面键入，Enter 读完' : '号码后请按符号';
}
