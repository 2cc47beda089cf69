// 领誓: the leader's page in step with the hall, the leader's line and then everybody's, one key a beat.

import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { OathView } from '../../../core/oath-views.ts';
import { type OathStop, oathStops, stopOf } from '../../../core/scenes/oath.ts';
import { RefusalLine, useAct, useSession } from '../desk.tsx';
import { KeyPad } from '../key-pad.tsx';
import { turnOf, usePosition } from '../prompting.ts';

export function Leading({ oath, onLeave }: { readonly oath: OathView; readonly onLeave: () => void }) {
  const { choice } = useSession().hall;
  const act = useAct();
  const stops = oathStops(oath.phrases);
  const shown = choice.kind === 'oath' ? Math.min(stopOf(choice), stops.length - 1) : null;
  // Where it was, while something else is on the hall.
  const [last, setLast] = useState(shown ?? 0);
  const { at, go } = usePosition(shown ?? last, async (stop) => {
    const wanted = stops[stop];
    if (wanted === undefined) return false;
    setLast(stop);
    const isTaken = await act.run('takeScene', { choice: wanted.choice });
    if (!isTaken) setReturning(false);
    return isTaken;
  });
  // Asked back and not seen yet: the next press goes on from there and is not the same one again.
  const [isReturning, setReturning] = useState(false);
  if (isReturning && shown !== null) setReturning(false);
  const isAway = shown === null && at === last && !isReturning;
  const bringBack = () => {
    setReturning(true);
    go(last);
  };
  const forward = () => (isAway ? bringBack() : at < stops.length - 1 ? go(at + 1) : undefined);
  const onKey = (event: KeyboardEvent) => {
    const turn = turnOf(event);
    if (turn === null || event.repeat) return;
    event.preventDefault();
    if (turn === 'forward') forward();
    else if (turn === 'back') go(Math.max(0, at - 1));
    else if (turn === 'leave') onLeave();
  };
  const isOver = at === stops.length - 1;
  return (
    <section className="panel pad prompter" aria-label="领誓">
      <KeyPad label="领誓按键" onKey={onKey} what={`第 ${at} / ${stops.length - 1} 拍`}>
        <kbd>空格</kbd> 下一拍 <kbd>↑</kbd> 退一拍 <kbd>Esc</kbd> 回到点名
      </KeyPad>
      <p className="prompt-who">{isAway ? '会场现在没有显示誓词，按空格切出' : whoWords(stops[at])}</p>
      <p className="prompt-text">{stops[at]?.text === '' ? '（全文）' : stops[at]?.text}</p>
      <p className="prompt-next">
        {isOver ? '宣誓完毕。请放下右拳，请坐下。' : `接着　${whoWords(stops[at + 1])}　${stops[at + 1]?.text ?? ''}`}
      </p>
      <div className="actions">
        <Button onClick={forward} disabled={isOver && !isAway}>
          下一拍
        </Button>
        <Button onClick={() => go(Math.max(0, at - 1))} disabled={at === 0}>
          退一拍
        </Button>
        <Button onClick={onLeave}>回到点名</Button>
      </div>
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function whoWords(stop: OathStop | undefined): string {
  if (stop === undefined || stop.who === '') return '请全体起立，面向党旗，举起右拳';
  if (stop.who === '领誓人') return '领誓人';
  return stop.text.startsWith('宣誓人') ? '全体各自报姓名' : '全体跟读';
}
