// Dice mistyped: a draw made anew, with a reason, while none of its ballots has been read.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SampleView } from '../../../core/sample-views.ts';
import { readDice, spacedDice } from '../../../core/sampling/dice.ts';
import { RefusalLine, useAct } from '../desk.tsx';

export function Anew({ view, draw }: { readonly view: SampleView; readonly draw: NonNullable<SampleView['draw']> }) {
  const [isOpen, setOpen] = useState(false);
  const [dice, setDice] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct();
  if (!isOpen)
    return (
      <p className="hint anew">
        点数 {spacedDice(draw.dice)}
        <button type="button" className="link quiet" onClick={() => setOpen(true)}>
          输错了，重新抽签…
        </button>
      </p>
    );
  const isReady = readDice(dice).ok && reason.trim().length >= 2 && !act.busy;
  const submit = () => {
    if (isReady) void act.run('drawSample', { contestId: view.contestId, dice, size: draw.size, reason });
  };
  return (
    <div className="inline anew">
      <Input
        aria-label="重新输入的点数"
        autoFocus
        placeholder="点数"
        value={dice}
        onChange={({ target }) => setDice(target.value)}
      />
      <Input
        aria-label="重新抽签的原因"
        placeholder="原因（必填）"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={submit}
      />
      <Button disabled={!isReady} onClick={submit}>
        重新抽 {draw.size} 张
      </Button>
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}
