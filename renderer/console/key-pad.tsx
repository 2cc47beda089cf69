// Where the keys of a page go that is led by single keys: a field that takes keys and keeps none.

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';

interface KeyPadProps {
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
  /** What the keys are for now, before the field. */
  readonly what: string;
  /** The keys themselves, behind the field. */
  readonly children: ReactNode;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** The hand goes straight to the keys when the page opens; a press is never lost on the way to a field. */
export function KeyPad({ label, onKey, what, children, field }: KeyPadProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  useEffect(() => input.current?.focus(), [input]);
  return (
    <label className="keypad">
      <span>{what}</span>
      <input ref={input} aria-label={label} value="" readOnly onKeyDown={onKey} placeholder="点这里按键" />
      <small>{children}</small>
    </label>
  );
}
