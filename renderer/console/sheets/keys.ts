// The keys of a tally sheet: Enter goes on, the arrows change the row, + adds a name.

import type { KeyboardEvent, RefObject } from 'react';

export type FormRef = RefObject<HTMLFieldSetElement | null>;

export function cellsIn(form: FormRef): readonly HTMLElement[] {
  return [...(form.current?.querySelectorAll<HTMLElement>('[data-cell]:not([disabled])') ?? [])];
}

export function focusLast(form: FormRef): void {
  [...(form.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])].at(-1)?.focus();
}

/** Enter goes on to the next cell, the arrows to the row above or below, + to a new name. */
export function moveOn(event: KeyboardEvent, form: FormRef, addName: () => void): void {
  const { target, key, nativeEvent } = event;
  if (!(target instanceof HTMLInputElement) || nativeEvent.isComposing) return;
  if (key === '+' && target.dataset['name'] === undefined) {
    event.preventDefault();
    addName();
    return;
  }
  const cells = cellsIn(form);
  const at = cells.indexOf(target);
  const column = target.dataset['column'];
  const same = (cell: HTMLElement) => cell.dataset['column'] === column;
  const next =
    key === 'Enter'
      ? cells.slice(at + 1).find((cell) => !(cell instanceof HTMLInputElement && cell.readOnly))
      : key === 'ArrowDown' && column !== undefined
        ? cells.slice(at + 1).find(same)
        : key === 'ArrowUp' && column !== undefined
          ? cells.slice(0, at).findLast(same)
          : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
