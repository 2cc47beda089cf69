// The third reading: the sheet is keyed from the paper, in the keys of the count, by somebody who has seen neither pass.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../../core/counting/reading.ts';
import type { CountingView, DifferenceView } from '../../../core/counting-views.ts';
import { Ballot, NameField } from '../ballot-desk.tsx';
import { DoubtField } from '../doubts.tsx';
import { type Draft, doubt, freshDraft, typeKey, writeIn } from '../keying.ts';
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
  const isUntouched = draft.typed.length === 0 && draft.digits === '';
  const save = () => {
    const now = performance.now();
    if (now - lastEnter.current < doublePress || isBusy || draft.digits !== '') return;
    lastEnter.current = now;
    const { marks, writeIns, seen } = draft;
    read({ marks, writeIns, seen });
  };
  const isGap = difference.kind !== 'reading';
  const actions: Readonly<Record<string, () => void>> = {
    Enter: save,
    '+': () => setAsks('name'),
    '?': () => setAsks('doubt'),
    ...(isGap && !isBusy ? { F2: () => read(null) } : {}),
    ...(isUntouched ? {} : { Escape: () => setDraft(fresh()) }),
  };
  const press = (rawKey: string) => {
    const key = rawKey.length === 1 ? rawKey.normalize('NFKC') : rawKey;
    const action = actions[key];
    if (action === undefined) setDraft(typeKey(draft, key));
    else action();
  };
  const isTaken = (key: string) => key in actions || (key !== 'Escape' && key !== 'Tab' && !/^F\d/u.test(key));
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
          names={counting.writeInNames}
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
            if (what !== null) setDraft(doubt(draft, what));
          }}
        />
      ) : (
        <KeyLine draft={draft} press={press} isTaken={isTaken} />
      )}
      <p className="keys">
        <kbd>Enter</kbd> 读完 <kbd>号 *</kbd> 不赞成 <kbd>号 -</kbd> 弃权 <kbd>号 /</kbd> 无法辨认 <kbd>*</kbd> 全不赞成{' '}
        <kbd>-</kbd> 全弃权 <kbd>+</kbd> 另选他人 <kbd>?</kbd> 疑票 <kbd>Backspace</kbd> 退一步 <kbd>Esc</kbd> 重来
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
function KeyLine({
  draft,
  press,
  isTaken,
}: {
  readonly draft: Draft;
  readonly press: (key: string) => void;
  readonly isTaken: (key: string) => boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    // A key that the input method is still working on is not a key of the count.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isTaken(event.key)) return;
    event.preventDefault();
    if (!(event.key === 'Enter' && event.repeat)) press(event.key);
  };
  return (
    <div className="key-line">
      <input
        ref={field}
        aria-label="看票按键"
        value={[...draft.typed, draft.digits].join(' ')}
        readOnly
        onKeyDown={onKey}
      />
      <span>{draft.digits === '' ? '照票面键入，Enter 读完' : '号码后请按符号'}</span>
    </div>
  );
}
