// 唱票: the caller reads, one key adds a stroke, and 正 grows beside every candidate.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CallingView, SheetsView } from '../../../core/sheet-views.ts';
import { charactersOf, Zheng } from '../../stage/zheng.tsx';
import { type Acting, RefusalLine } from '../desk.tsx';
import { readKey } from '../desk-keys.ts';
import { NameField } from '../desk-panels.tsx';
import { doublePress, isAgain } from '../desk-press.ts';
import { queueCalls } from './call-queue.ts';

interface CallingProps {
  readonly view: SheetsView;
  readonly calling: CallingView;
  readonly operator: string | null;
  readonly act: Acting;
}

export function Calling({ view, calling, operator, act }: CallingProps) {
  const { candidates } = view;
  const keys = useCallKeys({ view, calling, operator, act });
  const ballot = calling.valid + calling.invalid + 1;
  const isDone = ballot > calling.pile;
  const inHand = new Set(calling.inHand.map(({ candidate, name }) => `${candidate}${name}`));
  const rows = [
    ...candidates.map((name, index) => ({
      no: index + 1,
      key: `${index + 1}`,
      name,
      votes: calling.approvals[index] ?? 0,
    })),
    ...calling.writeIns.map(({ name, approve }) => ({ no: 0, key: `0${name}`, name, votes: approve })),
  ];
  return (
    <>
      <div className="calling-head">
        <span>
          第 <b className="number">{isDone ? calling.pile : ballot}</b> / {calling.pile} 张
        </span>
        <span className={calling.strokes > view.seats ? 'bad large' : 'large'}>
          本张已唱 {calling.strokes} / {view.seats} 人
          {calling.strokes > view.seats ? '　✕ 多于应选，整张无效，请按 / ' : ''}
        </span>
        <span>
          有效 {calling.valid}　无效 {calling.invalid}
        </span>
      </div>
      <Strokes rows={rows} inHand={inHand} />
      {keys.isNaming ? (
        <NameField
          contestId={view.contestId}
          station={null}
          writtenIn={calling.writeIns.map(({ name }) => name)}
          onName={keys.nameGiven}
        />
      ) : (
        <div className="key-line">
          <input ref={keys.field} aria-label="唱票按键" value={keys.digits} readOnly onKeyDown={keys.onKey} />
          <span>{hintOf(keys.digits, candidates, isDone)}</span>
        </div>
      )}
      <p className="keys">
        <kbd>{candidates.length <= 9 ? '号' : '号 Enter'}</kbd> 画一笔 <kbd>Enter</kbd> 本张唱完，下一张 <kbd>/</kbd>{' '}
        本张整张无效 <kbd>+</kbd> 另选他人 <kbd>Backspace</kbd> 退一笔
      </p>
      <RefusalLine refusal={act.refusal} />
      {keys.fallen === 0 ? null : (
        <p className="refusal" role="alert">
          后面按的 {keys.fallen} 下没有记。请对照票面，从这里接着唱。
        </p>
      )}
    </>
  );
}

/** What Enter would do: the name behind the number, before it is drawn. */
function hintOf(digits: string, candidates: readonly string[], isDone: boolean): string {
  if (isDone) return '本组已唱完，请填计票单';
  if (digits === '') return 'Enter 下一张';
  return `Enter 画一笔：${candidates[Number(digits) - 1] ?? '没有这个号'}`;
}

interface StrokeRow {
  readonly no: number;
  readonly key: string;
  readonly name: string;
  readonly votes: number;
}

/** Two columns, filled downwards; whoever was called last is in sight. */
function Strokes({ rows, inHand }: { readonly rows: readonly StrokeRow[]; readonly inHand: ReadonlySet<string> }) {
  const list = useRef<HTMLDivElement>(null);
  const last = [...inHand].at(-1) ?? '';
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (element) => element instanceof HTMLElement && element.dataset['key'] === last,
    );
    row?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <div
      ref={list}
      className="scroll strokes"
      style={{ gridTemplateRows: `repeat(${Math.ceil(rows.length / 2)}, max-content)` }}
    >
      {rows.map(({ no, key, name, votes }) => (
        <div key={key} data-key={key} className={inHand.has(key) ? 'stroke-row called' : 'stroke-row'}>
          <span className="no">{no === 0 ? '另' : no}</span>
          <b>{name}</b>
          <span className="marks">
            {charactersOf(votes).map(({ no: place, drawn }) => (
              <Zheng key={place} drawn={drawn} size={20} />
            ))}
          </span>
          <span className="votes">{votes}</span>
        </div>
      ))}
    </div>
  );
}

/** Digits and what they call; every stroke is on disk before the screen draws it. */
function useCallKeys({ view, calling, operator, act }: CallingProps) {
  const [digits, setDigits] = useState('');
  const [isNaming, setNaming] = useState(false);
  const lastEnter = useRef(0);
  const lastKey = useRef({ key: '', at: 0 });
  const [fallen, setFallen] = useState(0);
  const [queue] = useState(() => queueCalls(setFallen));
  const field = useRef<HTMLInputElement>(null);
  // The hand is on the pad; a name given comes back to it.
  useEffect(() => {
    if (!isNaming) field.current?.focus();
  }, [isNaming]);
  const at = { contestId: view.contestId, group: calling.group, pass: calling.pass, operator };
  const stroke = (candidate: number, name = '') => queue.push(() => act.run('callStroke', { ...at, candidate, name }));
  const endBallot = (valid: boolean) => {
    const now = performance.now();
    if (now - lastEnter.current < doublePress) return;
    lastEnter.current = now;
    queue.push(() => act.run('endBallot', { ...at, valid }));
  };
  const typeDigit = (digit: string, isTrembling: boolean) => {
    if (view.candidates.length > 9) setDigits((last) => (last + digit).slice(0, 4));
    // Nobody is called twice on one ballot.
    else if (!isTrembling) stroke(Number(digit));
  };
  const enter = () => {
    if (digits === '') endBallot(true);
    else {
      setDigits('');
      lastEnter.current = performance.now();
      stroke(Number(digits));
    }
  };
  const back = () => {
    if (digits === '') queue.push(() => act.run('undoCall', at));
    else setDigits(digits.slice(0, -1));
  };
  const actions: Readonly<Record<string, () => void>> = {
    Enter: enter,
    Backspace: back,
    '/': () => endBallot(false),
    '+': () => setNaming(true),
    Escape: () => setDigits(''),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab' || /^F\d/u.test(event.key)) return;
    event.preventDefault();
    // Whatever an input method makes of it.
    const key = event.repeat ? null : readKey(event.nativeEvent);
    if (key === null) return;
    setFallen(0);
    const now = { key, at: performance.now() };
    const isTrembling = isAgain(lastKey.current, now);
    lastKey.current = now;
    if (/^\d$/u.test(key)) typeDigit(key, isTrembling);
    else actions[key]?.();
  };
  const nameGiven = (name: string) => {
    setNaming(false);
    if (name !== '') stroke(0, name);
  };
  return { field, digits, isNaming, onKey, nameGiven, fallen };
}
