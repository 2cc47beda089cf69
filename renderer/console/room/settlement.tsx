// Three readings side by side: which of them stands on the paper, and why.

import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { settlingNames } from '../../../core/counting/plan.ts';
import type { DifferenceRuling } from '../../../core/counting-events.ts';
import type { BundleView, DifferenceView } from '../../../core/counting-views.ts';
import {
  borneOut,
  type OnBallot,
  type Readings,
  readerNames,
  readers,
  reasonsFor,
  rowsOf,
  verdictWords,
} from './readings.ts';
import { hintWords } from './words.ts';

const doublePress = 150;

interface Props {
  readonly difference: DifferenceView;
  readonly readings: Readings;
  readonly ballot: OnBallot;
  readonly view: BundleView;
  readonly isBusy: boolean;
  readonly settle: (ruling: DifferenceRuling, reason: string) => Promise<boolean>;
}

export function Settlement({ difference, readings, ballot, view, isBusy, settle }: Props) {
  const { kind } = difference;
  // What the third reading bears out is proposed; where it bears out neither, the person has to say.
  const [ruling, setRuling] = useState<DifferenceRuling | null>(borneOut(readings));
  const [reason, setReason] = useState(() => (ruling === null ? '' : (reasonsFor(kind, readings, ruling)[0] ?? '')));
  const lastEnter = useRef(performance.now());
  const isSettled = useRef(false);
  const reasons = ruling === null ? [] : reasonsFor(kind, readings, ruling);
  const isReady = ruling !== null && reason.trim().length >= 2 && !isBusy;
  const choose = (next: DifferenceRuling) => {
    setRuling(next);
    setReason(reasonsFor(kind, readings, next)[0] ?? '');
  };
  const submit = async () => {
    const now = performance.now();
    if (!isReady || isSettled.current || now - lastEnter.current < doublePress) return;
    lastEnter.current = now;
    isSettled.current = await settle(ruling, reason.trim());
  };
  const turnReason = (by: number) => {
    const at = Math.max(0, reasons.indexOf(reason));
    setReason(reasons.at((at + by) % reasons.length) ?? reason);
  };
  return (
    <>
      <section className="panel scroll grow">
        <Comparison readings={readings} ballot={ballot} ruling={ruling} />
        <Odd difference={difference} view={view} ballot={ballot} />
      </section>
      <p className={borneOut(readings) === null ? 'bad large' : 'large'}>{verdictWords(kind, readings)}</p>
      <ChoiceLine ruling={ruling} choose={choose} turnReason={turnReason} submit={submit} readings={readings} />
      <div className="inline">
        <label className="text-field grow">
          <span>理由（写入会议日志）</span>
          <Input
            size="large"
            aria-label="核定理由"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void submit();
            }}
          />
        </label>
        <Button type="primary" disabled={!isReady} onClick={submit}>
          {ruling === null ? '核定' : `核定：${settlingNames[ruling]}`}
        </Button>
      </div>
      <p className="keys">
        <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> 选定 <kbd>↑</kbd> <kbd>↓</kbd> 换理由 <kbd>Tab</kbd> 改写理由{' '}
        <kbd>Enter</kbd> 核定并看下一处
      </p>
    </>
  );
}

function Comparison({
  readings,
  ballot,
  ruling,
}: {
  readonly readings: Readings;
  readonly ballot: OnBallot;
  readonly ruling: DifferenceRuling | null;
}) {
  const rows = rowsOf(readings, ballot);
  return (
    <table className="list three">
      <thead>
        <tr>
          <th>{rows.length === 0 ? '' : '不同之处'}</th>
          {readers.map((reader) => (
            <th key={reader} className={ruling === reader ? 'right-one' : ''}>
              {readerNames[reader]}
              {readings[reader] === null ? '：没有这一张' : ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <td className="name">{label}</td>
            {readers.map((reader) => (
              <td key={reader} className={ruling === reader ? 'right-one' : ''}>
                {readings[reader] === null ? '—' : cells[reader]}
              </td>
            ))}
          </tr>
        ))}
        {rows.length > 0 ? null : (
          <tr>
            <td />
            {readers.map((reader) => (
              <td key={reader} className={ruling === reader ? 'right-one' : ''}>
                {readings[reader] === null ? '—' : `全部${ballot.words.approve}`}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** What the program finds odd about this very sheet, now that it may be said. */
function Odd({ difference, view, ballot }: Pick<Props, 'difference' | 'view' | 'ballot'>) {
  const about = { bundle: view.bundle, expected: view.expected, candidates: ballot.candidates };
  const found = view.hints.filter(({ place }) => place === difference.place);
  return found.map((hint) => (
    <p className="doubt" key={`${hint.code}${hint.pass}${hint.candidate}`}>
      {hintWords(hint, 'chief', about)}
    </p>
  ));
}

const rulingKeys: Readonly<Record<string, DifferenceRuling>> = { '1': 'first', '2': 'second', '3': 'third' };

function ChoiceLine({
  ruling,
  choose,
  turnReason,
  submit,
  readings,
}: {
  readonly ruling: DifferenceRuling | null;
  readonly choose: (ruling: DifferenceRuling) => void;
  readonly turnReason: (by: number) => void;
  readonly submit: () => Promise<void>;
  readonly readings: Readings;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const chosen = rulingKeys[event.key.normalize('NFKC')];
    if (chosen !== undefined) choose(chosen);
    else if (event.key === 'ArrowDown') turnReason(1);
    else if (event.key === 'ArrowUp') turnReason(-1);
    else if (event.key === 'Enter' && !event.repeat) void submit();
    else return;
    event.preventDefault();
  };
  return (
    <div className="key-line choice">
      <input
        ref={field}
        aria-label="核定按键"
        value={ruling === null ? '按 1、2 或 3 选定' : settlingNames[ruling]}
        readOnly
        onKeyDown={onKey}
      />
      {readers.map((reader, index) => (
        <button
          key={reader}
          type="button"
          tabIndex={-1}
          className={reader === ruling ? 'chosen' : ''}
          aria-pressed={reader === ruling}
          onClick={() => choose(reader)}
        >
          <kbd>{index + 1}</kbd> {settlingNames[reader]}
          {readings[reader] === null ? '（没有这一张）' : ''}
        </button>
      ))}
    </div>
  );
}
