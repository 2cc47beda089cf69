// 分组领票: how many ballots each counting group is given, together all that were collected.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SheetsView } from '../../../core/sheet-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { CountField } from '../fields.tsx';
import { evenPiles } from './figures.ts';

export function Dealing({ view, onDone }: { readonly view: SheetsView; readonly onDone: () => void }) {
  const act = useAct();
  const dealt = view.groups.map(({ pile }) => pile);
  const isAgain = dealt.length > 0;
  const [text, setText] = useState(
    (isAgain ? dealt : evenPiles(view.collected, Math.min(3, view.collected))).join('+'),
  );
  const [reason, setReason] = useState('');
  const piles = text
    .normalize('NFKC')
    .split(/\D+/u)
    .filter((part) => part !== '')
    .map(Number);
  const sum = piles.reduce((total, pile) => total + pile, 0);
  const isWhole = sum === view.collected && (!isAgain || reason.trim() !== '');
  const deal = async () => {
    const isDealt = await act.run('dealGroups', {
      contestId: view.contestId,
      piles,
      reason: isAgain ? reason.trim() : null,
    });
    if (isDealt) onDone();
  };
  return (
    <section className="panel pad">
      <h3>
        分组领票<small>每个计票组领回多少张，合计须等于收回 {view.collected} 张</small>
      </h3>
      <div className="inline">
        <CountField
          label="组数"
          value={String(piles.length)}
          onChange={(groups) => {
            const count = Math.min(Number(groups), view.collected, 200);
            if (count > 0) setText(evenPiles(view.collected, count).join('+'));
          }}
        />
        <label className="text-field">
          <span>各组张数</span>
          <Input
            size="large"
            aria-label="各组张数"
            autoFocus
            value={text}
            onChange={({ target }) => setText(target.value)}
            onPressEnter={() => {
              if (isWhole) void deal();
            }}
          />
        </label>
        {isAgain ? (
          <label className="text-field">
            <span>改分组的原因</span>
            <Input
              size="large"
              aria-label="改分组的原因"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
        ) : null}
      </div>
      <p className={sum === view.collected ? 'good' : 'bad'}>
        {piles.length} 组，合计 {sum} 张
        {sum === view.collected ? '，与收回一致' : `，收回 ${view.collected} 张，不一致`}
      </p>
      <div className="actions">
        <Button type="primary" disabled={!isWhole || act.busy} onClick={() => void deal()}>
          登记 {piles.length} 组领票 {sum} 张
        </Button>
        {isAgain ? <Button onClick={onDone}>不改</Button> : null}
      </div>
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}
