// The fields that a key opens on the desk: a written-in name, what is wrong with the paper, why a ballot is changed.

import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { doubtNames, type SeenDoubt, seenDoubts } from '../../core/decide/rulings.ts';
import { useAnswer } from './desk.tsx';
import { readKey } from './desk-keys.ts';
import { type NameOption, nameFault, namesFor } from './desk-names.ts';
import type { Station } from './station.ts';

interface WordsProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** One key of the desk or null for a letter; answers whether it was taken. Not asked while characters are chosen. */
  readonly onKey: (key: string | null, isRepeat: boolean) => boolean;
  readonly button: string;
  readonly isReady: boolean;
  readonly onGive: () => void;
  /** What the keys do now. */
  readonly children: ReactNode;
}

/** A field for words in place of the line of keys. */
function WordsField({ label, placeholder, text, onText, onKey, button, isReady, onGive, children }: WordsProps) {
  const keyed = (event: KeyboardEvent) => {
    // The input method is choosing characters: its digits and its Enter are its own.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (onKey(readKey(event.nativeEvent), event.repeat)) event.preventDefault();
  };
  return (
    <div className="key-band ask">
      <div className="key-line">
        <input
          // The field is opened by a key and wants the next one.
          ref={(element) => element?.focus()}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={keyed}
        />
        <Button disabled={!isReady} onClick={onGive}>
          {button}
        </Button>
      </div>
      <p className="say">{children}</p>
    </div>
  );
}

/** A name in characters or pinyin: a digit takes one of the list, Enter the first or what is written; Esc leaves. */
export function NameField({
  contestId,
  station,
  writtenIn,
  onName,
}: {
  readonly contestId: string;
  readonly station: Station;
  readonly writtenIn: readonly string[];
  readonly onName: (name: string) => void;
}) {
  const { value: book, isOther } = useAnswer('nameBook', { contestId, station });
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const found = namesFor(text, isOther ? [] : (book ?? []), writtenIn);
  const give = (name: string) => {
    const wrong = nameFault(name);
    if (wrong === '') onName(name);
    else setFault(wrong);
  };
  const enter = () => {
    const isPinyin = /^[a-z]+$/iu.test(text.trim());
    give(isPinyin ? (found[0]?.name ?? text.trim()) : text.trim());
  };
  const onKey = (key: string | null): boolean => {
    const chosen = key !== null && /^[1-9]$/u.test(key) ? found[Number(key) - 1] : undefined;
    if (key === 'Enter') enter();
    else if (key === 'Escape') onName('');
    else if (chosen !== undefined) give(chosen.name);
    // No sign of the desk goes into a name.
    return key !== null && key !== 'Backspace' && key !== 'Delete';
  };
  return (
    <WordsField
      label="另选人姓名"
      placeholder="姓名或拼音首字母"
      text={text}
      onText={(next) => {
        setText(next);
        setFault('');
      }}
      onKey={onKey}
      button="确定"
      isReady
      onGive={enter}
    >
      {fault === '' ? <Options found={found} isEmpty={text.trim() === ''} choose={give} /> : fault}
    </WordsField>
  );
}

function Options({
  found,
  isEmpty,
  choose,
}: {
  readonly found: readonly NameOption[];
  readonly isEmpty: boolean;
  readonly choose: (name: string) => void;
}) {
  if (found.length === 0)
    return isEmpty
      ? '打姓名的拼音首字母，按数字选人；名册上没有的，打出全名后按 Enter。Esc 放弃。'
      : '名册上没有；打出全名后按 Enter。';
  return found.map(({ name, note }, index) => (
    <button type="button" className="option" key={name} tabIndex={-1} onClick={() => choose(name)}>
      <kbd>{index + 1}</kbd> {name}
      {note}
    </button>
  ));
}

/** One key for what is wrong with the paper in hand; Esc leaves it. */
export function DoubtField({
  seen,
  onDoubt,
}: {
  readonly seen: readonly SeenDoubt[];
  readonly onDoubt: (what: SeenDoubt | 'illegible' | null) => void;
}) {
  const all = seenDoubts.length + 1;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    const key = readKey(event.nativeEvent);
    const chosen = seenDoubts[Number(key ?? 0) - 1];
    if (chosen !== undefined) onDoubt(chosen);
    else if (key === String(all)) onDoubt('illegible');
    else if (key === 'Escape' || key === 'Enter' || key === 'Backspace') onDoubt(null);
  };
  return (
    <div className="key-band ask">
      <div className="key-line">
        <input
          // The field is opened by a key and wants the next one.
          ref={(element) => element?.focus()}
          aria-label="疑票原因"
          value=""
          placeholder="疑票：按数字"
          readOnly
          onKeyDown={onKey}
        />
      </div>
      <p className="say">
        {seenDoubts.map((one, index) => (
          <span className="option" key={one}>
            <kbd>{index + 1}</kbd> {doubtNames[one]}
            {seen.includes(one) ? ' ✓' : ''}
          </span>
        ))}
        <span className="option">
          <kbd>{all}</kbd> {doubtNames.whollyIllegible}
        </span>
      </p>
    </div>
  );
}

/** Reasons that a counting room gives again and again, by one key of the pad. */
const usualReasons = {
  correct: ['按错键', '看错行', '漏看划写', '重看选票'],
  strike: ['重复录入', '不是本捆的票', '不是本项的票', '按错键'],
} as const;

/** Why a ballot is corrected or struck: a digit for a usual reason, or words and Enter; Esc goes back. */
export function ReasonField({
  kind,
  onReason,
}: {
  readonly kind: 'correct' | 'strike';
  readonly onReason: (reason: string) => void;
}) {
  const [text, setText] = useState('');
  const reasons = usualReasons[kind];
  const name = kind === 'correct' ? '更正' : '划去';
  const isReady = text.trim().length >= 2;
  const onKey = (key: string | null, isRepeat: boolean): boolean => {
    const chosen = text === '' && key !== null ? reasons[Number(key) - 1] : undefined;
    if (chosen !== undefined) onReason(chosen);
    else if (key === 'Escape') onReason('');
    else if (key === 'Enter' && isReady && !isRepeat) onReason(text.trim());
    else return false;
    return true;
  };
  return (
    <WordsField
      label={`${name}原因`}
      placeholder={`${name}原因：按数字，或打字后按 Enter`}
      text={text}
      onText={setText}
      onKey={onKey}
      button={name}
      isReady={isReady}
      onGive={() => onReason(text.trim())}
    >
      {reasons.map((reason, index) => (
        <button type="button" className="option" key={reason} tabIndex={-1} onClick={() => onReason(reason)}>
          <kbd>{index + 1}</kbd> {reason}
        </button>
      ))}
      <span className="option">
        <kbd>Esc</kbd> 不{name}
      </span>
    </WordsField>
  );
}
