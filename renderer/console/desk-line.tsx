// The line of the desk: where the next ballot lies, what has been typed, and the large colour of what is to be done.

import { type KeyboardEventHandler, type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { passNames } from '../../core/counting/plan.ts';
import type { CountingView } from '../../core/counting-views.ts';
import type { BallotDesk } from './desk-hook.ts';
import { readKey } from './desk-keys.ts';
import { isFull, placeInHand } from './desk-state.ts';
import { bandOf, isDone, saidWords } from './desk-words.ts';
import type { Draft } from './keying.ts';

/** 第 3 捆　第 4 张, with the pass and the operator where the bundle is keyed twice. */
export function PlaceHeading({ view, desk }: { readonly view: CountingView; readonly desk: BallotDesk }) {
  const { state, facts } = desk;
  const { bundle, place } = placeInHand(state, facts);
  const { station, plan } = view;
  const isTwice = plan?.passes === 2;
  // A full bundle has no next place.
  const full = isTwice ? `第 ${bundle} 捆　已录满` : '已录完';
  const where = isFull(state, facts) ? full : `第 ${bundle} 捆　第 ${place} 张`;
  return (
    <h2 className="place">
      {state.hand.row === null ? '录入选票' : '更正选票'}
      <small>
        {view.shortTitle}　{where}
        {isTwice ? `（本捆 ${facts.expected} 张）` : `（每捆 ${plan?.bundleSize ?? 0} 张）`}
      </small>
      {station === null ? null : (
        <span className={`pass pass-${station.pass}`}>
          {passNames(station.pass)}　{station.operator}
        </span>
      )}
    </h2>
  );
}

/** Takes every key of the count and shows what has been typed; the field itself keeps nothing. */
export function KeyLine({ desk }: { readonly desk: BallotDesk }) {
  const { state, facts, store } = desk;
  const { band, text } = bandOf(state, facts);
  const { draft, row } = state.hand;
  const field = useRef<HTMLInputElement>(null);
  const isOpen = state.panel === null;
  const entry = row?.entry ?? 0;
  // The hand is on the pad: a new ballot, a correction and a panel that was left all come back to it.
  useEffect(() => {
    if (isOpen && entry >= 0) field.current?.focus();
  }, [isOpen, entry]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForDesk(event, field.current)) return;
      const key = readKey(event);
      if (key === null) return;
      event.preventDefault();
      field.current?.focus();
      // A key held down is one key.
      if (!event.repeat) store.press(key, event.timeStamp);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
  return (
    <div className={`key-band ${band}`}>
      <div className="key-field">
        <KeyField field={field} label="计票按键" draft={draft} placeholder={row === null ? '' : '（原样）'} />
      </div>
      <div aria-live="polite">
        <p className="say">{text}</p>
        <p className="said">{state.said !== null && isDone(state.said) ? saidWords(state.said, facts) : ''}</p>
      </div>
    </div>
  );
}

/**
 * The field that has the keys, and over it what they made. The field itself stays empty: an input method finds nothing
 * to write into, and the browser has no caret to place anew on every key.
 */
export function KeyField({
  field,
  label,
  draft,
  placeholder = '',
  onKeyDown,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly draft: Draft;
  readonly placeholder?: string;
  readonly onKeyDown?: KeyboardEventHandler;
}) {
  const typed = [...draft.typed, draft.line].join(' ');
  return (
    <>
      <input ref={field} aria-label={label} readOnly onKeyDown={onKeyDown} />
      {typed === '' ? (
        <span className="typed faint">{placeholder}</span>
      ) : (
        <span className={draft.wrong === null ? 'typed' : 'typed wrong'}>
          {/* The end of a long line stays in sight. */}
          <bdi>{typed}</bdi>
        </span>
      )}
    </>
  );
}

/** A button pressed with the mouse leaves the keys with the desk. */
export function keepKeys(event: MouseEvent): void {
  if (event.target instanceof HTMLElement && event.target.closest('button') !== null) event.preventDefault();
}

/** Keys in the field of the desk, and those that fell beside every field: a click beside it must not cost a ballot. */
function isForDesk(event: KeyboardEvent, field: HTMLElement | null): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  return field !== null && (event.target === field || event.target === document.body);
}
