// 唱票: the caller reads, one key adds a stroke, and 正 grows beside every candidate.

import { type KeyboardEvent, useRef, useState } from 'react';
import type { CallingView, SheetsView } from '../../../core/sheet-views.ts';
import { charactersOf, Zheng } from '../../stage/zheng.tsx';
import { NameField } from '../ballot-desk.tsx';
import { type Acting, RefusalLine } from '../desk.tsx';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

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
      <div className="scroll strokes" data-many={candidates.length > 22 ? '' : undefined}>
        {rows.map(({ no, key, name, votes }) => (
          <div key={key} className={inHand.has(key) ? 'stroke-row called' : 'stroke-row'}>
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
      {keys.isNaming ? (
        <NameField names={calling.writeIns.map(({ name }) => name)} onName={keys.nameGiven} />
      ) : (
        <div className="key-line">
          <input
            ref={(element) => element?.focus()}
            aria-label="唱票按键"
            value={keys.digits}
            readOnly
            onKeyDown={keys.onKey}
          />
          <span>{isDone ? '本组已唱完，请填计票单' : keys.digits === '' ? 'Enter 下一张' : 'Enter 画一笔'}</span>
        </div>
      )}
      <p className="keys">
        <kbd>{candidates.length <= 9 ? '号' : '号 Enter'}</kbd> 画一笔 <kbd>Enter</kbd> 本张唱完，下一张 <kbd>/</kbd>{' '}
        本张整张无效 <kbd>+</kbd> 另选他人 <kbd>Backspace</kbd> 退一笔
      </p>
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

/** Digits and what they call; every stroke is on disk before the screen draws it. */
function useCallKeys({ view, calling, operator, act }: CallingProps) {
  const [digits, setDigits] = useState('');
  const [isNaming, setNaming] = useState(false);
  const lastEnter = useRef(0);
  const isCalling = useRef(false);
  const at = { contestId: view.contestId, group: calling.group, pass: calling.pass, operator };
  // One thing called is one act: a second waits until the first is on record.
  const once = async (run: () => Promise<boolean>) => {
    if (isCalling.current) return;
    isCalling.current = true;
    await run();
    isCalling.current = false;
  };
  const stroke = (candidate: number, name = '') => once(() => act.run('callStroke', { ...at, candidate, name }));
  const endBallot = (valid: boolean) => {
    const now = performance.now();
    if (now - lastEnter.current < doublePress) return;
    lastEnter.current = now;
    void once(() => act.run('endBallot', { ...at, valid }));
  };
  const typeDigit = (digit: string) => {
    if (view.candidates.length <= 9) void stroke(Number(digit));
    else setDigits((last) => (last + digit).slice(0, 4));
  };
  const enter = () => {
    if (digits === '') endBallot(true);
    else {
      setDigits('');
      lastEnter.current = performance.now();
      void stroke(Number(digits));
    }
  };
  const back = () => {
    if (digits === '') void once(() => act.run('undoCall', at));
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
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab' || /^F\d/u.test(event.key)) return;
    event.preventDefault();
    if (event.repeat) return;
    const key = event.key.length === 1 ? event.key.normalize('NFKC') : event.key;
    if (/^\d$/u.test(key)) typeDigit(key);
    else actions[key]?.();
  };
  const nameGiven = (name: string) => {
    setNaming(false);
    if (name !== '') void stroke(0, name);
  };
  return { digits, isNaming, onKey, nameGiven };
}
