// 收捆: the sheets are counted in the hand, and the number has to be the one that was keyed.

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { StationView } from '../../../core/counting-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { CountField } from '../fields.tsx';
import type { Station } from '../station.ts';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

export function CloseBundle({
  contestId,
  station,
  at,
  back,
  closed,
}: {
  readonly contestId: string;
  readonly station: NonNullable<Station>;
  readonly at: StationView;
  readonly back: () => void;
  readonly closed: () => void;
}) {
  const [typed, setTyped] = useState('');
  /** The number that was looked at once more because the bundle has not the sheets counted into it. */
  const [warned, setWarned] = useState('');
  const lastEnter = useRef(0);
  const act = useAct();
  const inHand = Number(typed);
  const isOdd = inHand === at.sheets && inHand !== at.expected;
  const submit = async () => {
    const now = performance.now();
    if (typed === '' || act.busy || now - lastEnter.current < doublePress) return;
    lastEnter.current = now;
    if (isOdd && warned !== typed) {
      setWarned(typed);
      return;
    }
    if (await act.run('closeBundle', { contestId, ...station, sheets: inHand })) closed();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [back]);
  return (
    <section className="panel pad closing" aria-label="收捆">
      <h3>
        第 {station.bundle} 捆{passNames(station.pass)}　已录 {at.sheets} 张，全部存盘
      </h3>
      <p>请把这一捆纸票点一遍，输入手中张数，回车收捆。</p>
      <div className="inline">
        <CountField
          label="手中张数"
          value={typed}
          autoFocus
          onChange={(value) => {
            setTyped(value);
            act.clear();
          }}
          onEnter={submit}
        />
        <Button type="primary" disabled={typed === '' || act.busy} onClick={submit}>
          收捆 {typed === '' ? '' : `${typed} 张`}
        </Button>
        <Button onClick={back}>回去录入 Esc</Button>
      </div>
      {isOdd && warned === typed ? (
        <p className="bad large">
          分捆时点进 {at.expected} 张，现在手中和录入都是 {at.sheets} 张，
          {at.sheets > at.expected ? '多' : '少'} {Math.abs(at.sheets - at.expected)} 张。再点一遍，确是 {at.sheets}{' '}
          张的，再按一次回车收捆。
        </p>
      ) : null}
      <RefusalLine refusal={act.refusal} />
      {act.refusal?.code === 'deskMoved' ? (
        <p className="large">
          {inHand > at.sheets
            ? `手中多 ${inHand - at.sheets} 张：有票没有录。按 Esc 回去，把漏录的补上。`
            : `手中少 ${at.sheets - inHand} 张：有票录重了，或点漏了。按 Esc 回去，把录重的划去。`}
        </p>
      ) : null}
    </section>
  );
}
