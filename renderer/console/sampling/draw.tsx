// The form of a draw: dice as they were thrown, and how many ballots.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SampleView } from '../../../core/sample-views.ts';
import { fewestThrows, readDice, spacedDice } from '../../../core/sampling/dice.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { CountField } from '../fields.tsx';
import { supersededWords } from './line.tsx';

export function DrawForm({ view }: { readonly view: SampleView }) {
  const [dice, setDice] = useState('');
  const [size, setSize] = useState(String(view.usual));
  const act = useAct();
  const { contestId, margin, needed, superseded } = view;
  const throws = dice.length;
  const isReady = readDice(dice).ok && Number(size) > 0 && !act.busy;
  const submit = () => {
    if (isReady) void act.run('drawSample', { contestId, dice, size: Number(size), reason: null });
  };
  return (
    <div className="draw">
      <p>
        当场投掷骰子 {fewestThrows} 次以上，依次输入点数；由点数算出抽哪些票，谁都可以用同样的点数复算。
        抽中的票逐张看票重读一遍，录入前看不到计票时的读法。
      </p>
      {superseded === null ? null : <p className="bad">{supersededWords(superseded)}</p>}
      <label className="dice">
        <span>
          骰子点数<small>只用 1 到 6，空格不计</small>
        </span>
        <Input
          autoFocus
          size="large"
          inputMode="numeric"
          aria-label="骰子点数"
          value={spacedDice(dice)}
          onChange={({ target }) =>
            setDice(
              target.value
                .normalize('NFKC')
                .replace(/[^1-6]/gu, '')
                .slice(0, 200),
            )
          }
          onPressEnter={submit}
        />
        <b className={throws >= fewestThrows ? 'good' : ''}>
          {throws} / {fewestThrows} 次
        </b>
      </label>
      <div className="inline">
        <CountField label="抽查张数" value={size} onChange={setSize} onEnter={submit} />
        <Button type="primary" disabled={!isReady} onClick={submit}>
          按 {throws} 次点数抽 {size} 张
        </Button>
      </div>
      {margin === null || needed === null ? null : (
        <p className="hint">
          最小票差 {margin} 票。若没有发现差错，要有 95% 的把握结果不变，须抽 {needed} 张。
        </p>
      )}
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}
