// 排时间: the whole sheet from one time on, before anything has begun.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { RunItemView } from '../../../core/run-sheet-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';

export function Planning({ items, done }: { readonly items: readonly RunItemView[]; readonly done: () => void }) {
  const [start, setStart] = useState(items[0]?.planned ?? '08:00');
  const act = useAct();
  const time = plainTime(start);
  const plan = (anew: boolean) => async () => {
    if (time !== null && (await act.run('planRunSheet', { start: time, anew }))) done();
  };
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <div className="pad">
      <h3>排时间</h3>
      <p>
        共 {items.length} 项，合计 {minutes} 分钟。各项从第一项的时间起，按各自的用时依次排。会议开始以后，请逐项修改。
      </p>
      <label className="text-field">
        <span>第一项开始</span>
        <Input
          aria-label="第一项开始"
          autoFocus
          size="large"
          placeholder="08:00"
          status={time === null ? 'error' : ''}
          value={start}
          onChange={({ target }) => setStart(target.value)}
          onPressEnter={plan(false)}
        />
      </label>
      <div className="actions">
        <Button type="primary" disabled={time === null || act.busy} onClick={plan(false)}>
          从 {time ?? '—'} 起依次排
        </Button>
        <Button disabled={time === null || act.busy} onClick={plan(true)}>
          换回样本，从 {time ?? '—'} 起
        </Button>
        <Button onClick={done}>不改</Button>
      </div>
      <p className="hint">换回样本：各项和主持词都恢复成程序自带的样子，自己改过的不再保留。</p>
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}

/** 8:5, ８：０５, 0805 → 08:05; null for what is no time. */
export function plainTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*[:：.]?\s*(\d{2})\s*$/u.exec(typed.normalize('NFKC'));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
